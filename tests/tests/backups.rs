//! Backups: written whole or not at all, over nothing but older ones; and only a sound one is restored.

#![expect(clippy::unwrap_used, reason = "the steps of a test are part of the test")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use harness::{Confined, Data, garbage, kib_of};

const PAGE: usize = 4096;

#[test]
fn what_is_no_backup_is_not_restored() {
    let (data, _) = Data::with_sets(2);
    let backup = data.beside("backup.db");
    data.cli().run(["backup".as_ref(), backup.as_os_str()]).json();
    let sound = fs::read(&backup).unwrap();
    let cut = sound[..sound.len() / 2].to_vec();
    let mut torn = sound.clone();
    torn[5 * PAGE..6 * PAGE].copy_from_slice(&garbage(PAGE));
    let mut newer = sound.clone();
    newer[60..64].copy_from_slice(&99_u32.to_be_bytes());
    let mut foreign = sound.clone();
    foreign[68..72].fill(0);
    fs::create_dir(data.beside("folder")).unwrap();
    for (name, bytes) in [
        ("empty", Vec::new()),
        ("words", b"Dear diary".to_vec()),
        ("cut", cut),
        ("torn", torn),
        ("newer", newer),
        ("foreign", foreign),
    ] {
        fs::write(data.beside(name), bytes).unwrap();
    }
    let before = data.bytes();
    for (name, code, sentence) in [
        ("nothing", 2, "is not a sound HealthPilot backup"),
        ("folder", 2, "is not a sound HealthPilot backup"),
        ("empty", 2, "is not a sound HealthPilot backup"),
        ("words", 2, "is not a sound HealthPilot backup"),
        ("cut", 2, "is not a sound HealthPilot backup"),
        ("torn", 2, "is not a sound HealthPilot backup"),
        ("foreign", 2, "is not a sound HealthPilot backup"),
        ("newer", 1, "written by a newer HealthPilot"),
    ] {
        let answer = data.cli().run(["restore".as_ref(), data.beside(name).as_os_str()]);

        assert_eq!(answer.code, Some(code), "{name}: {answer:?}");
        assert!(answer.sentence().contains(sentence), "{name}: {answer:?}");
        assert!(data.bytes() == before, "{name} changed something");
    }
}

#[test]
fn a_backup_overwrites_an_older_backup_and_nothing_else() {
    let (data, _) = Data::with_sets(1);
    let place = |name: &str| -> PathBuf { data.beside(name) };
    fs::write(place("thesis.txt"), "three years of work").unwrap();
    fs::write(place("made-by-mktemp"), "").unwrap();
    let before = data.bytes();
    for (file, is_written) in [
        (place("new.db"), true),
        (place("new.db"), true),
        (place("made-by-mktemp"), true),
        (place("thesis.txt"), false),
        (place(""), false),
        (data.main(), false),
        (data.log(), false),
        (data.folder().join("lock"), false),
        (data.folder().join("../data/healthpilot.db"), false),
    ] {
        let answer = data.cli().run(["backup".as_ref(), file.as_os_str()]);

        if is_written {
            answer.json();
            assert!(harness::sound(&file), "{}", file.display());
            assert!(is_private(&file), "{} can be read by others", file.display());
        } else {
            assert!(
                answer.refusal().contains("name another file"),
                "{}: {answer:?}",
                file.display()
            );
        }
        assert!(data.bytes() == before, "{} changed the data", file.display());
    }
    assert_eq!(fs::read_to_string(place("thesis.txt")).unwrap(), "three years of work");
}

#[test]
fn a_backup_that_has_no_room_or_no_place_leaves_nothing_behind() {
    let (data, _) = Data::with_sets(1);
    let before = data.bytes();
    let answer = data
        .cli()
        .run(["backup".as_ref(), data.beside("no/such/folder/backup.db").as_os_str()]);
    assert!(answer.failure().contains("no/such/folder"), "{answer:?}");
    let run = Confined::on_disk_of(kib_of(&data.folder()) + 60, &data.folder(), &["backup"]);
    assert_eq!(run.answer.failure(), "the disk is full; nothing was changed");
    assert_eq!(
        fs::read_dir(run.folder().join("backups")).unwrap().count(),
        data.backups().len()
    );
    assert!(data.bytes() == before);
}

#[test]
fn a_backup_from_the_future_does_not_stop_todays() {
    let (data, _) = Data::with_sets(1);
    let today = data.backups();
    let future = data.folder().join("backups/healthpilot-20991231T000000Z.db");
    fs::rename(&today[0], &future).unwrap();

    data.cli().run(["today"]).json();

    assert_eq!(data.backups().len(), 2);
}

#[cfg(unix)]
fn is_private(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(file).unwrap().permissions().mode() & 0o077 == 0
}
