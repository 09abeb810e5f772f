//! What is never to be given.

use training::catalogue::ExerciseId;

use crate::{Engine, Result};

impl Engine {
    /// Keeps that an exercise is never to be given, or that it may be again. Today's session follows.
    ///
    /// # Errors
    /// [`crate::Error::Refused`] when there are too many.
    pub async fn set_never(&self, id: ExerciseId, never: bool) -> Result<()> {
        let mut athlete = self.athlete().await?;
        let mut list = athlete.never.take().unwrap_or_default();
        list.retain(|other| *other != id);
        if never {
            list.push(id);
        }
        athlete.never = Some(list).filter(|list| !list.is_empty());
        self.save_athlete(athlete).await
    }
}
