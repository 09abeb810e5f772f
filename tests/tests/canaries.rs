//! Health data, notes and what they say never come out where logs are kept: not through the program's own words, not
//! through a library's, not through an error.

use std::sync::Arc;

use engine::{Engine, Folder, Options, clock::StandingClock};
use harness::{Data, Log, gives_away, overwrite};
use training::workout::Step;

/// What must not be found: a note, a load, a heart-rate variability, a birth year, an illness in the athlete's words.
const CANARIES: &[&str] = &["CANARY", "137.25", "137250", "61.803", "61803", "1977", "CANARIES"];

fn assert_silent(said: &str, who: &str) {
    let told = gives_away(said, CANARIES);
    assert_eq!(told, None, "{who}: {said}");
}

const ATHLETE: &[u8] = br#"{"birth_year":1977,"body_mass_kg":137.25,"screening":{"cleared":true}}"#;
const MORNING: &[u8] = br#"{"training_day":"2026-11-22","hrv_rmssd_ms":61.803,"source":"CANARY watch"}"#;
const A_SET: [&str; 9] = [
    "log",
    "--exercise",
    "high-bar-back-squat",
    "--set",
    "1",
    "--reps",
    "5",
    "--load-kg",
    "137.25",
];

#[test]
fn the_command_line_gives_nothing_away_whatever_goes_wrong() {
    let data = Data::in_memory();
    let cli = data.cli().with_env("RUST_LOG", "trace").with_env("RUST_BACKTRACE", "1");
    let runs: [(&[&str], &[u8]); 18] = [
        (&["athlete", "set", "-"], ATHLETE),
        (&["biometrics", "set", "-"], MORNING),
        (&["note", "-"], b"CANARY in the mine"),
        (&A_SET, b""),
        (&["today"], b""),
        (&["finish"], b""),
        (&["start"], b""),
        (&["athlete", "set", "-"], br#"{"body_mass_kg":"CANARY"}"#),
        (&["athlete", "set", "-"], br#"{"sex":"CANARY","birth_year":"1977"}"#),
        (&["athlete", "set", "-"], br#"{"conditions":["CANARY"]}"#),
        (&["athlete", "set", "-"], br#"{"zone":"CANARY"} CANARY"#),
        (&["biometrics", "set", "-"], br#"{"training_day":"CANARY"}"#),
        (
            &["biometrics", "set", "-"],
            br#"{"training_day":"2026-11-22","hrv_rmssd_ms":-61.803}"#,
        ),
        (
            &["biometrics", "set", "-"],
            br#"{"training_day":"2026-11-22","check_in":{"readiness":"CANARY"}}"#,
        ),
        (&["note", "-"], b"CANARY \xff"),
        (&["import", "-"], br#"{"format":"CANARY"}"#),
        (&["import", "-"], b"CANARY 1977"),
        (
            &[
                "log",
                "--exercise",
                "high-bar-back-squat",
                "--set",
                "1",
                "--reps",
                "137.25",
                "--load-kg",
                "-137.25",
            ],
            b"",
        ),
    ];
    let mut failed = 0;
    for (args, input) in runs {
        let answer = cli.run_with_input(args, input);
        assert_silent(&answer.stderr, &format!("{args:?}"));
        failed += usize::from(answer.code != Some(0));
    }
    assert!(failed >= 10, "only {failed} runs failed");
    for (column, spoiled) in SPOILED {
        overwrite(&data.main(), column, spoiled);
        for args in [
            &["today"][..],
            &["history"],
            &["start"],
            &A_SET,
            &["doctor"],
            &["athlete", "show"],
        ] {
            assert_silent(&cli.run(args).stderr, &format!("{args:?} on a spoiled {column}"));
        }
    }
    let mut bytes = std::fs::read(data.main()).unwrap();
    bytes[..100].fill(0);
    std::fs::write(data.main(), bytes).unwrap();
    let answer = cli.run(["today"]);
    assert!(answer.stderr.contains("damaged"), "{answer:?}");
    assert_silent(&answer.stderr, "a recovery");
}

#[tokio::test]
async fn the_engine_logs_nothing_of_the_athlete_at_the_finest_level() {
    let log = Log::listened_to();
    let data = Data::in_memory();
    let clock = StandingClock {
        at: "2026-11-22T09:00:00+01:00[Europe/Berlin]".parse().unwrap(),
    };
    let open = || Engine::open(Options::at_time(Folder::at(data.folder()), Arc::new(clock.clone())));
    let engine = open().await.unwrap();
    let mut errors = Vec::new();
    engine.merge_athlete(ATHLETE).await.unwrap();
    engine.merge_biometrics(MORNING).await.unwrap();
    engine.note("CANARY in the mine".to_owned()).await.unwrap();
    let entry = br#"{"exercise_id":"high-bar-back-squat","set":1,"reps":5,"seconds":null,"metres":null,"load_kg":137.25,"rpe":null}"#;
    let entry: training::workout::SetEntry = engine::document::read(entry).unwrap();
    engine.log_set(None, entry.clone()).await.unwrap();
    engine.today().await.unwrap();
    engine.back_up(None).await.unwrap();
    errors.extend(engine.merge_athlete(br#"{"sex":"CANARY"}"#).await.err());
    let day = engine.moment().await.unwrap().window.training_day;
    errors.extend(engine.step_workout(day, Step::Skip).await.err());
    engine.close().await;
    for (column, spoiled) in SPOILED {
        overwrite(&data.main(), column, spoiled);
        let engine = open().await.unwrap();
        errors.extend(engine.today().await.err());
        errors.extend(engine.log_set(None, entry.clone()).await.err());
        errors.extend(engine.history().await.err());
        engine.close().await;
    }

    assert!(errors.len() >= 4, "{errors:?}");
    for error in &errors {
        assert_silent(&chain(error), "an error");
    }
    let log = log.text();
    assert_silent(&log, "the log");
}

/// Stored values that this program never wrote, and in which an error might quote what it found.
const SPOILED: &[(&str, &str)] = &[
    (
        "workout.act",
        r#"{"status":"finished","pinned":"CANARY","notes":"CANARY"}"#,
    ),
    ("workout.act", r#"{"status":"CANARY"}"#),
    ("athlete.goals", r#"["CANARY"]"#),
    ("athlete.sex", "CANARY"),
    ("biometric.training_day", "2026-11-CANARY"),
    ("performed_set.exercise_id", "CANARIES are no exercise"),
];

/// The error as it would be printed, by whatever way: its sentences, its causes', and its inside.
fn chain(error: &engine::Error) -> String {
    let mut said = format!("{error} {error:?}");
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        said += &format!(" {error} {error:?}");
        cause = error.source();
    }
    said
}
