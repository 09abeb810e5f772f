//! A week as it could stand in a book: full-body sessions on evenly spaced days, by the goals.

use training::{
    athlete::{Goal, Weekday},
    catalogue::{Catalogue, Exercise, ExerciseId, Muscle, Pattern},
    day::TrainingDay,
    planner::PlanInput,
    quantity::Rpe,
    session::{Phase, PlannedExercise, PlannedSet, Session, SetKind},
};

use super::session::{COOL_DOWN_S, REST_S, WARM_UP_S, assembled, rest, seconds, steady, whole_s};
use crate::{invariant::forbids_for_good, person::Person, season::gear::equipment_on};

/// What an exercise of the week is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slot {
    /// A movement.
    Of(Pattern),
    /// A muscle that movements of many joints leave short.
    For(Muscle),
}

/// The week's two sessions, the most important first.
const SLOTS: [[Slot; 9]; 2] = [
    [
        Slot::Of(Pattern::Squat),
        Slot::Of(Pattern::HorizontalPush),
        Slot::Of(Pattern::HorizontalPull),
        Slot::For(Muscle::Hamstrings),
        Slot::For(Muscle::SideDelts),
        Slot::For(Muscle::Biceps),
        Slot::Of(Pattern::TrunkSagittal),
        Slot::For(Muscle::Calves),
        Slot::For(Muscle::RearDelts),
    ],
    [
        Slot::Of(Pattern::Hinge),
        Slot::Of(Pattern::VerticalPull),
        Slot::Of(Pattern::VerticalPush),
        Slot::Of(Pattern::Lunge),
        Slot::For(Muscle::Triceps),
        Slot::For(Muscle::Chest),
        Slot::For(Muscle::Calves),
        Slot::Of(Pattern::TrunkRotation),
        Slot::For(Muscle::SideDelts),
    ],
];
/// Sets of an exercise and repetitions of a set (4.1: AHA's 1 to 3 of 8 to 12).
const SETS: f64 = 3.0;
const REPS: u16 = 10;
/// Endurance exercises, the likeliest to be possible last.
const EASY: [&str; 4] = ["easy-run", "easy-cycling", "easy-rowing", "brisk-walk"];
/// Tenths of RPE of endurance work.
const EASY_RPE: u8 = 40;

/// How much there is of the usual week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dose {
    /// Times the usual sets.
    pub sets: f64,
    /// Times the usual minutes of endurance.
    pub endurance: f64,
    /// True when the athlete's time is kept to.
    pub is_held_to_time: bool,
}

impl Dose {
    /// As the book has it.
    pub const USUAL: Self = Self {
        sets: 1.0,
        endurance: 1.0,
        is_held_to_time: true,
    };

    /// So many times as much, whatever the time.
    #[must_use]
    pub fn times(self, share: f64) -> Self {
        Self {
            sets: self.sets * share,
            endurance: self.endurance * share,
            is_held_to_time: share <= 1.0,
        }
    }
}

/// The week for one person.
#[derive(Debug, Clone)]
pub struct Book {
    /// Days a week with a session.
    pub days: u32,
    weekdays: Option<Vec<Weekday>>,
    /// The share of a session's time that is endurance.
    pub endurance_share: f64,
    /// Tenths of RPE of work sets.
    pub rpe: u8,
    person: Person,
}

impl Book {
    pub(super) fn new(person: &Person) -> Self {
        let athlete = &person.athlete;
        let endurance_share = match athlete.goals.first() {
            Some(Goal::Endurance) => 0.7,
            Some(Goal::GeneralHealth) | None => 0.4,
            Some(Goal::Strength | Goal::Muscle) => 0.1,
        };
        Self {
            days: u32::from(athlete.availability.days_per_week).clamp(1, 6),
            weekdays: athlete.availability.weekdays.clone(),
            endurance_share,
            rpe: match athlete.experience {
                training::athlete::Experience::Beginner => 70,
                _ => 80,
            },
            person: person.clone(),
        }
    }

    /// Minutes of a session that keeps to the athlete's time.
    #[must_use]
    pub fn minutes(&self, day: TrainingDay) -> f64 {
        f64::from(self.person.athlete.availability.minutes_on(day.date().weekday().into())).min(90.0)
    }

    /// The session of a day in this dose; rest between the sessions.
    #[must_use]
    pub fn session(&self, input: &PlanInput, day: u64, dose: Dose, phase: Phase) -> Session {
        if self.trains(input.training_day, day) {
            let number = day * u64::from(self.days) / 7;
            let slots = if number.is_multiple_of(2) { &SLOTS[0] } else { &SLOTS[1] };
            self.training(input, slots, dose, phase)
        } else {
            rest(phase)
        }
    }

