//! Nights and mornings with a coach: the built-in plan is there at once, what comes later is a proposal, and nothing
//! changes under the athlete's hands.

use std::{sync::Arc, time::Duration};

use engine::{
    ProposalCause,
    coach::TryOutcome::{Taken, Unreachable},
    scheduler::{Cause, Did},
};
use tokio::sync::Semaphore;
use training::workout::{Source, Step};

use crate::{
    asked::{Coached, FOUR, good},
    endpoint::{Down, Endpoint, Play, completion, held, says},
};

const HALF_AN_HOUR: Duration = Duration::from_secs(30 * 60);

/// Another session than the built-in one that passes all the same: the last exercise falls away.
async fn other() -> Play {
    let mut reply = good().await;
    let blocks = reply["blocks"].as_array_mut().unwrap();
    let main = blocks.iter_mut().find(|block| block["kind"] == "main").unwrap();
    main["exercises"].as_array_mut().unwrap().pop();
    let text = reply.to_string();
    Arc::new(move |_, _| says(&text))
}

/// An endpoint that says when it is asked, and answers when it is let.
async fn thinking(text: String) -> (Endpoint, Arc<Semaphore>, Arc<Semaphore>) {
    let (asked, thought) = (Arc::new(Semaphore::new(0)), Arc::new(Semaphore::new(0)));
    let (bell, gate) = (asked.clone(), thought.clone());
    let endpoint = Endpoint::playing(Arc::new(move |_, _| {
        bell.add_permits(1);
        held(text.clone(), gate.clone())
    }))
    .await;
    (endpoint, asked, thought)
}

#[tokio::test]
async fn an_endpoint_that_is_down_at_four_gives_the_built_in_plan_at_four_and_one_proposal_later() {
    let down = Down::now();
    let mut athlete = Coached::by(&down.url()).await;
    let look = athlete.looks().await;
    assert!(matches!(look.did, Did::Made(_)), "{look:?}");
    assert_eq!(athlete.outcomes().await, [Unreachable]);
    let at_four = athlete.today().await;
    assert_eq!(at_four.workout.source, Source::Planner);
    let note = at_four.coach.unwrap();
    assert_eq!(
        (note.outcome, note.retry_at.as_deref()),
        (Unreachable, Some("2026-11-23T03:30:00Z"))
    );

    let back = Endpoint::back(down, other().await);
    athlete.clock.pass(HALF_AN_HOUR - Duration::from_secs(1));
    athlete.looks().await;
    assert!(athlete.scheduler.hear_coach().await.is_none(), "not yet");
    athlete.clock.pass(Duration::from_secs(1));
    athlete.looks().await;
    let told = athlete.scheduler.hear_coach().await.unwrap();
    assert!(told.changed, "the window is told");
    let later = athlete.today().await;
    assert_eq!(later.workout.session, at_four.workout.session, "what was read stays");
    let proposal = later.proposal.unwrap();
    assert_eq!(proposal.cause, ProposalCause::Coach);
    assert_eq!(back.heard().len(), 1);

    athlete.engine.keep_proposal(&proposal.id).await.unwrap();
    for _ in 0..20 {
        athlete.clock.pass(HALF_AN_HOUR);
        athlete.looks().await;
        athlete.scheduler.hear_coach().await;
    }
    assert_eq!(
        back.heard().len(),
        1,
        "it is asked once more and never again on that day"
    );
    athlete.stored().await;
}

#[tokio::test]
async fn a_retry_that_fails_too_is_the_last() {
    let mut athlete = Coached::by("http://127.0.0.1:9/v1").await;
    athlete.looks().await;
    for _ in 0..20 {
        athlete.clock.pass(HALF_AN_HOUR);
        athlete.looks().await;
        athlete.scheduler.hear_coach().await;
    }
    assert_eq!(athlete.records().await.len(), 2);
    assert_eq!(athlete.today().await.coach.unwrap().retry_at, None);
}

#[tokio::test]
async fn who_has_started_is_left_alone() {
    let down = Down::now();
    let mut athlete = Coached::by(&down.url()).await;
    athlete.looks().await;
    let today = athlete.today().await;
    athlete
        .engine
        .step_workout(today.training_day, Step::Start)
        .await
        .unwrap();
    let back = Endpoint::back(down, other().await);
    athlete.clock.pass(HALF_AN_HOUR * 2);
    athlete.looks().await;
    athlete.scheduler.hear_coach().await;
    assert!(back.heard().is_empty());
    let later = athlete.today().await;
    assert_eq!((later.workout.session, later.proposal), (today.workout.session, None));
}

