//! How long a session takes (training science, 4.11).
//!
//! Between two sets of an exercise counts their rest; after its last set the change to the next exercise counts
//! instead. Preparation and cooling down have no change of place worth counting. A superset is set up at once and so
//! counts one change; its exercises are done in turn, set by set, each with its own rest, and only the last set of all
//! has none after it.

use super::constants::CHANGE_S;
use crate::{
    catalogue::{Catalogue, Exercise},
    record::seconds_of,
    session::{Block, BlockKind, PlannedExercise, PlannedSet, Session},
};

/// Seconds of the blocks together. An exercise that the catalogue does not have counts as slow repetitions.
pub(crate) fn seconds(blocks: &[Block], catalogue: &Catalogue) -> u32 {
    let blocks = blocks.iter().map(|block| block_s(block, catalogue));
    blocks.fold(0, u32::saturating_add)
}

/// Whole minutes of a session, the started one counted.
pub(crate) fn minutes(session: &Session, catalogue: &Catalogue) -> u16 {
    whole_minutes(seconds(&session.blocks, catalogue))
}

/// Seconds as whole minutes, the started one counted.
pub(crate) fn whole_minutes(seconds: u32) -> u16 {
    u16::try_from(seconds.div_ceil(60)).unwrap_or(u16::MAX)
}

fn block_s(block: &Block, catalogue: &Catalogue) -> u32 {
    let change = match block.kind {
        BlockKind::WarmUp | BlockKind::CoolDown => 0,
        BlockKind::Main | BlockKind::Accessory | BlockKind::Conditioning => CHANGE_S,
    };
    if block.superset {
        return change.saturating_add(in_turn_s(&block.exercises, catalogue));
    }
    let exercises = block
        .exercises
        .iter()
        .map(|planned| change.saturating_add(exercise_s(planned, catalogue)));
    exercises.fold(0, u32::saturating_add)
}

/// Seconds of exercises in turn. The last set is that of the exercise with most sets; of several the last one's.
fn in_turn_s(exercises: &[PlannedExercise], catalogue: &Catalogue) -> u32 {
    let last = exercises.iter().max_by_key(|planned| planned.sets.len());
    let last_rest = last
        .and_then(|planned| planned.sets.last())
        .map_or(0, |set| u32::from(set.rest_s));
    let sets = exercises.iter().flat_map(|planned| {
        let exercise = catalogue.get(&planned.exercise_id);
        planned
            .sets
            .iter()
            .map(move |set| set_s(set, exercise).saturating_add(u32::from(set.rest_s)))
    });
    sets.fold(0, u32::saturating_add).saturating_sub(last_rest)
}

/// Seconds of an exercise without the change to it.
pub(crate) fn exercise_s(planned: &PlannedExercise, catalogue: &Catalogue) -> u32 {
    let exercise = catalogue.get(&planned.exercise_id);
    let last = planned.sets.len().saturating_sub(1);
    let sets = planned.sets.iter().enumerate().map(|(index, set)| {
        let rest = if index == last { 0 } else { u32::from(set.rest_s) };
        set_s(set, exercise).saturating_add(rest)
    });
    sets.fold(0, u32::saturating_add)
}

