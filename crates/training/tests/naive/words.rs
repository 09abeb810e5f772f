//! V28: what no title and no reason may say.
//!
//! A phrase is a list of word beginnings; they must come in this order, with at most so many words in between. Case
//! and accents do not count, nor does what is no letter or digit.

use super::{Case, Follows::Block, Found};

/// Words that may stand between two of a phrase.
const BETWEEN: usize = 3;
/// Fewest kilocalories a day that are no crash diet.
const LEAST_KCAL: u32 = 1200;

/// Findings, in words that only a doctor may use to a person.
const CONDITIONS: &[&str] = &[
    "tendinitis",
    "tendonitis",
    "tendinopath",
    "tendinose",
    "arthritis",
    "arthros",
    "bursitis",
    "herniated",
    "hernia",
    "bandscheibenvorfall",
    "overtraining syndrome",
    "ubertrainingssyndrom",
    "sciatica",
    "ischias",
    "angina",
    "diabet",
    "depress",
    "anaemia",
    "anemia",
    "anamie",
    "fracture",
    "fraktur",
    "asthma",
    "myocarditis",
    "myokarditis",
    "influenza",
    "pneumonia",
    "torn",
    "infection",
    "infektion",
    "entzundung",
    "sehnenentzundung",
    "schleimbeutelentzundung",
    "hypertension",
    "bluthochdruck",
    "arrhythmia",
    "rhythmusstorung",
    "sprain",
    "zerrung",
    "muskelfaserriss",
];
/// Medicines, doping, and supplements that are told by the dose.
const MEDICINES: &[&str] = &[
    "ibuprofen",
    "paracetamol",
    "acetaminophen",
    "aspirin",
    "diclofenac",
    "naproxen",
    "voltaren",
    "painkiller",
    "schmerzmittel",
    "schmerztablette",
    "cortison",
    "kortison",
    "steroid",
    "anabol",
    "testosteron",
    "clenbuterol",
    "ephedrin",
    "insulin",
    "antibioti",
    "betablock",
];
const SUPPLEMENTS: &[&str] = &[
    "creatin",
    "kreatin",
    "caffeine",
    "koffein",
    "magnesium",
    "vitamin",
    "zinc",
    "zink",
    "iron",
    "eisen",
    "betaalanin",
    "beta alanin",
    "protein powder",
    "proteinpulver",
    "whey",
    "bcaa",
    "melatonin",
    "supplement",
    "booster",
];
const DOSES: &[&str] = &[
    "mg",
    "mcg",
    "ug",
    "g",
    "gram",
    "grams",
    "gramm",
    "milligram",
    "milligramm",
    "iu",
    "ie",
    "ml",
];
const PIECES: &[&str] = &["tablet", "tablette", "pill", "pille", "capsule", "kapsel", "scoop"];

/// To train on, whatever hurts.
const ON_THROUGH: &[&[&str]] = &[
    &["ignor", "pain"],
    &["ignor", "ache"],
    &["ignor", "schmerz"],
    &["schmerz", "ignor"],
    &["through", "pain"],
    &["through", "illness"],
    &["through", "fever"],
    &["despite", "pain"],
    &["despite", "fever"],
    &["no", "pain", "no", "gain"],
    &["durch", "schmerz"],
    &["trotz", "schmerz"],
    &["trotz", "fieber"],
    &["trotz", "krankheit"],
    &["schmerz", "durchbeiss"],
    &["schmerz", "durchhalt"],
    &["schmerz", "weitertrain"],
    &["mit", "fieber", "train"],
    &["with", "fever", "train"],
    &["pain", "is", "weakness"],
    &["ohne", "schmerz", "kein"],
];
/// To eat next to nothing.
const DIETS: &[&[&str]] = &[
    &["crash", "diet"],
    &["crashdiet"],
    &["crashdiat"],
    &["crash", "diat"],
    &["nulldiat"],
    &["hungerkur"],
    &["radikaldiat"],
    &["starv"],
    &["stop", "eating"],
    &["eat", "nothing"],
    &["iss", "nichts"],
    &["nichts", "essen"],
    &["skip", "all", "meals"],
    &["water", "fast"],
    &["wasserfasten"],
];

