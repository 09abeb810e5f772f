//! What models and servers do, each with the tries that it leads to and who made the session in the end.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use axum::response::Response;
use engine::{
    clock::{Clock as _, DeviceClock},
    coach::{Limits, MOST_BYTES, TryOutcome, TryOutcome::*},
};
use futures_util::StreamExt as _;
use training::workout::Source::{self, Coach, Planner};

use crate::{
    asked::{Coached, KEY, LIMITS, good},
    endpoint::{Endpoint, Play, Request, endless, says, status},
    models::{of_conversations, of_models},
    servers::{of_formats, of_servers},
};

/// What is played, and what is expected of it.
pub(crate) struct Behaviour {
    name: &'static str,
    play: Play,
    tries: Vec<TryOutcome>,
    by: Source,
    limits: Limits,
}

pub(crate) fn behaviour(
    name: &'static str,
    tries: &[TryOutcome],
    by: Source,
    play: impl Fn(usize, &Request) -> Response + Send + Sync + 'static,
) -> Behaviour {
    Behaviour {
        name,
        play: Arc::new(play),
        tries: tries.to_vec(),
        by,
        limits: LIMITS,
    }
}

/// An endpoint for which the time runs out.
pub(crate) fn hasty(
    name: &'static str,
    play: impl Fn(usize, &Request) -> Response + Send + Sync + 'static,
) -> Behaviour {
    let limits = Limits {
        first_byte: Duration::from_millis(2500),
        total: Duration::from_millis(3000),
        budget: Duration::from_millis(6000),
        ..LIMITS
    };
    Behaviour {
        limits,
        ..behaviour(name, &[TimedOut], Planner, play)
    }
}

/// A model that always says this.
pub(crate) fn saying(name: &'static str, tries: &[TryOutcome], by: Source, content: impl Into<String>) -> Behaviour {
    let content = content.into();
    behaviour(name, tries, by, move |_, _| says(&content))
}

/// A server that always answers so.
pub(crate) fn answering(name: &'static str, tries: &[TryOutcome], code: u16) -> Behaviour {
    behaviour(name, tries, Planner, move |_, _| {
        status(code, "{\"error\":{\"message\":\"no\"}}")
    })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_an_endpoint_does_a_session_that_passes_the_gate_is_stored_in_bounded_time() {
    let good = good().await;
    let mut all = of_models(&good);
    all.extend(of_conversations(&good));
    all.extend(of_servers(&good));
    all.extend(of_formats(&good));
    assert!(all.len() >= 60, "{} behaviours", all.len());
    let failed: Vec<String> = futures_util::stream::iter(all)
        .map(|behaviour| tokio::spawn(played(behaviour)))
        .buffer_unordered(4)
        .filter_map(|told| async move { told.unwrap().err() })
        .collect()
        .await;
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

async fn played(behaviour: Behaviour) -> Result<(), String> {
    let Behaviour {
        name,
        play,
        tries,
        by,
        limits,
    } = behaviour;
    let endpoint = Endpoint::playing(play).await;
    let mut athlete = Coached::within(limits, &endpoint.url()).await;
    let began = DeviceClock.monotonic();
    athlete.looks().await;
    let took = DeviceClock.monotonic().saturating_sub(began);
    let (today, outcomes) = (athlete.today().await, athlete.outcomes().await);
    let heard = endpoint.heard();
    athlete.stored().await;
    let is_right = (today.workout.source, &outcomes) == (by, &tries);
    let is_told = by == Coach || today.coach.as_ref().is_some_and(|note| !note.outcome.is_taken());
    let has_key = heard.iter().all(|request| request.key == Some(format!("Bearer {KEY}")));
    let is_in_time = took < limits.budget + Duration::from_secs(4);
    // Who is sent on asks twice for one try.
    let is_counted = heard.len() >= tries.len() && heard.len() <= tries.len() + 3;
    if is_right && is_told && has_key && is_in_time && is_counted {
        return Ok(());
    }
    let records = athlete.records().await;
    Err(format!(
        "{name}: {:?} by {:?}, told {is_told}, key {has_key}, {took:?}, {} requests\n  {:?}",
        outcomes,
        today.workout.source,
        heard.len(),
        records.first().map(|record| record
            .tries
            .iter()
            .map(|one| (&one.unreadable, &one.findings))
            .collect::<Vec<_>>())
    ))
}

#[tokio::test]
async fn an_answer_without_an_end_is_left_where_the_limit_is() {
    for (pause, length) in [(Duration::ZERO, None), (Duration::ZERO, Some("1073741824"))] {
        let taken = Arc::new(AtomicUsize::new(0));
        let counted = taken.clone();
        let endpoint = Endpoint::playing(Arc::new(move |_, _| {
            let mut response = endless(pause, counted.clone());
            if let Some(length) = length {
                response.headers_mut().insert("content-length", length.parse().unwrap());
            }
            response
        }))
        .await;
        let mut athlete = Coached::by(&endpoint.url()).await;
        athlete.looks().await;
        assert_eq!(athlete.outcomes().await, [TooLarge; 3]);
        assert_eq!(athlete.today().await.workout.source, Planner);
        athlete.stored().await;
        // What lies in the sockets between us was given away, and no more.
        let most = 3 * (MOST_BYTES + (8 << 20));
        assert!(
            taken.load(Ordering::Relaxed) < most,
            "{} bytes",
            taken.load(Ordering::Relaxed)
        );
    }
}

#[tokio::test]
async fn what_an_endpoint_knows_is_found_out_once() {
    let text = good().await.to_string();
    let endpoint = Endpoint::playing(Arc::new(move |_, request| {
        let is_schema = request.body["response_format"]["type"] == "json_schema";
        if is_schema { status(400, "{}") } else { says(&text) }
    }))
    .await;
    let mut athlete = Coached::by(&endpoint.url()).await;
    athlete.looks().await;
    assert_eq!(endpoint.heard().len(), 2);
    for day in 24..30 {
        athlete.clock.set(&format!("2026-11-{day}T04:00[Europe/Berlin]"));
        athlete.looks().await;
        if endpoint.heard().len() > 2 {
            break;
        }
    }
    assert_eq!(endpoint.heard().len(), 3, "the next training asks for what is known");
}
