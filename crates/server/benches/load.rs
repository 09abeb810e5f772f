//! One-edit syncs against one server process: how many a second, and how long each takes at half of that.
//!
//! The server runs in a process of its own, on a folder in which `ACCOUNTS` accounts with a month of training each
//! were made. Each sync pushes one field of one set and takes the reply. Judges nothing: the goals stand beside.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    reason = "a bench prints what it measures, and stops where it cannot"
)]

use std::{
    net::SocketAddr,
    process::{Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use server::{
    account::Token,
    storage::{AccountId, NewAccount, NewDevice, Sqlite, Storage as _},
};
use sync::{
    Field, Record, Stamp, segment, value,
    wire::{self, Batch, PairLimits, Position, SyncReply, SyncRequest},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};
use training::workout::DeviceTag;

/// Accounts on the server; the goal speaks of ten thousand.
const ACCOUNTS: usize = 10_000;
/// Sets that an account has before it is measured.
const SETS: u32 = 200;
/// Connections at once.
const CONNECTIONS: usize = 64;
/// How long each part is measured.
const MEASURED: Duration = Duration::from_secs(10);

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(run());
}

async fn run() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let accounts: usize = std::env::var("HEALTHPILOT_ACCOUNTS").map_or(ACCOUNTS, |text| text.parse().unwrap());
    let tokens = make(&data, accounts).await;
    let config = folder.path().join("server.toml");
    std::fs::write(
        &config,
        format!("data = {data:?}\nlisten = \"127.0.0.1:0\"\nlog = \"server=info,warn\"\n"),
    )
    .unwrap();
    let log = folder.path().join("log");
    let mut server = Command::new(env!("CARGO_BIN_EXE_healthpilot-server"))
        .env_clear()
        .arg("--config")
        .arg(&config)
        .arg("serve")
        .stdin(Stdio::null())
        .stderr(std::fs::File::create(&log).unwrap())
        .spawn()
        .unwrap();
    let address = address(&log).await;
    let idle_kib = memory_kib(server.id(), "VmRSS:");
    let clients: Vec<Client> = tokens.into_iter().map(Client::new).collect();
    let (clients, _) = measure(address, clients, None, true).await;
    let (clients, full) = measure(address, clients, None, false).await;
    let rate = full.len() as f64 / MEASURED.as_secs_f64();
    println!("    {accounts} accounts, {CONNECTIONS} connections");
    println!("    flat out: {rate:.0} one-edit syncs a second (goal: at least 2,000 on two shared cores)");
    tell(full);
    let (_, half) = measure(address, clients, Some(rate / 2.0), false).await;
    println!("    at half of that (goal: 99 % within 50 ms)");
    tell(half);
    let peak_kib = memory_kib(server.id(), "VmHWM:");
    println!("    memory: idle {idle_kib} KiB, at most {peak_kib} KiB (goal: at most 40 MiB over idle)");
    server.kill().unwrap();
    server.wait().unwrap();
}

/// Makes the accounts, each with a device that is signed in.
async fn make(data: &std::path::Path, accounts: usize) -> Vec<Token> {
    let at_ms = now_ms();
    let storage = Arc::new(Sqlite::open_beside(data).await.unwrap());
    let mut making = tokio::task::JoinSet::new();
    for number in 0..accounts {
        let storage = storage.clone();
        making.spawn(async move {
            let account = NewAccount {
                email: format!("athlete{number}@example.org").parse().unwrap(),
                password: server::account::PasswordHash(String::new()),
                at_ms,
            };
            let account: AccountId = storage.add_account(account).await.unwrap();
            let token = Token::draw().unwrap();
            let device = NewDevice {
                name: "phone".parse().unwrap(),
                token: token.hash(),
                at_ms,
                expires_at_ms: at_ms + 1_000_000_000,
            };
            storage.add_device(account, device, 1).await.unwrap();
            token
        });
    }
    let tokens = making.join_all().await;
    storage.close().await;
    tokens
}

struct Client {
    head: String,
    request: SyncRequest,
    last: Stamp,
    edits: u32,
}

impl Client {
    fn new(token: Token) -> Self {
        Self {
            head: format!(
                "POST /v1/sync HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {}\r\nContent-Type: application/cbor\r\n",
                token.reveal()
            ),
            request: SyncRequest::new(DeviceTag(1), 0, 0),
            last: Stamp {
                device: DeviceTag(1),
                ..Stamp::NEVER
            },
            edits: 0,
        }
    }

