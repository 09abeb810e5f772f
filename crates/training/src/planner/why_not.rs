//! Why an exercise is not in today's session: one true answer for every exercise there is.
//!
//! The strongest ground comes first: what the day, the gear, health and the athlete forbid; then what the kind of session
//! leaves out; then what the week, the time, or another exercise of the same place took.

use super::{
    PlanInput,
    constants::{FILLED_PERCENT, max_exercises, max_sets},
    reasons,
    roster::Kind,
    suitable::{is_taught, leaves_room},
    today::Today,
    volume::Budget,
};
use crate::{
    catalogue::{Exercise, ExerciseId, Pattern},
    gate::{Allowance, Ban, limits},
    outlook::Outlook,
    record::{Group, Volume},
    session::{BlockKind, Reason, Session, SessionKind, SetKind},
};

/// Why the exercise is not in the session of the input's training day.
///
/// An exercise that is in it is said to be there.
#[must_use]
pub fn why_not(input: &PlanInput, session: &Session, id: &ExerciseId) -> Reason {
    let outlook = Outlook::of(input);
    let Some(exercise) = outlook.record().catalogue().get(id) else {
        return reasons::why_not_unknown(id);
    };
    Asked {
        session,
        exercise,
        today: &Today::of(outlook.record()),
    }
    .answer()
}

/// The same of every exercise that there is, in the catalogue's order.
#[must_use]
pub fn why_not_all(input: &PlanInput, session: &Session) -> Vec<(ExerciseId, Reason)> {
    let outlook = Outlook::of(input);
    let today = Today::of(outlook.record());
    let answer = |exercise| {
        Asked {
            session,
            exercise,
            today: &today,
        }
        .answer()
    };
    let exercises = outlook.record().catalogue().iter();
    exercises
        .map(|exercise| (exercise.id.clone(), answer(exercise)))
        .collect()
}

struct Asked<'s, 'a> {
    session: &'s Session,
    exercise: &'a Exercise,
    today: &'s Today<'a>,
}

impl Asked<'_, '_> {
    fn answer(&self) -> Reason {
        self.by_day()
            .or_else(|| self.by_ban())
            .or_else(|| self.by_athlete())
            .or_else(|| self.by_kind())
            .unwrap_or_else(|| self.by_place())
    }

    fn by_day(&self) -> Option<Reason> {
        let mut planned = self.session.blocks.iter().flat_map(|block| &block.exercises);
        if planned.any(|planned| planned.exercise_id == self.exercise.id) {
            return Some(reasons::why_not_there(self.exercise));
        }
        (self.session.kind == SessionKind::Rest).then(|| reasons::why_not_rest(self.exercise))
    }

    fn by_ban(&self) -> Option<Reason> {
        let allowance = Allowance::of(self.today.input);
        allowance.ban(self.exercise).map(|ban| match ban {
            Ban::Equipment => reasons::why_not_equipment(self.exercise),
            Ban::Never => reasons::why_not_never(self.exercise),
            Ban::Region(_) => reasons::why_not_region(self.exercise),
            Ban::Flag(_) => reasons::why_not_health(self.exercise),
        })
    }

    fn by_athlete(&self) -> Option<Reason> {
        let to = self.today.swapped(self.exercise);
        if to.id != self.exercise.id {
            return Some(reasons::why_not_swapped(self.exercise, to));
        }
        if !is_taught(self.exercise, self.today) {
            return Some(reasons::why_not_level(self.exercise));
        }
        (!leaves_room(self.exercise, self.today))
            .then(|| reasons::why_not_repetitions(self.exercise, self.today.allowance.min_reps()))
    }

    fn by_kind(&self) -> Option<Reason> {
        if self.session.kind == SessionKind::Recovery {
            return Some(reasons::why_not_recovery(self.exercise));
        }
        let template = self.session.template.as_deref().and_then(Kind::named);
        let is_endurance = matches!(template, Some(Kind::Endurance(_)));
        match self.exercise.pattern {
            Pattern::Mobility | Pattern::Balance => Some(reasons::why_not_preparation(self.exercise)),
            Pattern::Power => Some(reasons::why_not_power(self.exercise)),
            Pattern::Conditioning if is_endurance => Some(reasons::why_not_other_endurance(self.exercise)),
            Pattern::Conditioning => Some(reasons::why_not_strength_day(self.exercise)),
            _ if is_endurance => Some(reasons::why_not_endurance_day(self.exercise)),
            _ => {
                let groups = template.and_then(Kind::template).map(|template| template.groups)?;
                let mut trained = self.groups();
                let is_of_day = trained.clone().next().is_none() || trained.any(|group| groups.contains(&group));
                (!is_of_day).then(|| reasons::why_not_other_day(self.exercise))
            }
        }
    }

    /// Another exercise has its place, or the week, the session or the time is full.
    fn by_place(&self) -> Reason {
        let work = self
            .session
            .blocks
            .iter()
            .filter(|block| matches!(block.kind, BlockKind::Main | BlockKind::Accessory));
        let planned: Vec<(&Exercise, u16)> = work
            .flat_map(|block| &block.exercises)
            .filter_map(|planned| {
                let sets = planned.sets.iter().filter(|set| set.kind == SetKind::Work).count();
                let exercise = self.today.catalogue.get(&planned.exercise_id)?;
                Some((exercise, u16::try_from(sets).unwrap_or(u16::MAX)))
            })
            .collect();
        let is_alike = |other: &Exercise| {
            other.pattern == self.exercise.pattern
                || other
                    .primary
                    .iter()
                    .any(|muscle| self.exercise.primary.contains(muscle))
        };
        if let Some(&(other, _)) = planned.iter().find(|(other, _)| is_alike(other)) {
            return reasons::why_not_place_taken(self.exercise, other);
        }
        let mut volume = Volume::default();
        for &(other, sets) in &planned {
            volume.add(other, sets);
        }
        let mut with = volume;
        with.add(self.exercise, 1);
        let template = self
            .session
            .template
            .as_deref()
            .and_then(Kind::named)
            .and_then(Kind::template);
        let weeks = self.today.record.loading_weeks();
        let budget = Budget::of(self.today, &weeks, template.as_slice());
        if !budget.allows(&with) {
            return reasons::why_not_volume(self.exercise);
        }
        let experience = self.today.experience();
        let sets: u16 = planned.iter().map(|&(_, sets)| sets).sum();
        let is_full = planned.len() >= max_exercises(experience) || sets >= u16::from(max_sets(experience));
        if is_full {
            return reasons::why_not_full(self.exercise);
        }
        let limit = self.today.place.minutes.min(limits::session_minutes(experience));
        if u32::from(self.session.minutes) * 100 >= u32::from(limit) * FILLED_PERCENT {
            return reasons::why_not_time(self.exercise, limit);
        }
        reasons::why_not_enough(self.exercise)
    }

    fn groups(&self) -> impl Iterator<Item = Group> + Clone + '_ {
        self.exercise.primary.iter().filter_map(|&muscle| Group::of(muscle))
    }
}
