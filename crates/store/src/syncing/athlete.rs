//! The athlete as a record: its fields are those of the document, each a text that holds the field's JSON.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};
use sync::{Name, Record, Value, value};
use training::athlete::Athlete;

use crate::{Error, Result};

/// The fields of the one athlete, under the empty key.
pub(super) fn fields(athlete: Option<&Athlete>) -> Result<BTreeMap<String, Vec<(Name, Value)>>> {
    let Some(athlete) = athlete else {
        return Ok(BTreeMap::new());
    };
    let fields = document(athlete)?.into_iter().map(|(name, json)| {
        let written = if json.is_null() {
            value::NULL.to_vec()
        } else {
            value::text(&json.to_string())
        };
        (Name::from(name), written)
    });
    Ok(BTreeMap::from([(String::new(), fields.collect())]))
}

/// The athlete with a record's fields laid over it, as far as this version understands them.
pub(super) fn overlaid(athlete: Athlete, record: &Record) -> Result<Athlete> {
    let mut known = athlete;
    for (name, field) in &record.fields {
        let mut fields = document(&known)?;
        let Some(place) = fields.get_mut(&**name) else { continue };
        let json = if field.value == value::NULL {
            Some(Json::Null)
        } else {
            value::as_text(&field.value).and_then(|text| serde_json::from_str(text).ok())
        };
        let Some(json) = json else { continue };
        *place = json;
        known = serde_json::from_value(Json::Object(fields)).unwrap_or(known);
    }
    Ok(known)
}

fn document(athlete: &Athlete) -> Result<Map<String, Json>> {
    match serde_json::to_value(athlete) {
        Ok(Json::Object(fields)) => Ok(fields),
        _ => Err(Error::Malformed("athlete")),
    }
}
