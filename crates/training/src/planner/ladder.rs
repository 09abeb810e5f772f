//! Exercises that replace each other as the athlete grows stronger, where no plate can be added.
//!
//! An exercise on a ladder is never chosen by its own name: having done it is what says where the athlete stands.

use super::{suitable::suits, today::Today};
use crate::{
    athlete::Experience,
    catalogue::{Exercise, Flag},
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

/// True for an exercise on any of them.
pub(super) fn has(exercise: &Exercise) -> bool {
    [&SQUAT, &LUNGE, &PUSH, &BRIDGE, &PRONE, &PULL_UP, &PLANK, &SIDE_PLANK]
        .into_iter()
        .any(|ladder| ladder.place(exercise).is_some())
}

impl Ladder {
    /// The ids from easy to hard.
    #[cfg(test)]
    pub(super) const fn rungs(&self) -> &'static [&'static str] {
        self.rungs
    }

    /// The id of the hardest.
    pub(super) const fn top(&self) -> &'static str {
        self.rungs[self.rungs.len() - 1]
    }

    /// The rung on which the athlete stands: the one last done, else the first of the level; where that is not
    /// allowed, the next easier one that is, else the next harder.
    pub(super) fn stand<'a>(&self, today: &Today<'a>) -> Option<&'a Exercise> {
        let level = match today.experience() {
            _ if today.allowance.is_older() => 0,
            Experience::Beginner => 1,
            Experience::Intermediate => 2,
            Experience::Advanced => 3,
        };
        let from = self.last_done(today).unwrap_or(self.starts[level]);
        let easier = (0..=from).rev();
        let harder = from + 1..self.rungs.len();
        easier.chain(harder).find_map(|rung| self.usable(rung, today))
    }

    /// The next rung up from an exercise that this athlete may try.
    pub(super) fn above<'a>(&self, exercise: &Exercise, today: &Today<'a>) -> Option<&'a Exercise> {
        let place = self.place(exercise)?;
        (place + 1..self.rungs.len())
            .filter_map(|rung| self.usable(rung, today))
            .find(|next| is_within_reach(next, today))
    }

    /// The next rung down from an exercise.
    pub(super) fn below<'a>(&self, exercise: &Exercise, today: &Today<'a>) -> Option<&'a Exercise> {
        let place = self.place(exercise)?;
        (0..place).rev().find_map(|rung| self.usable(rung, today))
    }

    /// The rung that was done last; of one day the hardest.
    fn last_done(&self, today: &Today<'_>) -> Option<usize> {
        let days = self.rungs.iter().zip(0..).filter_map(|(id, rung)| {
            let exercise = today.catalogue.named(id)?;
            let (day, _) = today.record.sets_of(&exercise.id).last()?;
            Some((*day, rung))
        });
        days.max().map(|(_, rung)| rung)
    }

    fn place(&self, exercise: &Exercise) -> Option<usize> {
        self.rungs.iter().position(|&rung| rung == exercise.id.as_str())
    }

    fn usable<'a>(&self, rung: usize, today: &Today<'a>) -> Option<&'a Exercise> {
        let exercise = self.rungs.get(rung).and_then(|id| today.catalogue.named(id));
        exercise.filter(|exercise| suits(exercise, today))
    }
}

/// One level above the athlete's own is within reach, high skill only from the intermediate on.
fn is_within_reach(exercise: &Exercise, today: &Today<'_>) -> bool {
    match today.experience() {
        Experience::Beginner => exercise.level <= Experience::Intermediate && !exercise.has(Flag::HighSkill),
        Experience::Intermediate | Experience::Advanced => true,
    }
}
