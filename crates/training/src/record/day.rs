//! One day on which something was done.

use super::{Endurance, Volume, endurance::seconds_of, volume::HARD_HALF_SETS};
use crate::{
    catalogue::{Exercise, Pattern},
    day::TrainingDay,
    load::session_load_mau,
    planner::PastWorkout,
    quantity::Rpe,
    session::SessionKind,
    workout::{PerformedSet, Status},
};

/// Minutes that no session passes; a longer one is a slip of the finger.
pub(crate) const LONGEST_MIN: u16 = 600;
/// The exertion of a session of which neither target nor feeling is known (design: the middle of the scale).
pub(crate) const UNKNOWN_RPE: Rpe = Rpe::from_tenths(50);
/// Easy movement up to this exertion is rest (design).
const REST_RPE: Rpe = Rpe::from_tenths(40);
/// The exertion from which a set is hard on its muscles (training science, 4.3).
pub(crate) const HARD_SET_RPE: Rpe = Rpe::from_tenths(80);

/// One day on which something was done.
#[derive(Debug)]
pub struct Day<'a> {
    /// The training day.
    pub training_day: TrainingDay,
    /// What was recorded of it.
    pub workout: &'a PastWorkout,
    /// True when it was more than easy movement.
    pub is_trained: bool,
    /// The exertion of the whole session: said, else the target, else the middle of the scale.
    pub rpe: Rpe,
    /// The load in milli-AU.
    pub load_mau: u64,
    /// Work sets of strength.
    pub work_sets: u16,
    /// The sets by muscle.
    pub volume: Volume,
    /// Work sets that push, pull, lead with the knee, lead with the hip.
    pub movements: Movements,
    /// The endurance work.
    pub endurance: Endurance,
    hard: Volume,
}

/// Work sets by direction, for the balance of a programme.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Movements {
    /// Pushes.
    pub push: u16,
    /// Pulls.
    pub pull: u16,
    /// Squats and lunges.
    pub knee: u16,
    /// Hinges.
    pub hip: u16,
    /// Everything for the trunk.
    pub trunk: u16,
}

/// A side of the body's balance, or the trunk between them (7.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Pushes.
    Push,
    /// Pulls.
    Pull,
    /// Squats and lunges.
    Knee,
    /// Hinges.
    Hip,
    /// Everything for the trunk.
    Trunk,
}

impl Side {
    /// The side that a pattern trains; `None` for those that belong to none.
    #[must_use]
    pub const fn of(pattern: Pattern) -> Option<Self> {
        match pattern {
            Pattern::HorizontalPush | Pattern::VerticalPush => Some(Self::Push),
            Pattern::HorizontalPull | Pattern::VerticalPull => Some(Self::Pull),
            Pattern::Squat | Pattern::Lunge => Some(Self::Knee),
            Pattern::Hinge => Some(Self::Hip),
            Pattern::TrunkSagittal | Pattern::TrunkRotation => Some(Self::Trunk),
            _ => None,
        }
    }

    /// The side that it stands against; `None` for the trunk.
    #[must_use]
    pub const fn counterpart(self) -> Option<Self> {
        match self {
            Self::Push => Some(Self::Pull),
            Self::Pull => Some(Self::Push),
            Self::Knee => Some(Self::Hip),
            Self::Hip => Some(Self::Knee),
            Self::Trunk => None,
        }
    }
}

impl std::iter::Sum for Movements {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |one, other| Self {
            push: one.push.saturating_add(other.push),
            pull: one.pull.saturating_add(other.pull),
            knee: one.knee.saturating_add(other.knee),
            hip: one.hip.saturating_add(other.hip),
            trunk: one.trunk.saturating_add(other.trunk),
        })
    }
}

impl Movements {
    /// The work sets of one side.
    #[must_use]
    pub const fn of(&self, side: Side) -> u16 {
        match side {
            Side::Push => self.push,
            Side::Pull => self.pull,
            Side::Knee => self.knee,
            Side::Hip => self.hip,
            Side::Trunk => self.trunk,
        }
    }

    /// Counts so many work sets of a pattern.
    pub const fn add(&mut self, pattern: Pattern, sets: u16) {
        match Side::of(pattern) {
            Some(Side::Push) => self.push += sets,
            Some(Side::Pull) => self.pull += sets,
            Some(Side::Knee) => self.knee += sets,
            Some(Side::Hip) => self.hip += sets,
            Some(Side::Trunk) => self.trunk += sets,
            None => {}
        }
    }
}

impl<'a> Day<'a> {
    /// The day before its sets are counted; `None` when nothing was done.
    pub(super) fn begun(workout: &'a PastWorkout) -> Option<Self> {
        let is_logged = !workout.performed.is_empty();
        let was_done = match workout.status {
            Status::Finished => true,
            Status::Started => is_logged,
            Status::Planned | Status::Skipped => false,
        };
        let was_training = is_logged || matches!(workout.kind, Some(SessionKind::Train | SessionKind::Recovery));
        let rpe = workout.session_rpe.or(workout.target_rpe).unwrap_or(UNKNOWN_RPE);
        let is_easy = workout.kind == Some(SessionKind::Recovery) && rpe <= REST_RPE;
        let seconds = u32::from(workout.minutes.min(LONGEST_MIN)) * 60;
        was_done.then(|| Self {
            training_day: workout.training_day,
            workout,
            is_trained: was_training && !is_easy,
            rpe,
            load_mau: session_load_mau(seconds, rpe),
            work_sets: 0,
            volume: Volume::default(),
            movements: Movements::default(),
            endurance: Endurance::default(),
            hard: Volume::default(),
        })
    }

    /// Counts sets of one exercise.
    pub(super) fn add(&mut self, sets: &[PerformedSet], exercise: &Exercise) {
        if exercise.pattern == Pattern::Conditioning {
            for set in sets {
                let seconds = seconds_of(set.seconds, set.metres, Some(exercise));
                self.endurance.add(exercise, seconds, set.rpe);
            }
        }
        if !exercise.pattern.is_strength() {
            return;
        }
        let rpe_of = |set: &PerformedSet| set.rpe.or(self.workout.target_rpe).unwrap_or(UNKNOWN_RPE);
        let (mut work_sets, mut hard) = (0_u16, 0_u16);
        for set in sets.iter().filter(|set| was_done(set)) {
            work_sets = work_sets.saturating_add(1);
            hard = hard.saturating_add(u16::from(rpe_of(set) >= HARD_SET_RPE));
        }
        self.work_sets = self.work_sets.saturating_add(work_sets);
        self.volume.add(exercise, work_sets);
        self.movements.add(exercise.pattern, work_sets);
        self.hard.add_primary(exercise, hard);
    }

    /// True when the day was hard on this group of muscles: a set near failure, or many sets.
    #[must_use]
    pub fn was_hard_on(&self, group: super::Group) -> bool {
        self.hard.half_sets(group) > 0 || self.volume.half_sets(group) > HARD_HALF_SETS
    }
}

fn was_done(set: &PerformedSet) -> bool {
    set.reps.unwrap_or(0) > 0 || set.seconds.unwrap_or(0) > 0 || set.metres.unwrap_or(0) > 0
}
