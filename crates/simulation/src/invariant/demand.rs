//! How hard a session is, in the three numbers that a worse morning must not raise.

use training::{
    catalogue::{Catalogue, Exercise},
    quantity::Rpe,
    session::{PlannedSet, Session, SetKind},
};

/// What a session asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Demand {
    /// Load of the session, AU.
    pub au: u32,
    /// Work sets of strength.
    pub sets: usize,
    /// The exertion of the whole, in tenths.
    pub session_rpe: u8,
    /// The hardest work set's exertion, in tenths.
    pub set_rpe: u8,
}

impl Demand {
    /// What the session asks for.
    #[must_use]
    pub fn of(session: &Session, catalogue: &Catalogue) -> Self {
        let strength = work(session, catalogue)
            .filter(|(exercise, _)| exercise.is_none_or(|exercise| exercise.pattern.is_strength()));
        Self {
            au: session.load_au,
            sets: strength.count(),
            session_rpe: session.target_rpe.map_or(0, Rpe::tenths),
            set_rpe: work(session, catalogue)
                .filter_map(|(_, set)| set.target_rpe)
                .map(Rpe::tenths)
                .max()
                .unwrap_or(0),
        }
    }

    /// Says in what this asks for more than the other; `None` when in nothing.
    #[must_use]
    pub fn more_than(&self, other: &Self) -> Option<String> {
        let numbers = [
            ("AU", self.au, other.au),
            ("work sets", count(self.sets), count(other.sets)),
            ("session RPE tenths", self.session_rpe.into(), other.session_rpe.into()),
            ("set RPE tenths", self.set_rpe.into(), other.set_rpe.into()),
        ];
        let risen = numbers.into_iter().find(|(_, this, that)| this > that);
        risen.map(|(name, this, that)| format!("{name} {that} -> {this}"))
    }
}

fn count(sets: usize) -> u32 {
    u32::try_from(sets).unwrap_or(u32::MAX)
}

/// The session's work sets with their exercises; `None` for one that the catalogue does not have.
pub(crate) fn work<'a>(
    session: &'a Session,
    catalogue: &'a Catalogue,
) -> impl Iterator<Item = (Option<&'a Exercise>, &'a PlannedSet)> {
    let exercises = session.blocks.iter().flat_map(|block| &block.exercises);
    exercises.flat_map(|planned| {
        let exercise = catalogue.get(&planned.exercise_id);
        let work = planned.sets.iter().filter(|set| set.kind == SetKind::Work);
        work.map(move |set| (exercise, set))
    })
}
