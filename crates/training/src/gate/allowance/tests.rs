//! What athlete, place and morning leave of a day.

use jiff::civil::date;

use super::*;
use crate::{
    athlete::{
        Absence, AbsenceReason, Athlete, Equipment, ExerciseUnits, GearLoads, Place, Symptom, Units, Weekday,
        WeekdayMinutes,
    },
    biometrics::{BloodPressure, CheckIn, Pain},
    catalogue::Catalogue,
    day::TrainingDay,
    gate::AdviceId,
    gear_loads::Reachable,
    planner::{DayChange, DayWish},
    quantity::Mass,
};

/// A Monday.
fn input() -> PlanInput {
    let day = TrainingDay::new(date(2026, 11, 23));
    PlanInput {
        athlete: Athlete::default(),
        training_day: day,
        first_day: day,
        history: vec![],
        biometrics: vec![],
        changes: vec![],
    }
}

fn morning(input: &PlanInput, ago: i32, change: impl FnOnce(&mut Biometrics, &mut CheckIn)) -> Biometrics {
    let mut morning = Biometrics {
        training_day: input.training_day.plus_days(-ago),
        hrv_rmssd_ms: None,
        resting_hr_bpm: None,
        sleep_minutes: None,
        sleep_score: None,
        body_mass_kg: None,
        blood_pressure: None,
        source: "manual".into(),
        check_in: None,
    };
    let mut check_in = CheckIn {
        readiness: None,
        sleep_quality: None,
        stress: None,
        soreness: vec![],
        pain: vec![],
        ill: false,
        symptoms: vec![],
    };
    change(&mut morning, &mut check_in);
    morning.check_in = Some(check_in);
    morning
}

fn told(symptoms: &[(i32, &[Symptom])]) -> Option<AdviceId> {
    let mut input = input();
    for &(ago, symptoms) in symptoms {
        let morning = morning(&input, ago, |_, check_in| check_in.symptoms = symptoms.to_vec());
        input.biometrics.push(morning);
    }
    Allowance::of(&input).must_rest()
}

#[test]
fn the_wish_goes_before_the_place_and_that_before_home() {
    let mut input = input();
    let kettlebell = |kg: u32| GearLoads {
        equipment: Equipment::Kettlebell,
        bar_kg: None,
        plates_kg: None,
        loads_kg: Some(vec![Mass::from_g(kg * 1000)]),
    };
    input.athlete.equipment = vec![Equipment::Kettlebell];
    input.athlete.loads = Some(vec![kettlebell(16)]);
    let lightest = |input: &PlanInput| {
        let allowance = Allowance::of(input);
        let listed = match allowance.loads(Equipment::Kettlebell) {
            Reachable::Listed(loads) => loads.first().map(|load| load.g() / 1000),
            Reachable::Any(_) => None,
        };
        (allowance.equipment().to_vec(), listed)
    };
    assert_eq!(lightest(&input), (vec![Equipment::Kettlebell], Some(16)));
    let place = |weekday, kg| Place {
        name: "gym".into(),
        equipment: vec![Equipment::Kettlebell, Equipment::Bench],
        loads: Some(vec![kettlebell(kg)]),
        weekdays: vec![weekday],
    };
    input.athlete.places = Some(vec![place(Weekday::Tue, 20), place(Weekday::Mon, 24)]);
    assert_eq!(
        lightest(&input),
        (vec![Equipment::Kettlebell, Equipment::Bench], Some(24))
    );
    let wish = DayWish {
        equipment: Some(vec![Equipment::Band, Equipment::Kettlebell]),
        ..DayWish::default()
    };
    let training_day = input.training_day;
    input.changes.push(DayChange { training_day, wish });
    assert_eq!(
        lightest(&input),
        (vec![Equipment::Band, Equipment::Kettlebell], Some(24)),
        "the place keeps its loads"
    );
    input.changes[0].training_day = training_day.plus_days(1);
    assert_eq!(lightest(&input).1, Some(24), "tomorrow's wish is not today's");
}

#[test]
fn a_wish_makes_the_day_shorter_and_never_longer() {
    let mut input = input();
    input.athlete.availability.minutes_by_weekday = Some(vec![WeekdayMinutes {
        weekday: Weekday::Mon,
        minutes: 60,
    }]);
    let minutes = |wished: Option<u16>| {
        let mut input = input.clone();
        input.changes.push(DayChange {
            training_day: input.training_day,
            wish: DayWish {
                minutes: wished,
                ..DayWish::default()
            },
        });
        Allowance::of(&input).minutes()
    };
    assert_eq!([None, Some(20), Some(90)].map(minutes), [60, 20, 60]);
}

#[test]
fn a_grave_symptom_holds_until_a_later_check_in_is_without_it() {
    let chest = &[Symptom::ChestPain][..];
    assert_eq!(told(&[(0, chest)]), Some(AdviceId::ChestPain));
    assert_eq!(told(&[(40, chest)]), Some(AdviceId::ChestPain));
    assert_eq!(told(&[(40, chest), (39, &[])]), None);
    assert_eq!(told(&[(1, chest), (0, &[])]), Some(AdviceId::ChestPain), "yesterday");
    assert_eq!(
        told(&[(40, chest), (2, &[Symptom::Fainting])]),
        Some(AdviceId::Fainting)
    );
}

