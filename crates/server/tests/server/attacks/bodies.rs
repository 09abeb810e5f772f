//! Bodies and heads that are too long, too slow, too deep, or not what they say.

use std::time::Duration;

use serde_json::json;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::{Instant, timeout},
};

use crate::support::{House, PASSWORD, Reply};

const JSON: &str = "Content-Type: application/json\r\n";

#[tokio::test]
async fn a_body_that_is_too_long_is_refused_by_its_length() {
    let house = House::open().await;
    let note = "x".repeat(10 << 20);
    let body = json!({ "email": "a@b", "password": PASSWORD, "device_name": note }).to_string();
    let reply = house.ask("POST", "/v1/sign-in", None, JSON, body.as_bytes()).await;
    assert_eq!((reply.status, reply.code().as_str()), (413, "too_large"));
}

#[tokio::test]
async fn a_body_that_does_not_tell_its_length_is_cut_at_the_limit() {
    let house = House::open().await;
    let chunk = format!("{:x}\r\n{}\r\n", 1 << 16, "x".repeat(1 << 16));
    let head = "POST /v1/sign-in HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n";
    let reply = house
        .raw(format!("{head}{JSON}\r\n{}0\r\n\r\n", chunk.repeat(16)).as_bytes())
        .await;
    assert_eq!((reply.status, reply.code().as_str()), (413, "too_large"));
}

#[tokio::test]
async fn a_wrong_length_is_told_or_waited_for_and_nothing_is_done() {
    let house = House::open().await;
    let post = "POST /v1/accounts HTTP/1.1\r\nHost: test\r\nConnection: close\r\n";
    let body = json!({ "email": "a@b", "password": PASSWORD, "device_name": "x" }).to_string();
    let shorter = body.len() - 5;
    let reply = house
        .raw(format!("{post}{JSON}Content-Length: {shorter}\r\n\r\n{body}").as_bytes())
        .await;
    assert_eq!(reply.status, 400);
    for length in ["-1", "1e3", "99999999999999999999999", "5, 6", "0x10"] {
        let reply = house
            .raw(format!("{post}{JSON}Content-Length: {length}\r\n\r\n{body}").as_bytes())
            .await;
        assert_eq!(reply.status, 400, "{length}");
    }
    let both = format!("{post}{JSON}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    assert_eq!(house.raw(both.as_bytes()).await.status, 400);
    assert_eq!(
        house.try_sign_in("a@b", PASSWORD, "x").await.status,
        401,
        "no account was made"
    );
}

#[tokio::test]
async fn another_type_than_json_is_not_read() {
    let house = House::open().await;
    let body = json!({ "email": "a@b", "password": PASSWORD, "device_name": "x" }).to_string();
    for headers in [
        "",
        "Content-Type: text/plain\r\n",
        "Content-Type: application/x-www-form-urlencoded\r\n",
    ] {
        let reply = house.ask("POST", "/v1/accounts", None, headers, body.as_bytes()).await;
        assert_eq!((reply.status, reply.code().as_str()), (415, "wrong_type"), "{headers}");
    }
}

#[tokio::test]
async fn a_body_that_comes_too_slowly_is_not_waited_for() {
    let house = House::with(|config| {
        config.limits.body_pause_s = 1;
        config.limits.body_s = 2;
    })
    .await;
    let head =
        format!("POST /v1/sign-in HTTP/1.1\r\nHost: test\r\nConnection: close\r\n{JSON}Content-Length: 1000\r\n\r\n");
    let stands = trickle(&house, &head, Duration::from_secs(60)).await;
    assert_eq!((stands.0.status, stands.0.code().as_str()), (408, "too_slow"));
    let trickles = trickle(&house, &head, Duration::from_millis(200)).await;
    assert_eq!((trickles.0.status, trickles.0.code().as_str()), (408, "too_slow"));
    assert!(stands.1 < Duration::from_secs(8) && trickles.1 < Duration::from_secs(8));
}

#[tokio::test]
async fn a_head_that_does_not_come_or_does_not_end_is_not_waited_for() {
    let house = House::with(|config| config.limits.head_s = 1).await;
    let slow = trickle(&house, "GET /livez HTTP/1.1\r\nX-Slow: ", Duration::from_millis(200)).await;
    assert!(matches!(slow.0.status, 0 | 408), "{:?}", slow.0);
    assert!(slow.1 < Duration::from_secs(8));
    let endless = format!(
        "GET /livez HTTP/1.1\r\nHost: test\r\nX-Long: {}\r\n\r\n",
        "x".repeat(1 << 20)
    );
    assert_eq!(house.raw(endless.as_bytes()).await.status, 431);
    let many = format!("GET /livez HTTP/1.1\r\nHost: test\r\n{}\r\n", "X: y\r\n".repeat(5000));
    assert_eq!(house.raw(many.as_bytes()).await.status, 431);
}

#[tokio::test]
async fn ten_thousand_brackets_are_refused_and_cost_nothing() {
    let house = House::open().await;
    for (open, close) in [("[", "]"), ("{\"email\":", "}")] {
        let body = format!("{}{}", open.repeat(10_000), close.repeat(10_000));
        let reply = house.ask("POST", "/v1/sign-in", None, JSON, body.as_bytes()).await;
        assert!(matches!(reply.status, 400 | 413), "{reply:?}");
    }
    let deep = format!("{{\"email\":{}", "[".repeat(8_000));
    assert_eq!(
        house
            .ask("POST", "/v1/sign-in", None, JSON, deep.as_bytes())
            .await
            .status,
        400
    );
    let elements = format!("[{}1]", "1,".repeat(1_000_000));
    assert_eq!(
        house
            .ask("POST", "/v1/sign-in", None, JSON, elements.as_bytes())
            .await
            .status,
        413
    );
}

#[tokio::test]
async fn a_method_or_a_path_that_is_not_there_is_told_so() {
    let house = House::open().await;
    assert_eq!(house.get("/v1/sign-in", None).await.status, 405);
    assert_eq!(house.ask("DESTROY", "/v1/sign-in", None, "", b"").await.status, 405);
    for path in [
        "/",
        "/v1",
        "/v1/accounts/1",
        "/../etc/passwd",
        "/v1/devices/%00",
        "/v1/%2e%2e/livez",
    ] {
        let status = house.get(path, None).await.status;
        assert!(matches!(status, 404 | 405), "{path}: {status}");
    }
}

/// Sends a byte each `pause`, and answers what came back, and when.
async fn trickle(house: &House, head: &str, pause: Duration) -> (Reply, Duration) {
    let began = Instant::now();
    let mut stream = TcpStream::connect(house.server.address).await.unwrap();
    stream.write_all(head.as_bytes()).await.unwrap();
    let (mut read, mut write) = stream.into_split();
    let writing = tokio::spawn(async move {
        while write.write_all(b" ").await.is_ok() {
            tokio::time::sleep(pause).await;
        }
    });
    let mut answer = Vec::new();
    let read_all = timeout(Duration::from_secs(10), read.read_to_end(&mut answer)).await;
    writing.abort();
    assert!(read_all.is_ok(), "the server waits on");
    (Reply::parse(&answer), began.elapsed())
}
