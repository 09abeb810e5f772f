//! A second opinion on which training day it is, written from the contract and not from the code: 04:00 by civil time,
//! and the last label where the contract says so.

use std::{cmp::Ordering, collections::BTreeSet};

use engine::notification::NotificationSettings;
use jiff::{SignedDuration, Timestamp, Zoned};
use training::day::{DayStart, TrainingDay};

/// What must be true of an athlete's days.
#[derive(Debug, Clone)]
pub(crate) struct Oracle {
    pub(crate) built_at: Timestamp,
    pub(crate) day_starts: DayStart,
    /// The newest time at which something was written.
    pub(crate) written_at: Timestamp,
    /// The day last entered, and since when it has been that day.
    pub(crate) label: Option<(TrainingDay, Timestamp)>,
    /// Every day that has a workout.
    pub(crate) days: BTreeSet<TrainingDay>,
    /// Those that the athlete had a hand in.
    pub(crate) touched: BTreeSet<TrainingDay>,
    /// When the app is to notify.
    pub(crate) settings: NotificationSettings,
    /// The days that it has told of.
    pub(crate) told: BTreeSet<TrainingDay>,
}

impl Oracle {
    pub(crate) fn new(built_at: Timestamp) -> Self {
        Self {
            built_at,
            day_starts: DayStart::DEFAULT,
            written_at: built_at,
            label: None,
            days: BTreeSet::new(),
            touched: BTreeSet::new(),
            settings: NotificationSettings::default(),
            told: BTreeSet::new(),
        }
    }

    /// True when a clock that reads this is believed.
    pub(crate) fn believes(&self, now: &Zoned) -> bool {
        let newest = self.written_at.max(self.built_at);
        let at = now.timestamp();
        at >= self.built_at && at.duration_since(newest) <= SignedDuration::from_hours(400 * 24)
    }

    /// Which day it is, and since when, whatever may be thought of the clock.
    pub(crate) fn day_at(&self, now: &Zoned) -> (TrainingDay, Timestamp) {
        let civil = (-3..=2)
            .rev()
            .map(|ahead| TrainingDay::new(now.date()).plus_days(ahead))
            .map(|day| (day, self.start_of(day, now)))
            .find(|(_, starts_at)| *starts_at <= now.timestamp())
            .unwrap();
        match self.label {
            Some((label, since)) if now.timestamp() >= since && civil.0 <= label => (label, since),
            _ => civil,
        }
    }

    /// When the day ends that it is now.
    pub(crate) fn ends_at(&self, now: &Zoned) -> Timestamp {
        self.start_of(self.day_at(now).0.plus_days(1), now)
    }

    /// It is now, and the app looks: the day is entered. True when it is another than before.
    pub(crate) fn enter(&mut self, now: &Zoned) -> bool {
        let entered = self.day_at(now);
        let is_correction = self.label.is_some_and(|(_, since)| now.timestamp() < since);
        if is_correction {
            let touched = &self.touched;
            self.days.retain(|day| *day <= entered.0 || touched.contains(day));
        }
        self.days.insert(entered.0);
        self.label.replace(entered) != Some(entered)
    }

    pub(crate) fn wrote(&mut self, now: &Zoned) {
        self.written_at = self.written_at.max(now.timestamp());
    }

    /// True when a look must tell of today: once, at the athlete's time or later, never in quiet hours, and not when the
    /// athlete has begun or said no.
    pub(crate) fn must_tell(&self, now: &Zoned, act: &str) -> bool {
        let (today, since) = self.day_at(now);
        let chosen = today.date().to_datetime(self.settings.time.time());
        let chosen = chosen.to_zoned(now.time_zone().clone()).unwrap().timestamp();
        let (from, to) = (self.settings.quiet_from.time(), self.settings.quiet_to.time());
        let time = now.time();
        let is_quiet = match from.cmp(&to) {
            Ordering::Less => (from..to).contains(&time),
            Ordering::Equal => false,
            Ordering::Greater => !(to..from).contains(&time),
        };
        let is_untouched = act.is_empty() || act.to_lowercase().contains("planned");
        let is_time = now.timestamp() >= chosen.max(since);
        self.settings.enabled && !self.told.contains(&today) && is_untouched && is_time && !is_quiet
    }

    fn start_of(&self, day: TrainingDay, here: &Zoned) -> Timestamp {
        let civil = day.date().to_datetime(self.day_starts.time());
        civil.to_zoned(here.time_zone().clone()).unwrap().timestamp()
    }
}
