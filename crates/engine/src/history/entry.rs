//! What the athlete tells of a day that has passed.

use serde::Deserialize;
use training::{
    catalogue::{Catalogue, Exercise, Muscle},
    load::session_load_mau,
    quantity::Rpe,
    session::{Phase, Session, SessionKind},
    workout::{SetEntry, Workout},
};
use validator::Validate;

/// What a session is called that nobody planned, in English; a window words it itself.
const TITLE: &str = "Logged workout";
/// As many muscles as such a session is said to be about (design).
const FOCUS: usize = 3;

/// A workout of a day that has passed, told afterwards.
#[derive(Debug, Clone, PartialEq, Deserialize, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(deny_unknown_fields)]
pub struct PastEntry {
    /// How long it took.
    #[validate(range(min = 1, max = 600))]
    pub minutes: u16,
    /// How hard the whole of it felt (CR-10).
    pub session_rpe: Option<Rpe>,
    /// The athlete's words about it.
    #[validate(length(max = 10_000))]
    pub notes: Option<String>,
    /// What was done, besides what is logged already.
    #[validate(length(max = 200), nested)]
    pub sets: Vec<SetEntry>,
}

impl PastEntry {
    /// The session that was meant: the planned one with the minutes that it took, or, where rest or nothing was
    /// planned, one that says what is known.
    pub(super) fn session(&self, workout: &Workout, catalogue: &Catalogue) -> Session {
        let planned = workout.session().filter(|session| session.kind != SessionKind::Rest);
        match planned {
            Some(session) if session.blocks.is_empty() => Session {
                minutes: self.minutes,
                load_au: self.load_au(),
                ..session.clone()
            },
            Some(session) => Session {
                minutes: self.minutes,
                ..session.clone()
            },
            None => self.unplanned(catalogue),
        }
    }

    fn unplanned(&self, catalogue: &Catalogue) -> Session {
        Session {
            kind: SessionKind::Train,
            title: TITLE.to_owned(),
            template: None,
            focus: self.focus(catalogue),
            phase: Phase::Build,
            minutes: self.minutes,
            target_rpe: None,
            load_au: self.load_au(),
            blocks: Vec::new(),
            reasons: Vec::new(),
        }
    }

    fn load_au(&self) -> u32 {
        let seconds = u32::from(self.minutes) * 60;
        let load_mau = self.session_rpe.map_or(0, |rpe| session_load_mau(seconds, rpe));
        u32::try_from(load_mau / 1000).unwrap_or(u32::MAX)
    }

    /// The muscles of the first exercises, each once.
    fn focus(&self, catalogue: &Catalogue) -> Vec<Muscle> {
        let exercises = self.sets.iter().filter_map(|set| catalogue.get(&set.exercise_id));
        let mut focus = Vec::new();
        for &muscle in exercises.filter_map(|exercise: &Exercise| exercise.primary.first()) {
            if !focus.contains(&muscle) {
                focus.push(muscle);
            }
        }
        focus.truncate(FOCUS);
        focus
    }
}
