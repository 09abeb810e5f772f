//! What must never be in a log: who asks, from where, with what password and token, and for what.

use serde_json::json;

use crate::support::{Process, exchange};

#[tokio::test]
async fn nothing_that_came_in_is_in_the_log() {
    let mut process = Process::configured("sign_up = \"open\"\nlog = \"trace\"");
    let address = process.serve().await;
    let canaries = [
        "canary-mail",
        "canary-password",
        "canary-device",
        "canary-header",
        "canary-path",
        "canary-method",
    ];
    let account = json!({
        "email": "canary-mail@example.org", "password": "canary-password", "device_name": "canary-device",
    });
    let json = "Content-Type: application/json\r\nX-Note: canary-header\r\nUser-Agent: canary-header\r\n";
    let made = exchange(
        address,
        "POST",
        "/v1/accounts",
        None,
        json,
        account.to_string().as_bytes(),
    )
    .await;
    assert_eq!(made.status, 201);
    let token = made.text("token");
    let wrong = account.to_string().replace("canary-password", "canary-password-wrong");
    for (method, path, body) in [
        ("POST", "/v1/sign-in", account.to_string()),
        ("POST", "/v1/sign-in", wrong.clone()),
        ("POST", "/v1/accounts", account.to_string()),
        (
            "POST",
            "/v1/sign-in",
            r#"{"email":["canary-mail"],"canary-device":1}"#.to_owned(),
        ),
        ("POST", "/v1/sign-in", "canary-password".to_owned()),
        ("GET", "/v1/account?note=canary-path", String::new()),
        ("GET", "/canary-path", String::new()),
        ("DELETE", "/v1/devices/canary-path", String::new()),
        ("CANARY-METHOD", "/v1/devices/canary-path", String::new()),
        (
            "POST",
            "/v1/account/delete",
            r#"{"password":"canary-password-wrong"}"#.to_owned(),
        ),
    ] {
        exchange(address, method, path, Some(&token), json, body.as_bytes()).await;
    }
    assert_eq!(process.stop("-TERM"), Some(0));
    let log = process.log();
    let lines: Vec<serde_json::Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(lines.iter().any(|line| line["route"] == "/v1/devices/{id}"), "{log}");
    let lower = log.to_lowercase();
    for canary in canaries.into_iter().chain([&token[..], &token[3..], "example.org"]) {
        assert!(!lower.contains(canary), "{canary} is in the log:\n{log}");
    }
    assert!(
        !lower.contains("127.0.0.1:") || lower.matches("127.0.0.1:").count() == 1,
        "only the server's own address"
    );
}
