//! JSON as it was written: nothing is passed over, and what cannot be read is refused by its path.
//!
//! Of two fields with one name serde_json keeps the last and says nothing; here both are refused.

use std::{
    cell::{Cell, RefCell},
    fmt,
};

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use training::refusal::Refusal;

/// Reads one JSON value and nothing behind it.
///
/// # Errors
/// Where the text is not JSON, or every field that is given twice.
pub(crate) fn parse(bytes: &[u8]) -> Result<Value, Vec<Refusal>> {
    let reading = Reading::default();
    let mut source = serde_json::Deserializer::from_slice(bytes);
    let value = Place {
        path: String::new(),
        reading: &reading,
    }
    .deserialize(&mut source)
    .and_then(|value| source.end().map(|()| value));
    let value = value.map_err(|error| vec![Refusal::new(reading.place(), message(&error))])?;
    let twice = reading.twice.into_inner();
    if twice.is_empty() { Ok(value) } else { Err(twice) }
}

fn message(error: &serde_json::Error) -> String {
    let sentence = error.to_string();
    if sentence.starts_with("number out of range") {
        return "must be a smaller number".to_owned();
    }
    if sentence.starts_with("recursion limit exceeded") {
        return "is nested too deeply".to_owned();
    }
    format!("is not JSON (line {}, column {})", error.line(), error.column())
}

/// What is kept in mind while a document is read.
#[derive(Default)]
struct Reading {
    path: Cell<String>,
    twice: RefCell<Vec<Refusal>>,
}

impl Reading {
    fn place(&self) -> String {
        let path = self.path.take();
        if path.is_empty() { "document".to_owned() } else { path }
    }
}

/// The place of a value in its document.
struct Place<'r> {
    path: String,
    reading: &'r Reading,
}

impl Place<'_> {
    fn field(&self, name: &str) -> Self {
        let path = if self.path.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.path)
        };
        self.at(path)
    }

    fn item(&self, index: usize) -> Self {
        self.at(format!("{}[{index}]", self.path))
    }

    fn at(&self, path: String) -> Self {
        Self {
            path,
            reading: self.reading,
        }
    }

    /// Whatever goes wrong from here on, goes wrong here.
    fn enter(&self) {
        self.reading.path.set(self.path.clone());
    }
}

impl<'de> DeserializeSeed<'de> for Place<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Value, D::Error> {
        self.enter();
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Place<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value)
            .map(Value::Number)
            .ok_or_else(|| E::custom("number out of range"))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self.item(list.len()))? {
            list.push(item);
            self.enter();
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = fields.next_key::<String>()? {
            let field = self.field(&name);
            let path = field.path.clone();
            let value = fields.next_value_seed(field)?;
            self.enter();
            if object.insert(name, value).is_some() {
                let refusal = Refusal::new(path, "must not be given twice");
                self.reading.twice.borrow_mut().push(refusal);
            }
        }
        Ok(Value::Object(object))
    }
}
