//! Athletes for the tests, and sessions drawn as a coach would write them on a board.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fmt::Write as _;

use jiff::civil::date;
use training::{
    athlete::{Athlete, Experience, Screening},
    catalogue::Catalogue,
    day::TrainingDay,
    planner::{PlanInput, forecast, plan},
    session::{BlockKind, PlannedExercise, PlannedSet, Session, SetKind},
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
                "{head} · {} min · RPE {} · {} AU",
                session.minutes,
                rpe.value(),
                session.load_au
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
            for planned in &block.exercises {
                writeln!(text, "  {:<30} {}", named(planned), sets(&planned.sets)).unwrap();
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
    let ramp = if ramp > 0 {
        format!(", ramp {ramp}")
    } else {
        String::new()
    };
    format!("{} × {amount}{load}{rpe}{rest}{ramp}", work.len())
}
