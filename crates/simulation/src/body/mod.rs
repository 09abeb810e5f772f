//! A body: what training does to it, and what it can do on a day.
//!
//! Endurance follows Busso's dose-response model (fitness that stays, fatigue that costs more the more of it there
//! is), strength grows by muscle with the root of the weekly sets, and both have limits, so that more is not for ever
//! better. The shapes are those of the science sheet, 8.2; where it says invention, this is invention.

mod constants;
mod endurance;
mod lift;
mod muscles;
mod strength;
mod tiredness;
mod traits;

pub use endurance::Endurance;
pub use lift::{Capacity, capacity};
pub use muscles::{MUSCLES, TARGET_GROUPS, TargetGroup, place};
pub use strength::{Stimulus, Strength};
pub use tiredness::Tiredness;
pub use traits::Traits;

use training::athlete::{Athlete, Goal};

/// What training has made of a person so far.
#[derive(Debug, Clone)]
pub struct Body {
    /// What was drawn for this body and stays.
    pub traits: Traits,
    /// How long it lasts.
    pub endurance: Endurance,
    /// How strong each muscle is.
    pub strength: Strength,
    /// How tired it is as a whole.
    pub tiredness: Tiredness,
}

/// What a day asked of the body.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Strain {
    /// Load of endurance work, AU.
    pub endurance_au: f64,
    /// Load of all other training, AU.
    pub strength_au: f64,
    /// Work sets by muscle with what they were worth.
    pub sets: Stimulus,
}

impl Body {
    /// The body on the first day, trained as people of its level usually are.
    #[must_use]
    pub fn new(traits: Traits) -> Self {
        Self {
            endurance: Endurance::new(&traits),
            strength: Strength::new(&traits),
            tiredness: Tiredness::new(&traits),
            traits,
        }
    }

    /// Lets the day's training act, and the night after it.
    pub fn live(&mut self, strain: &Strain) {
        let concurrent = constants::STRENGTH_AS_ENDURANCE * strain.strength_au;
        self.endurance.live(strain.endurance_au + concurrent);
        self.strength.live(&strain.sets, &self.traits);
        self.tiredness.live(strain.endurance_au + strain.strength_au);
    }

    /// What the athlete can do today for what they train for, against the first day, in percent.
    #[must_use]
    pub fn gain_percent(&self, athlete: &Athlete) -> f64 {
        let endurance = self.endurance.gain_percent();
        let strength = self.strength.gain_percent();
        let first = athlete.goals.first().copied().unwrap_or(Goal::GeneralHealth);
        let share = match first {
            Goal::Strength | Goal::Muscle => 0.0,
            Goal::Endurance => 1.0,
            Goal::GeneralHealth => 0.5,
        };
        share * endurance + (1.0 - share) * strength
    }
}
