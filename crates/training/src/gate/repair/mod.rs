//! Mends what can be mended of a session that is not the planner's.
//!
//! Each rule takes the least that satisfies it: sets from the end and accessories first, loads and exertion down to the
//! limit, rests longer, runs shorter, a warm-up before. Nothing else is ever raised. What blocks is not mended, and
//! a session that mending leaves with nothing to do becomes a day of rest that says so.

mod amount;
mod cut;
mod ease;
mod endurance;
mod frame;
mod reasons;
mod restate;
mod shorten;
mod words;

pub use words::REPAIRS;

use super::{
    Finding, Gate, RuleSeverity,
    findings::{At, Found},
    rules,
};
use crate::{catalogue::ExerciseId, outlook::Outlook, planner::PlanInput, record::Group, session::Session};

/// Rules that are mended one after the other at most (design: each is broken a few times, one by mending another).
const ROUNDS: usize = 64;
/// Reasons that a session can hold.
const MOST_REASONS: usize = 32;

/// A session after mending.
#[derive(Debug, Clone, PartialEq)]
pub struct Repaired {
    /// The session; where something blocks it, as it came.
    pub session: Session,
    /// What was mended, in the order in which it was. Each has left a reason in the session.
    pub repairs: Vec<Finding>,
    /// True when mending left nothing that could be done, so that the session became rest.
    pub replaced: bool,
}

/// Mends a session for the athlete and the day of `input`.
///
/// Mending what is mended already changes nothing.
#[must_use]
pub fn repair(session: &Session, input: &PlanInput) -> Repaired {
    Outlook::of(input).repair(session)
}

impl Gate<'_> {
    /// Says anew what the session tells of itself, after its sets have changed.
    pub(crate) fn restate(&self, session: &mut Session) {
        restate::restate(session, self);
    }

    /// Mends the session; see [`repair`].
    pub(crate) fn repair(&self, session: &Session) -> Repaired {
        let mut mended = session.clone();
        let mut repairs: Vec<Mended> = Vec::new();
        for _ in 0..ROUNDS {
            let found = self.found(&mended);
            let is_blocked = found.iter().any(|found| found.severity == RuleSeverity::Block);
            let broken: Vec<&Found> = first_rule(&found).collect();
            if is_blocked && repairs.is_empty() || !is_blocked && broken.is_empty() {
                return told(mended, &repairs, self);
            }
            note(&mut repairs, &found, &mended);
            let before = mended.clone();
            mend(&mut mended, &broken, self);
            if is_blocked || mended == before {
                break;
            }
        }
        Repaired {
            session: reasons::rest_instead(session),
            repairs: findings(&repairs),
            replaced: true,
        }
    }
}

/// Notes what is to be mended: at first everything, later what mending has newly broken.
fn note(repairs: &mut Vec<Mended>, found: &[Found], session: &Session) {
    let known: Vec<&'static str> = repairs.iter().map(|mended| mended.found.rule).collect();
    let can_be = found.iter().filter(|found| found.severity == RuleSeverity::Repair);
    let new = can_be.filter(|found| !known.contains(&found.rule));
    repairs.extend(new.map(|found| Mended::of(found, session)));
}

/// Something that was mended, and the exercise that it was about.
#[derive(Debug)]
struct Mended {
    found: Found,
    exercise_id: Option<ExerciseId>,
}

impl Mended {
    fn of(found: &Found, session: &Session) -> Self {
        let exercise = match found.at {
            At::Exercise(block, place) | At::Set(block, place, _) => {
                let block = session.blocks.get(block);
                block.and_then(|block| block.exercises.get(place))
            }
            _ => None,
        };
        Self {
            found: found.clone(),
            exercise_id: exercise.map(|planned| planned.exercise_id.clone()),
        }
    }
}

fn findings(repairs: &[Mended]) -> Vec<Finding> {
    repairs
        .iter()
        .map(|mended| Finding::from(mended.found.clone()))
        .collect()
}

/// What can be mended of the first rule that has any of it.
fn first_rule(found: &[Found]) -> impl Iterator<Item = &Found> {
    let can_be = |found: &&Found| found.severity == RuleSeverity::Repair;
    let rule = found.iter().find(can_be).map(|found| found.rule);
    found
        .iter()
        .filter(can_be)
        .filter(move |found| Some(found.rule) == rule)
}

/// The session with the reasons of its repairs.
fn told(mut session: Session, repairs: &[Mended], gate: &Gate<'_>) -> Repaired {
    if !repairs.is_empty() {
        let own = std::mem::take(&mut session.reasons);
        session.reasons = reasons::of(repairs, gate).into_iter().chain(own).collect();
        session.reasons.truncate(MOST_REASONS);
    }
    Repaired {
        session,
        repairs: findings(repairs),
        replaced: false,
    }
}

/// Mends one rule wherever it is broken.
fn mend(session: &mut Session, broken: &[&Found], gate: &Gate<'_>) {
    let Some(first) = broken.first() else { return };
    let limit = limits_of(session, gate);
    match first.rule {
        "V2" => cut::to(session, limit.sets, gate),
        "V3" | "V4" | "V5" => groups(broken).for_each(|group| cut::group(session, group, gate)),
        "V9" => amount::mend(session, broken, gate),
        "V13" => groups(broken).for_each(|group| ease::spare(session, group, gate)),
        "V15" => endurance::shorten_run(session, gate),
        "V17" => endurance::ease(session, gate),
        "V18" => endurance::fewer_landings(session, gate),
        "V19" | "V21" => shorten::to(session, limit.minutes, gate),
        "V24" | "V30" => {
            cut::to(session, limit.sets, gate);
            ease::mend(session, broken, gate);
            amount::mend(session, broken, gate);
        }
        "V6" | "V7" | "V8" => ease::mend(session, broken, gate),
        "V25" => frame::add(session, gate),
        _ => {}
    }
    restate::restate(session, gate);
}

fn groups<'f>(broken: &'f [&Found]) -> impl Iterator<Item = Group> + use<'f> {
    broken.iter().filter_map(|found| match found.at {
        At::Group(group) => Some(group),
        _ => None,
    })
}

/// What every rule together leaves of sets and minutes.
struct Limits {
    sets: usize,
    minutes: u16,
}

fn limits_of(session: &Session, gate: &Gate<'_>) -> Limits {
    let case = gate.case(session);
    let usual = super::limits::work_sets(case.experience());
    let deload = rules::deload_limit(&case).filter(|_| case.standing.is_deload);
    let after_gap = rules::sets_limit(&case);
    let minutes = rules::session_limit_min(&case).min(rules::own_limit_min(&case));
    Limits {
        sets: usual.min(deload.unwrap_or(usual)).min(after_gap.unwrap_or(usual)),
        minutes,
    }
}
