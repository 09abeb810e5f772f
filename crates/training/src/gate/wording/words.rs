//! A text as bare words: lower case, without accents, in clauses.

use std::ops::Range;

/// Stands where a sentence ends; no pattern reaches across it.
pub(super) const STOP: &str = ".";
/// Stands where a clause ends; what is denied before it is not denied behind it.
pub(super) const PAUSE: &str = ",";

/// The words of a text in order.
#[derive(Debug)]
pub(super) struct Words {
    text: String,
    places: Vec<Range<usize>>,
}

impl Words {
    /// Splits at everything that is neither letter nor digit, and between digits and letters; `2.5` stays one number.
    pub(super) fn of(text: &str) -> Self {
        let mut words = Self {
            text: String::with_capacity(text.len() + 8),
            places: Vec::with_capacity(text.len() / 5 + 1),
        };
        let mut letters = text.chars().peekable();
        let mut before = Kind::Gap;
        while let Some(letter) = letters.next() {
            let kind = Kind::of(letter);
            match kind {
                Kind::Nothing => continue,
                Kind::Letter => words.push(letter, before == Kind::Letter),
                Kind::Digit => words.push(letter, before == Kind::Digit),
                Kind::Point if before == Kind::Digit && letters.peek().is_some_and(char::is_ascii_digit) => {
                    words.push('.', true);
                    continue;
                }
                Kind::Point if matches!(letter, ',' | ':') => words.mark(PAUSE),
                Kind::Point => words.mark(STOP),
                Kind::Pause => words.mark(PAUSE),
                Kind::Gap => {}
            }
            before = kind;
        }
        words
    }

    /// Adds a letter, to the last word or as the first of a new one.
    fn push(&mut self, letter: char, goes_on: bool) {
        let start = self.text.len();
        if letter.is_ascii() {
            self.text.push(letter.to_ascii_lowercase());
        } else {
            letter
                .to_lowercase()
                .for_each(|letter| self.text.push_str(plain(letter, &mut [0; 4])));
        }
        let end = self.text.len();
        match self.places.last_mut().filter(|_| goes_on) {
            Some(last) => last.end = end,
            None => self.places.push(start..end),
        }
    }

    fn mark(&mut self, mark: &str) {
        let start = self.text.len();
        self.text.push_str(mark);
        self.places.push(start..self.text.len());
    }

    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// The word at this place; a stop behind the end.
    pub(super) fn at(&self, place: usize) -> &str {
        let word = self.places.get(place).and_then(|range| self.text.get(range.clone()));
        word.unwrap_or(STOP)
    }

    /// The beginnings of the words, as [`key`] makes them.
    pub(super) fn keys(&self) -> impl Iterator<Item = u32> {
        (0..self.len()).map(|place| key(self.at(place)))
    }
}

/// The first letters of a word as a number: four, or as many as there are.
pub(super) fn key(word: &str) -> u32 {
    word.bytes()
        .take(KEY_LETTERS)
        .fold(0, |key, byte| key << 8 | u32::from(byte))
}

/// Letters of a word that its key holds.
pub(super) const KEY_LETTERS: usize = 4;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letter,
    Digit,
    Point,
    Pause,
    Gap,
    /// What the eye does not see, and apostrophes: they part no words.
    Nothing,
}

impl Kind {
    fn of(letter: char) -> Self {
        match letter {
            'a'..='z' | 'A'..='Z' => Self::Letter,
            '0'..='9' => Self::Digit,
            '.' | '!' | '?' | ';' | ':' | ',' | '\n' => Self::Point,
            '–' | '—' | '(' | ')' => Self::Pause,
            '\'' | '’' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{300}'..='\u{36f}' => Self::Nothing,
            other if other.is_alphabetic() => Self::Letter,
            _ => Self::Gap,
        }
    }
}

/// A letter without its accent.
fn plain(letter: char, buffer: &mut [u8; 4]) -> &str {
    match letter {
        'à'..='å' => "a",
        'æ' => "ae",
        'ç' => "c",
        'è'..='ë' => "e",
        'ì'..='ï' => "i",
        'ñ' => "n",
        'ò'..='ö' | 'ø' => "o",
        'ù'..='ü' => "u",
        'ý' | 'ÿ' => "y",
        'œ' => "oe",
        'ß' => "ss",
        'µ' | 'μ' => "u",
        other => other.encode_utf8(buffer),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let words = Words::of(text);
        (0..words.len()).map(|place| words.at(place).to_owned()).collect()
    }

    #[test]
    fn accents_case_and_what_is_unseen_do_not_matter() {
        assert_eq!(words("DIÄT, Übermüdung"), ["diat", ",", "ubermudung"]);
        assert_eq!(words("Don’t stra\u{df}e pa\u{ad}in"), ["dont", "strasse", "pain"]);
        assert_eq!(words("cafe\u{301}"), ["cafe"]);
    }

    #[test]
    fn numbers_and_their_units_are_words() {
        assert_eq!(words("400mg"), ["400", "mg"]);
        assert_eq!(words("2.5 g, 1,5 µg."), ["2.5", "g", ",", "1.5", "ug", "."]);
        assert_eq!(words("3 × 8"), ["3", "8"]);
    }
}
