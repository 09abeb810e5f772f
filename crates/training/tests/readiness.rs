//! Readiness as a coach would check it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::civil::date;
use training::{
    athlete::Region,
    biometrics::{Biometrics, CheckIn, Pain, Soreness},
    day::TrainingDay,
    readiness::{Confidence, Driver, Level, Readiness, SignalKind},
};

fn today() -> TrainingDay {
    TrainingDay::new(date(2026, 11, 23))
}

/// A morning of an athlete for whom it is like all others, `ago` days before today.
fn usual(ago: i32) -> Biometrics {
    let sway = f64::from(ago.rem_euclid(5) - 2);
    Biometrics {
        blood_pressure: None,
        training_day: today().plus_days(-ago),
        hrv_rmssd_ms: Some(62.0 + 4.0 * sway),
        resting_hr_bpm: Some(52.0 + sway),
        sleep_minutes: Some(450 + 10 * u16::try_from(ago.rem_euclid(5)).unwrap()),
        sleep_score: None,
        body_mass_kg: None,
        source: "watch".to_owned(),
        check_in: Some(answers(3, 3, 3)),
    }
}

fn answers(readiness: u8, sleep_quality: u8, stress: u8) -> CheckIn {
    CheckIn {
        symptoms: vec![],
        readiness: Some(readiness),
        sleep_quality: Some(sleep_quality),
        stress: Some(stress),
        soreness: vec![],
        pain: vec![],
        ill: false,
    }
}

/// Seventy usual mornings up to today, with today's changed.
fn mornings(change: impl FnOnce(&mut Biometrics)) -> Vec<Biometrics> {
    let mut days: Vec<_> = (0..70).rev().map(usual).collect();
    change(days.last_mut().unwrap());
    days
}

fn after(change: impl FnOnce(&mut Biometrics)) -> Readiness {
    Readiness::of(&mornings(change), today())
}

fn told(change: impl FnOnce(&mut CheckIn)) -> Readiness {
    after(|day| change(day.check_in.as_mut().unwrap()))
}

#[test]
fn a_usual_morning_is_green_at_seventy() {
    let readiness = after(|_| {});
    assert_eq!(
        (readiness.level, readiness.confidence),
        (Level::Green, Confidence::High)
    );
    assert!((67..=73).contains(&readiness.score.unwrap()), "{readiness:?}");
    assert_eq!(readiness.coverage_percent, 100);
}

#[test]
fn nothing_known_is_unknown_and_has_no_score() {
    let readiness = Readiness::of(&[], today());
    assert_eq!(
        (readiness.level, readiness.score, readiness.confidence),
        (Level::Unknown, None, Confidence::None)
    );
    assert_eq!(readiness.drivers, []);
}

#[test]
fn the_first_mornings_rest_on_the_answers_alone() {
    let mut first = usual(0);
    first.sleep_minutes = None;
    let readiness = Readiness::of(&[first], today());
    assert_eq!(
        (readiness.level, readiness.score, readiness.confidence),
        (Level::Green, Some(70), Confidence::Low)
    );
}

#[test]
fn what_no_average_may_hide_limits_the_level() {
    let pain = |region, level| move |answers: &mut CheckIn| answers.pain.push(Pain { region, level });
    let sore = |level| {
        move |answers: &mut CheckIn| {
            let region = Region::Quads;
            answers.soreness.push(Soreness { region, level });
        }
    };
    let cases = [
        (told(|answers| answers.ill = true), Level::Red, Driver::Ill),
        (
            after(|day| day.sleep_minutes = Some(239)),
            Level::Red,
            Driver::ShortNight { minutes: 239 },
        ),
        (
            told(pain(Region::Knee, 4)),
            Level::Amber,
            Driver::Pain {
                region: Region::Knee,
                level: 4,
            },
        ),
        (
            told(pain(Region::Knee, 7)),
            Level::Red,
            Driver::Pain {
                region: Region::Knee,
                level: 7,
            },
        ),
        (
            told(pain(Region::Chest, 4)),
            Level::Red,
            Driver::Pain {
                region: Region::Chest,
                level: 4,
            },
        ),
        (
            told(sore(7)),
            Level::Amber,
            Driver::Sore {
                region: Region::Quads,
                level: 7,
            },
        ),
        (
            told(sore(5)),
            Level::Green,
            Driver::Sore {
                region: Region::Quads,
                level: 5,
            },
        ),
    ];
    for (readiness, level, driver) in cases {
        assert_eq!((readiness.level, readiness.drivers.first()), (level, Some(&driver)));
        let top = match level {
            Level::Red => 44,
            Level::Amber => 59,
            Level::Unknown | Level::Green => 100,
        };
        assert!(readiness.score.unwrap() <= top, "the score says the same as the level");
    }
    assert_eq!(told(pain(Region::Knee, 3)).level, Level::Green);
}

