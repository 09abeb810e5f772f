//! Athletes for the tests, and sessions drawn as a coach would write them on a board.

#![cfg_attr(test, expect(dead_code, reason = "not every test needs all of it"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fmt::Write as _;

use jiff::civil::date;
use training::{
    athlete::{Athlete, Equipment, Experience, Screening},
    catalogue::{Catalogue, Pattern},
    day::TrainingDay,
    planner::{PastWorkout, PlanInput, forecast, plan},
    quantity::{Mass, Rpe},
    session::{BlockKind, Phase, PlannedExercise, PlannedSet, Session, SessionKind, SetKind},
    workout::{DeviceTag, PerformedSet, SetId, Status},
};

/// A Monday.
pub(crate) fn monday() -> TrainingDay {
    TrainingDay::new(date(2026, 11, 23))
}

/// A screened adult of 36 years.
pub(crate) fn athlete(experience: Experience) -> Athlete {
    Athlete {
        birth_year: Some(1990),
        screening: Some(Screening { cleared: true }),
        experience,
        ..Athlete::default()
    }
}

/// The first day with the app.
pub(crate) fn first_day(athlete: Athlete) -> PlanInput {
    PlanInput {
        changes: vec![],
        athlete,
        training_day: monday(),
        first_day: monday(),
        history: vec![],
        biometrics: vec![],
    }
}

/// The days from the first on, as an athlete lives them who does what is planned: the first loads are found by feel, and
/// every set is a point easier than it was meant to be.
pub(crate) fn lived(input: &PlanInput, count: i32) -> Vec<(TrainingDay, Session)> {
    let mut input = input.clone();
    let mut days = vec![];
    for _ in 0..count {
        let session = plan(&input);
        input.history.push(done(&session, &input));
        days.push((input.training_day, session));
        input.training_day = input.training_day.plus_days(1);
    }
    days
}

/// The input of the day after so many days lived like that.
pub(crate) fn lived_history(input: &PlanInput, count: i32) -> PlanInput {
    let mut input = input.clone();
    for _ in 0..count {
        let session = plan(&input);
        input.history.push(done(&session, &input));
        input.training_day = input.training_day.plus_days(1);
    }
    input
}

fn done(session: &Session, input: &PlanInput) -> PastWorkout {
    let exercises = session.blocks.iter().flat_map(|block| &block.exercises);
    let sets = exercises.flat_map(|planned| planned.sets.iter().map(move |set| (planned, set)));
    let work = sets.filter(|(_, set)| set.kind == SetKind::Work).zip(0..);
    let performed = work.map(|((planned, set), counter)| PerformedSet {
        set_id: SetId {
            training_day: input.training_day,
            device: DeviceTag(1),
            counter,
        },
        exercise_id: planned.exercise_id.clone(),
        set: 1,
        reps: set.reps.map(u32::from),
        seconds: set.seconds,
        metres: set.metres,
        load_kg: set.load_kg.or_else(|| found_load(planned, input)),
        rpe: set.target_rpe.map(|rpe| Rpe::from_tenths(rpe.tenths() - 10)),
        done_at: jiff::Timestamp::UNIX_EPOCH,
    });
    PastWorkout {
        training_day: input.training_day,
        status: if session.kind == SessionKind::Rest {
            Status::Planned
        } else {
            Status::Finished
        },
        kind: Some(session.kind),
        phase: Some(session.phase),
        template: session.template.clone(),
        minutes: session.minutes,
        session_rpe: session.target_rpe,
        target_rpe: session.target_rpe,
        performed: performed.collect(),
    }
}

