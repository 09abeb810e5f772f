//! The athlete changes the session in the middle of the workout, and takes the last such change back.

use std::collections::BTreeMap;

use serde::Serialize;
use store::Reading;
use training::{
    athlete::{Athlete, Swap},
    catalogue::ExerciseId,
    day::TrainingDay,
    planner::{self, AmendError, Amendment, PlanInput, Substitute},
    refusal::Refusal,
    session::Session,
    workout::{Act, PerformedSet, Status, Workout},
};

use crate::{
    DayEventKind, Engine, Error, ExerciseCard, Result,
    chronicle::{self, Detail, Event},
    today,
    view::card,
};

/// What may come into the session, with what it is called.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Incoming {
    /// The exercises, the nearest first.
    pub list: Vec<Substitute>,
    /// What they are called, by id.
    pub exercises: BTreeMap<ExerciseId, ExerciseCard>,
}

/// A workout that is under way, with all that a change of it needs.
struct UnderWay {
    session: Session,
    performed: Vec<PerformedSet>,
    input: PlanInput,
}

impl Engine {
    /// Changes the session of a workout that is under way. With `lasting`, an exercise that takes over does so from now
    /// on.
    ///
    /// # Errors
    /// [`Error::Locked`] when it is not under way, [`Error::GateRefused`], [`Error::Refused`] when it cannot be changed
    /// so, [`Error::Outdated`] when it is another by now.
    pub async fn amend_workout(&self, training_day: TrainingDay, amendment: Amendment, lasting: bool) -> Result<()> {
        let present = under_way(&mut self.store.read().await?, training_day).await?;
        let UnderWay {
            session,
            performed,
            input,
        } = present;
        let amended = planner::amended(&session, &performed, &amendment, &input).map_err(refused)?;
        let swap = match amendment {
            Amendment::Swap { from, to } if lasting => Some(Swap { from, to }),
            _ => None,
        };
        let reason = amended
            .reasons
            .last()
            .filter(|last| !session.reasons.contains(last))
            .cloned();
        let detail = Detail {
            reason,
            swap,
            ..Detail::default()
        };
        self.put_session(training_day, DayEventKind::Amended, (session, amended), detail)
            .await
    }

    /// Takes the last change back that was made in the middle of the workout.
    ///
    /// # Errors
    /// [`Error::Outdated`] when there is none, or when sets of what would go were done since.
    pub async fn undo_amendment(&self, training_day: TrainingDay) -> Result<()> {
        let mut reading = self.store.read().await?;
        let present = under_way(&mut reading, training_day).await?;
        let last = taken_back(&mut reading, &present).await?.ok_or(Error::Outdated)?;
        drop(reading);
        let Detail { before, swap, .. } = last;
        let before = before.ok_or(Error::Outdated)?;
        let detail = Detail {
            swap,
            ..Detail::default()
        };
        self.put_session(training_day, DayEventKind::Undone, (present.session, before), detail)
            .await
    }

    /// What can take over from an exercise today: the same muscles first, each with the load that it would have.
    ///
    /// # Errors
    /// [`Error::Locked`] when the workout is not under way.
    pub async fn substitutes(&self, training_day: TrainingDay, exercise_id: &ExerciseId) -> Result<Incoming> {
        let present = under_way(&mut self.store.read().await?, training_day).await?;
        let list = planner::substitutes(&present.session, &present.performed, exercise_id, &present.input);
        Ok(Incoming::of(list, &present.input.athlete))
    }

    /// What can be added to today's session.
    ///
    /// # Errors
    /// [`Error::Locked`] when the workout is not under way.
    pub async fn additions(&self, training_day: TrainingDay) -> Result<Incoming> {
        let present = under_way(&mut self.store.read().await?, training_day).await?;
        let list = planner::additions(&present.session, &present.performed, &present.input);
        Ok(Incoming::of(list, &present.input.athlete))
    }

