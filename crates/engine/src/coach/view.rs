//! The coach as a window shows it: what is settled, what was asked and came of it, what the model sees, and how its
//! session differs from the built-in plan.

use std::collections::BTreeMap;

use serde::Serialize;
use store::Reading;
use training::{
    catalogue::ExerciseId,
    day::TrainingDay,
    planner,
    session::Session,
    workout::{Source, Workout},
};

use super::{
    Asked, CoachRecord, CoachSettings, TryOutcome,
    ask::Question,
    later::{self, CoachDay},
    request::FREE,
    settings,
};
use crate::{
    Engine, Error, ExerciseCard, ProposalView, Result, SessionDifference,
    today::{load_input, stands},
    view::cards,
};

/// What is settled about the coach, and what came of it today.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CoachView {
    /// What is settled.
    pub settings: CoachSettings,
    /// The endpoint's host; absent while none is told.
    pub host: Option<String>,
    /// True when the athlete agreed that data go to this host.
    pub agreed: bool,
    /// True for this machine or one in the athlete's own network.
    pub home: bool,
    /// True without transport security.
    pub plain: bool,
    /// What came of asking today, newest first.
    pub today: Vec<CoachRecord>,
}

/// Why today's session is the coach's, or why it is not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CoachNote {
    /// What came of asking.
    pub outcome: TryOutcome,
    /// The rules that its sessions broke, with in how many tries.
    pub broken: Vec<BrokenRule>,
    /// The model.
    pub model: String,
    /// The host.
    pub host: String,
    /// When it is asked once more (RFC 3339), if it is.
    pub retry_at: Option<String>,
}

/// A rule that was broken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct BrokenRule {
    /// Its id, such as `V4`.
    pub rule: String,
    /// In how many tries.
    pub times: u32,
}

/// What the model is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ModelSees {
    /// The host that it goes to.
    pub host: String,
    /// The request as it would be sent now.
    pub request: String,
    /// The requests as they were last sent, as long as they are kept.
    pub sent: Vec<String>,
}

/// The coach's session beside the built-in plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CoachComparison {
    /// The built-in plan.
    pub planner: Session,
    /// The coach's session.
    pub coach: Session,
    /// What is different: before is the built-in plan.
    pub difference: SessionDifference,
    /// What the exercises of both are called, by id.
    pub exercises: BTreeMap<ExerciseId, ExerciseCard>,
}

/// What came of asking the coach because somebody wanted it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct TriedCoach {
    /// What is known of asking.
    pub record: CoachRecord,
    /// The requests as they were sent.
    pub requests: Vec<String>,
    /// The session, if there is one.
    pub session: Option<Session>,
    /// The built-in plan of the day.
    pub planner: Session,
    /// What is different: before is the built-in plan.
    pub difference: Option<SessionDifference>,
    /// The proposal that came of it.
    pub proposal: Option<ProposalView>,
}

