//! What holds for every session before every athlete. `HEALTHPILOT_LONG` draws fifty times as many.

use std::collections::BTreeSet;

use training::{
    athlete::Condition,
    gate::{RuleSeverity, examine, repair},
    planner::PlanInput,
    quantity::{Mass, Rpe},
    session::{PlannedSet, Session, SessionKind, SetKind},
};
use validator::Validate as _;

use crate::draw::{Draw, allowed};

fn every_session(mut look: impl FnMut(&PlanInput, &Session, &mut Draw)) {
    let is_long = std::env::var_os("HEALTHPILOT_LONG").is_some();
    let athletes = if is_long { 10_000 } else { 200 };
    for seed in 0..athletes {
        let mut draw = Draw(seed);
        let input = draw.input();
        let allowed = allowed(&input);
        for _ in 0..5 {
            let session = draw.session(&input, &allowed);
            look(&input, &session, &mut draw);
        }
    }
}

fn has(severity: RuleSeverity, session: &Session, input: &PlanInput) -> bool {
    let findings = examine(session, input).findings;
    findings.iter().any(|found| found.severity == severity)
}

/// The broken rules with their places, of these rules or of all.
fn broken(session: &Session, input: &PlanInput, rules: &[&str]) -> BTreeSet<(String, String)> {
    let findings = examine(session, input).findings.into_iter();
    let asked = findings.filter(|found| rules.is_empty() || rules.contains(&found.rule.as_str()));
    asked.map(|found| (found.rule, found.at)).collect()
}

#[test]
fn what_is_mended_needs_no_more_mending() {
    let (mut mended, mut replaced, mut blocked) = (0, 0, 0);
    every_session(|input, session, _| {
        let repaired = repair(session, input);
        if has(RuleSeverity::Block, session, input) {
            blocked += 1;
            assert_eq!(
                (&repaired.session, repaired.repairs.len()),
                (session, 0),
                "what blocks, blocks"
            );
            return;
        }
        let verdict = examine(&repaired.session, input);
        let is_whole = verdict.passes() && !has(RuleSeverity::Repair, &repaired.session, input);
        assert!(is_whole, "{verdict:#?}\n{:#?}\n{session:?}", repaired.repairs);
        let again = repair(&repaired.session, input);
        assert_eq!(
            (&again.session, again.repairs.len()),
            (&repaired.session, 0),
            "twice is once"
        );
        repaired.session.validate().unwrap();
        mended += usize::from(!repaired.repairs.is_empty());
        replaced += usize::from(repaired.replaced);
    });
    assert!(
        mended > 100 && blocked > 50 && replaced * 5 < mended,
        "{mended} {blocked} {replaced}"
    );
}

#[test]
fn every_repair_tells_the_athlete() {
    every_session(|input, session, _| {
        let repaired = repair(session, input);
        let reasons = repaired.session.reasons.iter();
        let told: BTreeSet<&str> = reasons.map(|reason| reason.rule.as_str()).collect();
        if repaired.replaced {
            let rest = (SessionKind::Rest, BTreeSet::from(["gate.rest"]));
            assert_eq!((repaired.session.kind, told), rest);
            return;
        }
        for found in &repaired.repairs {
            let rule = format!("gate.{}", found.rule.to_lowercase());
            assert!(told.contains(rule.as_str()), "{rule}: {told:?}");
        }
    });
}

/// The dose of a session: work sets, their repetitions, seconds and metres, load, and the hardest target.
fn dose(session: &Session) -> [u64; 5] {
    let exercises = session.blocks.iter().flat_map(|block| &block.exercises);
    let sets = exercises.flat_map(|planned| &planned.sets);
    let work: Vec<&PlannedSet> = sets.filter(|set| set.kind == SetKind::Work).collect();
    let sum = |of: &dyn Fn(&PlannedSet) -> u64| work.iter().map(|set| of(set)).sum::<u64>();
    let hardest = work.iter().filter_map(|set| set.target_rpe).map(Rpe::tenths).max();
    [
        work.len() as u64,
        sum(&|set| u64::from(set.reps.unwrap_or(0))),
        sum(&|set| u64::from(set.seconds.unwrap_or(0)) + u64::from(set.metres.unwrap_or(0))),
        sum(&|set| u64::from(set.load_kg.map_or(0, Mass::g))),
        u64::from(hardest.unwrap_or(0)),
    ]
}

#[test]
fn repair_never_raises_the_dose() {
    every_session(|input, session, _| {
        let (before, after) = (dose(session), dose(&repair(session, input).session));
        let is_lower = before.iter().zip(&after).all(|(before, after)| after <= before);
        assert!(is_lower, "{before:?} {after:?}\n{session:?}");
    });
}

#[test]
fn the_same_session_is_mended_the_same_way() {
    every_session(|input, session, _| {
        assert_eq!(repair(session, input), repair(&session.clone(), &input.clone()));
    });
}

#[test]
fn more_sets_never_make_a_session_acceptable() {
    const VOLUME: [&str; 4] = ["V2", "V3", "V4", "V5"];
    every_session(|input, session, draw| {
        let mut more = session.clone();
        for planned in more.blocks.iter_mut().flat_map(|block| &mut block.exercises) {
            let last = planned.sets.last().cloned();
            planned.sets.extend(last.filter(|_| draw.percent(50)));
        }
        let (before, after) = (broken(session, input, &VOLUME), broken(&more, input, &VOLUME));
        assert!(before.is_subset(&after), "{:?}", before.difference(&after));
    });
}

/// I11 of the training-science sheet.
#[test]
fn nobody_may_do_more_for_being_older_or_having_a_condition() {
    every_session(|input, session, draw| {
        let mut careful = input.clone();
        let adult = input.athlete.birth_year.filter(|&birth| birth <= 2008);
        match adult.filter(|_| draw.percent(50)) {
            Some(birth) => careful.athlete.birth_year = Some(birth - 30),
            None => careful.athlete.conditions = Condition::ALL.to_vec(),
        }
        let (before, after) = (broken(session, input, &[]), broken(session, &careful, &[]));
        assert!(before.is_subset(&after), "{:?}\n{session:?}", before.difference(&after));
    });
}
