//! Bodies that somebody made to do harm.

use std::time::Duration;

use sync::{
    segment,
    wire::{self, Batch, SyncError, SyncReply, SyncRequest},
};
use tokio::time::{Instant, timeout};

use super::{
    Device,
    device::{LIMITS, two_devices},
};
use crate::support::House;

#[tokio::test]
async fn a_body_that_is_no_request_is_told_so() {
    let (house, mut phone, _) = two_devices().await;
    let good = wire::encode(&phone.request(&house));
    let mut bodies: Vec<Vec<u8>> = (0..good.len()).map(|end| good[..end].to_vec()).collect();
    bodies.extend([
        vec![0xff; 100],
        b"{}".to_vec(),
        [good.clone(), vec![0]].concat(),
        vec![0x9f; 5000],
        vec![0xbb; 9],
    ]);
    for body in bodies {
        let reply = phone.post(&house, &body).await;
        assert_eq!(reply.status, 400, "{body:?}");
        let told: SyncReply = wire::decode(&reply.body, &LIMITS).unwrap();
        assert_eq!(told.error, Some(SyncError::Malformed));
    }
}

#[tokio::test]
async fn a_newer_protocol_is_told_which_one_is_spoken_here() {
    let (house, mut phone, _) = two_devices().await;
    let request = SyncRequest {
        version: 2,
        ..phone.request(&house)
    };
    let reply = phone.post(&house, &wire::encode(&request)).await;
    let told: SyncReply = wire::decode(&reply.body, &LIMITS).unwrap();
    assert_eq!(
        (reply.status, told.version, told.error),
        (400, 1, Some(SyncError::OtherVersion))
    );
}

#[tokio::test]
async fn what_is_no_sync_at_all_is_refused_before_it_is_read() {
    let (house, phone, _) = two_devices().await;
    let long = vec![0; (1 << 20) + 1];
    let cbor = "Content-Type: application/cbor\r\n";
    assert_eq!(phone.post(&house, &long).await.status, 413);
    assert_eq!(
        house.ask("POST", "/v1/sync", Some(&phone.token), "", b"").await.status,
        415
    );
    assert_eq!(house.ask("POST", "/v1/sync", None, cbor, &long).await.status, 401);
    assert_eq!(
        house.ask("GET", "/v1/sync", Some(&phone.token), cbor, b"").await.status,
        405
    );
}

#[tokio::test]
async fn a_bomb_is_put_out_before_it_unfolds() {
    let (house, mut phone, _) = two_devices().await;
    let bomb = zstd::bulk::compress(&vec![0; 64 << 20], 19).unwrap();
    let mut skippable = vec![0x50, 0x2a, 0x4d, 0x18, 0xff, 0xff, 0xff, 0x7f];
    skippable.extend_from_slice(&bomb);
    let header = |length: u32, body: &[u8]| {
        let mut packed = vec![1, 1];
        let mut rest = length;
        while rest >= 0x80 {
            packed.push(u8::try_from(rest & 0x7f).unwrap() | 0x80);
            rest >>= 7;
        }
        packed.push(u8::try_from(rest).unwrap());
        packed.extend_from_slice(body);
        packed
    };
    let began = Instant::now();
    for (segments, error) in [
        (vec![header(64 << 20, &bomb)], SyncError::TooLong),
        (vec![header(4 << 20, &bomb)], SyncError::Malformed),
        (vec![header(10, &bomb)], SyncError::Malformed),
        (vec![header(4 << 20, &skippable)], SyncError::Malformed),
        (vec![header(u32::MAX, &[])], SyncError::TooLong),
        (vec![header(4 << 20, &bomb); 50], SyncError::Malformed),
        (vec![vec![2, 1, 0]], SyncError::OtherVersion),
        (vec![vec![]; 100], SyncError::Malformed),
        (vec![vec![]; 1000], SyncError::TooLong),
    ] {
        let mut request = phone.request(&house);
        request.batch = Some(Batch {
            first: phone.last,
            last: phone.last,
            segments,
        });
        let (status, told) = phone.send(&house, &request).await.unwrap_err();
        assert_eq!(told, Some(error));
        assert!(status == 400 || status == 413, "{status}");
    }
    assert!(began.elapsed() < Duration::from_secs(10));
    phone.sync(&house).await;
}

#[tokio::test]
async fn more_than_is_held_at_once_is_too_long_however_well_it_is_packed() {
    let (house, mut phone, _) = two_devices().await;
    let mut segments = Vec::new();
    for month in 1..=28 {
        let records = (1..=12).map(|day| {
            let mut device = Device::new(1, "");
            device.write(
                &house,
                "workout",
                &format!("20{month:02}-01-{day:02}"),
                "notes",
                &"x".repeat(200 << 10),
            );
            device.records.into_values().next().unwrap()
        });
        segments.extend(segment::pack_records(records, &LIMITS));
    }
    let mut request = phone.request(&house);
    request.batch = Some(Batch {
        first: phone.last,
        last: phone.last,
        segments,
    });
    assert_eq!(
        phone.send(&house, &request).await.unwrap_err(),
        (413, Some(SyncError::TooLong))
    );
}

