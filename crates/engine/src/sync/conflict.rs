//! What two devices wrote apart, as the athlete reads it: under the names and in the units of the documents.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde_json::Value as Json;
use store::Conflict;
use sync::{KeyParts, Record, same_sets, value};
use training::workout::{DeviceTag, PerformedSet, SetEntry, SetId};

use super::{ConflictField, ConflictKind, ConflictView, SameSet, Settlement};
use crate::{Engine, Error, Result};

/// So many days back, sets that two devices logged apart are told (design: what is older nobody remembers; both stand in
/// the history).
const SAME_SET_DAYS: i32 = 90;
const LOST: &str = "lost-";
const SAME: &str = "same-";

impl Engine {
    pub(super) async fn conflicts(&self) -> Result<Vec<ConflictView>> {
        let today = self.moment_as_it_is().await?.window.training_day;
        let mut reading = self.store.read().await?;
        let devices = Devices {
            own: reading.device().await?.tag,
            names: reading.device_names().await?,
        };
        let lost = reading.conflicts().await?;
        let performed = reading.sets_apart(today.plus_days(-SAME_SET_DAYS)).await?;
        let lost = lost.into_iter().map(|conflict| devices.lost(conflict));
        let same = pairs(&performed).into_iter().map(|sets| devices.same_set(sets));
        Ok(lost.chain(same).collect())
    }

    /// Puts back what was written here and replaced; it goes to the other devices with the next sync.
    ///
    /// # Errors
    /// [`Error::Outdated`] when there is no such conflict any more.
    pub async fn undo_conflict(&self, id: &str) -> Result<()> {
        let id = self.lost_id(id).await?;
        let write = self
            .store
            .write(self.clocks(), move |writing| Box::pin(writing.undo_conflict(id)));
        write.await?;
        self.consider_quietly().await;
        self.sync.tell(false);
        Ok(())
    }

    /// Settles a conflict: what stands stands; of sets that were logged apart all stay, or one.
    ///
    /// # Errors
    /// [`Error::Outdated`] when there is no such conflict any more, or it is not of this kind.
    pub async fn settle_conflict(&self, id: &str, settlement: Settlement) -> Result<()> {
        match settlement {
            Settlement::Stands => {
                let id = self.lost_id(id).await?;
                let write = self
                    .store
                    .write(self.clocks(), move |writing| Box::pin(writing.settle_conflict(id)));
                write.await?;
            }
            Settlement::Both => self.number_apart(&self.same_sets(id).await?).await?,
            Settlement::Only { set_id } => {
                let sets = self.same_sets(id).await?;
                if !sets.iter().any(|set| set.set_id == set_id) {
                    return Err(Error::Outdated);
                }
                for other in sets.iter().filter(|set| set.set_id != set_id) {
                    self.remove_set(other.set_id).await?;
                }
            }
        }
        self.sync.tell(false);
        Ok(())
    }

    async fn lost_id(&self, id: &str) -> Result<i64> {
        let number: Option<i64> = id.strip_prefix(LOST).and_then(|number| number.parse().ok());
        let conflicts = self.store.read().await?.conflicts().await?;
        number
            .filter(|number| conflicts.iter().any(|conflict| conflict.id == *number))
            .ok_or(Error::Outdated)
    }

    async fn same_sets(&self, id: &str) -> Result<Vec<PerformedSet>> {
        let first: Option<SetId> = id.strip_prefix(SAME).and_then(|id| id.parse().ok());
        let first = first.ok_or(Error::Outdated)?;
        let performed = self.store.read().await?.performed_sets(first.training_day).await?;
        let found = pairs(&performed).into_iter().find(|sets| sets[0].set_id == first);
        found.ok_or(Error::Outdated)
    }

    /// Gives all but the first the numbers after the last set of their exercise. Two devices that do so apart agree.
    async fn number_apart(&self, sets: &[PerformedSet]) -> Result<()> {
        for set in &sets[1..] {
            let of_day = self.store.read().await?.performed_sets(set.set_id.training_day).await?;
            let of_exercise = of_day.iter().filter(|other| other.exercise_id == set.exercise_id);
            let last = of_exercise.map(|other| other.set).max().unwrap_or(set.set);
            let entry = SetEntry {
                exercise_id: set.exercise_id.clone(),
                set: last.saturating_add(1),
                reps: set.reps,
                seconds: set.seconds,
                metres: set.metres,
                load_kg: set.load_kg,
                rpe: set.rpe,
            };
            self.replace_set(set.set_id, entry).await?;
        }
        Ok(())
    }
}

