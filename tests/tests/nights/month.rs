//! One month, drawn by chance: flights, sleep, a wrong clock, an athlete who trains.

use std::{
    sync::{Arc, LazyLock},
    time::Duration,
};

use engine::{
    PlanChange,
    clock::Clock as _,
    notification::{NotificationSettings, TimeOfDay},
    scheduler::{Cause, TICK},
};
use harness::{Chance, HandClock};
use jiff::{
    SignedDuration, Timestamp, Zoned,
    tz::{TimeZone, TimeZoneDatabase},
};
use training::{day::TrainingDay, workout::Step};

use crate::{
    device::Device,
    lived::{Lived, Planning},
};

/// True days that a month lasts, whatever its clock shows.
const DAYS: u64 = 30;
const TICK_MS: u64 = 15_000;

/// A month of one athlete with one device.
pub(crate) struct Month<D> {
    chance: Chance,
    clock: Arc<HandClock>,
    lived: Lived<D>,
    /// By how much somebody has set the clock wrong.
    wrong_by: SignedDuration,
}

/// When and where a month begins, and when its program was built.
pub(crate) fn beginning(chance: &mut Chance) -> (Zoned, Timestamp) {
    let begins_at = Timestamp::from_second(chance.between(1_700_000_000, 2_000_000_000)).unwrap();
    let built_at = begins_at - SignedDuration::from_hours(chance.between(0, 300 * 24));
    (begins_at.to_zoned(any_zone(chance)), built_at)
}

/// Every zone there is.
static ZONES: LazyLock<Vec<TimeZone>> = LazyLock::new(|| {
    let rules = TimeZoneDatabase::bundled();
    let names: Vec<String> = rules.available().map(|name| name.as_str().to_owned()).collect();
    names.iter().map(|name| rules.get(name).unwrap()).collect()
});

fn any_zone(chance: &mut Chance) -> TimeZone {
    chance.one_of::<TimeZone>(&ZONES).clone()
}

impl<D: Device> Month<D> {
    pub(crate) fn new(seed: u64, chance: Chance, clock: Arc<HandClock>, device: D, built_at: Timestamp) -> Self {
        let title = format!("the month of HEALTHPILOT_SEED={seed}");
        Self {
            chance,
            lived: Lived::new(title, clock.clone(), device, built_at),
            clock,
            wrong_by: SignedDuration::ZERO,
        }
    }

    /// Lives the month, and answers how many days had a workout.
    pub(crate) async fn live(mut self) -> usize {
        let begun = self.clock.since_boot();
        self.notification_is_set().await;
        self.lived.look(Cause::Start).await;
        while self.clock.since_boot() - begun < Duration::from_secs(DAYS * 86_400) {
            self.something_happens().await;
        }
        self.clock_is_corrected().await;
        let now = self.clock.now();
        assert!(self.lived.oracle.believes(&now), "a clock that is right is believed");
        let today = self.lived.oracle.day_at(&now).0;
        assert!(self.lived.rows.contains_key(&today), "all is well in the end");
        self.lived.rows.len()
    }

    async fn something_happens(&mut self) {
        match self.chance.between(1, 26) {
            1..=8 => self.app_is_open().await,
            9..=11 => self.machine_sleeps().await,
            12..=13 => self.app_is_closed().await,
            14..=15 => self.athlete_flies().await,
            16 => self.clock_is_set().await,
            17 => self.clock_is_corrected().await,
            18 => self.athlete_trains().await,
            19 => self.somebody_was_faster().await,
            20 => self.day_start_moves().await,
            21..=22 => self.athlete_checks_in().await,
            23..=25 => self.athlete_plans().await,
            _ => self.notification_is_set().await,
        }
    }

    /// The app looks at every tick; those that are far from a change of the day are passed over.
    async fn app_is_open(&mut self) {
        let span = self.chance.up_to_hours(18);
        self.lived.tells(format_args!("open for {span:?}"));
        let mut ticks = span.as_secs() / TICK.as_secs();
        while ticks > 0 {
            let now = self.clock.now();
            let left = self.lived.oracle.ends_at(&now).duration_since(now.timestamp());
            let left_ms = u64::try_from(left.as_millis()).unwrap_or(0);
            let passed = left_ms.div_ceil(TICK_MS).saturating_sub(1).clamp(1, ticks);
            self.clock.pass(TICK * u32::try_from(passed).unwrap());
            self.lived.look(Cause::Tick).await;
            ticks -= passed;
        }
    }

    async fn machine_sleeps(&mut self) {
        let span = self.chance.up_to_hours(14);
        self.lived.tells(format_args!("asleep for {span:?}"));
        self.clock.sleep(span);
        self.lived.look(Cause::Tick).await;
    }

    async fn app_is_closed(&mut self) {
        let (span, politely) = (self.chance.up_to_hours(5 * 24), !self.chance.one_in(3));
        self.lived
            .tells(format_args!("closed for {span:?}, politely: {politely}"));
        self.clock.pass(span);
        self.lived.device.reopen(politely).await;
        self.lived.look(Cause::Start).await;
    }

