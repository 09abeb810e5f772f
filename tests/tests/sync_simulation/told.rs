//! Single cases, told step by step: real engines, the real server, and a way on which nothing goes wrong but what is
//! told.

mod clocks;

use std::{sync::Mutex, time::Duration};

use engine::{
    ProposalCause,
    clock::ZONES,
    sync::{Compared, SyncFailure, Synced, Transport, TransportError},
};
use futures_util::future::BoxFuture;
use harness::HandClock;
use jiff::{SignedDuration, Timestamp};
use training::{
    athlete::Experience,
    workout::{PerformedSet, SetEntry},
};

use crate::{device::Device, house::House, newer::Newer};

/// Sunday, 22 November 2026, noon in Berlin.
const BEGINS_MS: i64 = 1_795_345_200_000;
const DAY: Duration = Duration::from_secs(86_400);
const MINUTE: Duration = Duration::from_secs(60);

/// An athlete with a server and some devices.
struct Told {
    house: House,
    devices: Vec<Device>,
    newer: Newer,
}

/// A straight way that counts, and that may lose the reply.
struct Straight<'h> {
    house: &'h House,
    token: &'h str,
    loses_reply_of: Option<usize>,
    /// For how long a body is under way.
    dawdles_ms: i64,
    bytes: Mutex<Vec<usize>>,
}

impl Transport for Straight<'_> {
    fn exchange(&self, body: Vec<u8>) -> BoxFuture<'_, Result<Vec<u8>, TransportError>> {
        Box::pin(async move {
            let reply = self.house.answers_slowly(self.token, &body, self.dawdles_ms).await;
            let mut bytes = self.bytes.lock().unwrap();
            bytes.push(body.len() + reply.len());
            if self.loses_reply_of == Some(bytes.len()) {
                return Err(TransportError::Unreachable);
            }
            Ok(reply)
        })
    }
}

impl Told {
    /// Devices whose clocks are off by so many seconds.
    async fn with(off_s: &[i64]) -> Self {
        let house = House::open(BEGINS_MS).await;
        let token = house.signs_up().await;
        let mut devices = Vec::new();
        for (place, off_s) in off_s.iter().enumerate() {
            let at = Timestamp::from_millisecond(BEGINS_MS + off_s * 1000).unwrap();
            let clock = HandClock::showing(at.to_zoned(ZONES.get("Europe/Berlin").unwrap()));
            let device = Device::new(format!("device {place}"), token.clone(), clock, 0).await;
            device.joins().await;
            devices.push(device);
        }
        Self {
            house,
            devices,
            newer: Newer::default(),
        }
    }

    fn passes(&self, span: Duration) {
        for device in &self.devices {
            device.pass(span);
        }
        self.house.clock.pass(i64::try_from(span.as_millis()).unwrap());
    }

    fn way(&self) -> Straight<'_> {
        Straight {
            house: &self.house,
            token: &self.devices[0].token,
            loses_reply_of: None,
            dawdles_ms: 0,
            bytes: Mutex::default(),
        }
    }

    async fn syncs(&self, at: usize) -> Synced {
        self.devices[at].engine().sync_once(&self.way()).await.unwrap()
    }

    async fn compares(&self, at: usize) -> Compared {
        self.devices[at].engine().compare_once(&self.way()).await.unwrap()
    }

    /// The bytes of the bodies of each request of a sync, both ways.
    async fn bytes_of_sync(&self, at: usize) -> Vec<usize> {
        let way = self.way();
        self.devices[at].engine().sync_once(&way).await.unwrap();
        way.bytes.into_inner().unwrap()
    }

    async fn loses_the_reply_of(&self, at: usize, request: usize) {
        let way = Straight {
            loses_reply_of: Some(request),
            ..self.way()
        };
        let failure = self.devices[at].engine().sync_once(&way).await.unwrap_err();
        assert!(matches!(failure, SyncFailure::Transport(_)));
    }

    async fn is_tall(&self, at: usize, height_cm: u16) {
        let document = format!(r#"{{"height_cm":{height_cm}}}"#);
        self.devices[at]
            .engine()
            .merge_athlete(document.as_bytes())
            .await
            .unwrap();
    }

    async fn height(&self, at: usize) -> Option<u16> {
        self.devices[at].engine().athlete().await.unwrap().height_cm
    }

    async fn logs(&self, at: usize) -> PerformedSet {
        let entry = SetEntry {
            exercise_id: "body-weight-squat".parse().unwrap(),
            set: 1,
            reps: Some(10),
            seconds: None,
            metres: None,
            load_kg: None,
            rpe: None,
        };
        self.devices[at].engine().log_set(None, entry).await.unwrap()
    }

    async fn assert_same(&mut self) {
        let told = self.newer.digests(&self.house, &self.devices[0].token).await;
        for device in &self.devices {
            assert_eq!(device.digests().await, told, "{}", device.name);
        }
    }
}

