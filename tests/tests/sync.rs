//! Devices that are apart become the same: real engines on real files, a server in memory, and a network that loses,
//! cuts, doubles and delays. Each run follows a seed.

#![expect(clippy::unwrap_used, reason = "the steps of a test are part of the test")]

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use engine::{
    Engine, Folder, Options,
    sync::{SyncFailure, Synced, Transport, TransportError},
};
use futures_util::future::BoxFuture;
use harness::{BadWay, HandClock, MemoryServer, copy_all, count};
use jiff::{SignedDuration, Timestamp, Zoned};
use store::Store;
use sync::{Chunk, Digest, Field, Record, Stamp, value};
use tempfile::TempDir;
use training::workout::{DeviceTag, PerformedSet, SetEntry, Step};

const NOON: &str = "2026-11-22T12:00[Europe/Berlin]";
const DAY: SignedDuration = SignedDuration::from_hours(24);

fn ms(time: &Zoned) -> u64 {
    u64::try_from(time.timestamp().as_millisecond()).unwrap()
}

/// A device with its own folder and clock.
struct Device {
    place: TempDir,
    clock: Arc<HandClock>,
    engine: Engine,
}

impl Device {
    /// A device whose clock is off by so much, joined to the account.
    async fn off_by(off: SignedDuration) -> Self {
        let place = tempfile::tempdir().unwrap();
        let clock = HandClock::at(NOON);
        clock.wind(off);
        let engine = open(&place, &clock).await;
        engine
            .join_account("https://sync.example", "athlete@example.org")
            .await
            .unwrap();
        Self { place, clock, engine }
    }

    async fn new() -> Self {
        Self::off_by(SignedDuration::ZERO).await
    }

    async fn syncs(&self, way: &dyn Transport) -> Synced {
        self.engine.sync_once(way).await.unwrap()
    }

    async fn logs(&self, set: u16, reps: u32) -> PerformedSet {
        self.engine.log_set(None, entry(set, reps)).await.unwrap()
    }

