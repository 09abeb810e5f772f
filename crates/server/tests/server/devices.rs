//! Devices: listed, signed out, seen, forgotten; and their tokens.

use serde_json::json;

use crate::support::{DAY_MS, House, PASSWORD};

#[tokio::test]
async fn the_devices_are_listed_and_one_signs_another_out() {
    let house = House::open().await;
    let phone = house.sign_up("anna@example.org").await;
    house.clock.pass(1000);
    let desktop = house.sign_in("anna@example.org", "Annas Schreibtisch").await;
    let list = house.get("/v1/devices", Some(&phone)).await.json();
    let names: Vec<_> = list["devices"]
        .as_array()
        .unwrap()
        .iter()
        .map(|device| device["name"].clone())
        .collect();
    assert_eq!(names, ["Annas Schreibtisch", "phone"]);
    assert_eq!(list["devices"][1]["is_this"], true);

    let id = list["devices"][0]["id"].as_str().unwrap();
    assert_eq!(
        house.delete(&format!("/v1/devices/{id}"), Some(&phone)).await.status,
        204
    );
    let refused = house.get("/v1/account", Some(&desktop)).await;
    assert_eq!((refused.status, refused.code().as_str()), (401, "revoked"));
    assert_eq!(
        house.delete(&format!("/v1/devices/{id}"), Some(&phone)).await.status,
        404
    );
}

#[tokio::test]
async fn a_token_is_no_good_after_sign_out() {
    let house = House::open().await;
    let phone = house.sign_up("anna@example.org").await;
    assert_eq!(house.post("/v1/sign-out", Some(&phone), &json!({})).await.status, 204);
    let refused = house.get("/v1/account", Some(&phone)).await;
    assert_eq!((refused.status, refused.code().as_str()), (401, "signed_out"));
}

#[tokio::test]
async fn a_token_lives_as_long_as_its_device_is_seen() {
    let house = House::open().await;
    let phone = house.sign_up("anna@example.org").await;
    for _ in 0..5 {
        house.clock.pass(80 * DAY_MS);
        assert_eq!(house.get("/v1/account", Some(&phone)).await.status, 200);
    }
    house.clock.pass(91 * DAY_MS);
    let refused = house.get("/v1/account", Some(&phone)).await;
    assert_eq!((refused.status, refused.code().as_str()), (401, "expired"));
}

#[tokio::test]
async fn a_renewed_token_takes_over_when_it_is_first_shown() {
    let house = House::open().await;
    let old = house.sign_up("anna@example.org").await;
    let lost = house.post("/v1/token", Some(&old), &json!({})).await.text("token");
    let renewed = house.post("/v1/token", Some(&old), &json!({})).await.text("token");
    assert_eq!(
        house.get("/v1/account", Some(&lost)).await.status,
        401,
        "only the last one offered is good"
    );
    assert_eq!(
        house.get("/v1/account", Some(&old)).await.status,
        200,
        "an answer can be lost on its way"
    );
    assert_eq!(house.get("/v1/account", Some(&renewed)).await.status, 200);
    assert_eq!(house.get("/v1/account", Some(&old)).await.status, 401);
    assert_eq!(house.get("/v1/account", Some(&renewed)).await.status, 200);
}

#[tokio::test]
async fn an_account_has_so_many_devices_and_no_more() {
    let house = House::with(|config| config.limits.devices = 3).await;
    house.sign_up("anna@example.org").await;
    house.sign_in("anna@example.org", "two").await;
    house.sign_in("anna@example.org", "three").await;
    let reply = house.try_sign_in("anna@example.org", PASSWORD, "four").await;
    assert_eq!((reply.status, reply.code().as_str()), (409, "too_many_devices"));
}
