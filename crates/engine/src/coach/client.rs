//! The coach as it is to be asked now: as settled, with its key, and with what may be told.

use std::{net::IpAddr, sync::Arc};

use store::Reading;
use training::day::TrainingDay;

use super::{
    CoachSettings, Limits, TryOutcome,
    ask::Coach,
    endpoint::Endpoint,
    settings,
    snapshot::{NOTE_DAYS, Notes},
    support::{self, Support},
    wire::{Hosts, Wire},
};
use crate::{
    Engine, Result,
    keychain::{Keychain, SystemKeychain},
};

/// What a coach needs of its surroundings.
#[derive(Clone)]
pub struct CoachParts {
    /// Where keys are kept.
    pub keychain: Arc<dyn Keychain>,
    /// How long it may take.
    pub limits: Limits,
    /// Names that are answered without asking the system; none on a device.
    pub hosts: Vec<(String, Vec<IpAddr>)>,
}

impl Default for CoachParts {
    /// The system's keychain and names.
    fn default() -> Self {
        Self {
            keychain: Arc::new(SystemKeychain),
            limits: Limits::default(),
            hosts: Vec::new(),
        }
    }
}

impl Engine {
    /// The coach, if it is on and the athlete agreed to where it is. The settings are read each time.
    pub(crate) async fn coach_now(&self, training_day: TrainingDay) -> Result<Option<Coach>> {
        let mut reading = self.store.read().await?;
        let settings: Option<CoachSettings> = reading.setting(settings::SETTING).await?;
        let Some(settings) = settings.filter(|settings| settings.enabled) else {
            return Ok(None);
        };
        let Some(endpoint) = settings.agreed() else {
            return Ok(None);
        };
        let notes = if settings.with_notes {
            notes(&mut reading, training_day).await?
        } else {
            Notes::new()
        };
        let remembered = reading.setting(support::SETTING).await?;
        let spoken = self.spoken_here(&mut reading).await?;
        drop(reading);
        let support = Support::of(remembered, endpoint.text(), &settings.model);
        Ok(Some(Coach {
            host: endpoint.host(),
            wire: self.wire(&settings, endpoint).await,
            support,
            notes,
            spoken,
            limits: self.coach.limits,
            clock: self.clock.clone(),
        }))
    }

    /// The way to an endpoint that the athlete agreed to.
    pub(super) async fn wire(&self, settings: &CoachSettings, endpoint: Endpoint) -> Result<Wire, TryOutcome> {
        let key = self.coach_key(settings).await;
        let key = key.map_err(|_| TryOutcome::KeychainSilent)?;
        let hosts: Hosts = self.coach.hosts.clone().into();
        Wire::to(endpoint, key, self.coach.limits, &hosts)
    }
}

/// What the athlete wrote lately, oldest first.
async fn notes(reading: &mut Reading, today: TrainingDay) -> Result<Notes> {
    let mut notes = Notes::new();
    for before in (0..=NOTE_DAYS).rev() {
        let training_day = today.plus_days(-before);
        let act = reading.workout(training_day).await?.and_then(|workout| workout.act);
        let Some(act) = act else { continue };
        let written = act.notes.into_iter().chain(act.exercise_notes.into_values());
        notes.extend(
            written
                .filter(|note| !note.trim().is_empty())
                .map(|note| (training_day, note)),
        );
    }
    Ok(notes)
}
