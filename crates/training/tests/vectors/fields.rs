//! The inputs of a vector, each read once and none left over.

use serde_json::{Map, Value};

/// Named values.
pub(crate) struct Fields(Map<String, Value>);

impl Fields {
    pub(crate) fn new(fields: Map<String, Value>) -> Self {
        Self(fields)
    }

    /// The value of a field that must be there.
    pub(crate) fn take(&mut self, name: &str) -> Value {
        self.0.remove(name).unwrap_or_else(|| panic!("{name} is missing"))
    }

    /// A number, or `None` when it is null or not there.
    pub(crate) fn maybe(&mut self, name: &str) -> Option<f64> {
        self.0.remove(name).as_ref().and_then(number)
    }

    pub(crate) fn flag(&mut self, name: &str) -> bool {
        self.0
            .remove(name)
            .is_some_and(|value| value.as_bool().unwrap_or_else(|| panic!("{name} is no flag")))
    }

    pub(crate) fn number(&mut self, name: &str) -> f64 {
        number(&self.take(name)).unwrap_or_else(|| panic!("{name} is null"))
    }

    pub(crate) fn count(&mut self, name: &str) -> usize {
        whole(self.number(name)).unwrap_or_else(|| panic!("{name} is no count"))
    }

    pub(crate) fn text(&mut self, name: &str) -> String {
        self.take(name)
            .as_str()
            .unwrap_or_else(|| panic!("{name} is no text"))
            .to_owned()
    }

    pub(crate) fn list(&mut self, name: &str) -> Vec<Value> {
        match self.take(name) {
            Value::Array(values) => values,
            other => panic!("{name} is no list: {other}"),
        }
    }

    pub(crate) fn maybes(&mut self, name: &str) -> Vec<Option<f64>> {
        self.list(name).iter().map(number).collect()
    }

    pub(crate) fn numbers(&mut self, name: &str) -> Vec<f64> {
        let numbers = self.maybes(name).into_iter();
        numbers
            .map(|number| number.unwrap_or_else(|| panic!("a null in {name}")))
            .collect()
    }

    pub(crate) fn objects(&mut self, name: &str) -> Vec<Fields> {
        self.list(name).into_iter().map(|value| object(value, name)).collect()
    }

    pub(crate) fn object(&mut self, name: &str) -> Fields {
        object(self.take(name), name)
    }

    /// The fields that are left, all read now.
    pub(crate) fn rest(&mut self) -> Map<String, Value> {
        std::mem::take(&mut self.0)
    }

    pub(crate) fn must_be_read(self) {
        let left: Vec<_> = self.0.keys().collect();
        assert!(left.is_empty(), "no formula reads {left:?}");
    }
}

fn object(value: Value, name: &str) -> Fields {
    match value {
        Value::Object(fields) => Fields::new(fields),
        other => panic!("{name} is no object: {other}"),
    }
}

/// A number, or `None` for null.
pub(crate) fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Null => None,
        other => Some(other.as_f64().unwrap_or_else(|| panic!("{other} is no number"))),
    }
}

/// A number that is a count.
pub(crate) fn whole(value: f64) -> Option<usize> {
    let is_count = value >= 0.0 && value.fract() == 0.0;
    is_count.then(|| format!("{value}").parse().ok()).flatten()
}

/// An output: null only where the formula has no answer, never for what is no number.
pub(crate) fn out(number: impl Into<Option<f64>>) -> Value {
    match number.into() {
        None => Value::Null,
        Some(number) => {
            assert!(number.is_finite(), "a formula gave {number}");
            Value::from(number)
        }
    }
}

/// Outputs in order.
pub(crate) fn outs<T: Into<Option<f64>>>(numbers: impl IntoIterator<Item = T>) -> Value {
    numbers.into_iter().map(|number| out(number)).collect()
}
