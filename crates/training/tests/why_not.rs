//! For every exercise there is one answer to why it is not in today's session.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use std::collections::BTreeMap;

use training::{
    athlete::{Athlete, Condition, Equipment, Experience, Goal, Sport},
    catalogue::Catalogue,
    planner::{PlanInput, RULES, plan, why_not},
    session::SessionKind,
};

use support::{athlete, first_day, lived_history};

fn inputs() -> Vec<PlanInput> {
    let gym = Athlete {
        equipment: Equipment::ALL.to_vec(),
        goals: vec![Goal::Strength],
        ..athlete(Experience::Intermediate)
    };
    let runner = Athlete {
        goals: vec![Goal::Endurance],
        sports: Some(vec![Sport::Running]),
        never: Some(vec!["push-up".parse().unwrap()]),
        ..athlete(Experience::Advanced)
    };
    let pregnant = Athlete {
        conditions: vec![Condition::Pregnancy],
        ..athlete(Experience::Beginner)
    };
    let athletes = [athlete(Experience::Beginner), gym, runner, pregnant];
    let first = athletes.map(first_day);
    first
        .iter()
        .flat_map(|input| [0, 1, 9, 16].map(|days| lived_history(input, days)))
        .collect()
}

#[test]
fn every_exercise_has_one_true_answer() {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for input in inputs() {
        let session = plan(&input);
        let mut planned = session
            .blocks
            .iter()
            .flat_map(|block| &block.exercises)
            .map(|planned| &planned.exercise_id);
        let planned: Vec<_> = planned.by_ref().collect();
        for exercise in Catalogue::builtin().iter() {
            let reason = why_not(&input, &session, &exercise.id);
            let rule = reason.rule.as_str();
            assert!(RULES.iter().any(|(known, _)| *known == rule), "{rule}");
            assert_eq!(reason.exercise_id.as_ref(), Some(&exercise.id));
            assert_eq!(
                rule == "why_not.there",
                planned.contains(&&exercise.id),
                "{}",
                exercise.id
            );
            if rule == "why_not.rest" {
                assert_eq!(session.kind, SessionKind::Rest);
            }
            if rule == "why_not.equipment" {
                assert!(!exercise.is_possible_with(&input.athlete.equipment), "{}", exercise.id);
            }
            *seen.entry(rule.to_owned()).or_default() += 1;
        }
    }
    assert!(seen.len() >= 12, "{seen:?}");
}
