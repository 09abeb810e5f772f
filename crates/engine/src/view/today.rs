//! Today, as the window shows it.

use std::collections::BTreeMap;

use serde::Serialize;
use store::{Forecast, Reading, Recovery};
use training::{
    athlete::Athlete,
    catalogue::ExerciseId,
    day::TrainingDay,
    planner::DayWish,
    readiness::Readiness,
    session::Session,
    workout::{Activity, PerformedSet, SkipReason, Source, Status, Workout},
};

use super::{
    cards::{ExerciseCard, cards},
    strip::{StripDay, monday_of, week},
};
use crate::{
    Appearance, DayEvent, Engine, Ensured, Error, ProposalView, Result, appearance,
    chronicle::{self, TakesBack},
    coach::{self, CoachNote},
    keeping::{self, Notice},
    proposal::{self, Again},
};

/// Days of biometrics before today that readiness looks back on ([`Readiness::of`]).
const READINESS_DAYS: i32 = 67;

/// Everything that the Today screen shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct TodayView {
    /// The training day.
    pub training_day: TrainingDay,
    /// The zone in which its session was made.
    pub zone: String,
    /// When the next training day begins (RFC 3339).
    pub next_at: String,
    /// True while nobody has said who the athlete is.
    pub first_open: bool,
    /// True on the training day on which the app was first opened here: there is no week to look back on.
    pub first_day: bool,
    /// The athlete.
    pub athlete: Athlete,
    /// The workout.
    pub workout: WorkoutView,
    /// How ready the athlete is this morning.
    pub readiness: Readiness,
    /// Why the session is the coach's, or why it is not; absent while the coach is off or was not asked.
    pub coach: Option<CoachNote>,
    /// A changed session for today, to be accepted or kept away.
    pub proposal: Option<ProposalView>,
    /// What the athlete wants of today.
    pub wish: Option<DayWish>,
    /// What happened to today's session, oldest first.
    pub day_history: Vec<DayEvent>,
    /// True when the last change to the plan can still be taken back.
    pub can_undo: bool,
    /// Monday to Sunday.
    pub week: Vec<StripDay>,
    /// The days ahead, nearest first.
    pub ahead: Vec<ForecastDay>,
    /// Earlier days whose workout was never finished.
    pub open_workouts: Vec<OpenWorkout>,
    /// What the session's exercises are called, by id.
    pub exercises: BTreeMap<ExerciseId, ExerciseCard>,
    /// What the athlete must be told about the data.
    pub notices: Vec<NoticeView>,
    /// How the app looks on this device.
    pub appearance: Appearance,
}

/// The workout of a training day.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct WorkoutView {
    /// The training day.
    pub training_day: TrainingDay,
    /// The workout's key on this device.
    pub workout_id: String,
    /// Where it stands.
    pub status: Status,
    /// True when the athlete keeps this very session.
    pub pinned: bool,
    /// Who made the session.
    pub source: Source,
    /// When it was made (RFC 3339).
    pub made_at: String,
    /// When it was started (RFC 3339).
    pub started_at: Option<String>,
    /// When it was finished (RFC 3339).
    pub finished_at: Option<String>,
    /// Why it was left out, if the athlete said.
    pub skip_reason: Option<SkipReason>,
    /// The session.
    pub session: Session,
    /// What was done.
    pub performed: Vec<PerformedSet>,
    /// What was done besides the session.
    pub activities: Vec<Activity>,
}

/// A day ahead.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ForecastDay {
    /// The training day.
    pub training_day: TrainingDay,
    /// What it looks like becoming.
    pub session: Session,
}

/// A workout of an earlier day that was started and never finished.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct OpenWorkout {
    /// Its training day.
    pub training_day: TrainingDay,
    /// Its title in English.
    pub title: String,
    /// The planner's template, by which its title is worded in other languages.
    pub template: Option<String>,
}

/// Something about the data file that the athlete must be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct NoticeView {
    /// What happened.
    pub kind: NoticeKind,
    /// The folder in which the damaged files are kept.
    pub file: Option<String>,
}

/// What happened to the data file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// It was damaged, and the newest backup took its place.
    RestoredFromBackup,
    /// It was damaged, and there was no backup.
    StartedAnew,
}

