//! What was printed is kept, whenever the process is killed: between any two writes, in the middle of a first
//! opening, of a restore, of a recovery.

#![expect(clippy::unwrap_used, reason = "the steps of a test are part of the test")]

use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    process::Child,
    thread,
    time::{Duration, Instant},
};

use harness::{Answer, Cli, Data, count, failing_from, killed_at, sound, traced};

const A_SET: [&str; 7] = ["log", "--exercise", "high-bar-back-squat", "--set", "1", "--reps", "5"];

/// What must hold of a folder after whatever happened: a whole file, and only sound backups.
fn assert_whole(data: &Data, context: &str) {
    harness::assert_whole(&data.main(), context);
    for backup in data.backups() {
        let is_accepted = backup.extension().is_some_and(|extension| extension == "db");
        assert!(
            !is_accepted || sound(&backup),
            "{context}: {} is no backup",
            backup.display()
        );
    }
}

#[test]
fn a_set_is_on_the_disk_before_its_id_is_printed() {
    let data = Data::on_disk();
    data.cli().run(["today"]).json();

    let trace = traced(&data.cli(), &A_SET);

    let log = data.log().display().to_string();
    let printed = trace
        .calls
        .iter()
        .position(|call| call.name == "write" && call.line.contains("set_id"));
    let before = &trace.calls[..printed.expect("the id is printed")];
    let touches_log = |call: &&harness::Call| call.line.contains(&log);
    let last_touch = before.iter().rfind(touches_log).expect("the set went through the log");
    assert!(
        ["fdatasync", "fsync"].contains(&last_touch.name.as_str()) && last_touch.line.ends_with("= 0"),
        "the last thing that happened to the log before the id was printed: {last_touch:?}"
    );
    assert!(
        before
            .iter()
            .any(|call| call.name == "pwrite64" && call.line.contains(&log))
    );
}

#[test]
fn a_disk_that_does_not_flush_gets_no_id_printed() {
    let (template, logged) = Data::with_sets(2);
    let flushes = traced(&template.copied().cli(), &A_SET);
    for name in ["fdatasync", "fsync"] {
        let most = flushes.calls.iter().filter(|call| call.name == name).count();
        for nth in 1..=most {
            let data = template.copied();

            let answer = failing_from(&data.cli(), &A_SET, name, "EIO", nth);

            let context = format!("{name} {nth}: {answer:?}");
            let kept = data.cli().history();
            match answer.printed_set_id() {
                Some(id) => assert!(kept.contains(&id), "{context}"),
                None => assert!(is_about_the_disk(answer.failure()), "{context}"),
            }
            assert!(logged.iter().all(|id| kept.contains(id)), "{context}");
            assert_whole(&data, &context);
        }
    }
}

fn is_about_the_disk(sentence: &str) -> bool {
    sentence.starts_with("the disk failed under the data file") || sentence.contains("Input/output error")
}

#[test]
fn three_hundred_kills_while_logging_lose_nothing_that_was_printed() {
    let data = Data::on_disk();
    let cli = data.cli();
    cli.run(["today"]).json();
    let run_time = median_run_time(&cli);
    let kills = count(300, 3000);
    let mut printed = BTreeSet::new();
    let mut killed = 0;

    for kill in 0..kills {
        let args: &[&str] = if kill % 2 == 0 { &A_SET } else { &["today"] };
        let moment = run_time.mul_f64(1.2 * kill as f64 / kills as f64);
        let answer = killed_after(cli.command(args).spawn().unwrap(), moment);
        killed += usize::from(answer.code.is_none());
        printed.extend(answer.printed_set_id());
    }

    let missing: Vec<_> = printed.difference(&cli.history()).cloned().collect();
    assert_eq!(missing, Vec::<String>::new());
    assert_whole(&data, "after all kills");
    assert!(
        killed > kills / 2 && !printed.is_empty(),
        "{killed} kills, {} ids",
        printed.len()
    );
}

/// Something that one run does to a folder, whose every write is a point to be killed at.
struct Scenario {
    name: &'static str,
    template: Data,
    args: Vec<String>,
    /// The ids that must be there afterwards, one of these lists whole.
    outcomes: Vec<BTreeSet<String>>,
}

#[test]
fn a_kill_at_any_write_leaves_the_old_or_the_new() {
    for scenario in [first_opening(), logging(), backing_up(), restoring(), recovering()] {
        let Scenario {
            name,
            template,
            args,
            outcomes,
        } = scenario;
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let points = traced(&template.copied().cli(), &args).points(count(6, 1000));
        let mut killed = 0;
        for point in &points {
            let data = template.copied();

            let answer = killed_at(&data.cli(), &args, point);

            let context = format!("{name}, {point:?}");
            data.cli().run(["today"]).json();
            let kept = data.cli().history();
            let printed = answer.printed_set_id();
            let is_whole = |outcome: &BTreeSet<String>| outcome.is_subset(&kept) && kept.len() <= outcome.len() + 1;
            assert!(outcomes.iter().any(is_whole), "{context}: {kept:?}");
            assert!(printed.is_none_or(|id| kept.contains(&id)), "{context}: {kept:?}");
            assert_whole(&data, &context);
            assert_eq!(leftovers(&data.folder()), Vec::<String>::new(), "{context}");
            killed += usize::from(answer.code.is_none());
        }
        assert!(
            killed > 10 && killed * 10 > points.len() * 7,
            "{name}: {killed} kills at {} points",
            points.len()
        );
    }
}