/// What an ordinary athlete finds by feel: a share of 80 kg by movement and gear.
fn found_load(planned: &PlannedExercise, input: &PlanInput) -> Option<Mass> {
    let exercise = Catalogue::builtin().get(&planned.exercise_id).unwrap();
    let kg = match (exercise.loaded_by(&input.athlete.equipment)?, exercise.pattern) {
        (_, pattern) if pattern.is_isolation() => 8,
        (Equipment::Barbell, Pattern::Hinge) => 80,
        (Equipment::Barbell, Pattern::Squat) => 70,
        (Equipment::Barbell, _) => 40,
        (Equipment::Dumbbell, _) => 14,
        (Equipment::Kettlebell, _) => 16,
        (Equipment::Machine | Equipment::Cable, _) => 35,
        _ => 10,
    };
    Some(Mass::from_g(kg * 1000))
}

/// The days from the first on, each done as planned.
pub(crate) fn days(input: &PlanInput, count: u8) -> Vec<(TrainingDay, Session)> {
    let today = plan(input);
    let ahead = forecast(input, &today, count - 1);
    std::iter::once((input.training_day, today)).chain(ahead).collect()
}

/// The days as text.
pub(crate) fn draw(days: &[(TrainingDay, Session)]) -> String {
    let mut text = String::new();
    for (day, session) in days {
        let weekday = format!("{:?}", day.date().weekday());
        let head = format!("{} {day}  {}", &weekday[..3], session.title);
        match session.target_rpe {
            None => writeln!(text, "{head}").unwrap(),
            Some(rpe) => writeln!(
                text,
                "{head} · {} min · RPE {} · {} AU{}",
                session.minutes,
                rpe.value(),
                session.load_au,
                match session.phase {
                    Phase::Build => "",
                    Phase::Deload => " · deload",
                    Phase::Taper => " · taper",
                    Phase::Return => " · return",
                }
            )
            .unwrap(),
        }
        for block in &session.blocks {
            let named = |planned: &PlannedExercise| &Catalogue::builtin().get(&planned.exercise_id).unwrap().name;
            if matches!(block.kind, BlockKind::WarmUp | BlockKind::CoolDown) {
                let steps: Vec<_> = block
                    .exercises
                    .iter()
                    .map(|planned| format!("{} {}", named(planned), sets(&planned.sets)))
                    .collect();
                writeln!(text, "  ({})", steps.join(", ")).unwrap();
                continue;
            }
            let mark = if block.superset { "+" } else { " " };
            for planned in &block.exercises {
                writeln!(text, " {mark}{:<30} {}", named(planned), sets(&planned.sets)).unwrap();
            }
        }
    }
    text
}

/// The reasons as text.
pub(crate) fn reasons(session: &Session) -> String {
    session.reasons.iter().fold(String::new(), |text, reason| {
        text + &format!("{}: {}\n", reason.rule, reason.text)
    })
}

fn sets(sets: &[PlannedSet]) -> String {
    let ramp = sets.iter().filter(|set| set.kind == SetKind::WarmUp).count();
    let work: Vec<_> = sets.iter().filter(|set| set.kind == SetKind::Work).collect();
    let Some(set) = work.first().copied().or(sets.first()) else {
        return String::new();
    };
    let amount = match (set.reps, set.seconds) {
        (Some(reps), _) => reps.to_string(),
        (None, seconds) => format!("{} s", seconds.unwrap_or(0)),
    };
    if work.is_empty() {
        return amount;
    }
    let load = set
        .load_kg
        .map_or(String::new(), |load| format!(" at {} kg", load.kg()));
    let rpe = set
        .target_rpe
        .map_or(String::new(), |rpe| format!(" @ {}", rpe.value()));
    let rest = if work.len() > 1 {
        format!(", rest {} s", set.rest_s)
    } else {
        String::new()
    };
    let back_off = work.last().filter(|last| last.load_kg != set.load_kg);
    let back_off = back_off
        .and_then(|last| last.load_kg)
        .map_or(String::new(), |load| format!(", then {} kg", load.kg()));
    let ramp = if ramp > 0 {
        format!(", ramp {ramp}")
    } else {
        String::new()
    };
    format!("{} × {amount}{load}{back_off}{rpe}{rest}{ramp}", work.len())
}
