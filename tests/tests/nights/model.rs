//! A device without a file: the decision alone, acted upon in memory. It is quick enough for thousands of months.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use engine::{
    ErrorCode, Glance, Moment, PlanChange,
    clock::Clock as _,
    notification::{Morning, Notice, NotificationSettings, Outcome, plan},
    scheduler::{Cause, ClockFace, Did, Failed, Look, NextStep, State, next_step},
};
use harness::HandClock;
use jiff::Timestamp;
use training::{
    day::{DayStart, TrainingDay},
    planner,
    session::{Phase, Session, SessionKind},
    workout::{Act, Offer, Source, Status, Step, Workout},
};

use crate::device::{Device, Rows};

/// What a store would hold, and what a watch would remember.
pub(crate) struct ModelDevice {
    clock: Arc<HandClock>,
    state: State,
    workouts: BTreeMap<TrainingDay, Workout>,
    offer: Offer,
    /// True while nothing can be written.
    pub(crate) is_broken: bool,
    pub(crate) attempts: usize,
    settings: NotificationSettings,
    told: BTreeSet<TrainingDay>,
    /// The rows as they were told last; absent when something has changed since.
    rows: Option<Rows>,
}

impl ModelDevice {
    pub(crate) fn new(clock: Arc<HandClock>, built_at: Timestamp) -> Self {
        let glance = Glance {
            day_starts: DayStart::DEFAULT,
            last_label: None,
            last_change_at: None,
            last_workout: None,
        };
        Self {
            clock,
            state: State {
                glance,
                built_at: Some(built_at),
                workout: None,
                failed: None,
            },
            workouts: BTreeMap::new(),
            offer: some_offer(),
            is_broken: false,
            attempts: 0,
            settings: NotificationSettings::default(),
            told: BTreeSet::new(),
            rows: None,
        }
    }

    /// The decision is asked twice: first for the day, then with what is stored of it.
    fn decide(&mut self, face: &ClockFace) -> NextStep {
        let known = self.state.workout.take();
        if let NextStep::Ensure { training_day } | NextStep::Wait { training_day, .. } = next_step(&self.state, face) {
            let is_known = |known: &Workout| Some(known) == self.workouts.get(&training_day);
            let known = known.filter(is_known);
            self.state.workout = known.or_else(|| self.workouts.get(&training_day).cloned());
        }
        next_step(&self.state, face)
    }

    /// As the engine does in one transaction.
    fn ensure(&mut self) -> Did {
        self.rows = None;
        let moment = Moment::plausible(self.clock.now(), &self.state.glance, self.state.built_at).unwrap();
        let day = moment.window.training_day;
        self.state.glance.last_label = Some(moment.window.into());
        if moment.clock_corrected {
            self.workouts.retain(|at, workout| *at <= day || workout.act.is_some());
        }
        let workout = self.workouts.entry(day).or_insert_with(|| Workout::empty(day));
        if workout.stands(moment.window.starts_at, planner::VERSION) {
            return Did::Entered(day);
        }
        workout.offer = Some(Offer {
            made_at: moment.now.timestamp(),
            ..self.offer.clone()
        });
        self.stamp();
        Did::Made(day)
    }

    /// As the watch does, recording included.
    fn notify(&mut self) -> Option<Outcome> {
        let moment = Moment::plausible(self.clock.now(), &self.state.glance, self.state.built_at).ok()?;
        let day = moment.window.training_day;
        let workout = self.workouts.get(&day)?;
        let morning = Morning {
            training_day: day,
            starts_at: moment.window.starts_at,
            next_at: moment.window.next_at,
            notice: Notice {
                title: String::new(),
                body: String::new(),
            },
        };
        let recorded: Vec<TrainingDay> = self.told.iter().copied().collect();
        let planned = plan(&self.settings, &[morning], &moment.now, &recorded).pop()?;
        let is_due = planned.due && workout.status() == Status::Planned;
        (is_due && self.told.insert(day)).then_some(Outcome::Handed)
    }

    fn stamp(&mut self) {
        let now = self.clock.now().timestamp();
        let last = self.state.glance.last_change_at;
        self.state.glance.last_change_at = Some(last.map_or(now, |last| last.max(now)));
    }

