//! What no text of a session may say, in English and German: a diagnosis, the dose of a drug or a supplement, to go on
//! in spite of pain or illness, a starvation diet (V28).
//!
//! Words and their order are looked at, not meaning: who writes around the patterns gets through, and a doctor reads a
//! text better. They are for a language model that means well and forgets itself.

mod pattern;
mod table;
mod words;

use std::{collections::BTreeMap, sync::LazyLock};

use pattern::Pattern;
use words::Words;

/// What a text must not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Taboo {
    /// A diagnosis.
    Diagnosis,
    /// A drug, or the dose of a drug or supplement.
    Dose,
    /// To go on in spite of pain or illness.
    ThroughPain,
    /// A starvation diet, or losing weight as fast.
    Diet,
}

/// The patterns, and which of them a word of a text can belong to.
struct Patterns {
    all: Vec<(Taboo, Pattern)>,
    by_key: BTreeMap<u32, Vec<usize>>,
}

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| {
    let all: Vec<(Taboo, Pattern)> = table::patterns()
        .map(|(taboo, text)| (taboo, Pattern::read(text)))
        .collect();
    let mut by_key: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (place, (_, pattern)) in all.iter().enumerate() {
        for key in pattern.keys() {
            let places = by_key.entry(key).or_default();
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
    }
    Patterns { all, by_key }
});

/// What the text says that it must not; `None` when nothing speaks against it.
///
/// Patterns are only tried where one of their rarest words begins like a word of the text, so that a harmless text
/// costs little more than reading it.
pub(super) fn taboo(text: &str) -> Option<Taboo> {
    let words = Words::of(text);
    let mut tried: Vec<usize> = Vec::new();
    for key in words.keys() {
        for &place in PATTERNS.by_key.get(&key).into_iter().flatten() {
            if !tried.contains(&place) {
                tried.push(place);
            }
        }
    }
    tried.sort_unstable();
    let mut broken = tried.into_iter().filter_map(|place| PATTERNS.all.get(place));
    broken
        .find(|(_, pattern)| pattern.is_in(&words))
        .map(|&(taboo, _)| taboo)
}

#[cfg(test)]
mod tests;
