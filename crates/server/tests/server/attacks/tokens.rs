//! Tokens that are not good, and what belongs to others.

use serde_json::json;

use crate::support::House;

#[tokio::test]
async fn another_accounts_device_is_not_there() {
    let house = House::open().await;
    let anna = house.sign_up("anna@example.org").await;
    let eve = house.sign_up("eve@example.org").await;
    let list = house.get("/v1/devices", Some(&anna)).await.json();
    let id = list["devices"][0]["id"].as_str().unwrap();
    let reply = house.delete(&format!("/v1/devices/{id}"), Some(&eve)).await;
    assert_eq!((reply.status, reply.code().as_str()), (404, "not_found"));
    assert_eq!(house.get("/v1/account", Some(&anna)).await.status, 200);
    let seen = house.get("/v1/devices", Some(&eve)).await;
    assert!(!String::from_utf8_lossy(&seen.body).contains(id));
}

#[tokio::test]
async fn a_token_that_is_nobodys_opens_nothing() {
    let house = House::open().await;
    let good = house.sign_up("anna@example.org").await;
    let other = format!("hp_{}", "0".repeat(64));
    let wrong = [
        &good[..66],
        &good[..3],
        &good[3..],
        &good.to_uppercase(),
        &other,
        "null",
        "' or 1=1 --",
    ];
    for path in ["/v1/account", "/v1/devices"] {
        for token in wrong {
            let reply = house.get(path, Some(token)).await;
            assert_eq!((reply.status, reply.code().as_str()), (401, "not_signed_in"), "{token}");
        }
        assert_eq!(house.get(path, None).await.status, 401);
    }
    for headers in [
        format!("Authorization: Basic {good}\r\n"),
        format!("Authorization: {good}\r\n"),
        format!("Authorization: Bearer {good}\r\nAuthorization: Bearer {other}\r\n"),
        format!("Cookie: token={good}\r\n"),
    ] {
        assert_eq!(
            house.ask("GET", "/v1/account", None, &headers, b"").await.status,
            401,
            "{headers}"
        );
    }
    for (method, path) in [
        ("POST", "/v1/sign-out"),
        ("POST", "/v1/token"),
        ("PUT", "/v1/account/password"),
        ("POST", "/v1/account/delete"),
        ("DELETE", "/v1/devices/0000000000000000"),
    ] {
        let body = json!({ "password": "x", "new_password": "0123456789", "device_name": "x" }).to_string();
        let json = "Content-Type: application/json\r\n";
        let reply = house.ask(method, path, Some(&other), json, body.as_bytes()).await;
        assert_eq!(reply.status, 401, "{method} {path}");
    }
}
