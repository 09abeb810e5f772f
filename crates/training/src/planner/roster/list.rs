//! The sessions of a week, by what the athlete trains for and how often (training science, 4.3, 4.10, 5.2, 5.3).

use super::Kind;
use crate::{
    athlete::{Condition, Experience, Goal},
    planner::{
        endurance_day,
        template::{
            FULL_BODY_A, FULL_BODY_B, FULL_BODY_C, LEGS, LOWER_A, LOWER_B, PULL, PUSH, Template, UPPER_A, UPPER_B,
        },
        today::Today,
    },
};

const FULL_BODIES: [&Template; 3] = [&FULL_BODY_A, &FULL_BODY_B, &FULL_BODY_C];

/// The sessions of a week: which of them are strength, and the lists that either goes through and begins again.
#[derive(Debug)]
pub(in crate::planner) struct Roster {
    /// True for strength, in the order of the week.
    pub(super) pattern: Vec<bool>,
    pub(super) lifts: Vec<Kind>,
    pub(super) paces: Vec<Kind>,
}

impl Roster {
    pub(in crate::planner) fn of(today: &Today<'_>) -> Self {
        let sessions = today.usual_sessions();
        let strength = strength_a_week(sessions, today);
        let endurance = sessions - strength;
        let lifts = if strength == 0 { vec![] } else { lifts(strength, today) };
        Self {
            pattern: pattern(strength, endurance),
            lifts: lifts.into_iter().map(Kind::Strength).collect(),
            paces: endurance_day::paces(endurance, today)
                .into_iter()
                .map(Kind::Endurance)
                .collect(),
        }
    }

    /// How many sessions of a week are strength, and how many endurance.
    pub(in crate::planner) fn shares(&self) -> (usize, usize) {
        let strength = self.pattern.iter().filter(|&&is_strength| is_strength).count();
        (strength, self.pattern.len() - strength)
    }

    pub(super) fn contains(&self, kind: Kind) -> bool {
        self.of_kind(kind.is_strength()).contains(&kind)
    }

    pub(super) fn of_kind(&self, is_strength: bool) -> &[Kind] {
        if is_strength { &self.lifts } else { &self.paces }
    }
}

/// How many sessions of a week are strength.
fn strength_a_week(sessions: usize, today: &Today<'_>) -> usize {
    let for_strength = today.has_goal(Goal::Strength) || today.has_goal(Goal::Muscle);
    let for_endurance = today.has_goal(Goal::Endurance);
    let is_careful = today.allowance.is_older() || today.allowance.has(Condition::Pregnancy);
    if today.is_first_goal(Goal::Endurance) {
        return match sessions {
            0..=1 => 0,
            2 | 3 => usize::from(for_strength),
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

/// Strength and endurance in turn, spread over the week.
fn pattern(strength: usize, endurance: usize) -> Vec<bool> {
    let sessions = strength + endurance;
    let first = (sessions / 2).min(endurance);
    let before = |place: usize| (place * strength + first) / sessions.max(1);
    (0..sessions).map(|place| before(place + 1) > before(place)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strength_and_endurance_take_turns() {
        let drawn = |strength, endurance| {
            let week = pattern(strength, endurance);
            week.into_iter()
                .map(|is_strength| if is_strength { 'S' } else { 'e' })
                .collect::<String>()
        };
        assert_eq!(drawn(2, 3), "eSeSe");
        assert_eq!(drawn(2, 1), "SeS");
        assert_eq!(drawn(2, 2), "SeSe");
        assert_eq!(drawn(3, 1), "SeSS");
        assert_eq!(drawn(3, 2), "SeSeS");
        assert_eq!(drawn(1, 2), "eSe");
        assert_eq!(drawn(0, 3), "eee");
        assert_eq!(drawn(3, 0), "SSS");
    }
}
