//! What comes from outside is stored exactly as it was said, or refused by name, and then nothing has changed.

use std::{ffi::OsString, fs, path::Path};

use harness::{Cli, Data, contents};

/// A folder with an athlete, the morning's numbers and a set, so that there is something that could change.
fn known_athlete() -> Data {
    let data = Data::in_memory();
    let athlete = br#"{"birth_year":1990,"sex":"female","body_mass_kg":70.5,"screening":{"cleared":true}}"#;
    data.cli().run_with_input(["athlete", "set", "-"], athlete).json();
    let morning = br#"{"training_day":"2026-11-22","hrv_rmssd_ms":62.5,"check_in":{"readiness":4}}"#;
    data.cli().run_with_input(["biometrics", "set", "-"], morning).json();
    data.cli().logs_a_set();
    data
}

fn assert_refused(data: &Data, args: &[&str], input: &[u8], by_name: &str) {
    let before = data.bytes();

    let answer = data.cli().run_with_input(args, input);

    let shown = String::from_utf8_lossy(&input[..input.len().min(80)]).into_owned();
    let sentence = answer.refusal();
    assert!(sentence.contains(by_name), "{args:?} {shown}: {sentence}");
    assert!(data.bytes() == before, "{args:?} {shown} changed something");
}

#[test]
fn a_set_that_cannot_be_is_refused_by_name() {
    let data = known_athlete();
    for (option, value, by_name) in [
        ("--load-kg", "null", "load_kg: must be a number"),
        ("--load-kg", "NaN", "load_kg: must be a number"),
        ("--load-kg", "inf", "load_kg: must be a number"),
        ("--load-kg", "-5", "load_kg: must not be below 0"),
        (
            "--load-kg",
            "62,5",
            "load_kg: must be a number with a point, such as 62.5",
        ),
        ("--load-kg", "6２.5", "load_kg: must be a number"),
        ("--load-kg", "0x10", "load_kg: must be a number"),
        ("--load-kg", "", "load_kg: must be a number"),
        ("--load-kg", "1e400", "load_kg: must be a"),
        ("--load-kg", "9007199254740993", "load_kg: must not be above 2000"),
        ("--load-kg", "62.5004", "load_kg: must be a multiple of 0.001"),
        ("--rpe", "11", "rpe: must not be above 10"),
        ("--rpe", "7.55", "rpe: must be a multiple of 0.1"),
        ("--rpe", "-1", "rpe: must not be below 0"),
        ("--reps", "1000000000", "reps: must be from 0 to 1000"),
        ("--reps", "9007199254740993", "reps: must be a whole number"),
        ("--reps", "-5", "reps: must be a whole number"),
        ("--reps", "5.5", "reps: must be a whole number"),
        ("--reps", "five", "reps: must be a number"),
        ("--seconds", "0", "seconds: must be from 1"),
        ("--metres", "1e9", "metres: must be"),
        ("--set", "0", "set: must be from 1 to 100"),
        ("--set", "65536", "set: must be a whole number"),
        ("--exercise", "High Bar Squat", "exercise_id: must be an exercise id"),
        (
            "--exercise",
            "no-such-exercise",
            "exercise_id: is not an exercise of the catalogue",
        ),
        ("--exercise", "../../etc/passwd", "exercise_id: must be an exercise id"),
        ("--replace", "2026-11-22/0zzzzzz-017", "replace: must be a set id"),
        (
            "--replace",
            "2026-11-22/0zzzzzz-17",
            "there is no set 2026-11-22/0zzzzzz-17",
        ),
    ] {
        let sound = [("--exercise", "high-bar-back-squat"), ("--set", "1"), ("--reps", "5")];
        let others = sound
            .iter()
            .filter(|(known, _)| *known != option)
            .flat_map(|&(known, value)| [known, value]);
        let args: Vec<&str> = ["log", option, value].into_iter().chain(others).collect();
        assert_refused(&data, &args, b"", by_name);
    }
    let nothing_done = [
        "log",
        "--exercise",
        "high-bar-back-squat",
        "--set",
        "1",
        "--load-kg",
        "60",
    ];
    assert_refused(&data, &nothing_done, b"", "reps, seconds or metres must be given");
}

