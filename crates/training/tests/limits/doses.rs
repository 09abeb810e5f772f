//! Sets, repetitions and loads.

use training::{
    athlete::{
        Equipment,
        Experience::{Advanced, Beginner, Intermediate},
        GearLoads, Limitation, Region, Severity,
    },
    quantity::Mass,
    session::SetKind,
};

use super::{Limit, after, around, input, lifted, minutes_of, pair, past, reps, session};
use crate::naive::Follows::{Block, Repair};

/// Ten exercises that share no group as a primary muscle more often than the rules of a group allow.
const SPREAD: [&str; 6] = [
    "push-up",
    "machine-row",
    "leg-extension",
    "seated-leg-curl",
    "forearm-plank",
    "lateral-raise",
];

pub(super) fn limits(limits: &mut Vec<Limit>) {
    exercises(limits);
    volume(limits);
    loads(limits);
    plates(limits);
    gaps(limits);
}

fn exercises(limits: &mut Vec<Limit>) {
    let with = |severity| {
        let mut input = input(Advanced);
        let region = Region::Knee;
        input.athlete.limitations = vec![Limitation { region, severity }];
        pair(&input, session(&[("goblet-squat", 1, reps(8, 6.0))]))
    };
    around(
        limits,
        "a knee is spared",
        1,
        Block,
        with(Severity::Mild),
        with(Severity::Moderate),
    );
    let reps_of = |count| pair(&input(Intermediate), session(&[("push-up", 1, reps(count, 6.0))]));
    around(limits, "repetitions of a set", 9, Repair, reps_of(30), reps_of(31));
    around(limits, "few repetitions", 10, Block, reps_of(3), reps_of(2));
    let rpe = |rpe| pair(&input(Intermediate), session(&[("goblet-squat", 1, reps(8, rpe))]));
    around(limits, "exertion with free weights", 8, Repair, rpe(9.0), rpe(9.1));
    let cautious = |rpe| {
        let mut input = input(Intermediate);
        input.athlete.screening = None;
        pair(&input, session(&[("goblet-squat", 1, reps(8, rpe))]))
    };
    around(
        limits,
        "exertion without screening",
        8,
        Block,
        cautious(6.0),
        cautious(6.1),
    );
    let jumps = |count| pair(&input(Intermediate), session(&[("squat-jump", count, reps(10, 6.0))]));
    around(limits, "landings", 18, Repair, jumps(10), jumps(11));
}

fn volume(limits: &mut Vec<Limit>) {
    let spread = |last| {
        let mut all: Vec<_> = SPREAD.iter().map(|&id| (id, 4, reps(10, 6.0))).collect();
        all[5].1 = last;
        pair(&input(Intermediate), session(&all))
    };
    around(limits, "sets of a session", 2, Repair, spread(4), spread(5));
    let chest = |sets| pair(&input(Intermediate), session(&[("push-up", sets, reps(10, 6.0))]));
    around(limits, "sets of a group in a session", 3, Repair, chest(8), chest(9));
    let week = |sets| {
        let done = |ago| past(ago, 30, 5.0, &[("push-up", 7, reps(10, 6.0))]);
        let base = |ago| past(ago, 30, 5.0, &[("push-up", 20, reps(10, 6.0))]);
        let input = after(Intermediate, [done(3), done(5), base(13)]);
        pair(&input, session(&[("push-up", sets, reps(10, 6.0))]))
    };
    around(limits, "sets of a group in a week", 4, Repair, week(6), week(7));
    // The mean of the loading week is 10; three more are 13.
    let rise = |sets| {
        let usual = past(13, 30, 5.0, &[("push-up", 10, reps(10, 6.0))]);
        let begun = past(3, 30, 5.0, &[("push-up", 7, reps(10, 6.0))]);
        let input = after(Intermediate, [begun, usual]);
        pair(&input, session(&[("push-up", sets, reps(10, 6.0))]))
    };
    around(limits, "more sets than usual", 5, Repair, rise(6), rise(7));
    let first = |sets| {
        let begun = past(3, 30, 5.0, &[("push-up", 3, reps(10, 6.0))]);
        pair(&after(Beginner, [begun]), session(&[("push-up", sets, reps(10, 6.0))]))
    };
    around(limits, "a first week", 5, Repair, first(3), first(4));
    let again = |rpe| {
        let yesterday = past(1, 30, 5.0, &[("push-up", 1, reps(10, 8.0))]);
        pair(&after(Advanced, [yesterday]), session(&[("push-up", 1, reps(10, rpe))]))
    };
    around(limits, "hard again the next day", 13, Repair, again(7.9), again(8.0));
}

