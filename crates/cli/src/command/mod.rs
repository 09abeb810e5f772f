//! The commands, one file each; what they share is here: where they stand, and how they answer.

mod activity;
mod athlete;
mod backup;
mod biometrics;
mod chronicle;
mod coach;
mod data;
mod day;
mod doctor;
mod evaluate;
mod exercises;
mod gate;
mod history;
mod lines;
mod log;
mod note;
mod notify;
mod past;
mod pin;
mod plan;
mod proposal;
mod replay;
mod schema;
mod serve_day;
mod simulate;
mod standpoint;
mod step;
mod sync;
mod tick;
mod today;
mod why_not;

use std::{
    fs::File,
    io::{self, Read, Write as _},
    path::Path,
};

use engine::document::MAX_BYTES;
use serde::Serialize;
use training::{day::TrainingDay, workout::Step};

use crate::{
    args::{Args, Command},
    failure::Failure,
};
use standpoint::Standpoint;

pub(crate) use evaluate::Evaluate;
pub(crate) use gate::{Answer, Gate, Mended};
pub(crate) use simulate::Simulate;

type Outcome<T = ()> = Result<T, Failure>;

/// Does what was asked.
pub(crate) async fn run(args: Args) -> Outcome {
    let here = Standpoint::new(args.global)?;
    let outcome = answered(&here, args.command).await;
    here.close().await;
    outcome
}

async fn answered(here: &Standpoint, command: Command) -> Outcome {
    match command {
        Command::Today => today::run(here).await,
        Command::WhyNot { exercise } => why_not::run(here, &exercise).await,
        Command::Day { day_starts } => day::run(here, &day_starts),
        Command::Athlete(command) => athlete::run(here, command).await,
        Command::Biometrics(command) => biometrics::run(here, command).await,
        Command::Exercises(asked) => exercises::run(here, &asked).await,
        Command::Start => step::run(here, Step::Start).await,
        Command::Finish => step::run(here, Step::Finish).await,
        Command::Skip => step::run(here, Step::Skip).await,
        Command::Undo => step::run(here, Step::Undo).await,
        Command::Log(entry) => log::run(here, entry).await,
        Command::Activity(activity) => activity::run(here, activity).await,
        Command::Note { text } => note::run(here, text).await,
        Command::History => history::run(here).await,
        Command::Plan => plan::run(here).await,
        Command::Wish(wish) => plan::wish(here, wish).await,
        Command::Move { from, to, confirm } => plan::move_day(here, &from, &to, confirm).await,
        Command::Swap { one, other, confirm } => plan::swap(here, &one, &other, confirm).await,
        Command::Pin { day } => pin::run(here, &day, true).await,
        Command::Unpin { day } => pin::run(here, &day, false).await,
        Command::Proposal { step } => proposal::run(here, step).await,
        Command::Chronicle { day } => chronicle::run(here, &day).await,
        Command::Coach { step } => coach::run(here, step).await,
        Command::Sync { step } => sync::run(here, step).await,
        Command::Notify { step } => notify::run(here, step).await,
        Command::Replay { day } => replay::run(here, &day).await,
        Command::Tick => tick::run(here).await,
        Command::ServeDay => serve_day::run(here).await,
        Command::Backup { file } => backup::write(here, file.as_deref()).await,
        Command::Restore { file } => backup::restore(here, &file).await,
        Command::Export { file, csv } => data::export(here, file.as_deref(), csv).await,
        Command::Import { file } => data::import(here, &file).await,
        Command::DeleteEverything { confirm } => data::delete_everything(here, confirm).await,
        Command::Doctor => doctor::run(here).await,
        Command::Schema { document } => schema::run(document),
        Command::Gate(asked) => gate::run(here, &asked),
        Command::Simulate(asked) => simulate::run(here, &asked),
        Command::Evaluate(asked) => evaluate::run(here, &asked),
    }
}

/// Prints JSON in one line, or text.
fn answer<T: Serialize>(here: &Standpoint, value: &T, text: impl FnOnce() -> String) -> Outcome {
    let line = if here.json {
        serde_json::to_string(value).map_err(io::Error::other)?
    } else {
        text()
    };
    print(&line)
}

/// A training day as it is named on the command line.
fn training_day(field: &str, text: &str) -> Outcome<TrainingDay> {
    text.parse()
        .map_err(|_| Failure::refused(field, "must be a date such as 2026-11-22"))
}

fn print(line: &str) -> Outcome {
    let mut out = io::stdout().lock();
    writeln!(out, "{}", line.trim_end())?;
    Ok(out.flush()?)
}

/// Reads a file, or standard input for `-`, up to a little more than a document may have.
fn input(path: &Path) -> Outcome<Vec<u8>> {
    input_within(path, MAX_BYTES as u64)
}

/// The same, up to a little more than `most` bytes.
fn input_within(path: &Path, most: u64) -> Outcome<Vec<u8>> {
    let read = |source: &mut dyn Read| {
        let mut bytes = Vec::new();
        source.take(most + 1).read_to_end(&mut bytes).map(|_| bytes)
    };
    let bytes = if path == Path::new("-") {
        read(&mut io::stdin())
    } else {
        File::open(path).and_then(|mut file| read(&mut file))
    };
    bytes.map_err(|source| Failure::Input {
        path: path.to_owned(),
        source,
    })
}
