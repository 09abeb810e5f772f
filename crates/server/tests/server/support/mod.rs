//! The server that a test talks to, and how it talks.

mod process;
mod reply;

use std::{net::SocketAddr, path::Path};

use serde_json::{Value, json};
use server::{
    Clock, Config, Running,
    config::{PasswordCost, SignUp},
};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

pub(crate) use process::Process;
pub(crate) use reply::Reply;

/// Monday, 23 November 2026, 04:00 UTC.
pub(crate) const MONDAY_MS: i64 = 1_795_406_400_000;
pub(crate) const DAY_MS: i64 = 24 * 60 * 60 * 1000;
pub(crate) const PASSWORD: &str = "correct horse battery";

/// A running server with a folder and a clock of its own.
pub(crate) struct House {
    pub(crate) server: Running,
    pub(crate) clock: Clock,
    pub(crate) folder: TempDir,
}

impl House {
    pub(crate) async fn open() -> Self {
        Self::with(|_| ()).await
    }

    pub(crate) async fn with(change: impl FnOnce(&mut Config)) -> Self {
        let folder = folder();
        let clock = Clock::hand(MONDAY_MS);
        let mut config = config(folder.path());
        change(&mut config);
        let server = server::start(config, clock.clone()).await.unwrap();
        Self { server, clock, folder }
    }

    /// Stops the server and starts it again on the same folder.
    pub(crate) async fn restart(self) -> Self {
        self.server.stop().await;
        let server = server::start(config(self.folder.path()), self.clock.clone())
            .await
            .unwrap();
        Self { server, ..self }
    }

    /// Waits until what is done at the start, beside answering, is done.
    pub(crate) async fn settled(&self) {
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    }

    /// Makes an account, and answers the token of its first device.
    pub(crate) async fn sign_up(&self, email: &str) -> String {
        let wanted = json!({ "email": email, "password": PASSWORD, "device_name": "phone" });
        let reply = self.post("/v1/accounts", None, &wanted).await;
        assert_eq!(reply.status, 201, "{reply:?}");
        reply.text("token")
    }

    /// Signs another device in, and answers its token.
    pub(crate) async fn sign_in(&self, email: &str, device_name: &str) -> String {
        let reply = self.try_sign_in(email, PASSWORD, device_name).await;
        assert_eq!(reply.status, 200, "{reply:?}");
        reply.text("token")
    }

    pub(crate) async fn try_sign_in(&self, email: &str, password: &str, device_name: &str) -> Reply {
        let wanted = json!({ "email": email, "password": password, "device_name": device_name });
        self.post("/v1/sign-in", None, &wanted).await
    }

    pub(crate) async fn get(&self, path: &str, token: Option<&str>) -> Reply {
        self.ask("GET", path, token, "", b"").await
    }

    pub(crate) async fn delete(&self, path: &str, token: Option<&str>) -> Reply {
        self.ask("DELETE", path, token, "", b"").await
    }

    pub(crate) async fn post(&self, path: &str, token: Option<&str>, body: &Value) -> Reply {
        let text = body.to_string();
        self.ask(
            "POST",
            path,
            token,
            "Content-Type: application/json\r\n",
            text.as_bytes(),
        )
        .await
    }

    pub(crate) async fn put(&self, path: &str, token: Option<&str>, body: &Value) -> Reply {
        let text = body.to_string();
        self.ask(
            "PUT",
            path,
            token,
            "Content-Type: application/json\r\n",
            text.as_bytes(),
        )
        .await
    }

    /// One request on a connection of its own; each line of `headers` ends with a line break.
    pub(crate) async fn ask(&self, method: &str, path: &str, token: Option<&str>, headers: &str, body: &[u8]) -> Reply {
        exchange(self.server.address, method, path, token, headers, body).await
    }

    /// Sends bytes as they are, and reads until the server closes.
    pub(crate) async fn raw(&self, bytes: &[u8]) -> Reply {
        raw(self.server.address, bytes).await
    }
}

/// One request to a server at `address`.
pub(crate) async fn exchange(
    address: SocketAddr,
    method: &str,
    path: &str,
    token: Option<&str>,
    headers: &str,
    body: &[u8],
) -> Reply {
    let bearer = token
        .map(|token| format!("Authorization: Bearer {token}\r\n"))
        .unwrap_or_default();
    let length = body.len();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\nContent-Length: {length}\r\n{bearer}{headers}\r\n"
    );
    raw(address, &[head.as_bytes(), body].concat()).await
}

async fn raw(address: SocketAddr, bytes: &[u8]) -> Reply {
    let (mut read, mut write) = TcpStream::connect(address).await.unwrap().into_split();
    let bytes = bytes.to_vec();
    // A server that refuses a body early stops reading it.
    let writing = tokio::spawn(async move {
        let _ = write.write_all(&bytes).await;
        write
    });
    let mut answer = Vec::new();
    // What came before the server hung up is the answer.
    let _ = read.read_to_end(&mut answer).await;
    writing.abort();
    Reply::parse(&answer)
}

/// A folder in memory where there is one.
pub(crate) fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        TempDir::new_in(memory).unwrap()
    } else {
        TempDir::new().unwrap()
    }
}

/// Open to strangers, with passwords that cost next to nothing.
pub(crate) fn config(folder: &Path) -> Config {
    let mut config = Config::new(folder.join("data"));
    config.listen.set_port(0);
    config.sign_up = SignUp::Open;
    config.password = PasswordCost {
        memory_kib: 8,
        passes: 1,
        at_once: 2,
    };
    config
}
