//! The command line, run as its own process on a data folder of the test's.

use std::{
    collections::BTreeSet,
    ffi::{OsStr, OsString},
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    thread,
};

use serde_json::Value;

/// The built `healthpilot`, which lies in the target folder beside the tests.
#[must_use]
pub fn binary() -> PathBuf {
    built("healthpilot")
}

/// A program that was built beside the tests.
pub(crate) fn built(program: &str) -> PathBuf {
    let test = std::env::current_exe().expect("a test knows its own executable");
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    let candidates = test.ancestors().skip(1).take(2).map(|folder| folder.join(&name));
    let found = candidates.into_iter().find(|candidate| candidate.is_file());
    found.unwrap_or_else(|| {
        panic!("{program} is missing; build it first: cargo build -p healthpilot-cli -p healthpilot-server")
    })
}

/// Runs of the command line on one data folder, at one time, in one place.
#[derive(Debug, Clone)]
pub struct Cli {
    before: Vec<OsString>,
    env: Vec<(OsString, OsString)>,
}

impl Cli {
    /// On this data folder, on a Sunday morning in Berlin.
    #[must_use]
    pub fn on(folder: &Path) -> Self {
        Self::on_device_clock(folder).standing_at("2026-11-22T08:00:00Z", "Europe/Berlin")
    }

    /// On this data folder, by the clock and in the zone of the device.
    #[must_use]
    pub fn on_device_clock(folder: &Path) -> Self {
        Self::on_default_folder().with(["--data".as_ref(), folder.as_os_str()])
    }

    /// On the default data folder, by the clock and in the zone of the device.
    #[must_use]
    pub const fn on_default_folder() -> Self {
        Self {
            before: Vec::new(),
            env: Vec::new(),
        }
    }

    /// At another time, in another zone.
    #[must_use]
    pub fn standing_at(self, instant: &str, zone: &str) -> Self {
        self.with(["--at", instant, "--zone", zone])
    }

    /// With arguments before every command.
    #[must_use]
    pub fn with<A: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = A>) -> Self {
        self.before.extend(args.into_iter().map(|arg| arg.as_ref().to_owned()));
        self
    }

    /// With a variable in the environment.
    #[must_use]
    pub fn with_env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.env.push((name.into(), value.as_ref().to_owned()));
        self
    }

    /// The arguments of a run that answers in JSON, without the program's name.
    pub fn args<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Vec<OsString> {
        let own = args.into_iter().map(|arg| arg.as_ref().to_owned());
        self.before
            .iter()
            .cloned()
            .chain(std::iter::once("--json".into()))
            .chain(own)
            .collect()
    }

    /// A run that has not begun, with every stream piped.
    pub fn command<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Command {
        let mut command = Command::new(binary());
        command
            .args(self.args(args))
            .envs(self.env.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Runs to the end.
    pub fn run<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Answer {
        self.run_with_input(args, b"")
    }

    /// Runs to the end with bytes on standard input. They may be more than the program reads.
    pub fn run_with_input<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>, input: &[u8]) -> Answer {
        let mut child = self.command(args).spawn().expect("the command line starts");
        let mut stdin = child.stdin.take().expect("standard input is piped");
        let output = thread::scope(|scope| {
            scope.spawn(move || {
                // A program that refuses what it has read so far closes its end.
                let _ = stdin.write_all(input);
            });
            child.wait_with_output().expect("the command line ends")
        });
        Answer::from(output)
    }

    /// What a run tells people, who did not ask for JSON.
    pub fn tells<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> String {
        let mut command = Command::new(binary());
        command.args(&self.before).args(args);
        command.envs(self.env.iter().map(|(name, value)| (name, value)));
        let answer = output(&mut command, "the command line starts");
        assert_eq!(answer.code, Some(0), "{answer:?}");
        answer.stdout
    }

    /// Logs a set of squats, and answers its id.
    pub fn logs_a_set(&self) -> String {
        self.run([
            "log",
            "--exercise",
            "high-bar-back-squat",
            "--set",
            "1",
            "--reps",
            "5",
            "--load-kg",
            "62.5",
        ])
        .set_id()
    }

    /// The ids of every set in the history.
    #[must_use]
    pub fn history(&self) -> BTreeSet<String> {
        let answer = self.run(["history"]).json();
        let workouts = answer["workouts"].as_array().expect("a history lists workouts").clone();
        let sets = workouts
            .iter()
            .flat_map(|day| day["performed"].as_array().cloned().unwrap_or_default());
        sets.map(|set| set["set_id"].as_str().expect("a set has an id").to_owned())
            .collect()
    }
}

/// Runs another program to its end, which runs the command line.
pub(crate) fn output(command: &mut Command, missing: &str) -> Answer {
    Answer::from(command.stdin(Stdio::null()).output().expect(missing))
}

/// What a run said and how it ended.
#[derive(Debug)]
pub struct Answer {
    /// The exit code; absent when a signal ended the run.
    pub code: Option<i32>,
    /// What it answered.
    pub stdout: String,
    /// What it said to people.
    pub stderr: String,
}

impl From<Output> for Answer {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).expect("answers are UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("sentences are UTF-8"),
        }
    }
}

impl Answer {
    /// The answer of a run that did what was asked.
    pub fn json(&self) -> Value {
        assert_eq!(self.code, Some(0), "{self:?}");
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The id of a set that was logged.
    pub fn set_id(&self) -> String {
        let id = self.json()["set_id"].as_str().map(str::to_owned);
        id.unwrap_or_else(|| panic!("no set id: {self:?}"))
    }

    /// The set id that a run printed before it was killed, if it came to that.
    #[must_use]
    pub fn printed_set_id(&self) -> Option<String> {
        let line = self.stdout.strip_suffix('\n')?;
        let answer: Value = serde_json::from_str(line).expect("what is printed is printed whole");
        Some(answer["set_id"].as_str()?.to_owned())
    }

    /// The one sentence of a run that did not do what was asked.
    #[must_use]
    pub fn failure(&self) -> &str {
        assert_eq!(self.code, Some(1), "{self:?}");
        assert_eq!(self.stdout, "", "{self:?}");
        self.sentence()
    }

    /// The one sentence of a run that refused what it was given.
    #[must_use]
    pub fn refusal(&self) -> &str {
        assert_eq!(self.code, Some(2), "{self:?}");
        assert_eq!(self.stdout, "", "{self:?}");
        self.sentence()
    }

    /// What it said, which must be meant for people: no dump of a value, no backtrace.
    #[must_use]
    pub fn sentence(&self) -> &str {
        let last = self.stderr.trim_end().lines().last().unwrap_or_default();
        let sentence = last.strip_prefix("healthpilot: ").unwrap_or(last);
        assert!(!sentence.is_empty(), "nothing was said: {self:?}");
        for machine_talk in [
            "panicked",
            "backtrace",
            "Some(",
            "Err(",
            "Error {",
            "kind:",
            "Os {",
            "SqliteError",
        ] {
            assert!(!self.stderr.contains(machine_talk), "{machine_talk} in {self:?}");
        }
        sentence
    }
}
