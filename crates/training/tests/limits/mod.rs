//! Every rule at its limit and just past it, worked out by hand.
//!
//! An athlete of 36 years with everything at hand and all the time there is; what a case does not name is harmless.

mod days;
mod doses;
mod frames;

use jiff::civil::date;
use training::{
    athlete::{Athlete, Availability, Equipment, Experience, Screening},
    biometrics::{Biometrics, CheckIn},
    day::TrainingDay,
    planner::{PastWorkout, PlanInput},
    quantity::{Mass, Rpe},
    session::{Block, BlockKind, Phase, PlannedExercise, PlannedSet, Session, SessionKind, SetKind},
    workout::{DeviceTag, PerformedSet, SetId, Status},
};

use crate::{fuzz::shrink::Pair, naive::Follows};

/// A pair of session and input, the rule that is asked, and what must follow; nothing at the limit itself.
pub(crate) struct Limit {
    pub(crate) name: &'static str,
    pub(crate) pair: Pair,
    pub(crate) rule: u8,
    pub(crate) follows: Option<Follows>,
}

/// All of them.
pub(crate) fn limits() -> Vec<Limit> {
    let mut limits = vec![];
    doses::limits(&mut limits);
    days::limits(&mut limits);
    frames::limits(&mut limits);
    limits
}

/// Adds one case at the limit and one past it.
fn around(limits: &mut Vec<Limit>, name: &'static str, rule: u8, follows: Follows, at: Pair, past: Pair) {
    for (pair, follows) in [(at, None), (past, Some(follows))] {
        limits.push(Limit {
            name,
            pair,
            rule,
            follows,
        });
    }
}

fn monday() -> TrainingDay {
    TrainingDay::new(date(2026, 11, 23))
}

/// An athlete of this level on a Monday, without a past.
fn input(experience: Experience) -> PlanInput {
    let athlete = Athlete {
        birth_year: Some(1990),
        screening: Some(Screening { cleared: true }),
        experience,
        equipment: Equipment::ALL.to_vec(),
        availability: Availability {
            days_per_week: 4,
            session_minutes: 240,
            weekdays: None,
            minutes_by_weekday: None,
        },
        ..Athlete::default()
    };
    PlanInput {
        athlete,
        training_day: monday(),
        first_day: monday().plus_days(-120),
        history: vec![],
        biometrics: vec![],
        changes: vec![],
    }
}

/// The input after days in the past, oldest first.
fn after(experience: Experience, days: impl IntoIterator<Item = PastWorkout>) -> PlanInput {
    let mut history: Vec<PastWorkout> = days.into_iter().collect();
    history.sort_by_key(|past| past.training_day);
    PlanInput {
        history,
        ..input(experience)
    }
}

/// A set that was done, or is to be done: repetitions, seconds, kilograms, RPE.
#[derive(Clone, Copy, Default)]
struct Set {
    reps: u16,
    seconds: u32,
    kg: f64,
    rpe: f64,
    zone: u8,
    rest_s: u16,
}

impl Set {
    fn load(self) -> Option<Mass> {
        (self.kg > 0.0).then(|| Mass::from_kg(self.kg).unwrap())
    }

    fn exertion(self) -> Option<Rpe> {
        (self.rpe > 0.0).then(|| Rpe::new(self.rpe).unwrap())
    }

    fn planned(self, kind: SetKind) -> PlannedSet {
        PlannedSet {
            kind,
            reps: (self.reps > 0).then_some(self.reps),
            seconds: (self.seconds > 0).then_some(self.seconds),
            metres: None,
            load_kg: self.load(),
            target_rpe: self.exertion(),
            rest_s: if self.rest_s > 0 { self.rest_s } else { 60 },
            zone: (self.zone > 0).then_some(self.zone),
            max_hr_bpm: None,
        }
    }
}

fn reps(reps: u16, rpe: f64) -> Set {
    Set {
        reps,
        rpe,
        ..Set::default()
    }
}

