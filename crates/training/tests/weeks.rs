//! The first four weeks of twelve athletes, each day done as planned, as a coach would read them.

mod support;

use insta::assert_snapshot;
use jiff::civil::date;
use training::{
    athlete::{
        Athlete, Availability, Condition, Equipment, Event, Experience, Goal, Limitation, Region, Severity, Sex, Sport,
        Weekday,
    },
    day::TrainingDay,
    planner::plan,
};

use support::{athlete, draw, first_day, lived, reasons};

/// Four weeks, and why the first day is what it is.
fn four_weeks(athlete: Athlete) -> String {
    let input = first_day(athlete);
    format!("{}\n{}", draw(&lived(&input, 28)), reasons(&plan(&input)))
}

fn available(days_per_week: u8, session_minutes: u16, weekdays: &[Weekday]) -> Availability {
    Availability {
        days_per_week,
        session_minutes,
        weekdays: (!weekdays.is_empty()).then(|| weekdays.to_vec()),
        minutes_by_weekday: None,
    }
}

#[test]
fn a_beginner_with_body_weight_on_three_days() {
    assert_snapshot!(four_weeks(athlete(Experience::Beginner)));
}

#[test]
fn a_beginner_with_dumbbells() {
    assert_snapshot!(four_weeks(Athlete {
        equipment: vec![Equipment::Dumbbell, Equipment::Bench],
        goals: vec![Goal::Muscle],
        ..athlete(Experience::Beginner)
    }));
}

#[test]
fn a_lifter_with_a_full_gym_on_four_days() {
    assert_snapshot!(four_weeks(Athlete {
        equipment: Equipment::ALL.to_vec(),
        goals: vec![Goal::Strength],
        availability: available(4, 60, &[Weekday::Mon, Weekday::Tue, Weekday::Thu, Weekday::Sat]),
        ..athlete(Experience::Intermediate)
    }));
}

#[test]
fn an_advanced_lifter_with_a_full_gym_on_five_days() {
    assert_snapshot!(four_weeks(Athlete {
        equipment: Equipment::ALL.to_vec(),
        goals: vec![Goal::Muscle],
        availability: available(5, 75, &[]),
        ..athlete(Experience::Advanced)
    }));
}

#[test]
fn a_runner_with_two_strength_days() {
    assert_snapshot!(four_weeks(Athlete {
        equipment: vec![Equipment::Dumbbell, Equipment::Band, Equipment::Bench],
        goals: vec![Goal::Endurance, Goal::Strength],
        sports: Some(vec![Sport::Running]),
        availability: available(
            5,
            60,
            &[Weekday::Mon, Weekday::Tue, Weekday::Thu, Weekday::Fri, Weekday::Sun]
        ),
        ..athlete(Experience::Intermediate)
    }));
}

#[test]
fn a_cyclist_on_three_days() {
    assert_snapshot!(four_weeks(Athlete {
        equipment: vec![Equipment::Bike],
        goals: vec![Goal::Endurance],
        sports: Some(vec![Sport::Cycling]),
        availability: available(3, 90, &[Weekday::Tue, Weekday::Thu, Weekday::Sun]),
        ..athlete(Experience::Intermediate)
    }));
}

#[test]
fn a_68_year_old_with_bands_and_a_bad_knee() {
    assert_snapshot!(four_weeks(Athlete {
        birth_year: Some(1958),
        equipment: vec![Equipment::Band],
        limitations: vec![Limitation {
            region: Region::Knee,
            severity: Severity::Moderate,
        }],
        ..athlete(Experience::Beginner)
    }));
}

#[test]
fn a_pregnant_athlete() {
    assert_snapshot!(four_weeks(Athlete {
        sex: Sex::Female,
        conditions: vec![Condition::Pregnancy],
        equipment: vec![Equipment::Dumbbell, Equipment::Band],
        availability: available(4, 40, &[]),
        ..athlete(Experience::Intermediate)
    }));
}

#[test]
fn an_athlete_with_high_blood_pressure() {
    assert_snapshot!(four_weeks(Athlete {
        birth_year: Some(1968),
        conditions: vec![Condition::Hypertension],
        equipment: vec![Equipment::Machine, Equipment::Cable, Equipment::Bike],
        availability: available(4, 45, &[]),
        ..athlete(Experience::Beginner)
    }));
}

#[test]
fn a_fifteen_year_old() {
    assert_snapshot!(four_weeks(Athlete {
        birth_year: Some(2011),
        equipment: vec![Equipment::Dumbbell, Equipment::Bench, Equipment::PullUpBar],
        goals: vec![Goal::Strength],
        availability: available(4, 50, &[]),
        ..athlete(Experience::Beginner)
    }));
}

#[test]
fn a_busy_parent_with_twice_half_an_hour() {
    assert_snapshot!(four_weeks(Athlete {
        equipment: vec![Equipment::Dumbbell, Equipment::Band],
        goals: vec![Goal::GeneralHealth, Goal::Muscle],
        availability: available(2, 30, &[Weekday::Tue, Weekday::Fri]),
        ..athlete(Experience::Intermediate)
    }));
}

#[test]
fn a_rower_who_lifts_with_an_event_in_the_fourth_week() {
    assert_snapshot!(four_weeks(Athlete {
        equipment: vec![Equipment::Rower, Equipment::Barbell, Equipment::Rack, Equipment::Bench],
        goals: vec![Goal::Endurance, Goal::Strength],
        sports: Some(vec![Sport::Rowing]),
        availability: available(4, 60, &[]),
        event: Some(Event {
            name: "Regatta".to_owned(),
            training_day: TrainingDay::new(date(2026, 12, 19)),
            sport: Some(Sport::Rowing),
        }),
        ..athlete(Experience::Intermediate)
    }));
}
