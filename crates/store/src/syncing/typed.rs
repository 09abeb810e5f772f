//! The tables that sync and have columns of their own: how a record's fields stand in a row.

use sync::{KeyParts, Name, Record, Value, value};
use training::workout::{Act, Offer};

use super::insert::Cell;

/// What a column takes.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    /// A whole number from 0 to this.
    UpTo(i64),
    /// Any whole number.
    Number,
    /// Any text.
    Text,
    /// A text that holds JSON.
    Json,
    /// A workout's act.
    Act,
    /// A workout's offer.
    Offer,
}

/// How a record's key stands in a row.
#[derive(Debug, Clone, Copy)]
pub(super) enum Key {
    /// The training day.
    Day,
    /// The training day, and a text in this column.
    DayAnd(&'static str),
    /// The training day, the device's tag and its counter.
    Set,
}

/// What is said of a field whose column is null.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WhenNull {
    /// It cannot be.
    Never,
    /// It was written to be empty.
    Empty,
    /// Nobody has written it.
    Unwritten,
}

/// A field's column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    pub(super) field: &'static str,
    pub(super) column: &'static str,
    pub(super) kind: Kind,
    pub(super) when_null: WhenNull,
}

/// A table that syncs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Typed {
    pub(super) entity: &'static str,
    pub(super) key: Key,
    pub(super) columns: &'static [Column],
}

const fn column(field: &'static str, kind: Kind, when_null: WhenNull) -> Column {
    Column {
        field,
        column: field,
        kind,
        when_null,
    }
}

const U8: Kind = Kind::UpTo(u8::MAX as i64);
const U16: Kind = Kind::UpTo(u16::MAX as i64);
const U32: Kind = Kind::UpTo(u32::MAX as i64);

/// A record that says nothing but that it is there has this field.
pub(super) const IS_THERE: &str = "is_there";

/// All but the athlete, whose fields are not its columns.
pub(super) const TYPED: &[Typed] = &[
    Typed {
        entity: "workout",
        key: Key::Day,
        columns: &[
            column("act", Kind::Act, WhenNull::Unwritten),
            column("offer", Kind::Offer, WhenNull::Unwritten),
        ],
    },
    Typed {
        entity: "performed_set",
        key: Key::Set,
        columns: &[
            column("exercise_id", Kind::Text, WhenNull::Never),
            Column {
                column: "set_number",
                ..column("set", U16, WhenNull::Never)
            },
            column("reps", U32, WhenNull::Empty),
            column("seconds", U32, WhenNull::Empty),
            column("metres", U32, WhenNull::Empty),
            column("load_g", U32, WhenNull::Empty),
            column("rpe_tenths", U8, WhenNull::Empty),
            column("done_at_ms", Kind::Number, WhenNull::Never),
        ],
    },
    Typed {
        entity: "biometric",
        key: Key::DayAnd("metric"),
        columns: &[
            column("value_milli", Kind::Number, WhenNull::Never),
            column("source", Kind::Text, WhenNull::Never),
        ],
    },
    Typed {
        entity: "check_in",
        key: Key::Day,
        columns: &[
            column("readiness", U8, WhenNull::Empty),
            column("sleep_quality", U8, WhenNull::Empty),
            column("stress", U8, WhenNull::Empty),
            column("soreness", Kind::Json, WhenNull::Never),
            column("pain", Kind::Json, WhenNull::Never),
            column("ill", Kind::UpTo(1), WhenNull::Never),
            column("symptoms", Kind::Json, WhenNull::Never),
        ],
    },
    Typed {
        entity: "day_change",
        key: Key::Day,
        columns: &[column("wish", Kind::Json, WhenNull::Never)],
    },
    Typed {
        entity: "kept_proposal",
        key: Key::DayAnd("input_digest"),
        columns: &[],
    },
];

/// The table of an entity; `None` for the athlete and for what a newer version has.
pub(super) fn typed(entity: &str) -> Option<&'static Typed> {
    TYPED.iter().find(|typed| typed.entity == entity)
}

impl Typed {
    pub(super) fn key_columns(&self) -> Vec<&'static str> {
        match self.key {
            Key::Day => vec!["training_day"],
            Key::DayAnd(column) => vec!["training_day", column],
            Key::Set => vec!["training_day", "device_tag", "counter"],
        }
    }

    /// The key as cells; `None` when it is of a form that the columns do not take.
    pub(super) fn key_cells(&self, key: &str) -> Option<Vec<Cell>> {
        let day = KeyParts::of(key).day()?.to_string();
        match (self.key, KeyParts::of(key)) {
            (Key::Day, KeyParts::Day(_)) => Some(vec![Cell::Text(day)]),
            (Key::DayAnd(_), KeyParts::Under(_, text)) => Some(vec![Cell::Text(day), Cell::Text(text.to_owned())]),
            (Key::Set, KeyParts::Set(_, device, counter)) => Some(vec![
                Cell::Text(day),
                Cell::Int(i64::from(device.0)),
                Cell::Int(i64::from(counter)),
            ]),
            _ => None,
        }
    }

    /// The record as a row; `None` when the columns do not take it. Fields that have no column are passed over.
    pub(super) fn row(&self, record: &Record) -> Option<Vec<Cell>> {
        let mut cells = self.key_cells(&record.key)?;
        if self.columns.is_empty() && !record.fields.contains_key(IS_THERE) {
            return None;
        }
        for column in self.columns {
            cells.push(match record.fields.get(column.field) {
                Some(field) => column.cell(&field.value)?,
                None if column.when_null == WhenNull::Never => return None,
                None => Cell::Null,
            });
        }
        Some(cells)
    }

    /// True when the field stands in the row.
    pub(super) fn has(&self, field: &str) -> bool {
        self.columns.iter().any(|column| column.field == field) || (self.columns.is_empty() && field == IS_THERE)
    }
}

impl Column {
    fn cell(&self, written: &[u8]) -> Option<Cell> {
        if written == value::NULL && self.when_null == WhenNull::Empty {
            return Some(Cell::Null);
        }
        match self.kind {
            Kind::Number => value::as_int(written).map(Cell::Int),
            Kind::UpTo(most) => value::as_int(written)
                .filter(|number| (0..=most).contains(number))
                .map(Cell::Int),
            _ => value::as_text(written)
                .filter(|text| self.kind.takes(text))
                .map(|text| Cell::Text(text.to_owned())),
        }
    }

    /// A cell as a field's value; `None` when nobody has written it.
    pub(super) fn value(&self, cell: Cell) -> Option<Value> {
        match cell {
            Cell::Null if self.when_null == WhenNull::Empty => Some(value::NULL.to_vec()),
            Cell::Null => None,
            Cell::Int(number) => Some(value::int(number)),
            Cell::Text(text) => Some(value::text(&text)),
        }
    }

    pub(super) const fn is_number(&self) -> bool {
        matches!(self.kind, Kind::UpTo(_) | Kind::Number)
    }

    pub(super) fn name(&self) -> Name {
        self.field.into()
    }
}

impl Kind {
    /// A document that this version cannot read must not come into a column: others are worked out from it.
    fn takes(self, text: &str) -> bool {
        match self {
            Self::Act => serde_json::from_str::<Act>(text).is_ok(),
            Self::Offer => serde_json::from_str::<Offer>(text).is_ok(),
            Self::Json => serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok(),
            _ => true,
        }
    }
}

/// The names of the fields that an entity's columns hold.
pub(crate) fn known_fields(entity: &str) -> Vec<&'static str> {
    typed(entity).map_or_else(Vec::new, |typed| {
        typed.columns.iter().map(|column| column.field).collect()
    })
}