#[tokio::test]
async fn nothing_new_takes_200_bytes_of_bodies_and_one_field_700() {
    let mut told = Told::with(&[0, 0]).await;
    let whole = r#"{"birth_year":1990,"height_cm":170,"body_mass_kg":70,"equipment":["barbell","rack","bench"],
        "goals":["strength"],"screening":{"cleared":true},"availability":{"days_per_week":4,"session_minutes":60}}"#;
    told.devices[0].engine().merge_athlete(whole.as_bytes()).await.unwrap();
    for _ in 0..20 {
        told.logs(0).await;
        told.passes(MINUTE);
    }
    told.syncs(0).await;
    told.syncs(1).await;
    told.syncs(1).await;

    let nothing = told.bytes_of_sync(1).await;
    assert!(nothing.len() == 1 && nothing[0] <= 200, "{nothing:?}");
    told.passes(MINUTE);
    told.is_tall(1, 171).await;
    let field = told.bytes_of_sync(1).await;
    assert!(field.len() == 1 && field[0] <= 400, "{field:?}");
    let pulled = told.bytes_of_sync(0).await;
    assert!(pulled.len() == 1 && pulled[0] <= 1500, "{pulled:?}");
    told.passes(MINUTE);
    told.logs(1).await;
    let set = told.bytes_of_sync(1).await;
    assert!(set.len() == 1 && set[0] <= 700, "{set:?}");
    told.syncs(0).await;
    assert_eq!(told.height(0).await, Some(171));
    told.assert_same().await;
}

