//! Which movement it becomes when the one asked for is not allowed or not there.

use super::{ask::Ask, ask::usable, kind::Mode, reasons, walk_run};
use crate::{
    athlete::{Condition, Sport},
    catalogue::{Catalogue, Exercise, Flag},
    gate::Allowance,
    session::Reason,
};

/// A movement with its easy exercise.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    pub(super) mode: Mode,
    pub(super) easy: &'static Exercise,
    /// Why it is another than was asked for.
    pub(super) reason: Option<Reason>,
}

/// The sport itself; else the athlete's other sports, the bicycle, the rowing machine, and at last walking.
pub(super) fn choose(sport: Sport, ask: &Ask<'_>) -> Option<Choice> {
    let asked = Mode::of(sport);
    let liked = ask.athlete().sports.iter().flatten().copied().map(Mode::of);
    let modes = std::iter::once(asked)
        .chain(liked)
        .chain([Mode::Ride, Mode::Row, Mode::Walk]);
    let (mode, easy) = modes.into_iter().find_map(|mode| Some((mode, easy_of(mode, ask)?)))?;
    let reason = (mode != asked).then(|| reasons::substitute(asked, mode, why(asked, ask)));
    Some(Choice { mode, easy, reason })
}

/// Why a movement is not for the athlete today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// The athlete does not want it.
    Never,
    /// What it needs is not there.
    Equipment,
    /// It strains a region that must be spared.
    Region,
    /// Age, a condition or unknown health speaks against it.
    Health,
}

fn why(asked: Mode, ask: &Ask<'_>) -> Why {
    let id = asked.easy_ids().first().copied().unwrap_or_default();
    let athlete = ask.athlete();
    let is_careful = athlete.needs_caution() || ask.allowance.is_older() || ask.allowance.has(Condition::Pregnancy);
    match Catalogue::builtin().named(id) {
        _ if athlete.never.iter().flatten().any(|never| never.as_str() == id) => Why::Never,
        Some(exercise) if !exercise.is_possible_with(&athlete.equipment) => Why::Equipment,
        Some(exercise) if exercise.has(Flag::Impact) && is_careful => Why::Health,
        _ => Why::Region,
    }
}

fn easy_of(mode: Mode, ask: &Ask<'_>) -> Option<&'static Exercise> {
    if mode == Mode::Run && walk_run::is_novice(ask) {
        return ask.usable(walk_run::ID);
    }
    easy_exercise(mode, ask.allowance)
}

/// The easy exercise of a movement that the athlete may do today.
pub(super) fn easy_exercise(mode: Mode, allowance: &Allowance<'_>) -> Option<&'static Exercise> {
    mode.easy_ids().iter().find_map(|id| usable(id, allowance))
}
