//! How hard and how much, before time sets its limit.

use super::{
    PlanInput,
    constants::{
        AFTER_ILLNESS_DAYS, CAREFUL_RPE, FIRST_RPE, NEWCOMER_SESSIONS, NEWCOMER_SETS, OLDER_NEWCOMER_RPE,
        OLDER_RAMP_SESSIONS, RESTART_GAP, RETURN_GAP, SECOND_DAY_BEGINNER_RPE, SECOND_DAY_RPE, accessory_sets,
        main_sets, target_rpe,
    },
    past::TrainedDays,
    template::Role,
};
use crate::{athlete::Experience, gate::Allowance};

/// Where the athlete stands today, for every exercise alike.
#[derive(Debug)]
pub(super) struct Effort {
    /// Target RPE in tenths, before an exercise's own cap.
    pub(super) rpe: u8,
    /// Set when yesterday was trained.
    pub(super) is_second_day: bool,
    /// Days since the last training day, where that is long enough to come back slowly.
    pub(super) returning_after: Option<i32>,
    /// Days since an illness that still halves the sets.
    pub(super) after_illness: Option<i32>,
    is_newcomer: bool,
    experience: Experience,
}

impl Effort {
    pub(super) fn of(input: &PlanInput, allowance: &Allowance<'_>) -> Self {
        let experience = input.athlete.experience;
        let trained = TrainedDays::of(input);
        let since_last = trained.since_last(input.training_day);
        let ramp = if allowance.is_older() {
            OLDER_RAMP_SESSIONS
        } else {
            NEWCOMER_SESSIONS
        };
        let is_newcomer = experience == Experience::Beginner && trained.count() < ramp;
        let is_second_day = since_last == Some(1);
        let returning_after = since_last.filter(|&days| days >= RETURN_GAP);
        let caps = [
            (is_newcomer, CAREFUL_RPE),
            (
                is_newcomer && allowance.is_older() && trained.count() < NEWCOMER_SESSIONS,
                OLDER_NEWCOMER_RPE,
            ),
            (returning_after.is_some_and(|days| days >= RESTART_GAP), CAREFUL_RPE),
            (
                is_second_day,
                if experience == Experience::Beginner {
                    SECOND_DAY_BEGINNER_RPE
                } else {
                    SECOND_DAY_RPE
                },
            ),
            (true, allowance.safe_rpe()),
        ];
        let usual = target_rpe(experience);
        let rpe = caps
            .into_iter()
            .filter(|&(holds, _)| holds)
            .fold(usual, |rpe, (_, cap)| rpe.min(cap));
        let after_illness = ill_days_ago(input);
        Self {
            rpe,
            is_second_day,
            returning_after,
            after_illness,
            is_newcomer,
            experience,
        }
    }

    /// The target RPE in tenths of an exercise that was never done.
    pub(super) fn first_rpe(&self) -> u8 {
        self.rpe.min(FIRST_RPE)
    }

    /// Usual and most work sets of an exercise with this role.
    pub(super) fn sets(&self, role: Role) -> (u8, u8) {
        let (usual, most) = match role {
            Role::Main => main_sets(self.experience),
            Role::Accessory | Role::Isolation | Role::Trunk => accessory_sets(self.experience),
        };
        if self.returning_after.is_some_and(|days| days >= RESTART_GAP) {
            return (1, 2);
        }
        if self.is_reduced() {
            let half = usual.div_ceil(2);
            return (half, half);
        }
        if self.is_newcomer {
            (usual.min(NEWCOMER_SETS), NEWCOMER_SETS)
        } else {
            (usual, most)
        }
    }

    /// True when the session is deliberately smaller than the athlete's time.
    pub(super) fn is_reduced(&self) -> bool {
        self.returning_after.is_some() || self.after_illness.is_some()
    }
}

fn ill_days_ago(input: &PlanInput) -> Option<i32> {
    let ill = input
        .biometrics
        .iter()
        .filter(|day| day.check_in.as_ref().is_some_and(|check_in| check_in.ill));
    let days = ill
        .map(|day| input.training_day.days_since(day.training_day))
        .filter(|&days| days >= 0)
        .min()?;
    (days <= AFTER_ILLNESS_DAYS).then_some(days)
}