/// Seconds of one set without the rest after it, both sides of it.
pub(crate) fn set_s(set: &PlannedSet, exercise: Option<&Exercise>) -> u32 {
    let (rep_ms, sides) = exercise.map_or((4000, 1), |exercise| (exercise.tempo.rep_ms(), exercise.sides()));
    let reps_ms = u32::from(set.reps.unwrap_or(0)).saturating_mul(rep_ms);
    seconds_of(set.seconds, set.metres, exercise)
        .saturating_add(reps_ms.div_ceil(1000))
        .saturating_mul(sides)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        athlete::Athlete,
        catalogue::{Muscle, OwnExercise, Pattern},
        session::SetKind,
    };

    fn set(reps: Option<u16>, seconds: Option<u32>, rest_s: u16) -> PlannedSet {
        PlannedSet {
            kind: SetKind::Work,
            reps,
            seconds,
            metres: None,
            load_kg: None,
            target_rpe: None,
            rest_s,
            zone: None,
            max_hr_bpm: None,
        }
    }

    fn planned(id: &str, sets: Vec<PlannedSet>) -> PlannedExercise {
        PlannedExercise {
            exercise_id: id.parse().unwrap(),
            sets,
        }
    }

    #[test]
    fn an_exercise_of_ones_own_takes_as_long_as_it_is_done() {
        let planned = planned("own-suitcase-hold", vec![set(None, Some(40), 30); 2]);
        let athlete = Athlete {
            own_exercises: Some(vec![OwnExercise {
                id: planned.exercise_id.clone(),
                name: "Suitcase hold".to_owned(),
                pattern: Pattern::Carry,
                primary: vec![Muscle::Obliques],
                secondary: vec![],
                equipment: vec![],
                unilateral: true,
                timed: true,
                increment_kg: None,
            }]),
            ..Athlete::default()
        };
        assert_eq!(
            exercise_s(&planned, &Catalogue::of(&athlete)),
            2 * 2 * 40 + 30,
            "both sides"
        );
        assert_eq!(
            exercise_s(&planned, Catalogue::builtin()),
            2 * 40 + 30,
            "nobody knows its sides"
        );
    }

    #[test]
    fn metres_take_time_too() {
        let far = PlannedSet {
            metres: Some(10_000),
            ..set(None, None, 0)
        };
        let block = |id: &str| Block {
            kind: BlockKind::Conditioning,
            superset: false,
            exercises: vec![planned(id, vec![far.clone()])],
        };
        assert_eq!(
            seconds(&[block("easy-run")], Catalogue::builtin()),
            3900 + CHANGE_S,
            "65 minutes"
        );
        assert_eq!(
            seconds(&[block("of-a-newer-catalogue")], Catalogue::builtin()),
            6000 + CHANGE_S
        );
    }

    /// The sheet's vector `duration_1`, 43.56 minutes, with its ramp repetitions rounded to whole ones.
    #[test]
    fn a_session_takes_as_long_as_the_model_says() {
        let ramp = |reps| set(Some(reps), None, 60);
        let squat = [vec![ramp(4), ramp(4), ramp(3)], vec![set(Some(6), None, 180); 4]].concat();
        let bench = [vec![ramp(5), ramp(5)], vec![set(Some(8), None, 120); 3]].concat();
        let main = vec![
            planned("high-bar-back-squat", squat),
            planned("barbell-bench-press", bench),
            planned("reverse-lunge", vec![set(Some(10), None, 90); 2]),
            planned("forearm-plank", vec![set(None, Some(40), 45); 3]),
        ];
        let easy = |seconds| vec![planned("walk", vec![set(None, Some(seconds), 0)])];
        let blocks = [
            (BlockKind::WarmUp, easy(300)),
            (BlockKind::Main, main),
            (BlockKind::CoolDown, easy(180)),
        ];
        let blocks = blocks.map(|(kind, exercises)| Block {
            kind,
            superset: false,
            exercises,
        });
        assert_eq!(seconds(&blocks, Catalogue::builtin()), 2616, "43.6 minutes");
        assert_eq!(whole_minutes(2616), 44);
    }

    #[test]
    fn a_superset_counts_one_change_and_every_rest_but_the_last() {
        let rows = planned("band-row", vec![set(Some(10), None, 45); 3]);
        let raises = planned("lateral-raise", vec![set(Some(10), None, 45); 2]);
        let block = |superset| Block {
            kind: BlockKind::Accessory,
            superset,
            exercises: vec![rows.clone(), raises.clone()],
        };
        let work = 3 * 30 + 2 * 35;
        assert_eq!(seconds(&[block(true)], Catalogue::builtin()), CHANGE_S + work + 4 * 45);
        assert_eq!(
            seconds(&[block(false)], Catalogue::builtin()),
            2 * CHANGE_S + work + 3 * 45
        );
    }
}
