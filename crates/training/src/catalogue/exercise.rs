//! One exercise, and what it asks of an athlete.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Endurance, EnduranceMode, ExerciseId, Gear, Muscle, Obstacle, Pattern, Substitution, gear::LOADING};
use crate::athlete::{Equipment, Experience, Region, Sport};

/// An exercise of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Exercise {
    /// The name in documents.
    pub id: ExerciseId,
    /// The English name.
    pub name: String,
    /// The German name.
    pub name_de: String,
    /// How it moves the body.
    pub pattern: Pattern,
    /// The muscles it is done for; a set counts 1 for each.
    pub primary: Vec<Muscle>,
    /// The muscles that help; a set counts 0.5 for each (Pelland 2024).
    pub secondary: Vec<Muscle>,
    /// Alternatives, of which one must be complete; an empty alternative is the body alone.
    pub equipment: Vec<Vec<Gear>>,
    /// The training age from which it is taught.
    pub level: Experience,
    /// What is special about it.
    pub flags: Vec<Flag>,
    /// Regions it strains: pain or a moderate limitation there takes it away.
    pub strains: Vec<Region>,
    /// What one set holds.
    pub dose: Dose,
    /// The smallest sensible rise of the load in grams; absent where no load is counted. For dumbbells, of one.
    pub step_g: Option<u32>,
    /// How long a repetition takes.
    pub tempo: Tempo,
    /// How much of the body mass is lifted besides the load, in percent; 0 where the load alone counts.
    pub body_mass_percent: u8,
    /// Times that the feet land in one repetition of a jump (V18); 0 where nobody counts them.
    pub ground_contacts: u8,
    /// What kind of endurance it is; absent where it is none.
    pub endurance: Option<Endurance>,
    /// The next easier ones of its chains.
    pub easier: Vec<ExerciseId>,
    /// The next harder ones of its chains.
    pub harder: Vec<ExerciseId>,
    /// What stands in for it.
    pub substitutes: Vec<Substitution>,
    /// How it is done, in English; empty for an own exercise.
    pub how_to: String,
    /// How it is done, in German; empty for an own exercise.
    pub how_to_de: String,
    /// Its place in the catalogue, for lists by exercise; it is of this build, and in no document.
    #[serde(skip)]
    pub place: u16,
}

/// Something that decides for whom an exercise is unsuitable, or how it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// One side after the other: repetitions and seconds are of each side.
    Unilateral,
    /// The feet leave the ground, or land hard.
    Impact,
    /// The arms work above the head.
    Overhead,
    /// The spine carries the load.
    SpinalLoad,
    /// Needs a teacher or years.
    HighSkill,
    /// Lying on the back.
    Supine,
    /// Lying on the belly.
    Prone,
    /// The head is lower than the hips.
    HeadDown,
}

/// The usual content of one set; of one side where the exercise is one-sided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(tag = "unit", rename_all = "snake_case")]
pub enum Dose {
    /// Repetitions.
    Reps {
        /// The fewest.
        min: u16,
        /// The most.
        max: u16,
    },
    /// Seconds held, or gone on.
    Seconds {
        /// The shortest.
        min: u16,
        /// The longest.
        max: u16,
    },
}

/// Seconds per repetition of the duration model (training science, 4.11; design).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Tempo {
    /// A compound lift with free weights: 4 s.
    FreeWeight,
    /// A machine, a cable or a single joint: 3.5 s.
    Machine,
    /// The body: 3 s.
    BodyWeight,
    /// Fast: 2 s.
    Power,
    /// Held or gone on; no repetitions.
    Timed,
}

impl Tempo {
    /// Milliseconds per repetition; 0 where none are counted.
    #[must_use]
    pub const fn rep_ms(self) -> u32 {
        match self {
            Self::FreeWeight => 4000,
            Self::Machine => 3500,
            Self::BodyWeight => 3000,
            Self::Power => 2000,
            Self::Timed => 0,
        }
    }
}

impl Exercise {
    /// True when the exercise carries the flag.
    #[must_use]
    pub fn has(&self, flag: Flag) -> bool {
        self.flags.contains(&flag)
    }

    /// The endurance sport that it is of; `None` for walking too.
    #[must_use]
    pub fn sport(&self) -> Option<Sport> {
        self.endurance.and_then(|endurance| endurance.mode.sport())
    }

    /// True for walking and marching.
    #[must_use]
    pub fn is_walk(&self) -> bool {
        self.endurance
            .is_some_and(|endurance| endurance.mode == EnduranceMode::Walking)
    }

    /// True when it strains the region, or trains a muscle of it: pain or a moderate limitation there takes it away.
    #[must_use]
    pub fn burdens(&self, region: Region) -> bool {
        let trains = || self.primary.iter().any(|muscle| muscle.region() == Some(region));
        self.strains.contains(&region) || self.pattern.is_strength() && trains()
    }

    /// The ids of what to do instead because of the obstacle, the best first.
    #[must_use]
    pub fn substitutes_for(&self, obstacle: Obstacle) -> &[ExerciseId] {
        let said = self.substitutes.iter().find(|said| said.because == obstacle);
        said.map_or(&[], |said| &said.ids)
    }

    /// The ids of what to do instead where this equipment is all that there is: what is said of each gear that is
    /// missing, the best first.
    #[must_use]
    pub fn substitutes_with(&self, equipment: &[Equipment]) -> Vec<&ExerciseId> {
        let there = |gear: &Gear| gear.listed().is_some_and(|listed| equipment.contains(&listed));
        let missing = self.equipment.iter().flatten().filter(|gear| !there(gear));
        let mut ids = Vec::new();
        for id in missing.flat_map(|&gear| self.substitutes_for(Obstacle::Gear(gear))) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    /// True when it is measured in seconds instead of repetitions.
    #[must_use]
    pub const fn is_timed(&self) -> bool {
        matches!(self.dose, Dose::Seconds { .. })
    }

    /// How many times a set is done: 2 on a one-sided exercise.
    #[must_use]
    pub fn sides(&self) -> u32 {
        if self.has(Flag::Unilateral) { 2 } else { 1 }
    }

    /// True when one of the alternatives is complete with this equipment.
    #[must_use]
    pub fn is_possible_with(&self, equipment: &[Equipment]) -> bool {
        self.possible(equipment).next().is_some()
    }

    /// What loads the exercise in kilograms when this equipment is there; `None` when only the body or a band does.
    #[must_use]
    pub fn loaded_by(&self, equipment: &[Equipment]) -> Option<Equipment> {
        self.step_g?;
        let needed: Vec<Equipment> = self
            .possible(equipment)
            .flatten()
            .filter_map(|gear| gear.listed())
            .collect();
        LOADING.into_iter().find(|loading| needed.contains(loading))
    }

    /// True when it needs anything but the body.
    #[must_use]
    pub fn needs_equipment(&self) -> bool {
        self.equipment.iter().all(|alternative| !alternative.is_empty())
    }

    fn possible(&self, equipment: &[Equipment]) -> impl Iterator<Item = &Vec<Gear>> {
        let there = |gear: &Gear| gear.listed().is_some_and(|listed| equipment.contains(&listed));
        self.equipment
            .iter()
            .filter(move |alternative| alternative.iter().all(there))
    }
}

impl Gear {
    /// The athlete's word for it; `None` for special gear.
    #[must_use]
    pub const fn listed(self) -> Option<Equipment> {
        match self {
            Self::Listed(equipment) => Some(equipment),
            Self::Special(_) => None,
        }
    }
}
