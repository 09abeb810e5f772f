//! What holds for the readiness of every athlete on every morning.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::civil::date;
use proptest::prelude::*;
use training::{
    athlete::Region,
    biometrics::{Biometrics, CheckIn, Pain, Soreness},
    day::TrainingDay,
    readiness::{Level, Readiness},
};

fn today() -> TrainingDay {
    TrainingDay::new(date(2026, 11, 23))
}

/// Answers that say nothing in particular.
fn usual_answers() -> CheckIn {
    CheckIn {
        symptoms: vec![],
        readiness: Some(3),
        sleep_quality: Some(3),
        stress: Some(3),
        soreness: vec![],
        pain: vec![],
        ill: false,
    }
}

/// A morning with anything missing.
fn morning(ago: i32) -> impl Strategy<Value = Biometrics> {
    let answer = || prop::option::weighted(0.8, 1..=5_u8);
    let check_in = (
        answer(),
        answer(),
        answer(),
        prop::collection::vec(0..=7_u8, 0..3),
        prop::collection::vec(0..=5_u8, 0..2),
    );
    let check_in = check_in.prop_map(|(readiness, sleep_quality, stress, sore, pain)| CheckIn {
        symptoms: vec![],
        readiness,
        sleep_quality,
        stress,
        soreness: sore
            .into_iter()
            .map(|level| Soreness {
                region: Region::Quads,
                level,
            })
            .collect(),
        pain: pain
            .into_iter()
            .map(|level| Pain {
                region: Region::Knee,
                level,
            })
            .collect(),
        ill: false,
    });
    let measured = (
        prop::option::weighted(0.8, 20.0..120.0_f64),
        prop::option::weighted(0.8, 45.0..65.0_f64),
        prop::option::weighted(0.8, 300..600_u16),
        prop::option::weighted(0.3, 20..=100_u8),
        prop::sample::select(vec!["watch", "watch", "watch", "ring"]),
    );
    (measured, prop::option::weighted(0.7, check_in)).prop_map(move |((hrv, bpm, minutes, score, source), check_in)| {
        Biometrics {
            blood_pressure: None,
            training_day: today().plus_days(-ago),
            hrv_rmssd_ms: hrv,
            resting_hr_bpm: bpm,
            sleep_minutes: minutes,
            sleep_score: score,
            body_mass_kg: None,
            source: source.to_owned(),
            check_in,
        }
    })
}

/// An athlete's mornings up to today: some days, anything in them.
fn past() -> impl Strategy<Value = Vec<Biometrics>> {
    (1..76_i32).prop_flat_map(|days| (0..days).rev().map(morning).collect::<Vec<_>>())
}

/// One value of the day made worse, if it is there; the answers only get more to complain about.
fn worsen(day: &mut Biometrics, which: u8, by: f64) {
    let points = |most: f64| format!("{:.0}", by * most).parse::<u8>().unwrap();
    match which {
        0 => day.hrv_rmssd_ms = day.hrv_rmssd_ms.map(|rmssd| (rmssd * (1.0 - by)).max(5.0)),
        1 => day.resting_hr_bpm = day.resting_hr_bpm.map(|bpm| bpm + 60.0 * by),
        2 => {
            day.sleep_minutes = day
                .sleep_minutes
                .map(|minutes| minutes - minutes / 100 * u16::from(points(100.0)))
        }
        3 => day.sleep_score = day.sleep_score.map(|score| score.saturating_sub(points(100.0))),
        _ => {
            let Some(answers) = &mut day.check_in else { return };
            let down = |answer: u8| answer.saturating_sub(points(4.0)).max(1);
            match which {
                4 => answers.readiness = answers.readiness.map(down),
                5 => answers.sleep_quality = answers.sleep_quality.map(down),
                6 => answers.stress = answers.stress.map(|stress| (stress + points(4.0)).min(5)),
                7 => answers.soreness.push(Soreness {
                    region: Region::Calves,
                    level: points(7.0),
                }),
                8 => answers.pain.push(Pain {
                    region: Region::Hip,
                    level: points(10.0),
                }),
                _ => answers.ill = true,
            }
        }
    }
}

/// Removes a signal from all days, or makes it say "as usual".
fn silence(days: &mut [Biometrics], which: u8, neutral: Option<f64>) {
    let week = today().plus_days(-6);
    for day in days {
        let is_new = day.training_day >= week;
        match (which, neutral) {
            (0, None) => day.hrv_rmssd_ms = None,
            (0, Some(usual)) if is_new => day.hrv_rmssd_ms = day.hrv_rmssd_ms.map(|_| usual),
            (1, None) => day.resting_hr_bpm = None,
            (1, Some(usual)) if is_new => day.resting_hr_bpm = day.resting_hr_bpm.map(|_| usual),
            (2, None) => (day.sleep_minutes, day.sleep_score) = (None, None),
            (2, Some(usual)) if is_new => {
                day.sleep_minutes = day.sleep_minutes.map(|_| format!("{usual:.0}").parse().unwrap());
                day.sleep_score = None;
            }
            _ => {}
        }
    }
}

/// Few cases while one works, many before an issue is closed.
fn cases() -> u32 {
    if std::env::var_os("HEALTHPILOT_LONG").is_some() {
        5_000
    } else {
        100
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn a_worse_signal_never_raises_score_or_level(mut days in past(), which in 0..10_u8, by in 0.0..=1.0_f64) {
        let before = Readiness::of(&days, today());
        worsen(days.last_mut().unwrap(), which, by);
        let after = Readiness::of(&days, today());
        prop_assert!(after.level <= before.level, "{before:?}\n{after:?}");
        prop_assert!(after.score <= before.score, "{before:?}\n{after:?}");
        prop_assert_eq!(after.coverage_percent, before.coverage_percent);
    }

    #[test]
    fn a_removed_signal_is_never_greener_than_a_usual_one(days in past(), which in 0..3_u8) {
        let signals = Readiness::of(&days, today()).signals;
        let signal = [signals.hrv, signals.resting_hr, signals.sleep][usize::from(which)];
        let usual = signal.and_then(|signal| signal.usual);
        // Who usually sleeps too little has no night that says "as usual".
        if usual.is_none_or(|usual| which == 2 && usual < 420.0) {
            return Ok(());
        }
        let (mut removed, mut neutral) = (days.clone(), days);
        silence(&mut removed, which, None);
        silence(&mut neutral, which, usual);
        let (removed, neutral) = (Readiness::of(&removed, today()), Readiness::of(&neutral, today()));
        prop_assert!(removed.level <= neutral.level, "{removed:?}\n{neutral:?}");
    }

    #[test]
    fn no_answers_are_never_greener_than_usual_ones(mut days in past()) {
        for day in &mut days {
            day.check_in = Some(usual_answers());
        }
        let usual = Readiness::of(&days, today());
        for day in &mut days {
            day.check_in = None;
        }
        let silent = Readiness::of(&days, today());
        prop_assert!(silent.level <= usual.level, "{silent:?}\n{usual:?}");
        prop_assert!(silent.confidence <= usual.confidence);
    }

    #[test]
    fn a_score_never_shows_a_better_level_than_the_level(days in past()) {
        let readiness = Readiness::of(&days, today());
        if let Some(score) = readiness.score {
            prop_assert!(Level::of_score(f64::from(score)) <= readiness.level);
        }
    }
}
