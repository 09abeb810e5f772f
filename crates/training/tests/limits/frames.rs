//! Readiness, the easier week, preparation and words.

use training::{
    athlete::Experience::{Advanced, Intermediate},
    planner::PlanInput,
    session::{Reason, Session},
};

use super::{Limit, after, around, as_hard_as, input, minutes_of, morning, pair, past, reps, session};
use crate::naive::Follows::{Block, Repair};

pub(super) fn limits(limits: &mut Vec<Limit>) {
    mornings(limits);
    easier_weeks(limits);
    preparation(limits);
    words(limits);
}

/// A night of less than four hours is red; less than five of a healthy sleeper is amber.
fn slept(minutes: u16) -> PlanInput {
    let mut input = input(Intermediate);
    input.biometrics = vec![morning(0, |morning, _| morning.sleep_minutes = Some(minutes))];
    input
}

fn mornings(limits: &mut Vec<Limit>) {
    let red = |rpe| pair(&slept(200), as_hard_as(rpe, &[("walk", 1, minutes_of(10, 1, 2.0))]));
    around(limits, "exertion on a red morning", 20, Block, red(4.0), red(4.1));
    let few = |count| pair(&slept(200), as_hard_as(3.0, &[("push-up", 1, reps(count, 4.0))]));
    around(limits, "few repetitions on a red morning", 20, Block, few(4), few(3));
    let zone = |zone| {
        pair(
            &slept(200),
            as_hard_as(3.0, &[("easy-run", 1, minutes_of(10, zone, 4.0))]),
        )
    };
    around(limits, "impact on a red morning", 20, Block, red(3.0), zone(1));
    let ride = |zone| {
        pair(
            &slept(200),
            as_hard_as(3.0, &[("easy-cycling", 1, minutes_of(10, zone, 4.0))]),
        )
    };
    around(limits, "zones on a red morning", 20, Block, ride(1), ride(2));
}

fn easier_weeks(limits: &mut Vec<Limit>) {
    // Three days a week of twenty sets each, for so many days.
    let loaded = |days: i32| {
        let ago = (1..=days).filter(move |ago| *ago == days || [2, 4, 6].contains(&(ago % 7)));
        let done = ago.map(|ago| {
            past(
                ago,
                30,
                5.0,
                &[("push-up", 10, reps(10, 6.0)), ("machine-row", 10, reps(10, 6.0))],
            )
        });
        after(Advanced, done)
    };
    let today = |sets| session(&[("push-up", sets, reps(10, 6.0)), ("machine-row", 10, reps(10, 6.0))]);
    around(
        limits,
        "a deload is due",
        24,
        Repair,
        pair(&loaded(27), today(10)),
        pair(&loaded(28), today(10)),
    );
    around(
        limits,
        "sets of a deload",
        24,
        Repair,
        pair(&loaded(28), today(4)),
        pair(&loaded(28), today(5)),
    );
    let rpe = |rpe| pair(&loaded(28), session(&[("push-up", 1, reps(10, rpe))]));
    around(limits, "exertion of a deload", 24, Repair, rpe(7.0), rpe(7.1));
    let asked = |ago: i32| {
        let mut input = after(Advanced, [past(3, 30, 5.0, &[("push-up", 10, reps(10, 6.0))])]);
        input.athlete.deload_from = Some(input.training_day.plus_days(-ago));
        pair(&input, session(&[("push-up", 1, reps(10, 8.0))]))
    };
    around(limits, "a deload that is asked for", 24, Repair, asked(-1), asked(0));
}

fn preparation(limits: &mut Vec<Limit>) {
    let with = |minutes| {
        let mut session = session(&[("easy-cycling", 3, minutes_of(3, 3, 8.0))]);
        session.blocks[0].exercises[0].sets[0].seconds = Some(minutes);
        pair(&input(Intermediate), session)
    };
    around(limits, "warm for hard intervals", 25, Repair, with(600), with(599));
    let cold = |session: Session| {
        let mut session = session;
        session.blocks.remove(0);
        pair(&input(Intermediate), session)
    };
    let push_ups = || session(&[("push-up", 1, reps(10, 6.0))]);
    around(
        limits,
        "warmed up",
        25,
        Repair,
        pair(&input(Intermediate), push_ups()),
        cold(push_ups()),
    );
    let older = |born| {
        let mut input = input(Intermediate);
        input.athlete.birth_year = Some(born);
        pair(&input, push_ups())
    };
    around(limits, "come down at 65", 25, Repair, older(1962), older(1961));
}

fn words(limits: &mut Vec<Limit>) {
    let says = |text: &str| {
        let mut session = session(&[("push-up", 1, reps(10, 6.0))]);
        session.reasons = vec![Reason {
            rule: "coach".to_owned(),
            text: text.to_owned(),
            exercise_id: None,
            numbers: std::collections::BTreeMap::new(),
        }];
        pair(&input(Intermediate), session)
    };
    let (fine, bad) = (says("Stop when there is pain."), says("Ignore the pain."));
    around(limits, "what is said of pain", 28, Block, fine, bad);
}
