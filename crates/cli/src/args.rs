//! The command line's words.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use crate::command::{Evaluate, Simulate};

/// HealthPilot without a window.
#[derive(Debug, Parser)]
#[command(name = "healthpilot", version, about, max_term_width = 100)]
pub(crate) struct Args {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What every command takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Global {
    /// The data folder; the app's own when absent
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// Stand at another time, such as 2026-03-29T02:10:00Z; the app's own data folder is then only read
    #[arg(long, global = true, value_name = "INSTANT")]
    pub(crate) at: Option<String>,
    /// Stand in another time zone, such as Europe/Berlin
    #[arg(long, global = true, value_name = "ZONE")]
    pub(crate) zone: Option<String>,
    /// Print JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Today's workout; it is made if it is not there
    Today,
    /// Why an exercise is not in today's session
    WhyNot {
        /// The exercise's id, such as goblet-squat
        exercise: String,
    },
    /// Which training day it is, and when it begins and ends
    Day {
        /// When the training day begins, local time
        #[arg(long, default_value = "04:00", value_name = "HH:MM")]
        day_starts: String,
    },
    /// The athlete: who trains, for what, when, with what
    #[command(subcommand)]
    Athlete(Athlete),
    /// The morning's numbers and answers
    #[command(subcommand)]
    Biometrics(Biometrics),
    /// Start today's workout
    Start,
    /// Finish today's workout
    Finish,
    /// Skip today's workout
    Skip,
    /// Take the last step with today's workout back
    Undo,
    /// Log a set; it is durable when its id is printed
    Log(Log),
    /// Keep a note with today's workout
    Note {
        /// The note, or - to read it from standard input
        #[arg(allow_hyphen_values = true)]
        text: String,
    },
    /// Every day with a workout, and every set
    History,
    /// Look at the day once, as the app does every few seconds, and make today's session if it is time
    Tick,
    /// Keep looking until ended: a server at home then has each day's session ready
    ServeDay,
    /// Write a backup
    Backup {
        /// Where to; a dated file in the data folder when absent
        file: Option<PathBuf>,
    },
    /// Put a backup in the place of the data; what was there is kept aside
    Restore {
        /// The backup
        file: PathBuf,
    },
    /// Examine the data file and the program
    Doctor,
    /// Live a simulated athlete's season with the planner's sessions, and tell every day of it
    Simulate(Simulate),
    /// Live the seasons of very many simulated athletes, and tell what held in them
    Evaluate(Evaluate),
    /// Print a document's JSON Schema
    Schema {
        /// Which document
        document: Document,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Athlete {
    /// Print the athlete document
    Show,
    /// Lay a document over the athlete; fields that are absent stay as they are
    Set {
        /// The document, or - to read it from standard input
        file: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Biometrics {
    /// Print today's biometrics
    Show,
    /// Lay a document over its day's biometrics
    Set {
        /// The document, or - to read it from standard input
        file: PathBuf,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct Log {
    /// The exercise's id in the catalogue
    #[arg(long, value_name = "ID")]
    pub(crate) exercise: String,
    /// The set's place among the exercise's work sets, from 1
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub(crate) set: String,
    /// Repetitions
    #[arg(long, value_name = "R", allow_hyphen_values = true)]
    pub(crate) reps: Option<String>,
    /// Seconds
    #[arg(long, value_name = "S", allow_hyphen_values = true)]
    pub(crate) seconds: Option<String>,
    /// Metres
    #[arg(long, value_name = "M", allow_hyphen_values = true)]
    pub(crate) metres: Option<String>,
    /// Load in kilograms
    #[arg(long, value_name = "W", allow_hyphen_values = true)]
    pub(crate) load_kg: Option<String>,
    /// How hard it felt, 0 to 10
    #[arg(long, value_name = "X", allow_hyphen_values = true)]
    pub(crate) rpe: Option<String>,
    /// Correct this set instead of adding one
    #[arg(long, value_name = "SET_ID")]
    pub(crate) replace: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Document {
    /// Who trains
    Athlete,
    /// What is prescribed
    Session,
    /// What became of it
    Workout,
    /// The morning's numbers and answers
    Biometrics,
}
