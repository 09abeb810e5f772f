//! Several processes on one folder: all of them may log, one of them makes the session, none restores under another.

#![expect(clippy::unwrap_used, reason = "the steps of a test are part of the test")]

use std::{collections::BTreeSet, process::Child};

use harness::{Answer, Data, assert_whole, count};

#[test]
fn beside_an_open_app_sets_can_be_logged_and_nothing_can_be_restored() {
    let (data, mut logged) = Data::with_sets(1);
    let backup = data.beside("backup.db");
    data.cli().run(["backup".as_ref(), backup.as_os_str()]).json();
    let app = data.open();
    for _ in 0..3 {
        logged.push(app.logs_a_set());
        logged.push(data.cli().logs_a_set());
    }
    let before = data.bytes();

    let answer = data.cli().run(["restore".as_ref(), backup.as_os_str()]);

    assert_eq!(
        answer.failure(),
        "HealthPilot is open on this data folder; close it and try again"
    );
    assert!(data.bytes() == before, "a refused restore changed something");
    assert_eq!(data.cli().history(), logged.into_iter().collect());
    app.close();
    data.cli().run(["restore".as_ref(), backup.as_os_str()]).json();
}

#[test]
fn eight_processes_that_open_a_new_folder_at_once_make_one_session() {
    for _ in 0..count(3, 30) {
        let data = Data::in_memory();

        let answers = at_once((0..8).map(|_| data.cli().command(["today"]).spawn().unwrap()));

        let made = answers.iter().filter(|answer| answer.json()["made"] == true).count();
        assert_eq!(made, 1, "{answers:?}");
        let sessions: BTreeSet<String> = answers
            .iter()
            .map(|answer| answer.json()["session"].to_string())
            .collect();
        assert_eq!(sessions.len(), 1);
        assert_whole(&data.main(), "after eight first openings");
        assert!(data.backups().iter().all(|backup| harness::sound(backup)));
    }
}

#[test]
fn eight_processes_that_log_at_once_keep_every_set() {
    let data = Data::in_memory();
    let log_25_sets = || (0..25).map(|_| data.cli().logs_a_set()).collect::<Vec<_>>();

    let printed: Vec<String> = std::thread::scope(|scope| {
        let athletes: Vec<_> = (0..8).map(|_| scope.spawn(log_25_sets)).collect();
        athletes
            .into_iter()
            .flat_map(|athlete| athlete.join().unwrap())
            .collect()
    });

    assert_eq!(printed.len(), 200);
    let distinct: BTreeSet<String> = printed.into_iter().collect();
    assert_eq!(distinct.len(), 200);
    assert_eq!(data.cli().history(), distinct);
    assert_whole(&data.main(), "after 200 sets");
}

fn at_once(runs: impl Iterator<Item = Child>) -> Vec<Answer> {
    let runs: Vec<Child> = runs.collect();
    runs.into_iter()
        .map(|run| Answer::from(run.wait_with_output().unwrap()))
        .collect()
}