/// The sets that claim one place, by the place.
fn pairs(performed: &[PerformedSet]) -> Vec<Vec<PerformedSet>> {
    let by_id: BTreeMap<SetId, &PerformedSet> = performed.iter().map(|set| (set.set_id, set)).collect();
    let sets = |ids: Vec<SetId>| ids.iter().filter_map(|id| by_id.get(id).copied().cloned()).collect();
    same_sets(performed).into_iter().map(sets).collect()
}

/// The account's devices, as a conflict names them.
struct Devices {
    own: DeviceTag,
    names: BTreeMap<DeviceTag, String>,
}

impl Devices {
    fn lost(&self, conflict: Conflict) -> ConflictView {
        let table = conflict.lost.table.to_string();
        let kind = match table.as_str() {
            "athlete" | "workout" => ConflictKind::Field,
            _ => ConflictKind::Record,
        };
        let at = i64::try_from(conflict.winner.wall_ms)
            .ok()
            .and_then(|ms| Timestamp::from_millisecond(ms).ok())
            .unwrap_or(conflict.seen_at);
        let is_from_here = conflict.winner.device != self.own;
        let other = if is_from_here {
            conflict.winner.device
        } else {
            conflict.lost.newest().device
        };
        ConflictView {
            id: format!("{LOST}{}", conflict.id),
            kind,
            training_day: KeyParts::of(&conflict.lost.key).day(),
            fields: differing(&conflict.lost, &conflict.stands),
            table,
            key: conflict.lost.key,
            sets: Vec::new(),
            is_from_here,
            device_name: self.names.get(&other).cloned(),
            at: at.to_string(),
            seen_at: conflict.seen_at.to_string(),
        }
    }

    /// Sets that claim one place, at least two.
    fn same_set(&self, sets: Vec<PerformedSet>) -> ConflictView {
        let (first, last) = (sets[0].set_id, &sets[sets.len() - 1]);
        let at = last.done_at.to_string();
        ConflictView {
            id: format!("{SAME}{first}"),
            kind: ConflictKind::SameSet,
            training_day: Some(first.training_day),
            table: "performed_set".to_owned(),
            key: first.to_string(),
            fields: Vec::new(),
            is_from_here: true,
            device_name: None,
            at: at.clone(),
            seen_at: at,
            sets: sets
                .into_iter()
                .map(|set| SameSet {
                    is_from_here: set.set_id.device == self.own,
                    device_name: self.names.get(&set.set_id.device).cloned(),
                    set,
                })
                .collect(),
        }
    }
}

/// What was lost and is other than what stands.
fn differing(lost: &Record, stands: &Record) -> Vec<ConflictField> {
    let stands: BTreeMap<String, Json> = told(stands);
    let lost_names: BTreeSet<&str> = lost.fields.keys().map(AsRef::as_ref).collect();
    let mut lost = told(lost);
    if lost_names.contains(ACT) {
        // The act is one document: what it no longer holds was lost as well.
        for name in stands.keys() {
            lost.entry(name.clone()).or_insert(Json::Null);
        }
    }
    let fields = lost.into_iter().filter_map(|(name, lost)| {
        let stands = stands.get(&name).cloned().unwrap_or(Json::Null);
        (lost != stands).then(|| ConflictField {
            name,
            lost: lost.to_string(),
            stands: stands.to_string(),
        })
    });
    fields.collect()
}

const ACT: &str = "act";
/// The machine's part of a workout is nothing that an athlete wrote.
const OFFER: &str = "offer";

/// The fields of a record under the names and in the units of the documents.
fn told(record: &Record) -> BTreeMap<String, Json> {
    let mut told = BTreeMap::new();
    for (name, field) in &record.fields {
        if &**name == OFFER {
            continue;
        }
        let json = json(&record.table, name, &field.value);
        match (&**name, json) {
            (ACT, Json::Object(act)) => told.extend(act),
            (name, json) => {
                let (name, json) = in_units(name, json);
                told.insert(name.to_owned(), json);
            }
        }
    }
    told
}

