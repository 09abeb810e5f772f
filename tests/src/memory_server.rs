//! A server that keeps everything in memory, by the protocol's words, and a network that loses, cuts, doubles and
//! delays what it carries. Both follow a seed.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use engine::sync::{Transport, TransportError};
use futures_util::future::BoxFuture;
use sync::{
    Chunk, Digest, Name, Record, Stamp, clock, merge,
    segment::{pack_records, unpack},
    wire::{Batch, PairLimits, Position, Shifted, SyncError, SyncReply, SyncRequest, Token, decode, encode},
};

/// A server with one account.
#[derive(Debug, Default)]
pub struct MemoryServer {
    kept: Mutex<Kept>,
    now_ms: AtomicU64,
}

#[derive(Debug, Default, Clone)]
struct Kept {
    generation: u8,
    tokens: u64,
    seq: u64,
    records: BTreeMap<(Name, String), (u64, Record)>,
    devices: BTreeMap<u32, Device>,
}

#[derive(Debug, Clone)]
struct Device {
    attempt: u64,
    newest: Option<Token>,
    before: Option<Token>,
    floor: Stamp,
}

/// What a server can be restored from.
#[derive(Debug)]
pub struct ServerBackup(Kept);

impl MemoryServer {
    /// An empty server whose clock shows this.
    #[must_use]
    pub fn at_ms(now_ms: u64) -> Arc<Self> {
        Arc::new(Self {
            now_ms: AtomicU64::new(now_ms),
            ..Self::default()
        })
    }

    /// Sets the server's clock.
    pub fn set_ms(&self, now_ms: u64) {
        self.now_ms.store(now_ms, Ordering::SeqCst);
    }

    /// The digests of what it keeps.
    #[must_use]
    pub fn digests(&self) -> BTreeMap<Chunk, Digest> {
        let mut digests: BTreeMap<Chunk, Digest> = BTreeMap::new();
        for (_, record) in self.kept().records.values() {
            digests.entry(record.chunk()).or_default().add(record);
        }
        digests
    }

    /// A copy of everything.
    #[must_use]
    pub fn backup(&self) -> ServerBackup {
        ServerBackup(self.kept().clone())
    }

    /// Goes back to a copy, as another generation.
    pub fn restore(&self, backup: &ServerBackup) {
        let mut kept = self.kept();
        let generation = kept.generation + 1;
        *kept = backup.0.clone();
        kept.generation = generation;
    }

    /// Keeps a record as if another device had sent it.
    pub fn keep(&self, record: Record) {
        self.kept().merge(record);
    }

    /// One record as it is kept.
    #[must_use]
    pub fn record(&self, table: &str, key: &str) -> Option<Record> {
        let kept = self.kept();
        kept.records
            .get(&(table.into(), key.to_owned()))
            .map(|(_, record)| record.clone())
    }

    /// Answers a body.
    pub fn answer(&self, body: &[u8]) -> Vec<u8> {
        let request: SyncRequest = decode(body, &PairLimits::DEFAULT).expect("a body of this program's");
        let now_ms = self.now_ms.load(Ordering::SeqCst);
        encode(&self.kept().answer(request, now_ms))
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    fn answer(&mut self, request: SyncRequest, now_ms: u64) -> SyncReply {
        let generation = Token([self.generation; 16]);
        let mut reply = SyncReply::new(now_ms, generation, Token([0; 16]), request.position.clone());
        if let Err(error) = self.admit(&request, generation) {
            reply.error = Some(error);
            return reply;
        }
        if let Some(batch) = &request.batch {
            reply.shifted = self.push(batch, &request, now_ms);
        }
        reply.file_token = self.fresh_token(request.device.0);
        self.pull(&request, &mut reply);
        reply
    }

    fn admit(&mut self, request: &SyncRequest, generation: Token) -> Result<(), SyncError> {
        if request.generation.is_some_and(|known| known != generation) {
            return Err(SyncError::OtherGeneration);
        }
        let Some(device) = self.devices.get_mut(&request.device.0) else {
            let device = Device {
                attempt: request.attempt,
                newest: None,
                before: None,
                floor: Stamp::NEVER,
            };
            self.devices.insert(request.device.0, device);
            return Ok(());
        };
        let is_known = request.file_token == device.newest || request.file_token == device.before;
        if request.attempt <= device.attempt || !is_known {
            return Err(SyncError::NewTagNeeded);
        }
        device.attempt = request.attempt;
        if request.file_token == device.newest {
            device.before = device.newest;
        }
        Ok(())
    }

    fn push(&mut self, batch: &Batch, request: &SyncRequest, now_ms: u64) -> Vec<Shifted> {
        let limits = PairLimits::DEFAULT;
        let segments = batch
            .segments
            .iter()
            .map(|packed| unpack(packed, &limits).expect("a segment of this program's"));
        let records: Vec<Record> = segments
            .flat_map(|segment| segment.rows)
            .map(|row| row.record)
            .collect();
        let floor = self.devices[&request.device.0].floor;
        let stamps = records
            .iter()
            .flat_map(|record| record.stamps_of(request.device, floor))
            .collect();
        let moved = clock::settle(&stamps, floor, request.wall_ms, now_ms);
        let newest = stamps.iter().map(|old| moved.get(old).copied().unwrap_or(*old)).max();
        for record in records {
            assert_eq!(limits.refusal(&record), None, "it should not have been sent");
            self.merge(record.restamped(&moved));
        }
        if let (Some(newest), Some(device)) = (newest, self.devices.get_mut(&request.device.0)) {
            device.floor = newest.max(floor);
        }
        moved.into_iter().map(|(old, new)| Shifted { old, new }).collect()
    }

    fn merge(&mut self, record: Record) {
        let name = (record.table.clone(), record.key.clone());
        let merged = match self.records.get(&name) {
            Some((_, known)) => merge(known, &record),
            None => record,
        };
        if self.records.get(&name).is_none_or(|(_, known)| *known != merged) {
            self.seq += 1;
            self.records.insert(name, (self.seq, merged));
        }
    }

    fn fresh_token(&mut self, device: u32) -> Token {
        self.tokens += 1;
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&self.tokens.to_be_bytes());
        let token = Token(bytes);
        if let Some(device) = self.devices.get_mut(&device) {
            device.newest = Some(token);
        }
        token
    }