#[test]
fn an_athlete_who_cannot_be_is_refused_by_name() {
    let data = known_athlete();
    let deep = format!(r#"{{"goals":{}{}}}"#, "[".repeat(5000), "]".repeat(5000));
    let long = format!(r#"{{"zone":"{}"}}"#, "x".repeat(2 << 20));
    for (document, by_name) in [
        (&br#"{"body_mass_kg":NaN}"#[..], "body_mass_kg: is not JSON"),
        (br#"{"body_mass_kg":"62,5"}"#, "body_mass_kg: must be a number"),
        (br#"{"body_mass_kg":62,5}"#, "document: is not JSON"),
        (br#"{"body_mass_kg":-5}"#, "body_mass_kg: must not be below 0"),
        (br#"{"body_mass_kg":1e400}"#, "body_mass_kg: must be a smaller number"),
        (br#"{"body_mass_kg":-1e400}"#, "body_mass_kg: must be a smaller number"),
        (
            br#"{"body_mass_kg":9007199254740993}"#,
            "body_mass_kg: must not be above 2000",
        ),
        (
            br#"{"body_mass_kg":70.50001}"#,
            "body_mass_kg: must be a multiple of 0.001",
        ),
        (
            br#"{"birth_year":9007199254740993}"#,
            "birth_year: must be a whole number",
        ),
        (br#"{"birth_year":1990.5}"#, "birth_year: must be a whole number"),
        (br#"{"birth_year":2020}"#, "birth_year: must be 2013 or earlier"),
        (br#"{"sex":null}"#, "sex: must be"),
        (br#"{"sex":"f\u0000"}"#, "sex: must be one of"),
        (b"{\"sex\":\"\xff\xfe\"}", "sex: is not JSON"),
        (br#"{"availability":null}"#, "availability: must be"),
        (
            br#"{"availability":{"session_minutes":60,"session_minutes":90}}"#,
            "availability.session_minutes: must not be given twice",
        ),
        (
            br#"{"birth_year":1990,"birth_year":1991}"#,
            "birth_year: must not be given twice",
        ),
        (br#"{"shoe_size":43}"#, "shoe_size: is not a known field"),
        (
            br#"{"limitations":[{"region":"knee","severity":"mild","since":1}]}"#,
            "limitations[0].since: is not a known field",
        ),
        (br#"{"zone":"Mars/Olympus"}"#, "zone: must be the name of a time zone"),
        (deep.as_bytes(), "nested too deeply"),
        (long.as_bytes(), "document: must not be larger than 1 MiB"),
        (b"", "document: is not JSON"),
        (b"null", "document: must be a JSON object"),
        (b"[]", "document: must be a JSON object"),
        (b"{} {}", "document: is not JSON"),
        (b"\xef\xbb\xbf{}", "document: is not JSON"),
    ] {
        assert_refused(&data, &["athlete", "set", "-"], document, by_name);
    }
}

#[test]
fn a_morning_that_cannot_be_is_refused_by_name() {
    let data = known_athlete();
    for (document, by_name) in [
        (&br#"{"hrv_rmssd_ms":62}"#[..], "training_day: must be a date"),
        (br#"{"training_day":"yesterday"}"#, "training_day: must be a date"),
        (
            br#"{"training_day":"2026-11-22","hrv_rmssd_ms":NaN}"#,
            "hrv_rmssd_ms: is not JSON",
        ),
        (
            br#"{"training_day":"2026-11-22","hrv_rmssd_ms":-5}"#,
            "hrv_rmssd_ms: must be from 5",
        ),
        (
            br#"{"training_day":"2026-11-22","hrv_rmssd_ms":62.0001}"#,
            "hrv_rmssd_ms: must be a multiple of 0.001",
        ),
        (
            br#"{"training_day":"2026-11-22","sleep_minutes":431.5}"#,
            "sleep_minutes: must be a whole number",
        ),
        (
            br#"{"training_day":"2026-11-22","training_day":"2026-11-21"}"#,
            "training_day: must not be given twice",
        ),
        (
            br#"{"training_day":"2026-11-22","check_in":{"readiness":6}}"#,
            "check_in.readiness: must be from 1 to 5",
        ),
        (
            br#"{"training_day":"2026-11-22","check_in":{"mood":"CANARY"}}"#,
            "check_in.mood: is not a known field",
        ),
        (
            br#"{"training_day":"2026-11-22","check_in":{"ill":"yes"}}"#,
            "check_in.ill: must be true or false",
        ),
        (br#"{"training_day":"2026-11-22","source":null}"#, "source: must be"),
    ] {
        assert_refused(&data, &["biometrics", "set", "-"], document, by_name);
    }
}

#[test]
fn a_note_that_is_too_long_or_no_text_is_refused() {
    let data = known_athlete();
    let ten_megabytes = "ä🏋".repeat(10 << 20).into_bytes();
    for (note, by_name) in [
        (&ten_megabytes[..10 << 20], "note: must not be larger than 1 MiB"),
        (
            "x".repeat(10_001).as_bytes(),
            "note: must not be longer than 10000 characters",
        ),
        (b"fine until \xff here", "note: must be UTF-8 text"),
        (b"\xed\xa0\x80", "note: must be UTF-8 text"),
    ] {
        assert_refused(&data, &["note", "-"], note, by_name);
    }
}

#[test]
fn a_file_that_is_no_document_is_refused_by_its_name() {
    let data = known_athlete();
    let folder = data.beside("folder");
    fs::create_dir(&folder).unwrap();
    let missing = data.beside("missing.json");
    for file in [&folder, &missing] {
        let file = file.to_str().unwrap();
        assert_refused(&data, &["athlete", "set", file], b"", &format!("{file} cannot be read"));
        assert_refused(
            &data,
            &["biometrics", "set", file],
            b"",
            &format!("{file} cannot be read"),
        );
    }
}

#[test]
fn a_place_or_a_time_that_is_none_is_refused_by_name() {
    let data = known_athlete();
    for (args, by_name) in [
        (["--at", "tomorrow", "today"], "at: must be an instant"),
        (["--at", "2026-11-22", "today"], "at: must be an instant"),
        (["--zone", "Mars/Olympus", "today"], "zone: there is no time zone named"),
        (
            ["--zone", "../../etc/passwd", "today"],
            "zone: there is no time zone named",
        ),
        (["day", "--day-starts", "4 am"], "day_starts: must be a time"),
    ] {
        let answer = Cli::on_device_clock(&data.folder()).run(args);
        assert!(answer.refusal().contains(by_name), "{args:?}: {answer:?}");
    }
    let file = data.beside("file");
    fs::write(&file, "").unwrap();
    let sentence = Cli::on(&file).run(["today"]).failure().to_owned();
    assert!(sentence.starts_with(file.to_str().unwrap()), "{sentence}");
}

#[cfg(unix)]
#[test]
fn words_that_are_no_utf8_are_refused() {
    use std::os::unix::ffi::OsStringExt as _;
    let data = known_athlete();
    let not_utf8 = || OsString::from_vec(b"high-bar-\xff".to_vec());
    let before = data.bytes();
    for args in [
        vec!["note".into(), not_utf8()],
        vec![
            "log".into(),
            "--exercise".into(),
            not_utf8(),
            "--set".into(),
            "1".into(),
            "--reps".into(),
            "5".into(),
        ],
        vec!["--zone".into(), not_utf8(), "today".into()],
    ] {
        assert!(
            Cli::on_device_clock(&data.folder()).run(&args).stderr.contains("UTF-8"),
            "{args:?}"
        );
    }
    let elsewhere = data.beside("").join(not_utf8());
    assert!(
        Cli::on(&elsewhere)
            .run(["today"])
            .refusal()
            .contains("data: must be a path in UTF-8")
    );
    assert!(!elsewhere.exists());
    assert!(data.bytes() == before);
}

#[test]
fn numbers_are_stored_exactly() {
    let data = Data::in_memory();
    for (load, rpe) in [
        ("0.1", "0"),
        ("62.5", "7.5"),
        ("102.3", "9.9"),
        ("0", "10"),
        ("1.005", "6.1"),
        ("2000", "0.1"),
        ("137.25", "8"),
    ] {
        let args = [
            "log",
            "--exercise",
            "high-bar-back-squat",
            "--set",
            "1",
            "--reps",
            "5",
            "--load-kg",
            load,
            "--rpe",
            rpe,
        ];
        let id = data.cli().run(args).set_id();

        let history = data.cli().run(["history"]).json();

        let sets = history["workouts"][0]["performed"].as_array().unwrap();
        let set = sets.iter().find(|set| set["set_id"] == id.as_str()).unwrap();
        let number = |text: &str| text.parse::<f64>().unwrap();
        assert_eq!(
            (set["load_kg"].as_f64(), set["rpe"].as_f64()),
            (Some(number(load)), Some(number(rpe)))
        );
    }
    let morning = br#"{"training_day":"2026-11-22","hrv_rmssd_ms":62.123,"resting_hr_bpm":51.5,"body_mass_kg":70.4}"#;
    let said = data.cli().run_with_input(["biometrics", "set", "-"], morning).json();
    assert_eq!(data.cli().run(["biometrics", "show"]).json(), said);
    assert_eq!(
        (said["hrv_rmssd_ms"].as_f64(), said["body_mass_kg"].as_f64()),
        (Some(62.123), Some(70.4))
    );
}

#[test]
fn notes_are_stored_to_the_letter() {
    let longest = "🏋".repeat(10_000);
    for note in [
        "5 × 5, felt 🏋️‍♀️💪🏽 strong",
        "before\0after",
        "תרגול כבד \u{202e}reversed\u{202c} today",
        "e\u{301} is not \u{e9}",
        "  blanks, tabs\t and lines\r\n\n",
        "'; drop table workout; --",
        "\u{feff}\u{fffd}\u{10ffff}",
        &longest,
    ] {
        let data = Data::in_memory();

        data.cli().run_with_input(["note", "-"], note.as_bytes()).json();

        assert_eq!(contents(&data.main()).notes, [note]);
    }
}

#[test]
fn a_hyphen_at_the_front_is_part_of_the_note() {
    let data = Data::in_memory();
    data.cli().run(["note", "-5 kg since Monday"]).json();
    assert_eq!(contents(&data.main()).notes, ["-5 kg since Monday"]);
}

#[test]
fn at_another_time_the_default_folder_is_only_read() {
    let data = Data::in_memory();
    let home = data.beside("home");
    let own = home.join("app.healthpilot");
    let device = Cli::on_default_folder().with_env("XDG_DATA_HOME", &home);
    device.run(["today"]).json();
    device.logs_a_set();
    let main = || fs::read(own.join("healthpilot.db")).unwrap();
    let before = main();
    let roundabout = home.join("../home/app.healthpilot");
    let by_name = |folder: &Path| device.clone().with(["--data".as_ref(), folder.as_os_str()]);
    for device in [device.clone(), by_name(&own), by_name(&roundabout)] {
        let elsewhere = device.standing_at("2027-03-01T12:00:00Z", "Asia/Tokyo");
        let today = elsewhere.run(["today"]).json();
        assert_eq!(
            (&today["training_day"], &today["made"]),
            (&"2027-03-01".into(), &false.into())
        );
        assert!(today["session"]["blocks"].is_array());
        assert_eq!(elsewhere.history().len(), 1);
        let backup = fs::read_dir(own.join("backups"))
            .unwrap()
            .next()
            .unwrap()
            .unwrap()
            .path();
        for args in [
            &["log", "--exercise", "high-bar-back-squat", "--set", "1", "--reps", "5"][..],
            &["athlete", "set", "-"],
            &["biometrics", "set", "-"],
            &["note", "words"],
            &["start"],
            &["skip"],
            &["restore", backup.to_str().unwrap()],
        ] {
            let answer = elsewhere.run_with_input(args, b"{}");
            assert!(
                answer.refusal().contains("the default data folder is only read"),
                "{args:?}: {answer:?}"
            );
        }
        assert!(main() == before, "standing at another time changed the data");
    }
}
