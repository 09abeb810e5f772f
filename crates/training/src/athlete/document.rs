//! The athlete document, with the ranges in which it is believed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError};

use super::{AbsenceReason, Condition, Equipment, Experience, Goal, Region, Severity, Sex, Sport, Units, Weekday};
use crate::{
    catalogue::{ExerciseId, OwnExercise, unique},
    day::{DayStart, TrainingDay},
    quantity::Mass,
};

/// Who trains, for what, when, with what, and what must be spared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct Athlete {
    /// Year of birth; unknown until told, and then every cap that depends on age stays at its most careful.
    #[validate(range(min = 1900, max = 2100))]
    pub birth_year: Option<i16>,
    /// Sex as far as a formula asks for it.
    pub sex: Sex,
    /// Height in whole centimetres.
    #[validate(range(min = 50, max = 260))]
    pub height_cm: Option<u16>,
    /// Body mass in kilograms.
    #[validate(range(min = 20.0, max = 400.0))]
    pub body_mass_kg: Option<Mass>,
    /// Training age.
    pub experience: Experience,
    /// What the athlete trains for, most important first.
    #[validate(length(min = 1, max = 4), custom(function = distinct))]
    pub goals: Vec<Goal>,
    /// When there is time.
    #[validate(nested)]
    pub availability: Availability,
    /// What there is to train with; empty is body weight alone.
    #[validate(length(max = 13), custom(function = distinct))]
    pub equipment: Vec<Equipment>,
    /// What must be spared.
    #[validate(length(max = 16))]
    pub limitations: Vec<Limitation>,
    /// Conditions that change what is safe.
    #[validate(length(max = 2), custom(function = distinct))]
    pub conditions: Vec<Condition>,
    /// Whether the health questions were answered, and how.
    pub screening: Option<Screening>,
    /// Units shown; documents are always metric.
    pub units: Units,
    /// A fixed home zone by its IANA name; without one every device uses its own.
    #[validate(length(min = 1, max = 64))]
    pub zone: Option<String>,
    /// When the training day begins.
    pub day_starts: DayStart,
    /// Where the athlete trains on which weekdays, when it is not always the same place. On a weekday that none of
    /// them names, `equipment` and `loads` hold.
    #[validate(length(max = 8), nested)]
    pub places: Option<Vec<Place>>,
    /// The loads that there are, where `equipment` holds; without them, every multiple of the usual smallest step.
    #[validate(length(max = 13), nested)]
    pub loads: Option<Vec<GearLoads>>,
    /// How the athlete likes to train endurance, dearest first; without it, whatever equipment and health allow.
    #[validate(length(min = 1, max = 3), custom(function = distinct))]
    pub sports: Option<Vec<Sport>>,
    /// The day that everything is for.
    #[validate(nested)]
    pub event: Option<Event>,
    /// Times without training: holidays, illness.
    #[validate(length(max = 64), nested)]
    pub absences: Option<Vec<Absence>>,
    /// The first training day of an easier week that the athlete asked for.
    pub deload_from: Option<TrainingDay>,
    /// Exercises that are never to be given.
    #[validate(length(max = 256), custom(function = distinct))]
    pub never: Option<Vec<ExerciseId>>,
    /// Exercises that are to stand in for others from now on.
    #[validate(length(max = 256))]
    pub swaps: Option<Vec<Swap>>,
    /// Exercises of the athlete's own.
    #[validate(length(max = 256), custom(function = unique), nested)]
    pub own_exercises: Option<Vec<OwnExercise>>,
    /// Exercises whose loads are shown and typed in units of their own.
    #[validate(length(max = 256), custom(function = told_once))]
    pub exercise_units: Option<Vec<ExerciseUnits>>,
}

/// The units of one exercise: pounds on the machine of a metric house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct ExerciseUnits {
    /// The exercise.
    pub exercise_id: ExerciseId,
    /// Its units.
    pub units: Units,
}

fn told_once(list: &[ExerciseUnits]) -> Result<(), ValidationError> {
    let exercises: Vec<&ExerciseId> = list.iter().map(|told| &told.exercise_id).collect();
    distinct(&exercises)
}

/// A place to train, with what is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct Place {
    /// The athlete's word for it.
    #[validate(length(min = 1, max = 40))]
    pub name: String,
    /// What there is to train with.
    #[validate(length(max = 13), custom(function = distinct))]
    pub equipment: Vec<Equipment>,
    /// The loads that there are; without them, every multiple of the usual smallest step.
    #[validate(length(max = 13), nested)]
    pub loads: Option<Vec<GearLoads>>,
    /// The weekdays on which the athlete trains there.
    #[validate(length(min = 1, max = 7), custom(function = distinct))]
    pub weekdays: Vec<Weekday>,
}

/// The loads that one kind of equipment can make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct GearLoads {
    /// Which equipment.
    pub equipment: Equipment,
    /// The bar alone, in kilograms; with `plates_kg`.
    pub bar_kg: Option<Mass>,
    /// One entry a pair of plates, in kilograms of one plate.
    #[validate(length(min = 1, max = 40))]
    pub plates_kg: Option<Vec<Mass>>,
    /// The loads themselves, such as the dumbbells on the rack (of one) or the pins of a stack.
    #[validate(length(min = 1, max = 100))]
    pub loads_kg: Option<Vec<Mass>>,
}

