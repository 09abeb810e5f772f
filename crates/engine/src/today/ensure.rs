//! That today's workout is there: read if it stands, made if it does not.

use store::{Snapshot, Writing};
use training::{
    catalogue::ExerciseId,
    day::{DayWindow, TrainingDay},
    planner::{self, PlanInput, as_planned},
    session::{Reason, Session},
    workout::{Offer, Source, Workout},
};

use super::{Moment, gated::SetAside, input, moment::zone_name};
use crate::{
    Engine, Result, chronicle,
    coach::{Asked, Beforehand, note_beforehand, propose_beside},
    plan::{self, Ahead},
    proposal::CONSIDERED,
};

/// Today's workout.
#[derive(Debug, Clone, PartialEq)]
pub struct Ensured {
    /// The workout.
    pub workout: Workout,
    /// Its training day.
    pub window: DayWindow,
    /// True when this call made its session.
    pub made: bool,
}

/// A session that has passed the gate, with everything that is stored beside it.
pub(crate) struct Made {
    pub(crate) offer: Offer,
    /// What a source proposed before it.
    pub(crate) set_aside: Option<SetAside>,
    /// What is known of asking a coach for it.
    pub(crate) asked: Option<Box<Asked>>,
    pub(crate) input: PlanInput,
    /// What was told last about the morning when the input was read.
    pub(crate) morning: Option<String>,
    pub(crate) ahead: Vec<(TrainingDay, Session)>,
}

/// An offer that has passed the gate, and how it came to it.
pub(crate) struct Offered {
    pub(crate) offer: Offer,
    pub(crate) set_aside: Option<SetAside>,
    pub(crate) asked: Option<Box<Asked>>,
}

impl Engine {
    /// Answers today's workout, and makes it when it is not there.
    ///
    /// It is there when it is locked or pinned, or when it was made since the training day began. However many
    /// windows, timers and processes ask at once, one makes it and the others read what it made.
    ///
    /// # Errors
    /// [`Error::ClockImplausible`], or what keeps the store from being read or written.
    pub async fn ensure_daily_workout(&self) -> Result<Ensured> {
        let (moment, stored) = self.moment_and_workout().await?;
        match stored.filter(|stored| stands(stored, &moment)) {
            Some(workout) if moment.is_kept => Ok(Ensured {
                workout,
                window: moment.window,
                made: false,
            }),
            _ => self.make(moment, stands, false, None).await,
        }
    }

    /// The same where nobody waits for the answer: a coach that is on is asked first.
    ///
    /// Whoever comes to look meanwhile makes the planner's; the coach's is then proposed beside it.
    pub(crate) async fn ensure_unwatched(&self) -> Result<Ensured> {
        let (moment, stored) = self.moment_and_workout().await?;
        if stored.is_some_and(|stored| stands(&stored, &moment)) {
            return self.ensure_daily_workout().await;
        }
        let Some(beforehand) = self.ask_coach_beforehand(&moment).await? else {
            return self.ensure_daily_workout().await;
        };
        // Minutes have passed: the day, and whether its session is there, are looked at anew.
        let moment = self.moment().await?;
        let is_todays = beforehand.training_day == moment.window.training_day;
        self.make(moment, stands, false, is_todays.then_some(beforehand)).await
    }

    /// Makes today's session anew from fresh data, if the workout is still planned and not pinned.
    ///
    /// `asked` is true when the athlete asked for it: such a session beats one that a timer made elsewhere.
    ///
    /// # Errors
    /// As [`Engine::ensure_daily_workout`].
    pub async fn regenerate_daily_workout(&self, asked: bool) -> Result<Ensured> {
        let keeps = |workout: &Workout, _: &Moment| {
            let newer = |offer: &Offer| offer.planner_version > planner::VERSION;
            workout.is_locked() || workout.offer.as_ref().is_some_and(newer)
        };
        self.make(self.moment().await?, keeps, asked, None).await
    }

    /// What today's session would be, without storing anything.
    ///
    /// # Errors
    /// What keeps the store from being read.
    pub async fn preview_daily_workout(&self) -> Result<Ensured> {
        let (moment, stored) = self.moment_and_workout().await?;
        let workout = match stored.filter(|stored| stands(stored, &moment)) {
            Some(workout) => workout,
            None => {
                let made = self.made(&moment, false, None).await?;
                Workout {
                    offer: Some(made.offer),
                    ..Workout::empty(moment.window.training_day)
                }
            }
        };
        Ok(Ensured {
            workout,
            window: moment.window,
            made: false,
        })
    }

