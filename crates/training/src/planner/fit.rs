//! Makes a draft fit the athlete's time: cut what matters least first, then fill what is left (4.11).

use super::{
    PlanInput,
    constants::{
        CHANGE_S, CONDITIONING_ENDURANCE_MAX_S, CONDITIONING_MAX_S, CONDITIONING_MIN_S, FILLED_PERCENT,
        LEAST_FILLED_PERCENT, NEWCOMER_SETS, REST_FLOOR_S, REST_STEP_S, max_sets,
    },
    draft::Draft,
    effort::Effort,
    preparation,
    template::Role,
};
use crate::{athlete::Goal, gate::Allowance};

/// Cuts and fills until the draft takes at most `limit_s`, and 90 % of it where that is safe.
pub(super) fn fit(draft: &mut Draft, limit_s: u32, input: &PlanInput, allowance: &Allowance<'_>, effort: &Effort) {
    let sets = max_sets(input.athlete.experience);
    while draft.work_sets() > sets && cut_accessory(draft) {}
    let floor = allowance.min_rest_s().max(REST_FLOOR_S);
    while draft.seconds() > limit_s && cut(draft, floor) {}
    if effort.is_reduced() {
        return;
    }
    while draft.work_sets() < sets && add_set(draft, limit_s) {}
    fill(draft, limit_s, input, allowance);
}

/// The next cut in the order of 4.11: single joints, preparation, accessories, rest, main sets. False when none is left.
fn cut(draft: &mut Draft, rest_floor_s: u16) -> bool {
    cut_isolation(draft)
        || draft.extras.pop().is_some()
        || cut_ramp(draft)
        || cut_accessory(draft)
        || cut_rest(draft, rest_floor_s)
        || cut_main_set(draft)
        || shorten(draft)
        || cut_main(draft)
}

fn cut_isolation(draft: &mut Draft) -> bool {
    cut_last(draft, |role| role == Role::Isolation)
}

fn cut_accessory(draft: &mut Draft) -> bool {
    cut_last(draft, |role| role == Role::Isolation)
        || cut_last(draft, |role| matches!(role, Role::Accessory | Role::Trunk))
}

/// One set off the largest of the last such exercises; where none has more than two, the last one goes.
fn cut_last(draft: &mut Draft, counts: impl Fn(Role) -> bool) -> bool {
    let most = draft
        .entries
        .iter()
        .filter(|entry| counts(entry.role))
        .map(|entry| entry.sets)
        .max();
    let Some(most) = most else { return false };
    let Some(place) = draft
        .entries
        .iter()
        .rposition(|entry| counts(entry.role) && entry.sets == most)
    else {
        return false;
    };
    if most > NEWCOMER_SETS {
        draft.entries[place].sets -= 1;
    } else {
        let last = draft
            .entries
            .iter()
            .rposition(|entry| counts(entry.role))
            .unwrap_or(place);
        draft.entries.remove(last);
    }
    true
}

fn cut_ramp(draft: &mut Draft) -> bool {
    let Some(entry) = draft.entries.iter_mut().rev().find(|entry| entry.ramp > 1) else {
        return false;
    };
    entry.ramp -= 1;
    true
}

fn cut_rest(draft: &mut Draft, floor_s: u16) -> bool {
    let longest = draft.entries.iter_mut().max_by_key(|entry| entry.rest_s);
    let Some(entry) = longest.filter(|entry| entry.rest_s > floor_s) else {
        return false;
    };
    entry.rest_s = entry.rest_s.saturating_sub(REST_STEP_S).max(floor_s);
    true
}

fn cut_main_set(draft: &mut Draft) -> bool {
    let most = draft.entries.iter().map(|entry| entry.sets).max().unwrap_or(0);
    let Some(entry) = draft
        .entries
        .iter_mut()
        .rev()
        .find(|entry| entry.sets == most && entry.sets > 1)
    else {
        return false;
    };
    entry.sets -= 1;
    true
}

/// Halves the general warm-up and the cool-down, down to a minute.
fn shorten(draft: &mut Draft) -> bool {
    let sets = draft
        .general
        .iter_mut()
        .chain(&mut draft.cool_down)
        .flat_map(|planned| &mut planned.sets);
    let mut cut = false;
    for seconds in sets
        .filter_map(|set| set.seconds.as_mut())
        .filter(|seconds| **seconds > 60)
    {
        *seconds = (*seconds / 2).max(60);
        cut = true;
    }
    cut
}

fn cut_main(draft: &mut Draft) -> bool {
    draft.entries.len() > 1 && draft.entries.pop().is_some()
}

/// One more set where there is time for it, the exercises with fewer first. False when none fits.
fn add_set(draft: &mut Draft, limit_s: u32) -> bool {
    let mut places: Vec<usize> = (0..draft.entries.len())
        .filter(|&place| draft.entries[place].sets < draft.entries[place].most_sets)
        .collect();
    places.sort_by_key(|&place| (draft.entries[place].sets, place));
    places.into_iter().any(|place| {
        draft.entries[place].sets += 1;
        let fits = draft.seconds() <= limit_s;
        if !fits {
            draft.entries[place].sets -= 1;
        }
        fits
    })
}

fn fill(draft: &mut Draft, limit_s: u32, input: &PlanInput, allowance: &Allowance<'_>) {
    let taken = draft.seconds();
    let left = limit_s.saturating_sub(taken + CHANGE_S) / 60 * 60;
    if taken >= limit_s * FILLED_PERCENT / 100 || left < CONDITIONING_MIN_S {
        return;
    }
    let for_endurance = input.athlete.goals.contains(&Goal::Endurance);
    let most = if for_endurance {
        CONDITIONING_ENDURANCE_MAX_S
    } else {
        CONDITIONING_MAX_S
    };
    let needed = (limit_s * LEAST_FILLED_PERCENT / 100)
        .saturating_sub(taken + CHANGE_S)
        .next_multiple_of(60);
    draft.endurance = preparation::endurance(left.min(most.max(needed)), allowance);
}
