//! One training day with everything that is known of it.

use std::collections::BTreeMap;

use serde::Serialize;
use store::Reading;
use training::{
    athlete::Units,
    catalogue::{Catalogue, ExerciseId},
    day::TrainingDay,
    load::{LoadHistory, tonnage_g},
    planner::PastWorkout,
    quantity::Rpe,
    session::{Session, SessionKind},
    workout::{Act, PerformedSet, Source, Status, Workout},
};

use super::DayMark;
use crate::{Engine, ExerciseCard, Result, view::cards};

/// One training day, as it went.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct DayRecord {
    /// The training day.
    pub training_day: TrainingDay,
    /// True when it lies before today.
    pub is_past: bool,
    /// What became of it.
    pub mark: DayMark,
    /// Where its workout stands; planned while there is none.
    pub status: Status,
    /// The session that was meant; absent where nothing was.
    pub session: Option<Session>,
    /// Who made the session; absent where the day was only logged.
    pub source: Option<Source>,
    /// When the session was made (RFC 3339).
    pub made_at: Option<String>,
    /// The zone in which it was made.
    pub zone: Option<String>,
    /// When it was started (RFC 3339).
    pub started_at: Option<String>,
    /// When it was finished (RFC 3339).
    pub finished_at: Option<String>,
    /// Minutes: as prescribed, or as the athlete said.
    pub minutes: Option<u16>,
    /// How hard the whole of it felt, as the athlete said.
    pub session_rpe: Option<Rpe>,
    /// The athlete's words about it.
    pub notes: Option<String>,
    /// What was done, in the order in which it was logged.
    pub performed: Vec<PerformedSet>,
    /// What was moved, in kilograms.
    #[cfg_attr(feature = "bindings", specta(type = u32))]
    pub tonnage_kg: f64,
    /// The load in AU; absent where it is not known how hard it was.
    pub load_au: Option<f64>,
    /// What its exercises are called, by id.
    pub exercises: BTreeMap<ExerciseId, ExerciseCard>,
    /// The units in which the athlete reads loads.
    pub units: Units,
}

impl Engine {
    /// A training day as it went, as it stands, or as it looks like becoming.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn day_record(&self, training_day: TrainingDay) -> Result<DayRecord> {
        let today = self.moment_as_it_is().await?.window.training_day;
        read(&mut self.store.read().await?, today, training_day).await
    }
}

async fn read(reading: &mut Reading, today: TrainingDay, training_day: TrainingDay) -> Result<DayRecord> {
    let athlete = reading.athlete().await?.unwrap_or_default();
    let catalogue = Catalogue::of(&athlete);
    let workout = reading.workout(training_day).await?;
    let past = reading
        .history(training_day, training_day.plus_days(1))
        .await?
        .past
        .pop();
    let ahead = reading.forecast(today).await?;
    let mut forecast = ahead.into_iter().filter(|day| day.training_day == training_day);
    let workout = workout.unwrap_or_else(|| Workout::empty(training_day));
    let session = workout
        .session()
        .cloned()
        .or_else(|| forecast.next().map(|day| day.session));
    let performed = past.as_ref().map(|past| past.performed.clone()).unwrap_or_default();
    let mark = mark(today, training_day, past.as_ref(), session.as_ref(), &catalogue);
    let load = |past: &PastWorkout| {
        let loads = LoadHistory::of(std::slice::from_ref(past), training_day, training_day.plus_days(1));
        loads.last_au(1)?.pop()
    };
    let is_done = matches!(mark, DayMark::Strength | DayMark::Endurance | DayMark::Open);
    let Workout { act, offer, .. } = workout;
    let act: Act = act.unwrap_or_default();
    let moved = tonnage_g(&performed, athlete.body_mass_kg, &catalogue);
    Ok(DayRecord {
        training_day,
        is_past: training_day < today,
        mark,
        status: past.as_ref().map_or(act.status, |past| past.status),
        minutes: session
            .as_ref()
            .filter(|session| session.kind != SessionKind::Rest)
            .map(|session| session.minutes),
        source: offer.as_ref().map(|offer| offer.source),
        made_at: offer.as_ref().map(|offer| offer.made_at.to_string()),
        zone: offer.as_ref().map(|offer| offer.zone.clone()),
        started_at: act.started_at.map(|at| at.to_string()),
        finished_at: act.finished_at.map(|at| at.to_string()),
        session_rpe: act.session_rpe,
        notes: act.notes,
        #[expect(clippy::cast_precision_loss, reason = "a day's tonnage is far below 2⁵³ grams")]
        tonnage_kg: moved as f64 / 1000.0,
        load_au: past.as_ref().filter(|_| is_done).and_then(load),
        exercises: cards(session.as_ref(), &performed, &athlete),
        session,
        performed,
        units: athlete.units,
    })
}

fn mark(
    today: TrainingDay,
    training_day: TrainingDay,
    past: Option<&PastWorkout>,
    session: Option<&Session>,
    catalogue: &Catalogue,
) -> DayMark {
    match (past, session) {
        (Some(past), _) if training_day < today => DayMark::past(past, catalogue),
        (Some(past), _) if training_day == today => DayMark::today(past, catalogue),
        (_, Some(session)) if training_day > today => DayMark::ahead(session),
        _ => DayMark::None,
    }
}
