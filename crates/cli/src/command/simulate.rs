//! `simulate`: a season of one simulated athlete with the planner's sessions. It opens no data.

use std::{
    io::{self, BufWriter, Write as _},
    path::PathBuf,
};

use engine::document;
use simulation::{
    person::{self, Habits, Person},
    record,
    season::Season,
};
use training::{
    athlete::Athlete,
    catalogue::Catalogue,
    day::{DayStart, DayWindow, TrainingDay},
};

use super::{Outcome, Standpoint, input, lines::lines, print};
use crate::failure::Failure;

/// Days that one season may have at most: ten years.
const MOST_DAYS: u32 = 3660;
/// The first training day of a season that has no other.
const FIRST_DAY: &str = "2026-01-05";

/// What a season is made from.
#[derive(Debug, clap::Args)]
pub(crate) struct Simulate {
    /// The athlete document, or - to read it from standard input; what it leaves out is as at the first open
    #[arg(long, value_name = "FILE", required_unless_present = "grid")]
    athlete: Option<PathBuf>,
    /// An athlete of the grid with their habits, as evaluate names them
    #[arg(long, value_name = "SEED:INDEX", conflicts_with_all = ["athlete", "biometrics", "seed", "adherence", "missing", "illness", "holidays", "own_training"])]
    grid: Option<String>,
    /// The mornings, one document a line, in the place of simulated ones; on other days nothing is known
    #[arg(long, value_name = "FILE")]
    biometrics: Option<PathBuf>,
    /// The first training day; without it 2026-01-05, and with --export the one that lets the season end yesterday
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// How many days
    #[arg(long, value_name = "N", default_value_t = 365, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_DAYS)))]
    days: u32,
    /// Where chance begins; the same arguments give the same bytes
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Which share of the sessions is done, 0 to 1
    #[arg(long, value_name = "SHARE", default_value_t = 1.0, value_parser = share)]
    adherence: f64,
    /// Which share of the mornings' data is missing, 0 to 1
    #[arg(long, value_name = "SHARE", default_value_t = 0.0, value_parser = share)]
    missing: f64,
    /// Let infections come
    #[arg(long)]
    illness: bool,
    /// Let holidays come
    #[arg(long)]
    holidays: bool,
    /// Let days of rest now and then have something in them that nobody planned
    #[arg(long)]
    own_training: bool,
    /// Print the season as the document that import reads, in the place of a line a day
    #[arg(long)]
    export: bool,
}

pub(super) fn run(here: &Standpoint, asked: &Simulate) -> Outcome {
    let from = first_day(here, asked)?;
    let mut season = Season::new(person(asked, from)?, from);
    if let Some(file) = &asked.biometrics {
        season = season.with_mornings(lines(file, document::read)?);
    }
    if asked.export {
        return export(here, &mut season, asked.days);
    }
    let catalogue = Catalogue::of(&season.person().athlete);
    let mut out = BufWriter::new(io::stdout().lock());
    if !here.json {
        writeln!(out, "{}", record::heading())?;
    }
    record::record(&mut season, asked.days, |day, workout| {
        if here.json {
            serde_json::to_writer(&mut out, day).map_err(io::Error::other)?;
            writeln!(out)
        } else {
            writeln!(out, "{}", record::line(day, workout, &catalogue))
        }
    })?;
    Ok(out.flush()?)
}

/// The season as a document, in the zone in which the command is called.
fn export(here: &Standpoint, season: &mut Season, days: u32) -> Outcome {
    let export = record::export(season, days, here.now().time_zone()).map_err(engine::Error::from)?;
    print(&export.text().map_err(io::Error::other)?)
}

fn first_day(here: &Standpoint, asked: &Simulate) -> Outcome<TrainingDay> {
    if let Some(from) = &asked.from {
        return training_day(from);
    }
    if !asked.export {
        return training_day(FIRST_DAY);
    }
    let now = here.now();
    let today = DayWindow::of(now.timestamp(), now.time_zone(), DayStart::DEFAULT).map_err(engine::Error::from)?;
    let days = i32::try_from(asked.days).unwrap_or(i32::MAX);
    Ok(today.training_day.plus_days(-days))
}

/// A first training day as it is written.
pub(super) fn training_day(text: &str) -> Outcome<TrainingDay> {
    text.parse()
        .map_err(|error| Failure::refused("from", &format!("{error}")))
}

fn person(asked: &Simulate, from: TrainingDay) -> Outcome<Person> {
    if let Some(grid) = &asked.grid {
        let parts = grid
            .split_once(':')
            .and_then(|(seed, index)| Some((seed.parse().ok()?, index.parse().ok()?)));
        let (seed, index) =
            parts.ok_or_else(|| Failure::refused("grid", "must be a seed and a number such as 1:42"))?;
        return Ok(person::of_grid(seed, index, from));
    }
    let athlete = match &asked.athlete {
        Some(file) => document::merge(&Athlete::default(), &input(file)?)?,
        None => Athlete::default(),
    };
    Ok(Person {
        athlete,
        habits: Habits {
            adherence: asked.adherence,
            missing: asked.missing,
            illness: asked.illness,
            holidays: asked.holidays,
            own_training: asked.own_training,
            ..Habits::IDEAL
        },
        seed: asked.seed,
        index: 0,
    })
}

fn share(text: &str) -> Result<f64, String> {
    let share: f64 = text.parse().map_err(|_| "must be a number".to_owned())?;
    if (0.0..=1.0).contains(&share) {
        Ok(share)
    } else {
        Err("must be between 0 and 1".to_owned())
    }
}
