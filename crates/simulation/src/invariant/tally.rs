//! Counting what held and what did not.

use std::collections::BTreeMap;

use serde::Serialize;
use training::day::TrainingDay;

use super::Invariant;

/// Examples that are kept of each invariant, and of each kind of what was found.
const EXAMPLES: usize = 24;
const EXAMPLES_OF_A_KIND: usize = 3;

/// A place at which an invariant was broken.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Example {
    /// The athlete's number in the grid.
    pub athlete: u64,
    /// The training day.
    pub training_day: TrainingDay,
    /// What was found.
    pub what: String,
    /// Its kind, which `what` begins with.
    #[serde(skip)]
    kind: String,
}

/// How often an invariant was asked, and how often it did not hold.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Count {
    /// How often it was asked.
    pub checked: u64,
    /// How often it did not hold.
    pub broken: u64,
    /// How often by kind.
    pub kinds: BTreeMap<String, u64>,
    /// The first places.
    pub examples: Vec<Example>,
}

impl Count {
    /// Keeps an example, unless there are enough of its kind, or one of its athlete.
    fn keep(&mut self, example: Example) {
        let of_kind = || self.examples.iter().filter(|known| known.kind == example.kind);
        let is_news = of_kind().all(|known| known.athlete != example.athlete);
        if self.examples.len() < EXAMPLES && of_kind().count() < EXAMPLES_OF_A_KIND && is_news {
            self.examples.push(example);
        }
    }

    /// The share that held, in percent; 100 when nothing was asked.
    #[must_use]
    pub fn held_percent(&self) -> f64 {
        if self.checked == 0 {
            100.0
        } else {
            100.0 * (1.0 - crate::statistics::number(self.broken) / crate::statistics::number(self.checked))
        }
    }
}

/// The counts of all invariants.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Tally {
    /// By invariant; one that was never asked is absent.
    pub counts: BTreeMap<Invariant, Count>,
}

impl Tally {
    /// Notes one asking: `Ok` when it held, else the kind and what was found.
    pub fn note(
        &mut self,
        invariant: Invariant,
        (athlete, training_day): (u64, TrainingDay),
        found: Result<(), (impl AsRef<str>, String)>,
    ) {
        let count = self.counts.entry(invariant).or_default();
        count.checked += 1;
        if let Err((kind, what)) = found {
            let kind = kind.as_ref();
            count.broken += 1;
            let of_kind = count.kinds.entry(kind.to_owned()).or_default();
            *of_kind += 1;
            count.keep(Example {
                athlete,
                training_day,
                what: format!("{kind}: {what}"),
                kind: kind.to_owned(),
            });
        }
    }

    /// Adds another tally; its examples come after those that are there.
    pub fn add(&mut self, other: Self) {
        for (invariant, theirs) in other.counts {
            let ours = self.counts.entry(invariant).or_default();
            ours.checked += theirs.checked;
            ours.broken += theirs.broken;
            for (kind, times) in theirs.kinds {
                *ours.kinds.entry(kind).or_default() += times;
            }
            theirs.examples.into_iter().for_each(|example| ours.keep(example));
        }
    }

    /// The count of one invariant.
    #[must_use]
    pub fn of(&self, invariant: Invariant) -> Count {
        self.counts.get(&invariant).cloned().unwrap_or_default()
    }

    /// True when the invariant held as often as it must.
    #[must_use]
    pub fn holds(&self, invariant: Invariant) -> bool {
        self.of(invariant).held_percent() >= invariant.goal_percent()
    }
}
