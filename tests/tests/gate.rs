//! The gate by the command line: sessions from anywhere, put before the rules.

use std::fs;

use harness::{Answer, Cli, Data};
use serde_json::{Value, json};

const ATHLETE: &str = r#"{"birth_year":1990,"experience":"intermediate","goals":["strength"],
    "equipment":["barbell","rack","bench"],"screening":{"cleared":true}}"#;

/// An athlete's month of training in files, and the session of the day after it.
struct Month {
    data: Data,
    session: Value,
}

impl Month {
    fn lived() -> Self {
        let data = Data::in_memory();
        let athlete = file(&data, "athlete.json", ATHLETE);
        let mut season = data.cli().command(["simulate", "--athlete", &athlete, "--days", "31"]);
        let season = season.output().expect("the command line runs");
        let season = String::from_utf8(season.stdout).expect("JSON is UTF-8");
        let (history, last) = season.trim_end().rsplit_once('\n').expect("a season has lines");
        file(&data, "history.jsonl", history);
        let last: Value = serde_json::from_str(last).expect("every line is JSON");
        let session = last["session"].clone();
        assert_eq!(
            (&last["training_day"], &session["kind"]),
            (&json!("2026-02-04"), &json!("train"))
        );
        Self { data, session }
    }

    fn gate(&self, session: &Value, more: &[&str]) -> Answer {
        let session = file(&self.data, "session.json", &session.to_string());
        let (athlete, history) = (self.named("athlete.json"), self.named("history.jsonl"));
        let mut args = vec!["gate", "--athlete", &athlete, "--history", &history, &session];
        args.extend(more);
        self.cli().run(args)
    }

    /// Without a time of its own: the day follows from the history.
    fn cli(&self) -> Cli {
        Cli::on_device_clock(&self.data.folder())
    }

    fn named(&self, name: &str) -> String {
        self.data.beside(name).display().to_string()
    }

    /// The session with this exertion in its work sets.
    fn with_rpe(&self, rpe: f64) -> Value {
        let mut session = self.session.clone();
        for set in work_sets(&mut session) {
            set["target_rpe"] = json!(rpe);
        }
        session
    }
}

fn work_sets(session: &mut Value) -> Vec<&mut Value> {
    let blocks = session["blocks"].as_array_mut().expect("a session has blocks");
    let exercises = blocks
        .iter_mut()
        .flat_map(|block| block["exercises"].as_array_mut().expect("a block has exercises"));
    exercises
        .flat_map(|exercise| exercise["sets"].as_array_mut().expect("an exercise has sets"))
        .filter(|set| set["kind"] == "work")
        .collect()
}

fn file(data: &Data, name: &str, text: &str) -> String {
    let file = data.beside(name);
    fs::write(&file, text).expect("the file is written");
    file.display().to_string()
}

fn rules(findings: &Value) -> Vec<(&str, &str)> {
    let findings = findings.as_array().expect("findings are a list");
    findings
        .iter()
        .filter_map(|finding| Some((finding["rule"].as_str()?, finding["severity"].as_str()?)))
        .collect()
}

#[test]
fn the_planners_own_session_passes_on_the_day_after_its_history() {
    let month = Month::lived();
    let answer = month.gate(&month.session, &[]).json();
    assert_eq!(answer["training_day"], "2026-02-04");
    assert_eq!((&answer["passes"], &answer["repairable"]), (&json!(true), &json!(true)));
    assert_eq!(rules(&answer["findings"]), []);
    assert!(answer.get("repaired").is_none());
}

#[test]
fn a_finding_tells_where_what_was_measured_and_the_limit_and_is_mended_when_asked() {
    let month = Month::lived();
    let answer = month.gate(&month.with_rpe(9.5), &["--repair"]).json();
    let findings = answer["findings"].as_array().expect("findings are a list");
    let harder = findings
        .iter()
        .find(|finding| finding["rule"] == "V8")
        .expect("V8 is broken");
    assert_eq!(harder["severity"], "repair");
    assert_eq!((&harder["measured"], &harder["limit"]), (&json!(9.5), &json!(9.0)));
    assert!(
        harder["at"]
            .as_str()
            .is_some_and(|at| at.starts_with("blocks[1].exercises[0].sets["))
    );
    assert!(harder["text"].as_str().is_some_and(|text| text.contains("RPE 9.5")));

    let repaired = &answer["repaired"];
    assert_eq!(repaired["replaced"], false);
    let severities = rules(&repaired["verdict"]["findings"]);
    assert!(
        severities.iter().all(|&(_, severity)| severity == "warn"),
        "{severities:?}"
    );
    assert!(
        repaired["repairs"]
            .as_array()
            .is_some_and(|repairs| !repairs.is_empty())
    );
    assert!(
        repaired["session"]["blocks"]
            .as_array()
            .is_some_and(|blocks| !blocks.is_empty())
    );
}