/// A value as JSON: whole numbers, documents, and texts.
fn json(table: &str, name: &str, written: &[u8]) -> Json {
    if let Some(number) = value::as_int(written) {
        return number.into();
    }
    let Some(text) = value::as_text(written) else {
        return Json::Null;
    };
    let is_document = table == "athlete" || matches!(name, ACT | "soreness" | "pain" | "symptoms" | "wish");
    let document = is_document.then(|| serde_json::from_str(text).ok()).flatten();
    document.unwrap_or_else(|| text.into())
}

/// What the store keeps in grams and thousandths, the documents have in kilograms and as it was read.
fn in_units(name: &str, json: Json) -> (&str, Json) {
    match name {
        "load_g" => ("load_kg", decimal(&json, 3)),
        "rpe_tenths" => ("rpe", decimal(&json, 1)),
        "value_milli" => ("value", decimal(&json, 3)),
        "done_at_ms" => {
            let at = json.as_i64().and_then(|ms| Timestamp::from_millisecond(ms).ok());
            ("done_at", at.map_or(Json::Null, |at| at.to_string().into()))
        }
        _ => (name, json),
    }
}

/// A whole number of parts as a number with so many decimals.
fn decimal(json: &Json, places: u32) -> Json {
    let Some(parts) = json.as_i64() else {
        return Json::Null;
    };
    let one = 10_i64.pow(places);
    let (whole, rest) = (parts / one, (parts % one).unsigned_abs());
    let sign = if parts < 0 && whole == 0 { "-" } else { "" };
    let width = places as usize;
    let text = format!("{sign}{whole}.{rest:0width$}");
    serde_json::from_str(&text).unwrap_or(Json::Null)
}

#[cfg(test)]
mod tests {
    use super::*;
    use sync::{Field, Stamp};

    fn record(table: &str, fields: &[(&str, sync::Value)]) -> Record {
        let field = |(name, value): &(&str, sync::Value)| {
            let field = Field {
                stamp: Stamp::NEVER,
                value: value.clone(),
            };
            ((*name).into(), field)
        };
        Record {
            fields: fields.iter().map(field).collect(),
            ..Record::empty(table.into(), "2026-11-22/x".to_owned())
        }
    }

    fn seen(lost: &Record, stands: &Record) -> Vec<(String, String, String)> {
        let fields = differing(lost, stands);
        fields
            .into_iter()
            .map(|field| (field.name, field.lost, field.stands))
            .collect()
    }

    #[test]
    fn a_set_is_told_in_kilograms_and_only_what_differs() {
        let set = |load_g, rpe| {
            let fields = [
                ("exercise_id", value::text("bench-press")),
                ("load_g", value::int(load_g)),
                ("rpe_tenths", rpe),
                ("done_at_ms", value::int(1_000)),
            ];
            record("performed_set", &fields)
        };
        let told = seen(&set(62_500, value::int(75)), &set(60_000, value::NULL.to_vec()));
        let told: Vec<(&str, &str, &str)> = told.iter().map(|(a, b, c)| (&**a, &**b, &**c)).collect();
        assert_eq!(told, [("load_kg", "62.5", "60.0"), ("rpe", "7.5", "null")]);
    }

    #[test]
    fn an_act_is_told_by_its_parts() {
        let act = |json: &str| record("workout", &[(ACT, value::text(json)), (OFFER, value::text("{}"))]);
        let told = seen(
            &act(r#"{"status":"finished","notes":"heavy"}"#),
            &act(r#"{"status":"started","pinned":true}"#),
        );
        let names: Vec<&str> = told.iter().map(|(name, ..)| name.as_str()).collect();
        assert_eq!(names, ["notes", "pinned", "status"]);
        assert_eq!(
            told[2],
            ("status".to_owned(), "\"finished\"".to_owned(), "\"started\"".to_owned())
        );
    }

    #[test]
    fn a_decimal_keeps_its_sign() {
        for (parts, text) in [(-500, "-0.5"), (1_250, "1.25"), (-1_250, "-1.25"), (80_000, "80.0")] {
            assert_eq!(decimal(&parts.into(), 3).to_string(), text);
        }
    }
}