/// A race, a meet, a test: the day that everything is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct Event {
    /// The athlete's word for it.
    #[validate(length(min = 1, max = 80))]
    pub name: String,
    /// Its training day.
    pub training_day: TrainingDay,
    /// The sport, when it is one of endurance; absent for a test of strength.
    pub sport: Option<Sport>,
}

/// A time without training.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
#[validate(schema(function = ends_after_it_begins))]
pub struct Absence {
    /// The first training day of it.
    pub from: TrainingDay,
    /// The last training day of it; absent while nobody knows.
    pub until: Option<TrainingDay>,
    /// Why.
    pub reason: AbsenceReason,
}

impl Absence {
    /// True on its training days.
    #[must_use]
    pub fn covers(&self, training_day: TrainingDay) -> bool {
        self.from <= training_day && self.until.is_none_or(|until| training_day <= until)
    }
}

fn ends_after_it_begins(absence: &Absence) -> Result<(), ValidationError> {
    if absence.until.is_some_and(|until| until < absence.from) {
        return Err(ValidationError::new("until").with_message("until must not be before from".into()));
    }
    Ok(())
}

/// One exercise in the place of another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct Swap {
    /// The exercise that is not wanted.
    pub from: ExerciseId,
    /// The one that is.
    pub to: ExerciseId,
}

/// When there is time to train.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct Availability {
    /// Training days a week.
    #[validate(range(min = 1, max = 7))]
    pub days_per_week: u8,
    /// Minutes for one session, from the first warm-up to the last set.
    #[validate(range(min = 10, max = 240))]
    pub session_minutes: u16,
    /// The weekdays that suit; absent when any does.
    #[validate(length(min = 1, max = 7), custom(function = distinct))]
    pub weekdays: Option<Vec<Weekday>>,
    /// Weekdays on which the time is another.
    #[validate(length(max = 7), nested)]
    pub minutes_by_weekday: Option<Vec<WeekdayMinutes>>,
}

impl Availability {
    /// Minutes for the session of a weekday.
    #[must_use]
    pub fn minutes_on(&self, weekday: Weekday) -> u16 {
        let others = self.minutes_by_weekday.iter().flatten();
        let minutes = others
            .filter(|other| other.weekday == weekday)
            .map(|other| other.minutes);
        minutes.min().unwrap_or(self.session_minutes)
    }
}

/// The time of one weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct WeekdayMinutes {
    /// The weekday.
    pub weekday: Weekday,
    /// Minutes for one session.
    #[validate(range(min = 10, max = 240))]
    pub minutes: u16,
}

/// A region that must be spared, and how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct Limitation {
    /// Where.
    pub region: Region,
    /// How much.
    pub severity: Severity,
}

/// The outcome of the health questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[schemars(deny_unknown_fields)]
pub struct Screening {
    /// True when nothing speaks against training; false asks for low intensity until a doctor has agreed.
    pub cleared: bool,
}

impl Default for Athlete {
    /// The athlete of the very first open: a beginner with body weight, three days of 45 minutes, nothing known.
    fn default() -> Self {
        Self {
            birth_year: None,
            sex: Sex::Unspecified,
            height_cm: None,
            body_mass_kg: None,
            experience: Experience::Beginner,
            goals: vec![Goal::GeneralHealth],
            availability: Availability {
                days_per_week: 3,
                session_minutes: 45,
                weekdays: None,
                minutes_by_weekday: None,
            },
            equipment: Vec::new(),
            limitations: Vec::new(),
            conditions: Vec::new(),
            screening: None,
            units: Units::Metric,
            zone: None,
            day_starts: DayStart::DEFAULT,
            places: None,
            loads: None,
            sports: None,
            event: None,
            absences: None,
            deload_from: None,
            never: None,
            swaps: None,
            own_exercises: None,
            exercise_units: None,
        }
    }
}

impl Athlete {
    /// The units in which an exercise is loaded, shown and typed.
    #[must_use]
    pub fn units_of(&self, exercise: &ExerciseId) -> Units {
        let mut own = self.exercise_units.iter().flatten();
        own.find(|told| told.exercise_id == *exercise)
            .map_or(self.units, |told| told.units)
    }

    /// True while screening or birth year is unknown, or screening did not clear the athlete: RPE at most 6, no
    /// impact, no singles.
    #[must_use]
    pub fn needs_caution(&self) -> bool {
        self.birth_year.is_none() || !self.screening.is_some_and(|screening| screening.cleared)
    }
}

/// Refuses a list that names something twice.
pub(crate) fn distinct<T: PartialEq>(terms: &[T]) -> Result<(), ValidationError> {
    let repeated = terms
        .iter()
        .enumerate()
        .any(|(index, term)| terms[..index].contains(term));
    if repeated {
        return Err(ValidationError::new("distinct").with_message("must not name anything twice".into()));
    }
    Ok(())
}
