//! What an athlete usually does: the ground from which a past and plausible sessions of today are drawn.

use training::{
    athlete::{Equipment, Experience},
    catalogue::{Catalogue, Exercise, ExerciseId, OwnExercise, Pattern},
};

use super::{athletes, draw::Draw};

/// An exercise with its usual dose.
#[derive(Clone)]
pub(super) struct Lift {
    pub(super) id: ExerciseId,
    pub(super) is_timed: bool,
    pub(super) reps: u16,
    pub(super) seconds: u32,
    pub(super) load_g: Option<u32>,
    pub(super) sets: usize,
}

/// The week of an athlete.
pub(super) struct Programme {
    pub(super) experience: Experience,
    pub(super) equipment: Vec<Equipment>,
    pub(super) own: Option<OwnExercise>,
    pub(super) lifts: Vec<Lift>,
    pub(super) endurance: Vec<Lift>,
    /// Percent of the days on which something is done.
    pub(super) often: u64,
    /// Percent of those days that are endurance.
    pub(super) enduring: u64,
    /// Tenths of RPE.
    pub(super) rpe: u8,
    /// Sets of an exercise, at most.
    pub(super) most_sets: u64,
}

impl Programme {
    pub(super) fn drawn(draw: &mut Draw) -> Self {
        let experience = draw.one_of(Experience::ALL);
        let equipment = athletes::equipment(draw);
        let own = draw.percent(12).then(|| athletes::own(draw));
        let most_sets = draw.whole(1, 6);
        let builtin: Vec<&Exercise> = Catalogue::builtin()
            .iter()
            .filter(|exercise| exercise.is_possible_with(&equipment))
            .collect();
        let of = |is: &dyn Fn(Pattern) -> bool| -> Vec<&Exercise> {
            builtin
                .iter()
                .copied()
                .filter(|exercise| is(exercise.pattern))
                .collect()
        };
        let strength = of(&|pattern| pattern.is_strength());
        let endurance = of(&|pattern| pattern == Pattern::Conditioning);
        let lifts = (0..draw.whole(3, 8)).map(|_: u8| {
            let exercise = draw.one_of(&strength);
            lift(draw, exercise, most_sets)
        });
        let lifts = lifts.collect();
        let endurance = (0..3).map(|_| {
            let exercise = draw.one_of(&endurance);
            lift(draw, exercise, 1)
        });
        let endurance = endurance.collect();
        Self {
            experience,
            equipment,
            own,
            lifts,
            endurance,
            often: draw.one_of(&[15, 30, 45, 60, 90]),
            enduring: draw.one_of(&[0, 0, 25, 50, 100]),
            rpe: draw.one_of(&[40, 50, 60, 65, 70, 75, 80, 85]),
            most_sets,
        }
    }
}

/// An exercise with a usual dose.
pub(super) fn lift(draw: &mut Draw, exercise: &Exercise, most_sets: u64) -> Lift {
    let step = exercise.step_g.unwrap_or(0);
    let is_endurance = exercise.pattern == Pattern::Conditioning;
    Lift {
        id: exercise.id.clone(),
        is_timed: exercise.is_timed(),
        reps: draw.one_of(&[3, 5, 6, 8, 8, 10, 12, 15]),
        seconds: if is_endurance {
            60 * draw.whole::<u32>(5, 75)
        } else {
            draw.whole(15, 45)
        },
        load_g: exercise
            .step_g
            .filter(|_| draw.percent(90))
            .map(|_| step * draw.whole::<u32>(2, 40)),
        sets: if is_endurance { 1 } else { draw.whole(1, most_sets) },
    }
}
