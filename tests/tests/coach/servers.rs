//! What servers do, whatever the model behind them says.

use std::time::Duration;

use axum::{body::Body, response::Response};
use engine::coach::TryOutcome::*;
use serde_json::{Value, json};
use training::workout::Source::{Coach, Planner};

use crate::{
    behaviours::{Behaviour, answering, behaviour, hasty},
    endpoint::{Request, completion, in_parts, says, status, torn},
};

/// Envelopes and servers.
pub(crate) fn of_servers(good: &Value) -> Vec<Behaviour> {
    let text = good.to_string();
    let whole = completion(&text);
    let envelope = |message: Value, finish: &str| {
        json!({ "choices": [{ "message": message, "finish_reason": finish }] }).to_string()
    };
    let parts: Vec<String> = whole
        .as_bytes()
        .chunks(600)
        .map(|part| String::from_utf8_lossy(part).into_owned())
        .collect();
    let slow = parts.clone();
    let (declined, unfinished) = (
        envelope(json!({ "content": null, "refusal": "I cannot" }), "stop"),
        envelope(json!({ "content": text }), "length"),
    );
    let no_content = envelope(json!({ "content": null }), "stop");
    let deep = "[".repeat(10_000);
    let half = whole[..whole.len() / 2].to_owned();
    let again = whole.clone();
    let bomb = vec![0x1f_u8, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3];
    let redirect = |to: &'static str| {
        move |_: usize, _: &Request| {
            Response::builder()
                .status(307)
                .header("location", to)
                .body(Body::empty())
                .unwrap()
        }
    };
    let moved = text.clone();
    vec![
        behaviour("in parts", &[Taken], Coach, move |_, _| {
            in_parts(parts.clone(), Duration::from_millis(2))
        }),
        hasty("slow drip", move |_, _| {
            in_parts(slow.clone(), Duration::from_millis(1500))
        }),
        hasty("never answers", |_, _| in_parts(vec![], Duration::from_secs(60))),
        behaviour("declined", &[Declined; 3], Planner, move |_, _| status(200, &declined)),
        behaviour("unfinished", &[Unfinished; 3], Planner, move |_, _| {
            status(200, &unfinished)
        }),
        behaviour("no content", &[Empty; 3], Planner, move |_, _| status(200, &no_content)),
        behaviour("no choices", &[Empty; 3], Planner, |_, _| {
            status(200, "{\"choices\":[]}")
        }),
        behaviour("no body", &[NotAnAnswer], Planner, |_, _| status(200, "")),
        behaviour("a page", &[NotAnAnswer], Planner, |_, _| {
            status(200, "<!doctype html><title>Welcome</title>")
        }),
        behaviour("a deep envelope", &[NotAnAnswer], Planner, move |_, _| {
            status(200, &deep)
        }),
        behaviour("a bomb", &[Compressed], Planner, move |_, _| {
            Response::builder()
                .header("content-encoding", "gzip")
                .body(Body::from(bomb.clone()))
                .unwrap()
        }),
        behaviour("reset", &[BrokenOff], Planner, move |_, _| torn(&half)),
        answering("401", &[KeyRefused], 401),
        answering("403", &[KeyRefused], 403),
        answering("404", &[FormatRefused, FormatRefused, FormatRefused, UnknownModel], 404),
        answering("400", &[FormatRefused, FormatRefused, FormatRefused, Refused], 400),
        answering("500", &[ServerFailed], 500),
        answering("503", &[ServerFailed], 503),
        answering("429", &[TooMany], 429),
        behaviour("429 for an hour", &[TooMany], Planner, |_, _| wait("3600")),
        behaviour("429 for a moment", &[TooMany, Taken], Coach, move |turn, _| {
            if turn == 1 { wait("0") } else { status(200, &again) }
        }),
        behaviour(
            "sent to a private address",
            &[Redirected],
            Planner,
            redirect("http://10.0.0.1/v1/chat/completions"),
        ),
        behaviour(
            "sent to metadata",
            &[Redirected],
            Planner,
            redirect("http://169.254.169.254/latest/meta-data/"),
        ),
        behaviour(
            "sent round in a circle",
            &[Redirected],
            Planner,
            redirect("/v1/chat/completions"),
        ),
        behaviour("moved on the same host", &[Taken], Coach, move |_, request| {
            if request.path == "/v2" {
                says(&moved)
            } else {
                redirect("/v2")(0, request)
            }
        }),
    ]
}

fn wait(seconds: &str) -> Response {
    let mut response = status(429, "{}");
    response.headers_mut().insert("retry-after", seconds.parse().unwrap());
    response
}

/// Endpoints that know less than was hoped for.
pub(crate) fn of_formats(good: &Value) -> Vec<Behaviour> {
    let knowing = |formats: &'static [&'static str], with_temperature: bool| {
        let text = good.to_string();
        move |_: usize, request: &Request| {
            let format = request.body["response_format"]["type"].as_str().unwrap_or("text");
            let is_known = formats.contains(&format) && (with_temperature || request.body["temperature"].is_null());
            if is_known {
                says(&text)
            } else {
                status(400, "{\"error\":{\"message\":\"not supported\"}}")
            }
        }
    };
    vec![
        behaviour(
            "no schema",
            &[FormatRefused, Taken],
            Coach,
            knowing(&["json_object", "text"], true),
        ),
        behaviour(
            "text alone",
            &[FormatRefused, FormatRefused, Taken],
            Coach,
            knowing(&["text"], true),
        ),
        behaviour(
            "its own temperature",
            &[FormatRefused, FormatRefused, FormatRefused, Taken],
            Coach,
            knowing(&["text"], false),
        ),
    ]
}
