//! What a body can do on one exercise: a maximum in kilograms, repetitions, or seconds.

use training::{
    athlete::{Athlete, Equipment, Experience, Sex},
    catalogue::{Dose, Exercise, Flag, Pattern},
};

use super::{Body, Traits};

/// What one all-out set would be today.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Capacity {
    /// The maximum in kilograms: of the bar, the stack, or one dumbbell.
    Maximum {
        /// Kilograms.
        kg: f64,
    },
    /// Repetitions with the body alone.
    Reps {
        /// How many.
        reps: f64,
    },
    /// Seconds held or carried; with a load it is the load of thirty seconds.
    Hold {
        /// How long without a load.
        seconds: f64,
        /// Kilograms that could be held for thirty seconds.
        kg: f64,
    },
}

/// What the body can do on the exercise with this to load it.
#[must_use]
pub fn capacity(body: &Body, athlete: &Athlete, exercise: &Exercise, loader: Option<Equipment>) -> Capacity {
    let now = body.strength.of(exercise);
    match (exercise.dose, loader) {
        (Dose::Seconds { max, .. }, _) => Capacity::Hold {
            seconds: f64::from(max) * 1.3 * skill(athlete.experience, exercise.level) * now * now,
            kg: standard(athlete, &body.traits, exercise, loader.unwrap_or(Equipment::Dumbbell)) * now,
        },
        (Dose::Reps { .. }, Some(loader)) => Capacity::Maximum {
            kg: standard(athlete, &body.traits, exercise, loader) * now,
        },
        (Dose::Reps { max, .. }, None) => Capacity::Reps {
            // A tenth more strength is about three repetitions more of ten: the load stays the body's.
            reps: f64::from(max) * 1.2 * skill(athlete.experience, exercise.level) * now * now * now,
        },
    }
}

/// How an exercise of one level comes to an athlete of another (invention).
fn skill(athlete: Experience, exercise: Experience) -> f64 {
    let step = |level| match level {
        Experience::Beginner => 0,
        Experience::Intermediate => 1,
        Experience::Advanced => 2,
    };
    match step(athlete) - step(exercise) {
        2 => 2.2,
        1 => 1.5,
        0 => 1.0,
        -1 => 0.55,
        _ => 0.3,
    }
}

/// Kilograms of one repetition on the first day.
fn standard(athlete: &Athlete, traits: &Traits, exercise: &Exercise, loader: Equipment) -> f64 {
    let (share, meant_for) = listed(exercise).unwrap_or_else(|| (fallback(loader), loader));
    let gear = gear_share(loader) / gear_share(meant_for);
    let level = match athlete.experience {
        Experience::Beginner => 0.65,
        Experience::Intermediate => 1.0,
        Experience::Advanced => 1.35,
    };
    let legs = exercise.pattern.is_lower_body();
    let sex = match (athlete.sex, legs) {
        (Sex::Male, _) => 1.0,
        (Sex::Female, true) => 0.75,
        (Sex::Female, false) => 0.60,
        (Sex::Unspecified, true) => 0.87,
        (Sex::Unspecified, false) => 0.80,
    };
    traits.body_mass_kg * share * gear * level * sex * by_age(traits.age)
}

/// Youth is on the way up, and from 35 on about a hundredth a year is lost (invention).
fn by_age(age: i32) -> f64 {
    let years = f64::from(age);
    if age < 18 {
        (0.6 + 0.08 * (years - 13.0)).max(0.5)
    } else {
        (1.0 - 0.009 * (years - 35.0).max(0.0)).max(0.45)
    }
}

/// What one kind of load is worth against a barbell; dumbbells and kettlebells are told of one.
const fn gear_share(loader: Equipment) -> f64 {
    match loader {
        Equipment::Dumbbell => 0.45,
        Equipment::Kettlebell => 0.50,
        Equipment::Cable => 0.80,
        _ => 1.0,
    }
}

const fn fallback(loader: Equipment) -> f64 {
    match loader {
        Equipment::Barbell => 0.6,
        Equipment::Dumbbell => 0.22,
        Equipment::Kettlebell => 0.28,
        Equipment::Cable => 0.35,
        _ => 0.7,
    }
}

/// The share of a trained man's body mass that he moves once, and with what (invention, near the usual tables of
/// lifters; what is not listed falls back on what loads it).
fn listed(exercise: &Exercise) -> Option<(f64, Equipment)> {
    use Equipment::{Barbell, Cable, Dumbbell, Kettlebell, Machine};
    let found = match exercise.id.as_str() {
        "high-bar-back-squat" => (1.35, Barbell),
        "low-bar-back-squat" => (1.45, Barbell),
        "front-squat" => (1.10, Barbell),
        "leg-press" => (2.40, Machine),
        "hack-squat" => (1.50, Machine),
        "goblet-squat" => (0.50, Dumbbell),
        "hip-thrust" | "conventional-deadlift" | "sumo-deadlift" => (1.65, Barbell),
        "romanian-deadlift" => (1.30, Barbell),
        "good-morning" => (0.70, Barbell),
        "kettlebell-deadlift" => (0.80, Kettlebell),
        "kettlebell-swing" => (0.45, Kettlebell),
        "single-leg-rdl" => (0.35, Dumbbell),
        "barbell-bench-press" => (1.05, Barbell),
        "close-grip-bench-press" => (0.95, Barbell),
        "dumbbell-bench-press" | "dumbbell-floor-press" => (0.42, Dumbbell),
        "machine-chest-press" => (0.95, Machine),
        "barbell-overhead-press" => (0.65, Barbell),
        "push-press" => (0.85, Barbell),
        "seated-machine-shoulder-press" => (0.60, Machine),
        "barbell-bent-over-row" | "pendlay-row" => (0.90, Barbell),
        "one-arm-dumbbell-row" => (0.48, Dumbbell),
        "seated-cable-row" => (0.80, Cable),
        "machine-row" | "lat-pulldown" | "neutral-grip-pulldown" => (0.85, Machine),
        "face-pull" => (0.35, Cable),
        "dumbbell-pullover" => (0.40, Dumbbell),
        "leg-extension" => (0.80, Machine),
        "seated-leg-curl" | "lying-leg-curl" => (0.65, Machine),
        "hip-abduction" | "hip-adduction" => (0.85, Machine),
        "shrug" => (1.20, Barbell),
        "hang-power-clean" => (0.90, Barbell),
        "power-snatch" => (0.70, Barbell),
        "farmer-carry" | "suitcase-carry" => (0.45, Dumbbell),
        "triceps-pushdown" => (0.45, Cable),
        "cable-band-curl" => (0.40, Cable),
        "cable-crunch" => (0.60, Cable),
        "lateral-raise" | "front-raise" | "reverse-fly" => (0.13, Dumbbell),
        "wrist-curl" => (0.20, Dumbbell),
        _ if exercise.pattern == Pattern::Lunge => (0.30, Dumbbell),
        _ if exercise.pattern == Pattern::TrunkRotation => (0.25, Cable),
        _ if exercise.pattern.is_isolation() => (0.20, Dumbbell),
        _ if exercise.has(Flag::Unilateral) => (0.28, Dumbbell),
        _ => return None,
    };
    Some(found)
}