fn lifted(reps: u16, kg: f64, rpe: f64) -> Set {
    Set {
        reps,
        kg,
        rpe,
        rest_s: 180,
        ..Set::default()
    }
}

fn minutes_of(minutes: u32, zone: u8, rpe: f64) -> Set {
    Set {
        seconds: 60 * minutes,
        rpe,
        zone,
        ..Set::default()
    }
}

/// A finished day of training: so many days ago, minutes, RPE of the whole, and what was done.
fn past(ago: i32, minutes: u16, rpe: f64, done: &[(&str, usize, Set)]) -> PastWorkout {
    let day = monday().plus_days(-ago);
    let mut performed = vec![];
    for &(id, count, set) in done {
        for _ in 0..count {
            let counter = u32::try_from(performed.len() + 1).unwrap();
            performed.push(PerformedSet {
                set_id: SetId {
                    training_day: day,
                    device: DeviceTag(1),
                    counter,
                },
                exercise_id: id.parse().unwrap(),
                set: 1,
                reps: (set.reps > 0).then_some(u32::from(set.reps)),
                seconds: (set.seconds > 0).then_some(set.seconds),
                metres: None,
                load_kg: set.load(),
                rpe: set.exertion(),
                done_at: jiff::Timestamp::UNIX_EPOCH,
            });
        }
    }
    PastWorkout {
        training_day: day,
        status: Status::Finished,
        kind: Some(SessionKind::Train),
        phase: Some(Phase::Build),
        template: None,
        minutes,
        session_rpe: Some(Rpe::new(rpe).unwrap()),
        target_rpe: Some(Rpe::new(rpe).unwrap()),
        performed,
    }
}

/// A session of RPE 5: ten minutes of warm-up, then these exercises.
fn session(exercises: &[(&str, usize, Set)]) -> Session {
    let warm_up = PlannedExercise {
        exercise_id: "march-in-place".parse().unwrap(),
        sets: vec![minutes_of(10, 0, 2.0).planned(SetKind::WarmUp)],
    };
    let main = exercises.iter().map(|&(id, count, set)| PlannedExercise {
        exercise_id: id.parse().unwrap(),
        sets: vec![set.planned(SetKind::Work); count],
    });
    let mut blocks = vec![block(BlockKind::WarmUp, vec![warm_up])];
    let main: Vec<PlannedExercise> = main.collect();
    if !main.is_empty() {
        blocks.push(block(BlockKind::Main, main));
    }
    Session {
        kind: SessionKind::Train,
        title: "Full body".to_owned(),
        template: None,
        focus: vec![],
        phase: Phase::Build,
        minutes: 0,
        target_rpe: Some(Rpe::from_tenths(50)),
        load_au: 0,
        blocks,
        reasons: vec![],
    }
}

fn block(kind: BlockKind, exercises: Vec<PlannedExercise>) -> Block {
    Block {
        kind,
        superset: false,
        exercises,
    }
}

fn pair(input: &PlanInput, session: Session) -> Pair {
    let input = input.clone();
    Pair { session, input }
}

/// The session of these exercises, with another exertion of the whole.
fn as_hard_as(rpe: f64, exercises: &[(&str, usize, Set)]) -> Session {
    Session {
        target_rpe: Some(Rpe::new(rpe).unwrap()),
        ..session(exercises)
    }
}

/// A morning with nothing said but what `tell` tells.
fn morning(ago: i32, tell: impl FnOnce(&mut Biometrics, &mut CheckIn)) -> Biometrics {
    let mut check_in = CheckIn {
        readiness: None,
        sleep_quality: None,
        stress: None,
        soreness: vec![],
        pain: vec![],
        ill: false,
        symptoms: vec![],
    };
    let mut morning = Biometrics {
        training_day: monday().plus_days(-ago),
        hrv_rmssd_ms: None,
        resting_hr_bpm: None,
        sleep_minutes: None,
        sleep_score: None,
        body_mass_kg: None,
        blood_pressure: None,
        source: "manual".to_owned(),
        check_in: None,
    };
    tell(&mut morning, &mut check_in);
    morning.check_in = Some(check_in);
    morning
}
