//! The last change to the plan is taken back, as long as it is the training day on which it was made.

use store::{Snapshot, Writing};
use training::{
    gate,
    planner::{self, PastWorkout, as_planned},
    workout::{Offer, Workout},
};

use super::{accept::put_wishes, changeable, document::made_after};
use crate::{
    DayEventKind, Engine, Error, Result,
    chronicle::{self, Detail, Event, Taken, TakesBack},
    plan::{self, Ahead, with_wishes},
    today::{self, Moment},
};

/// What is put back, with everything that is stored beside it.
struct PutBack {
    id: i64,
    takes_back: TakesBack,
    /// What the session was made from that comes back.
    snapshot: Option<Snapshot>,
    ahead: Ahead,
    pins: plan::Pins,
}

impl Engine {
    /// Takes the last change to the plan back.
    ///
    /// # Errors
    /// [`Error::Outdated`] when there is nothing to take back, [`Error::Locked`] when today's session stands by now,
    /// [`Error::GateRefused`] when it is no longer safe to go back.
    pub async fn undo_change(&self) -> Result<()> {
        let (moment, stored) = self.moment_and_workout().await?;
        let workout = stored.ok_or(Error::Outdated)?;
        let put_back = self.put_back(&moment, &workout).await?;
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { undo(writing, &moment, put_back).await })
        });
        write.await?
    }

    async fn put_back(&self, moment: &Moment, workout: &Workout) -> Result<PutBack> {
        let training_day = moment.window.training_day;
        let mut reading = self.store.read().await?;
        let last: Option<(i64, TakesBack)> = reading.last_taking_back(training_day).await?;
        let (id, takes_back) = last.ok_or(Error::Outdated)?;
        let input = with_wishes(today::load_input(&mut reading, training_day).await?, &takes_back.wishes);
        let done: PastWorkout;
        let mut snapshot = None;
        if let Some(Taken { before, .. }) = &takes_back.taken {
            let verdict = gate::examine(&before.session, &input);
            if !verdict.passes() {
                return Err(Error::GateRefused(verdict));
            }
            done = as_planned(&before.session, training_day);
            snapshot = reading.snapshot_of(training_day, before.made_at).await?;
        } else {
            done = plan::today_as_past(&mut reading, workout).await?;
        }
        Ok(PutBack {
            id,
            takes_back,
            snapshot,
            pins: plan::pins(&mut reading, training_day).await?,
            ahead: Ahead::new(input, done),
        })
    }
}

async fn undo(writing: &mut Writing, moment: &Moment, put_back: PutBack) -> store::Result<Result<()>> {
    let (training_day, now) = (moment.window.training_day, moment.now.timestamp());
    let last: Option<(i64, TakesBack)> = writing.last_taking_back(training_day).await?;
    if last.map(|(id, _)| id) != Some(put_back.id) {
        return Ok(Err(Error::Outdated));
    }
    let mut detail = Detail::default();
    if let Some(Taken { before, by }) = put_back.takes_back.taken {
        let workout = writing.workout(training_day).await?;
        let workout = workout.unwrap_or_else(|| Workout::empty(training_day));
        let present = match changeable(&workout) {
            Ok(present) if present.session == by => present,
            Ok(_) => return Ok(Err(Error::Outdated)),
            Err(error) => return Ok(Err(error)),
        };
        let made_at = made_after(present, now);
        detail.before = Some(present.session.clone());
        detail.after = Some(before.session.clone());
        // It is what the athlete asks for now, and newer than what was accepted.
        let offer = Offer {
            made_at,
            asked: true,
            ..before
        };
        writing.put_offer(training_day, &offer).await?;
        if let Some(Snapshot { planner_version, input }) = &put_back.snapshot {
            writing.put_snapshot(input, *planner_version, made_at).await?;
        }
        writing.withdraw_proposal().await?;
    }
    let days = put_back.takes_back.wishes.iter().map(|wished| wished.training_day);
    let others: Vec<_> = days.filter(|&day| day != training_day).collect();
    put_wishes(writing, &put_back.takes_back.wishes).await?;
    let ahead = put_back.ahead.sessions(&put_back.pins);
    writing.put_forecast(&ahead, planner::VERSION, now).await?;
    writing.forget_taking_back(Some(put_back.id)).await?;
    let event = |training_day_of, detail| Event {
        training_day: training_day_of,
        made_on: training_day,
        at: now,
        kind: DayEventKind::Undone,
        input_digest: None,
        detail,
    };
    if detail != Detail::default() {
        chronicle::note(writing, event(training_day, detail), None).await?;
    }
    for other in others {
        chronicle::note(writing, event(other, Detail::default()), None).await?;
    }
    Ok(Ok(()))
}
