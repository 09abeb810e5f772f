//! The seven days, worked out from today's workout on.

use std::collections::BTreeMap;

use store::{Forecast, Reading};
use training::{
    athlete::Athlete,
    day::TrainingDay,
    gate,
    planner::{self, DayWish, PastWorkout, PlanInput, as_planned},
    session::{Session, SessionKind},
    workout::{Status, Workout},
};

use super::{
    Ahead, ChangeView, DayFinding, PlanDay, PlanView,
    ahead::{DAYS_AHEAD, Pins, pins},
};
use crate::{Engine, Ensured, Error, Result, chronicle::TakesBack, today, view::cards};

/// Everything that the seven days follow from.
pub(super) struct Week {
    pub(super) input: PlanInput,
    pub(super) workout: Workout,
    /// What today will have been.
    pub(super) done: PastWorkout,
    pub(super) pins: Pins,
}

impl Engine {
    /// The next seven days.
    ///
    /// They are worked out anew; when they are no longer as they were kept, they are kept anew.
    ///
    /// # Errors
    /// As [`Engine::ensure_daily_workout`].
    pub async fn plan(&self) -> Result<PlanView> {
        let ensured = self.ensure_daily_workout().await?;
        let mut reading = self.store.read().await?;
        let week = Week::read(&mut reading, ensured.workout).await?;
        let view = week.view(&mut reading).await?;
        let kept = reading.forecast(view.days[0].training_day).await?;
        drop(reading);
        self.keep_forecast(&view, &kept).await?;
        Ok(view)
    }

    /// The next seven days, without storing anything.
    ///
    /// # Errors
    /// As [`Engine::preview_daily_workout`].
    pub async fn preview_plan(&self) -> Result<PlanView> {
        let Ensured { workout, .. } = self.preview_daily_workout().await?;
        let mut reading = self.store.read().await?;
        let week = Week::read(&mut reading, workout).await?;
        week.view(&mut reading).await
    }

    async fn keep_forecast(&self, view: &PlanView, kept: &[Forecast]) -> Result<()> {
        let ahead = &view.days[1..];
        let is_kept = ahead.len() == kept.len()
            && ahead
                .iter()
                .zip(kept)
                .all(|(day, kept)| (day.training_day, &day.session) == (kept.training_day, &kept.session));
        if is_kept {
            return Ok(());
        }
        let ahead: Vec<_> = ahead
            .iter()
            .map(|day| (day.training_day, day.session.clone()))
            .collect();
        let now = self.clock.now().timestamp();
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { writing.put_forecast(&ahead, planner::VERSION, now).await })
        });
        Ok(write.await?)
    }
}

impl Week {
    pub(super) async fn read(reading: &mut Reading, workout: Workout) -> Result<Self> {
        let today = workout.training_day;
        Ok(Self {
            input: today::load_input(reading, today).await?,
            done: today_as_past(reading, &workout).await?,
            pins: pins(reading, today).await?,
            workout,
        })
    }

    async fn view(&self, reading: &mut Reading) -> Result<PlanView> {
        let days = self.days()?;
        let takes_back: Option<(i64, TakesBack)> = reading.last_taking_back(self.workout.training_day).await?;
        let sessions = days.iter().filter(|day| day.kind == SessionKind::Train);
        Ok(PlanView {
            sessions: sessions.fold(0, |count, _| count + 1),
            minutes: days.iter().map(|day| u32::from(day.minutes)).sum(),
            load_au: days.iter().map(|day| day.load_au).sum(),
            can_undo: takes_back.is_some(),
            exercises: cards(days.iter().map(|day| &day.session), &[], &self.input.athlete),
            days,
        })
    }

    /// Today and the six days after it.
    pub(super) fn days(&self) -> Result<Vec<PlanDay>> {
        let session = self.workout.session().cloned().ok_or(Error::NoWorkout)?;
        let wishes: BTreeMap<TrainingDay, DayWish> = self
            .input
            .changes
            .iter()
            .map(|change| (change.training_day, change.wish.clone()))
            .collect();
        let today = PlanDay {
            today: true,
            status: self.workout.status(),
            pinned: self.workout.is_pinned(),
            ..day(self.input.training_day, session, &wishes)
        };
        let ahead = Ahead::new(self.input.clone(), self.done.clone()).sessions(&self.pins);
        let ahead = ahead.into_iter().map(|(training_day, session)| PlanDay {
            pinned: self.pins.contains_key(&training_day),
            ..day(training_day, session, &wishes)
        });
        Ok(std::iter::once(today).chain(ahead).collect())
    }

    /// What the gate says about the days ahead, as they look today.
    pub(super) fn findings(&self) -> Vec<DayFinding> {
        let mut ahead = Ahead::new(self.input.clone(), self.done.clone());
        let mut findings = Vec::new();
        for _ in 0..DAYS_AHEAD {
            let (training_day, session) = ahead.next_day(&self.pins);
            let verdict = gate::examine(&session, ahead.input());
            let finding = |finding| DayFinding { training_day, finding };
            findings.extend(verdict.findings.into_iter().map(finding));
        }
        findings
    }
}

impl ChangeView {
    pub(super) fn of(before: Vec<PlanDay>, after: Vec<PlanDay>, findings: Vec<DayFinding>, athlete: &Athlete) -> Self {
        let sessions = before.iter().chain(&after).map(|day| &day.session);
        Self {
            confirmed: false,
            exercises: cards(sessions, &[], athlete),
            before,
            after,
            findings,
            proposal: None,
        }
    }
}

fn day(training_day: TrainingDay, session: Session, wishes: &BTreeMap<TrainingDay, DayWish>) -> PlanDay {
    let wish = wishes.get(&training_day);
    PlanDay {
        training_day,
        today: false,
        kind: session.kind,
        title: session.title.clone(),
        template: session.template.clone(),
        focus: session.focus.clone(),
        minutes: session.minutes,
        target_rpe: session.target_rpe,
        load_au: session.load_au,
        phase: session.phase,
        status: Status::Planned,
        pinned: false,
        moved: wish.is_some_and(|wish| wish.template.is_some()),
        changed: wish.is_some(),
        wish: wish.cloned(),
        session,
    }
}

/// What today will have been: what it was, once it is over, and else what it is planned to be.
pub(crate) async fn today_as_past(reading: &mut Reading, workout: &Workout) -> Result<PastWorkout> {
    let today = workout.training_day;
    if matches!(workout.status(), Status::Finished | Status::Skipped)
        && let Some(past) = reading.history(today, today.plus_days(1)).await?.past.pop()
    {
        return Ok(past);
    }
    let session = workout.session().ok_or(Error::NoWorkout)?;
    Ok(as_planned(session, today))
}
