//! The parts of a drawn athlete that need more than a line.

use training::{
    athlete::{Availability, Equipment, Event, GearLoads, Place, Sex, Sport, Weekday, WeekdayMinutes},
    catalogue::{Catalogue, ExerciseId},
    day::TrainingDay,
    quantity::Mass,
};

use super::grid::tenths_of_kg;
use crate::chance::Chance;

/// 13 to 85, the years in which most people train more often than the ends.
pub(super) fn age(chance: &mut Chance) -> i32 {
    match chance.whole(0, 9) {
        0 => chance.whole(13, 17),
        1 => chance.whole(65, 85),
        2 => chance.whole(13, 85),
        _ => chance.whole(18, 64),
    }
}

pub(super) fn body_mass(chance: &mut Chance, age: i32, sex: Sex) -> Mass {
    let adult = match sex {
        Sex::Female => 66.0,
        Sex::Male => 80.0,
        Sex::Unspecified => 73.0,
    };
    let grown = if age < 18 {
        0.65 + 0.07 * f64::from(age - 13)
    } else {
        1.0
    };
    tenths_of_kg(chance.normal(adult * grown, 11.0 * grown))
}

pub(super) fn availability(chance: &mut Chance) -> Availability {
    let days = chance.whole(1, 7);
    let weekdays = chance.is(0.35).then(|| {
        let at_least = usize::try_from(days).unwrap_or(1);
        let spare = usize::try_from(chance.whole(0, 1)).unwrap_or(0);
        let mut weekdays = chance.some(Weekday::ALL, (at_least + spare).min(7));
        weekdays.sort_unstable();
        weekdays
    });
    let minutes_by_weekday = chance.is(0.25).then(|| {
        let count = usize::try_from(chance.whole(1, 3)).unwrap_or(1);
        let others = chance.some(Weekday::ALL, count);
        let of = |weekday| WeekdayMinutes {
            weekday,
            minutes: minutes(chance),
        };
        others.into_iter().map(of).collect()
    });
    Availability {
        days_per_week: u8::try_from(days).unwrap_or(3),
        session_minutes: minutes(chance),
        weekdays,
        minutes_by_weekday,
    }
}

/// 15 to 120 minutes in steps of five, an hour or less more often than more.
fn minutes(chance: &mut Chance) -> u16 {
    let most = if chance.is(0.6) { 12 } else { 24 };
    u16::try_from(5 * chance.whole(3, most)).unwrap_or(45)
}

/// None to six kinds, or everything that a gym has.
pub(super) fn equipment(chance: &mut Chance) -> Vec<Equipment> {
    if chance.is(0.2) {
        return Equipment::ALL.to_vec();
    }
    let count = usize::try_from(chance.whole(0, 6)).unwrap_or(0);
    chance.some(Equipment::ALL, count)
}

/// Sometimes a second place on some weekdays, with other things to train with.
pub(super) fn places(chance: &mut Chance, usual: &[Equipment]) -> Option<Vec<Place>> {
    if !chance.is(0.1) {
        return None;
    }
    let count = usize::try_from(chance.whole(1, 3)).unwrap_or(1);
    let elsewhere = equipment(chance);
    Some(vec![Place {
        name: "Elsewhere".to_owned(),
        equipment: if elsewhere == usual { Vec::new() } else { elsewhere },
        loads: None,
        weekdays: chance.some(Weekday::ALL, count),
    }])
}

/// Sometimes the very plates, dumbbells and pins that there are.
pub(super) fn own_loads(chance: &mut Chance, equipment: &[Equipment]) -> Option<Vec<GearLoads>> {
    if !chance.is(0.2) {
        return None;
    }
    let loads: Vec<GearLoads> = equipment.iter().filter_map(|&gear| gear_loads(chance, gear)).collect();
    (!loads.is_empty()).then_some(loads)
}

fn gear_loads(chance: &mut Chance, equipment: Equipment) -> Option<GearLoads> {
    let listed = |loads: &[u32]| GearLoads {
        equipment,
        bar_kg: None,
        plates_kg: None,
        loads_kg: Some(loads.iter().map(|&kg| Mass::from_g(kg * 1000)).collect()),
    };
    match equipment {
        Equipment::Barbell => {
            let grams: &[u32] = if chance.is(0.5) {
                &[1250, 2500, 5000, 10_000, 10_000, 20_000]
            } else {
                &[2500, 5000, 5000, 10_000, 15_000, 20_000, 20_000]
            };
            Some(GearLoads {
                equipment,
                bar_kg: Some(Mass::from_g(if chance.is(0.7) { 20_000 } else { 10_000 })),
                plates_kg: Some(grams.iter().map(|&g| Mass::from_g(g)).collect()),
                loads_kg: None,
            })
        }
        Equipment::Dumbbell if chance.is(0.5) => Some(listed(&[2, 4, 6, 8, 10, 12, 15, 20])),
        Equipment::Dumbbell => Some(listed(&[5, 10])),
        Equipment::Kettlebell => Some(listed(&[8, 12, 16, 24])),
        Equipment::Cable => Some(listed(&[5, 10, 15, 20, 25, 30, 35, 40, 50, 60, 70, 80])),
        Equipment::Machine => Some(listed(&[5, 10, 15, 20, 25, 30, 40, 50, 60, 70, 80, 100, 120, 150])),
        _ => None,
    }
}

/// Sometimes a day that everything is for.
pub(super) fn event(chance: &mut Chance, from: TrainingDay) -> Option<Event> {
    chance.is(0.2).then(|| Event {
        name: "The day".to_owned(),
        training_day: from.plus_days(chance.whole(40, 320)),
        sport: chance
            .pick(&[None, Some(Sport::Running), Some(Sport::Cycling), Some(Sport::Rowing)])
            .copied()
            .flatten(),
    })
}

/// Sometimes a few exercises that are never wanted.
pub(super) fn never(chance: &mut Chance) -> Option<Vec<ExerciseId>> {
    if !chance.is(0.1) {
        return None;
    }
    let all: Vec<&ExerciseId> = Catalogue::builtin().iter().map(|exercise| &exercise.id).collect();
    let count = usize::try_from(chance.whole(1, 4)).unwrap_or(1);
    Some(chance.some(&all, count).into_iter().cloned().collect())
}
