//! The scripted endpoint: an HTTP server on a free port of loopback that plays what a test wrote for it.

use std::{
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use axum::{
    Router,
    body::{Body, Bytes},
    http::{HeaderMap, Uri},
    response::Response,
};
use futures_util::stream;
use serde_json::{Value, json};
use tokio::{
    net::{TcpListener, TcpSocket},
    sync::Semaphore,
    task::JoinHandle,
};

/// What is answered to the n-th request with this body.
pub(crate) type Play = Arc<dyn Fn(usize, &Request) -> Response + Send + Sync>;

/// A request as it came.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    pub(crate) path: String,
    pub(crate) body: Value,
    pub(crate) key: Option<String>,
}

/// A running endpoint.
pub(crate) struct Endpoint {
    pub(crate) address: SocketAddr,
    heard: Arc<Mutex<Vec<Request>>>,
    server: JoinHandle<()>,
}

impl Drop for Endpoint {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl Endpoint {
    pub(crate) async fn playing(play: Play) -> Self {
        Self::on(TcpListener::bind("127.0.0.1:0").await.unwrap(), play)
    }

    /// An endpoint that is up again.
    pub(crate) fn back(down: Down, play: Play) -> Self {
        Self::on(down.0.listen(64).unwrap(), play)
    }

    fn on(listener: TcpListener, play: Play) -> Self {
        let address = listener.local_addr().unwrap();
        let heard: Arc<Mutex<Vec<Request>>> = Arc::default();
        let kept = heard.clone();
        let answer = move |uri: Uri, headers: HeaderMap, body: Bytes| {
            let key = headers.get("authorization").and_then(|key| key.to_str().ok());
            let request = Request {
                path: uri.path().to_owned(),
                body: serde_json::from_slice(&body).unwrap_or_default(),
                key: key.map(str::to_owned),
            };
            let turn = {
                let mut kept = kept.lock().unwrap();
                kept.push(request.clone());
                kept.len()
            };
            let response = play(turn, &request);
            async move { response }
        };
        let router = Router::new().fallback(answer);
        let server = tokio::spawn(async move {
            axum::serve(listener, router).await.unwrap();
        });
        Self { address, heard, server }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}/v1", self.address)
    }

    pub(crate) fn heard(&self) -> Vec<Request> {
        self.heard.lock().unwrap().clone()
    }
}

/// A port that is taken, and at which nobody listens: whoever connects is refused.
pub(crate) struct Down(TcpSocket);

impl Down {
    pub(crate) fn now() -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
        Self(socket)
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}/v1", self.0.local_addr().unwrap())
    }
}

/// An answer with this status.
pub(crate) fn status(status: u16, text: &str) -> Response {
    Response::builder()
        .status(status)
        .header("content-type", "application/json")
        .body(Body::from(text.to_owned()))
        .unwrap()
}

/// A completion that says this.
pub(crate) fn says(content: &str) -> Response {
    status(200, &completion(content))
}

pub(crate) fn completion(content: &str) -> String {
    json!({
        "id": "1",
        "object": "chat.completion",
        "choices": [{ "index": 0, "finish_reason": "stop", "message": { "role": "assistant", "content": content } }],
        "usage": { "prompt_tokens": 900, "completion_tokens": 300, "total_tokens": 1200 },
    })
    .to_string()
}

/// A body that comes in parts, each after a pause.
pub(crate) fn in_parts(parts: Vec<String>, pause: Duration) -> Response {
    let parts = stream::unfold(parts.into_iter(), move |mut parts| async move {
        tokio::time::sleep(pause).await;
        let part = parts.next()?;
        Some((Ok::<_, std::io::Error>(Bytes::from(part)), parts))
    });
    Response::new(Body::from_stream(parts))
}

/// A body that is held back until it is let go.
pub(crate) fn held(text: String, gate: Arc<Semaphore>) -> Response {
    let part = stream::once(async move {
        gate.acquire().await.unwrap().forget();
        Ok::<_, std::io::Error>(Bytes::from(text))
    });
    Response::new(Body::from_stream(part))
}

/// A body that goes on until nobody listens, and how many bytes of it were taken.
pub(crate) fn endless(pause: Duration, taken: Arc<AtomicUsize>) -> Response {
    const PART: usize = 64 << 10;
    let parts = stream::unfold((), move |()| {
        let taken = taken.clone();
        async move {
            tokio::time::sleep(pause).await;
            taken.fetch_add(PART, Ordering::Relaxed);
            Some((Ok::<_, std::io::Error>(Bytes::from(vec![b' '; PART])), ()))
        }
    });
    Response::new(Body::from_stream(parts))
}

/// A body that breaks off.
pub(crate) fn torn(text: &str) -> Response {
    let parts = [
        Ok(Bytes::from(text.to_owned())),
        Err(std::io::Error::from(std::io::ErrorKind::ConnectionReset)),
    ];
    Response::new(Body::from_stream(stream::iter(parts)))
}
