//! The weekly word: what is sent for it, what of the answer is shown, and what is not.

use std::sync::{Arc, Mutex};

use engine::{
    coach::{
        TryOutcome::{self, *},
        WeeklyWord,
    },
    keychain::Secret,
};
use training::workout::Step;

use crate::{
    asked::{Coached, KEY, draft},
    endpoint::{Down, Endpoint, says},
};

/// The day of the session on which the week is looked back at, and the morning after.
const EVENING: &str = "2026-11-23T18:00[Europe/Berlin]";
const NEXT: &str = "2026-11-24T08:00[Europe/Berlin]";

/// An athlete who trained once this week and wants a word about it.
async fn who_trained(url: &str) -> Coached {
    let athlete = Coached::by(url).await;
    wants_word(&athlete, url, true).await;
    athlete.clock.set(EVENING);
    let today = athlete.today().await;
    for step in [Step::Start, Step::Finish] {
        athlete.engine.step_workout(today.training_day, step).await.unwrap();
    }
    athlete.clock.set(NEXT);
    athlete
}

async fn wants_word(athlete: &Coached, url: &str, weekly_word: bool) {
    let host = url.split("://").nth(1).unwrap().split('/').next().unwrap();
    let wanted = engine::coach::CoachDraft {
        weekly_word,
        ..draft(url, host)
    };
    athlete.engine.save_coach(wanted).await.unwrap();
}

async fn word_of(said: String) -> (WeeklyWord, Coached) {
    let endpoint = Endpoint::playing(Arc::new(move |_, _| says(&said))).await;
    let athlete = who_trained(&endpoint.url()).await;
    let word = athlete.engine.ask_weekly_word().await.unwrap().unwrap();
    (word, athlete)
}

fn whole(word: &WeeklyWord) -> String {
    word.parts.iter().map(|part| part.text.as_str()).collect()
}

#[tokio::test]
async fn a_number_that_was_not_sent_is_struck_out_and_the_rest_is_kept() {
    let text = "You finished 1 session in 7 days. That is 40 % more than before. Keep going.";
    let (word, athlete) = word_of(text.to_owned()).await;
    assert_eq!((word.outcome, whole(&word).as_str()), (Taken, text));
    let struck: Vec<&str> = word
        .parts
        .iter()
        .filter(|part| part.struck)
        .map(|part| part.text.as_str())
        .collect();
    assert_eq!(struck, ["40"]);
    assert_eq!(
        (word.from.to_string(), word.to.to_string()),
        ("2026-11-17".into(), "2026-11-23".into())
    );
    assert_eq!(athlete.engine.weekly_word().await.unwrap(), Some(word), "it is kept");
}

#[tokio::test]
async fn only_numbers_of_the_week_leave_the_device() {
    let endpoint = Endpoint::playing(Arc::new(|_, _| says("Well done."))).await;
    let athlete = who_trained(&endpoint.url()).await;
    athlete.engine.ask_weekly_word().await.unwrap().unwrap();
    let heard = endpoint.heard();
    let asked = &heard.last().unwrap().body;
    assert_eq!(heard.last().unwrap().key, Some(format!("Bearer {KEY}")));
    let data = asked["messages"][1]["content"].as_str().unwrap();
    let data = data.strip_prefix("<data>").unwrap().strip_suffix("</data>").unwrap();
    let data: serde_json::Value = serde_json::from_str(data).unwrap();
    assert_eq!(data["sessions_finished"], 1);
    let is_number = |value: &serde_json::Value| value.is_number() || value.is_null();
    assert!(data.as_object().unwrap().values().all(is_number), "{data}");
    for unsaid in ["CANARY", "1977", "137.25", KEY] {
        assert!(!asked.to_string().contains(unsaid), "{unsaid} is not told");
    }
}

#[tokio::test]
async fn what_a_session_may_not_say_a_word_may_not_either() {
    let cases: [(String, TryOutcome); 5] = [
        ("You have tendinitis.".to_owned(), Unsafe),
        ("Well done. Push through the pain.".to_owned(), Unsafe),
        (format!("Your key is {KEY}."), KeyEchoed),
        (String::new(), Empty),
        ("Well done. ".repeat(400), TooLarge),
    ];
    for (said, outcome) in cases {
        let (word, athlete) = word_of(said).await;
        assert_eq!((word.outcome, whole(&word)), (outcome, String::new()));
        assert_eq!(athlete.engine.weekly_word().await.unwrap(), Some(word));
    }
}

#[tokio::test]
async fn without_an_answer_there_is_a_reason_and_no_word() {
    let down = Down::now();
    let athlete = who_trained(&down.url()).await;
    let word = athlete.engine.ask_weekly_word().await.unwrap().unwrap();
    assert_eq!((word.outcome, word.parts), (Unreachable, Vec::new()));
}

#[tokio::test]
async fn who_wants_no_word_asks_nobody() {
    let asked = Arc::new(Mutex::new(0));
    let counted = asked.clone();
    let endpoint = Endpoint::playing(Arc::new(move |_, _| {
        *counted.lock().unwrap() += 1;
        says("Well done.")
    }))
    .await;
    let athlete = Coached::by(&endpoint.url()).await;
    assert_eq!(athlete.engine.ask_weekly_word().await.unwrap(), None);
    let off = Coached::without().await;
    off.engine.keep_coach_key(Secret::new(KEY), false).await.unwrap_err();
    assert_eq!(off.engine.ask_weekly_word().await.unwrap(), None);
    assert_eq!(*asked.lock().unwrap(), 0);
}
