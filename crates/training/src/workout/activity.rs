//! What the athlete did besides the plan: a run with friends, an afternoon on the bicycle.
//!
//! An activity belongs to a training day and leaves the day's session as it is. Looking back it is training like any
//! other: it counts in the load, and what is endurance counts as that.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{DeviceTag, PerformedSet, SetId, Status};
use crate::{planner::PastWorkout, quantity::Rpe, session::SessionKind};

/// Where the counters of an activity's sets begin: no day has so many sets of its own (design).
const FIRST_COUNTER: u32 = 1_000_000;

/// What kind of movement it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ActivityKind {
    /// Running.
    Running,
    /// Cycling.
    Cycling,
    /// Walking or hiking.
    Walking,
    /// Swimming.
    Swimming,
    /// Rowing.
    Rowing,
    /// Anything else: a game, a class, a climb.
    Other,
}

impl ActivityKind {
    /// The exercise of the catalogue that it is nearest to; none for what is no endurance.
    const fn exercise(self) -> Option<&'static str> {
        match self {
            Self::Running => Some("easy-run"),
            Self::Cycling => Some("easy-cycling"),
            Self::Walking => Some("walk"),
            Self::Swimming => Some("swimming"),
            Self::Rowing => Some("easy-rowing"),
            Self::Other => None,
        }
    }
}

/// Something that was done besides the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct Activity {
    /// What it was.
    pub kind: ActivityKind,
    /// How long it took.
    #[validate(range(min = 1, max = 1440))]
    pub minutes: u16,
    /// Metres covered, where that means something.
    #[validate(range(min = 1, max = 1_000_000))]
    pub metres: Option<u32>,
    /// How hard the whole of it felt (CR-10).
    pub rpe: Rpe,
}

impl PastWorkout {
    /// The day with what was done besides its session: longer, as hard as all of it together, and with the endurance
    /// in its sets. A session that was not done is none any more; the day was trained all the same.
    #[must_use]
    pub fn with(mut self, activities: &[Activity]) -> Self {
        if activities.is_empty() {
            return self;
        }
        let was_done = self.status == Status::Finished || !self.performed.is_empty();
        if !was_done {
            self.kind = Some(SessionKind::Train);
            (self.phase, self.template, self.target_rpe) = (None, None, None);
            (self.minutes, self.session_rpe) = (0, Some(Rpe::from_tenths(0)));
        }
        self.status = Status::Finished;
        let session = (self.minutes, self.session_rpe);
        let besides = activities.iter().map(|activity| (activity.minutes, Some(activity.rpe)));
        (self.minutes, self.session_rpe) = together(std::iter::once(session).chain(besides));
        let at = self.performed.last().map_or(Timestamp::UNIX_EPOCH, |set| set.done_at);
        let sets = (FIRST_COUNTER..).zip(activities).filter_map(|(counter, activity)| {
            let set_id = SetId {
                training_day: self.training_day,
                device: DeviceTag(0),
                counter,
            };
            set_of(activity, set_id, at)
        });
        self.performed.extend(sets.collect::<Vec<_>>());
        self
    }
}

/// All minutes, and the exertion that gives the same load in them; unknown when one of the parts is.
fn together(parts: impl Iterator<Item = (u16, Option<Rpe>)>) -> (u16, Option<Rpe>) {
    let (mut minutes, mut load) = (0_u32, Some(0_u32));
    for (part, rpe) in parts {
        minutes += u32::from(part);
        load = load
            .zip(rpe)
            .map(|(load, rpe)| load + u32::from(part) * u32::from(rpe.tenths()));
    }
    let tenths = load.and_then(|load| (load + minutes / 2).checked_div(minutes));
    let rpe = tenths.and_then(|tenths| Some(Rpe::from_tenths(u8::try_from(tenths).ok()?)));
    (u16::try_from(minutes.min(1440)).unwrap_or(1440), rpe)
}

fn set_of(activity: &Activity, set_id: SetId, done_at: Timestamp) -> Option<PerformedSet> {
    Some(PerformedSet {
        set_id,
        exercise_id: activity.kind.exercise()?.parse().ok()?,
        set: 1,
        reps: None,
        seconds: Some(u32::from(activity.minutes) * 60),
        metres: activity.metres,
        load_kg: None,
        rpe: Some(activity.rpe),
        done_at,
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{
        athlete::Sport,
        catalogue::{Catalogue, ExerciseId},
        day::TrainingDay,
        load::LoadHistory,
    };

    fn past(status: Status, minutes: u16, rpe: Option<u8>) -> PastWorkout {
        PastWorkout {
            training_day: TrainingDay::new(date(2026, 11, 20)),
            status,
            kind: Some(SessionKind::Train),
            phase: None,
            template: Some("full_body.a".to_owned()),
            minutes,
            session_rpe: rpe.map(Rpe::from_tenths),
            target_rpe: rpe.map(Rpe::from_tenths),
            performed: vec![],
        }
    }

    const RUN: Activity = Activity {
        kind: ActivityKind::Running,
        minutes: 45,
        metres: Some(8000),
        rpe: Rpe::from_tenths(60),
    };

    fn load_of(workout: PastWorkout) -> Option<f64> {
        let first = workout.training_day;
        let loads = LoadHistory::of(&[workout], first, first.plus_days(1)).last_au(1)?;
        loads.first().copied()
    }

    #[test]
    fn a_run_counts_alone_on_a_day_whose_session_was_missed_or_left_out() {
        for status in [Status::Planned, Status::Skipped, Status::Started] {
            let day = past(status, 60, Some(80)).with(&[RUN]);
            assert_eq!(day.template, None, "the session was not done");
            assert_eq!(load_of(day), Some(270.0), "{status:?}");
        }
    }

    #[test]
    fn a_run_is_added_to_a_session_that_was_done() {
        let day = past(Status::Finished, 60, Some(80)).with(&[RUN]);
        assert_eq!((day.minutes, day.template.as_deref()), (105, Some("full_body.a")));
        let load = load_of(day).unwrap();
        assert!((load - 750.0).abs() < 105.0 * 0.05, "480 and 270, but {load}");
    }

    #[test]
    fn beside_a_session_of_unknown_exertion_the_day_is_unknown() {
        assert_eq!(load_of(past(Status::Finished, 60, None).with(&[RUN])), None);
    }

    #[test]
    fn without_activities_the_day_is_as_it_was() {
        let day = past(Status::Skipped, 60, Some(80));
        assert_eq!(day.clone().with(&[]), day);
    }

    #[test]
    fn every_kind_of_endurance_is_an_exercise_of_the_catalogue_with_its_sport() {
        let sport = |kind: ActivityKind| {
            let id: ExerciseId = kind.exercise()?.parse().unwrap();
            Catalogue::builtin().get(&id).expect("in the catalogue").sport()
        };
        assert_eq!(sport(ActivityKind::Running), Some(Sport::Running));
        assert_eq!(sport(ActivityKind::Cycling), Some(Sport::Cycling));
        assert_eq!(sport(ActivityKind::Rowing), Some(Sport::Rowing));
        assert_eq!(sport(ActivityKind::Walking), None);
        assert_eq!(sport(ActivityKind::Swimming), None);
    }

    #[test]
    fn what_is_no_endurance_counts_in_the_load_and_in_no_sport() {
        let game = Activity {
            kind: ActivityKind::Other,
            ..RUN
        };
        let day = past(Status::Planned, 60, Some(80)).with(&[game]);
        assert!(day.performed.is_empty());
        assert_eq!(load_of(day), Some(270.0));
    }
}
