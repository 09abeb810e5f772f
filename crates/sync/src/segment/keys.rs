//! Keys by kind: texts, days, sets, and texts under a day, each kind in its order and each part a column.

use std::collections::BTreeSet;

use training::day::TrainingDay;

use super::{
    bytes::{Read, Reader, folded, put_number, put_text},
    stamps::Devices,
};
use crate::{KeyParts, wire::WireError};

/// The days of the calendar, counted from 1970-01-01.
const FIRST_DAY: i64 = -719_162;
const LAST_DAY: i64 = 2_932_896;

/// The day from which days are counted.
fn day_zero() -> TrainingDay {
    "1970-01-01".parse().expect("a date")
}

/// The keys must be in the order of their parts.
pub(super) fn put_keys(out: &mut Vec<u8>, devices: &Devices, keys: &[KeyParts<'_>]) {
    let kinds = [
        |key: &KeyParts<'_>| matches!(key, KeyParts::Text(_)),
        |key: &KeyParts<'_>| matches!(key, KeyParts::Day(_)),
        |key: &KeyParts<'_>| matches!(key, KeyParts::Set(..)),
        |key: &KeyParts<'_>| matches!(key, KeyParts::Under(..)),
    ];
    for is_kind in kinds {
        put_number(out, keys.iter().filter(|key| is_kind(key)).count() as u64);
    }
    for key in keys {
        if let KeyParts::Text(text) = key {
            put_text(out, text);
        }
    }
    let zero = day_zero();
    for is_kind in &kinds[1..] {
        let mut last = 0;
        for day in keys.iter().filter(|key| is_kind(key)).filter_map(KeyParts::day) {
            let number = i64::from(day.days_since(zero));
            put_number(out, folded(number - last));
            last = number;
        }
    }
    put_sets(out, devices, keys);
    put_under(out, keys);
}

fn put_sets(out: &mut Vec<u8>, devices: &Devices, keys: &[KeyParts<'_>]) {
    for key in keys {
        if let KeyParts::Set(_, device, _) = key {
            put_number(out, devices.place(*device));
        }
    }
    let mut last = 0;
    for key in keys {
        if let KeyParts::Set(_, _, counter) = key {
            put_number(out, folded(i64::from(*counter) - last));
            last = i64::from(*counter);
        }
    }
}

fn put_under(out: &mut Vec<u8>, keys: &[KeyParts<'_>]) {
    let texts = || {
        keys.iter().filter_map(|key| match key {
            KeyParts::Under(_, text) => Some(*text),
            _ => None,
        })
    };
    let distinct: Vec<&str> = texts().collect::<BTreeSet<_>>().into_iter().collect();
    put_number(out, distinct.len() as u64);
    for text in &distinct {
        put_text(out, text);
    }
    for text in texts() {
        put_number(out, distinct.partition_point(|known| *known < text) as u64);
    }
}

/// How many keys of each kind a segment says it has.
pub(super) struct Kinds([usize; 4]);

impl Kinds {
    pub(super) fn read(reader: &mut Reader<'_>) -> Read<Self> {
        Ok(Self([
            reader.length()?,
            reader.length()?,
            reader.length()?,
            reader.length()?,
        ]))
    }

    pub(super) fn total(&self) -> usize {
        self.0.iter().fold(0, |total, kind| total.saturating_add(*kind))
    }
}

/// The keys, in order and no one twice. There are no more than the caller has found believable.
pub(super) fn keys(reader: &mut Reader<'_>, devices: &Devices, kinds: &Kinds) -> Read<Vec<String>> {
    let [texts, days, sets, under] = kinds.0;
    let texts: Vec<KeyParts<'_>> = (0..texts)
        .map(|_| reader.text().map(KeyParts::Text))
        .collect::<Read<_>>()?;
    let [days, set_days, under_days] = [
        read_days(reader, days)?,
        read_days(reader, sets)?,
        read_days(reader, under)?,
    ];
    let mut parts = texts;
    parts.extend(days.into_iter().map(KeyParts::Day));
    let tags: Vec<_> = (0..sets).map(|_| devices.at(reader.length()?)).collect::<Read<_>>()?;
    let mut last = 0;
    for (day, tag) in set_days.into_iter().zip(tags) {
        last = reader.after(last)?;
        let counter = last.try_into().map_err(|_| WireError::Malformed)?;
        parts.push(KeyParts::Set(day, tag, counter));
    }
    let count = reader.count(1)?;
    let distinct: Vec<&str> = (0..count).map(|_| reader.text()).collect::<Read<_>>()?;
    for day in under_days {
        let text = distinct.get(reader.length()?).ok_or(WireError::Malformed)?;
        parts.push(KeyParts::Under(day, text));
    }
    if !parts.is_sorted_by(|one, next| one < next) {
        return Err(WireError::Malformed);
    }
    let keys: Vec<String> = parts.iter().map(ToString::to_string).collect();
    let is_whole = keys.iter().zip(&parts).all(|(key, parts)| KeyParts::of(key) == *parts);
    if is_whole { Ok(keys) } else { Err(WireError::Malformed) }
}

fn read_days(reader: &mut Reader<'_>, count: usize) -> Read<Vec<TrainingDay>> {
    let zero = day_zero();
    let mut last = 0;
    let mut day = || {
        last = reader.after(last)?;
        let is_in_calendar = (FIRST_DAY..=LAST_DAY).contains(&last);
        let days = i32::try_from(last).map_err(|_| WireError::Malformed)?;
        is_in_calendar.then(|| zero.plus_days(days)).ok_or(WireError::Malformed)
    };
    (0..count).map(|_| day()).collect()
}
