//! Everything out, and a body as a person reads it.

use sync::wire;

use super::{
    Device,
    device::{noise, two_devices},
};
use crate::support::{House, Process};

#[tokio::test]
async fn an_export_holds_everything_of_the_account_and_nothing_of_others() {
    let (house, mut phone, _) = two_devices().await;
    let mut eve = Device::new(9, &house.sign_up("eve@example.org").await);
    eve.write(&house, "workout", "2026-11-23", "notes", "somebody else's");
    eve.sync(&house).await;
    for month in 1..=12 {
        for day in 1..=28 {
            phone.write(
                &house,
                "workout",
                &format!("2026-{month:02}-{day:02}"),
                "notes",
                &noise(2000, month * 40 + day),
            );
        }
    }
    phone.sync(&house).await;
    phone.delete(&house, "workout", "2026-01-01");
    phone.sync(&house).await;
    let reply = house.get("/v1/account/export", Some(&phone.token)).await;
    let text = unchunked(&reply.body);
    let export: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(export["account"]["email"], "anna@example.org");
    assert_eq!(export["devices"].as_array().unwrap().len(), 2);
    let records = export["records"].as_array().unwrap();
    assert_eq!(records.len(), phone.records.len());
    assert_eq!(records[0]["deleted"], phone.last.to_string());
    assert_eq!(records[1]["fields"]["notes"]["value"], noise(2000, 42));
    assert!(!text.contains("somebody else"));
}

#[tokio::test]
async fn an_empty_account_has_an_export_too() {
    let house = House::open().await;
    let token = house.sign_up("anna@example.org").await;
    let reply = house.get("/v1/account/export", Some(&token)).await;
    let export: serde_json::Value = serde_json::from_str(&unchunked(&reply.body)).unwrap();
    assert_eq!(export["records"], serde_json::json!([]));
    assert_eq!(house.get("/v1/account/export", None).await.status, 401);
}

#[tokio::test]
async fn a_body_is_shown_as_json() {
    let (house, mut phone, _) = two_devices().await;
    phone.write(&house, "athlete", "", "zone", "Europe/Berlin");
    let request = phone.request(&house);
    let reply = phone.send(&house, &request).await.unwrap();
    let process = Process::configured("");
    let file = process.folder.path().join("body");
    for (body, expected) in [
        (wire::encode(&request), "Europe/Berlin"),
        (wire::encode(&reply), "file_token"),
    ] {
        std::fs::write(&file, body).unwrap();
        let output = process.run(&["decode", file.to_str().unwrap()]);
        let shown: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert!(shown.to_string().contains(expected), "{shown}");
    }
    std::fs::write(&file, b"nothing of the kind").unwrap();
    assert_eq!(process.run(&["decode", file.to_str().unwrap()]).status.code(), Some(1));
}

/// A body that came in pieces, put together (RFC 9112, section 7.1).
fn unchunked(mut body: &[u8]) -> String {
    let mut whole = Vec::new();
    loop {
        let end = body.windows(2).position(|bytes| bytes == b"\r\n").unwrap();
        let length = usize::from_str_radix(std::str::from_utf8(&body[..end]).unwrap(), 16).unwrap();
        if length == 0 {
            return String::from_utf8(whole).unwrap();
        }
        whole.extend_from_slice(&body[end + 2..end + 2 + length]);
        body = &body[end + 2 + length + 2..];
    }
}
