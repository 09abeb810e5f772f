//! The sentences that tell how an exercise is done.

use std::collections::BTreeSet;

use training::catalogue::Catalogue;

fn texts() -> impl Iterator<Item = (&'static str, &'static str)> {
    Catalogue::builtin().iter().flat_map(|exercise| {
        let id = exercise.id.as_str();
        [(id, exercise.how_to.as_str()), (id, exercise.how_to_de.as_str())]
    })
}

#[test]
fn every_exercise_is_told_in_two_to_four_sentences_in_both_languages() {
    for (id, text) in texts() {
        let ends = text.split(' ').filter(|word| word.ends_with(['.', '!', '?'])).count();
        assert!((2..=4).contains(&ends), "{id}: {ends} sentences: {text}");
        assert!(text.ends_with('.'), "{id}: {text}");
        assert!((100..=320).contains(&text.chars().count()), "{id}: {text}");
        assert!(!text.contains("  ") && text.trim() == text, "{id}: {text}");
    }
}

#[test]
fn no_sentence_is_too_long_to_follow_in_a_gym() {
    for (id, text) in texts() {
        for sentence in text.split(['.', '!', '?']) {
            let words = sentence.split_whitespace().count();
            assert!(words <= 30, "{id}: {words} words:{sentence}");
        }
    }
}

#[test]
fn no_two_exercises_are_told_alike_and_the_languages_differ() {
    let distinct: BTreeSet<&str> = texts().map(|(_, text)| text).collect();
    assert_eq!(distinct.len(), texts().count());
}

#[test]
fn nobody_is_told_to_hold_the_breath_or_promised_health() {
    let forbidden = [
        "hold your breath",
        "halte die luft an",
        "luft anhalten",
        "heal",
        "cure",
        "prevent",
        "therap",
        "heilt",
        "beugt vor",
        "verletzung",
        "injur",
        "no pain",
    ];
    for (id, text) in texts() {
        let text = text.to_lowercase();
        for word in forbidden {
            assert!(!text.contains(word), "{id}: {word}");
        }
    }
}
