//! Asking beside a session that is there: at night before anybody looks, later once more, or when the athlete asks.
//!
//! Whatever comes of it later than the session is a proposal. It never changes what the athlete may have read.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use store::Writing;
use training::{
    day::TrainingDay,
    planner::{self, PlanInput},
    session::{Session, SessionKind},
    workout::{Offer, Source, Workout},
};

use super::{
    Asked,
    limits::{BEFORE_DAY_END, MOST_ASKS_A_DAY, RETRY_AFTER},
    record::store_of,
};
use crate::{
    Engine, Error, Proposed, Result, SessionSource as _, SourceError,
    proposal::{Proposal, ProposalCause, changeable, is_same_work, refused},
    today::{self, Moment, stands, zone_name},
};

/// The setting that says how often the coach was asked today.
pub(super) const SETTING: &str = "coach_day";
/// The longest wait that an endpoint may ask for (design: after it the morning is over).
const LONGEST_RETRY_S: u32 = 6 * 3600;

/// How often the coach was asked on a training day, and when it is to be asked again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct CoachDay {
    pub(super) training_day: TrainingDay,
    pub(super) asks: u8,
    pub(super) at: Timestamp,
    pub(super) retry_at: Option<Timestamp>,
}

/// A session that was asked for before it is known whether it will be needed.
pub(crate) struct Beforehand {
    pub(crate) training_day: TrainingDay,
    pub(crate) answer: Result<Proposed, SourceError>,
}

impl CoachDay {
    /// True when the coach is to be asked without the athlete's asking, beside a session made at `made_at`: it was not
    /// asked for this one yet, or its one retry has come.
    fn is_due(day: Option<&Self>, training_day: TrainingDay, made_at: Timestamp, now: Timestamp) -> bool {
        let Some(day) = day.filter(|day| day.training_day == training_day) else {
            return true;
        };
        let is_retry = day.retry_at.is_some_and(|at| now >= at);
        day.asks < MOST_ASKS_A_DAY && (is_retry || made_at > day.at)
    }

    /// The day after it was decided to ask once more.
    fn asked(day: Option<Self>, training_day: TrainingDay, now: Timestamp) -> Self {
        let asks = day
            .filter(|day| day.training_day == training_day)
            .map_or(0, |day| day.asks);
        Self {
            training_day,
            asks: asks.saturating_add(1),
            at: now,
            retry_at: None,
        }
    }

    /// The day with what came of the first asking: a failure that may pass is retried once.
    fn after_first(mut self, asked: &Asked, now: Timestamp) -> Self {
        if asked.record.outcome().may_pass() {
            let wait = asked.record.retry_after_s.unwrap_or(0).min(LONGEST_RETRY_S);
            let wait = SignedDuration::from_secs(wait.into()).max(span(RETRY_AFTER));
            self.retry_at = now.checked_add(wait).ok();
        }
        self
    }
}

fn span(span: std::time::Duration) -> SignedDuration {
    SignedDuration::try_from(span).unwrap_or(SignedDuration::ZERO)
}

/// Keeps what came of asking before the session was made.
pub(crate) async fn note_beforehand(writing: &mut Writing, asked: &Asked, now: Timestamp) -> store::Result<()> {
    store_of(writing, asked, now).await?;
    let training_day = asked.record.training_day;
    let before: Option<CoachDay> = writing.setting(SETTING).await?;
    let day = CoachDay::asked(before, training_day, now).after_first(asked, now);
    writing.put_setting(SETTING, &day).await
}

/// Offers a coach's session beside the one that stands, if it is another.
pub(crate) async fn propose_beside(
    writing: &mut Writing,
    workout: &Workout,
    offer: &Offer,
    input: &PlanInput,
    morning: Option<String>,
) -> store::Result<Option<Proposal>> {
    let Ok(present) = changeable(workout) else {
        return Ok(None);
    };
    if is_same_work(&present.session, &offer.session) {
        return Ok(None);
    }
    let against = refused(&present.session, input);
    let before = present.session.clone();
    let offer = offer.clone();
    let proposal = Proposal::new(
        ProposalCause::Coach,
        against,
        before,
        offer,
        input.clone(),
        morning,
        vec![],
    );
    writing
        .put_proposal(proposal.training_day(), &proposal.id, proposal.offer.made_at, &proposal)
        .await?;
    Ok(Some(proposal))
}

impl Engine {
    /// Asks the coach for the day's session before there is one, where nobody looks. `None` when it is off, when the day
    /// is for rest, or when the next one is about to begin.
    pub(crate) async fn ask_coach_beforehand(&self, moment: &Moment) -> Result<Option<Beforehand>> {
        let training_day = moment.window.training_day;
        if ends_soon(moment) {
            return Ok(None);
        }
        let Some(coach) = self.coach_now(training_day).await? else {
            return Ok(None);
        };
        let mut reading = self.store.read().await?;
        let input = today::load_input(&mut reading, training_day).await?;
        drop(reading);
        if planner::plan(&input).kind == SessionKind::Rest {
            return Ok(None);
        }
        Ok(Some(Beforehand {
            training_day,
            answer: coach.make(&input).await,
        }))
    }

    /// True when the coach is to be asked beside today's session.
    pub(crate) async fn is_coach_due(&self) -> bool {
        match self.due().await {
            Ok(due) => due,
            Err(error) => {
                tracing::warn!(code = ?error.code(), "whether the coach is to be asked is not known: {error}");
                false
            }
        }
    }

