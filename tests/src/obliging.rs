//! A source of sessions that does in a plain way what the athlete asks and what the morning says, so that tests of
//! proposals hang on proposals and not on the planner's rules.

use engine::{Proposed, SessionSource, SourceError};
use futures_util::future::BoxFuture;
use training::{
    planner::{self, DayWish, PlanInput},
    quantity::Rpe,
    session::{Session, SessionKind, SetKind},
    workout::Source,
};

/// Follows wishes, and takes a set off each exercise and a point off its exertion after a bad night.
#[derive(Debug, Clone, Copy, Default)]
pub struct Obliging;

/// Below so many minutes a night is bad.
const BAD_NIGHT_MIN: u16 = 400;

impl SessionSource for Obliging {
    fn source(&self) -> Source {
        Source::Coach
    }

    fn make<'a>(&'a self, input: &'a PlanInput) -> BoxFuture<'a, Result<Proposed, SourceError>> {
        Box::pin(async { Ok(session(input).into()) })
    }
}

fn session(input: &PlanInput) -> Session {
    let wish = input
        .changes
        .iter()
        .find(|change| change.training_day == input.training_day);
    let wish: DayWish = wish.map(|change| change.wish.clone()).unwrap_or_default();
    let mut input = input.clone();
    input.changes.clear();
    let available = &mut input.athlete.availability.session_minutes;
    *available = wish.minutes.unwrap_or(*available).min(*available);
    input.athlete.equipment = wish.equipment.unwrap_or(input.athlete.equipment);
    if wish.rest == Some(false) {
        input.first_day = input.training_day;
    }
    let mut session = planner::plan(&input);
    if wish.rest == Some(true) {
        rest(&mut session);
    }
    let night = input
        .biometrics
        .iter()
        .find(|day| day.training_day == input.training_day);
    let is_bad = night
        .and_then(|night| night.sleep_minutes)
        .is_some_and(|minutes| minutes < BAD_NIGHT_MIN);
    for _ in 0..u8::from(is_bad) + u8::from(wish.easier == Some(true)) {
        ease(&mut session);
    }
    session
}

fn rest(session: &mut Session) {
    session.kind = SessionKind::Rest;
    session.blocks.clear();
    session.minutes = 0;
    session.load_au = 0;
    session.target_rpe = None;
}

fn ease(session: &mut Session) {
    let point_less = |rpe: Rpe| Rpe::from_tenths(rpe.tenths().saturating_sub(10));
    session.target_rpe = session.target_rpe.map(point_less);
    session.load_au = session.load_au * 2 / 3;
    for exercise in session.blocks.iter_mut().flat_map(|block| &mut block.exercises) {
        let work = exercise.sets.iter().filter(|set| set.kind == SetKind::Work).count();
        if work > 1 {
            exercise.sets.pop();
        }
        for set in &mut exercise.sets {
            set.target_rpe = set.target_rpe.map(point_less);
        }
    }
}
