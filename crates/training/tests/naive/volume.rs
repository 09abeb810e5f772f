//! V2 to V5, V13 and V26: how many sets, of what, and how soon again.

use training::{
    catalogue::{Exercise, Muscle, Pattern},
    day::TrainingDay,
    workout::PerformedSet,
};

use super::{
    Case,
    Follows::{Repair, Warn},
    Found,
    body::{GROUPS, half_sets},
    past::mean,
};

/// Forgives what decimal fractions lose in binary.
pub(super) const ROUNDING: f64 = 1e-9;
/// Tenths of RPE from which a set is hard for a muscle that is to rest two days.
const HARD: u8 = 80;
/// The small group of which half the minimum is enough.
const CALVES: &str = "groups.calves";
/// Half-sets above which a group has worked hard.
const MANY_HALVES: u64 = 12;

pub(super) fn check(case: &Case<'_>, found: &mut Found) {
    let work = case.work_today();
    found.note_if(work.len() > case.by_experience([18, 24, 30]), 2, Repair, "");
    for (name, group) in GROUPS {
        let halves = half_sets(&work, group);
        if halves > 0 {
            found.note_if(halves > 2 * case.by_experience([6, 8, 11]), 3, Repair, name);
            week(case, halves, (name, group), found);
        }
        let hard_again = is_hard_today(case, group) && is_hard_yesterday(case, group);
        found.note_if(hard_again, 13, Repair, name);
    }
    balance(case, found);
}

/// V4 and V5: the week that ends today, its days before and today's session.
fn week(case: &Case<'_>, today: u64, (name, group): (&str, &[Muscle]), found: &mut Found) {
    let in_week = |days: &[TrainingDay]| {
        let work: Vec<&Exercise> = days.iter().flat_map(|&day| case.work_on(day)).collect();
        half_sets(&work, group)
    };
    let halves = today + in_week(&case.block(0));
    let cap = if case.is_minor() {
        12
    } else {
        case.by_experience([12, 20, 26])
    };
    found.note_if(halves > 2 * cap, 4, Repair, name);
    let least = 2.0 * case.by_experience([4.0, 6.0, 8.0]);
    let least = if name == CALVES { least / 2.0 } else { least };
    let past: Vec<u64> = case.loading_blocks(3).iter().map(|block| in_week(block)).collect();
    let limit = if past.is_empty() {
        2.0 * case.by_experience([6.0, 10.0, 12.0])
    } else {
        let usual = mean(&past);
        usual + f64::max(2.0 * case.by_experience([2.0, 3.0, 4.0]), usual / 5.0)
    };
    #[expect(clippy::cast_precision_loss, reason = "a week has few sets")]
    let halves = halves as f64;
    found.note_if(halves > limit.max(least) + ROUNDING, 5, Repair, name);
}

fn is_hard_today(case: &Case<'_>, group: &[Muscle]) -> bool {
    let mut hard = half_sets(&case.work_today(), group) > MANY_HALVES;
    for planned in case.planned() {
        let trains = planned.exercise.is_some_and(|exercise| trains(exercise, group));
        for (_, set) in planned.work() {
            hard |= trains && case.meant(set).is_some_and(|rpe| rpe >= HARD);
        }
    }
    hard
}

fn is_hard_yesterday(case: &Case<'_>, group: &[Muscle]) -> bool {
    let yesterday = case.ago(1);
    let meant = case.workout_on(yesterday).and_then(|workout| workout.target_rpe);
    let is_hard = |set: &&PerformedSet| {
        let trains = case
            .exercise(&set.exercise_id)
            .is_some_and(|exercise| trains(exercise, group));
        trains && set.rpe.or(meant).is_some_and(|rpe| rpe.tenths() >= HARD)
    };
    half_sets(&case.work_on(yesterday), group) > MANY_HALVES || case.done_on(yesterday).iter().any(is_hard)
}

fn trains(exercise: &Exercise, group: &[Muscle]) -> bool {
    exercise.pattern.is_strength() && exercise.primary.iter().any(|muscle| group.contains(muscle))
}

/// V26: pushes against pulls and knees against hips, over fourteen days with today.
fn balance(case: &Case<'_>, found: &mut Found) {
    use Pattern::{Hinge, HorizontalPull, HorizontalPush, Lunge, Squat, VerticalPull, VerticalPush};
    let mut work = case.work_today();
    if work.is_empty() {
        return;
    }
    for ago in 1..=13 {
        work.extend(case.work_on(case.ago(ago)));
    }
    let count = |patterns: [Pattern; 2]| {
        work.iter()
            .filter(|exercise| patterns.contains(&exercise.pattern))
            .count()
    };
    for (one, other) in [
        (
            count([HorizontalPush, VerticalPush]),
            count([HorizontalPull, VerticalPull]),
        ),
        (count([Squat, Lunge]), count([Hinge, Hinge])),
    ] {
        let lopsided = one > 2 * other || other > 2 * one;
        found.note_if(one + other >= 8 && lopsided, 26, Warn, "");
    }
}
