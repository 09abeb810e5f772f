//! The athlete: shown, told, and believed only within reason.

use training::{athlete::Athlete, day::TrainingDay, refusal::Refusal};

use crate::{Engine, Error, Result, clock::ZONES, document};

/// Younger athletes need someone who stands beside them, not an app (fact sheet 6.3).
const YOUNGEST: i16 = 13;

impl Engine {
    /// The athlete, or the default one while nobody has said who it is.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn athlete(&self) -> Result<Athlete> {
        Ok(self.store.read().await?.athlete().await?.unwrap_or_default())
    }

    /// Lays a document over the athlete. Fields that are absent stay as they are.
    ///
    /// # Errors
    /// [`Error::Refused`] by field; nothing changes then.
    pub async fn merge_athlete(&self, bytes: &[u8]) -> Result<Athlete> {
        let athlete = document::merge(&self.athlete().await?, bytes)?;
        self.save_athlete(athlete.clone()).await?;
        Ok(athlete)
    }

    /// Keeps the athlete. Today's session, if there is one that is still only planned, is made anew.
    ///
    /// # Errors
    /// [`Error::Refused`] by field; nothing changes then.
    pub async fn save_athlete(&self, mut athlete: Athlete) -> Result<()> {
        document::check(&athlete)?;
        athlete.zone = athlete.zone.map(|zone| known_zone(&zone)).transpose()?;
        self.check_birth_year(&athlete)?;
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { writing.put_athlete(&athlete).await })
        });
        write.await?;
        self.refresh_today().await
    }

    /// The athlete is kept by now: a clock that cannot be right must not turn that into a failure.
    async fn refresh_today(&self) -> Result<()> {
        let Ok(moment) = self.moment().await else { return Ok(()) };
        if self.store.workout(moment.window.training_day).await?.is_some() {
            self.regenerate_daily_workout(true).await?;
        }
        Ok(())
    }

    pub(crate) fn check_birth_year(&self, athlete: &Athlete) -> Result<()> {
        let latest = TrainingDay::new(self.clock.now().date()).date().year() - YOUNGEST;
        match athlete.birth_year {
            Some(year) if year > latest => {
                let message =
                    format!("must be {latest} or earlier; younger athletes need supervised training, not an app");
                Err(Error::Refused(vec![Refusal::new("birth_year", message)]))
            }
            _ => Ok(()),
        }
    }
}

/// The zone's name as the rules write it.
pub(crate) fn known_zone(name: &str) -> Result<String> {
    let zone = ZONES.get(name).map_err(|_| {
        Error::Refused(vec![Refusal::new(
            "zone",
            "must be the name of a time zone, such as Europe/Berlin",
        )])
    })?;
    Ok(zone.iana_name().unwrap_or(name).to_owned())
}
