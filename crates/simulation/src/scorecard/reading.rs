//! How hard the reasons are to read.

use crate::statistics::count;

/// The school grade of the texts (Flesch & Kincaid 1975); 0 of nothing.
///
/// Syllables are counted as groups of vowels, a silent e at the end left out; numbers count as one.
pub fn reading_grade<'a>(texts: impl Iterator<Item = &'a str>) -> f64 {
    let (mut sentences, mut words, mut syllables) = (0_usize, 0_usize, 0_usize);
    for text in texts {
        // A full stop inside a number ends no sentence.
        let ends = text
            .split_whitespace()
            .filter(|word| word.ends_with(['.', '!', '?', ':']));
        sentences += ends.count().max(1);
        for word in text
            .split(|letter: char| !letter.is_alphanumeric() && letter != '.')
            .filter(|word| !word.is_empty())
        {
            words += 1;
            syllables += self::syllables(word);
        }
    }
    if words == 0 {
        return 0.0;
    }
    0.39 * count(words) / count(sentences) + 11.8 * count(syllables) / count(words) - 15.59
}

fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    let is_vowel = |letter: &char| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let groups = letters.iter().enumerate().filter(|(place, letter)| {
        is_vowel(letter) && place.checked_sub(1).is_none_or(|before| !is_vowel(&letters[before]))
    });
    let silent = letters.ends_with(&['e']) && !letters.ends_with(&['l', 'e']);
    groups.count().saturating_sub(usize::from(silent)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_groups_of_vowels() {
        for (word, expected) in [
            ("rest", 1),
            ("easier", 2),
            ("table", 2),
            ("late", 1),
            ("recovery", 4),
            ("62.5", 1),
        ] {
            assert_eq!(syllables(word), expected, "{word}");
        }
    }

    #[test]
    fn short_words_are_easier_than_long_ones() {
        let easy = reading_grade(
            ["You slept well. Train as planned.".to_owned()]
                .iter()
                .map(String::as_str),
        );
        let hard = reading_grade(
            ["Physiological readiness indicators substantiate unmodified implementation of the periodisation."]
                .into_iter(),
        );
        assert!(easy < 4.0 && hard > 14.0, "{easy} {hard}");
    }
}
