//! Replies that are spoilt at random: none of them gets past the gate.

use std::sync::{Arc, Mutex};

use harness::count;
use serde_json::{Value, json};
use training::{gate, planner::PlanInput};

use crate::{
    asked::{Coached, good},
    endpoint::{Endpoint, says},
};

/// Chance that is the same on every machine (Steele, Lea and Flood 2014).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound.max(1)).unwrap();
        usize::try_from(self.next() % bound).unwrap()
    }

    fn one_of<'v, T>(&mut self, values: &'v [T]) -> &'v T {
        &values[self.below(values.len())]
    }
}

/// Every place in a document.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(name, field)| places(field, &format!("{at}/{name}"), found)),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                places(item, &format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
}

fn spoilt(good: &Value, chance: &mut Chance, ids: &[String]) -> String {
    let mut reply = good.clone();
    for _ in 0..=chance.below(4) {
        let mut all = Vec::new();
        places(&reply, "", &mut all);
        let at = chance.one_of(&all).clone();
        change(&mut reply, &at, chance, ids);
    }
    let mut text = reply.to_string();
    match chance.below(12) {
        0 => text.truncate(text.floor_char_boundary(chance.below(text.len()))),
        1 => {
            let at = text.floor_char_boundary(chance.below(text.len()));
            text.insert(at, *chance.one_of(&['{', '}', '"', ',', '9', '-', '\u{0}', '\u{202e}']));
        }
        2 => text = text.replacen("\"sets\"", "\"sets\":[],\"sets\"", 1),
        3 => text = text.replacen("\"kind\":\"work\"", "\"kind\":\"warm_up\"", 1 + chance.below(3)),
        _ => {}
    }
    text
}

fn change(reply: &mut Value, at: &str, chance: &mut Chance, ids: &[String]) {
    let numbers = [0.0, 1.0, -1.0, 0.5, 2.5, 10.0, 30.0, 100.0, 300.0, 999.0, 1e6, 1e300];
    let words = [
        "rest",
        "recovery",
        "train",
        "main",
        "warm_up",
        "conditioning",
        "work",
        "Push through the pain.",
        "",
    ];
    let Some(place) = reply.pointer_mut(at) else { return };
    match place {
        Value::Number(_) | Value::Null => *place = json!(chance.one_of(&numbers)),
        Value::String(_) if at.ends_with("exercise_id") => *place = json!(chance.one_of(ids)),
        Value::String(_) => *place = json!(chance.one_of(&words)),
        Value::Bool(is) => *is = !*is,
        Value::Array(items) if !items.is_empty() => match chance.below(3) {
            0 => drop(items.remove(chance.below(items.len()))),
            1 => {
                let item = chance.one_of(items).clone();
                for _ in 0..=chance.below(8) {
                    items.push(item.clone());
                }
            }
            _ => items.reverse(),
        },
        Value::Object(fields) => {
            let names: Vec<String> = fields.keys().cloned().collect();
            let name = chance.one_of(&names).clone();
            if chance.below(2) == 0 {
                fields.remove(&name);
            } else {
                let value = fields[&name].clone();
                fields.insert(format!("{name}_"), value);
            }
        }
        Value::Array(_) => {}
    }
}

fn all_ids() -> Vec<String> {
    let catalogue = training::catalogue::Catalogue::builtin();
    catalogue.iter().map(|exercise| exercise.id.to_string()).collect()
}

/// The input of the athlete's day at four.
async fn input() -> PlanInput {
    let athlete = Coached::without().await;
    let day = athlete.today().await.training_day;
    athlete.engine.snapshot(day).await.unwrap().unwrap().input
}

#[tokio::test]
async fn nothing_that_fails_the_gate_gets_past_it_however_a_reply_is_spoilt() {
    let (good, input, ids) = (good().await, input().await, all_ids());
    let mut chance = Chance(7);
    let replies: Vec<String> = (0..count(10_000, 100_000))
        .map(|_| spoilt(&good, &mut chance, &ids))
        .collect();
    let weighed = engine::coach::weighed(&input, replies.iter().map(String::as_str));
    let mut passed = 0;
    for (reply, session) in replies.iter().zip(weighed) {
        let Ok(session) = session else { continue };
        passed += 1;
        let verdict = gate::examine(&session, &input);
        assert!(verdict.passes(), "{:?}\n{reply}", verdict.findings);
        assert!(engine::document::check(&session).is_ok(), "{reply}");
    }
    let refused = replies.len() - passed;
    assert!(
        passed * 50 > replies.len() && refused * 2 > replies.len(),
        "{passed} of {} passed",
        replies.len()
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_that_fails_the_gate_is_ever_stored_however_a_reply_is_spoilt() {
    let (good, ids) = (good().await, all_ids());
    let chance = Mutex::new(Chance(11));
    let endpoint = Endpoint::playing(Arc::new(move |_, _| {
        says(&spoilt(&good, &mut chance.lock().unwrap(), &ids))
    }))
    .await;
    let mut by_coach = 0;
    let nights = count(60, 1500);
    for _ in 0..nights {
        let mut athlete = Coached::by(&endpoint.url()).await;
        athlete.looks().await;
        athlete.stored().await;
        by_coach += usize::from(athlete.today().await.workout.source == training::workout::Source::Coach);
        athlete.engine.close().await;
    }
    assert!(by_coach * 20 > nights && by_coach < nights, "{by_coach} of {nights}");
}
