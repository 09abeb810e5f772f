use proptest::prelude::*;
use training::workout::DeviceTag;

use super::*;
use crate::{Chunk, Month, Stamp};

const TOKEN: Token = Token([0xab; 16]);

fn stamp(wall_ms: u64) -> Stamp {
    Stamp {
        wall_ms,
        counter: 3,
        device: DeviceTag(u32::MAX),
    }
}

fn nothing_new() -> (SyncRequest, SyncReply) {
    let position = Position {
        seq: 1_000_000,
        bulk: None,
    };
    let request = SyncRequest {
        file_token: Some(TOKEN),
        generation: Some(TOKEN),
        position: position.clone(),
        ..SyncRequest::new(DeviceTag(u32::MAX), 100_000, 1_764_000_000_000)
    };
    (request, SyncReply::new(1_764_000_000_000, TOKEN, TOKEN, position))
}

fn everything() -> (SyncRequest, SyncReply) {
    let chunk = Chunk {
        table: "workout".into(),
        month: Month::from_number(202_611).unwrap(),
    };
    let (request, reply) = nothing_new();
    let bulk = Bulk {
        until: 9,
        table: "biometric".into(),
        month: Month::NONE,
    };
    let request = SyncRequest {
        position: Position {
            seq: 0,
            bulk: Some(bulk),
        },
        batch: Some(Batch {
            first: stamp(1),
            last: stamp(2),
            segments: vec![vec![1, 2, 3], vec![]],
        }),
        wants_digests: true,
        repair: vec![chunk.clone()],
        ..request
    };
    let reply = SyncReply {
        more: true,
        segments: vec![vec![9; 40]],
        shifted: vec![Shifted {
            old: stamp(5),
            new: stamp(4),
        }],
        refused: vec![Refused {
            table: "workout".into(),
            key: "2026-11-22".to_owned(),
            why: Refusal::TooLarge,
        }],
        digests: vec![ChunkDigest::from((
            chunk,
            crate::Digest {
                count: 4,
                hash: u64::MAX,
            },
        ))],
        error: Some(SyncError::OtherGeneration),
        ..reply
    };
    (request, reply)
}

#[test]
fn bodies_come_back_as_they_were() {
    for (request, reply) in [nothing_new(), everything()] {
        assert_eq!(decode(&encode(&request), &PairLimits::DEFAULT), Ok(request));
        assert_eq!(decode(&encode(&reply), &PairLimits::DEFAULT), Ok(reply));
    }
}

#[test]
fn when_nothing_is_new_both_bodies_come_to_less_than_200_bytes() {
    let (request, reply) = nothing_new();
    let bytes = encode(&request).len() + encode(&reply).len();
    assert!(bytes < 200, "{bytes}");
}

#[test]
fn a_body_cut_off_anywhere_is_refused() {
    let (request, reply) = everything();
    let (request, reply) = (encode(&request), encode(&reply));
    for end in 0..request.len() {
        assert_eq!(
            decode::<SyncRequest>(&request[..end], &PairLimits::DEFAULT),
            Err(WireError::Malformed)
        );
    }
    for end in 0..reply.len() {
        assert_eq!(
            decode::<SyncReply>(&reply[..end], &PairLimits::DEFAULT),
            Err(WireError::Malformed)
        );
    }
}

#[test]
fn what_a_newer_end_adds_is_passed_over() {
    let (request, _) = nothing_new();
    let mut body = encode(&request);
    // One pair more in the map: 99 → [[1], "new"].
    body[0] += 1;
    body.extend_from_slice(&[0x18, 99, 0x82, 0x81, 0x01, 0x63, b'n', b'e', b'w']);
    assert_eq!(decode(&body, &PairLimits::DEFAULT), Ok(request));
}

#[test]
fn an_error_of_a_newer_server_is_not_taken_for_success() {
    let (_, reply) = nothing_new();
    let mut body = encode(&reply);
    body[0] += 1;
    body.extend_from_slice(&[10, 0x18, 200]);
    let reply: SyncReply = decode(&body, &PairLimits::DEFAULT).unwrap();
    assert_eq!(reply.error, Some(SyncError::Unavailable));
}

#[test]
fn the_version_is_read_of_a_body_that_means_nothing_else() {
    assert_eq!(spoken_version(&[0xa2, 0x00, 0x18, 77, 0x01, 0xff]), Some(77));
    assert_eq!(spoken_version(&[0xa1, 0x01, 0x01]), None);
    assert_eq!(spoken_version(&[]), None);
}

#[test]
fn a_body_beyond_its_limit_is_not_read() {
    let limits = PairLimits {
        body_bytes: 10,
        ..PairLimits::DEFAULT
    };
    assert_eq!(decode::<SyncRequest>(&[0; 11], &limits), Err(WireError::TooLong));
}

proptest! {
    #[test]
    fn no_bytes_make_a_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = decode::<SyncRequest>(&bytes, &PairLimits::DEFAULT);
        let _ = decode::<SyncReply>(&bytes, &PairLimits::DEFAULT);
    }

    #[test]
    fn no_damage_makes_a_reader_panic(places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let (request, reply) = everything();
        let (mut request, mut reply) = (encode(&request), encode(&reply));
        for (place, byte) in places {
            let at = place.index(request.len());
            request[at] = byte;
            let at = place.index(reply.len());
            reply[at] = byte;
        }
        let _ = decode::<SyncRequest>(&request, &PairLimits::DEFAULT);
        let _ = decode::<SyncReply>(&reply, &PairLimits::DEFAULT);
    }
}
