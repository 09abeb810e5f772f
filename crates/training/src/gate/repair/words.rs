//! The rules that a reason of a repair can name, each with the numbers that it can carry.
//!
//! A window words them in its own language. Groups of muscles are named with a 1.

/// Every rule of a repair with its numbers.
pub const REPAIRS: &[(&str, &[&str])] = &[
    ("gate.v2", &["from_sets", "to_sets"]),
    ("gate.v3", GROUPS),
    ("gate.v4", GROUPS),
    ("gate.v5", GROUPS),
    ("gate.v6", &["from_kg", "most_kg"]),
    ("gate.v7", &["from_kg", "most_kg"]),
    ("gate.v8", &["from_rpe", "to_rpe"]),
    ("gate.v9", &["from", "to"]),
    ("gate.v13", GROUPS),
    ("gate.v15", &["from_min", "to_min"]),
    ("gate.v17", &["most", "sessions"]),
    ("gate.v18", &["from", "to"]),
    ("gate.v19", &["from_min", "to_min"]),
    ("gate.v21", &["from_min", "to_min"]),
    ("gate.v24", &[]),
    ("gate.v25", &[]),
    ("gate.v30", &["from_sets", "to_sets"]),
    ("gate.d1", &["from_min", "to_min"]),
    ("gate.d2", &["from_au", "to_au"]),
    ("gate.d5", &["from_rpe", "to_rpe"]),
    ("gate.rest", &[]),
];

const GROUPS: &[&str] = &[
    "abs",
    "back",
    "biceps",
    "calves",
    "chest",
    "front_delts",
    "glutes",
    "hamstrings",
    "quads",
    "rear_delts",
    "side_delts",
    "triceps",
];

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::{
        gate::{
            RuleSeverity,
            findings::{At, Found},
            repair::reasons::worded,
        },
        record::Group,
    };

    #[test]
    fn every_repair_that_is_worded_is_among_the_words() {
        let mut made: BTreeMap<String, BTreeSet<&str>> = BTreeMap::from([("gate.rest".to_owned(), BTreeSet::new())]);
        for (letter, number) in ["V", "D"]
            .into_iter()
            .flat_map(|letter| (1..100).map(move |n| (letter, n)))
        {
            for at in [At::Whole, At::Set(0, 0, 0)] {
                let found = Found {
                    rule: "V0",
                    severity: RuleSeverity::Repair,
                    at,
                    measured: 2.0,
                    limit: 1.0,
                    text: String::new(),
                };
                let rule = format!("{letter}{number}");
                if let Some((_, numbers)) = worded(&rule, &[&found], "Squat") {
                    let known = made.entry(format!("gate.{}", rule.to_lowercase())).or_default();
                    known.extend(numbers.into_iter().map(|(name, _)| name));
                }
            }
        }
        let told: BTreeSet<&str> = REPAIRS.iter().map(|(rule, _)| *rule).collect();
        assert_eq!(told, made.keys().map(String::as_str).collect());
        for (rule, numbers) in REPAIRS.iter().filter(|(_, numbers)| *numbers != GROUPS) {
            assert_eq!(numbers.iter().copied().collect::<BTreeSet<_>>(), made[*rule], "{rule}");
        }
    }

    #[test]
    fn every_group_of_muscles_is_among_the_words() {
        let words: BTreeSet<&str> = Group::ALL.iter().map(|group| group.word()).collect();
        assert_eq!(GROUPS.iter().copied().collect::<BTreeSet<_>>(), words);
    }
}
