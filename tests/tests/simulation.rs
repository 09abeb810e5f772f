//! The commands that live simulated athletes' seasons, as somebody types them.

use std::fs;

use harness::{Cli, Data};
use serde_json::Value;

fn athlete(data: &Data) -> String {
    let file = data.beside("athlete.json");
    let document = r#"{"birth_year":1990,"experience":"intermediate","goals":["strength"],
        "equipment":["barbell","rack","bench"],"screening":{"cleared":true}}"#;
    fs::write(&file, document).expect("the document is written");
    file.display().to_string()
}

fn lines(cli: &Cli, args: &[&str]) -> Vec<Value> {
    let output = cli.command(args).output().expect("the command line runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("JSON is UTF-8");
    text.lines()
        .map(|line| serde_json::from_str(line).expect("every line is JSON"))
        .collect()
}

#[test]
fn a_season_is_a_line_a_day_and_the_same_twice() {
    let data = Data::in_memory();
    let file = athlete(&data);
    let args = [
        "simulate",
        "--athlete",
        &file,
        "--from",
        "2026-01-05",
        "--days",
        "30",
        "--seed",
        "7",
        "--adherence",
        "0.9",
        "--missing",
        "0.2",
        "--illness",
        "--holidays",
    ];
    let season = lines(&data.cli(), &args);
    assert_eq!(season.len(), 30);
    for name in ["training_day", "phase", "readiness", "session", "performed", "verdict"] {
        assert!(season.iter().all(|day| day.get(name).is_some()), "{name}");
    }
    assert_eq!(season[0]["training_day"], "2026-01-05");
    assert_eq!(season[29]["training_day"], "2026-02-03");
    assert_eq!(season, lines(&data.cli(), &args), "the same arguments");
    let mut other = args;
    other[8] = "8";
    assert_ne!(season, lines(&data.cli(), &other), "another seed");
}

#[test]
fn an_athlete_of_the_grid_is_named_by_seed_and_number() {
    let data = Data::in_memory();
    let season = lines(&data.cli(), &["simulate", "--grid", "1:42", "--days", "5"]);
    assert_eq!(season.len(), 5);
    assert!(data.cli().run(["simulate", "--grid", "42"]).refusal().contains("grid"));
}

#[test]
fn a_season_can_be_brought_in_and_comes_out_with_the_same_bytes() {
    let data = Data::in_memory();
    let file = athlete(&data);
    let habits = ["--adherence", "0.8", "--illness", "--holidays", "--own-training"];
    let mut season = data
        .cli()
        .command(["simulate", "--athlete", &file, "--days", "200", "--export"]);
    let output = season.args(habits).output().expect("the command line runs");
    let season = String::from_utf8(output.stdout).expect("JSON is UTF-8");
    let brought = data.beside("season.json");
    fs::write(&brought, &season).expect("the season is written");

    let imported = data.cli().run(["import", &brought.display().to_string()]).json();
    assert!(imported["sets"].as_u64() > Some(500), "{imported}");
    assert_eq!(data.cli().tells(["export"]), season);

    let document: Value = serde_json::from_str(&season).expect("an export is JSON");
    let acts = || {
        document["workouts"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|day| &day["act"])
    };
    for status in ["finished", "skipped"] {
        assert!(acts().any(|act| act["status"] == status), "{status}");
    }
    assert!(
        acts().any(|act| act["activities"][0]["minutes"].is_u64()),
        "an own walk"
    );

    let last = document["workouts"].as_array().and_then(|days| days.last());
    let today = data.cli().run(["today"]).json();
    assert!(last.is_some_and(|last| last["training_day"].as_str() < today["training_day"].as_str()));
    assert_eq!(today["status"], "planned");
    assert_eq!(
        data.cli()
            .run(["simulate", "--athlete", &file, "--days", "1", "--export"])
            .json()["workouts"][0]["training_day"],
        "2026-11-21"
    );
}

#[test]
fn mornings_of_ones_own_take_the_place_of_simulated_ones() {
    let data = Data::in_memory();
    let file = athlete(&data);
    let mornings = data.beside("mornings.jsonl");
    fs::write(
        &mornings,
        "{\"training_day\":\"2026-01-06\",\"sleep_minutes\":200}\n\n{\"training_day\":\"2026-01-07\",\"sleep_minutes\":460}\n",
    )
    .expect("the mornings are written");
    let mornings = mornings.display().to_string();
    let args = ["simulate", "--athlete", &file, "--biometrics", &mornings, "--days", "3"];
    let season = lines(&data.cli(), &args);
    let levels: Vec<&str> = season
        .iter()
        .filter_map(|day| day["readiness"]["level"].as_str())
        .collect();
    assert_eq!(levels, ["unknown", "red", "unknown"]);
}

#[test]
fn what_cannot_be_is_refused_by_name() {
    let data = Data::in_memory();
    let file = athlete(&data);
    for (args, by_name) in [
        (
            vec!["simulate", "--athlete", &file, "--adherence", "1.5"],
            "between 0 and 1",
        ),
        (vec!["simulate", "--athlete", &file, "--from", "5 January"], "from"),
        (vec!["simulate"], "--athlete"),
        (vec!["simulate", "--grid", "1:1", "--seed", "3"], "--seed"),
        (vec!["evaluate", "--athletes", "0"], "--athletes"),
        (vec!["evaluate", "--pairs", "10", "--days", "3"], "--days"),
    ] {
        let output = data.cli().command(&args).output().expect("the command line runs");
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{args:?}: {told}");
        assert!(told.contains(by_name), "{args:?}: {told}");
    }
}

#[test]
fn an_evaluation_counts_every_invariant_and_writes_its_report_with_a_picture() {
    let data = Data::in_memory();
    let report = data.beside("report.md");
    let name = report.display().to_string();
    let args = [
        "evaluate",
        "--athletes",
        "3",
        "--days",
        "40",
        "--seed",
        "5",
        "--report",
        &name,
    ];
    let answer = data.cli().run(args).json();
    assert_eq!(answer["invariants"].as_object().map(serde_json::Map::len), Some(18));
    assert_eq!(answer["programmes"].as_object().map(serde_json::Map::len), Some(6));
    let text = fs::read_to_string(&report).expect("the report is there");
    assert!(text.contains("does not show that they do people good"), "{text}");
    assert!(text.contains("](report.svg)"), "{text}");
    let picture = fs::read_to_string(report.with_extension("svg")).expect("the picture is there");
    assert!(picture.starts_with("<svg ") && picture.trim_end().ends_with("</svg>"));
}

#[test]
fn pairs_of_mornings_are_counted_by_signal() {
    let data = Data::in_memory();
    let answer = data.cli().run(["evaluate", "--pairs", "300", "--seed", "5"]).json();
    let asked = answer["asked"].as_object().expect("signals");
    let sum: u64 = asked.values().filter_map(Value::as_u64).sum();
    assert_eq!(sum, 300);
}
