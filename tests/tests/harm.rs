//! A disk that is full, a folder that cannot be written, a file that something has spoiled: a clear sentence, nothing
//! lost, and what was damaged kept as it was.

use std::{collections::BTreeSet, fs};

use harness::{Cli, Confined, Data, assert_whole, contents, count, garbage, kib_of};

const PAGE: usize = 4096;
const A_SET: [&str; 7] = ["log", "--exercise", "high-bar-back-squat", "--set", "1", "--reps", "5"];

fn assert_has<'a>(kept: &BTreeSet<String>, logged: impl IntoIterator<Item = &'a String>, context: &str) {
    let missing: Vec<_> = logged.into_iter().filter(|id| !kept.contains(*id)).collect();
    assert_eq!(missing, Vec::<&String>::new(), "{context}");
}

#[test]
fn on_a_full_disk_a_set_is_kept_or_refused_and_the_others_stay() {
    let (data, logged) = Data::with_sets(2);
    let least = kib_of(&data.folder());
    let step = count(12, 4);
    let mut kept_and_refused = [0, 0];
    for kib in (least..least + 240).step_by(step) {
        let run = Confined::on_disk_of(kib, &data.folder(), &A_SET);

        let context = format!("{} KiB free: {:?}", kib - least, run.answer);
        let kept = Cli::on(&run.folder()).history();
        assert_has(&kept, &logged, &context);
        match run.answer.printed_set_id() {
            Some(id) => assert!(kept.contains(&id), "{context}"),
            None => assert_eq!(
                run.answer.failure(),
                "the disk is full; nothing was changed",
                "{context}"
            ),
        }
        kept_and_refused[usize::from(run.answer.code != Some(0))] += 1;
        assert_whole(&run.folder().join("healthpilot.db"), &context);
    }
    assert!(kept_and_refused.iter().all(|&runs| runs > 0), "{kept_and_refused:?}");
}

#[test]
fn on_a_full_disk_a_first_opening_leaves_nothing_that_a_later_one_trips_over() {
    let data = Data::in_memory();
    fs::create_dir(data.folder()).unwrap();
    let mut ends = BTreeSet::new();
    for kib in (8..640).step_by(count(24, 4)) {
        let run = Confined::on_disk_of(kib, &data.folder(), &["today"]);

        let context = format!("{kib} KiB: {:?}", run.answer);
        if run.answer.code != Some(0) {
            assert_eq!(
                run.answer.failure(),
                "the disk is full; nothing was changed",
                "{context}"
            );
        }
        let later = Cli::on(&run.folder());
        later.run(["today"]).json();
        assert_eq!(
            later.run(["doctor"]).json()["damaged"],
            serde_json::json!([]),
            "{context}"
        );
        assert_whole(&run.folder().join("healthpilot.db"), &context);
        ends.insert(run.answer.code);
    }
    assert_eq!(ends, BTreeSet::from([Some(0), Some(1)]));
}

#[test]
fn a_damaged_file_on_a_full_disk_stays_where_it_is_until_there_is_room() {
    let (data, logged) = Data::with_sets(3);
    let mut bytes = fs::read(data.main()).unwrap();
    bytes[..100].copy_from_slice(&garbage(100));
    fs::write(data.main(), &bytes).unwrap();
    let least = kib_of(&data.folder());
    let mut ends = BTreeSet::new();
    for kib in (least..least + 896).step_by(count(64, 16)) {
        let run = Confined::on_disk_of(kib, &data.folder(), &["history"]);

        let context = format!("{} KiB free: {:?}", kib - least, run.answer);
        if run.answer.code != Some(0) {
            assert_eq!(
                run.answer.failure(),
                "the disk is full; nothing was changed",
                "{context}"
            );
            assert!(
                fs::read(run.folder().join("healthpilot.db")).unwrap() == bytes,
                "{context}"
            );
        }
        assert_has(&Cli::on(&run.folder()).history(), &logged, &context);
        ends.insert(run.answer.code);
    }
    assert_eq!(ends, BTreeSet::from([Some(0), Some(1)]));
}

#[test]
fn a_folder_that_cannot_be_written_says_so_and_stays_as_it_is() {
    let (data, logged) = Data::with_sets(2);
    let backup = data.backups()[0].display().to_string();
    for args in [
        &["today"][..],
        &["history"],
        &A_SET,
        &["note", "words"],
        &["backup"],
        &["restore", &backup],
        &["skip"],
    ] {
        let run = Confined::read_only(&data.folder(), args);

        let sentence = run.answer.failure();
        assert!(sentence.ends_with("cannot be written"), "{args:?}: {sentence}");
        assert_has(&Cli::on(&run.folder()).history(), &logged, &format!("{args:?}"));
    }
}

