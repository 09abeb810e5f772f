//! The rules that the planner's source names are those of its public list, so that a window words every one of them.

use std::{collections::BTreeSet, fs, path::Path};

use training::planner::{ENDURANCE_RULES, RULES};

/// Where the planner words its reasons.
const SOURCES: [&str; 7] = [
    "reasons/day.rs",
    "reasons/exercise.rs",
    "reasons/morning.rs",
    "reasons/safety.rs",
    "reasons/whole.rs",
    "reasons/why_not.rs",
    "endurance/template.rs",
];

/// True for what reads as a rule's id: lower-case words with points between.
fn is_rule(text: &str) -> bool {
    let mut words = text.split('.');
    let is_word =
        |word: &str| !word.is_empty() && word.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_');
    text.contains('.') && words.all(is_word)
}

#[test]
fn every_rule_in_the_source_is_among_the_words_and_no_other() {
    let planner = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/planner");
    let texts: Vec<String> = SOURCES
        .iter()
        .map(|file| fs::read_to_string(planner.join(file)).unwrap())
        .collect();
    let named = texts.iter().flat_map(|text| text.split('"').skip(1).step_by(2));
    let templates = training::planner::TEMPLATES;
    let named: BTreeSet<&str> = named
        .filter(|text| is_rule(text) && !templates.contains(text))
        .collect();
    let told: BTreeSet<&str> = RULES.iter().chain(ENDURANCE_RULES).map(|(rule, _)| *rule).collect();
    assert_eq!(named, told);
    let files = fs::read_dir(planner.join("reasons")).unwrap();
    assert_eq!(
        files.count(),
        SOURCES.len(),
        "a file of reasons that this test does not read"
    );
}
