//! Records and bodies as JSON, for people and for whoever moves away from this server.
//!
//! A value is opaque to the server; those that are a text, a whole number, a boolean or null in CBOR are shown as such,
//! all others as `{"cbor": "…"}` in hexadecimal digits.

use serde_json::{Map, Value, json};
use sync::{
    Record, Stamp, segment, value,
    wire::{self, PairLimits, Position, SyncReply, SyncRequest, Token},
};

use crate::chance::hex;

const LIMITS: PairLimits = PairLimits::DEFAULT;

/// A record.
pub(crate) fn record(record: &Record) -> Value {
    let fields: Map<String, Value> = record
        .fields
        .iter()
        .map(|(name, field)| {
            let shown = json!({ "value": opaque(&field.value), "stamp": field.stamp.to_string() });
            (name.to_string(), shown)
        })
        .collect();
    json!({
        "table": &*record.table,
        "key": record.key,
        "fields": fields,
        "deleted": record.deleted.map(|stamp| stamp.to_string()),
    })
}

/// A request, a reply, or a segment by itself; `None` when the bytes are nothing of these.
pub(crate) fn body(bytes: &[u8]) -> Option<Value> {
    if let Ok(asked) = wire::decode::<SyncRequest>(bytes, &LIMITS) {
        return Some(request(&asked));
    }
    if let Ok(answered) = wire::decode::<SyncReply>(bytes, &LIMITS) {
        return Some(reply(&answered));
    }
    segment::unpack(bytes, &LIMITS).is_ok().then(|| packed(bytes))
}

fn request(request: &SyncRequest) -> Value {
    json!({ "request": {
        "version": request.version,
        "device": request.device.to_string(),
        "attempt": request.attempt,
        "file_token": request.file_token.as_ref().map(token),
        "generation": request.generation.as_ref().map(token),
        "position": position(&request.position),
        "wall_ms": request.wall_ms,
        "batch": request.batch.as_ref().map(|batch| json!({
            "first": batch.first.to_string(),
            "last": batch.last.to_string(),
            "segments": segments(&batch.segments),
        })),
        "budget_bytes": request.budget_bytes,
        "wants_digests": request.wants_digests,
        "repair": request.repair.iter().map(|chunk| json!([&*chunk.table, chunk.month.to_string()])).collect::<Vec<_>>(),
    } })
}

fn reply(reply: &SyncReply) -> Value {
    let pair = |(old, new): (Stamp, Stamp)| json!([old.to_string(), new.to_string()]);
    json!({ "reply": {
        "version": reply.version,
        "server_ms": reply.server_ms,
        "generation": token(&reply.generation),
        "file_token": token(&reply.file_token),
        "position": position(&reply.position),
        "more": reply.more,
        "segments": segments(&reply.segments),
        "shifted": reply.shifted.iter().map(|moved| pair((moved.old, moved.new))).collect::<Vec<_>>(),
        "refused": reply.refused.iter().map(|refused| json!({
            "table": &*refused.table, "key": refused.key, "why": format!("{:?}", refused.why),
        })).collect::<Vec<_>>(),
        "digests": reply.digests.iter().map(|digest| json!({
            "table": &*digest.table, "month": digest.month.to_string(), "count": digest.count, "hash": digest.hash,
        })).collect::<Vec<_>>(),
        "error": reply.error.map(|error| error.to_string()),
    } })
}

fn segments(all: &[Vec<u8>]) -> Vec<Value> {
    all.iter().map(|one| packed(one)).collect()
}

fn packed(bytes: &[u8]) -> Value {
    match segment::unpack(bytes, &LIMITS) {
        Ok(segment) => {
            let rows = segment
                .rows
                .iter()
                .map(|row| json!({ "seq": row.seq, "record": record(&row.record) }));
            json!({ "table": &*segment.table, "packed_bytes": bytes.len(), "rows": rows.collect::<Vec<_>>() })
        }
        Err(error) => json!({ "packed_bytes": bytes.len(), "unreadable": error.to_string() }),
    }
}

fn position(position: &Position) -> Value {
    let bulk = position
        .bulk
        .as_ref()
        .map(|bulk| json!({ "until": bulk.until, "table": &*bulk.table, "month": bulk.month.to_string() }));
    json!({ "seq": position.seq, "bulk": bulk })
}

fn token(token: &Token) -> String {
    hex(&token.0)
}

fn opaque(bytes: &[u8]) -> Value {
    /// CBOR's simple values (RFC 8949, section 3.3).
    const FALSE: &[u8] = &[0xf4];
    const TRUE: &[u8] = &[0xf5];
    const NULL: &[u8] = &[0xf6];
    match bytes {
        FALSE => Value::Bool(false),
        TRUE => Value::Bool(true),
        NULL => Value::Null,
        _ => match (value::as_text(bytes), value::as_int(bytes)) {
            (Some(text), _) => text.into(),
            (_, Some(number)) => number.into(),
            _ => json!({ "cbor": hex(bytes) }),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_shown_as_far_as_they_are_plain() {
        assert_eq!(opaque(&value::text("5 × 5")), json!("5 × 5"));
        assert_eq!(opaque(&value::int(-7)), json!(-7));
        assert_eq!(opaque(&[0xf6]), Value::Null);
        assert_eq!(opaque(&[0xf5]), json!(true));
        assert_eq!(opaque(&[0x82, 0x01, 0x02]), json!({ "cbor": "820102" }));
        assert_eq!(opaque(&[]), json!({ "cbor": "" }));
    }

    #[test]
    fn what_is_no_body_is_not_shown() {
        assert_eq!(body(b"GET / HTTP/1.1"), None);
        assert_eq!(body(&[]), None);
    }
}
