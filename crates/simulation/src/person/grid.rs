//! The grid of athletes (training science, 8.1): everything that the document can say, in every mixture.

use training::{
    athlete::{Athlete, Condition, Experience, Goal, Limitation, Region, Screening, Severity, Sex, Sport},
    day::TrainingDay,
    quantity::Mass,
};

use super::{Habits, Person, draw};
use crate::chance::{Chance, Purpose};

/// Person number `index` of the seed's grid, as of the training day on which the app is first opened.
///
/// Ages 13 to 85, one to seven days of 15 to 120 minutes, none to six kinds of equipment or a whole gym, none to three
/// limitations, adherence 30 to 100 %, missing data 0 to 100 %.
#[must_use]
pub fn person(seed: u64, index: u64, from: TrainingDay) -> Person {
    let chance = &mut Chance::new(seed, index, Purpose::Athlete, 0);
    let age = draw::age(chance);
    let sex = *chance
        .pick(&[Sex::Female, Sex::Male, Sex::Female, Sex::Male, Sex::Unspecified])
        .unwrap_or(&Sex::Unspecified);
    let experience = *chance.pick(Experience::ALL).unwrap_or(&Experience::Beginner);
    let birth_year = i32::from(from.date().year()) - age;
    let equipment = draw::equipment(chance);
    let body_mass_kg = draw::body_mass(chance, age, sex);
    let athlete = Athlete {
        birth_year: if chance.is(0.92) {
            i16::try_from(birth_year).ok()
        } else {
            None
        },
        sex,
        height_cm: u16::try_from(chance.whole(150, 200)).ok().filter(|_| chance.is(0.7)),
        body_mass_kg: Some(body_mass_kg).filter(|_| chance.is(0.8)),
        experience,
        goals: goals(chance),
        availability: draw::availability(chance),
        limitations: limitations(chance),
        conditions: conditions(chance, sex, age),
        screening: chance.is(0.85).then(|| Screening {
            cleared: chance.is(0.93),
        }),
        places: draw::places(chance, &equipment),
        loads: draw::own_loads(chance, &equipment),
        equipment,
        sports: sports(chance),
        event: draw::event(chance, from),
        never: draw::never(chance),
        ..Athlete::default()
    };
    Person {
        athlete,
        habits: habits(chance),
        seed,
        index,
    }
}

fn goals(chance: &mut Chance) -> Vec<Goal> {
    let count = *chance.pick(&[1, 1, 1, 2, 2, 3]).unwrap_or(&1);
    chance.some(Goal::ALL, count)
}

fn limitations(chance: &mut Chance) -> Vec<Limitation> {
    let count = *chance.pick(&[0, 0, 0, 0, 0, 1, 1, 1, 2, 3]).unwrap_or(&0);
    let regions = chance.some(Region::ALL, count);
    let of = |region| Limitation {
        region,
        severity: *chance.pick(Severity::ALL).unwrap_or(&Severity::Mild),
    };
    regions.into_iter().map(of).collect()
}

fn conditions(chance: &mut Chance, sex: Sex, age: i32) -> Vec<Condition> {
    let pressure = chance.is(if age >= 50 { 0.3 } else { 0.06 });
    let pregnant = chance.is(0.08) && sex != Sex::Male && (18..=45).contains(&age);
    let listed = [(pressure, Condition::Hypertension), (pregnant, Condition::Pregnancy)];
    listed
        .into_iter()
        .filter(|&(has, _)| has)
        .map(|(_, condition)| condition)
        .collect()
}

fn sports(chance: &mut Chance) -> Option<Vec<Sport>> {
    let count = *chance.pick(&[0, 0, 1, 1, 2, 3]).unwrap_or(&0);
    (count > 0).then(|| chance.some(Sport::ALL, count))
}

fn habits(chance: &mut Chance) -> Habits {
    Habits {
        adherence: if chance.is(0.25) { 1.0 } else { chance.between(0.3, 1.0) },
        missing: match chance.whole(0, 9) {
            0 | 1 => 0.0,
            2 => 1.0,
            _ => chance.between(0.0, 1.0),
        },
        illness: chance.is(0.6),
        holidays: chance.is(0.6),
        wishes: chance.is(0.2),
        own_training: chance.is(0.1),
    }
}

/// A body mass in tenths of a kilogram.
pub(super) fn tenths_of_kg(kg: f64) -> Mass {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a body has between 30 and 200 kg"
    )]
    let tenths = (kg.clamp(30.0, 200.0) * 10.0).round() as u32;
    Mass::from_g(tenths * 100)
}
