//! Texts that mean something elsewhere: SQL, NUL, text that runs the other way, bytes that are no text.

use serde_json::json;

use crate::support::{House, PASSWORD};

const SQL: [&str; 5] = [
    "' or '1'='1",
    "'; drop table account; --",
    "\" union select password_hash from account --",
    "%' or 1=1 --",
    "account",
];

#[tokio::test]
async fn sql_in_any_string_is_only_a_string() {
    let house = House::open().await;
    let anna = house.sign_up("anna@example.org").await;
    for text in SQL {
        assert!(
            matches!(house.try_sign_in(text, PASSWORD, "x").await.status, 400 | 401),
            "{text}"
        );
        assert_eq!(
            house.try_sign_in("anna@example.org", text, "x").await.status,
            401,
            "{text}"
        );
        let token = house.sign_in("anna@example.org", text).await;
        assert_eq!(house.post("/v1/sign-out", Some(&token), &json!({})).await.status, 204);
        assert_eq!(house.get("/v1/account", Some(text)).await.status, 401, "{text}");
        let path = format!("/v1/devices/{}", text.replace(' ', "%20").replace('"', "%22"));
        assert_eq!(house.delete(&path, Some(&anna)).await.status, 404, "{text}");
    }
    let list = house.get("/v1/devices", Some(&anna)).await.json();
    assert_eq!(list["devices"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn nul_and_reversing_characters_are_refused_where_people_read_them() {
    let house = House::open().await;
    for text in ["a\0b", "a\u{202e}b", "a\u{2066}b", "\u{feff}", "a\nb", "\u{1b}[31m"] {
        let wanted = json!({ "email": "a@b", "password": PASSWORD, "device_name": text });
        assert_eq!(house.post("/v1/accounts", None, &wanted).await.status, 400, "{text:?}");
        let wanted = json!({ "email": format!("{text}@b"), "password": PASSWORD, "device_name": "x" });
        assert_eq!(house.post("/v1/accounts", None, &wanted).await.status, 400, "{text:?}");
    }
}

#[tokio::test]
async fn a_password_may_hold_any_text_and_only_that_text_opens() {
    let house = House::open().await;
    for (guest, text) in [
        "ten\0chars!!",
        "\u{202e}backwards\u{202c}",
        "пароль-пароль",
        "🏋🏋🏋🏋🏋🏋🏋🏋🏋🏋",
    ]
    .iter()
    .enumerate()
    {
        let email = format!("guest{guest}@example.org");
        let wanted = json!({ "email": email, "password": text, "device_name": "x" });
        assert_eq!(house.post("/v1/accounts", None, &wanted).await.status, 201, "{text:?}");
        assert_eq!(house.try_sign_in(&email, text, "x").await.status, 200, "{text:?}");
        assert_eq!(
            house.try_sign_in(&email, &text.replace('\0', ""), "x").await.status == 200,
            !text.contains('\0')
        );
    }
}

#[tokio::test]
async fn bytes_that_are_no_text_are_refused() {
    let house = House::open().await;
    let json = "Content-Type: application/json\r\n";
    for body in [
        &b"{\"email\":\"\xff\xfe\"}"[..],
        b"\xc0\x80",
        b"\xff",
        b"",
        b"{\"email\":\"\\ud800\"}",
        b"{}{}",
        b"null",
    ] {
        let reply = house.ask("POST", "/v1/sign-in", None, json, body).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, "refused"), "{body:?}");
    }
    let head = b"GET /v1/account HTTP/1.1\r\nHost: test\r\nConnection: close\r\nAuthorization: Bearer \xff\xfe\r\n\r\n";
    assert_eq!(house.raw(head).await.status, 401);
}
