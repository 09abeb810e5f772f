//! Accounts: made, shown, changed, deleted.

use serde_json::json;
use server::config::SignUp;

use crate::support::{DAY_MS, House, PASSWORD};

#[tokio::test]
async fn an_account_is_made_and_known_again_on_another_device() {
    let house = House::open().await;
    let phone = house.sign_up("Anna@Example.org").await;
    let desktop = house.sign_in(" anna@example.org", "desktop").await;
    assert_ne!(phone, desktop);
    let account = house.get("/v1/account", Some(&desktop)).await;
    assert_eq!(account.status, 200);
    assert_eq!(account.text("email"), "anna@example.org");
}

#[tokio::test]
async fn an_e_mail_has_one_account() {
    let house = House::open().await;
    house.sign_up("anna@example.org").await;
    let again = json!({ "email": "ANNA@example.org", "password": PASSWORD, "device_name": "phone" });
    let reply = house.post("/v1/accounts", None, &again).await;
    assert_eq!((reply.status, reply.code().as_str()), (409, "email_taken"));
}

#[tokio::test]
async fn a_closed_server_makes_no_account_for_strangers() {
    let house = House::with(|config| config.sign_up = SignUp::Closed).await;
    let wanted = json!({ "email": "anna@example.org", "password": PASSWORD, "device_name": "phone" });
    let reply = house.post("/v1/accounts", None, &wanted).await;
    assert_eq!((reply.status, reply.code().as_str()), (403, "sign_up_closed"));
}

#[tokio::test]
async fn an_entry_that_is_not_acceptable_is_named() {
    let house = House::open().await;
    let cases = [
        (
            json!({ "email": "anna", "password": PASSWORD, "device_name": "x" }),
            "email",
        ),
        (
            json!({ "email": "a@b", "password": "short", "device_name": "x" }),
            "password",
        ),
        (
            json!({ "email": "a@b", "password": PASSWORD, "device_name": "" }),
            "device_name",
        ),
        (json!({ "email": "a@b", "password": PASSWORD }), "device_name"),
        (json!({ "email": 5, "password": PASSWORD, "device_name": "x" }), "email"),
        (
            json!({ "email": "a@b", "password": PASSWORD, "device_name": "x", "admin": true }),
            "admin",
        ),
    ];
    for (wanted, named) in cases {
        let reply = house.post("/v1/accounts", None, &wanted).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, "refused"), "{wanted}");
        assert!(reply.text("message").contains(named), "{reply:?}");
    }
}

#[tokio::test]
async fn a_changed_password_signs_every_other_device_out() {
    let house = House::open().await;
    let phone = house.sign_up("anna@example.org").await;
    let desktop = house.sign_in("anna@example.org", "desktop").await;
    let change = json!({ "password": PASSWORD, "new_password": "another long one", "device_name": "phone" });
    let reply = house.put("/v1/account/password", Some(&phone), &change).await;
    assert_eq!(reply.status, 200);
    for token in [&phone, &desktop] {
        let refused = house.get("/v1/account", Some(token)).await;
        assert_eq!((refused.status, refused.code().as_str()), (401, "password_changed"));
    }
    assert_eq!(house.get("/v1/account", Some(&reply.text("token"))).await.status, 200);
    assert_eq!(house.try_sign_in("anna@example.org", PASSWORD, "x").await.status, 401);
    assert_eq!(
        house
            .try_sign_in("anna@example.org", "another long one", "x")
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn a_token_alone_changes_no_password_and_deletes_no_account() {
    let house = House::open().await;
    let phone = house.sign_up("anna@example.org").await;
    let change = json!({ "password": "guessed it?", "new_password": "another long one", "device_name": "phone" });
    let deletion = json!({ "password": "guessed it?" });
    let changed = house.put("/v1/account/password", Some(&phone), &change).await;
    let deleted = house.post("/v1/account/delete", Some(&phone), &deletion).await;
    assert_eq!((changed.status, changed.code().as_str()), (401, "wrong_credentials"));
    assert_eq!((deleted.status, deleted.code().as_str()), (401, "wrong_credentials"));
    assert_eq!(house.get("/v1/account", Some(&phone)).await.status, 200);
}

#[tokio::test]
async fn a_deleted_account_is_gone_and_its_devices_are_told() {
    let house = House::open().await;
    let phone = house.sign_up("anna@example.org").await;
    let desktop = house.sign_in("anna@example.org", "desktop").await;
    let first = house.get("/v1/account", Some(&phone)).await.json()["account_id"].clone();
    let reply = house
        .post("/v1/account/delete", Some(&phone), &json!({ "password": PASSWORD }))
        .await;
    assert_eq!(reply.status, 204);
    for token in [&phone, &desktop] {
        let refused = house.get("/v1/account", Some(token)).await;
        assert_eq!((refused.status, refused.code().as_str()), (401, "account_deleted"));
    }
    assert_eq!(house.try_sign_in("anna@example.org", PASSWORD, "x").await.status, 401);

    let anew = house.sign_up("anna@example.org").await;
    let second = house.get("/v1/account", Some(&anew)).await.json()["account_id"].clone();
    assert_ne!(first, second, "a number is never given out twice");
    assert_eq!(house.get("/v1/account", Some(&phone)).await.code(), "account_deleted");
}

#[tokio::test]
async fn everything_is_still_there_after_a_restart() {
    let house = House::open().await;
    let phone = house.sign_up("anna@example.org").await;
    let house = house.restart().await;
    assert_eq!(house.get("/v1/account", Some(&phone)).await.status, 200);
}

#[tokio::test]
async fn who_signs_in_often_and_rightly_is_not_locked_out() {
    let house = House::open().await;
    house.sign_up("anna@example.org").await;
    for _ in 0..30 {
        house.clock.pass(DAY_MS / 24 / 60);
        let token = house.sign_in("anna@example.org", "desktop").await;
        assert_eq!(house.post("/v1/sign-out", Some(&token), &json!({})).await.status, 204);
    }
}