    async fn athlete_flies(&mut self) {
        let (zone, span) = (any_zone(&mut self.chance), self.chance.up_to_hours(16));
        self.lived
            .tells(format_args!("flies for {span:?} to {:?}", zone.iana_name()));
        self.clock.pass(span);
        self.clock.fly(zone);
        self.lived.look(Cause::Tick).await;
    }

    async fn clock_is_set(&mut self) {
        let most = *self.chance.one_of(&[90, 30 * 3600, 40 * 86_400, 12 * 31_557_600]);
        let span = SignedDuration::from_secs(self.chance.between(-most, most));
        self.lived.tells(format_args!("the clock is set by {span:?}"));
        self.clock.wind(span);
        self.wrong_by += span;
        self.lived.look(Cause::Tick).await;
    }

    async fn clock_is_corrected(&mut self) {
        let span = -std::mem::take(&mut self.wrong_by);
        self.lived.tells(format_args!("the clock is corrected by {span:?}"));
        self.clock.wind(span);
        self.lived.look(Cause::Tick).await;
    }

    /// A step with today's workout if it is untouched, else a set, whatever the clock reads.
    async fn athlete_trains(&mut self) {
        let now = self.clock.now();
        let today = self.lived.oracle.day_at(&now).0;
        let is_untouched = self.lived.rows.get(&today).is_some_and(|(act, _)| act.is_empty());
        if !is_untouched || !self.lived.oracle.believes(&now) {
            return self.lived.logs().await;
        }
        let is_done = self.lived.steps(*self.chance.one_of(&[Step::Start, Step::Skip])).await;
        if is_done && self.chance.one_in(3) {
            self.lived.steps(Step::Undo).await;
        }
    }

    async fn athlete_checks_in(&mut self) {
        let slept = self.chance.between(180, 560);
        let morning = match self.chance.between(1, 5) {
            1 => format!(r#""sleep_minutes":{slept},"check_in":{{"soreness":[],"pain":[],"ill":true}}"#),
            2 => r#""check_in":null"#.to_owned(),
            3 => format!(r#""hrv_rmssd_ms":{}"#, self.chance.between(20, 120)),
            _ => format!(r#""sleep_minutes":{slept},"check_in":{{"readiness":3,"soreness":[],"pain":[]}}"#),
        };
        self.lived.checks_in(&morning).await;
        self.lived.look(Cause::Tick).await;
    }

    /// With a clock that is not believed there is no plan to be changed.
    async fn athlete_plans(&mut self) {
        let now = self.clock.now();
        if !self.lived.oracle.believes(&now) {
            return;
        }
        let today = self.lived.oracle.day_at(&now).0;
        let planning = match self.chance.between(1, 6) {
            1 => Planning::Settles(false),
            2 | 3 => Planning::Settles(true),
            4 => Planning::Asks(self.any_change(today), self.chance.one_in(2)),
            5 => Planning::TakesBack,
            _ => Planning::Pins(self.any_day(today), !self.chance.one_in(3)),
        };
        self.lived.plans(planning).await;
        self.lived.look(Cause::Tick).await;
    }

    fn any_day(&mut self, today: TrainingDay) -> TrainingDay {
        today.plus_days(i32::try_from(self.chance.between(0, 6)).unwrap())
    }

    fn any_change(&mut self, today: TrainingDay) -> PlanChange {
        let (training_day, other) = (self.any_day(today), self.any_day(today));
        match self.chance.between(1, 7) {
            1 => PlanChange::Shorter {
                training_day,
                minutes: u16::try_from(self.chance.between(5, 60)).unwrap(),
            },
            2 => PlanChange::Easier { training_day },
            3 => PlanChange::Rest { training_day },
            4 => PlanChange::Train { training_day },
            5 => PlanChange::Clear { training_day },
            6 => PlanChange::Move {
                from: training_day,
                to: other,
            },
            _ => PlanChange::Swap {
                one: training_day,
                other,
            },
        }
    }

    async fn notification_is_set(&mut self) {
        let mut time = || -> TimeOfDay {
            let minutes = self.chance.between(0, 24 * 12 - 1) * 5;
            format!("{:02}:{:02}", minutes / 60, minutes % 60).parse().unwrap()
        };
        let settings = NotificationSettings {
            time: time(),
            quiet_from: time(),
            quiet_to: time(),
            enabled: true,
            hide_text: false,
        };
        let enabled = !self.chance.one_in(6);
        let usual = self.chance.one_in(2);
        let settings = if usual {
            NotificationSettings::default()
        } else {
            settings
        };
        self.lived
            .sets_notification(NotificationSettings { enabled, ..settings })
            .await;
    }

    async fn somebody_was_faster(&mut self) {
        self.clock.sleep(self.chance.up_to_hours(30));
        self.lived.asked_beside().await;
        self.lived.look(Cause::Tick).await;
    }

    async fn day_start_moves(&mut self) {
        let half_hours = self.chance.between(0, 47);
        let day_starts = format!("{:02}:{:02}", half_hours / 2, half_hours % 2 * 30);
        self.lived.moves_day_start(day_starts.parse().unwrap()).await;
        self.lived.look(Cause::Tick).await;
    }
}