#[tokio::test]
async fn what_nobody_said_does_not_win_over_what_was_said_on_another_device() {
    let mut told = Told::with(&[0, 0]).await;
    told.devices[0]
        .engine()
        .merge_athlete(br#"{"birth_year":1990,"experience":"advanced"}"#)
        .await
        .unwrap();
    told.passes(MINUTE);
    told.is_tall(1, 171).await;
    for at in [0, 1, 0] {
        told.syncs(at).await;
    }
    let athlete = told.devices[1].engine().athlete().await.unwrap();
    assert_eq!((athlete.birth_year, athlete.height_cm), (Some(1990), Some(171)));
    assert_eq!(athlete.experience, Experience::Advanced);
    told.assert_same().await;
}

#[tokio::test]
async fn a_batch_that_was_moved_is_not_moved_again_when_the_reply_was_lost() {
    for is_set_right in [false, true] {
        let mut told = Told::with(&[0, 0]).await;
        told.syncs(0).await;
        told.syncs(1).await;
        told.devices[0].clock.wind(SignedDuration::from_hours(24));
        told.is_tall(0, 171).await;
        if is_set_right {
            told.devices[0].clock.wind(SignedDuration::from_hours(-24));
        }
        told.passes(MINUTE);
        told.loses_the_reply_of(0, 1).await;
        told.passes(MINUTE * 5);
        told.is_tall(1, 172).await;
        told.syncs(1).await;
        told.passes(MINUTE * 5);
        for at in [0, 1, 0] {
            told.syncs(at).await;
        }
        assert_eq!(told.height(0).await, Some(172), "set right: {is_set_right}");
        told.assert_same().await;
    }
}

#[tokio::test]
async fn what_the_server_has_although_its_reply_was_lost_is_no_loss_when_another_device_writes_after_it() {
    let mut told = Told::with(&[0, 0]).await;
    told.syncs(0).await;
    told.syncs(1).await;
    told.is_tall(0, 171).await;
    told.loses_the_reply_of(0, 1).await;
    told.syncs(0).await;
    told.syncs(1).await;
    told.passes(MINUTE);
    told.is_tall(1, 172).await;
    told.syncs(1).await;
    told.passes(MINUTE);
    told.devices[0]
        .engine()
        .merge_athlete(br#"{"birth_year":1990}"#)
        .await
        .unwrap();
    assert_eq!(told.syncs(0).await.conflicts, 0);
    assert_eq!(told.height(0).await, Some(172));
    told.syncs(1).await;
    told.assert_same().await;
}

#[tokio::test]
async fn a_device_that_was_away_for_half_a_year_loses_what_was_deleted_and_keeps_what_it_had_not_sent() {
    let mut told = Told::with(&[0, 0]).await;
    let (gone, stays) = (told.logs(0).await, told.logs(0).await);
    for at in [0, 1, 0] {
        told.syncs(at).await;
    }
    let unsent = told.logs(1).await;
    told.devices[0].engine().remove_set(gone.set_id).await.unwrap();
    told.syncs(0).await;
    for _ in 0..4 {
        told.passes(DAY * 50);
        told.syncs(0).await;
        told.house.prunes().await;
    }
    assert!(
        told.compares(0).await.chunks > 0,
        "the server has forgotten the tombstone"
    );
    for at in [1, 0, 1] {
        told.syncs(at).await;
    }
    let sets = told.devices[1].sets().await;
    let ids = [gone, stays, unsent].map(|set| sets.contains(&set.set_id.to_string()));
    assert_eq!(ids, [false, true, true]);
    assert_eq!(told.devices[0].sets().await, sets);
    told.assert_same().await;
    told.devices[1].reopens().await;
    told.syncs(1).await;
    told.assert_same().await;
}

#[tokio::test]
async fn only_the_month_that_differs_is_repaired() {
    let mut told = Told::with(&[0, 0]).await;
    told.logs(0).await;
    told.is_tall(0, 170).await;
    told.passes(DAY * 40);
    let new = told.logs(0).await;
    for at in [0, 1, 0] {
        told.syncs(at).await;
    }
    assert_eq!(told.compares(0).await, Compared::default());

    told.house.loses("performed_set", 202_701).await;
    assert_eq!(
        told.compares(0).await,
        Compared {
            chunks: 1,
            records: 1,
            changed: 0
        }
    );
    assert_eq!(told.compares(1).await, Compared::default());
    assert!(told.devices[1].sets().await.contains(&new.set_id.to_string()));
    told.assert_same().await;
}

#[tokio::test]
async fn a_session_that_gives_way_to_another_devices_is_offered_and_an_equal_one_is_not() {
    for is_other in [true, false] {
        let told = Told::with(&[0, 0]).await;
        // The first to make it holds; on the second the athlete had trained the day before.
        if is_other {
            let day = told.devices[1].engine().moment().await.unwrap().window.training_day;
            let hard = r#""sleep_quality":1,"readiness":1,"stress":5"#;
            let morning = format!(r#"{{"training_day":"{day}","check_in":{{{hard}}}}}"#);
            told.devices[1]
                .engine()
                .merge_biometrics(morning.as_bytes())
                .await
                .unwrap();
        }
        let first = told.devices[0].engine().ensure_daily_workout().await.unwrap().workout;
        told.passes(MINUTE * 10);
        let second = told.devices[1].engine().ensure_daily_workout().await.unwrap().workout;
        assert_eq!(
            first.session().unwrap().blocks != second.session().unwrap().blocks,
            is_other
        );
        told.syncs(0).await;
        told.syncs(1).await;
        let today = told.devices[1].engine().ensure_daily_workout().await.unwrap().workout;
        assert_eq!(today.session(), first.session());
        let proposal = told.devices[1].engine().proposal().await.unwrap();
        if !is_other {
            assert_eq!(proposal, None);
            continue;
        }
        let proposal = proposal.unwrap();
        assert_eq!(proposal.cause, ProposalCause::OtherDevice);
        assert_eq!(Some(&proposal.after), second.session());

        told.devices[1].engine().accept_proposal(&proposal.id).await.unwrap();
        told.syncs(1).await;
        told.syncs(0).await;
        let shown = told.devices[0].engine().ensure_daily_workout().await.unwrap().workout;
        assert_eq!(shown.session().unwrap().blocks, second.session().unwrap().blocks);
    }
}