    /// Keeps the changed session, notes it, and keeps or forgets the lasting swap, all at once.
    async fn put_session(
        &self,
        training_day: TrainingDay,
        kind: DayEventKind,
        (before, after): (Session, Session),
        detail: Detail,
    ) -> Result<()> {
        let moment = self.moment_as_it_is().await?;
        let event = Event {
            training_day,
            made_on: moment.window.training_day,
            at: moment.now.timestamp(),
            kind,
            input_digest: None,
            detail: Detail {
                before: Some(before.clone()),
                after: Some(after.clone()),
                ..detail
            },
        };
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move {
                let workout = writing.workout(training_day).await?;
                let present = workout.and_then(|workout| act_under_way(&workout));
                let Some((act, _)) = present.filter(|(_, session)| *session == before) else {
                    return Ok(Err(Error::Outdated));
                };
                let act = Act {
                    session: Some(after),
                    ..act
                };
                writing.put_act(training_day, &act).await?;
                if let Some(swap) = &event.detail.swap {
                    let athlete = writing.athlete().await?.unwrap_or_default();
                    writing.put_athlete(&with_swap(athlete, swap, kind)).await?;
                }
                chronicle::note(writing, event, None).await?;
                Ok(Ok(()))
            })
        });
        write.await?
    }
}

impl Incoming {
    fn of(list: Vec<Substitute>, athlete: &Athlete) -> Self {
        let cards = list.iter().map(|substitute| {
            let id = &substitute.exercise_id;
            (id.clone(), card(id, athlete))
        });
        Self {
            exercises: cards.collect(),
            list,
        }
    }
}

/// The change that can be taken back: the last one, while the session is what it made, and no set of what it brought is
/// done.
async fn taken_back(reading: &mut Reading, present: &UnderWay) -> Result<Option<Detail>> {
    let events = chronicle::events(reading, present.input.training_day).await?;
    let last = events
        .into_iter()
        .next_back()
        .filter(|event| event.kind == DayEventKind::Amended);
    let detail = last
        .map(|event| event.detail)
        .filter(|detail| detail.after.as_ref() == Some(&present.session));
    Ok(detail.filter(|detail| {
        detail.before.as_ref().is_some_and(|before| {
            let holds = |set: &PerformedSet| places(before, &set.exercise_id) >= usize::from(set.set);
            let lost = |set: &&PerformedSet| places(&present.session, &set.exercise_id) >= usize::from(set.set);
            present.performed.iter().filter(lost).all(holds)
        })
    }))
}

/// True when the last change in the middle of the workout can be taken back.
pub(crate) async fn can_take_back(reading: &mut Reading, training_day: TrainingDay) -> Result<bool> {
    match under_way(reading, training_day).await {
        Ok(present) => Ok(taken_back(reading, &present).await?.is_some()),
        Err(Error::Locked) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Work sets of the exercise in a session.
fn places(session: &Session, id: &ExerciseId) -> usize {
    let planned = session.blocks.iter().flat_map(|block| &block.exercises);
    let sets = planned
        .filter(|planned| planned.exercise_id == *id)
        .flat_map(|planned| &planned.sets);
    sets.filter(|set| set.kind == training::session::SetKind::Work).count()
}

async fn under_way(reading: &mut Reading, training_day: TrainingDay) -> Result<UnderWay> {
    let workout = reading.workout(training_day).await?.ok_or(Error::NoWorkout)?;
    let (_, session) = act_under_way(&workout).ok_or(Error::Locked)?;
    Ok(UnderWay {
        session,
        performed: reading.performed_sets(training_day).await?,
        input: today::load_input(reading, training_day).await?,
    })
}

fn act_under_way(workout: &Workout) -> Option<(Act, Session)> {
    let act = workout.act.clone().filter(|act| act.status == Status::Started)?;
    let session = workout.session().cloned()?;
    Some((act, session))
}

/// The athlete with the swap, or without it when it is taken back. Of swaps for one exercise the last is kept, and what
/// is wanted again is no longer swapped away.
fn with_swap(mut athlete: Athlete, swap: &Swap, kind: DayEventKind) -> Athlete {
    let mut swaps = athlete.swaps.take().unwrap_or_default();
    swaps.retain(|other| other.from != swap.from && other.from != swap.to);
    if kind == DayEventKind::Amended {
        swaps.push(swap.clone());
    }
    athlete.swaps = Some(swaps).filter(|swaps| !swaps.is_empty());
    athlete
}

fn refused(error: AmendError) -> Error {
    match error {
        AmendError::Refused(verdict) => Error::GateRefused(verdict),
        AmendError::NothingToChange | AmendError::AlreadyThere | AmendError::Unsuitable => {
            Error::Refused(vec![Refusal::new("amendment", error.to_string())])
        }
    }
}