    /// Why an exercise is not in today's session, as it is shown now.
    ///
    /// # Errors
    /// What keeps the store from being read.
    pub async fn why_not(&self, id: &ExerciseId) -> Result<Reason> {
        let (input, session) = self.shown_today().await?;
        Ok(planner::why_not(&input, &session, id))
    }

    /// What a training day's session was made from, as long as it is kept.
    ///
    /// # Errors
    /// What keeps the store from being read.
    pub async fn snapshot(&self, training_day: TrainingDay) -> Result<Option<Snapshot>> {
        Ok(self.store.read().await?.snapshot(training_day).await?)
    }

    async fn make(
        &self,
        moment: Moment,
        keeps: fn(&Workout, &Moment) -> bool,
        asked: bool,
        beforehand: Option<Beforehand>,
    ) -> Result<Ensured> {
        let made = self.made(&moment, asked, beforehand).await?;
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move {
                let training_day = moment.window.training_day;
                writing.keep_label(moment.label()).await?;
                if moment.clock_corrected {
                    writing.drop_untouched_after(training_day).await?;
                }
                let stored = writing
                    .workout(training_day)
                    .await?
                    .unwrap_or_else(|| Workout::empty(training_day));
                if let Some(asked) = &made.asked {
                    note_beforehand(writing, asked, moment.now.timestamp()).await?;
                }
                if keeps(&stored, &moment) {
                    if made.asked.is_some() && made.offer.source == Source::Coach {
                        propose_beside(writing, &stored, &made.offer, &made.input, made.morning).await?;
                    }
                    return Ok(Ensured {
                        workout: stored,
                        window: moment.window,
                        made: false,
                    });
                }
                put_made(writing, &made).await?;
                writing.withdraw_proposal().await?;
                writing.forget_taking_back(None).await?;
                if let Some(before) = stored.session() {
                    chronicle::regenerated(writing, training_day, before, &made.offer).await?;
                }
                if let Some(set_aside) = made.set_aside {
                    chronicle::set_aside(writing, training_day, set_aside, &made.offer).await?;
                }
                let workout = Workout {
                    offer: Some(made.offer),
                    ..stored
                };
                Ok(Ensured {
                    workout,
                    window: moment.window,
                    made: true,
                })
            })
        });
        Ok(write.await?)
    }

    async fn made(&self, moment: &Moment, asked: bool, beforehand: Option<Beforehand>) -> Result<Made> {
        let mut reading = self.store.read().await?;
        let input = input::load(&mut reading, moment.window.training_day).await?;
        let morning = reading.newest_of_morning(input.training_day).await?;
        let pins = plan::pins(&mut reading, input.training_day).await?;
        drop(reading);
        let Offered {
            offer,
            set_aside,
            asked,
        } = self.offered(moment, &input, asked, beforehand).await?;
        let today = as_planned(&offer.session, input.training_day);
        let ahead = Ahead::new(input.clone(), today).sessions(&pins);
        Ok(Made {
            offer,
            set_aside,
            asked,
            input,
            morning,
            ahead,
        })
    }

    /// An offer that passes the gate: the source's if it does, else the planner's. A coach is not asked for it: what is
    /// planned again while the athlete waits is the rules' own.
    pub(crate) async fn offer_for(&self, moment: &Moment, input: &PlanInput, asked: bool) -> Result<Offer> {
        Ok(self.offered(moment, input, asked, None).await?.offer)
    }

    async fn offered(
        &self,
        moment: &Moment,
        input: &PlanInput,
        asked: bool,
        beforehand: Option<Beforehand>,
    ) -> Result<Offered> {
        let gated = self.gated_session(input, beforehand).await?;
        let offer = Offer {
            session: gated.session,
            source: gated.source,
            planner_version: planner::VERSION,
            asked,
            made_at: moment.now.timestamp(),
            zone: zone_name(&moment.now),
            day_starts: moment.day_starts,
            starts_at: moment.window.starts_at,
            next_at: moment.window.next_at,
        };
        Ok(Offered {
            offer,
            set_aside: gated.set_aside,
            asked: gated.asked,
        })
    }
}

/// Keeps a session with what it was made from and the days that follow from it.
pub(crate) async fn put_made(writing: &mut Writing, made: &Made) -> store::Result<()> {
    let Offer {
        planner_version,
        made_at,
        ..
    } = made.offer;
    writing.put_offer(made.input.training_day, &made.offer).await?;
    writing.put_snapshot(&made.input, planner_version, made_at).await?;
    writing.put_forecast(&made.ahead, planner_version, made_at).await?;
    writing.put_setting(CONSIDERED, &made.morning).await
}

/// True when there is nothing to make: see [`Workout::stands`].
pub(crate) fn stands(workout: &Workout, moment: &Moment) -> bool {
    workout.stands(moment.window.starts_at, planner::VERSION)
}
