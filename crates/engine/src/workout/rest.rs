//! The rest after a set, by its deadline.
//!
//! Nothing runs and nothing counts: a rest ends so many seconds after its set was done, and both stand in the store. A
//! reload, a kill, a night of the laptop change nothing about it. Only what the athlete moved is kept beside it, on this
//! device alone.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use store::Reading;
use training::{
    day::TrainingDay,
    session::{Session, SetKind},
    workout::{PerformedSet, SetId, Status},
};

use crate::{
    Engine, Error, Result,
    notification::{Notice, rest_over},
};

const MOVED: &str = "rest";
/// How long after its end a rest still counts as one (design: whoever is away longer than that has gone).
const FORGOTTEN_AFTER: SignedDuration = SignedDuration::from_mins(10);

/// The rest that runs, or has just run out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct RestView {
    /// The set that it follows.
    pub after: SetId,
    /// When it began (RFC 3339).
    pub began_at: String,
    /// When it ends (RFC 3339).
    pub ends_at: String,
}

/// What the athlete does about a rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RestChange {
    /// It becomes longer, or shorter.
    Move {
        /// By so many seconds.
        by_s: i16,
    },
    /// It is over.
    Skip,
}

/// What was moved: the end of the rest after one set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Moved {
    after: SetId,
    ends_at: Timestamp,
    skipped: bool,
}

/// A rest as it is reckoned with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Rest {
    after: SetId,
    began_at: Timestamp,
    ends_at: Timestamp,
}

impl Engine {
    /// The rest that runs in a training day's workout.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn rest(&self, training_day: TrainingDay) -> Result<Option<RestView>> {
        let mut reading = self.store.read().await?;
        rest_view(&mut reading, training_day, self.clock.now().timestamp()).await
    }

    /// Moves the end of the rest, or ends it.
    ///
    /// # Errors
    /// [`Error::Outdated`] when there is none to change.
    pub async fn change_rest(&self, training_day: TrainingDay, change: RestChange) -> Result<Option<RestView>> {
        let now = self.clock.now().timestamp();
        let running = running(&mut self.store.read().await?, training_day, now).await?;
        let rest = running.ok_or(Error::Outdated)?;
        let (ends_at, skipped) = match change {
            RestChange::Skip => (now, true),
            RestChange::Move { by_s } => {
                let moved = rest.ends_at.saturating_add(SignedDuration::from_secs(by_s.into()));
                (moved.unwrap_or(rest.ends_at).max(now), false)
            }
        };
        let moved = Moved {
            after: rest.after,
            ends_at,
            skipped,
        };
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { writing.put_setting(MOVED, &moved).await })
        });
        write.await?;
        self.rest(training_day).await
    }

    /// When the rest of a workout that is under way ends, and what is to be told then; `None` without one.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn rest_notice(&self, training_day: TrainingDay) -> Result<Option<(Timestamp, Notice)>> {
        let now = self.clock.now().timestamp();
        let mut reading = self.store.read().await?;
        let Some(rest) = running(&mut reading, training_day, now).await? else {
            return Ok(None);
        };
        let workout = reading.workout(training_day).await?;
        let performed = reading.performed_sets(training_day).await?;
        let athlete = reading.athlete().await?.unwrap_or_default();
        let spoken = self.spoken_here(&mut reading).await?;
        let next = workout
            .as_ref()
            .and_then(|workout| workout.session())
            .and_then(|session| {
                let turns = turns(session);
                turns.into_iter().find(|turn| !turn.is_done(&performed))
            });
        let notice = next.map(|next| {
            let names = crate::view::card(&next.exercise_id, &athlete);
            let name = match spoken {
                crate::Spoken::En => names.name,
                crate::Spoken::De => names.name_de,
            };
            rest_over(&name, next.place, spoken)
        });
        Ok(notice.map(|notice| (rest.ends_at, notice)))
    }
}

/// The rest as a window shows it.
pub(crate) async fn rest_view(
    reading: &mut Reading,
    training_day: TrainingDay,
    now: Timestamp,
) -> Result<Option<RestView>> {
    let rest = running(reading, training_day, now).await?;
    Ok(rest.map(|rest| RestView {
        after: rest.after,
        began_at: rest.began_at.to_string(),
        ends_at: rest.ends_at.to_string(),
    }))
}

async fn running(reading: &mut Reading, training_day: TrainingDay, now: Timestamp) -> Result<Option<Rest>> {
    let workout = reading.workout(training_day).await?;
    let Some(workout) = workout.filter(|workout| workout.status() == Status::Started) else {
        return Ok(None);
    };
    let performed = reading.performed_sets(training_day).await?;
    let moved: Option<Moved> = reading.setting(MOVED).await?;
    let derived = workout.session().and_then(|session| derived(session, &performed));
    let moved_of = |rest: &Rest| moved.filter(|moved| moved.after == rest.after);
    let rest = derived.and_then(|rest| match moved_of(&rest) {
        Some(moved) if moved.skipped => None,
        Some(moved) => Some(Rest {
            ends_at: moved.ends_at,
            ..rest
        }),
        None => Some(rest),
    });
    Ok(rest.filter(|rest| now.duration_since(rest.ends_at) < FORGOTTEN_AFTER))
}

