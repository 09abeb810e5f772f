//! How long planning and gating one day takes, after a year of training, as ratios within one run.
//!
//! The year is simulated, so that the history has the exercises, the gaps and the deloads of a real one. The day is the
//! last one of it with a session (on a day of rest there is little to plan), and beside it the dearest of four weeks.

#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use simulation::{
    person::{Habits, Person},
    season::Season,
};
use training::{
    athlete::{Athlete, Availability, Equipment, Experience, Goal, Screening},
    gate,
    outlook::Outlook,
    planner::{self, PlanInput},
    readiness::Readiness,
    record::{Course, Record},
    session::{Session, SessionKind},
};

/// Rounds of each measurement; those of one athlete take turns, so that a slow moment hits all of them.
const ROUNDS: usize = 2_000;
/// Rounds of each of the days among which the dearest is looked for.
const ROUNDS_A_DAY: usize = 200;
/// Days among which it is looked for, a deload and its signals among them.
const LAST_DAYS: i32 = 28;
/// Days of the year that is lived.
const DAYS: u32 = 365;

fn main() {
    tell(
        "an intermediate lifter on four days a week",
        &lived(&lifter(Experience::Intermediate, 4, 75)),
    );
    tell(
        "an advanced lifter on six days a week",
        &lived(&lifter(Experience::Advanced, 6, 120)),
    );
}

/// A screened adult with a whole gym who does everything as planned.
fn lifter(experience: Experience, days_per_week: u8, session_minutes: u16) -> Person {
    Person {
        athlete: Athlete {
            birth_year: Some(1990),
            screening: Some(Screening { cleared: true }),
            experience,
            goals: vec![Goal::Muscle],
            equipment: Equipment::ALL.to_vec(),
            availability: Availability {
                days_per_week,
                session_minutes,
                weekdays: None,
                minutes_by_weekday: None,
            },
            ..Athlete::default()
        },
        habits: Habits::IDEAL,
        seed: 1,
        index: 0,
    }
}

/// What the sessions of the year's last four weeks are made from, oldest first.
fn lived(person: &Person) -> Vec<PlanInput> {
    let mut season = Season::new(person.clone(), "2026-01-05".parse().expect("a training day"));
    let mut inputs = Vec::new();
    for _ in 0..DAYS {
        season.wake();
        let session = planner::plan(season.input());
        if session.kind == SessionKind::Train {
            inputs.push(season.input().clone());
        }
        season.live(&session);
    }
    let last = season.input().training_day;
    inputs.retain(|input| last.days_since(input.training_day) < LAST_DAYS);
    inputs
}

fn tell(who: &str, inputs: &[PlanInput]) {
    println!("{who} (goal: planning and gating a day under 200 µs with the history summarised)");
    let last = inputs.last().expect("somebody who trains has sessions");
    tell_day("the last session of a year", last);
    let dearest = inputs.iter().max_by_key(|input| median_of_day(input));
    tell_day("the dearest of its last four weeks", dearest.unwrap_or(last));
}

fn tell_day(which: &str, input: &PlanInput) {
    let session = planner::plan(input);
    let blank = PlanInput {
        history: vec![],
        ..input.clone()
    };
    let parts: [(&str, &dyn Fn()); 7] = [
        ("Record::of", &|| _ = black_box(Record::of(black_box(input)))),
        ("Record::of and Course::of", &|| {
            _ = black_box(Course::of(&Record::of(black_box(input))))
        }),
        ("Readiness::of", &|| _ = black_box(readiness(black_box(input)))),
        ("plan, with its record", &|| {
            _ = black_box(planner::plan(black_box(input)))
        }),
        ("plan, without a history", &|| {
            _ = black_box(planner::plan(black_box(&blank)))
        }),
        ("examine, with its record", &|| {
            _ = black_box(gate::examine(black_box(&session), input))
        }),
        ("plan and examine", &|| {
            _ = black_box(planned_and_gated(black_box(input)))
        }),
    ];
    println!("  {which}, {}", told(input));
    let medians = medians(parts.map(|(_, part)| part), ROUNDS);
    let base = medians[4].as_secs_f64();
    for ((name, _), median) in parts.iter().zip(medians) {
        let ratio = median.as_secs_f64() / base;
        println!(
            "    {name:<26}{:>8.1} µs{ratio:>8.2} of a plan without a history",
            micros(median)
        );
    }
}

/// The median of planning and gating this day.
fn median_of_day(input: &PlanInput) -> Duration {
    let [median] = medians([&|| _ = black_box(planned_and_gated(black_box(input)))], ROUNDS_A_DAY);
    median
}

fn readiness(input: &PlanInput) -> Readiness {
    Readiness::of(&input.biometrics, input.training_day)
}

fn planned_and_gated(input: &PlanInput) -> (Session, gate::Verdict) {
    let outlook = Outlook::of(input);
    let session = outlook.plan();
    let verdict = outlook.examine(&session);
    (session, verdict)
}

/// How much there is to look back on.
fn told(input: &PlanInput) -> String {
    let trained: Vec<usize> = input.history.iter().map(|workout| workout.performed.len()).collect();
    let (sets, trained) = (
        trained.iter().sum::<usize>(),
        trained.iter().filter(|&&sets| sets > 0).count(),
    );
    let a_day = sets / trained.max(1);
    let mornings = input.biometrics.len();
    format!(
        "on {}: {trained} workouts with {sets} sets ({a_day} each), {mornings} mornings",
        input.training_day
    )
}

fn medians<const N: usize>(parts: [&dyn Fn(); N], rounds: usize) -> [Duration; N] {
    let mut times: [Vec<Duration>; N] = std::array::from_fn(|_| Vec::with_capacity(rounds));
    for _ in 0..rounds {
        for (part, times) in parts.iter().zip(&mut times) {
            let begin = now();
            part();
            times.push(begin.elapsed());
        }
    }
    times.map(median)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

#[expect(clippy::disallowed_methods, reason = "a bench reads the real clock")]
fn now() -> Instant {
    Instant::now()
}
