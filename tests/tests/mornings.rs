//! The check-in: what it shows of a morning, what it keeps, and what comes of it.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed, and says with what"
)]

use engine::{MeasuredEntry, MeasuredView, MorningEntry, MorningView};
use harness::Life;
use jiff::SignedDuration;
use serde_json::json;
use training::{
    biometrics::{CheckIn, Metric},
    day::TrainingDay,
    readiness::Calibration,
};

const SUNDAY: &str = "2026-11-22T07:00[Europe/Berlin]";

fn answers(readiness: u8, stress: u8) -> CheckIn {
    CheckIn {
        readiness: Some(readiness),
        sleep_quality: Some(readiness),
        stress: Some(stress),
        soreness: vec![],
        pain: vec![],
        ill: false,
        symptoms: vec![],
    }
}

fn entry(training_day: TrainingDay, check_in: Option<CheckIn>, measured: &[(Metric, Option<f64>)]) -> MorningEntry {
    let typed = measured.iter().map(|&(metric, value)| MeasuredEntry { metric, value });
    MorningEntry {
        training_day,
        check_in,
        measured: typed.collect(),
    }
}

fn shown(morning: &MorningView, metric: Metric) -> &MeasuredView {
    morning.measured.iter().find(|shown| shown.metric == metric).unwrap()
}

async fn watch_says(life: &Life, day: TrainingDay) {
    let night = json!({"training_day": day, "source": "watch", "hrv_rmssd_ms": 62.5, "sleep_minutes": 410});
    life.engine
        .merge_biometrics(night.to_string().as_bytes())
        .await
        .unwrap();
}

#[tokio::test]
async fn a_fresh_morning_has_nothing_and_says_so() {
    let life = Life::at(SUNDAY).await;
    let morning = life.engine.morning().await.unwrap();
    assert_eq!(morning.check_in, None);
    for metric in Metric::ALL {
        assert_eq!(shown(&morning, metric).newest, None);
    }
    assert_eq!(
        shown(&morning, Metric::HrvRmssdMs).calibration,
        Some(Calibration { nights: 0, needed: 14 })
    );
    assert_eq!(shown(&morning, Metric::BodyMassKg).calibration, None);
}

#[tokio::test]
async fn what_is_typed_keeps_its_own_source_and_what_the_watch_said_stays_the_watchs() {
    let life = Life::at(SUNDAY).await;
    let day = life.engine.morning().await.unwrap().training_day;
    watch_says(&life, day).await;
    life.clock.pass(std::time::Duration::from_secs(1800));
    let typed = entry(
        day,
        Some(answers(4, 2)),
        &[(Metric::BodyMassKg, Some(81.4)), (Metric::RestingHrBpm, Some(52.0))],
    );
    life.engine.save_morning(typed).await.unwrap();
    let morning = life.engine.morning().await.unwrap();
    assert_eq!(morning.check_in, Some(answers(4, 2)));
    let source = |metric: Metric| shown(&morning, metric).newest.clone().unwrap().source;
    assert_eq!(source(Metric::HrvRmssdMs), "watch");
    assert_eq!(source(Metric::SleepMinutes), "watch");
    assert_eq!(source(Metric::BodyMassKg), "manual");
    let told = |metric: Metric| shown(&morning, metric).newest.clone().unwrap().told_at.unwrap();
    assert_eq!(told(Metric::HrvRmssdMs), "2026-11-22T06:00:00Z");
    assert_eq!(told(Metric::BodyMassKg), "2026-11-22T06:30:00Z");

    life.engine
        .save_morning(entry(day, None, &[(Metric::RestingHrBpm, None)]))
        .await
        .unwrap();
    let morning = life.engine.morning().await.unwrap();
    assert_eq!(
        shown(&morning, Metric::RestingHrBpm).newest,
        None,
        "it was taken away, and is not zero"
    );
    assert_eq!(morning.check_in, Some(answers(4, 2)), "the answers stay");
}

