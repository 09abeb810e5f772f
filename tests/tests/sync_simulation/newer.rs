//! A device of a newer version, of which only the wire is known: it writes a table and a field that nobody here knows.

use std::collections::BTreeMap;

use sync::{
    Chunk, Digest, Field, Record, Stamp, segment, value,
    wire::{self, Batch, PairLimits, SyncReply, SyncRequest},
};
use training::workout::DeviceTag;

use crate::house::House;

/// The first tag of such devices; each request comes from another.
const FIRST_TAG: u32 = 0xffff_0000;

/// Speaks with the server as devices do that were never there before.
#[derive(Default)]
pub(crate) struct Newer {
    requests: u32,
}

impl Newer {
    /// Writes a field of a record, and answers it as a record.
    pub(crate) async fn writes(&mut self, house: &House, token: &str, table: &str, key: &str, field: &str) -> Record {
        let tag = self.tag();
        let stamp = Stamp {
            wall_ms: house.clock.now_ms().cast_unsigned(),
            counter: 0,
            device: tag,
        };
        let value = value::text(&format!("written by {tag}"));
        let record = Record {
            fields: [(field.into(), Field { stamp, value })].into(),
            ..Record::empty(table.into(), key.to_owned())
        };
        let batch = Batch {
            first: stamp,
            last: stamp,
            segments: segment::pack_records([record.clone()], &PairLimits::DEFAULT),
        };
        let request = SyncRequest {
            batch: Some(batch),
            ..self.request(house, tag)
        };
        self.asks(house, token, &request).await;
        record
    }

    /// The digests of what the server keeps.
    pub(crate) async fn digests(&mut self, house: &House, token: &str) -> BTreeMap<Chunk, Digest> {
        let tag = self.tag();
        let request = SyncRequest {
            wants_digests: true,
            ..self.request(house, tag)
        };
        let reply = self.asks(house, token, &request).await;
        reply.digests.into_iter().map(Into::into).collect()
    }

    fn tag(&mut self) -> DeviceTag {
        self.requests += 1;
        DeviceTag(FIRST_TAG + self.requests)
    }

    fn request(&self, house: &House, tag: DeviceTag) -> SyncRequest {
        SyncRequest {
            budget_bytes: 0,
            ..SyncRequest::new(tag, 1, house.clock.now_ms().cast_unsigned())
        }
    }

    async fn asks(&self, house: &House, token: &str, request: &SyncRequest) -> SyncReply {
        let body = house.answers(token, &wire::encode(request)).await;
        let reply: SyncReply = wire::decode(&body, &PairLimits::DEFAULT).unwrap();
        assert_eq!(reply.error, None);
        reply
    }
}
