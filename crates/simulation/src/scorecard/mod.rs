//! How complete the programmes are, by fixed checklists that a machine can answer (training science, 8.3).
//!
//! The lists have the categories of published ratings of plans that language models made; the ratings there came from
//! people who read the plans, these come from a program that counts. They stand beside each other, not against.

mod completeness;
mod fitt_vp;
mod programme;
mod reading;

pub use completeness::CATEGORIES;
pub use fitt_vp::PARTS;
pub use reading::reading_grade;

use serde::Serialize;
use training::day::TrainingDay;

use crate::{
    person::Person,
    statistics::{Estimate, mean},
};
use programme::Sample;

/// One person's programme on the lists.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Card {
    /// Which of the [`CATEGORIES`] the programme has.
    pub has: [bool; 10],
    /// Points of 10 for each of the [`PARTS`].
    pub points: [u8; 6],
    /// The school grade that its reasons ask for (Flesch & Kincaid 1975).
    pub reading_grade: f64,
}

/// The cards of many.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Scores {
    /// How many of a hundred programmes have each category.
    pub category_percent: [f64; 10],
    /// Categories of a hundred, over all programmes.
    pub complete_percent: Estimate,
    /// Points of 10 for each part.
    pub part_points: [f64; 6],
    /// Points of 60.
    pub points: Estimate,
    /// The school grade of the reasons.
    pub reading_grade: Estimate,
}

/// The card of the person's first eight weeks, lived as planned.
#[must_use]
pub fn card(person: &Person, from: TrainingDay) -> Card {
    let sample = Sample::of(person, from);
    let texts = sample
        .days
        .iter()
        .flat_map(|day| &day.session.reasons)
        .map(|reason| reason.text.as_str());
    Card {
        has: completeness::has(&sample),
        points: fitt_vp::points(&sample),
        reading_grade: reading_grade(texts),
    }
}

/// What the cards come to.
#[must_use]
pub fn scores(cards: &[Card]) -> Scores {
    let share = |has: &dyn Fn(&Card) -> f64| mean(&cards.iter().map(has).collect::<Vec<_>>());
    let per_card = |value: &dyn Fn(&Card) -> f64| Estimate::of(&cards.iter().map(value).collect::<Vec<_>>());
    Scores {
        category_percent: std::array::from_fn(|place| share(&|card| if card.has[place] { 100.0 } else { 0.0 })),
        complete_percent: per_card(&|card| {
            10.0 * crate::statistics::count(card.has.iter().filter(|has| **has).count())
        }),
        part_points: std::array::from_fn(|place| share(&|card| f64::from(card.points[place]))),
        points: per_card(&|card| card.points.iter().map(|&points| f64::from(points)).sum()),
        reading_grade: per_card(&|card| card.reading_grade),
    }
}