/// The rest after the last set that was done; `None` when nothing comes after it, and in the middle of a superset.
fn derived(session: &Session, performed: &[PerformedSet]) -> Option<Rest> {
    let last = performed.iter().max_by_key(|set| (set.done_at, set.set_id))?;
    let turns = turns(session);
    let is_open = |turn: &&Turn| !turn.is_done(performed);
    turns.iter().find(is_open)?;
    let done = turns.iter().find(|turn| turn.is(last))?;
    let round = turns.iter().filter(|turn| turn.round == done.round);
    let round: Vec<&Turn> = if done.in_turn { round.collect() } else { vec![done] };
    if round.iter().any(|turn| !turn.is_done(performed)) {
        return None;
    }
    let rest_s = round
        .iter()
        .map(|turn| turn.rest_s)
        .max()
        .filter(|&rest_s| rest_s > 0)?;
    let rest = SignedDuration::from_secs(rest_s.into());
    Some(Rest {
        after: last.set_id,
        began_at: last.done_at,
        ends_at: last.done_at.saturating_add(rest).unwrap_or(last.done_at),
    })
}

/// A work set of the session, in the order in which it is done.
struct Turn {
    exercise_id: training::catalogue::ExerciseId,
    place: u16,
    /// Block and round in it: what of a superset is done before one rests.
    round: (usize, usize),
    in_turn: bool,
    rest_s: u16,
}

impl Turn {
    fn is(&self, set: &PerformedSet) -> bool {
        set.exercise_id == self.exercise_id && set.set == self.place
    }

    fn is_done(&self, performed: &[PerformedSet]) -> bool {
        performed.iter().any(|set| self.is(set))
    }
}

fn turns(session: &Session) -> Vec<Turn> {
    let mut turns: Vec<Turn> = Vec::new();
    for (block_place, block) in session.blocks.iter().enumerate() {
        let first = turns.len();
        for planned in &block.exercises {
            let before = turns
                .iter()
                .filter(|turn| turn.exercise_id == planned.exercise_id)
                .count();
            let work = planned.sets.iter().filter(|set| set.kind == SetKind::Work);
            for (round, set) in work.enumerate() {
                turns.push(Turn {
                    exercise_id: planned.exercise_id.clone(),
                    place: u16::try_from(before + round + 1).unwrap_or(u16::MAX),
                    round: (block_place, round),
                    in_turn: block.superset,
                    rest_s: set.rest_s,
                });
            }
        }
        if block.superset
            && let Some(of_block) = turns.get_mut(first..)
        {
            of_block.sort_by_key(|turn| turn.round);
        }
    }
    turns
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    /// Two rounds of two exercises, and one set after them.
    fn session() -> Session {
        let set = |rest_s: u16| json!({ "kind": "work", "reps": 10, "rest_s": rest_s });
        let exercise = |id: &str, sets: &[Value]| json!({ "exercise_id": id, "sets": sets });
        let pair = [
            exercise("split-squat", &[set(45), set(45)]),
            exercise("push-up", &[set(60), set(60)]),
        ];
        let last = [exercise("forearm-plank", &[set(30)])];
        let document = json!({
            "kind": "train", "title": "Whole body", "focus": [], "phase": "build", "minutes": 20, "load_au": 100,
            "reasons": [],
            "blocks": [
                { "kind": "accessory", "superset": true, "exercises": pair },
                { "kind": "accessory", "superset": false, "exercises": last },
            ],
        });
        serde_json::from_value(document).unwrap()
    }

    fn done(sets: &[(&str, u16)]) -> Vec<PerformedSet> {
        let logged = sets.iter().zip(1..).map(|(&(id, place), counter)| {
            let document = json!({
                "set_id": format!("2026-11-23/13f9xq2-{counter}"), "exercise_id": id, "set": place, "reps": 10,
                "done_at": Timestamp::new(60 * counter, 0).unwrap(),
            });
            serde_json::from_value(document).unwrap()
        });
        logged.collect()
    }

    fn rest_s(sets: &[(&str, u16)]) -> Option<i64> {
        let rest = derived(&session(), &done(sets))?;
        Some(rest.ends_at.duration_since(rest.began_at).as_secs())
    }

    #[test]
    fn a_superset_rests_once_after_both() {
        assert_eq!(rest_s(&[("split-squat", 1)]), None, "the other one first");
        assert_eq!(rest_s(&[("split-squat", 1), ("push-up", 1)]), Some(60));
        assert_eq!(
            rest_s(&[("push-up", 1), ("split-squat", 1)]),
            Some(60),
            "in either order"
        );
        let second = [("split-squat", 1), ("push-up", 1), ("split-squat", 2)];
        assert_eq!(rest_s(&second), None);
    }

    #[test]
    fn nothing_rests_after_the_last_set() {
        let all = [("split-squat", 1), ("push-up", 1), ("split-squat", 2), ("push-up", 2)];
        assert_eq!(rest_s(&all), Some(60));
        assert_eq!(rest_s(&[&all[..], &[("forearm-plank", 1)]].concat()), None);
        assert_eq!(rest_s(&[]), None);
    }

    #[test]
    fn a_set_beyond_the_session_has_no_rest() {
        assert_eq!(rest_s(&[("walk", 1)]), None);
    }
}
