//! The last steps of a strength session: what the stage leaves of it, what the week lacks, and what fills the time.

use super::{
    build::Builder,
    constants::{
        CHANGE_S, CONDITIONING_ENDURANCE_MAX_S, CONDITIONING_MAX_S, CONDITIONING_MIN_S, DELOAD_SESSION_PERCENT,
        FILLED_PERCENT, HEAVY_REPS, LEAST_FILLED_PERCENT, LONGEST_REST_S, REST_STEP_S, RETURN_GAP,
    },
    preparation,
    stage::Stage,
    template::{Role, Template},
};
use crate::{athlete::Goal, gate::limits, session::Phase};

impl Builder<'_, '_> {
    /// Deload, taper and return leave their share of the sets (3.1, V24, V30).
    pub(super) fn lower_to_stage(&mut self) {
        let stage = self.today.stage;
        if self.effort.after_illness.is_some() || stage.is_reduced() {
            for entry in &mut self.draft.entries {
                entry.sets = if stage.is_reduced() {
                    stage.sets(entry.sets)
                } else {
                    entry.sets.div_ceil(2)
                };
            }
        }
        let most = match stage {
            Stage::Deload(_) => self
                .usual_sets()
                .map(|sets| (sets * DELOAD_SESSION_PERCENT / 100).max(1)),
            Stage::Return { gap } if gap >= RETURN_GAP => Some(limits::work_sets(self.today.experience()) / 2),
            _ => None,
        };
        let due = self.today.is_deload_due.then(|| self.usual_sets()).flatten();
        let due = due.map(|sets| (sets * DELOAD_SESSION_PERCENT / 100).max(1));
        let most = most.into_iter().chain(due).min();
        while most.is_some_and(|most| self.draft.work_sets() > most) {
            let entries = &mut self.draft.entries;
            match entries.iter_mut().rev().find(|entry| entry.sets > 1) {
                Some(entry) => entry.sets -= 1,
                None => {
                    entries.pop();
                }
            }
        }
    }

    /// Work sets of a usual session of the last four weeks; `None` without any.
    fn usual_sets(&self) -> Option<usize> {
        let loading = self.today.record.between(28, 1).filter(|day| {
            let is_reduced = matches!(day.workout.phase, Some(Phase::Deload | Phase::Taper | Phase::Return));
            day.is_trained && !is_reduced && day.work_sets > 0
        });
        let (count, sum) = loading.fold((0, 0), |(count, sum), day| {
            (count + 1, sum + usize::from(day.work_sets))
        });
        sum.checked_div(count)
    }

    pub(super) fn note_what_is_short(&mut self, upcoming: &[&'static Template]) {
        if self.today.stage.is_reduced() || self.effort.after_illness.is_some() || self.effort.is_newcomer {
            self.draft.short = vec![];
            if !self.effort.is_newcomer {
                return;
            }
        }
        let volume = self.draft.volume();
        self.draft.short = self.budget.short(&volume, upcoming);
        self.draft.is_short_of_time = self.is_out_of_time && !self.draft.short.is_empty();
    }

    /// Longer rest where time is left, for those who train for strength or muscle.
    pub(super) fn lengthen_rest(&mut self) {
        let for_lifting = self.today.is_first_goal(Goal::Strength) || self.today.is_first_goal(Goal::Muscle);
        if !for_lifting || self.draft.is_paired || self.is_smaller() {
            return;
        }
        let aim = self.limit_s * RESTED_PERCENT / 100;
        let [heavy, main, accessory, small] = LONGEST_REST_S;
        while self.draft.seconds() < aim {
            let room = self.draft.entries.iter_mut().filter(|entry| {
                let most = match entry.role {
                    Role::Main if entry.amount <= HEAVY_REPS => heavy,
                    Role::Main => main,
                    Role::Accessory => accessory,
                    Role::Isolation | Role::Trunk => small,
                };
                entry.sets > 1 && entry.rest_s + REST_STEP_S <= most
            });
            let Some(entry) = room.min_by_key(|entry| (entry.role != Role::Main, entry.rest_s)) else {
                return;
            };
            entry.rest_s += REST_STEP_S;
        }
    }

    /// True when the session is smaller than the athlete's time on purpose.
    fn is_smaller(&self) -> bool {
        self.today.stage.is_reduced() || self.effort.after_illness.is_some()
    }

    /// Easy endurance work where time is left.
    pub(super) fn fill_time(&mut self) {
        if self.is_smaller() {
            return;
        }
        let (taken, limit_s) = (self.draft.seconds(), self.limit_s);
        let left = limit_s.saturating_sub(taken + CHANGE_S) / 60 * 60;
        if taken >= limit_s * FILLED_PERCENT / 100 || left < CONDITIONING_MIN_S {
            return;
        }
        let for_health = self.today.has_goal(Goal::Endurance) || self.today.has_goal(Goal::GeneralHealth);
        let most = if self.today.has_goal(Goal::Endurance) {
            CONDITIONING_ENDURANCE_MAX_S
        } else {
            CONDITIONING_MAX_S
        };
        let needed = (limit_s * LEAST_FILLED_PERCENT / 100)
            .saturating_sub(taken + CHANGE_S)
            .next_multiple_of(60);
        let most = if for_health {
            most.max(needed)
        } else {
            most.max(needed.min(CONDITIONING_ENDURANCE_MAX_S))
        };
        self.draft.endurance = preparation::endurance(left.min(most), self.today);
    }
}

/// Percent of the athlete's time that longer rest fills at most (4.11: 90 to 100 %; design).
const RESTED_PERCENT: u32 = 93;
