//! The plan as a window shows it.

use std::collections::BTreeMap;

use serde::Serialize;
use training::{
    catalogue::{ExerciseId, Muscle},
    day::TrainingDay,
    gate::Finding,
    planner::DayWish,
    quantity::Rpe,
    session::{Phase, Session, SessionKind},
    workout::Status,
};

use crate::{ExerciseCard, proposal::ProposalView};

/// The next seven days.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct PlanView {
    /// Today and the six days after it.
    pub days: Vec<PlanDay>,
    /// Sessions of kind `train` in them.
    pub sessions: u32,
    /// Minutes of all sessions.
    pub minutes: u32,
    /// Session loads together, in arbitrary units.
    pub load_au: u32,
    /// True when the last change to the plan can still be taken back.
    pub can_undo: bool,
    /// What the exercises are called, by id.
    pub exercises: BTreeMap<ExerciseId, ExerciseCard>,
}

/// One day of the plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct PlanDay {
    /// The training day.
    pub training_day: TrainingDay,
    /// True for today: its session is the workout's, not a forecast.
    pub today: bool,
    /// What kind of day it is.
    pub kind: SessionKind,
    /// The session's title in English.
    pub title: String,
    /// The planner's template, by which its title is worded in other languages.
    pub template: Option<String>,
    /// The muscles it is about, most important first.
    pub focus: Vec<Muscle>,
    /// Estimated minutes.
    pub minutes: u16,
    /// The exertion of the whole.
    pub target_rpe: Option<Rpe>,
    /// Expected session load in arbitrary units.
    pub load_au: u32,
    /// Where it stands in the athlete's longer course.
    pub phase: Phase,
    /// Where the workout stands; `planned` on days ahead.
    pub status: Status,
    /// True when the athlete keeps this very session.
    pub pinned: bool,
    /// True when the session was moved here from another day.
    pub moved: bool,
    /// True when the athlete wants something of the day.
    pub changed: bool,
    /// What the athlete wants of the day.
    pub wish: Option<DayWish>,
    /// The whole session.
    pub session: Session,
}

/// The plan before and after a change.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ChangeView {
    /// True when the change has taken effect.
    pub confirmed: bool,
    /// The seven days as they were.
    pub before: Vec<PlanDay>,
    /// The seven days as they become, or have become.
    pub after: Vec<PlanDay>,
    /// What the gate says about the days after.
    pub findings: Vec<DayFinding>,
    /// When today's session becomes another, the proposal for it; absent when it was accepted with the same call.
    pub proposal: Option<ProposalView>,
    /// What the exercises are called, by id.
    pub exercises: BTreeMap<ExerciseId, ExerciseCard>,
}

/// What the gate says about one day of the plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct DayFinding {
    /// The training day.
    pub training_day: TrainingDay,
    /// What it found.
    pub finding: Finding,
}
