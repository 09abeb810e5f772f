//! One exercise may be loaded in pounds in a house of kilograms: it steps in pounds, is stored in grams, and goes along
//! with the athlete's data.

use harness::Life;
use training::{athlete::Units, catalogue::ExerciseId};

const BENCH: &str = "barbell-bench-press";

#[tokio::test]
async fn one_exercise_is_loaded_in_pounds_and_the_rest_of_the_house_is_not() {
    let life = Life::at("2026-11-22T09:00[Europe/Berlin]").await;
    let bench: ExerciseId = BENCH.parse().unwrap();
    life.engine
        .merge_athlete(br#"{"equipment": ["barbell", "rack", "bench"]}"#)
        .await
        .unwrap();
    life.engine
        .set_exercise_units(bench.clone(), Units::Imperial)
        .await
        .unwrap();

    let athlete = life.engine.athlete().await.unwrap();
    let squat: ExerciseId = "high-bar-back-squat".parse().unwrap();
    assert_eq!(
        [athlete.units_of(&bench), athlete.units_of(&squat)],
        [Units::Imperial, Units::Metric]
    );
    assert_eq!(life.engine.exercise(&bench).await.unwrap().units, Units::Imperial);

    let exported = life.engine.export_text().await.unwrap();
    assert!(exported.contains(r#""exercise_units":[{"exercise_id":"barbell-bench-press","units":"imperial"}]"#));
    let other = Life::at("2026-11-22T09:00[Europe/Berlin]").await;
    other.engine.import(exported.as_bytes()).await.unwrap();
    assert_eq!(other.engine.export_text().await.unwrap(), exported);

    // Back to the house's units, nothing is kept.
    other.engine.set_exercise_units(bench, Units::Metric).await.unwrap();
    assert_eq!(other.engine.athlete().await.unwrap().exercise_units, None);
}

#[tokio::test]
async fn an_exercise_that_is_told_twice_is_refused() {
    let life = Life::at("2026-11-22T09:00[Europe/Berlin]").await;
    let twice = format!(
        r#"{{"exercise_units": [{{"exercise_id": "{BENCH}", "units": "metric"}}, {{"exercise_id": "{BENCH}", "units": "imperial"}}]}}"#
    );
    assert!(life.engine.merge_athlete(twice.as_bytes()).await.is_err());
}