    /// True on the week's training days: those that suit, else evenly spaced.
    fn trains(&self, today: TrainingDay, day: u64) -> bool {
        if let Some(weekdays) = &self.weekdays {
            let place = weekdays
                .iter()
                .position(|&weekday| weekday == today.date().weekday().into());
            return place.is_some_and(|place| u32::try_from(place).is_ok_and(|place| place < self.days));
        }
        let sessions_before = |day: u64| day * u64::from(self.days) / 7;
        sessions_before(day % 7 + 1) > sessions_before(day % 7)
    }

    fn training(&self, input: &PlanInput, slots: &[Slot], dose: Dose, phase: Phase) -> Session {
        let minutes = self.minutes(input.training_day);
        let endurance_s = minutes * self.endurance_share * 60.0 * dose.endurance;
        let room_s = (minutes * 60.0 - f64::from(WARM_UP_S + COOL_DOWN_S) - endurance_s).max(0.0);
        let usual_room_s =
            (minutes * (1.0 - self.endurance_share) * 60.0 - f64::from(WARM_UP_S + COOL_DOWN_S)).max(0.0);
        let sets = whole(SETS * dose.sets).max(1);
        let mut main = Vec::new();
        let (mut used_s, mut usual_s) = (0.0, 0.0);
        for exercise in slots.iter().filter_map(|&slot| self.fill(input, slot)) {
            let planned = self.planned(exercise, sets);
            let usual = seconds(&self.planned(exercise, whole(SETS)), exercise);
            let this = seconds(&planned, exercise);
            let fits = if dose.is_held_to_time {
                used_s + this <= room_s
            } else {
                usual_s + usual <= usual_room_s
            };
            if fits || main.is_empty() && self.endurance_share < 0.5 {
                used_s += this;
                usual_s += usual;
                main.push(planned);
            }
        }
        let endurance = self
            .endurance(input)
            .filter(|_| endurance_s >= 240.0)
            .map(|exercise| PlannedExercise {
                exercise_id: exercise.id.clone(),
                sets: vec![steady(whole_s(endurance_s), EASY_RPE)],
            });
        let has_endurance = endurance.is_some();
        let endurance_s = if has_endurance { endurance_s } else { 0.0 };
        let rpe = if main.is_empty() { EASY_RPE } else { self.rpe };
        let mixed = (f64::from(rpe) * used_s + f64::from(EASY_RPE) * endurance_s) / (used_s + endurance_s).max(1.0);
        let total_s = used_s + endurance_s + f64::from(WARM_UP_S + COOL_DOWN_S);
        assembled(main, endurance.into_iter().collect(), total_s, mixed, phase)
    }

    fn fill(&self, input: &PlanInput, slot: Slot) -> Option<&'static Exercise> {
        match slot {
            Slot::Of(pattern) => self.exercise(input, pattern),
            Slot::For(muscle) => self.best(input, |exercise| {
                exercise.pattern.is_isolation() && exercise.primary.first() == Some(&muscle)
            }),
        }
    }

    /// The exercise of a pattern: the most demanding that level, health and equipment allow, loaded before unloaded.
    pub(super) fn exercise(&self, input: &PlanInput, pattern: Pattern) -> Option<&'static Exercise> {
        self.best(input, |exercise| exercise.pattern == pattern)
    }

    fn best(&self, input: &PlanInput, counts: impl Fn(&Exercise) -> bool) -> Option<&'static Exercise> {
        let equipment = equipment_on(input, input.training_day);
        let athlete = &input.athlete;
        let possible = Catalogue::builtin().iter().filter(|exercise| {
            counts(exercise)
                && exercise.level <= athlete.experience
                && forbids_for_good(athlete, input.training_day, equipment, exercise).is_none()
        });
        possible.max_by_key(|exercise| (exercise.loaded_by(equipment).is_some(), exercise.level))
    }

    pub(super) fn endurance(&self, input: &PlanInput) -> Option<&'static Exercise> {
        let equipment = equipment_on(input, input.training_day);
        let named = EASY
            .iter()
            .filter_map(|id| Catalogue::builtin().get(&id.parse::<ExerciseId>().ok()?));
        let mut possible = named
            .filter(|exercise| forbids_for_good(&input.athlete, input.training_day, equipment, exercise).is_none());
        possible.next()
    }

    fn planned(&self, exercise: &Exercise, sets: u32) -> PlannedExercise {
        let timed = exercise.is_timed();
        let set = PlannedSet {
            kind: SetKind::Work,
            reps: (!timed).then_some(REPS),
            seconds: timed.then_some(30),
            metres: None,
            load_kg: None,
            target_rpe: Some(Rpe::from_tenths(self.rpe)),
            rest_s: REST_S,
            zone: None,
            max_hr_bpm: None,
        };
        PlannedExercise {
            exercise_id: exercise.id.clone(),
            sets: vec![set; usize::try_from(sets.min(20)).unwrap_or(1)],
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held within 0 to 20 sets"
)]
fn whole(sets: f64) -> u32 {
    sets.round().clamp(0.0, 20.0) as u32
}
