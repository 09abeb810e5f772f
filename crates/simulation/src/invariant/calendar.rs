//! I4: rest days, hard days and the time a muscle gets, from the calendar alone.

use training::{quantity::Rpe, session::SessionKind};

use super::{
    Invariant,
    demand::work,
    past::{HalfSets, Past, by_level, is_trained},
    watch::Look,
};
use crate::body::TARGET_GROUPS;

/// Training days in a row, and in seven (V12).
const IN_A_ROW: [usize; 3] = [3, 5, 6];
const IN_SEVEN: [usize; 3] = [5, 6, 6];
/// Hard days in a row (V11).
const HARD_IN_A_ROW: [usize; 3] = [1, 2, 2];
/// Half-sets in a session above which a group was trained hard (V13: six sets).
const HARD_HALF_SETS: u16 = 12;
/// Tenths of RPE from which a set is hard for its group (V13).
const HARD_RPE: u8 = 80;

pub(super) fn look(look: &mut Look<'_>) {
    if look.session.kind != SessionKind::Train {
        return look.note(Invariant::I4, Ok(()));
    }
    let level = look.input.athlete.experience;
    let past = Past::of(look.input);
    let (row, seven) = (past.trained_in_a_row() + 1, past.trained_in(6) + 1);
    let mean = past.own_mean_mau();
    let rpe = look.session.target_rpe.map_or(0, Rpe::tenths);
    let load_mau = u64::from(look.session.minutes) * u64::from(rpe) * 100;
    let heavy = mean.is_some_and(|mean| load_mau * 10 > mean * 13);
    let hard = if rpe >= 70 || heavy {
        past.hard_in_a_row() + 1
    } else {
        0
    };
    let found = if row > by_level(level, IN_A_ROW) {
        Err(("days in a row", format!("day {row} of training in a row")))
    } else if seven > by_level(level, IN_SEVEN) {
        Err(("rest days", format!("day {seven} of training in seven")))
    } else if hard > by_level(level, HARD_IN_A_ROW) {
        Err((
            "hard days in a row",
            format!(
                "hard day {hard} in a row, RPE tenths {rpe}, {} AU",
                look.session.load_au
            ),
        ))
    } else {
        muscle_again(look, &past)
    };
    look.note(Invariant::I4, found);
}

/// The 48 hours of a muscle that was trained hard yesterday (V13).
fn muscle_again(look: &Look<'_>, past: &Past<'_>) -> Result<(), (&'static str, String)> {
    let Some(yesterday) = past.ago(1).filter(|workout| is_trained(workout)) else {
        return Ok(());
    };
    let (mut before, mut hard_before) = (HalfSets::default(), [false; 12]);
    let target = yesterday.target_rpe.map_or(0, Rpe::tenths);
    for set in &yesterday.performed {
        let Some(exercise) = look
            .catalogue
            .get(&set.exercise_id)
            .filter(|exercise| exercise.pattern.is_strength())
        else {
            continue;
        };
        before.add(exercise);
        if set.rpe.map_or(target, Rpe::tenths) >= HARD_RPE {
            mark(&mut hard_before, &exercise.primary);
        }
    }
    let (mut today, mut hard_today) = (HalfSets::default(), [false; 12]);
    for (exercise, set) in work(look.session, look.catalogue) {
        let Some(exercise) = exercise.filter(|exercise| exercise.pattern.is_strength()) else {
            continue;
        };
        today.add(exercise);
        if set.target_rpe.is_some_and(|rpe| rpe.tenths() >= HARD_RPE) {
            mark(&mut hard_today, &exercise.primary);
        }
    }
    let is_hard = |sets: &HalfSets, marked: &[bool; 12], group| marked[group] || sets.group(group) > HARD_HALF_SETS;
    let twice = (0..12).find(|&group| is_hard(&before, &hard_before, group) && is_hard(&today, &hard_today, group));
    match twice {
        Some(group) => Err((
            "48 hours",
            format!("{} hard on two days in a row", TARGET_GROUPS[group].name),
        )),
        None => Ok(()),
    }
}

fn mark(hard: &mut [bool; 12], muscles: &[training::catalogue::Muscle]) {
    for (group, hard) in TARGET_GROUPS.iter().zip(hard) {
        *hard |= group.muscles.iter().any(|muscle| muscles.contains(muscle));
    }
}
