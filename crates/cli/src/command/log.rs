//! `log`: adds a set, or corrects one.

use serde_json::{Map, Number, Value};
use training::workout::{PerformedSet, SetEntry, SetId};

use super::{Outcome, Standpoint, answer};
use crate::{args::Log, failure::Failure};

#[derive(serde::Serialize)]
struct Logged {
    set_id: SetId,
}

pub(super) async fn run(here: &Standpoint, log: Log) -> Outcome {
    let replaced = log.replace.as_deref().map(str::parse::<SetId>).transpose();
    let replaced = replaced.map_err(|error| Failure::refused("replace", &error.to_string()))?;
    let entry = entry(log)?;
    let engine = here.engine_to_write().await?;
    let set: PerformedSet = match replaced {
        Some(set_id) => engine.replace_set(set_id, entry).await?,
        None => engine.log_set(None, entry).await?,
    };
    let logged = Logged { set_id: set.set_id };
    answer(here, &logged, || logged.set_id.to_string())
}

/// The entry as a document, so that the command line refuses just what a document would be refused for.
fn entry(log: Log) -> Outcome<SetEntry> {
    let mut document = Map::new();
    document.insert("exercise_id".to_owned(), Value::String(log.exercise));
    let numbers = [
        ("set", Some(log.set)),
        ("reps", log.reps),
        ("seconds", log.seconds),
        ("metres", log.metres),
        ("load_kg", log.load_kg),
        ("rpe", log.rpe),
    ];
    for (name, text) in numbers {
        if let Some(text) = text {
            document.insert(name.to_owned(), number(name, &text)?);
        }
    }
    Ok(engine::document::read(Value::Object(document).to_string().as_bytes())?)
}

fn number(name: &str, text: &str) -> Outcome<Value> {
    text.parse::<Number>()
        .map(Value::Number)
        .map_err(|_| Failure::refused(name, "must be a number with a point, such as 62.5"))
}
