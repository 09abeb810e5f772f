//! The first two weeks of a few athletes, as a coach would read them.

mod support;

use training::{
    athlete::{Availability, Equipment, Experience, Goal, Limitation, Region, Severity, Weekday},
    planner::plan,
};

use support::{athlete, days, draw, first_day, reasons};

#[test]
fn a_beginner_with_body_weight_on_three_days() {
    let input = first_day(athlete(Experience::Beginner));
    println!("{}", draw(&days(&input, 14)));
    println!("{}", reasons(&plan(&input)));
}

#[test]
fn a_lifter_with_a_full_gym_on_four_days() {
    let mut lifter = athlete(Experience::Intermediate);
    lifter.equipment = Equipment::ALL.to_vec();
    lifter.goals = vec![Goal::Strength];
    lifter.availability = Availability { days_per_week: 4, session_minutes: 60, weekdays: Some(vec![Weekday::Mon, Weekday::Tue, Weekday::Thu, Weekday::Sat]) };
    let input = first_day(lifter);
    println!("{}", draw(&days(&input, 14)));
    println!("{}", reasons(&plan(&input)));
}

#[test]
fn a_68_year_old_with_bands_and_a_bad_knee() {
    let mut older = athlete(Experience::Beginner);
    older.birth_year = Some(1958);
    older.equipment = vec![Equipment::Band];
    older.limitations = vec![Limitation { region: Region::Knee, severity: Severity::Moderate }];
    let input = first_day(older);
    println!("{}", draw(&days(&input, 14)));
    println!("{}", reasons(&plan(&input)));
}
