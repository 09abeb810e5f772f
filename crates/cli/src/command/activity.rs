//! `activity`: what was done besides the plan.

use engine::document;
use serde_json::{Map, Value, json};
use training::workout::Activity;

use super::{Outcome, Standpoint, answer, training_day};
use crate::{args, failure::Failure};

pub(super) async fn run(here: &Standpoint, asked: args::Activity) -> Outcome {
    let activity = read(&asked)?;
    let engine = here.engine_to_write().await?;
    let day = match &asked.day {
        Some(day) => training_day("day", day)?,
        None => engine.moment().await?.window.training_day,
    };
    engine.log_activity(day, activity).await?;
    answer(here, &activity, || format!("logged with {day}"))
}

/// Through the document's door, so that the same values are refused by the same names.
fn read(asked: &args::Activity) -> Outcome<Activity> {
    let mut fields = Map::new();
    fields.insert("kind".to_owned(), json!(asked.kind));
    let numbers = [
        ("minutes", Some(&asked.minutes)),
        ("rpe", Some(&asked.rpe)),
        ("metres", asked.metres.as_ref()),
    ];
    for (name, text) in numbers {
        let Some(text) = text else { continue };
        let number: Value = serde_json::from_str(text).map_err(|_| Failure::refused(name, "must be a number"))?;
        fields.insert(name.to_owned(), number);
    }
    Ok(document::read(Value::Object(fields).to_string().as_bytes())?)
}
