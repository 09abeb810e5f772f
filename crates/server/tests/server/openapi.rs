//! The description of the interface.

use std::{env, fs};

use crate::support::House;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/openapi.json");

#[test]
fn the_described_interface_is_the_real_one() {
    let fresh = server::openapi();
    if env::var_os("HEALTHPILOT_WRITE_OPENAPI").is_some() {
        fs::write(FILE, &fresh).unwrap();
    }
    let written = fs::read_to_string(FILE).unwrap_or_default();
    assert!(
        written == fresh,
        "docs/openapi.json is old; HEALTHPILOT_WRITE_OPENAPI=1 writes it anew"
    );
}

#[tokio::test]
async fn every_described_path_is_answered() {
    let house = House::open().await;
    let shown = house.get("/v1/openapi.json", None).await;
    assert_eq!(shown.body, server::openapi().into_bytes());
    let document = shown.json();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for method in methods.as_object().unwrap().keys() {
            let path = path.replace("{id}", "0000000000000000");
            let reply = house.ask(&method.to_uppercase(), &path, None, "", b"").await;
            assert!(
                !matches!(reply.status, 0 | 404 | 405 | 500),
                "{method} {path}: {reply:?}"
            );
        }
    }
}