#[tokio::test]
async fn any_text_comes_back_byte_for_byte() {
    let (house, mut phone, mut desktop) = two_devices().await;
    let texts = [
        "select",
        "'; drop table chunk; --",
        "\" or 1=1",
        "a\0b",
        "\u{202e}txet",
        "💪",
        "%",
        "_",
        "",
        "../../etc/passwd",
        "2026-11-23/\0",
    ];
    for table in texts {
        for text in texts {
            phone.write(&house, &format!("t{table}"), text, &format!("f{text}"), text);
        }
    }
    phone.sync(&house).await;
    desktop.sync(&house).await;
    assert_eq!(desktop.records.len(), texts.len() * texts.len());
    assert_eq!(desktop.records, phone.records);
    assert_eq!(desktop.told_digests(&house).await, phone.digests());
}

#[tokio::test]
async fn numbers_at_their_ends_do_no_harm() {
    let (house, mut phone, _) = two_devices().await;
    let reply = {
        let mut request = phone.request(&house);
        request.attempt = u64::MAX;
        phone.send(&house, &request).await
    };
    assert_eq!(reply, Err((400, Some(SyncError::Malformed))));
    let mut request = phone.request(&house);
    (request.wall_ms, request.budget_bytes) = (u64::MAX, u32::MAX);
    phone.write(&house, "athlete", "", "zone", "x");
    phone.last.counter = u16::MAX;
    let reply = phone.send(&house, &request).await.unwrap();
    phone.keep(&reply);
    let mut request = phone.request(&house);
    request.position.seq = u64::MAX;
    assert_eq!(
        phone.send(&house, &request).await,
        Err((409, Some(SyncError::OtherGeneration)))
    );
    phone.position.seq = 0;
    phone.sync(&house).await;
}

#[tokio::test]
async fn a_body_that_stands_still_holds_nobody_else_up() {
    use tokio::io::AsyncWriteExt as _;
    let house = House::with(|config| {
        config.limits.bodies_at_once_bytes = 2 << 20;
        config.limits.body_pause_s = 1;
        config.limits.body_s = 2;
    })
    .await;
    let mut phone = Device::new(1, &house.sign_up("anna@example.org").await);
    let head = format!(
        "POST /v1/sync HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer {}\r\nContent-Type: application/cbor\r\nContent-Length: 1048576\r\n\r\n",
        phone.token
    );
    let mut standing = Vec::new();
    for _ in 0..2 {
        let mut stream = tokio::net::TcpStream::connect(house.server.address).await.unwrap();
        stream.write_all(head.as_bytes()).await.unwrap();
        standing.push(stream);
    }
    tokio::time::sleep(Duration::from_millis(200)).await;
    let status = timeout(Duration::from_secs(8), async {
        loop {
            match phone.once(&house).await {
                Err((503, _)) => {}
                other => return other.map(|_| ()),
            }
        }
    });
    assert_eq!(status.await.unwrap(), Ok(()));
}

#[tokio::test]
async fn the_same_batch_a_hundred_times_in_any_order_is_one() {
    let (house, mut phone, mut desktop) = two_devices().await;
    for set in 1..=20 {
        let key = format!("2026-11-23/0000001-{set}");
        phone.write(&house, "performed_set", &key, "reps", "5");
        phone.write(&house, "order", &key, "select", "5");
    }
    phone.delete(&house, "performed_set", "2026-11-23/0000001-7");
    let mut keys = phone.unsent.clone();
    for round in 0..100 {
        // Another record comes first each time, some come twice, and the rest backwards.
        keys.rotate_left(round % 7 + 1);
        keys.reverse();
        let mut records: Vec<_> = keys.iter().map(|key| phone.records[key].clone()).collect();
        records.extend_from_within(..round % 5);
        let mut request = phone.request(&house);
        request.batch = Some(Batch {
            first: phone.last,
            last: phone.last,
            segments: records
                .chunks(9)
                .flat_map(|some| segment::pack_records(some.to_vec(), &LIMITS))
                .collect(),
        });
        let reply = phone.send(&house, &request).await.unwrap();
        assert_eq!((reply.position.seq, reply.refused.len()), (40, 0), "round {round}");
        phone.file_token = Some(reply.file_token);
    }
    desktop.sync(&house).await;
    assert_eq!(desktop.records, phone.records);
}
