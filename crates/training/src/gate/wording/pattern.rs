//! One pattern of words, and whether a text has it.
//!
//! A pattern is written as words with spaces. `a|b` is one of them, `a*` whatever begins so, `@pain` a list of the
//! table, `#` a number, `#<1500` a number below, `~3` up to three words between. A pattern that begins with `!` holds
//! even where it is denied.

use super::{
    table,
    words::{KEY_LETTERS, PAUSE, STOP, Words, key},
};

/// Words that turn what follows them in the same clause into its opposite, or into a mere case.
const DENY: [&str; 31] = [
    "not", "never", "dont", "no", "nobody", "nothing", "neither", "nor", "cannot", "cant", "wont", "shouldnt",
    "mustnt", "without", "avoid", "instead", "rather", "if", "whether", "nicht", "nie", "niemals", "kein", "keine",
    "keinen", "keiner", "ohne", "statt", "vermeide", "wenn", "falls",
];
/// Words that do so from behind, in German.
const DENY_BEHIND: [&str; 3] = ["nicht", "nie", "niemals"];
/// How many words before and behind a denial reaches (design).
const DENY_BEFORE: usize = 4;
const DENY_AFTER: usize = 2;
/// Words that part what they stand between: `range without pain` is no range of pain.
const PART: [&str; 14] = [
    "not", "never", "no", "without", "free", "nicht", "nie", "niemals", "ohne", "kein", "keine", "keinen", "frei", STOP,
];
/// What makes the word before it its opposite.
const FREE: [&str; 3] = ["free", "frei", "freie"];

/// Numbers that are written in letters, in English and German.
const NUMBERS: [(f64, &[&str]); 8] = [
    (0.5, &["half", "halbe", "halben"]),
    (1.0, &["one", "ein", "eine", "einen"]),
    (2.0, &["two", "zwei"]),
    (3.0, &["three", "drei"]),
    (4.0, &["four", "vier"]),
    (5.0, &["five", "funf"]),
    (7.0, &["seven", "sieben"]),
    (10.0, &["ten", "zehn"]),
];

/// A pattern of words.
#[derive(Debug)]
pub(super) struct Pattern {
    parts: Vec<Part>,
    deniable: bool,
}

#[derive(Debug)]
enum Part {
    /// One of these words.
    Word(Vec<Choice>),
    /// A number, below this.
    Number(f64),
    /// Up to so many words of any kind.
    Gap(usize),
}

#[derive(Debug)]
struct Choice {
    text: String,
    is_beginning: bool,
}

impl Pattern {
    /// Reads a pattern of the table.
    pub(super) fn read(text: &str) -> Self {
        let (deniable, text) = text.strip_prefix('!').map_or((true, text), |rest| (false, rest));
        Self {
            parts: text.split_whitespace().map(Part::read).collect(),
            deniable,
        }
    }

    /// The beginnings of the words of which a text must have one, taken from the pattern's longest words.
    pub(super) fn keys(&self) -> impl Iterator<Item = u32> {
        let choices = self.parts.iter().filter_map(Part::choices);
        let rarest = choices.max_by_key(|choices| choices.iter().map(|choice| choice.text.len()).min());
        rarest.into_iter().flatten().map(|choice| key(&choice.text))
    }

    /// True when the text has it somewhere and does not deny it.
    pub(super) fn is_in(&self, words: &Words) -> bool {
        (0..words.len()).any(|start| {
            let end = ends(&self.parts, words, start);
            end.is_some_and(|end| !self.deniable || !is_denied(words, start, end))
        })
    }
}

impl Part {
    fn read(text: &str) -> Self {
        if let Some(most) = text.strip_prefix('~') {
            return Self::Gap(most.parse().expect("the table is read by a test"));
        }
        if let Some(below) = text.strip_prefix('#') {
            let below = below
                .strip_prefix('<')
                .map(|number| number.parse().expect("the table is read by a test"));
            return Self::Number(below.unwrap_or(f64::INFINITY));
        }
        let words = text.split('|').flat_map(|word| match word.strip_prefix('@') {
            Some(list) => table::list(list).split_whitespace().collect(),
            None => vec![word],
        });
        Self::Word(words.map(Choice::read).collect())
    }

    fn choices(&self) -> Option<&[Choice]> {
        match self {
            Self::Word(choices) => Some(choices),
            Self::Number(_) | Self::Gap(_) => None,
        }
    }
}

impl Choice {
    fn read(word: &str) -> Self {
        let beginning = word.strip_suffix('*');
        let text = beginning.unwrap_or(word).to_owned();
        assert!(
            beginning.is_none() || text.len() >= KEY_LETTERS,
            "{word}: a beginning is found by its first letters"
        );
        Self {
            text,
            is_beginning: beginning.is_some(),
        }
    }

    fn fits(&self, word: &str) -> bool {
        if self.is_beginning {
            word.starts_with(&self.text)
        } else {
            word == self.text
        }
    }
}

/// Where the parts end when they begin at `place`.
fn ends(parts: &[Part], words: &Words, place: usize) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else {
        return Some(place);
    };
    if place >= words.len() {
        return None;
    }
    let word = words.at(place);
    match part {
        Part::Word(choices) => {
            let fits = choices.iter().any(|choice| choice.fits(word)) && !FREE.contains(&words.at(place + 1));
            if fits { ends(rest, words, place + 1) } else { None }
        }
        Part::Number(below) => {
            let number = number(word).filter(|number| number < below);
            number.and_then(|_| ends(rest, words, place + 1))
        }
        Part::Gap(most) => (0..=*most)
            .take_while(|&skipped| skipped == 0 || !PART.contains(&words.at(place + skipped - 1)))
            .find_map(|skipped| ends(rest, words, place + skipped)),
    }
}

/// A number in digits, or one of the small ones in letters.
fn number(word: &str) -> Option<f64> {
    let in_letters = NUMBERS.iter().find(|(_, words)| words.contains(&word));
    in_letters
        .map(|&(number, _)| number)
        .or_else(|| word.parse().ok().filter(|number: &f64| number.is_finite()))
}

fn is_denied(words: &Words, start: usize, end: usize) -> bool {
    let same_clause = |place: &usize| ![STOP, PAUSE].contains(&words.at(*place));
    let mut before = (start.saturating_sub(DENY_BEFORE)..start).rev().take_while(same_clause);
    let mut behind = (end..end + DENY_AFTER).take_while(same_clause);
    before.any(|place| DENY.contains(&words.at(place))) || behind.any(|place| DENY_BEHIND.contains(&words.at(place)))
}
