//! One look: what is decided is done, and what came of it is remembered and told.

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Serialize, Serializer};
use tokio::{
    sync::{mpsc, watch},
    task::JoinHandle,
};
use training::{day::TrainingDay, workout::Workout};

use super::{Bell, Cause, ClockFace, Failed, NextStep, Standing, State, Status, next_step};
use crate::{
    Engine, Error, Result,
    notification::{Notifier, Outcome, Told},
    today::{Moment, zone_name},
};

/// The watch over one engine's days. A process needs one; more of them change nothing.
pub struct Scheduler {
    pub(super) engine: Engine,
    pub(super) rings: mpsc::Receiver<Cause>,
    /// What the clocks showed at the last look.
    pub(super) face: Option<ClockFace>,
    /// When the training day ends that was right at the last look.
    pub(super) next_at: Option<Timestamp>,
    failed: Option<Failed>,
    /// Today's workout, as a window that was told of every change shows it.
    seen: Option<Workout>,
    status: watch::Sender<Status>,
    /// Who shows the morning notification, if anybody does.
    notifier: Option<Arc<dyn Notifier>>,
    /// How often another process had written by the last look.
    writes_by_others: u64,
    /// The training day that needs no telling any more.
    told: Option<TrainingDay>,
    /// The coach, while it is asked beside today's session. True when there is a proposal of it.
    pub(super) asking: Option<JoinHandle<bool>>,
    /// True when the coach proposes something that no window was told of.
    pub(super) is_proposed: bool,
}

/// What one look decided and did.
#[derive(Debug, Serialize)]
pub struct Look {
    /// Why it looked.
    pub cause: Cause,
    /// When, on the training clock.
    pub at: Timestamp,
    /// Where, by the zone's name or its offset.
    pub zone: String,
    /// What was to be done; absent when the store could not be read.
    pub decided: Option<NextStep>,
    /// What was done.
    pub did: Did,
    /// True when a window should read today again.
    pub changed: bool,
    /// What became of the morning notification, if this look showed it.
    pub notified: Option<Outcome>,
}

/// What a look did.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Did {
    /// Nothing: there was nothing to do, or not yet.
    Nothing,
    /// It made the training day's session.
    Made(TrainingDay),
    /// It entered the training day; its session was there.
    Entered(TrainingDay),
    /// It could not.
    Failed(#[serde(serialize_with = "as_code")] Error),
}

impl Scheduler {
    /// A watch over this engine's days, and the bell that calls it. It does nothing until it is run.
    #[must_use]
    pub fn new(engine: Engine) -> (Self, Bell) {
        let (status, seen) = watch::channel(Status::default());
        let (bell, rings) = Bell::new(seen);
        let scheduler = Self {
            engine,
            rings,
            face: None,
            next_at: None,
            failed: None,
            seen: None,
            status,
            notifier: None,
            writes_by_others: 0,
            told: None,
            asking: None,
            is_proposed: false,
        };
        (scheduler, bell)
    }

    /// A watch that also shows each morning's notification.
    #[must_use]
    pub fn with_notifier(engine: Engine, notifier: Arc<dyn Notifier>) -> (Self, Bell) {
        let (mut scheduler, bell) = Self::new(engine);
        scheduler.notifier = Some(notifier);
        (scheduler, bell)
    }

    /// Looks once, and does what is to be done.
    pub async fn look(&mut self, cause: Cause) -> Look {
        let face = ClockFace::of(self.engine.clock.as_ref());
        let noticed = self.face.as_ref().and_then(|earlier| face.noticed_since(earlier));
        let cause = noticed.filter(|_| cause == Cause::Tick).unwrap_or(cause);
        if cause.ends_waiting()
            && let Some(failed) = &mut self.failed
        {
            failed.retry_at = face.since_boot;
        }
        let (decided, did, workout) = match self.state(&face).await {
            Ok(state) => {
                let decided = next_step(&state, &face);
                let (did, workout) = self.act(&decided, state.workout, &face, cause).await;
                (Some(decided), did, workout)
            }
            // Reading again costs nothing: there is no waiting here but for the next tick.
            Err(error) => {
                self.failed = Some(Failed::again(self.failed.as_ref(), None, error.code(), face.since_boot));
                (None, Did::Failed(error), None)
            }
        };
        let is_told = self.hear_others().await | std::mem::take(&mut self.is_proposed);
        let changed = self.tell(decided.as_ref(), &did, workout, is_told, &face);
        let notified = self.notify(&did, decided.as_ref()).await;
        self.ask_coach(&did, decided.as_ref()).await;
        self.next_at = match &decided {
            Some(NextStep::Rest { next_at, .. }) => Some(*next_at),
            _ => None,
        };
        let (at, zone) = (face.now.timestamp(), zone_name(&face.now));
        self.face = Some(face);
        Look {
            cause,
            at,
            zone,
            decided,
            did,
            changed,
            notified,
        }
    }