#[test]
fn a_session_on_the_day_of_an_illness_is_blocked_with_exit_code_1() {
    let month = Month::lived();
    let ill = r#"{"training_day":"2026-02-04","check_in":{"ill":true}}"#;
    let mornings = file(&month.data, "mornings.jsonl", ill);
    let answer = month.gate(&month.session, &["--biometrics", &mornings]);
    assert_eq!(answer.code, Some(1), "{answer:?}");
    assert!(answer.sentence().contains("V29"), "{answer:?}");
    let told: Value = serde_json::from_str(&answer.stdout).expect("the verdict is JSON all the same");
    assert_eq!((&told["passes"], &told["repairable"]), (&json!(false), &json!(false)));
    assert!(rules(&told["findings"]).contains(&("V29", "block")));
    assert_eq!(told["advice"]["id"], "ill");
}

#[test]
fn the_day_can_be_named_and_a_pause_before_it_counts() {
    let month = Month::lived();
    let answer = month.gate(&month.session, &["--day", "2026-03-20"]).json();
    assert_eq!(answer["training_day"], "2026-03-20");
    assert!(rules(&answer["findings"]).contains(&("V30", "repair")), "{answer}");
    let named = month
        .gate(&month.session, &["--at", "2026-03-20T12:00:00Z", "--zone", "UTC"])
        .json();
    assert_eq!(named, answer, "the time is named instead");
}

#[test]
fn workout_documents_are_lines_of_a_history_too() {
    let month = Month::lived();
    let workout = |day: u8| {
        let day = format!("2026-02-{day:02}");
        json!({
            "training_day": day, "workout_id": day, "status": "finished", "source": "planner",
            "session": month.session, "performed": [],
        })
        .to_string()
    };
    let days: Vec<String> = (5..=9).map(workout).collect();
    file(&month.data, "history.jsonl", &format!("\n{}\n", days.join("\n\n")));
    let answer = month.gate(&month.session, &[]);
    assert_eq!(answer.code, Some(1), "{answer:?}");
    assert!(answer.sentence().contains("V12"), "a sixth day in a row: {answer:?}");
    assert!(answer.stdout.contains(r#""training_day":"2026-02-10""#), "{answer:?}");
}

#[test]
fn what_cannot_be_read_is_named_with_its_file_and_line() {
    let month = Month::lived();
    let history = fs::read_to_string(month.named("history.jsonl")).expect("the history is there");
    let mut lines: Vec<&str> = history.lines().collect();
    let past = r#"{"training_day":"2026-01-07","status":"finished","minutes":45,"performed":[],"shoes":2}"#;
    lines[2] = past;
    let broken = file(&month.data, "broken.jsonl", &lines.join("\n"));
    let (athlete, session) = (
        month.named("athlete.json"),
        file(&month.data, "session.json", &month.session.to_string()),
    );
    let [wrong, morning] = [
        file(&month.data, "wrong.json", r#"{"birth_year":"1990"}"#),
        file(&month.data, "mornings.jsonl", "\n{\"training_day\":\"4 February\"}"),
    ];
    let nowhere = month.named("nowhere.json");
    for (args, told) in [
        (
            vec!["--athlete", &athlete, "--history", &broken, &session],
            "broken.jsonl line 3: shoes",
        ),
        (
            vec!["--athlete", &athlete, "--biometrics", &morning, &session],
            "mornings.jsonl line 2: training_day",
        ),
        (vec!["--athlete", &wrong, &session], "wrong.json: birth_year"),
        (vec!["--athlete", &athlete, &athlete], "athlete.json"),
        (vec!["--athlete", &athlete, &nowhere], "nowhere.json cannot be read"),
        (
            vec!["--athlete", &athlete, "--day", "soon", &session],
            "day: must be a date",
        ),
        (vec![&session], "--athlete"),
    ] {
        let args = [vec!["gate"], args].concat();
        let output = month.cli().command(&args).output().expect("the command line runs");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{args:?}: {said}");
        assert!(said.contains(told), "{args:?}: {said}");
        assert!(output.stdout.is_empty(), "{args:?}");
    }
}

#[test]
fn people_are_told_in_lines() {
    let month = Month::lived();
    let session = file(&month.data, "session.json", &month.with_rpe(9.5).to_string());
    let (athlete, history) = (month.named("athlete.json"), month.named("history.jsonl"));
    let told = month.cli().tells([
        "gate",
        "--athlete",
        &athlete,
        "--history",
        &history,
        "--repair",
        &session,
    ]);
    assert!(told.contains("V8  mends  blocks[1]"), "{told}");
    assert!(told.contains("\nMended\n"), "{told}");
}
