//! The units of one exercise, where they are others than those of the house.

use training::{
    athlete::{ExerciseUnits, Units},
    catalogue::ExerciseId,
};

use crate::{Engine, Result};

impl Engine {
    /// Keeps in which units an exercise is loaded; those of the house need no entry. Loads that are stored stay what
    /// they weigh, today's session follows where it may.
    ///
    /// # Errors
    /// [`crate::Error::Refused`] when there are too many.
    pub async fn set_exercise_units(&self, exercise_id: ExerciseId, units: Units) -> Result<()> {
        let mut athlete = self.athlete().await?;
        let mut list = athlete.exercise_units.take().unwrap_or_default();
        list.retain(|other| other.exercise_id != exercise_id);
        if units != athlete.units {
            list.push(ExerciseUnits { exercise_id, units });
        }
        athlete.exercise_units = Some(list).filter(|list| !list.is_empty());
        self.save_athlete(athlete).await
    }
}
