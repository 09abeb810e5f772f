//! A device's way to the server, over loopback.

use std::{
    net::SocketAddr,
    sync::atomic::{AtomicUsize, Ordering},
};

use engine::sync::{Transport, TransportError};
use futures_util::future::BoxFuture;
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::EMAIL;

const PASSWORD: &str = "correct horse battery";

/// A device's way to the server, which counts bytes up, bytes down and requests.
pub(crate) struct Way {
    address: SocketAddr,
    pub(crate) token: String,
    counted: [AtomicUsize; 3],
}

impl Way {
    /// The way of a device that signs up, or in.
    pub(crate) async fn to(address: SocketAddr, device: &str) -> Self {
        let wanted = json!({ "email": EMAIL, "password": PASSWORD, "device_name": device }).to_string();
        let head = "Content-Type: application/json\r\n";
        let path = if device == "phone" {
            "/v1/accounts"
        } else {
            "/v1/sign-in"
        };
        let answer = asked(address, "POST", path, head, wanted.as_bytes()).await;
        let session: Value = serde_json::from_slice(&answer).unwrap();
        Self::with(address, session["token"].as_str().unwrap())
    }

    /// The way of a device that is signed in.
    pub(crate) fn with(address: SocketAddr, token: &str) -> Self {
        Self {
            address,
            token: token.to_owned(),
            counted: <[AtomicUsize; 3]>::default(),
        }
    }

    pub(crate) fn counted(&self) -> (usize, usize, usize) {
        let [up, down, requests] = &self.counted;
        (
            up.load(Ordering::Relaxed),
            down.load(Ordering::Relaxed),
            requests.load(Ordering::Relaxed),
        )
    }

    pub(crate) fn forget(&self) {
        self.counted.iter().for_each(|count| count.store(0, Ordering::Relaxed));
    }
}

impl Transport for Way {
    fn exchange(&self, body: Vec<u8>) -> BoxFuture<'_, Result<Vec<u8>, TransportError>> {
        Box::pin(async move {
            let token = &self.token;
            let head = format!("Authorization: Bearer {token}\r\nContent-Type: application/cbor\r\n");
            let answer = asked(self.address, "POST", "/v1/sync", &head, &body).await;
            for (count, bytes) in self.counted.iter().zip([body.len(), answer.len(), 1]) {
                count.fetch_add(bytes, Ordering::Relaxed);
            }
            Ok(answer)
        })
    }
}

/// One request over a connection of its own, and the body of its answer.
pub(crate) async fn asked(address: SocketAddr, method: &str, path: &str, head: &str, body: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.set_nodelay(true).unwrap();
    let length = body.len();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: bench\r\nConnection: close\r\nContent-Length: {length}\r\n{head}\r\n"
    );
    stream.write_all(&[head.as_bytes(), body].concat()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    let end = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n").unwrap();
    answer.split_off(end + 4)
}
