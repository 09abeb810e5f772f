//! Exercises that replace each other as the athlete grows stronger, where no plate can be added.
//!
//! An exercise on a ladder is never chosen by its own name: having done it is what says where the athlete stands.

use super::{PlanInput, past, suitable::suits};
use crate::{
    athlete::Experience,
    catalogue::{Catalogue, Exercise, Flag},
    gate::Allowance,
};

/// Rungs from easy to hard (training science, 7.2), and where one starts.
#[derive(Debug)]
pub(super) struct Ladder {
    rungs: &'static [&'static str],
    /// The first rung of an athlete from 65, a beginner, an intermediate, an advanced athlete.
    starts: [usize; 4],
}

pub(super) const SQUAT: Ladder = Ladder {
    rungs: &["sit-to-stand", "body-weight-squat"],
    starts: [0, 1, 1, 1],
};
pub(super) const LUNGE: Ladder = Ladder {
    rungs: &[
        "assisted-split-squat",
        "split-squat",
        "bulgarian-split-squat",
        "skater-squat",
    ],
    starts: [0, 1, 1, 2],
};
pub(super) const PUSH: Ladder = Ladder {
    rungs: &[
        "wall-push-up",
        "incline-push-up",
        "knee-push-up",
        "push-up",
        "feet-elevated-push-up",
    ],
    starts: [0, 2, 3, 3],
};
pub(super) const BRIDGE: Ladder = Ladder {
    rungs: &["glute-bridge", "single-leg-glute-bridge", "bridge-walk-out"],
    starts: [0, 0, 1, 1],
};
pub(super) const PRONE: Ladder = Ladder {
    rungs: &["prone-t-raise", "reverse-snow-angel"],
    starts: [0, 0, 0, 1],
};
pub(super) const PULL_UP: Ladder = Ladder {
    rungs: &["scapular-pull-up", "negative-pull-up", "chin-up", "pull-up"],
    starts: [0, 0, 2, 3],
};
pub(super) const PLANK: Ladder = Ladder {
    rungs: &["dead-bug", "forearm-plank", "hollow-hold"],
    starts: [0, 0, 1, 2],
};
pub(super) const SIDE_PLANK: Ladder = Ladder {
    rungs: &["side-plank-knees", "side-plank"],
    starts: [0, 0, 1, 1],
};

impl Ladder {
    /// The ids from easy to hard.
    #[cfg(test)]
    pub(super) const fn rungs(&self) -> &'static [&'static str] {
        self.rungs
    }

    /// The rung on which the athlete stands: the one last done, else the first of the level; where that is not
    /// allowed, the next easier one that is, else the next harder.
    pub(super) fn stand(&self, input: &PlanInput, allowance: &Allowance<'_>) -> Option<&'static Exercise> {
        let level = match input.athlete.experience {
            _ if allowance.is_older() => 0,
            Experience::Beginner => 1,
            Experience::Intermediate => 2,
            Experience::Advanced => 3,
        };
        let from = self.last_done(input).unwrap_or(self.starts[level]);
        let easier = (0..=from).rev();
        let harder = from + 1..self.rungs.len();
        let usable = |rung: &usize| {
            self.exercise(*rung)
                .filter(|exercise| suits(exercise, input, allowance))
        };
        easier.chain(harder).find_map(|rung| usable(&rung))
    }

    /// The next rung up from an exercise that this athlete may try.
    pub(super) fn above(
        &self,
        exercise: &Exercise,
        input: &PlanInput,
        allowance: &Allowance<'_>,
    ) -> Option<&'static Exercise> {
        let place = self.place(exercise)?;
        (place + 1..self.rungs.len()).find_map(|rung| {
            self.exercise(rung)
                .filter(|next| is_within_reach(next, input) && suits(next, input, allowance))
        })
    }

    /// The next rung down from an exercise.
    pub(super) fn below(
        &self,
        exercise: &Exercise,
        input: &PlanInput,
        allowance: &Allowance<'_>,
    ) -> Option<&'static Exercise> {
        let place = self.place(exercise)?;
        (0..place)
            .rev()
            .find_map(|rung| self.exercise(rung).filter(|next| suits(next, input, allowance)))
    }

    fn last_done(&self, input: &PlanInput) -> Option<usize> {
        past::trained(input).rev().find_map(|workout| {
            let done = |rung: &str| workout.performed.iter().any(|set| set.exercise_id.as_str() == rung);
            self.rungs.iter().rposition(|rung| done(rung))
        })
    }

    fn place(&self, exercise: &Exercise) -> Option<usize> {
        self.rungs.iter().position(|&rung| rung == exercise.id.as_str())
    }

    fn exercise(&self, rung: usize) -> Option<&'static Exercise> {
        self.rungs.get(rung).and_then(|id| Catalogue::builtin().named(id))
    }
}

/// One level above the athlete's own is within reach, high skill only from the intermediate on.
fn is_within_reach(exercise: &Exercise, input: &PlanInput) -> bool {
    match input.athlete.experience {
        Experience::Beginner => exercise.level <= Experience::Intermediate && !exercise.has(Flag::HighSkill),
        Experience::Intermediate | Experience::Advanced => true,
    }
}
