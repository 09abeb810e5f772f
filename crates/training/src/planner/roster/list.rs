//! The sessions of a week, by what the athlete trains for and how often (training science, 4.3, 4.10, 5.2, 5.3).

use super::{Kind, Pace};
use crate::{
    athlete::{Condition, Experience, Goal},
    planner::{
        template::{
            FULL_BODY_A, FULL_BODY_B, FULL_BODY_C, LEGS, LOWER_A, LOWER_B, PULL, PUSH, Template, UPPER_A, UPPER_B,
        },
        today::Today,
    },
};

const FULL_BODIES: [&Template; 3] = [&FULL_BODY_A, &FULL_BODY_B, &FULL_BODY_C];

/// The list that the sessions follow, and begin again.
pub(in crate::planner) fn roster(today: &Today<'_>) -> Vec<Kind> {
    let sessions = today.sessions_a_week();
    let strength = strength_a_week(sessions, today);
    let endurance = sessions - strength;
    if endurance == 0 {
        return lifts(sessions, today).into_iter().map(Kind::Strength).collect();
    }
    let lifts = if strength == 0 { vec![] } else { lifts(strength, today) };
    let paces = super::super::endurance_day::paces(endurance, today);
    mixed(&lifts, strength, &paces, endurance)
}

/// How many sessions of a week are strength.
pub(super) fn strength_a_week(sessions: usize, today: &Today<'_>) -> usize {
    let for_strength = today.has_goal(Goal::Strength) || today.has_goal(Goal::Muscle);
    let for_endurance = today.has_goal(Goal::Endurance);
    let is_careful = today.allowance.is_older() || today.allowance.has(Condition::Pregnancy);
    if today.is_first_goal(Goal::Endurance) {
        return match sessions {
            0..=1 => 0,
            2 => usize::from(for_strength),
            3 => 1,
            4 if !for_strength => 1,
            _ => 2,
        };
    }
    let most = if for_endurance {
        sessions.div_ceil(2).max(sessions.min(2))
    } else if !for_strength || is_careful {
        match sessions {
            0..=3 => sessions,
            _ => 3,
        }
    } else if today.is_beginner() {
        sessions.min(4)
    } else {
        sessions.min(6)
    };
    match (today.allowance.has(Condition::Pregnancy), today.is_beginner()) {
        (true, _) => most.min(2),
        (_, true) => most.min(4),
        _ => most,
    }
}

/// The strength sessions of so many days a week.
fn lifts(sessions: usize, today: &Today<'_>) -> Vec<&'static Template> {
    let is_careful = today.allowance.is_older() || today.allowance.is_minor();
    match (today.experience(), sessions) {
        (Experience::Beginner, _) | (_, 0..=3) => FULL_BODIES.to_vec(),
        _ if is_careful => FULL_BODIES.to_vec(),
        (Experience::Advanced, 6..) => vec![&PUSH, &PULL, &LEGS],
        (Experience::Advanced, 5) => vec![&PUSH, &PULL, &LEGS, &UPPER_B, &LOWER_B],
        (_, 5..) => vec![&UPPER_A, &LOWER_A, &FULL_BODY_C, &UPPER_B, &LOWER_B],
        _ => vec![&UPPER_A, &LOWER_A, &UPPER_B, &LOWER_B],
    }
}

/// Both in turn, spread over the week, as often as it takes until both lists have come round.
fn mixed(lifts: &[&'static Template], strength: usize, paces: &[Pace], endurance: usize) -> Vec<Kind> {
    let sessions = strength + endurance;
    let weeks = WEEKS.min(lifts.len().max(1) * paces.len().max(1));
    let mut lifts = lifts.iter().copied().cycle();
    let mut paces = paces.iter().copied().cycle();
    let mut list = Vec::with_capacity(weeks * sessions);
    for place in 0..weeks * sessions {
        let place = place % sessions;
        let first = (sessions / 2).min(endurance);
        let before = |place: usize| (place * strength + first) / sessions;
        let is_strength = before(place + 1) > before(place);
        let kind = if is_strength {
            lifts.next().map(Kind::Strength)
        } else {
            paces.next().map(Kind::Endurance)
        };
        list.extend(kind);
    }
    shortest_round(list)
}

/// Weeks that a list spans at most (design: two weeks are what an athlete keeps in mind; four let the full bodies and
/// the hard days of two lists meet).
const WEEKS: usize = 4;

/// The list without its repetitions.
fn shortest_round(list: Vec<Kind>) -> Vec<Kind> {
    let repeats = |length: &usize| {
        let first = &list[..*length];
        list.len().is_multiple_of(*length) && list.chunks(*length).all(|chunk| chunk == first)
    };
    let length = (1..=list.len()).find(repeats).unwrap_or(list.len());
    list.into_iter().take(length).collect()
}
