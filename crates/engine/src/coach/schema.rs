//! The JSON Schema of an answer, as strict endpoints want it.

use std::collections::BTreeSet;

use schemars::schema_for;
use serde_json::{Map, Value, json};
use training::catalogue::ExerciseId;

use super::reply::Reply;

/// The schema of an answer that names none but these exercises.
pub(super) fn schema(allowed: &BTreeSet<ExerciseId>) -> Value {
    let mut schema = schema_for!(Reply).to_value();
    strict(&mut schema);
    let ids: Vec<&str> = allowed.iter().map(ExerciseId::as_str).collect();
    if let Some(id) = schema.pointer_mut("/$defs/PlannedExercise/properties/exercise_id") {
        *id = json!({ "type": "string", "enum": ids });
    }
    if let Some(definitions) = schema.get_mut("$defs").and_then(Value::as_object_mut) {
        definitions.remove("ExerciseId");
    }
    schema
}

/// Each object closed, each of its fields required, and no word that strict endpoints refuse.
fn strict(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(strict),
        Value::Object(object) => {
            for word in ["$schema", "format", "default", "title"] {
                if object.get(word).is_some_and(Value::is_string) || word == "default" {
                    object.remove(word);
                }
            }
            close(object);
            object.values_mut().for_each(strict);
        }
        _ => {}
    }
}

fn close(object: &mut Map<String, Value>) {
    let Some(properties) = object.get("properties").and_then(Value::as_object) else {
        return;
    };
    let names: Vec<Value> = properties.keys().map(|name| json!(name)).collect();
    object.insert("required".to_owned(), Value::Array(names));
    object.insert("additionalProperties".to_owned(), json!(false));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_is_closed_and_names_the_exercises() {
        let allowed = BTreeSet::from(["goblet-squat".parse().unwrap(), "push-up".parse().unwrap()]);
        let schema = schema(&allowed);
        let exercise = &schema["$defs"]["PlannedExercise"];
        assert_eq!(
            exercise["properties"]["exercise_id"]["enum"],
            json!(["goblet-squat", "push-up"])
        );
        for closed in [
            &schema,
            exercise,
            &schema["$defs"]["Block"],
            &schema["$defs"]["PlannedSet"],
        ] {
            assert_eq!(closed["additionalProperties"], json!(false));
            let properties = closed["properties"].as_object().unwrap().len();
            assert_eq!(closed["required"].as_array().unwrap().len(), properties);
        }
        assert!(!schema.to_string().contains("\"format\""));
        assert!(
            schema["properties"]["title"].is_object(),
            "a field that is called title stays"
        );
    }
}