#[test]
fn a_week_below_the_own_band_allows_no_hard_day() {
    let mut days = mornings(|_| {});
    for day in days.iter_mut().rev().take(7) {
        day.hrv_rmssd_ms = Some(52.0);
    }
    let readiness = Readiness::of(&days, today());
    assert_eq!(readiness.level, Level::Amber);
    assert_eq!(
        readiness.drivers[..2],
        [
            Driver::RedSignal {
                signal: SignalKind::Hrv
            },
            Driver::HrvBelowBand,
        ]
    );
}

#[test]
fn one_flattering_artefact_hides_no_poor_week() {
    let mut days = mornings(|_| {});
    for day in days.iter_mut().rev().take(7) {
        day.hrv_rmssd_ms = Some(55.0);
    }
    days.last_mut().unwrap().hrv_rmssd_ms = Some(240.0);
    assert_eq!(Readiness::of(&days, today()).level, Level::Amber);
}

#[test]
fn values_of_two_sources_are_not_compared() {
    let readiness = after(|day| {
        day.source = "ring".to_owned();
        day.hrv_rmssd_ms = Some(20.0);
        day.resting_hr_bpm = Some(70.0);
    });
    assert_eq!((readiness.signals.hrv, readiness.signals.resting_hr), (None, None));
    assert_eq!(readiness.level, Level::Green);
}

#[test]
fn a_resting_heart_rate_must_rise_in_beats_and_in_deviations() {
    let level = |bpm| {
        after(|day| day.resting_hr_bpm = Some(bpm))
            .signals
            .resting_hr
            .unwrap()
            .level
    };
    assert_eq!(level(55.0), Level::Green);
    assert_eq!(level(57.0), Level::Amber);
    assert_eq!(level(61.0), Level::Red);
    assert_eq!(level(38.0), Level::Green);
}

#[test]
fn sleep_is_read_by_the_hour() {
    let level = |minutes| {
        after(|day| day.sleep_minutes = Some(minutes))
            .signals
            .sleep
            .unwrap()
            .level
    };
    assert_eq!([299, 359, 470].map(level), [Level::Red, Level::Amber, Level::Green]);
    let mut days = mornings(|_| {});
    for day in days.iter_mut().rev().take(7) {
        day.sleep_minutes = Some(400);
    }
    let readiness = Readiness::of(&days, today());
    assert_eq!(
        readiness.signals.sleep.unwrap().level,
        Level::Amber,
        "70 minutes under the own need, every night"
    );
}

#[test]
fn a_value_is_carried_for_one_day_and_speaks_only_against() {
    let mut days = mornings(|day| {
        day.resting_hr_bpm = None;
        day.sleep_minutes = None;
        day.check_in = None;
    });
    days[68].sleep_minutes = Some(600);
    let signals = Readiness::of(&days, today()).signals;
    let sleep = signals.sleep.unwrap();
    assert_eq!((sleep.is_carried, sleep.score), (true, 70));
    assert!(signals.resting_hr.unwrap().is_carried);
    assert_eq!(signals.wellness, None, "answers are never carried");
    let signals = Readiness::of(&days, today().plus_days(1)).signals;
    assert_eq!((signals.sleep, signals.resting_hr), (None, None));
}

#[test]
fn a_short_past_is_provisional_and_no_past_is_no_signal() {
    let of_last = |count: usize| Readiness::of(&mornings(|_| {})[70 - count..], today());
    let resting_hr = |count| of_last(count).signals.resting_hr;
    assert_eq!(resting_hr(14), None, "13 earlier mornings");
    assert!(resting_hr(15).unwrap().is_provisional);
    assert!(!resting_hr(29).unwrap().is_provisional);
    assert_eq!(of_last(20).signals.hrv, None, "the week itself is no past");
    assert_eq!(of_last(21).confidence, Confidence::Medium);
}

#[test]
fn order_later_days_and_what_is_no_number_change_nothing() {
    let days = mornings(|_| {});
    let readiness = Readiness::of(&days, today());
    let mut odd: Vec<_> = days.iter().cloned().rev().collect();
    odd.push(Biometrics {
        check_in: Some(answers(1, 1, 5)),
        ..usual(-1)
    });
    odd.push(Biometrics {
        training_day: today().plus_days(-30),
        hrv_rmssd_ms: Some(f64::NAN),
        source: "x".to_owned(),
        ..usual(0)
    });
    odd.last_mut().unwrap().check_in = None;
    assert_eq!(Readiness::of(&odd, today()), readiness);
}

#[test]
fn readiness_reads_back_as_it_was_written() {
    let readiness = told(|answers| answers.ill = true);
    let text = serde_json::to_string(&readiness).unwrap();
    assert_eq!(serde_json::from_str::<Readiness>(&text).unwrap(), readiness);
    assert!(
        text.contains(r#""level":"red""#) && text.contains(r#"{"driver":"ill"}"#),
        "{text}"
    );
}
