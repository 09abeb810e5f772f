//! What a session is made from, read in one moment.

use store::Reading;
use training::{
    day::TrainingDay,
    planner::{HISTORY_DAYS, PlanInput},
};

use crate::Result;

/// Days of biometrics that planning looks back on (`PlanInput::biometrics`).
const BIOMETRIC_DAYS: i32 = 90;

/// Days ahead whose wishes planning is told (design: a fortnight; the plan shows a week).
const DAYS_AHEAD: i32 = 14;

/// Reads the athlete, the history and the biometrics as they now stand.
pub(crate) async fn load(reading: &mut Reading, training_day: TrainingDay) -> Result<PlanInput> {
    let first_day = reading.device().await?.first_day;
    Ok(PlanInput {
        athlete: reading.athlete().await?.unwrap_or_default(),
        training_day,
        first_day: first_day.map_or(training_day, |first| first.min(training_day)),
        history: reading
            .history(training_day.plus_days(-HISTORY_DAYS), training_day)
            .await?
            .past,
        biometrics: reading
            .biometrics(training_day.plus_days(1 - BIOMETRIC_DAYS), training_day)
            .await?,
        changes: reading
            .day_changes(training_day, training_day.plus_days(DAYS_AHEAD))
            .await?,
    })
}