impl Engine {
    /// What is settled about the coach, and what came of it today.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn coach(&self) -> Result<CoachView> {
        let training_day = self.moment_as_it_is().await?.window.training_day;
        let mut reading = self.store.read().await?;
        let settings: CoachSettings = reading.setting(settings::SETTING).await?.unwrap_or_default();
        let today = reading.coach_records(training_day).await?;
        let endpoint = settings.endpoint();
        Ok(CoachView {
            host: endpoint.as_ref().map(super::endpoint::Endpoint::host),
            home: endpoint.as_ref().is_some_and(super::endpoint::Endpoint::is_home),
            plain: endpoint.as_ref().is_some_and(super::endpoint::Endpoint::is_plain),
            agreed: settings.agreed().is_some(),
            settings,
            today,
        })
    }

    /// What the model sees: the request as it would be sent now, and as it was last sent. Nothing is sent for it.
    ///
    /// # Errors
    /// When the store cannot be read; [`Error::Refused`] while the coach is off.
    pub async fn model_sees(&self) -> Result<ModelSees> {
        let training_day = self.moment().await?.window.training_day;
        let coach = self.coach_now(training_day).await?.ok_or_else(off)?;
        let mut reading = self.store.read().await?;
        let input = load_input(&mut reading, training_day).await?;
        let sent = reading.last_coach_requests().await?.unwrap_or_default();
        let question = Question::of(&input, &coach.notes);
        Ok(ModelSees {
            request: coach.written(&question, None, &coach.support, FREE),
            host: coach.host,
            sent,
        })
    }

    /// Asks the coach for today's session and stores nothing.
    ///
    /// # Errors
    /// When the store cannot be read; [`Error::Refused`] while the coach is off.
    pub async fn try_coach(&self) -> Result<TriedCoach> {
        let training_day = self.moment().await?.window.training_day;
        let coach = self.coach_now(training_day).await?.ok_or_else(off)?;
        let input = load_input(&mut self.store.read().await?, training_day).await?;
        let (session, asked) = coach.ask(&input).await;
        Ok(tried(asked, session, planner::plan(&input), None))
    }

    /// Asks the coach for today's session because the athlete wants it; what comes is a proposal.
    ///
    /// # Errors
    /// [`Error::Locked`] once the session stands as it is; [`Error::Refused`] while the coach is off.
    pub async fn ask_coach(&self) -> Result<TriedCoach> {
        let (asked, proposal) = self.ask_beside().await?;
        let asked = asked.ok_or_else(off)?;
        let mut reading = self.store.read().await?;
        let input = load_input(&mut reading, asked.record.training_day).await?;
        let session = proposal.as_ref().map(|proposal| proposal.offer.session.clone());
        let view = proposal.map(|proposal| ProposalView::of(proposal, &input.athlete));
        Ok(tried(asked, session, planner::plan(&input), view))
    }

    /// Today's session beside the built-in plan of the same data; `None` unless it is a coach's.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn compare_coach(&self) -> Result<Option<CoachComparison>> {
        let (moment, stored) = self.moment_and_workout().await?;
        let Some(workout) = stored.filter(|stored| stands(stored, &moment)) else {
            return Ok(None);
        };
        let Some(offer) = workout.offer.filter(|offer| offer.source == Source::Coach) else {
            return Ok(None);
        };
        let mut reading = self.store.read().await?;
        let Some(snapshot) = reading.snapshot_of(workout.training_day, offer.made_at).await? else {
            return Ok(None);
        };
        let planner = planner::plan(&snapshot.input);
        Ok(Some(CoachComparison {
            difference: SessionDifference::between(&planner, &offer.session),
            exercises: cards([&planner, &offer.session], &[], &snapshot.input.athlete),
            planner,
            coach: offer.session,
        }))
    }
}

fn tried(asked: Asked, session: Option<Session>, planner: Session, proposal: Option<ProposalView>) -> TriedCoach {
    TriedCoach {
        record: asked.record,
        requests: asked.requests,
        difference: session
            .as_ref()
            .map(|session| SessionDifference::between(&planner, session)),
        session,
        planner,
        proposal,
    }
}

fn off() -> Error {
    Error::Refused(vec![training::refusal::Refusal::new(
        "enabled",
        "must be on, and its host agreed to",
    )])
}

/// What there is to say of the coach beside a day's session: nothing while it is off, and nothing of a session that it
/// was not asked for.
pub(crate) async fn note(reading: &mut Reading, workout: &Workout) -> Result<Option<CoachNote>> {
    let training_day: TrainingDay = workout.training_day;
    let settings: Option<CoachSettings> = reading.setting(settings::SETTING).await?;
    let is_coachs = workout
        .offer
        .as_ref()
        .is_some_and(|offer| offer.source == Source::Coach);
    if !is_coachs && !settings.is_some_and(|settings| settings.enabled) {
        return Ok(None);
    }
    let records: Vec<CoachRecord> = reading.coach_records(training_day).await?;
    let told = records
        .into_iter()
        .find(|record| !is_coachs || record.outcome().is_taken());
    let day: Option<CoachDay> = reading.setting(later::SETTING).await?;
    let retry_at = day
        .filter(|day| day.training_day == training_day && !is_coachs)
        .and_then(|day| day.retry_at);
    Ok(told.map(|record| CoachNote {
        outcome: record.outcome(),
        broken: record
            .broken_rules()
            .into_iter()
            .map(|(rule, times)| BrokenRule { rule, times })
            .collect(),
        model: record.model,
        host: record.host,
        retry_at: retry_at.map(|at| at.to_string()),
    }))
}
