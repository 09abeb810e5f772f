//! Times without training: the athlete is ill or away, and says so.

use training::{athlete::Absence, refusal::Refusal};

use crate::{Engine, Error, Result, document};

/// The most absences that an athlete's document holds; the oldest give way.
const KEPT: usize = 64;

impl Engine {
    /// Keeps a time without training. The plan follows it at once.
    ///
    /// # Errors
    /// [`Error::Refused`] by field; nothing changes then.
    pub async fn begin_absence(&self, absence: Absence) -> Result<()> {
        document::check(&absence)?;
        let mut athlete = self.athlete().await?;
        let mut absences = athlete.absences.take().unwrap_or_default();
        absences.retain(|known| *known != absence);
        absences.push(absence);
        absences.sort_by_key(|absence| (absence.from, absence.until));
        let surplus = absences.len().saturating_sub(KEPT);
        athlete.absences = Some(absences.split_off(surplus));
        self.save_athlete(athlete).await
    }

    /// The athlete trains again from today on; a time that has not begun is off altogether.
    ///
    /// # Errors
    /// [`Error::Refused`] when there is no such absence; nothing changes then.
    pub async fn end_absence(&self, absence: Absence) -> Result<()> {
        let today = self.moment().await?.window.training_day;
        let mut athlete = self.athlete().await?;
        let mut absences = athlete.absences.take().unwrap_or_default();
        let Some(place) = absences.iter().position(|known| *known == absence) else {
            return Err(Error::Refused(vec![Refusal::new("absence", "is not known")]));
        };
        if absence.from >= today {
            absences.remove(place);
        } else {
            let yesterday = today.plus_days(-1);
            absences[place].until = Some(absence.until.map_or(yesterday, |until| until.min(yesterday)));
        }
        athlete.absences = Some(absences).filter(|absences| !absences.is_empty());
        self.save_athlete(athlete).await
    }
}
