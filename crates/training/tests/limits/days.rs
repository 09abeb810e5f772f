//! How days follow each other.

use training::{
    athlete::Experience::{Advanced, Beginner, Intermediate},
    athlete::{Absence, AbsenceReason, Symptom},
    biometrics::BloodPressure,
    planner::PastWorkout,
};

use super::{Limit, Set, after, around, as_hard_as, input, minutes_of, morning, pair, past, reps, session};
use crate::naive::Follows::{Block, Repair, Warn};

const EASY: Set = Set {
    reps: 10,
    seconds: 0,
    kg: 0.0,
    rpe: 5.0,
    zone: 0,
    rest_s: 60,
};

pub(super) fn limits(limits: &mut Vec<Limit>) {
    rows(limits);
    weeks(limits);
    endurance(limits);
    health(limits);
}

fn daily(days: impl IntoIterator<Item = i32>, rpe: f64) -> Vec<PastWorkout> {
    days.into_iter().map(|ago| past(ago, 30, rpe, &[])).collect()
}

fn rows(limits: &mut Vec<Limit>) {
    let hard = |days, rpe| {
        pair(
            &after(Beginner, daily(days, 7.0)),
            as_hard_as(rpe, &[("push-up", 1, EASY)]),
        )
    };
    around(
        limits,
        "hard days in a row",
        11,
        Block,
        hard(1..=1, 6.9),
        hard(1..=1, 7.0),
    );
    let two = |days| {
        pair(
            &after(Advanced, daily(days, 7.0)),
            as_hard_as(7.0, &[("push-up", 1, EASY)]),
        )
    };
    around(limits, "three hard days", 11, Block, two(1..=1), two(1..=2));
    let row = |days| pair(&after(Intermediate, daily(days, 4.0)), session(&[("push-up", 1, EASY)]));
    around(limits, "days in a row", 12, Block, row(1..=4), row(1..=5));
    let seven = |days: Vec<i32>| pair(&after(Beginner, daily(days, 4.0)), session(&[("push-up", 1, EASY)]));
    let (at, above) = (vec![1, 3, 4, 6], vec![1, 3, 4, 5, 6]);
    around(limits, "days of seven", 12, Block, seven(at), seven(above));
}

fn weeks(limits: &mut Vec<Limit>) {
    // Two weeks of 1000 AU; today is 16 minutes (10 + 1.5 + 4 and a bit) at RPE 5: 80 AU.
    let week = |minutes| {
        let load = |ago| past(ago, 200, 5.0, &[]);
        let input = after(Intermediate, [load(9), load(20), past(3, minutes, 5.0, &[])]);
        pair(&input, session(&[("march-in-place", 1, minutes_of(4, 1, 2.0))]))
    };
    around(limits, "more than usual in a week", 14, Warn, week(224), week(225));
    for (minutes, follows) in [(254, Warn), (255, Block)] {
        limits.push(Limit {
            name: "far more than usual in a week",
            pair: week(minutes),
            rule: 14,
            follows: Some(follows),
        });
    }
    let steady = |minutes| {
        let days = (1..=6).map(|ago| past(ago, if ago == 3 { minutes } else { 16 }, 5.0, &[]));
        pair(
            &after(Advanced, days),
            session(&[("march-in-place", 1, minutes_of(4, 1, 2.0))]),
        )
    };
    around(limits, "a monotonous week", 22, Warn, steady(60), steady(16));
    let rising = |minutes| {
        let usual = (1..=28).filter(|ago| *ago % 4 == 0).map(|ago| past(ago, 40, 5.0, &[]));
        let last = past(1, minutes, 5.0, &[]);
        pair(
            &after(Intermediate, usual.chain([last])),
            session(&[("march-in-place", 1, minutes_of(4, 1, 2.0))]),
        )
    };
    around(limits, "a sharp rise", 23, Warn, rising(30), rising(150));
    let pushes = |pulls| {
        let done = past(13, 30, 5.0, &[("push-up", 6, EASY), ("machine-row", pulls, EASY)]);
        pair(&after(Intermediate, [done]), session(&[("leg-extension", 1, EASY)]))
    };
    around(limits, "pushes and pulls", 26, Warn, pushes(3), pushes(2));
}