    async fn due(&self) -> Result<bool> {
        if !self.coach_settings().await?.enabled {
            return Ok(false);
        }
        let (moment, stored) = self.moment_and_workout().await?;
        let Some(workout) = stored.filter(|stored| stands(stored, &moment)) else {
            return Ok(false);
        };
        let mut reading = self.store.read().await?;
        let day: Option<CoachDay> = reading.setting(SETTING).await?;
        let on_offer: Option<Proposal> = reading.proposal(workout.training_day).await?;
        Ok(on_offer.is_none() && is_due(&moment, &workout, day.as_ref()))
    }

    /// Asks the coach beside today's session, if that is due. True when there is a proposal of it.
    pub(crate) async fn ask_coach_if_due(&self) -> bool {
        let asked = async {
            if !self.claim().await? {
                return Ok(false);
            }
            Ok::<bool, Error>(self.ask_beside().await?.1.is_some())
        };
        asked.await.unwrap_or_else(|error: Error| {
            tracing::warn!(code = ?error.code(), "the coach was not asked: {error}");
            false
        })
    }

    /// Notes that the coach is being asked, so that of two processes one does.
    async fn claim(&self) -> Result<bool> {
        let (moment, _) = self.moment_and_workout().await?;
        let training_day = moment.window.training_day;
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move {
                let day: Option<CoachDay> = writing.setting(SETTING).await?;
                let workout = writing.workout(training_day).await?;
                if !workout.is_some_and(|workout| is_due(&moment, &workout, day.as_ref())) {
                    return Ok(false);
                }
                let now = moment.now.timestamp();
                let day = CoachDay::asked(day, training_day, now);
                writing.put_setting(SETTING, &day).await?;
                Ok(true)
            })
        });
        Ok(write.await?)
    }

    /// Asks the coach for another session than the one that stands, and proposes it if there is one.
    pub(super) async fn ask_beside(&self) -> Result<(Option<Asked>, Option<Proposal>)> {
        let ensured = self.ensure_daily_workout().await?;
        let training_day = ensured.window.training_day;
        changeable(&ensured.workout)?;
        let Some(coach) = self.coach_now(training_day).await? else {
            return Ok((None, None));
        };
        let mut reading = self.store.read().await?;
        let input = today::load_input(&mut reading, training_day).await?;
        let morning = reading.newest_of_morning(training_day).await?;
        drop(reading);
        let (session, asked) = coach.ask(&input).await;
        // Minutes have passed.
        let moment = self.moment().await?;
        let is_today = moment.window.training_day == training_day;
        let offer = session.filter(|_| is_today).map(|session| coachs(session, &moment));
        let kept = asked.clone();
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move {
                let now = moment.now.timestamp();
                store_of(writing, &kept, now).await?;
                let day: Option<CoachDay> = writing.setting(SETTING).await?;
                if let Some(day) = day.filter(|day| day.asks == 1 && day.training_day == training_day) {
                    writing.put_setting(SETTING, &day.after_first(&kept, now)).await?;
                }
                let Some(offer) = offer else { return Ok(None) };
                let Some(workout) = writing.workout(training_day).await? else {
                    return Ok(None);
                };
                propose_beside(writing, &workout, &offer, &input, morning).await
            })
        });
        Ok((Some(asked), write.await?))
    }
}

/// A coach's session as an offer that the athlete has to accept.
fn coachs(session: Session, moment: &Moment) -> Offer {
    Offer {
        session,
        source: Source::Coach,
        planner_version: planner::VERSION,
        asked: true,
        made_at: moment.now.timestamp(),
        zone: zone_name(&moment.now),
        day_starts: moment.day_starts,
        starts_at: moment.window.starts_at,
        next_at: moment.window.next_at,
    }
}

fn is_due(moment: &Moment, workout: &Workout, day: Option<&CoachDay>) -> bool {
    let now = moment.now.timestamp();
    let open = changeable(workout).ok().filter(|offer| {
        offer.source == Source::Planner && offer.session.kind != SessionKind::Rest && !ends_soon(moment)
    });
    open.is_some_and(|offer| CoachDay::is_due(day, workout.training_day, offer.made_at, now))
}

fn ends_soon(moment: &Moment) -> bool {
    moment.window.next_at.duration_since(moment.now.timestamp()) < span(BEFORE_DAY_END)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_asked_for_once_retried_once_and_never_more_than_a_few_times() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let (today, other): (TrainingDay, TrainingDay) = ("2026-11-22".parse().unwrap(), "2026-11-23".parse().unwrap());
        let (four, five, six) = (
            at("2026-11-22T04:00:00Z"),
            at("2026-11-22T05:00:00Z"),
            at("2026-11-22T06:00:00Z"),
        );
        let day = |asks, retry_at| CoachDay {
            training_day: today,
            asks,
            at: four,
            retry_at,
        };
        assert!(CoachDay::is_due(None, today, four, four), "never asked");
        assert!(!CoachDay::is_due(Some(&day(1, None)), today, four, six), "asked");
        assert!(
            !CoachDay::is_due(Some(&day(1, Some(five))), today, four, four),
            "too early"
        );
        assert!(
            CoachDay::is_due(Some(&day(1, Some(five))), today, four, six),
            "its retry"
        );
        assert!(
            CoachDay::is_due(Some(&day(1, None)), today, five, six),
            "another session"
        );
        assert!(!CoachDay::is_due(Some(&day(4, Some(five))), today, five, six), "enough");
        assert!(CoachDay::is_due(Some(&day(4, None)), other, six, six), "another day");
    }
}
