//! What must never be in a log: who asks, from where, with what password and token, and for what.

use serde_json::json;
use sync::{
    Field, Record, Stamp, segment, value,
    wire::{self, Batch, SyncRequest},
};
use training::workout::DeviceTag;

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
        "canary-table",
        "canary-key",
        "canary-field",
        "canary-value",
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
    let cbor = "Content-Type: application/cbor\r\nX-Note: canary-header\r\n";
    let request = request();
    for body in [wire::encode(&request), wire::encode(&request), b"canary-value".to_vec()] {
        exchange(address, "POST", "/v1/sync", Some(&token), cbor, &body).await;
    }
    let export = exchange(address, "GET", "/v1/account/export", Some(&token), "", b"").await;
    assert!(
        String::from_utf8_lossy(&export.body).contains("canary-value"),
        "the sync was served"
    );
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

fn request() -> SyncRequest {
    let stamp = Stamp {
        wall_ms: 1,
        counter: 0,
        device: DeviceTag(1),
    };
    let field = Field {
        stamp,
        value: value::text("canary-value"),
    };
    let record = Record {
        fields: [("canary-field".into(), field)].into(),
        ..Record::empty("canary-table".into(), "canary-key".to_owned())
    };
    SyncRequest {
        batch: Some(Batch {
            first: stamp,
            last: stamp,
            segments: segment::pack_records([record], &wire::PairLimits::DEFAULT),
        }),
        ..SyncRequest::new(DeviceTag(1), 1, 1_795_406_400_000)
    }
}
