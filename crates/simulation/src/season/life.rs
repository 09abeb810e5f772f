//! What life does with the plan: illness, injury, holidays, wishes, and days on which it just does not happen.

use std::collections::{BTreeMap, VecDeque};

use training::{
    athlete::{Absence, AbsenceReason, Region},
    catalogue::ExerciseId,
    day::TrainingDay,
    planner::{DayChange, DayWish, PlanInput},
    session::{Session, SessionKind},
};

use super::Done;
use crate::{
    body::{Body, Traits},
    chance::{Chance, Purpose},
    person::Person,
    statistics::{count, mean},
};

/// Days without anything new after which a plan bores (8.2; invention).
const BORED_AFTER_DAYS: u64 = 42;
/// Days of the longest session that a spike is measured against (Frandsen 2025).
const SPIKE_DAYS: usize = 30;

/// The state of a person's life.
#[derive(Debug, Clone)]
pub struct Life {
    ill: Option<Illness>,
    away_days: i32,
    is_away_told: bool,
    injury: Option<Injury>,
    minutes: VecDeque<f64>,
    loads: VecDeque<f64>,
    seen: BTreeMap<ExerciseId, u64>,
    new_on: u64,
    injuries: f64,
    infections: f64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Illness {
    days_left: i32,
    has_fever: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Injury {
    region: Region,
    pain: f64,
}

/// What the person does with the day's session.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Choice {
    /// Nothing, and the app is not told.
    Nothing,
    /// Nothing, and the app is told.
    Skip,
    /// The first part, up to this share of it, and perhaps never says that it is over.
    Part {
        /// 0 to 1.
        share: f64,
        /// False when the workout stays open.
        finishes: bool,
    },
    /// All of it.
    All,
    /// Something of their own on a day of rest.
    Own,
}

impl Life {
    pub(super) fn new(person: &Person, traits: &Traits) -> Self {
        Self {
            ill: None,
            away_days: 0,
            is_away_told: false,
            injury: None,
            minutes: VecDeque::new(),
            loads: VecDeque::new(),
            seen: BTreeMap::new(),
            new_on: 0,
            injuries: traits.injuries,
            infections: if person.habits.illness { traits.infections } else { 0.0 },
        }
    }

    /// True on a day of fever or infection.
    #[must_use]
    pub const fn is_ill(&self) -> bool {
        self.ill.is_some()
    }

    /// True when the illness has a sign that forbids training.
    #[must_use]
    pub fn has_fever(&self) -> bool {
        self.ill.is_some_and(|ill| ill.has_fever)
    }

    /// Where it hurts, and how much of 10.
    #[must_use]
    pub fn pain(&self) -> Option<(Region, u8)> {
        let injury = self.injury?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 10")]
        let level = injury.pain.round().clamp(0.0, 10.0) as u8;
        (level > 0).then_some((injury.region, level))
    }

    /// True when training is out of the question.
    #[must_use]
    pub fn is_down(&self) -> bool {
        self.is_ill() || self.injury.is_some_and(|injury| injury.pain >= 6.0)
    }

    /// False when nobody looks at the app.
    pub(super) const fn opens_the_app(&self) -> bool {
        self.away_days == 0 || self.is_away_told
    }

    /// What the new day brings.
    pub(super) fn wake(&mut self, person: &Person, body: &Body, day: u64, input: &mut PlanInput) {
        let chance = &mut Chance::new(person.seed, person.index, Purpose::Life, day);
        input.changes.clear();
        self.illness(chance, body, input);
        self.holiday(chance, person.habits.holidays, input);
        if let Some(injury) = &mut self.injury {
            injury.pain -= 0.45;
        }
        self.injury = self.injury.filter(|injury| injury.pain > 0.5);
        if person.habits.wishes && chance.is(0.04) {
            let wish = wish(chance, input);
            input.changes.push(DayChange {
                training_day: input.training_day,
                wish,
            });
        }
    }

    fn illness(&mut self, chance: &mut Chance, body: &Body, input: &mut PlanInput) {
        let strained = 1.0 + 0.3 * body.tiredness.z().max(0.0);
        let (begins, lasts, has_fever, is_told) = (
            chance.is(self.infections / 365.0 * strained),
            chance.whole(3, 8),
            chance.is(0.4),
            chance.is(0.3),
        );
        match &mut self.ill {
            Some(ill) => {
                ill.days_left -= 1;
                self.ill = self.ill.filter(|ill| ill.days_left > 0);
            }
            None if begins => {
                self.ill = Some(Illness {
                    days_left: lasts,
                    has_fever,
                });
                if is_told {
                    absent(input, lasts, AbsenceReason::Illness);
                }
            }
            None => {}
        }
    }

    fn holiday(&mut self, chance: &mut Chance, takes: bool, input: &mut PlanInput) {
        let (begins, lasts, is_told) = (chance.is(2.0 / 365.0), chance.whole(5, 32), chance.is(0.7));
        if self.away_days > 0 {
            self.away_days -= 1;
        } else if takes && begins {
            self.away_days = lasts;
            self.is_away_told = is_told;
            if is_told {
                absent(input, lasts, AbsenceReason::Holiday);
            }
        }
    }