fn first_opening() -> Scenario {
    let template = Data::in_memory();
    fs::create_dir(template.folder()).unwrap();
    Scenario {
        name: "first opening",
        template,
        args: words(&["today"]),
        outcomes: vec![BTreeSet::new()],
    }
}

fn logging() -> Scenario {
    let (template, logged) = Data::with_sets(3);
    Scenario {
        name: "logging",
        template,
        args: words(&A_SET),
        outcomes: vec![set_of(logged)],
    }
}

fn backing_up() -> Scenario {
    let (template, logged) = Data::with_sets(3);
    Scenario {
        name: "backing up",
        template,
        args: words(&["backup"]),
        outcomes: vec![set_of(logged)],
    }
}

fn restoring() -> Scenario {
    let (template, early) = Data::with_sets(3);
    let backup = template.beside("backup.db");
    template.cli().run(["backup".as_ref(), backup.as_os_str()]).json();
    let late = template.cli().logs_a_set();
    let all = early.iter().cloned().chain([late]).collect();
    Scenario {
        name: "restoring",
        args: words(&["restore", backup.to_str().unwrap()]),
        template,
        outcomes: vec![set_of(early), all],
    }
}

fn recovering() -> Scenario {
    let (template, logged) = Data::with_sets(3);
    template.cli().run(["backup"]).json();
    let mut bytes = fs::read(template.main()).unwrap();
    bytes[..100].fill(0xA5);
    fs::write(template.main(), bytes).unwrap();
    Scenario {
        name: "recovering",
        template,
        args: words(&["history"]),
        outcomes: vec![set_of(logged)],
    }
}

fn words(args: &[&str]) -> Vec<String> {
    args.iter().map(|&arg| arg.to_owned()).collect()
}

fn set_of(ids: Vec<String>) -> BTreeSet<String> {
    ids.into_iter().collect()
}

/// What an interrupted replacement would leave behind.
fn leftovers(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with("replacing")).collect()
}

#[test]
fn ids_given_out_after_a_restore_are_new() {
    let data = Data::in_memory();
    let cli = data.cli();
    let backup = data.beside("backup.db");
    let early: BTreeSet<String> = (0..3).map(|_| cli.logs_a_set()).collect();
    cli.run(["backup".as_ref(), backup.as_os_str()]).json();
    let mut ever: BTreeSet<String> = early.iter().cloned().chain((0..3).map(|_| cli.logs_a_set())).collect();
    for _ in 0..3 {
        let restored = cli.run(["restore".as_ref(), backup.as_os_str()]).json();
        assert_eq!(cli.history(), early);
        assert!(
            Path::new(restored["kept"].as_str().unwrap())
                .join("healthpilot.db")
                .is_file()
        );
        for _ in 0..3 {
            let id = cli.logs_a_set();
            assert!(ever.insert(id.clone()), "{id} was given out twice");
        }
    }
}

#[test]
fn what_a_restore_replaced_can_be_restored_again_with_its_log() {
    let (template, _) = Data::with_sets(1);
    let backup = template.beside("backup.db");
    template.cli().run(["backup".as_ref(), backup.as_os_str()]).json();
    let (data, in_the_log) = template.after_a_power_cut(3);

    let kept = data.cli().run(["restore".as_ref(), backup.as_os_str()]).json()["kept"].clone();
    assert_eq!(data.cli().history().len(), 1);
    let kept = Path::new(kept.as_str().unwrap()).join("healthpilot.db");
    data.cli().run(["restore".as_ref(), kept.as_os_str()]).json();

    let back = data.cli().history();
    assert!(in_the_log.iter().all(|(id, _)| back.contains(id)), "{back:?}");
}

#[expect(
    clippy::disallowed_methods,
    reason = "kills are spread over the time that a run really takes"
)]
fn median_run_time(cli: &Cli) -> Duration {
    let mut times: Vec<Duration> = (0..9)
        .map(|_| {
            let start = Instant::now();
            cli.run(A_SET).set_id();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[times.len() / 2]
}

fn killed_after(mut run: Child, moment: Duration) -> Answer {
    thread::sleep(moment);
    // One that has already ended cannot be killed; that is as good a point as any.
    let _ = run.kill();
    Answer::from(run.wait_with_output().unwrap())
}