impl Engine {
    /// Today as the window shows it, made on the spot if it is not there.
    ///
    /// A check-in that came since the session was made is considered first: it may make a proposal.
    ///
    /// # Errors
    /// As [`Engine::ensure_daily_workout`].
    pub async fn today(&self) -> Result<TodayView> {
        let ensured = self.ensure_daily_workout().await?;
        let mut reading = self.store.read().await?;
        if proposal::has_late_data(&mut reading, ensured.window.training_day).await? {
            drop(reading);
            self.consider(Again::Never).await?;
            reading = self.store.read().await?;
        }
        view(&mut reading, ensured).await
    }
}

async fn view(reading: &mut Reading, ensured: Ensured) -> Result<TodayView> {
    let training_day = ensured.window.training_day;
    let past = reading.history(monday_of(training_day), training_day).await?.past;
    let ahead = reading.forecast(training_day).await?;
    let stored = reading.athlete().await?;
    let athlete = stored.clone().unwrap_or_default();
    let proposal = proposal::on_offer(reading, &ensured.workout, &athlete).await?;
    let coach = coach::note(reading, &ensured.workout).await?;
    let events = chronicle::events(reading, training_day).await?;
    let takes_back: Option<(i64, TakesBack)> = reading.last_taking_back(training_day).await?;
    let notices = keeping::notices(reading).await?;
    let open = reading.open_workouts(training_day).await?;
    let mornings = reading
        .biometrics(training_day.plus_days(-READINESS_DAYS), training_day)
        .await?;
    let performed = reading.performed_sets(training_day).await?;
    let zone = ensured
        .workout
        .offer
        .as_ref()
        .map(|offer| offer.zone.clone())
        .unwrap_or_default();
    let workout = workout_view(ensured.workout, performed)?;
    Ok(TodayView {
        training_day,
        zone,
        next_at: ensured.window.next_at.to_string(),
        readiness: Readiness::of(&mornings, training_day),
        coach,
        proposal,
        wish: reading.day_wish(training_day).await?,
        day_history: events.into_iter().map(DayEvent::from).collect(),
        can_undo: takes_back.is_some(),
        first_open: stored.is_none(),
        first_day: reading.device().await?.first_day == Some(training_day),
        exercises: cards([&workout.session], &workout.performed, &athlete),
        athlete,
        week: week(training_day, &past, &ahead),
        ahead: ahead.into_iter().map(ForecastDay::from).collect(),
        open_workouts: open.into_iter().map(OpenWorkout::from).collect(),
        notices: notices.into_iter().map(NoticeView::from).collect(),
        appearance: reading.setting(appearance::SETTING).await?.unwrap_or_default(),
        workout,
    })
}

pub(super) fn workout_view(workout: Workout, performed: Vec<PerformedSet>) -> Result<WorkoutView> {
    let session = workout.session().cloned().ok_or(Error::NoWorkout)?;
    let (status, pinned) = (workout.status(), workout.is_pinned());
    let offer = workout.offer.as_ref();
    let act = workout.act.as_ref();
    let text = |at: jiff::Timestamp| at.to_string();
    Ok(WorkoutView {
        training_day: workout.training_day,
        workout_id: workout.training_day.to_string(),
        status,
        pinned,
        source: offer.map_or(Source::Planner, |offer| offer.source),
        made_at: offer.map(|offer| text(offer.made_at)).unwrap_or_default(),
        started_at: act.and_then(|act| act.started_at).map(text),
        finished_at: act.and_then(|act| act.finished_at).map(text),
        skip_reason: act.and_then(|act| act.skip_reason),
        activities: act.map(|act| act.activities.clone()).unwrap_or_default(),
        session,
        performed,
    })
}

impl From<Forecast> for ForecastDay {
    fn from(day: Forecast) -> Self {
        Self {
            training_day: day.training_day,
            session: day.session,
        }
    }
}

impl From<(TrainingDay, String, Option<String>)> for OpenWorkout {
    fn from((training_day, title, template): (TrainingDay, String, Option<String>)) -> Self {
        Self {
            training_day,
            title,
            template,
        }
    }
}

impl From<Notice> for NoticeView {
    fn from(
        Notice::Recovered(Recovery {
            kept, restored_from, ..
        }): Notice,
    ) -> Self {
        let kind = if restored_from.is_some() {
            NoticeKind::RestoredFromBackup
        } else {
            NoticeKind::StartedAnew
        };
        Self {
            kind,
            file: Some(kept.display().to_string()),
        }
    }
}
