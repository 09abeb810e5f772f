//! Reading documents that come from outside: strictly, by name, and whole or not at all.

use serde::{Serialize, de::DeserializeOwned};
use serde_ignored::Path;
use serde_json::Value;
use training::refusal::{Refusal, refusals};
use validator::Validate;

use crate::{Error, Result, json};

/// The largest document that is read (design: the largest real one, a session, has 20 kB).
pub const MAX_BYTES: usize = 1 << 20;

/// Reads a document: known fields only, of the right types, in their ranges.
///
/// # Errors
/// [`Error::Refused`] with the path of every field that is not acceptable. The refused values are not repeated.
pub fn read<T: DeserializeOwned + Validate>(bytes: &[u8]) -> Result<T> {
    typed(parsed(bytes)?)
}

/// Lays a document over the current one: fields that are absent stay, `null` clears, lists are replaced.
///
/// # Errors
/// As [`read`]; the current document is not touched.
pub fn merge<T: Serialize + DeserializeOwned + Validate>(current: &T, bytes: &[u8]) -> Result<T> {
    let mut whole = serde_json::to_value(current).map_err(|_| refused("document", "could not be read"))?;
    lay_over(&mut whole, parsed(bytes)?);
    typed(whole)
}

/// Checks the ranges of a document that was read elsewhere.
///
/// # Errors
/// [`Error::Refused`] with the path of every field that is out of range.
pub fn check<T: Validate>(document: &T) -> Result<()> {
    document.validate().map_err(|errors| Error::Refused(refusals(&errors)))
}

/// The document as JSON.
pub(crate) fn parsed(bytes: &[u8]) -> Result<Value> {
    parsed_within(bytes, MAX_BYTES, "1 MiB")
}

/// The same for a document that may have so many bytes.
pub(crate) fn parsed_within(bytes: &[u8], most: usize, told: &str) -> Result<Value> {
    if bytes.len() > most {
        return Err(refused("document", &format!("must not be larger than {told}")));
    }
    let value = json::parse(bytes).map_err(Error::Refused)?;
    if value.is_object() {
        Ok(value)
    } else {
        Err(refused("document", "must be a JSON object"))
    }
}

/// The document behind the JSON: known fields only, of the right types, in their ranges.
pub(crate) fn typed<T: DeserializeOwned + Validate>(value: Value) -> Result<T> {
    let mut unknown = Vec::new();
    let mut track = serde_path_to_error::Track::new();
    let tracked = serde_path_to_error::Deserializer::new(value, &mut track);
    let outcome = serde_ignored::deserialize(tracked, |path| unknown.push(place(&path)));
    let document: T = outcome.map_err(|error: serde_json::Error| {
        let path = track.path().to_string();
        named(&path, &error.to_string())
    })?;
    if !unknown.is_empty() {
        let refusals = unknown
            .into_iter()
            .map(|path| Refusal::new(path, "is not a known field"));
        return Err(Error::Refused(refusals.collect()));
    }
    check(&document)?;
    Ok(document)
}

/// A place in a document, written as everywhere else: `limitations[0].since`.
fn place(path: &Path<'_>) -> String {
    match path {
        Path::Root => String::new(),
        Path::Seq { parent, index } => format!("{}[{index}]", place(parent)),
        Path::Map { parent, key } => match place(parent) {
            parent if parent.is_empty() => key.clone(),
            parent => format!("{parent}.{key}"),
        },
        Path::Some { parent } | Path::NewtypeStruct { parent } | Path::NewtypeVariant { parent } => place(parent),
    }
}

fn lay_over(under: &mut Value, over: Value) {
    match (under, over) {
        (Value::Object(under), Value::Object(over)) => {
            for (name, value) in over {
                lay_over(under.entry(name).or_insert(Value::Null), value);
            }
        }
        (under, over) => *under = over,
    }
}

fn refused(field: &str, message: &str) -> Error {
    Error::Refused(vec![Refusal::new(field, message)])
}