#[tokio::test]
async fn a_night_that_was_typed_does_not_make_the_watchs_variability_begin_anew() {
    let life = Life::at(SUNDAY).await;
    for night in 1..=4 {
        let day = life.engine.morning().await.unwrap().training_day;
        watch_says(&life, day).await;
        let typed = entry(day, None, &[(Metric::SleepMinutes, Some(425.0))]);
        life.engine.save_morning(typed).await.unwrap();
        let morning = life.engine.morning().await.unwrap();
        let calibration = shown(&morning, Metric::HrvRmssdMs).calibration.unwrap();
        assert_eq!(calibration.nights, night);
        assert_eq!(
            shown(&morning, Metric::SleepMinutes).newest.clone().unwrap().source,
            "manual"
        );
        life.clock.wind(SignedDuration::from_hours(24));
    }
}

#[tokio::test]
async fn an_old_value_is_shown_with_its_day_and_does_not_count() {
    let life = Life::at(SUNDAY).await;
    let day = life.engine.morning().await.unwrap().training_day;
    let typed = [(Metric::RestingHrBpm, Some(52.0)), (Metric::BodyMassKg, Some(81.4))];
    life.engine.save_morning(entry(day, None, &typed)).await.unwrap();
    for (hours, heart, mass) in [(24, true, true), (24, false, true), (24 * 6, false, false)] {
        life.clock.wind(SignedDuration::from_hours(hours));
        let morning = life.engine.morning().await.unwrap();
        let newest = |metric: Metric| shown(&morning, metric).newest.clone().unwrap();
        assert_eq!(newest(Metric::RestingHrBpm).training_day, day);
        assert_eq!(
            (newest(Metric::RestingHrBpm).counts, newest(Metric::BodyMassKg).counts),
            (heart, mass)
        );
    }
}

#[tokio::test]
async fn a_worse_morning_proposes_an_easier_session_and_changes_none() {
    let life = Life::at("2026-11-23T07:00[Europe/Berlin]").await;
    let before = life.engine.today().await.unwrap();
    let day = before.training_day;
    life.engine
        .save_morning(entry(day, Some(answers(3, 3)), &[]))
        .await
        .unwrap();
    life.engine
        .save_morning(entry(day, Some(answers(1, 5)), &[(Metric::SleepMinutes, Some(215.0))]))
        .await
        .unwrap();
    let after = life.engine.today().await.unwrap();
    let proposal = after.proposal.expect("a proposal");
    assert_eq!(after.workout.session, before.workout.session);
    assert!(proposal.after.load_au < before.workout.session.load_au);
    life.engine.accept_proposal(&proposal.id).await.unwrap();
    assert_eq!(life.engine.today().await.unwrap().workout.session, proposal.after);
}

#[tokio::test]
async fn what_cannot_be_is_refused_by_name_and_yesterdays_screen_keeps_nothing() {
    let life = Life::at(SUNDAY).await;
    let day = life.engine.morning().await.unwrap().training_day;
    for (metric, value, refusal) in [
        (Metric::HrvRmssdMs, 4.0, "hrv_rmssd_ms: must be from 5"),
        (Metric::SleepMinutes, 400.5, "sleep_minutes: must be from 0 to 1440"),
        (Metric::SleepMinutes, -1.0, "sleep_minutes: must be from 0 to 1440"),
        (Metric::RestingHrBpm, 0.0, "resting_hr_bpm: must be from 25"),
        (Metric::BodyMassKg, f64::NAN, "body_mass_kg: "),
        (Metric::BodyMassKg, 5.0, "body_mass_kg: must be from 20"),
    ] {
        let typed = entry(day, Some(answers(1, 5)), &[(metric, Some(value))]);
        let refused = life.engine.save_morning(typed).await.unwrap_err();
        assert!(refused.to_string().contains(refusal), "{refused}");
    }
    assert_eq!(life.engine.morning().await.unwrap().check_in, None);
    life.clock.wind(SignedDuration::from_hours(24));
    let late = life.engine.save_morning(entry(day, Some(answers(1, 5)), &[])).await;
    assert!(late.is_err(), "that morning is over");
    assert_eq!(life.engine.biometrics(day).await.unwrap(), None);
}
