//! What is not said: nothing goes out while the coach is off, and nothing of the athlete stands in a log.

use std::sync::Arc;

use harness::{Cli, Data, Log, gives_away, traced_with};

use crate::{
    asked::{ATHLETE, Coached, KEY, good},
    endpoint::{Endpoint, says, status},
};

/// Sockets of the internet that a run of the command line opened.
fn sockets(data: &Data, args: &[&str]) -> Vec<String> {
    let trace = traced_with(&data.cli(), args, &["--trace=socket,connect,sendto"]);
    assert_eq!(trace.answer.code, Some(0), "{:?}", trace.answer);
    let calls = trace.calls.into_iter().map(|call| call.line);
    calls.filter(|line| line.contains("AF_INET")).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_fortnight_without_the_coach_opens_no_socket() {
    let data = Data::in_memory();
    for day in 1..=14 {
        let at = format!("2026-11-{day:02}T06:00:00Z");
        for step in ["tick", "today", "start", "finish"] {
            let seen = sockets(&data, &[step, "--at", &at, "--zone", "Europe/Berlin"]);
            assert_eq!(seen, Vec::<String>::new(), "{step} on day {day}");
        }
    }
    // The same eyes see a coach that is on.
    let endpoint = Endpoint::playing(Arc::new(|_, _| status(500, "{}"))).await;
    let host = endpoint.address.to_string();
    let settle = [
        "coach",
        "set",
        "--endpoint",
        &endpoint.url(),
        "--model",
        "small",
        "--agree",
        &host,
        "--on",
    ];
    assert_eq!(sockets(&data, &settle), Vec::<String>::new());
    let seen = sockets(
        &data,
        &[
            "coach",
            "try",
            "--at",
            "2026-11-15T06:00:00Z",
            "--zone",
            "Europe/Berlin",
        ],
    );
    assert!(
        !seen.is_empty()
            && seen.len()
                == seen
                    .iter()
                    .filter(|line| !line.contains("connect") || line.contains("127.0.0.1"))
                    .count(),
        "{seen:?}"
    );
    assert_eq!(endpoint.heard().len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_command_line_shows_request_tries_verdicts_and_result() {
    let text = good().await.to_string();
    let endpoint = Endpoint::playing(Arc::new(move |_, _| says(&text))).await;
    let data = Data::in_memory();
    let cli = || Cli::on_device_clock(&data.folder()).standing_at("2026-11-23T03:00:00Z", "Europe/Berlin");
    assert_eq!(cli().run_with_input(["athlete", "set", "-"], ATHLETE).code, Some(0));
    let host = endpoint.address.to_string();
    cli().tells([
        "coach",
        "set",
        "--endpoint",
        &endpoint.url(),
        "--model",
        "small",
        "--agree",
        &host,
        "--on",
    ]);
    let key = cli().run_with_input(["coach", "key", "-", "--in-file"], KEY.as_bytes());
    assert_eq!(key.code, Some(0), "{key:?}");
    let tried = cli().run(["coach", "try"]).json();
    assert!(tried["requests"][0].as_str().unwrap().contains("\"response_format\""));
    assert_eq!(tried["record"]["tries"][0]["outcome"], "taken");
    assert_eq!(tried["session"]["title"], "Steady strength");
    assert!(tried["planner"]["blocks"].is_array() && tried["difference"].is_object());
    assert!(!tried.to_string().contains(KEY));
    assert_eq!(endpoint.heard()[0].key, Some(format!("Bearer {KEY}")));
}

/// What must not be found: a key, a note, a body mass, a birth year, a heart-rate variability.
const CANARIES: [&str; 6] = ["CANARY", "137.25", "1977", "61.803", "9f31c7", "300 kg"];

#[tokio::test]
async fn nothing_of_the_athlete_and_no_key_stands_in_a_log_or_a_record() {
    let log = Log::listened_to();
    // A thief that repeats what it was sent, as an error and as a field that nobody knows.
    let endpoint = Endpoint::playing(Arc::new(|turn, request| {
        let (told, key) = (request.body.to_string(), request.key.clone().unwrap_or_default());
        match turn {
            1 => says(&format!("{{\"{key}\":1,\"CANARY 61.803\":2}}")),
            2 => says("{\"CANARY 61.803\":2,\"kind\":\"CANARY\"}"),
            3 => says(&told),
            _ => status(500, &told),
        }
    }))
    .await;
    let mut athlete = Coached::by(&endpoint.url()).await;
    let morning = br#"{"training_day":"2026-11-23","hrv_rmssd_ms":61.803,"source":"CANARY watch"}"#;
    athlete.engine.merge_biometrics(morning).await.unwrap();
    athlete.looks().await;
    for _ in 0..4 {
        athlete.engine.try_coach().await.unwrap();
    }
    athlete.engine.test_coach().await.unwrap();
    athlete.engine.coach_models().await.unwrap();
    assert!(
        endpoint
            .heard()
            .iter()
            .any(|request| request.body.to_string().contains("61.803"))
    );
    let sent = endpoint.heard()[0].body.to_string();
    for unsaid in ["1977", "CANARY watch", "Europe/Berlin", KEY] {
        assert!(!sent.contains(unsaid), "{unsaid} is not told to the model");
    }
    let records = serde_json::to_string(&athlete.records().await).unwrap();
    let log = log.text();
    assert_eq!(gives_away(&records, &CANARIES), None, "{records}");
    assert_eq!(gives_away(&log, &CANARIES), None);
}