/// What something did to a main file.
type Harm = fn(&mut Vec<u8>);

const HARMS: &[(&str, Harm)] = &[
    ("emptied", Vec::clear),
    ("cut to 100 bytes", |file| file.truncate(100)),
    ("cut to a page", |file| file.truncate(PAGE)),
    ("cut within a page", |file| file.truncate(5 * PAGE + 1000)),
    ("a header of garbage", |file| file[..100].copy_from_slice(&garbage(100))),
    ("a header of nothing", |file| file[..100].fill(0)),
    ("a header that does not say whose it is", |file| file[60..72].fill(0)),
    ("a first page of garbage", |file| {
        file[..PAGE].copy_from_slice(&garbage(PAGE))
    }),
    ("a page of garbage in the middle", |file| {
        file[7 * PAGE..8 * PAGE].copy_from_slice(&garbage(PAGE))
    }),
    ("all garbage", |file| *file = garbage(file.len())),
    ("words", |file| *file = b"Dear diary, today I squatted.".to_vec()),
];

#[test]
fn a_damaged_file_is_kept_and_the_backup_takes_its_place() {
    let (template, early) = Data::with_sets(4);
    template.cli().run(["backup"]).json();
    let late = template.cli().logs_a_set();
    for (harm, spoil) in HARMS {
        let data = template.copied();
        let mut bytes = fs::read(data.main()).unwrap();
        spoil(&mut bytes);
        fs::write(data.main(), &bytes).unwrap();

        let answer = data.cli().run(["today"]);

        answer.json();
        assert!(
            answer.sentence().contains("the data file was damaged; it is kept in"),
            "{harm}: {answer:?}"
        );
        assert_eq!(data.kept().get("healthpilot.db"), Some(&bytes), "{harm}");
        assert_has(&data.cli().history(), &early, harm);
        let next = data.cli().logs_a_set();
        assert!(
            !early.contains(&next) && next != late,
            "{harm}: {next} was given out twice"
        );
        assert_whole(&data.main(), harm);
    }
}

#[test]
fn a_damaged_header_costs_nothing_even_without_a_backup() {
    let (template, logged) = Data::with_sets(4);
    fs::remove_dir_all(template.folder().join("backups")).unwrap();
    for (harm, spoil) in HARMS
        .iter()
        .filter(|(harm, _)| harm.contains("header") || harm.starts_with("a first page"))
    {
        let data = template.copied();
        let mut bytes = fs::read(data.main()).unwrap();
        spoil(&mut bytes);
        fs::write(data.main(), &bytes).unwrap();

        let answer = data.cli().run(["history"]);

        assert!(answer.sentence().contains("there was no backup"), "{harm}: {answer:?}");
        assert_has(&data.cli().history(), &logged, harm);
        assert_whole(&data.main(), harm);
    }
}

#[test]
fn a_torn_page_costs_at_most_the_rows_on_it() {
    let template = Data::in_memory();
    let open = template.open();
    let logged: Vec<String> = (0..count(400, 2000)).map(|_| open.logs_a_set()).collect();
    open.close();
    let sound = fs::read(template.main()).unwrap();
    let pages = sound.len() / PAGE;
    let mut damaged = 0;
    for page in 1..pages {
        let data = template.copied();
        let mut bytes = sound.clone();
        bytes[page * PAGE..(page + 1) * PAGE].copy_from_slice(&garbage(PAGE));
        fs::write(data.main(), &bytes).unwrap();

        let kept = data.cli().history();

        let lost = logged.iter().filter(|id| !kept.contains(*id)).count();
        assert!(
            lost <= 80,
            "page {page} of {pages}: {lost} of {} sets are lost",
            logged.len()
        );
        let recovered = data.kept().get("healthpilot.db").cloned();
        assert!(
            recovered.is_some() || lost == 0,
            "page {page}: {lost} sets are lost without a word"
        );
        assert!(recovered.is_none_or(|kept| kept == bytes), "page {page}");
        assert_eq!(contents(&data.main()).integrity, "ok", "page {page}");
        damaged += usize::from(data.folder().join("damaged").exists());
    }
    assert!(damaged > pages / 2, "{damaged} of {pages} torn pages were seen");
}

#[test]
fn a_log_that_was_cut_keeps_everything_before_the_cut() {
    let (template, early) = Data::with_sets(2);
    let (cut, logged) = template.after_a_power_cut(5);
    let whole = fs::read(cut.log()).unwrap();
    for (number, (_, length)) in logged.iter().enumerate() {
        for at in [length - 1, *length, length + 30, length + 2000] {
            let data = cut.copied();
            fs::write(data.log(), &whole[..at.min(whole.len())]).unwrap();

            let kept = data.cli().history();

            let context = format!("cut at {at}, after {} of {logged:?}", number + 1);
            let before_the_cut = logged.iter().filter(|(_, end)| *end <= at).map(|(id, _)| id);
            assert_has(&kept, before_the_cut.chain(&early), &context);
            assert_whole(&data.main(), &context);
        }
    }
}

