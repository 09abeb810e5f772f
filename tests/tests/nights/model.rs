//! A device without a file: the decision alone, acted upon in memory. It is quick enough for thousands of months.

use std::{collections::BTreeMap, sync::Arc};

use engine::{
    ErrorCode, Glance, Moment,
    clock::Clock as _,
    scheduler::{Cause, ClockFace, Did, Failed, Look, NextStep, State, next_step},
};
use harness::HandClock;
use jiff::Timestamp;
use training::{
    athlete::Athlete,
    day::{DayStart, TrainingDay},
    planner::{self, PlanInput},
    workout::{Act, Offer, Source, Step, Workout},
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
        }
    }

    /// The decision is asked twice: first for the day, then with what is stored of it.
    fn decide(&mut self, face: &ClockFace) -> NextStep {
        let nothing = State {
            workout: None,
            ..self.state.clone()
        };
        if let NextStep::Ensure { training_day } | NextStep::Wait { training_day, .. } = next_step(&nothing, face) {
            self.state.workout = self.workouts.get(&training_day).cloned();
        }
        next_step(&self.state, face)
    }

    /// As the engine does in one transaction.
    fn ensure(&mut self) -> Did {
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

    fn stamp(&mut self) {
        let now = self.clock.now().timestamp();
        let last = self.state.glance.last_change_at;
        self.state.glance.last_change_at = Some(last.map_or(now, |last| last.max(now)));
    }

    fn put_act(&mut self, day: TrainingDay, act: Act) {
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
            notified: None,
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

    async fn step(&mut self, day: TrainingDay, step: Step) {
        let act = self.workouts[&day].act.clone().unwrap_or_default();
        let act = act.after(step, Some(&self.offer.session), 0, self.clock.now().timestamp());
        self.put_act(day, act.unwrap());
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

    async fn rows(&mut self) -> Rows {
        let row = |(day, workout): (&TrainingDay, &Workout)| {
            let made_at = workout.offer.as_ref().map(|offer| offer.made_at.to_string());
            let act = workout.act.as_ref().map(|act| format!("{:?}", act.status));
            (*day, (act.unwrap_or_default(), made_at.unwrap_or_default()))
        };
        self.workouts.iter().map(row).collect()
    }
}

fn some_offer() -> Offer {
    let day: TrainingDay = "2026-11-22".parse().unwrap();
    let input = PlanInput {
        changes: vec![],
        athlete: Athlete::default(),
        training_day: day,
        first_day: day,
        history: Vec::new(),
        biometrics: Vec::new(),
    };
    Offer {
        session: planner::plan(&input),
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
