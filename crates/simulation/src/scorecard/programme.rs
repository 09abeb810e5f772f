//! The programme that is judged: eight weeks of one person who does everything as planned.

use training::{
    athlete::{Athlete, Region},
    catalogue::{Catalogue, Exercise, Pattern},
    day::TrainingDay,
    planner::plan,
    session::{PlannedSet, Session, SessionKind},
};

use crate::{
    invariant::{HalfSets, limited, work},
    person::{Habits, Person},
    season::Season,
};

/// Days of the programme.
pub(super) const DAYS: usize = 56;

/// A programme with whom it is for.
#[derive(Debug)]
pub(super) struct Sample {
    pub(super) athlete: Athlete,
    pub(super) from: TrainingDay,
    pub(super) days: Vec<Day>,
}

/// One of its days.
#[derive(Debug)]
pub(super) struct Day {
    pub(super) training_day: TrainingDay,
    pub(super) minutes: u16,
    pub(super) session: Session,
}

impl Sample {
    pub(super) fn of(person: &Person, from: TrainingDay) -> Self {
        let ideal = Person {
            habits: Habits::IDEAL,
            ..person.clone()
        };
        let mut season = Season::new(ideal, from);
        let days = (0..DAYS).map(|_| {
            season.wake();
            let input = season.input();
            let day = Day {
                training_day: input.training_day,
                minutes: input
                    .athlete
                    .availability
                    .minutes_on(input.training_day.date().weekday().into()),
                session: plan(input),
            };
            season.live(&day.session);
            day
        });
        Self {
            days: days.collect(),
            athlete: person.athlete.clone(),
            from,
        }
    }

    /// The sessions that train.
    pub(super) fn sessions(&self) -> impl Iterator<Item = &Day> {
        self.days.iter().filter(|day| day.session.kind == SessionKind::Train)
    }

    /// All work sets with their exercises.
    pub(super) fn work(&self) -> impl Iterator<Item = (Option<&Exercise>, &PlannedSet)> {
        self.sessions().flat_map(|day| work(&day.session, Catalogue::builtin()))
    }

    /// The weeks of seven days.
    pub(super) fn weeks(&self) -> impl Iterator<Item = &[Day]> {
        self.days.chunks(7)
    }

    /// True when a reason's rule or words have one of these.
    pub(super) fn says(&self, words: &[&str]) -> bool {
        let reasons = self.days.iter().flat_map(|day| &day.session.reasons);
        reasons.into_iter().any(|reason| {
            let text = reason.text.to_lowercase();
            words
                .iter()
                .any(|word| text.contains(word) || reason.rule.contains(word))
        })
    }

    /// Regions that must be spared for good.
    pub(super) fn spared(&self) -> Vec<Region> {
        limited(&self.athlete)
    }
}

impl Day {
    /// True with work sets of strength.
    pub(super) fn is_strength(&self) -> bool {
        let mut work = work(&self.session, Catalogue::builtin());
        work.any(|(exercise, _)| exercise.is_some_and(|exercise| exercise.pattern.is_strength()))
    }

    /// True with endurance work.
    pub(super) fn is_endurance(&self) -> bool {
        let mut work = work(&self.session, Catalogue::builtin());
        work.any(|(exercise, _)| exercise.is_some_and(|exercise| exercise.pattern == Pattern::Conditioning))
    }

    /// Half-sets by muscle.
    pub(super) fn half_sets(&self) -> HalfSets {
        let mut sets = HalfSets::default();
        let strength = work(&self.session, Catalogue::builtin()).filter_map(|(exercise, _)| exercise);
        strength
            .filter(|exercise| exercise.pattern.is_strength())
            .for_each(|exercise| sets.add(exercise));
        sets
    }
}