fn endurance(limits: &mut Vec<Limit>) {
    let run = |minutes: u32, seconds| {
        let done = past(30, 45, 4.0, &[("easy-run", 1, minutes_of(40, 0, 4.0))]);
        let set = Set {
            seconds: 60 * minutes + seconds,
            ..minutes_of(1, 1, 4.0)
        };
        pair(&after(Intermediate, [done]), session(&[("easy-run", 1, set)]))
    };
    around(limits, "a longer run", 15, Repair, run(44, 0), run(44, 1));
    let first = |minutes| {
        pair(
            &input(Beginner),
            session(&[("easy-run", 1, minutes_of(minutes, 1, 4.0))]),
        )
    };
    around(limits, "a first run", 15, Repair, first(30), first(31));
    let ride = |minutes| {
        let done = past(30, 45, 4.0, &[("easy-cycling", 1, minutes_of(40, 0, 4.0))]);
        pair(
            &after(Intermediate, [done]),
            session(&[("easy-cycling", 1, minutes_of(minutes, 1, 4.0))]),
        )
    };
    around(limits, "a longer ride", 16, Warn, ride(50), ride(51));
    let hard = |days: std::ops::RangeInclusive<i32>| {
        let done = days.map(|week| past(2 * week, 30, 5.0, &[("easy-run", 1, minutes_of(20, 0, 7.0))]));
        pair(
            &after(Intermediate, done),
            session(&[("easy-run", 1, minutes_of(20, 2, 6.0))]),
        )
    };
    around(limits, "hard endurance in a week", 17, Repair, hard(1..=1), hard(1..=2));
    let long = |minutes| pair(&input(Beginner), session(&[("walk", 1, minutes_of(minutes, 1, 2.0))]));
    // With ten minutes of warm-up and the change to the exercise.
    around(limits, "a long session", 19, Repair, long(48), long(49));
    let short = |there_are| {
        let mut input = input(Intermediate);
        input.athlete.availability.session_minutes = there_are;
        // 10 + 1.5 + 21.5 are 33 minutes.
        let set = Set {
            seconds: 1290,
            ..minutes_of(1, 1, 2.0)
        };
        pair(&input, session(&[("walk", 1, set)]))
    };
    around(limits, "the time that there is", 21, Repair, short(30), short(29));
}

fn health(limits: &mut Vec<Limit>) {
    let own = || (10..=20).step_by(2).map(|ago| past(ago, 60, 5.0, &[]));
    let ill = |ago, minutes| {
        let mut input = after(Intermediate, own());
        input.biometrics = vec![morning(ago, |_, check_in| check_in.ill = true)];
        pair(&input, session(&[("walk", 1, minutes_of(minutes, 1, 2.0))]))
    };
    around(limits, "ill yesterday", 29, Block, ill(2, 4), ill(1, 4));
    // Half of 300 AU: thirty minutes at RPE 5.
    around(limits, "half after an illness", 29, Block, ill(4, 18), ill(4, 19));
    around(limits, "days after an illness", 29, Block, ill(5, 60), ill(4, 60));
    let chest = |ago| {
        let mut input = input(Intermediate);
        let pain =
            |_: &mut _, check_in: &mut training::biometrics::CheckIn| check_in.symptoms = vec![Symptom::ChestPain];
        input.biometrics = vec![morning(9, pain)];
        input.biometrics.extend((ago < 9).then(|| morning(ago, |_, _| {})));
        pair(&input, session(&[("walk", 1, minutes_of(10, 1, 2.0))]))
    };
    around(
        limits,
        "chest pain until the next check-in",
        29,
        Block,
        chest(5),
        chest(9),
    );
    let absent = |reason| {
        let mut input = input(Intermediate);
        let from = input.training_day.plus_days(-5);
        let until = Some(input.training_day.plus_days(-1));
        input.athlete.absences = Some(vec![Absence { from, until, reason }]);
        pair(&input, session(&[("walk", 1, minutes_of(10, 1, 2.0))]))
    };
    let (away, ill) = (absent(AbsenceReason::Holiday), absent(AbsenceReason::Illness));
    around(limits, "an absence that ended yesterday", 29, Block, away, ill);
    let pressed = |systolic_mmhg, id| {
        let mut input = input(Intermediate);
        let diastolic_mmhg = 80;
        let pressure = BloodPressure {
            systolic_mmhg,
            diastolic_mmhg,
        };
        input.biometrics = vec![morning(0, |morning, _| morning.blood_pressure = Some(pressure))];
        let set = if id == "walk" {
            minutes_of(10, 1, 2.0)
        } else {
            reps(8, 4.0)
        };
        pair(&input, as_hard_as(3.0, &[(id, 1, set)]))
    };
    around(
        limits,
        "high pressure",
        29,
        Block,
        pressed(159, "push-up"),
        pressed(160, "push-up"),
    );
    around(
        limits,
        "too high a pressure",
        29,
        Block,
        pressed(179, "walk"),
        pressed(180, "walk"),
    );
}