/// Turns serde's sentence into one that names the field and what it must be, without the value that it was.
fn named(path: &str, sentence: &str) -> Error {
    if let Some(field) = sentence
        .strip_prefix("missing field `")
        .and_then(|rest| rest.split('`').next())
    {
        let path = if path == "." {
            field.to_owned()
        } else {
            format!("{path}.{field}")
        };
        return refused(&path, "is missing");
    }
    let path = if path == "." { "document" } else { path };
    let Some((_, expected)) = sentence.rsplit_once("expected ") else {
        return refused(path, sentence);
    };
    let message = match expected {
        "f64" => "must be a number".to_owned(),
        "u8" | "u16" | "u32" | "i16" | "i32" => "must be a whole number in range".to_owned(),
        "a boolean" => "must be true or false".to_owned(),
        other => format!("must be {}", other.replace('`', "")),
    };
    refused(path, &message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use training::athlete::Athlete;

    fn refusal_of(patch: &str) -> String {
        merge(&Athlete::default(), patch.as_bytes()).unwrap_err().to_string()
    }

    #[test]
    fn what_is_not_acceptable_is_refused_by_name() {
        for (patch, refusal) in [
            (
                r#"{"availability":{"days_per_week":9}}"#,
                "availability.days_per_week: must be from 1 to 7",
            ),
            (r#"{"body_mass_kg":"62,5"}"#, "body_mass_kg: must be a number"),
            (r#"{"body_mass_kg":-5}"#, "body_mass_kg: must not be below 0"),
            (
                r#"{"body_mass_kg":9007199254740993}"#,
                "body_mass_kg: must not be above 2000",
            ),
            (
                r#"{"birth_year":1000000000}"#,
                "birth_year: must be a whole number in range",
            ),
            (r#"{"experience":null}"#, "experience: must be string or map"),
            (
                r#"{"goals":["fly"]}"#,
                "goals[0]: must be one of strength, muscle, endurance, general_health",
            ),
            (r#"{"goals":[]}"#, "goals: must be from 1 to 4"),
            (
                r#"{"equipment":["bench","bench"]}"#,
                "equipment: must not name anything twice",
            ),
            (
                r#"{"availability":{"days":3}}"#,
                "availability.days: is not a known field",
            ),
            (r#"{"shoe_size":43}"#, "shoe_size: is not a known field"),
            (
                r#"{"day_starts":"4 am"}"#,
                "day_starts: must be a time from 00:00 to 23:59, such as 04:00",
            ),
            ("[]", "document: must be a JSON object"),
            (
                r#"{"body_mass_kg":NaN}"#,
                "body_mass_kg: is not JSON (line 1, column 17)",
            ),
            (r#"{"body_mass_kg":1e400}"#, "body_mass_kg: must be a smaller number"),
            (
                r#"{"sex":"male","availability":{"session_minutes":60,"session_minutes":90},"sex":"female"}"#,
                "availability.session_minutes: must not be given twice; sex: must not be given twice",
            ),
        ] {
            assert_eq!(refusal_of(patch), refusal, "{patch}");
        }
    }

    #[test]
    fn absent_fields_stay_and_null_clears() {
        let known: Athlete = merge(
            &Athlete::default(),
            br#"{"birth_year":1990,"availability":{"session_minutes":60}}"#,
        )
        .unwrap();
        assert_eq!(
            (
                known.birth_year,
                known.availability.session_minutes,
                known.availability.days_per_week
            ),
            (Some(1990), 60, 3)
        );
        let cleared: Athlete = merge(&known, br#"{"birth_year":null}"#).unwrap();
        assert_eq!(cleared.birth_year, None);
    }

    #[test]
    fn invalid_utf8_and_too_large_documents_are_refused() {
        assert!(read::<Athlete>(b"{\"sex\":\"\xff\"}").is_err());
        assert!(
            read::<Athlete>(&vec![b' '; MAX_BYTES + 1])
                .unwrap_err()
                .to_string()
                .contains("1 MiB")
        );
    }
}
