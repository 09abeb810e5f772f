//! System calls of a run, watched, and ended or failed at any one of them.
//!
//! `strace` both shows the calls and tampers with them; `script/bootstrap` installs it. A test that needs it fails
//! without it.

use std::{collections::BTreeMap, fs, process::Command};

use crate::{Answer, Cli, binary, cli_output};

/// One system call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// The thread that made it.
    pub thread: String,
    /// Its name.
    pub name: String,
    /// Its line: arguments with the paths of the files, and the result.
    pub line: String,
}

/// A run and its system calls, in order.
#[derive(Debug)]
pub struct Trace {
    /// What the run said.
    pub answer: Answer,
    /// What it asked of the system.
    pub calls: Vec<Call>,
}

/// The calls through which a program changes what is on a disk.
///
/// A machine does not have all of them: the question mark keeps `strace` from complaining.
const CHANGES: &str = "write,pwrite64,fsync,fdatasync,ftruncate,?rename,?renameat,?renameat2,?unlink,unlinkat,?rmdir,?mkdir,mkdirat,?copy_file_range,sendfile";

/// Runs to the end and writes down the calls that change a disk.
#[must_use]
pub fn traced(cli: &Cli, args: &[&str]) -> Trace {
    traced_with(cli, args, &[])
}

/// As [`traced`], with some of `strace`'s own arguments.
#[must_use]
pub fn traced_with(cli: &Cli, args: &[&str], own: &[&str]) -> Trace {
    let log = tempfile::NamedTempFile::new().expect("a temporary file can be made");
    let mut command = Command::new("strace");
    command
        .args([
            "--follow-forks",
            "--decode-fds=path",
            "--string-limit=200",
            "--quiet=all",
        ])
        .arg(format!("--trace={CHANGES}"))
        .arg("--output")
        .arg(log.path())
        .args(own)
        .arg(binary())
        .args(cli.args(args));
    let answer = cli_output(&mut command, "strace is missing; script/bootstrap installs it");
    let text = fs::read_to_string(log.path()).expect("strace writes what it saw");
    Trace {
        answer,
        calls: text.lines().filter_map(call).collect(),
    }
}

/// A point at which a run can be ended: the `nth` call of this name in one of its threads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    name: String,
    nth: usize,
}

impl Trace {
    /// Every point of the run, `most` of each kind, spread evenly.
    #[must_use]
    pub fn points(&self, most: usize) -> Vec<Point> {
        let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for call in &self.calls {
            *counts.entry((&call.name, &call.thread)).or_default() += 1;
        }
        let mut longest: BTreeMap<&str, usize> = BTreeMap::new();
        for ((name, _), count) in counts {
            let known = longest.entry(name).or_default();
            *known = count.max(*known);
        }
        let spread = |(name, count): (&str, usize)| {
            let step = count.div_ceil(most);
            let name = name.to_owned();
            (1..=count).step_by(step).map(move |nth| Point {
                name: name.clone(),
                nth,
            })
        };
        longest.into_iter().flat_map(spread).collect()
    }
}

/// Runs and kills the process when it is about to make the call. What it printed before is answered.
#[must_use]
pub fn killed_at(cli: &Cli, args: &[&str], point: &Point) -> Answer {
    let inject = format!("--inject={}:signal=KILL:when={}", point.name, point.nth);
    traced_with(cli, args, &[&inject]).answer
}

/// Runs while every call of this name fails with this error, from the `nth` of each thread on.
#[must_use]
pub fn failing_from(cli: &Cli, args: &[&str], name: &str, error: &str, nth: usize) -> Answer {
    let inject = format!("--inject={name}:error={error}:when={nth}+");
    traced_with(cli, args, &[&inject]).answer
}

/// `1234 fdatasync(8</data/healthpilot.db-wal>) = 0`: the thread, the call.
fn call(line: &str) -> Option<Call> {
    let (thread, line) = line.split_once(' ')?;
    let (name, _) = line.trim_start().split_once('(')?;
    Some(Call {
        thread: thread.to_owned(),
        name: name.to_owned(),
        line: line.trim_start().to_owned(),
    })
}
