//! Athletes over the whole grid: age, level, places, equipment and its loads, limitations, conditions, events, absences.

use training::{
    athlete::{
        Absence, AbsenceReason, Athlete, Availability, Condition, Equipment, Event, GearLoads, Goal, Limitation, Place,
        Region, Screening, Severity, Sport, Units, Weekday, WeekdayMinutes,
    },
    catalogue::{Catalogue, Muscle, OwnExercise, Pattern},
    day::TrainingDay,
    quantity::Mass,
};

use super::{draw::Draw, programme::Programme};

pub(super) fn drawn(draw: &mut Draw, programme: &Programme) -> Athlete {
    let is_healthy = draw.percent(65);
    let suiting = draw.one_of(&[0, 50, 80]);
    let weekdays = draw.some_of(Weekday::ALL, suiting);
    let suits = if is_healthy { 0 } else { draw.one_of(&[0, 5, 15]) };
    let limitations = draw.some_of(Region::ALL, suits).into_iter().map(|region| Limitation {
        region,
        severity: draw.one_of(Severity::ALL),
    });
    let limitations = limitations.collect();
    Athlete {
        birth_year: birth_year(draw, is_healthy),
        experience: programme.experience,
        goals: vec![draw.one_of(Goal::ALL)],
        availability: Availability {
            days_per_week: draw.whole(1, 7),
            session_minutes: draw.one_of(&[15, 30, 45, 60, 90, 120, 240]),
            weekdays: (!weekdays.is_empty()).then_some(weekdays),
            minutes_by_weekday: draw.percent(15).then(|| minutes_by_weekday(draw)),
        },
        equipment: programme.equipment.clone(),
        limitations,
        conditions: if is_healthy {
            vec![]
        } else {
            draw.some_of(Condition::ALL, 30)
        },
        screening: (is_healthy || draw.percent(80)).then(|| Screening {
            cleared: is_healthy || draw.percent(70),
        }),
        units: draw.one_of(Units::ALL),
        places: draw.percent(15).then(|| places(draw)),
        loads: draw.percent(20).then(|| loads(draw)),
        sports: draw.percent(40).then(|| vec![draw.one_of(Sport::ALL)]),
        never: draw.percent(10).then(|| never(draw, programme)),
        own_exercises: programme.own.clone().map(|own| vec![own]),
        ..Athlete::default()
    }
}

/// The days in the athlete's calendar, around the one that is looked at.
pub(super) fn with_dates(draw: &mut Draw, athlete: &mut Athlete, day: TrainingDay) {
    athlete.event = draw.percent(15).then(|| Event {
        name: "Race".to_owned(),
        training_day: day.plus_days(draw.between(-20, 40)),
        sport: None,
    });
    athlete.deload_from = draw.percent(12).then(|| day.plus_days(draw.between(-15, 5)));
    athlete.absences = draw.percent(15).then(|| {
        let from = day.plus_days(draw.between(-20, 5));
        let until = draw.percent(80).then(|| from.plus_days(draw.between(0, 12)));
        let reason = draw.one_of(AbsenceReason::ALL);
        vec![Absence { from, until, reason }]
    });
}

fn birth_year(draw: &mut Draw, is_healthy: bool) -> Option<i16> {
    let year: i16 = if is_healthy {
        draw.whole(1966, 2006)
    } else {
        draw.whole(1941, 2015)
    };
    (is_healthy || draw.percent(85)).then_some(year)
}

fn minutes_by_weekday(draw: &mut Draw) -> Vec<WeekdayMinutes> {
    let days = draw.some_of(Weekday::ALL, 40).into_iter();
    let days = days.map(|weekday| WeekdayMinutes {
        weekday,
        minutes: draw.whole(10, 240),
    });
    days.collect()
}

pub(super) fn equipment(draw: &mut Draw) -> Vec<Equipment> {
    let equipped = draw.one_of(&[0, 20, 50, 100, 100]);
    draw.some_of(Equipment::ALL, equipped)
}

fn places(draw: &mut Draw) -> Vec<Place> {
    let count = draw.below(3);
    let places = (0..count).map(|index| Place {
        name: format!("place {index}"),
        equipment: equipment(draw),
        loads: draw.percent(50).then(|| loads(draw)),
        weekdays: vec![draw.one_of(Weekday::ALL), draw.one_of(Weekday::ALL)],
    });
    places.collect()
}

fn kg(kg: f64) -> Mass {
    Mass::from_kg(kg).unwrap()
}

fn loads(draw: &mut Draw) -> Vec<GearLoads> {
    let plates = [25.0, 20.0, 15.0, 10.0, 5.0, 2.5, 1.25, 0.5];
    let barbell = GearLoads {
        equipment: Equipment::Barbell,
        bar_kg: draw.percent(90).then(|| kg(draw.one_of(&[20.0, 15.0, 10.0, 20.412]))),
        plates_kg: draw
            .percent(90)
            .then(|| draw.some_of(&plates, 60).into_iter().map(kg).collect()),
        loads_kg: None,
    };
    let dumbbells = GearLoads {
        equipment: Equipment::Dumbbell,
        bar_kg: None,
        plates_kg: None,
        loads_kg: Some([4.0, 6.0, 8.0, 10.0, 12.5, 16.0, 20.0, 24.0, 30.0].map(kg).to_vec()),
    };
    let stack = GearLoads {
        equipment: Equipment::Machine,
        bar_kg: None,
        plates_kg: None,
        loads_kg: Some((1_u32..=18).map(|pin| Mass::from_g(pin * 7000)).collect()),
    };
    draw.some_of(&[barbell, dumbbells, stack], 60)
}

fn never(draw: &mut Draw, programme: &Programme) -> Vec<training::catalogue::ExerciseId> {
    let mut ids: Vec<_> = programme.lifts.iter().map(|lift| lift.id.clone()).collect();
    ids.extend(Catalogue::builtin().iter().map(|exercise| exercise.id.clone()));
    draw.some_of(&ids, 3)
}

/// An exercise of the athlete's own.
pub(super) fn own(draw: &mut Draw) -> OwnExercise {
    let patterns = [
        Pattern::Squat,
        Pattern::Hinge,
        Pattern::HorizontalPush,
        Pattern::VerticalPull,
        Pattern::Carry,
        Pattern::Power,
        Pattern::Conditioning,
        Pattern::Mobility,
        Pattern::IsolationUpper,
    ];
    let pattern = draw.one_of(&patterns);
    let gear = draw.one_of(&[
        None,
        Some(Equipment::Dumbbell),
        Some(Equipment::Band),
        Some(Equipment::Bike),
    ]);
    OwnExercise {
        id: "own-thing".parse().unwrap(),
        name: "My thing".to_owned(),
        pattern,
        primary: vec![draw.one_of(&[Muscle::Quads, Muscle::Chest, Muscle::Lats, Muscle::Calves])],
        secondary: vec![Muscle::Abs],
        equipment: gear.into_iter().collect(),
        unilateral: draw.percent(30),
        timed: pattern == Pattern::Conditioning || draw.percent(20),
        increment_kg: draw.percent(50).then(|| kg(2.0)),
    }
}
