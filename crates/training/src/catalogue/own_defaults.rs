//! What an own exercise does not tell, taken carefully.
//!
//! It is taken for as demanding as any built-in exercise of its pattern with the same equipment: it has all their
//! positions and strains all that one of them strains, so it is rather held back once too often.

use super::{
    Dose, Endurance, EnduranceMode, Exercise, Flag, Gear, Intensity, OwnExercise, Pattern, Tempo, builtin::BUILTIN,
    gear::LOADING, table::resolved,
};
use crate::athlete::{Equipment, Experience, Region};

/// The regions that a landing goes through, as the built-in jumps have them.
const LANDING: [Region; 4] = [Region::LowBack, Region::Hip, Region::Knee, Region::Ankle];

impl From<&OwnExercise> for Exercise {
    /// The exercise with all that the catalogue tells of one. Its level is the beginner's: who adds an exercise does it.
    fn from(own: &OwnExercise) -> Self {
        let mut exercise = Self {
            id: own.id.clone(),
            name: own.name.clone(),
            name_de: own.name.clone(),
            pattern: own.pattern,
            primary: own.primary.clone(),
            secondary: own.secondary.clone(),
            equipment: vec![own.equipment.iter().copied().map(Gear::Listed).collect()],
            level: Experience::Beginner,
            flags: flags(own),
            strains: strains(own),
            dose: dose(own),
            step_g: own.increment_kg.map(|increment| increment.g()),
            tempo: tempo(own),
            body_mass_percent: body_mass_percent(own),
            ground_contacts: u8::from(own.pattern == Pattern::Power),
            endurance: endurance(own),
            easier: Vec::new(),
            harder: Vec::new(),
            substitutes: Vec::new(),
            how_to: String::new(),
            how_to_de: String::new(),
            place: 0,
        };
        exercise.substitutes = resolved(&exercise, &BUILTIN.usual);
        exercise
    }
}

/// The built-in exercises of the pattern with any of the equipment; of the whole pattern when there is none.
fn similar(own: &OwnExercise) -> Vec<&'static Exercise> {
    let of_pattern = |exercise: &&Exercise| exercise.pattern == own.pattern;
    let uses = |alternative: &Vec<Gear>| match own.equipment.as_slice() {
        [] => alternative.is_empty(),
        equipment => equipment.iter().any(|&gear| alternative.contains(&Gear::Listed(gear))),
    };
    let all = BUILTIN.exercises.iter().filter(of_pattern);
    let near: Vec<&Exercise> = all
        .clone()
        .filter(|exercise| exercise.equipment.iter().any(uses))
        .collect();
    if near.is_empty() { all.collect() } else { near }
}

fn flags(own: &OwnExercise) -> Vec<Flag> {
    let told = own.unilateral.then_some(Flag::Unilateral);
    let hard = (own.pattern == Pattern::Power).then_some(Flag::HighSkill);
    let landing = may_land(own).then_some(Flag::Impact);
    let similar = similar(own);
    let positions = similar.iter().flat_map(|exercise| exercise.flags.iter().copied());
    let positions = positions.filter(|flag| !matches!(flag, Flag::Unilateral | Flag::HighSkill | Flag::Impact));
    let mut flags: Vec<Flag> = told.into_iter().chain(hard).chain(landing).chain(positions).collect();
    flags.sort_unstable();
    flags.dedup();
    flags
}

fn strains(own: &OwnExercise) -> Vec<Region> {
    let landing: &[Region] = if may_land(own) { &LANDING } else { &[] };
    let similar = similar(own);
    let regions = similar.iter().flat_map(|exercise| &exercise.strains);
    let mut regions: Vec<Region> = regions.chain(landing).copied().collect();
    regions.sort_unstable();
    regions.dedup();
    regions
}

/// True where the feet may leave the ground: all power, and endurance that is neither ridden nor rowed.
fn may_land(own: &OwnExercise) -> bool {
    match own.pattern {
        Pattern::Power => true,
        Pattern::Conditioning => matches!(mode(own), EnduranceMode::Other),
        _ => false,
    }
}

/// Middles of what the built-in exercises of the pattern have (design).
const fn dose(own: &OwnExercise) -> Dose {
    let (min, max) = match (own.pattern, own.timed) {
        (Pattern::Conditioning, _) => (300, 2400),
        (Pattern::Mobility, true) => (30, 60),
        (_, true) => (20, 40),
        (Pattern::Power, false) => (3, 5),
        (Pattern::Mobility | Pattern::Balance, false) => (6, 10),
        (Pattern::IsolationUpper | Pattern::IsolationLower, false) => (10, 15),
        (_, false) => (8, 12),
    };
    if own.timed {
        Dose::Seconds { min, max }
    } else {
        Dose::Reps { min, max }
    }
}

fn tempo(own: &OwnExercise) -> Tempo {
    let uses = |equipment: &[Equipment]| own.equipment.iter().any(|gear| equipment.contains(gear));
    if own.timed {
        Tempo::Timed
    } else if own.pattern == Pattern::Power {
        Tempo::Power
    } else if own.pattern.is_isolation() {
        Tempo::Machine
    } else if uses(&[Equipment::Barbell, Equipment::Dumbbell, Equipment::Kettlebell]) {
        Tempo::FreeWeight
    } else if uses(&[Equipment::Machine, Equipment::Cable]) {
        Tempo::Machine
    } else {
        Tempo::BodyWeight
    }
}

/// The largest share among similar ones, unless gear loads it: then the load counts alone.
fn body_mass_percent(own: &OwnExercise) -> u8 {
    if own.increment_kg.is_some() && own.equipment.iter().any(|gear| LOADING.contains(gear)) {
        return 0;
    }
    let shares = similar(own).into_iter().map(|exercise| exercise.body_mass_percent);
    shares.max().unwrap_or(0)
}

/// Endurance of one's own is easy until the exertion that is logged tells otherwise.
fn endurance(own: &OwnExercise) -> Option<Endurance> {
    (own.pattern == Pattern::Conditioning).then(|| Endurance {
        mode: mode(own),
        intensity: Intensity::Easy,
    })
}

fn mode(own: &OwnExercise) -> EnduranceMode {
    if own.equipment.contains(&Equipment::Bike) {
        EnduranceMode::Cycling
    } else if own.equipment.contains(&Equipment::Rower) {
        EnduranceMode::Rowing
    } else {
        EnduranceMode::Other
    }
}