    /// True when another process has written since the last look. A check-in that came that way is considered.
    async fn hear_others(&mut self) -> bool {
        let writes = self.engine.store.writes_by_others();
        if std::mem::replace(&mut self.writes_by_others, writes) == writes {
            return false;
        }
        self.engine.consider_news_quietly().await;
        true
    }

    /// Tells of today, once, when it is right and its time has come. What came of it is kept by the engine.
    async fn notify(&mut self, did: &Did, decided: Option<&NextStep>) -> Option<Outcome> {
        let notifier = self.notifier.as_ref()?;
        let Standing::Right { training_day } = self.standing(decided, did) else {
            return None;
        };
        if self.told == Some(training_day) {
            return None;
        }
        match self.engine.notify_if_due(notifier).await {
            Ok(Told::NotYet) => None,
            Ok(Told::Done(told, outcome)) => {
                self.told = Some(told);
                outcome
            }
            Err(error) => {
                tracing::warn!(code = ?error.code(), "the morning notification has to wait: {error}");
                None
            }
        }
    }

    /// Has the coach asked beside today's session, if that is due, while the watch goes on.
    async fn ask_coach(&mut self, did: &Did, decided: Option<&NextStep>) {
        let is_right = matches!(self.standing(decided, did), Standing::Right { .. });
        if self.asking.is_none() && is_right && self.engine.is_coach_due().await {
            let engine = self.engine.clone();
            self.asking = Some(tokio::spawn(async move { engine.ask_coach_if_due().await }));
        }
    }

    async fn state(&self, face: &ClockFace) -> Result<State> {
        let mut glance = self.engine.store.glance().await?;
        let built_at = self.engine.built_at;
        let last = glance.last_workout.take();
        let workout = match Moment::plausible(face.now.clone(), &glance, built_at) {
            Ok(moment) => {
                let training_day = moment.window.training_day;
                match last.filter(|last| last.training_day == training_day) {
                    Some(last) => Some(last),
                    None => self.engine.store.workout(training_day).await?,
                }
            }
            Err(_) => None,
        };
        Ok(State {
            glance,
            built_at,
            workout,
            failed: self.failed,
        })
    }

    /// A session that was prepared beforehand is made anew by the same call that makes a missing one: it looks once
    /// more within the transaction that writes, so that what somebody else has made meanwhile stays.
    async fn act(
        &mut self,
        decided: &NextStep,
        stored: Option<Workout>,
        face: &ClockFace,
        cause: Cause,
    ) -> (Did, Option<Workout>) {
        let (NextStep::Ensure { training_day } | NextStep::Regenerate { training_day }) = decided else {
            if matches!(decided, NextStep::Rest { .. }) {
                self.failed = None;
            }
            return (Did::Nothing, stored);
        };
        let ensured = if cause.is_unwatched() {
            self.engine.ensure_unwatched().await
        } else {
            self.engine.ensure_daily_workout().await
        };
        match ensured {
            Ok(ensured) => {
                self.failed = None;
                let entered = ensured.window.training_day;
                let did = if ensured.made {
                    Did::Made(entered)
                } else {
                    Did::Entered(entered)
                };
                (did, Some(ensured.workout))
            }
            Err(error) => {
                let day = Some(*training_day);
                self.failed = Some(Failed::again(self.failed.as_ref(), day, error.code(), face.since_boot));
                (Did::Failed(error), stored)
            }
        }
    }

    /// Brings the status up to date. True when there is something to read again.
    fn tell(
        &mut self,
        decided: Option<&NextStep>,
        did: &Did,
        workout: Option<Workout>,
        is_told: bool,
        face: &ClockFace,
    ) -> bool {
        let standing = self.standing(decided, did);
        let is_other = workout.is_some() && self.seen.is_some() && workout != self.seen;
        self.seen = workout.or_else(|| self.seen.take());
        let mut changed = false;
        self.status.send_if_modified(|status| {
            changed = matches!(did, Did::Made(_)) || is_other || is_told || standing.differs_from(&status.standing);
            status.standing = standing;
            status.revision += u64::from(changed);
            let is_first = status.looked_at.replace(face.now.timestamp()).is_none();
            changed || is_first
        });
        changed
    }

    fn standing(&self, decided: Option<&NextStep>, did: &Did) -> Standing {
        match (did, decided, self.failed) {
            (Did::Made(training_day) | Did::Entered(training_day), ..) => Standing::Right {
                training_day: *training_day,
            },
            (_, Some(NextStep::Rest { training_day, .. }), _) => Standing::Right {
                training_day: *training_day,
            },
            (_, Some(NextStep::ClockImplausible { reads }), _) => Standing::ClockImplausible { reads: reads.clone() },
            (_, _, Some(Failed { code, times, .. })) => Standing::Failing { code, times },
            (_, _, None) => Standing::Unknown,
        }
    }
}

fn as_code<S: Serializer>(error: &Error, serializer: S) -> Result<S::Ok, S::Error> {
    error.code().serialize(serializer)
}