#[test]
fn a_fever_ends_after_a_day_without_it() {
    let fever = &[Symptom::Fever][..];
    assert_eq!(told(&[(1, fever)]), Some(AdviceId::Fever));
    assert_eq!(told(&[(2, fever)]), None);
    assert_eq!(
        told(&[(0, &[Symptom::Fever, Symptom::ChestPain])]),
        Some(AdviceId::ChestPain)
    );
}

#[test]
fn an_illness_that_one_was_away_for_counts_like_one_that_was_told() {
    let rest = |from: i32, until: Option<i32>, reason| {
        let mut input = input();
        let day = |ago: i32| input.training_day.plus_days(-ago);
        input.athlete.absences = Some(vec![Absence {
            from: day(from),
            until: until.map(day),
            reason,
        }]);
        let allowance = Allowance::of(&input);
        (allowance.ill_days_ago(), allowance.after_illness())
    };
    let illness = AbsenceReason::Illness;
    assert_eq!(rest(5, None, illness), (Some(0), None));
    assert_eq!(rest(5, Some(-3), illness), (Some(0), None));
    assert_eq!(rest(5, Some(1), illness), (Some(1), None));
    assert_eq!(rest(5, Some(2), illness), (None, Some(2)));
    assert_eq!(rest(9, Some(4), illness), (None, Some(4)));
    assert_eq!(rest(9, Some(5), illness), (None, None));
    assert_eq!(rest(-1, None, illness), (None, None), "it begins tomorrow");
    assert_eq!(rest(5, None, AbsenceReason::Holiday), (None, None));
}

#[test]
fn before_the_morning_nothing_of_it_is_known() {
    let mut input = input();
    let today = morning(&input, 0, |morning, check_in| {
        morning.sleep_minutes = Some(120);
        morning.blood_pressure = Some(BloodPressure {
            systolic_mmhg: 185,
            diastolic_mmhg: 80,
        });
        check_in.ill = true;
        check_in.pain = vec![Pain {
            region: Region::Knee,
            level: 8,
        }];
    });
    input.biometrics.push(today);
    let squat = Catalogue::builtin().named("body-weight-squat").unwrap();
    let heard = Allowance::of(&input);
    assert_eq!((heard.level(), heard.ill_days_ago()), (Level::Red, Some(0)));
    assert!(heard.only_easy() && heard.ban(squat).is_some() && heard.must_rest() == Some(AdviceId::BloodPressure));
    let before = Allowance::without_morning(&input);
    assert_eq!((before.level(), before.must_rest()), (Level::Unknown, None));
    assert!(!before.only_easy() && before.ban(squat).is_none() && before.worst_pain().is_none());
}

#[test]
fn what_is_never_wanted_is_banned_wherever_it_stands_in_the_list() {
    let mut input = input();
    let ids = ["wall-push-up", "body-weight-squat", "split-squat"];
    input.athlete.never = Some(ids.map(|id| id.parse().unwrap()).to_vec());
    let allowance = Allowance::of(&input);
    for id in ids {
        let exercise = Catalogue::builtin().named(id).unwrap();
        assert_eq!(allowance.ban(exercise), Some(Ban::Never), "{id}");
    }
    assert_eq!(allowance.ban(Catalogue::builtin().named("sit-to-stand").unwrap()), None);
}

#[test]
fn a_kettlebell_steps_by_four_kilograms() {
    let mut input = input();
    input.athlete.equipment = vec![Equipment::Kettlebell];
    input.athlete.units = Units::Metric;
    let allowance = Allowance::of(&input);
    let deadlift = Catalogue::builtin().named("kettlebell-deadlift").unwrap();
    assert_eq!(allowance.loads_of(deadlift).map(|(_, step)| step.g()), Some(4000));
}

#[test]
fn an_exercise_in_pounds_steps_in_pounds_in_a_metric_house() {
    let mut input = input();
    input.athlete.equipment = vec![Equipment::Barbell, Equipment::Rack, Equipment::Bench];
    input.athlete.units = Units::Metric;
    let [squat, bench] =
        ["high-bar-back-squat", "barbell-bench-press"].map(|id| Catalogue::builtin().named(id).unwrap());
    input.athlete.exercise_units = Some(vec![ExerciseUnits {
        exercise_id: bench.id.clone(),
        units: Units::Imperial,
    }]);
    let allowance = Allowance::of(&input);
    let next = |exercise| {
        let (loads, step) = allowance.loads_of(exercise).unwrap();
        loads.above(Mass::from_g(60_000), step).unwrap().g()
    };
    assert_eq!(next(squat), 62_500);
    // 60 kg are 132 lb; the next step of five is 135 lb.
    assert_eq!(next(bench), 61_235);
}