#[tokio::test]
async fn a_workout_that_is_started_while_the_coach_thinks_stays_as_it_is() {
    let text = completion(&{
        let mut reply = good().await;
        reply["title"] = "Something else".into();
        reply.to_string()
    });
    let (endpoint, asked, thought) = thinking(text).await;
    let mut athlete = Coached::by(&endpoint.url()).await;
    let today = athlete.today().await;
    athlete.looks().await;
    asked.acquire().await.unwrap().forget();
    athlete
        .engine
        .step_workout(today.training_day, Step::Start)
        .await
        .unwrap();
    thought.add_permits(1);
    athlete.scheduler.hear_coach().await;
    let later = athlete.today().await;
    assert_eq!((later.workout.session, later.proposal), (today.workout.session, None));
    assert_eq!(endpoint.heard().len(), 1);
}

#[tokio::test]
async fn who_opens_the_window_first_sees_the_built_in_plan_at_once_and_the_coachs_beside_it() {
    let endpoint = Endpoint::playing(other().await).await;
    let mut athlete = Coached::by(&endpoint.url()).await;
    let first = athlete.today().await;
    assert_eq!(first.workout.source, Source::Planner);
    assert!(endpoint.heard().is_empty(), "nobody waits for the coach");
    athlete.looks().await;
    athlete.scheduler.hear_coach().await.unwrap();
    let later = athlete.today().await;
    assert_eq!(later.workout.session, first.workout.session);
    let proposal = later.proposal.unwrap();
    athlete.engine.accept_proposal(&proposal.id).await.unwrap();
    let taken = athlete.today().await;
    assert_eq!(
        (taken.workout.source, &taken.workout.session),
        (Source::Coach, &proposal.after)
    );
    let compared = athlete.engine.compare_coach().await.unwrap().unwrap();
    assert_eq!(
        (compared.planner, compared.coach),
        (first.workout.session, proposal.after)
    );
}

#[tokio::test]
async fn a_window_that_opens_while_the_night_asks_is_answered_at_once() {
    let (endpoint, asked, thought) = thinking(completion("{}")).await;
    let mut athlete = Coached::by(&endpoint.url()).await;
    let engine = athlete.engine.clone();
    let (_, shown) = tokio::join!(athlete.looks(), async {
        asked.acquire().await.unwrap().forget();
        let shown = engine.today().await.unwrap();
        thought.add_permits(3);
        shown
    });
    assert_eq!(shown.workout.source, Source::Planner);
    assert_eq!(athlete.today().await.workout.session, shown.workout.session);
}

#[tokio::test]
async fn whoever_comes_to_the_window_is_not_kept_waiting_by_the_watch() {
    let endpoint = Endpoint::playing(other().await).await;
    let mut athlete = Coached::by(&endpoint.url()).await;
    for cause in [Cause::Focus, Cause::Resume] {
        athlete.scheduler.look(cause).await;
        assert_eq!(athlete.today().await.workout.source, Source::Planner);
    }
}

#[tokio::test]
async fn a_coachs_session_is_kept_with_its_provenance_and_stays_when_the_morning_brings_nothing_new() {
    let endpoint = Endpoint::playing(other().await).await;
    let mut athlete = Coached::by(&endpoint.url()).await;
    athlete.looks().await;
    let today = athlete.today().await;
    assert_eq!(today.workout.source, Source::Coach);
    let record = athlete.records().await.remove(0);
    assert_eq!(
        (record.model.as_str(), record.host),
        ("small", endpoint.address.to_string())
    );
    assert_eq!(record.tries[0].prompt_tokens, Some(900));
    let sees = athlete.engine.model_sees().await.unwrap();
    let sent: serde_json::Value = serde_json::from_str(&sees.sent[0]).unwrap();
    assert_eq!(sent, endpoint.heard()[0].body, "what is shown is what was sent");
    assert!(sees.request.contains("allowed_exercises"));

    let calm =
        br#"{"training_day":"2026-11-23","sleep_minutes":470,"check_in":{"readiness":4,"sleep_quality":4,"stress":2}}"#;
    athlete.engine.merge_biometrics(calm).await.unwrap();
    let later = athlete.today().await;
    assert_eq!((later.workout.session, later.proposal), (today.workout.session, None));

    let ill = br#"{"training_day":"2026-11-23","check_in":{"readiness":1,"ill":true}}"#;
    athlete.engine.merge_biometrics(ill).await.unwrap();
    let proposal = athlete.today().await.proposal.unwrap();
    assert_eq!(proposal.cause, ProposalCause::LateData);
    assert_eq!(
        endpoint.heard().len(),
        1,
        "the coach is not asked while the athlete waits"
    );
}

#[tokio::test]
async fn trying_the_coach_stores_nothing() {
    let endpoint = Endpoint::playing(other().await).await;
    let athlete = Coached::by(&endpoint.url()).await;
    let tried = athlete.engine.try_coach().await.unwrap();
    assert_eq!(tried.record.outcome(), Taken);
    assert!(tried.difference.is_some() && tried.proposal.is_none());
    assert!(athlete.records().await.is_empty());
    assert_eq!(
        athlete.engine.moment().await.unwrap().now.to_string().get(..16),
        FOUR.get(..16)
    );
}
