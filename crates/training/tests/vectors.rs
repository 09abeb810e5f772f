//! The formulas against the numbers of the training-science sheet.
//!
//! `HP_VECTORS` names another file of the same form. A vector is recognised by the beginning of its id; one that no
//! formula knows, an input that no formula reads, and an output that no formula gives all fail.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "vectors/endurance.rs"]
mod endurance;
#[path = "vectors/fields.rs"]
mod fields;
#[path = "vectors/load.rs"]
mod load;
#[path = "vectors/readiness.rs"]
mod readiness;
#[path = "vectors/strength.rs"]
mod strength;

use std::{env, fs, panic};

use serde::Deserialize;
use serde_json::{Map, Value};

use fields::Fields;

const OWN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/vectors.json");

#[derive(Deserialize)]
struct File {
    vectors: Vec<Vector>,
}

#[derive(Deserialize)]
struct Vector {
    id: String,
    inputs: Map<String, Value>,
    expected: Map<String, Value>,
    tolerance: f64,
}

/// What a formula makes of a vector's inputs.
type Formula = fn(&str, &mut Fields) -> Value;

fn formula(id: &str) -> Option<Formula> {
    let families = [
        load::FAMILIES,
        strength::FAMILIES,
        readiness::FAMILIES,
        endurance::FAMILIES,
    ];
    let known = families
        .into_iter()
        .flatten()
        .filter(|(prefix, _)| id.starts_with(prefix));
    known
        .max_by_key(|(prefix, _)| prefix.len())
        .map(|&(_, formula)| formula)
}

fn read(path: &str) -> File {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The differences between a vector and its formula.
fn differences(vector: &Vector) -> Vec<String> {
    let Some(formula) = formula(&vector.id) else {
        return vec!["no formula knows this id".to_owned()];
    };
    let result = panic::catch_unwind(|| {
        let mut inputs = Fields::new(vector.inputs.clone());
        let found = formula(&vector.id, &mut inputs);
        inputs.must_be_read();
        found
    });
    let Ok(found) = result else {
        return vec!["the inputs are not those of the formula (see above)".to_owned()];
    };
    let mut differences = Vec::new();
    let expected = Value::Object(vector.expected.clone());
    compare("", &expected, &found, vector.tolerance, &mut differences);
    differences
}

fn compare(path: &str, expected: &Value, found: &Value, tolerance: f64, differences: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => {
            for (key, expected) in expected {
                let path = format!("{path}.{key}");
                match found.get(key) {
                    Some(found) => compare(&path, expected, found, tolerance, differences),
                    None => differences.push(format!("{path}: the formula does not give it")),
                }
            }
        }
        (Value::Array(expected), Value::Array(found)) if expected.len() == found.len() => {
            for (index, (expected, found)) in expected.iter().zip(found).enumerate() {
                compare(&format!("{path}[{index}]"), expected, found, tolerance, differences);
            }
        }
        (Value::Number(expected), Value::Number(found)) => {
            let (expected, found) = (expected.as_f64().unwrap(), found.as_f64().unwrap());
            if (expected - found).abs() > tolerance + 1e-9 {
                differences.push(format!("{path}: expected {expected}, found {found}"));
            }
        }
        _ if expected == found => {}
        _ => differences.push(format!("{path}: expected {expected}, found {found}")),
    }
}

#[test]
fn every_vector_comes_out_as_the_sheet_says() {
    let path = env::var("HP_VECTORS").unwrap_or_else(|_| OWN.to_owned());
    let file = read(&path);
    assert!(!file.vectors.is_empty(), "{path} has no vectors");
    let failed: Vec<_> = file
        .vectors
        .iter()
        .flat_map(|vector| {
            let lines = differences(vector).into_iter();
            lines.map(|line| format!("{}{line}", vector.id))
        })
        .collect();
    assert!(failed.is_empty(), "{} of {path}:\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn every_family_of_formulas_has_a_vector() {
    let file = read(OWN);
    let families = [
        load::FAMILIES,
        strength::FAMILIES,
        readiness::FAMILIES,
        endurance::FAMILIES,
    ];
    for (prefix, _) in families.into_iter().flatten() {
        assert!(
            file.vectors.iter().any(|vector| vector.id.starts_with(prefix)),
            "{prefix}"
        );
    }
}

#[test]
fn what_does_not_fit_is_not_passed_over() {
    let vector = |id: &str, inputs: &str, expected: &str| Vector {
        id: id.to_owned(),
        inputs: serde_json::from_str(inputs).unwrap(),
        expected: serde_json::from_str(expected).unwrap(),
        tolerance: 0.001,
    };
    let (inputs, right) = (r#"{"duration_min": 60, "rpe": 7}"#, r#"{"load_au": 420}"#);
    let count = |vector: Vector| differences(&vector).len();
    assert_eq!(count(vector("srpe_1", inputs, right)), 0);
    for wrong in [
        r#"{"load_au": 420.1}"#,
        r#"{"load_au": null}"#,
        r#"{"load_kg": 1}"#,
        r#"{"load_au": "420"}"#,
    ] {
        assert_eq!(count(vector("srpe_1", inputs, wrong)), 1, "{wrong}");
    }
    for inputs in [
        r#"{"duration_min": 60}"#,
        r#"{"duration_min": 60, "rpe": 7, "heat": 1}"#,
    ] {
        assert_eq!(count(vector("srpe_1", inputs, right)), 1, "{inputs}");
    }
    assert_eq!(count(vector("horoscope_1", inputs, right)), 1);
}