    async fn is_tall(&self, height_cm: u64) {
        let document = format!(r#"{{"height_cm":{height_cm}}}"#);
        self.engine.merge_athlete(document.as_bytes()).await.unwrap();
    }

    async fn height(&self) -> Option<u16> {
        self.engine.athlete().await.unwrap().height_cm
    }

    async fn digests(&self) -> BTreeMap<Chunk, Digest> {
        let folder = self.engine.folder().clone();
        let store = Store::open(folder, Timestamp::UNIX_EPOCH, DeviceTag(0)).await.unwrap();
        let digests = store.read().await.unwrap().digests().await.unwrap();
        store.close().await;
        digests
    }

    async fn sets(&self) -> Vec<String> {
        let export = self.engine.export().await.unwrap().export;
        let sets = export.workouts.into_iter().flat_map(|workout| workout.performed);
        sets.map(|set| set.set_id.to_string()).collect()
    }
}

async fn open(place: &TempDir, clock: &Arc<HandClock>) -> Engine {
    let folder = Folder::at(place.path().to_owned());
    Engine::open(Options::at_time(folder, clock.clone())).await.unwrap()
}

fn entry(set: u16, reps: u32) -> SetEntry {
    SetEntry {
        exercise_id: "high-bar-back-squat".parse().unwrap(),
        set,
        reps: Some(reps),
        seconds: None,
        metres: None,
        load_kg: None,
        rpe: None,
    }
}

fn server() -> Arc<MemoryServer> {
    MemoryServer::at_ms(ms(&NOON.parse().unwrap()))
}

/// Time passes for everyone.
fn pass(devices: &[&Device], server: &MemoryServer, now_ms: &mut u64, span: Duration) {
    for device in devices {
        device.clock.pass(span);
    }
    *now_ms += u64::try_from(span.as_millis()).unwrap();
    server.set_ms(*now_ms);
}

/// Everyone syncs until nothing changes any more, and then has the same.
async fn assert_all_become_the_same(devices: &[&Device], server: &MemoryServer, seed: u64) {
    let mut quiet_rounds = 0;
    for round in 0.. {
        assert!(round < 8, "seed {seed}: they go on telling each other news");
        let mut changed = 0;
        for device in devices {
            changed += device.syncs(server).await.changed;
        }
        quiet_rounds = if changed == 0 { quiet_rounds + 1 } else { 0 };
        // In the first quiet round the last device may have told something that the first has not heard.
        if quiet_rounds == 2 {
            break;
        }
    }
    let export = devices[0].engine.export().await.unwrap();
    assert_eq!(export.unreadable, 0);
    for device in devices {
        assert_eq!(device.digests().await, server.digests(), "seed {seed}");
        assert_eq!(device.engine.export().await.unwrap(), export, "seed {seed}");
        assert_eq!(device.engine.sync_status().await.unwrap().pending, 0);
    }
}

#[tokio::test]
async fn devices_over_a_bad_network_become_the_same_and_lose_no_set() {
    for seed in 0..count(12, 300) as u64 {
        let server = server();
        let mut now_ms = ms(&NOON.parse().unwrap());
        let way = BadWay::to(&server, seed);
        let offsets = [SignedDuration::ZERO, DAY, -DAY];
        let devices = [
            Device::off_by(offsets[0]).await,
            Device::off_by(*way.pick(&offsets)).await,
            Device::off_by(*way.pick(&offsets)).await,
        ];
        let all: Vec<&Device> = devices.iter().collect();
        let mut logged = Vec::new();
        for _ in 0..40 {
            let device = *way.pick(&all);
            pass(&all, &server, &mut now_ms, Duration::from_secs(1 + way.draw(7200)));
            match way.draw(12) {
                0..=2 => logged.push(
                    device
                        .logs(u16::try_from(1 + way.draw(5)).unwrap(), 5)
                        .await
                        .set_id
                        .to_string(),
                ),
                3 => {
                    if let Some(set) = device.sets().await.first() {
                        device.engine.remove_set(set.parse().unwrap()).await.unwrap();
                        logged.retain(|logged| logged != set);
                    }
                }
                4 => device.is_tall(150 + way.draw(50)).await,
                5 => {
                    device.engine.note(format!("note {}", way.draw(100))).await.unwrap();
                }
                6 => {
                    let today = device.engine.ensure_daily_workout().await.unwrap().window.training_day;
                    // A workout that another device has finished refuses the step.
                    let _ = device.engine.step_workout(today, Step::Start).await;
                }
                7 => {
                    let hrv = format!(
                        r#"{{"training_day":"2026-11-22","hrv_rmssd_ms":{}}}"#,
                        40 + way.draw(40)
                    );
                    device.engine.merge_biometrics(hrv.as_bytes()).await.unwrap();
                }
                _ => {
                    // What goes wrong on the way is made good by a later one.
                    let _ = device.engine.sync_once(&way).await;
                }
            }
        }
        assert_all_become_the_same(&all, &server, seed).await;
        let sets = all[0].sets().await;
        assert!(
            logged.iter().all(|set| sets.contains(set)),
            "seed {seed}: a set is missing"
        );
    }
}

#[tokio::test]
async fn the_truly_later_edit_wins_whichever_clock_is_a_day_off() {
    for off in [DAY, -DAY] {
        let server = server();
        let mut now_ms = ms(&NOON.parse().unwrap());
        let (wrong, right) = (Device::off_by(off).await, Device::new().await);
        let both = [&wrong, &right];
        let minute = Duration::from_secs(60);
        wrong.is_tall(171).await;
        pass(&both, &server, &mut now_ms, minute);
        right.is_tall(172).await;
        wrong.syncs(&*server).await;
        right.syncs(&*server).await;
        assert_all_become_the_same(&both, &server, 0).await;
        assert_eq!(wrong.height().await, Some(172), "{off}");
        pass(&both, &server, &mut now_ms, minute);
        right.is_tall(173).await;
        pass(&both, &server, &mut now_ms, minute);
        wrong.is_tall(174).await;
        right.syncs(&*server).await;
        assert_all_become_the_same(&both, &server, 0).await;
        assert_eq!(right.height().await, Some(174), "{off}");
    }
}

#[tokio::test]
async fn what_loses_before_it_was_sent_is_kept_and_can_be_put_back() {
    let server = server();
    let mut now_ms = ms(&NOON.parse().unwrap());
    let (phone, desktop) = (Device::new().await, Device::new().await);
    let both = [&phone, &desktop];
    phone.is_tall(170).await;
    assert_all_become_the_same(&both, &server, 0).await;
    phone.is_tall(171).await;
    pass(&both, &server, &mut now_ms, Duration::from_secs(60));
    desktop.is_tall(172).await;
    desktop.syncs(&*server).await;
    assert_eq!(phone.syncs(&*server).await.conflicts, 1);
    let conflicts = phone.engine.sync_status().await.unwrap().conflicts;
    let lost = &conflicts[0].fields[0];
    assert_eq!((&*lost.name, &*lost.lost, &*lost.stands), ("height_cm", "171", "172"));
    assert_eq!(phone.height().await, Some(172));
    assert!(desktop.engine.sync_status().await.unwrap().conflicts.is_empty());

    pass(&both, &server, &mut now_ms, Duration::from_secs(60));
    phone.engine.undo_conflict(&conflicts[0].id).await.unwrap();

    assert_all_become_the_same(&both, &server, 0).await;
    assert_eq!(desktop.height().await, Some(171));
    assert!(phone.engine.sync_status().await.unwrap().conflicts.is_empty());
}

#[tokio::test]
async fn a_set_that_was_taken_back_does_not_come_back_and_one_that_was_put_back_does() {
    let server = server();
    let (phone, desktop) = (Device::new().await, Device::new().await);
    let both = [&phone, &desktop];
    let (gone, back) = (phone.logs(1, 5).await, phone.logs(2, 5).await);
    assert_all_become_the_same(&both, &server, 0).await;
    desktop.engine.remove_set(gone.set_id).await.unwrap();
    desktop.engine.remove_set(back.set_id).await.unwrap();
    assert_all_become_the_same(&both, &server, 0).await;
    assert_eq!(phone.sets().await, Vec::<String>::new());
    let mut now_ms = ms(&NOON.parse().unwrap());
    pass(&both, &server, &mut now_ms, Duration::from_secs(60));
    desktop.engine.log_set(None, entry(3, 8)).await.unwrap();
    phone.engine.replace_set(back.set_id, entry(2, 6)).await.unwrap_err();
    assert_all_become_the_same(&both, &server, 0).await;
    assert_eq!(phone.sets().await.len(), 1);
}

#[tokio::test]
async fn a_copied_folder_gets_a_tag_of_its_own_and_keeps_what_it_had_not_sent() {
    let server = server();
    let phone = Device::new().await;
    phone.logs(1, 5).await;
    phone.syncs(&*server).await;
    phone.logs(2, 5).await;
    let place = tempfile::tempdir().unwrap();
    copy_all(phone.place.path(), place.path());
    let clock = HandClock::at(NOON);
    let engine = open(&place, &clock).await;
    let copy = Device { place, clock, engine };
    copy.logs(3, 5).await;
    phone.logs(4, 5).await;

    phone.syncs(&*server).await;
    copy.syncs(&*server).await;

    assert_all_become_the_same(&[&phone, &copy], &server, 0).await;
    assert!(phone.sets().await.len() >= 3);
    assert!(copy.place.path().exists());
}

#[tokio::test]
async fn after_the_server_was_restored_everything_that_it_had_forgotten_is_there_again() {
    let server = server();
    let (phone, desktop) = (Device::new().await, Device::new().await);
    phone.logs(1, 5).await;
    phone.syncs(&*server).await;
    let backup = server.backup();
    phone.logs(2, 5).await;
    phone.syncs(&*server).await;
    desktop.is_tall(180).await;
    desktop.syncs(&*server).await;

    server.restore(&backup);

    assert_all_become_the_same(&[&phone, &desktop], &server, 0).await;
    assert_eq!((desktop.sets().await.len(), phone.height().await), (2, Some(180)));
}

#[tokio::test]
async fn what_a_newer_version_has_written_is_passed_on_untouched() {
    let server = server();
    let phone = Device::new().await;
    let set = phone.logs(1, 5).await.set_id.to_string();
    phone.syncs(&*server).await;
    let stamp = Stamp {
        wall_ms: ms(&NOON.parse().unwrap()) + 1000,
        counter: 0,
        device: DeviceTag(99),
    };
    let field = |value: Vec<u8>| Field { stamp, value };
    let known = server.record("performed_set", &set).unwrap();
    let mut newer = known.clone();
    newer
        .fields
        .insert("bar_speed".into(), field(vec![0xfb, 1, 2, 3, 4, 5, 6, 7, 8]));
    newer.fields.insert("reps".into(), field(value::text("five")));
    let table = Record {
        fields: [("select".into(), field(vec![0x9f, 0xff]))].into(),
        ..Record::empty("drop table workout".into(), "2026-11-22/'; --".to_owned())
    };
    server.keep(newer.clone());
    server.keep(table.clone());
    phone.syncs(&*server).await;
    assert_eq!(phone.digests().await, server.digests());

    let empty = MemoryServer::at_ms(ms(&NOON.parse().unwrap()));
    empty.restore(&empty.backup());
    phone.syncs(&*empty).await;

    assert_eq!(empty.record("drop table workout", "2026-11-22/'; --"), Some(table));
    assert_eq!(empty.record("performed_set", &set), Some(newer.clone()));
    let corrected = phone
        .engine
        .replace_set(set.parse().unwrap(), entry(1, 6))
        .await
        .unwrap();
    assert_eq!(corrected.reps, Some(6));
    phone.syncs(&*empty).await;
    let sent = empty.record("performed_set", &set).unwrap();
    assert_eq!(sent.fields["reps"].value, value::int(6));
    assert_eq!(sent.fields["bar_speed"], newer.fields["bar_speed"]);
}

#[tokio::test]
async fn a_stamp_ten_years_ahead_does_not_pull_the_clock_and_what_is_written_after_it_is_not_lost_in_silence() {
    let server = server();
    let phone = Device::new().await;
    phone.is_tall(170).await;
    phone.syncs(&*server).await;
    let mut far = server.record("athlete", "").unwrap();
    let stamp = Stamp {
        wall_ms: ms(&NOON.parse().unwrap()) + 10 * 365 * 86_400_000,
        counter: u16::MAX,
        device: DeviceTag(99),
    };
    let value = value::text("199");
    far.fields.insert("height_cm".into(), Field { stamp, value });
    server.keep(far);
    phone.syncs(&*server).await;
    assert_eq!(phone.height().await, Some(199));
    phone.is_tall(171).await;
    assert_eq!(phone.height().await, Some(171));
    phone.logs(1, 5).await;
    let synced = phone.syncs(&*server).await;
    assert!(phone.height().await == Some(171) || synced.conflicts == 1);
    let export = phone.engine.export().await.unwrap().export;
    let set = export.workouts[0].performed[0].set_id.to_string();
    let newest = server.record("performed_set", &set).unwrap().newest();
    assert!(
        newest.wall_ms < ms(&NOON.parse().unwrap()) + 120_000,
        "the clock was pulled along"
    );
}

/// Counts what goes over the wire.
struct Counting<'s> {
    server: &'s MemoryServer,
    bytes: std::sync::Mutex<Vec<usize>>,
}

