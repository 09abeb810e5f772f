//! The command line's words.

mod sync;

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use crate::command::{Evaluate, Gate, Simulate};

pub(crate) use sync::{Keep, SyncEntry, SyncStep};

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
    /// The exercises that a session may name, the athlete's own among them
    Exercises(Exercises),
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
    /// Log something that was done besides the plan, such as a run; it counts in the load
    Activity(Activity),
    /// Keep a note with today's workout
    Note {
        /// The note, or - to read it from standard input
        #[arg(allow_hyphen_values = true)]
        text: String,
    },
    /// Every day with a workout, and every set
    History,
    /// The next seven days as they look today
    Plan,
    /// Ask something of a day; it is shown, and kept with --confirm
    Wish(Wish),
    /// Move a day's session to another day; it is shown, and done with --confirm
    Move {
        /// The day that gives its session, such as 2026-11-23
        from: String,
        /// The day that gets it
        to: String,
        /// Do it
        #[arg(long)]
        confirm: bool,
    },
    /// Let two days change places; it is shown, and done with --confirm
    Swap {
        /// One day, such as 2026-11-23
        one: String,
        /// The other
        other: String,
        /// Do it
        #[arg(long)]
        confirm: bool,
    },
    /// Keep a day's session as it is
    Pin {
        /// The day, such as 2026-11-23
        day: String,
    },
    /// Let the rules have a day again
    Unpin {
        /// The day, such as 2026-11-23
        day: String,
    },
    /// What is proposed for today, if anything is
    Proposal {
        #[command(subcommand)]
        step: Option<ProposalStep>,
    },
    /// The language model that may propose sessions: off unless it is turned on
    Coach {
        #[command(subcommand)]
        step: CoachStep,
    },
    /// Other devices: the account on a server, syncing now, and what two devices wrote apart
    Sync {
        #[command(subcommand)]
        step: SyncStep,
    },
    /// What happened to a day's session
    Chronicle {
        /// The day, such as 2026-11-22
        day: String,
    },
    /// The morning notification: its settings, the last one, and what would be shown when
    Notify {
        #[command(subcommand)]
        step: Option<NotifyStep>,
    },
    /// Make a day's session again from what it was made from, and compare
    Replay {
        /// The day, such as 2026-11-22
        day: String,
    },
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
    /// Write everything that is the athlete's: as a document, or its sets as a table
    Export {
        /// Where to; standard output when absent
        file: Option<PathBuf>,
        /// The performed sets as CSV
        #[arg(long)]
        csv: bool,
    },
    /// Put an export in the place of the data; a backup of what was there is written first
    Import {
        /// The export, or - to read it from standard input
        file: PathBuf,
    },
    /// Delete everything: data, settings, backups, and files that were kept aside
    DeleteEverything {
        /// Do it
        #[arg(long)]
        confirm: bool,
    },
    /// Examine the data file and the program
    Doctor,
    /// Put a session before the gate, and tell what its rules say; exit code 1 when one blocks it
    Gate(Gate),
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
pub(crate) enum ProposalStep {
    /// Accept it
    Accept,
    /// Keep the session as it is
    Keep,
    /// Take the last change that was accepted back, while it is still that training day
    Undo,
}

#[derive(Debug, Subcommand)]
pub(crate) enum CoachStep {
    /// What is settled, and what came of asking today
    Show,
    /// Settle who is asked
    Set(CoachSettle),
    /// Keep the endpoint's key in the system's keychain
    Key {
        /// A file with the key, or - to read it from standard input
        file: PathBuf,
        /// Where the system has no keychain: keep it in a file of the data folder that only you can read
        #[arg(long)]
        in_file: bool,
    },
    /// Forget the endpoint's key
    Forget,
    /// The models that the endpoint names
    Models,
    /// Have the model answer a question that says nothing of the athlete
    Test,
    /// The request as it would be sent now; nothing is sent
    Sees,
    /// Ask for today's session, show requests, tries and verdicts, and store nothing
    Try,
}

#[derive(Debug, clap::Args)]
pub(crate) struct CoachSettle {
    /// An OpenAI-compatible endpoint, such as http://localhost:11434/v1
    #[arg(long, value_name = "URL")]
    pub(crate) endpoint: Option<String>,
    /// The model's name
    #[arg(long, value_name = "NAME")]
    pub(crate) model: Option<String>,
    /// Agree that training, mornings, profile and notes go to this host
    #[arg(long, value_name = "HOST")]
    pub(crate) agree: Option<String>,
    /// Ask it from now on
    #[arg(long, conflicts_with = "off")]
    pub(crate) on: bool,
    /// Ask it no more
    #[arg(long)]
    pub(crate) off: bool,
    /// Whether notes are shown to it
    #[arg(long, value_name = "BOOL")]
    pub(crate) notes: Option<bool>,
    /// Whether it may be asked for a word about the week
    #[arg(long, value_name = "BOOL")]
    pub(crate) weekly_word: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum NotifyStep {
    /// Lay a document over the settings, such as {"enabled":true,"time":"07:00"}
    Set {
        /// The document, or - to read it from standard input
        file: PathBuf,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct Wish {
    /// The day, such as 2026-11-23
    pub(crate) day: String,
    /// No training
    #[arg(long, conflicts_with_all = ["train", "minutes", "easier", "equipment", "template"])]
    pub(crate) rest: bool,
    /// Training, whatever the rules would choose
    #[arg(long)]
    pub(crate) train: bool,
    /// At most so many minutes
    #[arg(long, value_name = "MIN")]
    pub(crate) minutes: Option<u16>,
    /// Less exertion and fewer sets
    #[arg(long)]
    pub(crate) easier: bool,
    /// What there is to train with, such as dumbbell,bench; empty for the body alone
    #[arg(long, value_name = "LIST")]
    pub(crate) equipment: Option<String>,
    /// The template of the session, such as full_body.a
    #[arg(long, value_name = "ID")]
    pub(crate) template: Option<String>,
    /// No wish any more
    #[arg(long, conflicts_with_all = ["rest", "train", "minutes", "easier", "equipment", "template"])]
    pub(crate) clear: bool,
    /// Keep it
    #[arg(long)]
    pub(crate) confirm: bool,
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
pub(crate) struct Exercises {
    /// Show this one alone, with how it is done and what stands in for it
    #[arg(value_name = "ID", conflicts_with_all = ["pattern", "equipment"])]
    pub(crate) id: Option<String>,
    /// Only those that move so, such as hinge
    #[arg(long, value_name = "P")]
    pub(crate) pattern: Option<String>,
    /// Only those that this equipment is enough for, such as dumbbell,bench; none is the body alone
    #[arg(long, value_name = "A,B")]
    pub(crate) equipment: Option<String>,
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

#[derive(Debug, clap::Args)]
pub(crate) struct Activity {
    /// What it was: running, cycling, walking, swimming, rowing or other
    pub(crate) kind: String,
    /// How long it took
    #[arg(long, value_name = "MIN", allow_hyphen_values = true)]
    pub(crate) minutes: String,
    /// How hard it felt, 0 to 10
    #[arg(long, value_name = "X", allow_hyphen_values = true)]
    pub(crate) rpe: String,
    /// Metres covered
    #[arg(long, value_name = "M", allow_hyphen_values = true)]
    pub(crate) metres: Option<String>,
    /// The training day; today when absent
    #[arg(long, value_name = "DAY")]
    pub(crate) day: Option<String>,
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
    /// Everything that is the athlete's
    Export,
}
