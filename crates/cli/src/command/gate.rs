//! `gate`: what the rules say of a session, whoever made it. It opens no data.

use std::path::{Path, PathBuf};

use engine::document;
use serde::{Serialize, de::DeserializeOwned};
use training::{
    athlete::Athlete,
    biometrics::Biometrics,
    catalogue::Catalogue,
    day::{DayWindow, TrainingDay},
    gate::{self, Finding, Repaired, RuleSeverity, Verdict},
    planner::{PastWorkout, PlanInput},
    session::Session,
};
use validator::Validate;

use super::{Outcome, Standpoint, answer, input, lines::lines, past, training_day};
use crate::{failure::Failure, text};

/// The session, and whom it is for.
#[derive(Debug, clap::Args)]
pub(crate) struct Gate {
    /// The session document, or - to read it from standard input
    session: PathBuf,
    /// The athlete document; what it leaves out is as at the first open
    #[arg(long, value_name = "FILE")]
    athlete: PathBuf,
    /// The workouts before, one document a line
    #[arg(long, value_name = "FILE")]
    history: Option<PathBuf>,
    /// The mornings, one document a line
    #[arg(long, value_name = "FILE")]
    biometrics: Option<PathBuf>,
    /// The training day of the session; without it, and without --at, the first that history and mornings leave open
    #[arg(long, value_name = "DAY")]
    day: Option<String>,
    /// Mend what can be mended, and print the mended session too
    #[arg(long)]
    repair: bool,
}

/// What the gate says.
#[derive(Debug, Serialize)]
pub(crate) struct Answer {
    pub(crate) training_day: TrainingDay,
    /// True when no rule blocks it.
    pub(crate) passes: bool,
    /// True when no rule blocks it, and mending leaves a session that can be done.
    pub(crate) repairable: bool,
    #[serde(flatten)]
    pub(crate) verdict: Verdict,
    /// The session as it is after mending; absent when nobody asked for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) repaired: Option<Mended>,
}

/// A session after mending.
#[derive(Debug, Serialize)]
pub(crate) struct Mended {
    /// True when nothing of it could be done, so that it became a day of rest.
    pub(crate) replaced: bool,
    pub(crate) repairs: Vec<Finding>,
    pub(crate) session: Session,
    /// What the gate says of the mended session.
    pub(crate) verdict: Verdict,
}

pub(super) fn run(here: &Standpoint, asked: &Gate) -> Outcome {
    let session: Session = read(&asked.session)?;
    let input = plan_input(here, asked)?;
    let verdict = gate::examine(&session, &input);
    let repaired = gate::repair(&session, &input);
    let told = Answer {
        training_day: input.training_day,
        passes: verdict.passes(),
        repairable: verdict.passes() && !repaired.replaced,
        repaired: asked.repair.then(|| mended(repaired, &input)),
        verdict,
    };
    answer(here, &told, || text::gate(&told, &Catalogue::of(&input.athlete)))?;
    if told.passes {
        return Ok(());
    }
    Err(Failure::Blocked(blocking(&told.verdict)))
}

fn mended(
    Repaired {
        session,
        repairs,
        replaced,
    }: Repaired,
    input: &PlanInput,
) -> Mended {
    Mended {
        replaced,
        repairs,
        verdict: gate::examine(&session, input),
        session,
    }
}

fn plan_input(here: &Standpoint, asked: &Gate) -> Outcome<PlanInput> {
    let named = |file: &Path, error| match error {
        Failure::Engine(error) => Failure::Document {
            path: file.to_owned(),
            error,
        },
        other => other,
    };
    let athlete: Athlete = input(&asked.athlete)
        .and_then(|bytes| Ok(document::merge(&Athlete::default(), &bytes)?))
        .map_err(|error| named(&asked.athlete, error))?;
    let mut history: Vec<PastWorkout> = all(asked.history.as_deref(), past::workout)?;
    let mut mornings: Vec<Biometrics> = all(asked.biometrics.as_deref(), document::read)?;
    let training_day = match &asked.day {
        Some(day) => training_day("day", day)?,
        None => session_day(here, &athlete, &history, &mornings)?,
    };
    history.sort_by_key(|workout| workout.training_day);
    mornings.sort_by_key(|morning| morning.training_day);
    mornings.retain(|morning| morning.training_day <= training_day);
    let first_day = history.first().map_or(training_day, |first| first.training_day);
    Ok(PlanInput {
        athlete,
        training_day,
        first_day: first_day.min(training_day),
        history,
        biometrics: mornings,
        changes: vec![],
    })
}

/// The training day on which a session could be done: the named time's, else the day after the newest workout or that of the newest
/// morning, whichever is later, else the clock's.
fn session_day(
    here: &Standpoint,
    athlete: &Athlete,
    history: &[PastWorkout],
    mornings: &[Biometrics],
) -> Outcome<TrainingDay> {
    let after_history = history.iter().map(|workout| workout.training_day.plus_days(1));
    let told = after_history.chain(mornings.iter().map(|morning| morning.training_day));
    match told.max() {
        Some(newest) if !here.has_own_time() => Ok(newest),
        _ => {
            let now = here.now();
            let window = DayWindow::of(now.timestamp(), now.time_zone(), athlete.day_starts);
            Ok(window.map_err(engine::Error::from)?.training_day)
        }
    }
}

fn all<T>(file: Option<&Path>, read: impl Fn(&[u8]) -> engine::Result<T>) -> Outcome<Vec<T>> {
    file.map_or_else(|| Ok(Vec::new()), |file| lines(file, read))
}

fn read<T: DeserializeOwned + Validate>(file: &Path) -> Outcome<T> {
    document::read(&input(file)?).map_err(|error| Failure::Document {
        path: file.to_owned(),
        error,
    })
}

fn blocking(verdict: &Verdict) -> String {
    let blocks = verdict
        .findings
        .iter()
        .filter(|finding| finding.severity == RuleSeverity::Block);
    let mut rules: Vec<&str> = blocks.map(|finding| finding.rule.as_str()).collect();
    rules.dedup();
    rules.join(", ")
}
