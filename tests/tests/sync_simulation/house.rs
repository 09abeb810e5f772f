//! The athlete's server, with a clock of its own, and everything that can happen to its machine.

use std::{
    fs,
    path::{Path, PathBuf},
};

use harness::{Data, copy_all};
use serde_json::json;
use server::{
    Clock, Config, Running,
    config::{PasswordCost, SignUp},
    storage::Backup,
};
use sqlx::{ConnectOptions as _, Connection as _, sqlite::SqliteConnectOptions};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

const EMAIL: &str = "athlete@example.org";
const PASSWORD: &str = "correct horse battery";

/// A server that runs.
pub(crate) struct House {
    place: Data,
    pub(crate) clock: Clock,
    running: Option<Running>,
    backups: usize,
}

impl House {
    pub(crate) async fn open(now_ms: i64) -> Self {
        let mut house = Self {
            place: Data::in_memory(),
            clock: Clock::hand(now_ms),
            running: None,
            backups: 0,
        };
        house.start().await;
        house
    }

    fn folder(&self) -> PathBuf {
        self.place.folder().join("server")
    }

    async fn start(&mut self) {
        let mut config = Config::new(self.folder());
        config.listen.set_port(0);
        config.sign_up = SignUp::Open;
        config.token_days = 3650;
        config.password = PasswordCost {
            memory_kib: 8,
            passes: 1,
            at_once: 1,
        };
        self.running = Some(server::start(config, self.clock.clone()).await.unwrap());
    }

    async fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            running.stop().await;
        }
    }

    /// The process ends and is started again.
    pub(crate) async fn restarts(&mut self) {
        self.stop().await;
        self.start().await;
    }

    /// What has had its time is forgotten.
    pub(crate) async fn prunes(&self) {
        self.running.as_ref().unwrap().prune().await.unwrap();
    }

    /// The power is cut while a request is being served: nothing of it was committed.
    pub(crate) async fn is_cut_while_serving(&mut self, token: &str, body: &[u8]) {
        let before = Data::in_memory();
        copy_all(&self.folder(), &before.folder());
        self.post("/v1/sync", Some(token), "application/cbor", body).await;
        self.stop().await;
        fs::remove_dir_all(self.folder()).unwrap();
        copy_all(&before.folder(), &self.folder());
        self.start().await;
    }

    /// A table's month is gone from the database, as if it never was.
    pub(crate) async fn loses(&self, table: &str, month: u32) {
        let options = SqliteConnectOptions::new().filename(self.folder().join("server.db"));
        let mut connection = options.connect().await.unwrap();
        let gone = sqlx::query("delete from chunk where table_name = ? and month = ?")
            .bind(table)
            .bind(month)
            .execute(&mut connection)
            .await
            .unwrap();
        assert_eq!(gone.rows_affected(), 1);
        connection.close().await.unwrap();
    }

    /// A backup as the command makes it.
    pub(crate) async fn backs_up(&mut self) -> PathBuf {
        self.backups += 1;
        let file = self.place.folder().join(format!("backup-{}.db", self.backups));
        Backup::write(&self.folder(), Some(&file), self.clock.now_ms())
            .await
            .unwrap();
        file
    }

    /// The host puts a backup in the place of the data, as docs/hosting.md says.
    pub(crate) async fn is_restored(&mut self, backup: &Path) {
        self.stop().await;
        for left in ["server.db", "server.db-wal", "server.db-shm"] {
            let _ = fs::remove_file(self.folder().join(left));
        }
        fs::copy(backup, self.folder().join("server.db")).unwrap();
        self.start().await;
    }

    pub(crate) async fn signs_up(&self) -> String {
        self.session("/v1/accounts", "first").await
    }

    pub(crate) async fn signs_in(&self, device: &str) -> String {
        self.session("/v1/sign-in", device).await
    }

    async fn session(&self, path: &str, device: &str) -> String {
        let wanted = json!({ "email": EMAIL, "password": PASSWORD, "device_name": device });
        let reply = self
            .post(path, None, "application/json", wanted.to_string().as_bytes())
            .await;
        let session: serde_json::Value = serde_json::from_slice(&reply).unwrap();
        session["token"].as_str().unwrap().to_owned()
    }

    /// Sends a body of the protocol, and answers the one that comes back.
    pub(crate) async fn answers(&self, token: &str, body: &[u8]) -> Vec<u8> {
        self.post("/v1/sync", Some(token), "application/cbor", body).await
    }

    /// As [`Self::answers`], but the body is under way for so long.
    pub(crate) async fn answers_slowly(&self, token: &str, body: &[u8], span_ms: i64) -> Vec<u8> {
        let mut stream = self.connected().await;
        let head = head("/v1/sync", Some(token), "application/cbor", body.len());
        let waits = head.replacen("\r\n", "\r\nExpect: 100-continue\r\n", 1);
        stream.write_all(waits.as_bytes()).await.unwrap();
        let mut goes_on = [0; 25];
        stream.read_exact(&mut goes_on).await.unwrap();
        assert_eq!(&goes_on, b"HTTP/1.1 100 Continue\r\n\r\n");
        self.clock.pass(span_ms);
        stream.write_all(body).await.unwrap();
        body_of(stream).await
    }

    async fn connected(&self) -> TcpStream {
        TcpStream::connect(self.running.as_ref().unwrap().address)
            .await
            .unwrap()
    }

    async fn post(&self, path: &str, token: Option<&str>, kind: &str, body: &[u8]) -> Vec<u8> {
        let mut stream = self.connected().await;
        let head = head(path, token, kind, body.len());
        stream.write_all(&[head.as_bytes(), body].concat()).await.unwrap();
        body_of(stream).await
    }
}

fn head(path: &str, token: Option<&str>, kind: &str, length: usize) -> String {
    let bearer = token.map(|token| format!("Authorization: Bearer {token}\r\n"));
    format!(
        "POST {path} HTTP/1.1\r\nHost: sim\r\nConnection: close\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{}\r\n",
        bearer.unwrap_or_default(),
    )
}

async fn body_of(mut stream: TcpStream) -> Vec<u8> {
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    let end = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n").unwrap();
    answer.split_off(end + 4)
}