#[test]
fn a_log_that_is_not_the_files_own_changes_nothing() {
    let (template, _) = Data::with_sets(2);
    let (old, _) = template.after_a_power_cut(3);
    let old_log = fs::read(old.log()).unwrap();
    let (other, _) = Data::with_sets(1);
    let (other, _) = other.after_a_power_cut(2);
    let other_log = fs::read(other.log()).unwrap();
    template.cli().logs_a_set();
    let all = template.cli().history();
    for (harm, log) in [
        ("from an earlier day", old_log),
        ("of another device", other_log),
        ("of garbage", garbage(20_000)),
        (
            "of garbage behind a header",
            [fs::read(old.log()).unwrap()[..32].to_vec(), garbage(9000)].concat(),
        ),
    ] {
        let data = template.copied();
        fs::write(data.log(), &log).unwrap();

        let kept = data.cli().history();

        assert_eq!(kept, all, "a log {harm}");
        assert_whole(&data.main(), harm);
        data.cli().logs_a_set();
        assert_eq!(data.cli().history().len(), all.len() + 1, "a log {harm}");
    }
}

#[test]
fn a_log_without_its_file_still_gives_its_sets() {
    for with_backup in [true, false] {
        let (template, early) = Data::with_sets(2);
        template.cli().run(["backup"]).json();
        let (data, late) = template.after_a_power_cut(4);
        if !with_backup {
            fs::remove_dir_all(data.folder().join("backups")).unwrap();
        }
        let log = fs::read(data.log()).unwrap();
        fs::remove_file(data.main()).unwrap();

        let answer = data.cli().run(["history"]);

        let context = format!("with a backup: {with_backup}");
        assert!(
            answer.sentence().contains("the data file was damaged"),
            "{context}: {answer:?}"
        );
        let kept = data.cli().history();
        assert_has(&kept, late.iter().map(|(id, _)| id), &context);
        assert_has(&kept, &early, &context);
        assert_eq!(data.kept().get("healthpilot.db-wal"), Some(&log), "{context}");
        assert_eq!(contents(&data.main()).integrity, "ok", "{context}");
    }
}

#[test]
fn a_file_that_has_gone_is_brought_back_from_its_backup() {
    let (data, early) = Data::with_sets(3);
    data.cli().run(["backup"]).json();
    fs::remove_file(data.main()).unwrap();

    let answer = data.cli().run(["today"]);

    assert!(answer.sentence().contains("took its place"), "{answer:?}");
    assert_has(&data.cli().history(), &early, "after the file had gone");
}

#[test]
fn wishes_and_what_happened_to_a_day_are_carried_over_too() {
    let data = Data::in_memory();
    let cli = data.cli();
    cli.run(["today"]).json();
    cli.run(["wish", "2026-11-24", "--rest", "--confirm"]).json();
    cli.run(["wish", "2026-11-25", "--minutes", "30", "--confirm"]).json();
    let told = |what: &str| cli.run(["chronicle", what]).json();
    let before = (told("2026-11-24"), told("2026-11-25"), cli.run(["plan"]).json());
    assert_eq!(before.0["events"].as_array().unwrap().len(), 1);
    fs::remove_dir_all(data.folder().join("backups")).unwrap();
    let mut bytes = fs::read(data.main()).unwrap();
    bytes[..100].copy_from_slice(&garbage(100));
    fs::write(data.main(), &bytes).unwrap();

    let after = (told("2026-11-24"), told("2026-11-25"), cli.run(["plan"]).json());

    assert!(data.kept().contains_key("healthpilot.db"), "it was damaged");
    assert_eq!(after, before);
    assert_whole(&data.main(), "after a torn header");
}

#[test]
fn a_file_of_a_newer_schema_is_left_as_it_is() {
    let (template, _) = Data::with_sets(2);
    let (cut, _) = template.after_a_power_cut(2);
    for template in [template, cut] {
        let mut bytes = fs::read(template.main()).unwrap();
        bytes[60..64].copy_from_slice(&99_u32.to_be_bytes());
        fs::write(template.main(), &bytes).unwrap();
        let before = template.bytes();
        for args in [
            &["today"][..],
            &["history"],
            &A_SET,
            &["doctor"],
            &["backup"],
            &["athlete", "show"],
        ] {
            let answer = template.cli().run(args);

            let sentence = answer.failure();
            assert!(
                sentence.contains("newer HealthPilot (schema 99, this one knows "),
                "{args:?}: {sentence}"
            );
            assert!(template.bytes() == before, "{args:?} changed something");
        }
    }
}
