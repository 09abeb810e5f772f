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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::Habits;
    use training::athlete::{Athlete, Screening};

    fn sample() -> Sample {
        let athlete = Athlete {
            birth_year: Some(1990),
            screening: Some(Screening { cleared: true }),
            ..Athlete::default()
        };
        let person = Person {
            athlete,
            habits: Habits::IDEAL,
            seed: 1,
            index: 1,
        };
        Sample::of(&person, "2026-01-05".parse().unwrap())
    }

    #[test]
    fn a_programme_that_says_nothing_has_neither_benefit_nor_progression_nor_references() {
        let mut silent = sample();
        silent.days.iter_mut().for_each(|day| day.session.reasons.clear());
        let (whole, silent) = (completeness::has(&sample()), completeness::has(&silent));
        for place in [0, 7, 9] {
            assert!(whole[place] && !silent[place], "{}", CATEGORIES[place].0);
        }
    }

    #[test]
    fn a_programme_without_exertion_or_with_too_many_minutes_loses_what_it_lacks() {
        let mut vague = sample();
        for day in &mut vague.days {
            day.session.minutes *= 3;
            let planned = day.session.blocks.iter_mut().flat_map(|block| &mut block.exercises);
            planned
                .flat_map(|planned| &mut planned.sets)
                .for_each(|set| set.target_rpe = None);
        }
        let has = completeness::has(&vague);
        assert!(!has[3] && !has[4], "{has:?}");
        let (whole, less) = (fitt_vp::points(&sample()), fitt_vp::points(&vague));
        assert!(less[1] < whole[1] && less[2] < whole[2], "{whole:?} {less:?}");
    }

    #[test]
    fn a_programme_that_never_trains_has_no_frequency() {
        let mut idle = sample();
        idle.days
            .iter_mut()
            .for_each(|day| day.session.kind = training::session::SessionKind::Rest);
        assert!(!completeness::has(&idle)[2]);
        assert!(fitt_vp::points(&idle)[0] < fitt_vp::points(&sample())[0]);
    }
}
