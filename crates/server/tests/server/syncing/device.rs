//! A device as the protocol describes it, without anything of the real one.

use std::collections::BTreeMap;

use sync::{
    Chunk, Digest, Field, Record, Stamp, merge, segment, value,
    wire::{self, Batch, PairLimits, Position, SyncError, SyncReply, SyncRequest, Token},
};
use training::workout::DeviceTag;

use crate::support::{House, MONDAY_MS, Reply};

pub(crate) const LIMITS: PairLimits = PairLimits::DEFAULT;

#[derive(Clone)]
pub(crate) struct Device {
    pub(crate) tag: DeviceTag,
    /// By which it is signed in.
    pub(crate) token: String,
    pub(crate) attempt: u64,
    pub(crate) file_token: Option<Token>,
    pub(crate) generation: Option<Token>,
    pub(crate) position: Position,
    pub(crate) records: BTreeMap<(String, String), Record>,
    pub(crate) unsent: Vec<(String, String)>,
    pub(crate) last: Stamp,
    /// How far its clock is ahead of the server's.
    pub(crate) ahead_ms: i64,
    pub(crate) budget_bytes: u32,
    /// Requests that it has made.
    pub(crate) requests: u32,
    /// Bytes of bodies that went both ways in the last request.
    pub(crate) last_bytes: usize,
}

impl Device {
    pub(crate) fn new(tag: u32, token: &str) -> Self {
        let tag = DeviceTag(tag);
        Self {
            tag,
            token: token.to_owned(),
            attempt: 0,
            file_token: None,
            generation: None,
            position: Position::START,
            records: BTreeMap::new(),
            unsent: Vec::new(),
            last: Stamp {
                device: tag,
                ..Stamp::NEVER
            },
            ahead_ms: 0,
            budget_bytes: 512 << 10,
            requests: 0,
            last_bytes: 0,
        }
    }

    pub(crate) fn wall_ms(&self, house: &House) -> u64 {
        (house.clock.now_ms() + self.ahead_ms).cast_unsigned()
    }

    /// Writes one field.
    pub(crate) fn write(&mut self, house: &House, table: &str, key: &str, field: &str, text: &str) {
        let stamp = self.stamp(house);
        let record = self.record(table, key);
        record.fields.insert(
            field.into(),
            Field {
                stamp,
                value: value::text(text),
            },
        );
    }

    pub(crate) fn delete(&mut self, house: &House, table: &str, key: &str) {
        let stamp = self.stamp(house);
        let record = self.record(table, key);
        record.deleted = Some(stamp);
        *record = record.clone().normal();
    }

    pub(crate) fn text(&self, table: &str, key: &str, field: &str) -> Option<String> {
        let record = self.records.get(&(table.to_owned(), key.to_owned()))?;
        record
            .fields
            .get(field)
            .and_then(|field| value::as_text(&field.value))
            .map(str::to_owned)
    }

    /// Pushes what is unsent and pulls until there is no more.
    pub(crate) async fn sync(&mut self, house: &House) {
        loop {
            let reply = self.once(house).await.unwrap();
            if !reply.more {
                return;
            }
        }
    }

    /// One request with what is unsent.
    pub(crate) async fn once(&mut self, house: &House) -> Result<SyncReply, (u16, Option<SyncError>)> {
        let request = self.request(house);
        let reply = self.send(house, &request).await?;
        self.keep(&reply);
        Ok(reply)
    }

    /// What it would send.
    pub(crate) fn request(&mut self, house: &House) -> SyncRequest {
        self.attempt += 1;
        let unsent: Vec<Record> = self.unsent.iter().map(|key| self.records[key].clone()).collect();
        let batch = (!unsent.is_empty()).then(|| Batch {
            first: self.last,
            last: self.last,
            segments: segment::pack_records(unsent, &LIMITS),
        });
        SyncRequest {
            file_token: self.file_token,
            generation: self.generation,
            position: self.position.clone(),
            batch,
            budget_bytes: self.budget_bytes,
            ..SyncRequest::new(self.tag, self.attempt, self.wall_ms(house))
        }
    }

    pub(crate) async fn send(
        &mut self,
        house: &House,
        request: &SyncRequest,
    ) -> Result<SyncReply, (u16, Option<SyncError>)> {
        let body = wire::encode(request);
        let reply = self.post(house, &body).await;
        self.requests += 1;
        self.last_bytes = body.len() + reply.body.len();
        let read = wire::decode::<SyncReply>(&reply.body, &LIMITS);
        match (reply.status, read) {
            (200, Ok(reply)) => Ok(reply),
            (status, read) => Err((status, read.ok().and_then(|reply| reply.error))),
        }
    }

    pub(crate) async fn post(&self, house: &House, body: &[u8]) -> Reply {
        let cbor = "Content-Type: application/cbor\r\n";
        house.ask("POST", "/v1/sync", Some(&self.token), cbor, body).await
    }

    /// Keeps what a reply brings.
    pub(crate) fn keep(&mut self, reply: &SyncReply) {
        let moved: BTreeMap<Stamp, Stamp> = reply.shifted.iter().map(|moved| (moved.old, moved.new)).collect();
        for key in std::mem::take(&mut self.unsent) {
            let record = self.records.remove(&key).unwrap();
            self.records.insert(key, record.restamped(&moved));
        }
        for packed in &reply.segments {
            for row in segment::unpack(packed, &LIMITS).unwrap().rows {
                let key = (row.record.table.to_string(), row.record.key.clone());
                let merged = self
                    .records
                    .get(&key)
                    .map_or_else(|| row.record.clone(), |own| merge(own, &row.record));
                self.records.insert(key, merged);
            }
        }
        self.file_token = Some(reply.file_token);
        self.generation = Some(reply.generation);
        self.position = reply.position.clone();
    }

    pub(crate) fn digests(&self) -> BTreeMap<Chunk, Digest> {
        let mut digests: BTreeMap<Chunk, Digest> = BTreeMap::new();
        for record in self.records.values() {
            digests.entry(record.chunk()).or_default().add(record);
        }
        digests
    }

    /// The digests as the server tells them.
    pub(crate) async fn told_digests(&mut self, house: &House) -> BTreeMap<Chunk, Digest> {
        let mut request = self.request(house);
        request.wants_digests = true;
        let reply = self.send(house, &request).await.unwrap();
        self.keep(&reply);
        reply.digests.into_iter().map(Into::into).collect()
    }

    fn stamp(&mut self, house: &House) -> Stamp {
        self.last = self.last.next(self.wall_ms(house), self.tag);
        self.last
    }

    fn record(&mut self, table: &str, key: &str) -> &mut Record {
        let place = (table.to_owned(), key.to_owned());
        if !self.unsent.contains(&place) {
            self.unsent.push(place.clone());
        }
        self.records
            .entry(place)
            .or_insert_with(|| Record::empty(table.into(), key.to_owned()))
    }
}

/// A signed-in account with two devices.
pub(crate) async fn two_devices() -> (House, Device, Device) {
    let house = House::open().await;
    assert_eq!(house.clock.now_ms(), MONDAY_MS);
    let phone = house.sign_up("anna@example.org").await;
    let desktop = house.sign_in("anna@example.org", "desktop").await;
    (house, Device::new(1, &phone), Device::new(2, &desktop))
}

/// Letters that hardly pack (the generator of Knuth, The Art of Computer Programming, volume 2, 3.3.4).
pub(crate) fn noise(letters: usize, seed: u64) -> String {
    let mut state = seed;
    let mut letter = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        char::from(b'!' + u8::try_from((state >> 33) % 90).unwrap())
    };
    (0..letters).map(|_| letter()).collect()
}
