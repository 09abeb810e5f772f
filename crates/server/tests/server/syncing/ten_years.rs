//! The athlete with ten years: 3,650 workouts of 2.6 KB, six biometrics a day, 87,600 sets. `HEALTHPILOT_LONG` takes all
//! of them; else it is one year.

use std::fmt::Write as _;

use server::storage::Backup;
use sync::{
    Field, Record, Stamp, segment, value,
    wire::{Batch, SyncReply},
};
use training::workout::DeviceTag;

use super::{
    Device,
    device::{LIMITS, two_devices},
};
use crate::support::{DAY_MS, House, MONDAY_MS};

const TEN_YEARS: i64 = 3650;
const SETS_A_DAY: u32 = 24;
const EXERCISES: [&str; 6] = [
    "high-bar-back-squat",
    "barbell-bench-press",
    "conventional-deadlift",
    "pull-up",
    "overhead-press",
    "dumbbell-row",
];
const METRICS: [(&str, i64); 6] = [
    ("hrv_rmssd_ms", 62_000),
    ("resting_hr_bpm", 52_000),
    ("sleep_minutes", 431_000),
    ("sleep_score", 81_000),
    ("body_mass_kg", 70_400),
    ("steps", 9_000_000),
];
/// Packed bytes of a request, so that the body stays within its limit.
const REQUEST_BYTES: usize = 900 << 10;

#[tokio::test]
async fn ten_years_go_up_and_down_in_four_requests_and_take_little_room() {
    let (house, mut phone, mut desktop) = two_devices().await;
    let is_long = std::env::var_os("HEALTHPILOT_LONG").is_some();
    let days = if is_long { TEN_YEARS } else { TEN_YEARS / 10 };
    let records = years(days);
    assert_eq!(i64::try_from(records.len()).unwrap(), days * 31);
    let segments = segment::pack_records(records.clone(), &LIMITS);
    let (mut up_bytes, before) = (0, phone.requests);
    for batch in batches(segments) {
        up_bytes += batch.iter().map(Vec::len).sum::<usize>();
        let reply = push(&house, &mut phone, batch).await;
        assert_eq!(
            (reply.refused.len(), reply.shifted.len(), reply.segments.len()),
            (0, 0, 0)
        );
    }
    let up = phone.requests - before;

    desktop.budget_bytes = u32::MAX;
    let before = desktop.requests;
    let mut down_bytes = 0;
    while {
        let reply = desktop.once(&house).await.unwrap();
        down_bytes += desktop.last_bytes;
        reply.more
    } {}
    let down = desktop.requests - before;
    assert_eq!(desktop.records.len(), records.len());
    assert!(records.iter().all(|record| {
        let key = (record.table.to_string(), record.key.clone());
        desktop.records.get(&key) == Some(record)
    }));

    let copy = house.folder.path().join("copy.db");
    let data = house.folder.path().join("data");
    let stored_bytes = Backup::write(&data, Some(&copy), 0).await.unwrap().bytes;
    let said = format!("up {up} requests, {up_bytes} bytes; down {down}, {down_bytes}; stored {stored_bytes}");
    assert!(up <= 4 && down <= 4, "{said}");
    let is_little = |bytes: usize, goal: i64| i64::try_from(bytes).unwrap() <= goal * days / TEN_YEARS;
    assert!(
        is_little(up_bytes, 1_500_000) && is_little(down_bytes, 1_500_000),
        "{said}"
    );
    assert!(is_little(usize::try_from(stored_bytes).unwrap(), 8_000_000), "{said}");
}

async fn push(house: &House, phone: &mut Device, segments: Vec<Vec<u8>>) -> SyncReply {
    let mut request = phone.request(house);
    request.batch = Some(Batch {
        first: Stamp::NEVER,
        last: Stamp::NEVER,
        segments,
    });
    let reply = phone.send(house, &request).await.unwrap();
    phone.keep(&reply);
    reply
}

/// The segments of each request.
fn batches(segments: Vec<Vec<u8>>) -> Vec<Vec<Vec<u8>>> {
    let mut batches = vec![Vec::new()];
    let mut bytes = 0;
    for segment in segments {
        bytes += segment.len();
        if bytes > REQUEST_BYTES {
            bytes = segment.len();
            batches.push(Vec::new());
        }
        batches.last_mut().unwrap().push(segment);
    }
    batches
}

/// Numbers that do not repeat, as life's do not (the generator of Knuth, The Art of Computer Programming, 3.3.4).
struct Life(u64);

