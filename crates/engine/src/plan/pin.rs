//! A session that is to stay as it is.

use training::{
    day::TrainingDay,
    gate,
    refusal::Refusal,
    session::Session,
    workout::{Act, Status, Workout},
};

use super::{PlanDay, week::Week};
use crate::{
    DayEventKind, Engine, Error, Result,
    chronicle::{self, Detail, Event},
    today::Moment,
};

impl Engine {
    /// Keeps this very session for a training day, or lets the rules have the day again.
    ///
    /// A pinned session goes through the gate like any other when it is started.
    ///
    /// # Errors
    /// [`Error::Refused`] for a day that is not in the plan, [`Error::Locked`] once its workout was begun,
    /// [`Error::GateRefused`] for a session that could not be started.
    pub async fn pin_day(&self, training_day: TrainingDay, pinned: bool) -> Result<()> {
        let ensured = self.ensure_daily_workout().await?;
        let moment = self.moment_of(&ensured).await?;
        let mut reading = self.store.read().await?;
        let week = Week::read(&mut reading, ensured.workout).await?;
        drop(reading);
        let day = week.days()?.into_iter().find(|day| day.training_day == training_day);
        let day = day.ok_or_else(|| {
            let message = "must be today or one of the six days after it";
            Error::Refused(vec![Refusal::new("training_day", message)])
        })?;
        if day.pinned == pinned {
            return Ok(());
        }
        if day.today && pinned {
            let verdict = gate::examine(&day.session, &week.input);
            if !verdict.passes() {
                return Err(Error::GateRefused(verdict));
            }
        }
        self.put_pin(&moment, day, pinned).await?;
        // A day that was pinned ahead has no session of its own yet.
        self.ensure_daily_workout().await.map(drop)
    }

    async fn put_pin(&self, moment: &Moment, day: PlanDay, pinned: bool) -> Result<()> {
        let event = Event {
            training_day: day.training_day,
            made_on: moment.window.training_day,
            at: moment.now.timestamp(),
            kind: if pinned {
                DayEventKind::Pinned
            } else {
                DayEventKind::Unpinned
            },
            input_digest: None,
            detail: Detail {
                after: Some(day.session.clone()),
                ..Detail::default()
            },
        };
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move {
                let stored = writing.workout(day.training_day).await?;
                let workout = stored.unwrap_or_else(|| Workout::empty(day.training_day));
                if workout.status() != Status::Planned {
                    return Ok(Err(Error::Locked));
                }
                match act_after(workout, day.session, pinned) {
                    Some(act) => writing.put_act(day.training_day, &act).await?,
                    None => writing.drop_workout(day.training_day).await?,
                }
                chronicle::note(writing, event, None).await?;
                Ok(Ok(()))
            })
        });
        write.await?
    }
}

/// The act with the pin put in or drawn; `None` when nothing is left of the record, as of a day ahead without one.
fn act_after(workout: Workout, session: Session, pinned: bool) -> Option<Act> {
    let act = Act {
        pinned,
        session: pinned.then_some(session),
        ..workout.act.unwrap_or_default()
    };
    (pinned || workout.offer.is_some() || act != Act::default()).then_some(act)
}
