//! Every rule of the gate fires just past its limit, and not at it.

mod course;
mod days;
mod documents;
mod endurance;
mod exercises;
mod loads;
mod mornings;
mod sets;
mod volume;

use crate::scene::*;
use training::{
    gate::RuleSeverity,
    planner::PlanInput,
    session::{BlockKind, PlannedSet, Session},
};

/// A limit, with the last session that keeps it and the first that does not.
pub(crate) struct Limit {
    pub(crate) rule: &'static str,
    pub(crate) what: &'static str,
    pub(crate) follows: RuleSeverity,
    pub(crate) kept: (PlanInput, Session),
    pub(crate) broken: (PlanInput, Session),
}

#[derive(Default)]
struct Limits(Vec<Limit>);

impl Limits {
    /// The same athlete before both sessions.
    fn session(
        &mut self,
        (rule, what, follows): (&'static str, &'static str, RuleSeverity),
        input: &PlanInput,
        kept: Session,
        broken: Session,
    ) {
        let (kept, broken) = ((input.clone(), kept), (input.clone(), broken));
        self.0.push(Limit {
            rule,
            what,
            follows,
            kept,
            broken,
        });
    }

    /// The same session for both athletes.
    fn athlete(
        &mut self,
        (rule, what, follows): (&'static str, &'static str, RuleSeverity),
        session: &Session,
        kept: PlanInput,
        broken: PlanInput,
    ) {
        let (kept, broken) = ((kept, session.clone()), (broken, session.clone()));
        self.0.push(Limit {
            rule,
            what,
            follows,
            kept,
            broken,
        });
    }
}

/// A change made to an input.
fn with(mut input: PlanInput, change: impl FnOnce(&mut PlanInput)) -> PlanInput {
    change(&mut input);
    input
}

fn one(id: &str, sets: usize, set: PlannedSet) -> Session {
    main(vec![exercise(id, sets, set)])
}

fn walk(minutes: u32, exertion: f64) -> Session {
    let set = PlannedSet {
        target_rpe: None,
        ..seconds(minutes * 60 - 90)
    };
    let mut session = session(vec![block(BlockKind::Conditioning, vec![exercise("walk", 1, set)])]);
    session.target_rpe = rpe(exertion);
    session
}

pub(crate) fn all() -> Vec<Limit> {
    let mut limits = Limits::default();
    exercises::exercises(&mut limits);
    sets::sets(&mut limits);
    volume::volume(&mut limits);
    loads::loads(&mut limits);
    loads::gaps(&mut limits);
    endurance::long_and_often(&mut limits);
    days::days(&mut limits);
    mornings::mornings(&mut limits);
    course::course_and_frame(&mut limits);
    documents::documents(&mut limits);
    limits.0
}

#[test]
fn every_rule_fires_just_past_its_limit_and_not_at_it() {
    let mut wrong = vec![];
    for limit in all() {
        let severities = |(input, session): &(PlanInput, Session)| broken(limit.rule, session, input);
        let (keeps, breaks) = (severities(&limit.kept), severities(&limit.broken));
        if keeps.contains(&limit.follows) || !breaks.contains(&limit.follows) {
            let measured = of_rule(limit.rule, &limit.broken.1, &limit.broken.0);
            let (rule, what) = (limit.rule, limit.what);
            wrong.push(format!(
                "{rule} {what}: at the limit {keeps:?}, past it {breaks:?} {measured:?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_rule_is_left_out() {
    let limits = all();
    let rules = (1..=30).map(|rule| format!("V{rule}"));
    let rules = rules.chain((1..=5).map(|rule| format!("D{rule}")));
    let missing: Vec<String> = rules
        .filter(|rule| limits.iter().all(|limit| limit.rule != *rule))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