    fn put_act(&mut self, day: TrainingDay, act: Act) {
        self.rows = None;
        self.workouts.entry(day).or_insert_with(|| Workout::empty(day)).act = Some(act);
        self.stamp();
    }
}

impl Device for ModelDevice {
    async fn look(&mut self, cause: Cause) -> Look {
        let face = ClockFace::of(self.clock.as_ref());
        let decided = self.decide(&face);
        let did = match decided {
            NextStep::Ensure { training_day } | NextStep::Regenerate { training_day } if self.is_broken => {
                self.attempts += 1;
                let (day, code) = (Some(training_day), ErrorCode::DiskFull);
                self.state.failed = Some(Failed::again(self.state.failed.as_ref(), day, code, face.since_boot));
                Did::Nothing
            }
            NextStep::Ensure { .. } | NextStep::Regenerate { .. } => self.ensure(),
            _ => Did::Nothing,
        };
        Look {
            cause,
            at: face.now.timestamp(),
            zone: String::new(),
            decided: Some(decided),
            did,
            changed: false,
            notified: self.notify(),
        }
    }

    async fn reopen(&mut self, _: bool) {
        self.state.failed = None;
    }

    async fn ask_beside(&mut self) {
        if Moment::plausible(self.clock.now(), &self.state.glance, self.state.built_at).is_ok() {
            self.ensure();
        }
    }

    async fn step(&mut self, day: TrainingDay, step: Step) -> bool {
        let act = self.workouts[&day].act.clone().unwrap_or_default();
        let act = act.after(step, Some(&self.offer.session), 0, self.clock.now().timestamp());
        self.put_act(day, act.unwrap());
        true
    }

    async fn log(&mut self) {
        self.ask_beside().await;
        let day = Moment::as_it_is(self.clock.now(), &self.state.glance)
            .unwrap()
            .window
            .training_day;
        let act = self
            .workouts
            .get(&day)
            .and_then(|workout| workout.act.clone())
            .unwrap_or_default();
        let started = act.clone().after(Step::Start, None, 0, self.clock.now().timestamp());
        self.put_act(day, started.unwrap_or(act));
    }

    async fn set_day_start(&mut self, day_starts: DayStart) {
        self.state.glance.day_starts = day_starts;
        let moment = Moment::plausible(self.clock.now(), &self.state.glance, self.state.built_at);
        let day = moment.map(|moment| moment.window.training_day);
        self.stamp();
        if day.is_ok_and(|day| self.workouts.contains_key(&day)) {
            self.ensure();
        }
    }

    async fn set_notification(&mut self, settings: NotificationSettings) {
        self.settings = settings;
    }

    async fn check_in(&mut self, _: &[u8]) {
        self.stamp();
    }

    async fn ask(&mut self, _: PlanChange, _: bool) {}

    async fn settle(&mut self, _: bool) {}

    async fn take_back(&mut self) {}

    async fn pin(&mut self, _: TrainingDay, _: bool) {}

    async fn written_at(&mut self) -> Option<Timestamp> {
        self.state.glance.last_change_at
    }

    fn shown(&self) -> usize {
        self.told.len()
    }

    async fn rows(&mut self) -> Rows {
        let row = |(day, workout): (&TrainingDay, &Workout)| {
            let made_at = workout.offer.as_ref().map(|offer| offer.made_at.to_string());
            let act = workout.act.as_ref().map(|act| format!("{:?}", act.status));
            (*day, (act.unwrap_or_default(), made_at.unwrap_or_default()))
        };
        let rows = self
            .rows
            .take()
            .unwrap_or_else(|| self.workouts.iter().map(row).collect());
        self.rows.insert(rows).clone()
    }
}

/// What it says does not matter here.
fn some_offer() -> Offer {
    Offer {
        session: Session {
            kind: SessionKind::Rest,
            title: "Rest".to_owned(),
            template: None,
            focus: Vec::new(),
            phase: Phase::Build,
            minutes: 0,
            target_rpe: None,
            load_au: 0,
            blocks: Vec::new(),
            reasons: Vec::new(),
        },
        source: Source::Planner,
        planner_version: planner::VERSION,
        asked: false,
        made_at: Timestamp::MIN,
        zone: String::new(),
        day_starts: DayStart::DEFAULT,
        starts_at: Timestamp::MIN,
        next_at: Timestamp::MIN,
    }
}