impl Life {
    fn draw(&mut self, below: i64) -> i64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(self.0 >> 33).unwrap() % below
    }
}

fn years(days: i64) -> Vec<Record> {
    let mut life = Life(7);
    let mut records = Vec::new();
    let mut set_counter = 0;
    for day in 0..days {
        let at_ms = MONDAY_MS - (days - day) * DAY_MS;
        let date = jiff::Timestamp::from_millisecond(at_ms)
            .unwrap()
            .strftime("%Y-%m-%d")
            .to_string();
        let evening = stamp(at_ms + 50_000_000 + life.draw(9_000_000));
        let texts = [
            ("act", workout(&mut life, day, &date, true)),
            ("offer", workout(&mut life, day, &date, false)),
        ];
        let fields = texts.map(|(name, text)| (name, value::text(&text)));
        records.push(record("workout", date.clone(), evening, fields.into()));
        for (metric, middle) in METRICS {
            let morning = stamp(at_ms + 3_600_000 + life.draw(5_000_000));
            let changing = middle + life.draw(middle / 8) - middle / 16;
            let fields = vec![("value_milli", value::int(changing)), ("source", value::text("manual"))];
            records.push(record("biometric", format!("{date}/{metric}"), morning, fields));
        }
        for set in 0..SETS_A_DAY {
            set_counter += 1;
            let done_at_ms = evening.wall_ms.cast_signed() + i64::from(set) * 187_000 + life.draw(120_000);
            let exercise = EXERCISES[usize::try_from(i64::from(set / 5) + day).unwrap() % EXERCISES.len()];
            let fields = vec![
                ("exercise_id", value::text(exercise)),
                ("set_number", value::int(i64::from(set % 5) + 1)),
                ("reps", value::int(5 + life.draw(4))),
                (
                    "load_g",
                    value::int(60_000 + day * 20 / 2_500 * 2_500 + life.draw(4) * 2_500),
                ),
                ("rpe_tenths", value::int(70 + 5 * life.draw(5))),
                ("seconds", vec![0xf6]),
                ("metres", vec![0xf6]),
                ("done_at_ms", value::int(done_at_ms)),
            ];
            let key = format!("{date}/{}-{set_counter}", DeviceTag(1));
            records.push(record("performed_set", key, stamp(done_at_ms), fields));
        }
    }
    records
}

/// A session of about 1.3 KB as JSON: the act and the offer of a workout come to twice that.
fn workout(life: &mut Life, day: i64, date: &str, is_act: bool) -> String {
    let mut text = if is_act {
        String::from(r#"{"status":"finished","pinned":false,"notes":"","session":"#)
    } else {
        format!(
            r#"{{"asked":false,"made_at":"{date}T04:00:0{}Z","starts_at":"{date}T04:00:00Z","session":"#,
            day % 10
        )
    };
    let load = 60 + day / 125;
    write!(
        text,
        r#"{{"kind":"train","title":"Strength","phase":"build","minutes":{},"blocks":["#,
        45 + life.draw(15)
    )
    .unwrap();
    for place in 0..4 {
        let exercise = EXERCISES[usize::try_from(place + life.draw(6)).unwrap() % EXERCISES.len()];
        write!(text, r#"{{"kind":"main","exercise_id":"{exercise}","sets":["#).unwrap();
        for set in 0..3 {
            let load_kg = load + place * 5 + set + life.draw(5);
            write!(
                text,
                r#"{{"reps":{},"load_kg":{load_kg}.5,"target_rpe":8.0,"rest_s":180}},"#,
                5 + life.draw(4)
            )
            .unwrap();
        }
        text.push_str("{}]},");
    }
    write!(
        text,
        r#"{{}}],"reasons":[{{"rule":"progression.double","text":"Last time: 5 x 5 at {load} kg, RPE {}.5."}},"#,
        6 + life.draw(3)
    )
    .unwrap();
    write!(
        text,
        r#"{{"rule":"readiness.green","text":"HRV {} ms is within your usual range."}}]}}}}"#,
        55 + life.draw(17)
    )
    .unwrap();
    text
}

fn record(table: &str, key: String, stamp: Stamp, fields: Vec<(&str, Vec<u8>)>) -> Record {
    let fields = fields
        .into_iter()
        .map(|(name, value)| (name.into(), Field { stamp, value }));
    Record {
        fields: fields.collect(),
        ..Record::empty(table.into(), key)
    }
}

fn stamp(wall_ms: i64) -> Stamp {
    Stamp {
        wall_ms: wall_ms.cast_unsigned(),
        counter: 0,
        device: DeviceTag(1),
    }
}