    fn pull(&self, request: &SyncRequest, reply: &mut SyncReply) {
        let after = request.position.seq;
        let mut newer: Vec<&(u64, Record)> = self.records.values().filter(|(seq, _)| *seq > after).collect();
        newer.sort_by_key(|(seq, _)| *seq);
        let mut bytes = 0;
        let budget = request.budget_bytes as usize;
        let fitting: Vec<&(u64, Record)> = newer
            .iter()
            .copied()
            .take_while(|(_, record)| {
                let fits = bytes < budget;
                bytes += record.size_bytes();
                fits
            })
            .collect();
        reply.more = fitting.len() < newer.len();
        let seq = if reply.more {
            fitting.last().map_or(after, |(seq, _)| *seq)
        } else {
            self.seq
        };
        reply.position = Position { seq, bulk: None };
        reply.segments = pack_records(
            fitting.into_iter().map(|(_, record)| record.clone()),
            &PairLimits::DEFAULT,
        );
    }
}

impl Transport for MemoryServer {
    fn exchange(&self, body: Vec<u8>) -> BoxFuture<'_, Result<Vec<u8>, TransportError>> {
        Box::pin(async move { Ok(self.answer(&body)) })
    }
}

/// A way to the server on which much goes wrong.
#[derive(Debug)]
pub struct BadWay {
    server: Arc<MemoryServer>,
    chance: Mutex<u64>,
    delayed: Mutex<Vec<Vec<u8>>>,
}

impl BadWay {
    /// A way whose mishaps follow a seed.
    #[must_use]
    pub fn to(server: &Arc<MemoryServer>, seed: u64) -> Self {
        Self {
            server: server.clone(),
            chance: Mutex::new(seed),
            delayed: Mutex::default(),
        }
    }

    /// A number below `below`, drawn by splitmix64 (Steele, Lea, Flood 2014).
    pub fn draw(&self, below: u64) -> u64 {
        let mut state = self.chance.lock().unwrap_or_else(PoisonError::into_inner);
        *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % below
    }

    /// One of these.
    pub fn pick<'o, T>(&self, of: &'o [T]) -> &'o T {
        let place = self.draw(of.len() as u64);
        &of[usize::try_from(place).expect("a place among them")]
    }

    fn carry(&self, body: Vec<u8>) -> Result<Vec<u8>, TransportError> {
        let late: Vec<Vec<u8>> = std::mem::take(&mut self.delayed.lock().unwrap_or_else(PoisonError::into_inner));
        match self.draw(10) {
            0 => Err(TransportError::Unreachable),
            1 => {
                self.server.answer(&body);
                Err(TransportError::Unreachable)
            }
            2 => {
                let reply = self.server.answer(&body);
                Ok(reply[..reply.len() / 2].to_vec())
            }
            3 => {
                let reply = self.server.answer(&body);
                self.server.answer(&body);
                Ok(reply)
            }
            4 => {
                self.delayed.lock().unwrap_or_else(PoisonError::into_inner).push(body);
                Err(TransportError::Unreachable)
            }
            5 => {
                let reply = self.server.answer(&body);
                for late in late {
                    self.server.answer(&late);
                }
                Ok(reply)
            }
            _ => {
                for late in late {
                    self.server.answer(&late);
                }
                Ok(self.server.answer(&body))
            }
        }
    }
}

impl Transport for BadWay {
    fn exchange(&self, body: Vec<u8>) -> BoxFuture<'_, Result<Vec<u8>, TransportError>> {
        Box::pin(async move { self.carry(body) })
    }
}