fn loads(limits: &mut Vec<Limit>) {
    // Five at 100 kg to failure foretell 112.5 kg (Brzycki); five at RPE 8 are 81.1 % of it and a fortieth: 93.5 kg.
    let chart = |kg| {
        let done = past(7, 30, 5.0, &[("high-bar-back-squat", 1, lifted(5, 100.0, 10.0))]);
        pair(
            &after(Intermediate, [done]),
            session(&[("high-bar-back-squat", 1, lifted(5, kg, 8.0))]),
        )
    };
    around(limits, "the chart", 6, Repair, chart(93.5), chart(94.0));
    let beginner = |kg| {
        let done = past(7, 30, 5.0, &[("high-bar-back-squat", 1, lifted(5, 100.0, 10.0))]);
        pair(
            &after(Beginner, [done]),
            session(&[("high-bar-back-squat", 1, lifted(5, kg, 8.0))]),
        )
    };
    around(
        limits,
        "the chart for a beginner",
        6,
        Repair,
        beginner(91.0),
        beginner(91.5),
    );
    let legs = |kg| {
        let done = past(28, 30, 5.0, &[("high-bar-back-squat", 1, lifted(5, 100.0, 8.0))]);
        let rest = past(3, 30, 5.0, &[]);
        pair(
            &after(Intermediate, [done, rest]),
            session(&[("high-bar-back-squat", 1, lifted(1, kg, 8.0))]),
        )
    };
    around(limits, "a leap of the legs", 7, Repair, legs(110.0), legs(110.5));
    let arms = |kg| {
        let done = past(4, 30, 5.0, &[("barbell-bench-press", 1, lifted(5, 60.0, 8.0))]);
        pair(
            &after(Intermediate, [done]),
            session(&[("barbell-bench-press", 1, lifted(1, kg, 8.0))]),
        )
    };
    around(limits, "a leap of the arms", 7, Repair, arms(63.0), arms(63.5));
    let step = |kg| {
        let done = past(4, 30, 5.0, &[("barbell-bench-press", 1, lifted(5, 30.0, 8.0))]);
        pair(
            &after(Intermediate, [done]),
            session(&[("barbell-bench-press", 1, lifted(1, kg, 8.0))]),
        )
    };
    around(limits, "one smallest step", 7, Repair, step(32.5), step(33.0));
}

fn plates(limits: &mut Vec<Limit>) {
    let usual = |kg| {
        pair(
            &input(Intermediate),
            session(&[("high-bar-back-squat", 1, lifted(5, kg, 7.0))]),
        )
    };
    around(limits, "the usual plates", 27, Block, usual(100.0), usual(100.1));
    let told = |kg| {
        let mut input = input(Intermediate);
        let kg_of = |kg| Mass::from_kg(kg).unwrap();
        input.athlete.loads = Some(vec![GearLoads {
            equipment: Equipment::Barbell,
            bar_kg: Some(kg_of(20.0)),
            plates_kg: Some(vec![kg_of(20.0), kg_of(10.0), kg_of(2.5)]),
            loads_kg: None,
        }]);
        pair(&input, session(&[("high-bar-back-squat", 1, lifted(5, kg, 7.0))]))
    };
    around(limits, "the plates that there are", 27, Block, told(65.0), told(62.5));
    let pulse = |bpm| {
        let mut session = session(&[("easy-run", 1, minutes_of(20, 1, 3.0))]);
        session.blocks[1].exercises[0].sets[0].max_hr_bpm = Some(bpm);
        pair(&input(Intermediate), session)
    };
    // 208 − 0.7 × 36 = 182.8.
    around(limits, "the highest pulse", 27, Block, pulse(182), pulse(183));
}

fn gaps(limits: &mut Vec<Limit>) {
    let after_days = |days, kg, rpe, sets| {
        let done = past(days, 30, 5.0, &[("high-bar-back-squat", 1, lifted(5, 100.0, 7.0))]);
        pair(
            &after(Intermediate, [done]),
            session(&[("high-bar-back-squat", sets, lifted(5, kg, rpe))]),
        )
    };
    around(
        limits,
        "six days and seven",
        30,
        Repair,
        after_days(6, 92.5, 7.0, 1),
        after_days(8, 92.5, 7.0, 1),
    );
    around(
        limits,
        "after eight days",
        30,
        Repair,
        after_days(8, 90.0, 7.0, 1),
        after_days(8, 90.5, 7.0, 1),
    );
    around(
        limits,
        "after two weeks",
        30,
        Repair,
        after_days(15, 80.0, 7.0, 1),
        after_days(15, 80.5, 7.0, 1),
    );
    around(
        limits,
        "after four weeks",
        30,
        Repair,
        after_days(29, 70.0, 6.0, 1),
        after_days(29, 70.5, 6.0, 1),
    );
    around(
        limits,
        "exertion after four weeks",
        30,
        Repair,
        after_days(29, 70.0, 6.0, 1),
        after_days(29, 70.0, 6.1, 1),
    );
    around(
        limits,
        "sets after four weeks",
        30,
        Repair,
        after_days(29, 70.0, 6.0, 2),
        after_days(29, 70.0, 6.0, 3),
    );
    let back = |last| {
        let done = past(20, 30, 5.0, &[]);
        let mut all: Vec<_> = SPREAD.iter().map(|&id| (id, 2, reps(10, 6.0))).collect();
        all[5].1 = last;
        pair(&after(Intermediate, [done]), session(&all))
    };
    around(limits, "half the sets after two weeks", 30, Repair, back(2), back(3));
    let warm = |kg| {
        let mut session = session(&[("high-bar-back-squat", 2, lifted(5, 60.0, 5.0))]);
        let ramp = &mut session.blocks[1].exercises[0].sets[0];
        (ramp.kind, ramp.load_kg) = (SetKind::WarmUp, Some(Mass::from_kg(kg).unwrap()));
        let done = past(4, 30, 5.0, &[("high-bar-back-squat", 1, lifted(5, 100.0, 8.0))]);
        pair(&after(Intermediate, [done]), session)
    };
    around(limits, "a ramp is no way around", 7, Repair, warm(110.0), warm(115.0));
}