pub(super) fn check(case: &Case<'_>, found: &mut Found) {
    found.note_if(is_forbidden(&case.session.title), 28, Block, "title");
    for (index, reason) in case.session.reasons.iter().enumerate() {
        let at = format!("reasons[{index}]");
        found.note_if(is_forbidden(&reason.text), 28, Block, &at);
    }
}

pub(crate) fn is_forbidden(text: &str) -> bool {
    let words = words(text);
    let says = |phrases: &[&[&str]]| phrases.iter().any(|phrase| has(&words, phrase));
    diagnoses(&words) || doses(&words) || says(ON_THROUGH) || says(DIETS) || starves(&words) || melts(&words)
}

/// Lower case, without accents, in words of letters and digits.
fn words(text: &str) -> Vec<String> {
    let mut plain = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' | 'á' | 'à' | 'â' | 'å' => plain.push('a'),
            'ö' | 'ó' | 'ò' | 'ô' => plain.push('o'),
            'ü' | 'ú' | 'ù' | 'û' => plain.push('u'),
            'é' | 'è' | 'ê' | 'ë' => plain.push('e'),
            'í' | 'ì' | 'î' | 'ï' => plain.push('i'),
            'ß' => plain.push_str("ss"),
            // What is written with a combining accent is its letter and the accent.
            '\u{300}'..='\u{36f}' => {}
            letter if letter.is_alphanumeric() => plain.push(letter),
            _ => plain.push(' '),
        }
    }
    plain.split_whitespace().map(str::to_owned).collect()
}

/// True when the beginnings come in order, each at most a few words after the one before.
fn has(words: &[String], phrase: &[&str]) -> bool {
    (0..words.len()).any(|start| begins(&words[start..], phrase))
}

fn begins(words: &[String], phrase: &[&str]) -> bool {
    let [first, rest @ ..] = phrase else { return true };
    if !words.first().is_some_and(|word| word.starts_with(first)) {
        return false;
    }
    rest.is_empty() || (1..=BETWEEN + 1).any(|skip| words.get(skip..).is_some_and(|after| begins(after, rest)))
}

fn diagnoses(words: &[String]) -> bool {
    let names = CONDITIONS.iter().any(|condition| {
        let named: Vec<&str> = condition.split(' ').collect();
        [
            &["you", "have"][..],
            &["you", "suffer"],
            &["du", "hast"],
            &["sie", "haben"],
            &["you", "got"],
            &["leidest"],
            &["your"],
            &["dein"],
        ]
        .iter()
        .any(|says| has(words, &[says, named.as_slice()].concat()))
    });
    names || has(words, &["diagnos"])
}

fn doses(words: &[String]) -> bool {
    let names = |names: &[&str]| {
        names
            .iter()
            .any(|name| has(words, &name.split(' ').collect::<Vec<_>>()))
    };
    names(MEDICINES) || names(SUPPLEMENTS) && is_measured(words)
}

/// A number with a unit of what one swallows: `400 mg`, `400mg`, `2 tablets`.
fn is_measured(words: &[String]) -> bool {
    let is_number = |word: &str| !word.is_empty() && word.chars().all(|letter| letter.is_ascii_digit());
    let is_unit = |word: &str| DOSES.contains(&word) || PIECES.iter().any(|piece| word.starts_with(piece));
    let apart = words.windows(2).any(|pair| is_number(&pair[0]) && is_unit(&pair[1]));
    let together = words.iter().any(|word| {
        let unit = word.trim_start_matches(|letter: char| letter.is_ascii_digit());
        unit.len() < word.len() && is_unit(unit)
    });
    apart || together
}

/// So few kilocalories a day.
fn starves(words: &[String]) -> bool {
    words.windows(2).any(|pair| {
        let few = pair[0]
            .parse::<u32>()
            .is_ok_and(|kcal| (100..LEAST_KCAL).contains(&kcal));
        few && (pair[1].starts_with("kcal") || pair[1].starts_with("calor") || pair[1].starts_with("kalor"))
    })
}

/// To lose kilograms within days or a week.
fn melts(words: &[String]) -> bool {
    let loses = ["lose", "drop", "nimm", "verlier", "abnehm"];
    let soon = ["week", "woche", "day", "tag"];
    loses.iter().any(|lose| {
        ["kg", "kilo", "pound", "pfund"].iter().any(|unit| {
            let within = |soon: &&str| has(words, &[*lose, *unit, *soon]) || has(words, &[*unit, *soon, *lose]);
            soon.iter().any(within)
        })
    })
}