    /// Pushes `count` sets that were edited, and keeps what the reply says.
    async fn sync(&mut self, stream: &mut TcpStream, count: u32) {
        let records: Vec<Record> = (0..count).map(|_| self.edit()).collect();
        self.request.attempt += 1;
        self.request.wall_ms = now_ms().cast_unsigned();
        self.request.batch = Some(Batch {
            first: self.last,
            last: self.last,
            segments: segment::pack_records(records, &PairLimits::DEFAULT),
        });
        let body = wire::encode(&self.request);
        let head = format!("{}Content-Length: {}\r\n\r\n", self.head, body.len());
        stream.write_all(&[head.as_bytes(), &body].concat()).await.unwrap();
        let reply: SyncReply = wire::decode(&read(stream).await, &PairLimits::DEFAULT).unwrap();
        assert!(reply.error.is_none() && reply.refused.is_empty(), "{reply:?}");
        self.request.file_token = Some(reply.file_token);
        self.request.generation = Some(reply.generation);
        self.request.position = Position {
            bulk: None,
            ..reply.position
        };
    }

    fn edit(&mut self) -> Record {
        self.last = self.last.next(now_ms().cast_unsigned(), DeviceTag(1));
        self.edits += 1;
        let key = format!("2026-11-{:02}/0000001-{}", self.edits % 28 + 1, self.edits % SETS);
        let field = |value| Field {
            stamp: self.last,
            value,
        };
        let numbers = [
            ("reps", 5),
            ("load_g", 100_000),
            ("rpe_tenths", 75),
            ("set_number", i64::from(self.edits)),
        ];
        let mut fields: std::collections::BTreeMap<_, _> = numbers
            .into_iter()
            .map(|(name, number)| (name.into(), field(value::int(number))))
            .collect();
        fields.insert("exercise_id".into(), field(value::text("high-bar-back-squat")));
        Record {
            fields,
            ..Record::empty("performed_set".into(), key)
        }
    }
}

/// Lets the clients sync, in turn, over the connections; answers how long each sync took.
async fn measure(
    address: SocketAddr,
    clients: Vec<Client>,
    rate: Option<f64>,
    is_first: bool,
) -> (Vec<Client>, Vec<Duration>) {
    let began = Instant::now();
    let sent = Arc::new(AtomicUsize::new(0));
    let mut lines: Vec<Vec<Client>> = (0..CONNECTIONS).map(|_| Vec::new()).collect();
    for (place, client) in clients.into_iter().enumerate() {
        lines[place % CONNECTIONS].push(client);
    }
    let mut working = tokio::task::JoinSet::new();
    for mut line in lines {
        let sent = sent.clone();
        working.spawn(async move {
            let mut stream = TcpStream::connect(address).await.unwrap();
            stream.set_nodelay(true).unwrap();
            let mut took = Vec::new();
            let mut next = 0;
            while if is_first {
                next < line.len()
            } else {
                began.elapsed() < MEASURED
            } {
                let mut due = Instant::now();
                if let Some(rate) = rate {
                    due = began + Duration::from_secs_f64(sent.fetch_add(1, Ordering::SeqCst) as f64 / rate);
                    tokio::time::sleep_until(due.into()).await;
                }
                let place = next % line.len();
                line[place].sync(&mut stream, if is_first { SETS } else { 1 }).await;
                took.push(due.elapsed());
                next += 1;
            }
            (line, took)
        });
    }
    let (mut clients, mut took) = (Vec::new(), Vec::new());
    for (line, times) in working.join_all().await {
        clients.extend(line);
        took.extend(times);
    }
    (clients, took)
}

fn tell(mut took: Vec<Duration>) {
    took.sort();
    let at = |percent: usize| took[(took.len() - 1) * percent / 100].as_secs_f64() * 1000.0;
    println!(
        "        middle {:.1} ms, 99 % within {:.1} ms, all within {:.1} ms",
        at(50),
        at(99),
        at(100)
    );
}

/// The body of a reply that tells its length.
async fn read(stream: &mut TcpStream) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(1024);
    loop {
        stream.read_buf(&mut bytes).await.unwrap();
        let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else {
            continue;
        };
        let head = std::str::from_utf8(&bytes[..end]).unwrap();
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "))
            .unwrap();
        let length: usize = length.parse().unwrap();
        if bytes.len() >= end + 4 + length {
            return bytes.split_off(end + 4);
        }
    }
}

async fn address(log: &std::path::Path) -> SocketAddr {
    for _ in 0..500 {
        let text = std::fs::read_to_string(log).unwrap();
        let found = text.split('"').find_map(|part| part.parse().ok());
        if let Some(address) = found {
            return address;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("it does not serve: {}", std::fs::read_to_string(log).unwrap());
}

fn memory_kib(process: u32, what: &str) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(what)).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

fn now_ms() -> i64 {
    jiff::Timestamp::now().as_millisecond()
}