impl Transport for Counting<'_> {
    fn exchange(&self, body: Vec<u8>) -> BoxFuture<'_, Result<Vec<u8>, TransportError>> {
        let reply = self.server.answer(&body);
        self.bytes.lock().unwrap().push(body.len() + reply.len());
        Box::pin(async move { Ok(reply) })
    }
}

#[tokio::test]
async fn nothing_new_and_one_field_take_one_request_of_few_bytes() {
    let server = server();
    let phone = Device::new().await;
    for set in 1..40 {
        phone.logs(set, 5).await;
    }
    phone.is_tall(170).await;
    phone.syncs(&*server).await;
    let way = Counting {
        server: &server,
        bytes: std::sync::Mutex::default(),
    };
    phone.syncs(&way).await;
    phone.syncs(&way).await;
    phone.is_tall(171).await;
    phone.syncs(&way).await;
    phone.logs(50, 5).await;
    phone.syncs(&way).await;
    let bytes = way.bytes.into_inner().unwrap();
    assert_eq!(bytes.len(), 4);
    assert!(bytes[1] <= 200, "{bytes:?}");
    assert!(bytes[3] <= 700, "{bytes:?}");
}

#[tokio::test]
async fn a_device_that_has_joined_no_account_says_so() {
    let phone = Device::new().await;
    phone.engine.leave_account().await.unwrap();
    let failure = phone.engine.sync_once(&*server()).await.unwrap_err();
    assert!(matches!(failure, SyncFailure::NotSignedIn));
}