    /// What becomes of the session.
    pub(super) fn choose(
        &mut self,
        person: &Person,
        body: &Body,
        session: &Session,
        day: u64,
        input: &PlanInput,
    ) -> Choice {
        // The life of the day has drawn from the stream's beginning; this begins anew, far from it.
        let chance = &mut Chance::new(person.seed, person.index, Purpose::Life, day | 1 << 20);
        let (luck, part, share, finishes, tells, own) = (
            chance.unit(),
            chance.unit(),
            chance.between(0.3, 0.9),
            chance.is(0.7),
            chance.is(0.4),
            chance.is(0.06),
        );
        if self.away_days > 0 || self.is_down() {
            return if tells { Choice::Skip } else { Choice::Nothing };
        }
        match session.kind {
            SessionKind::Rest if own && person.habits.own_training => Choice::Own,
            SessionKind::Rest => Choice::Nothing,
            SessionKind::Train | SessionKind::Recovery => {
                let mood = self.mood(body, session, day, input);
                // Who does everything does it in any mood.
                let always = person.habits.adherence >= 1.0;
                if !always && luck >= person.habits.adherence * mood {
                    if tells { Choice::Skip } else { Choice::Nothing }
                } else if part < 0.06 * (2.0 - person.habits.adherence) && person.habits.adherence < 1.0 {
                    Choice::Part { share, finishes }
                } else {
                    Choice::All
                }
            }
        }
    }

    /// What a session too long, sore muscles and the ever same do to the wish to train (8.2; invention).
    fn mood(&mut self, body: &Body, session: &Session, day: u64, input: &PlanInput) -> f64 {
        let planned = session.blocks.iter().flat_map(|block| &block.exercises);
        for exercise in planned {
            let last = self.seen.insert(exercise.exercise_id.clone(), day);
            if last.is_none_or(|last| day - last > BORED_AFTER_DAYS) {
                self.new_on = day;
            }
        }
        let weekday = input.training_day.date().weekday().into();
        let time = f64::from(input.athlete.availability.minutes_on(weekday));
        let over = f64::from(session.minutes) / time.max(1.0);
        let too_long = if over > 1.1 { 1.0 / over } else { 1.0 };
        let bored = if day - self.new_on > BORED_AFTER_DAYS {
            0.95
        } else {
            1.0
        };
        let tired = 1.0 - 0.05 * body.tiredness.z().max(0.0);
        too_long * bored * tired
    }

    /// The day is over: what was trained may have hurt. True when it did.
    pub(super) fn end(&mut self, person: &Person, body: &Body, done: &Done, day: u64) -> bool {
        let chance = &mut Chance::new(person.seed, person.index, Purpose::Life, day | 1 << 21);
        let (luck, region, pain) = (
            chance.unit(),
            chance.pick(Region::ALL).copied(),
            chance.between(3.5, 8.0),
        );
        let longest = self.minutes.iter().copied().fold(0.0, f64::max);
        let spike = match done.minutes / longest.max(20.0) {
            ratio if ratio > 2.0 => 2.3,
            ratio if ratio > 1.1 => 1.6,
            _ => 1.0,
        };
        let monotonous = if self.monotony().is_some_and(|monotony| monotony > 2.0) {
            1.5
        } else {
            1.0
        };
        let worn = 1.0 + 0.5 * body.tiredness.z().max(0.0);
        let hours = done.minutes / 60.0;
        remember(&mut self.minutes, done.minutes, SPIKE_DAYS);
        remember(&mut self.loads, done.au, 7);
        let is_hurt = self.injury.is_none() && luck < self.injuries / 1000.0 * hours * spike * monotonous * worn;
        if is_hurt {
            self.injury = region.map(|region| Injury { region, pain });
        }
        is_hurt
    }

    fn monotony(&self) -> Option<f64> {
        let loads: Vec<f64> = self.loads.iter().copied().collect();
        let mean = mean(&loads);
        let squares: f64 = loads.iter().map(|load| (load - mean) * (load - mean)).sum();
        let sd = (squares / count(loads.len().checked_sub(1)?.max(1))).sqrt();
        (loads.len() == 7 && sd > 0.0).then(|| mean / sd)
    }
}

fn remember(values: &mut VecDeque<f64>, value: f64, most: usize) {
    values.push_back(value);
    if values.len() > most {
        values.pop_front();
    }
}

/// Tells the app of a time without training that begins today; the last ones are kept, as a document holds only so many.
fn absent(input: &mut PlanInput, days: i32, reason: AbsenceReason) {
    let from: TrainingDay = input.training_day;
    let absences = input.athlete.absences.get_or_insert_default();
    if absences.len() >= 32 {
        absences.remove(0);
    }
    absences.push(Absence {
        from,
        until: Some(from.plus_days(days - 1)),
        reason,
    });
}

fn wish(chance: &mut Chance, input: &PlanInput) -> DayWish {
    let mut wish = DayWish::default();
    match chance.whole(0, 6) {
        0 => wish.rest = Some(true),
        1 => wish.rest = Some(false),
        2 => wish.easier = Some(true),
        3 => wish.minutes = u16::try_from(5 * chance.whole(2, 8)).ok(),
        4 => wish.equipment = Some(Vec::new()),
        5 => wish.equipment = Some(input.athlete.equipment.iter().copied().take(2).collect()),
        _ => wish.template = input.history.iter().rev().find_map(|workout| workout.template.clone()),
    }
    wish
}
