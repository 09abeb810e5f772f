//! The document of ten years: what the planner made of one day, done on each, with numbers of their own.

use engine::Engine;
use harness::Chance;
use jiff::ToSpan as _;
use serde_json::{Value, json};
use training::workout::Step;

/// Days of history, ten years.
pub(crate) const DAYS: i64 = 3_650;
pub(crate) const SETS_A_DAY: u64 = 24;

/// Made from what the engine plans today.
pub(crate) async fn ten_years(engine: &Engine) -> Value {
    let today = engine.ensure_daily_workout().await.unwrap().workout.training_day;
    for step in [Step::Start, Step::Finish] {
        engine.step_workout(today, step).await.unwrap();
    }
    let mut document: Value = serde_json::from_str(&engine.export_text().await.unwrap()).unwrap();
    let workout = document["workouts"][0].to_string();
    let mut chance = Chance::of(7);
    let mut counter = 0;
    let (mut workouts, mut mornings) = (Vec::new(), Vec::new());
    for ago in (1..=DAYS).rev() {
        let day = jiff::civil::date(2026, 11, 22)
            .checked_sub(ago.days())
            .unwrap()
            .to_string();
        let mut done: Value = serde_json::from_str(&workout.replace(&today.to_string(), &day)).unwrap();
        let sets = (0..SETS_A_DAY).map(|set| {
            counter += 1;
            performed(&day, counter, set, &mut chance)
        });
        done["performed"] = sets.collect();
        workouts.push(done);
        mornings.push(json!({
            "training_day": day,
            "hrv_rmssd_ms": chance.between(50, 80),
            "resting_hr_bpm": chance.between(48, 58),
            "sleep_minutes": chance.between(380, 500),
            "sleep_score": chance.between(60, 100),
            "body_mass_kg": chance.between(70, 73),
            "blood_pressure": { "systolic_mmhg": chance.between(110, 125), "diastolic_mmhg": chance.between(70, 80) },
            "source": "manual",
            "check_in": null,
        }));
    }
    document["workouts"] = Value::Array(workouts);
    document["mornings"] = Value::Array(mornings);
    document
}

fn performed(day: &str, counter: u64, set: u64, chance: &mut Chance) -> Value {
    const EXERCISES: [&str; 5] = [
        "high-bar-back-squat",
        "barbell-bench-press",
        "conventional-deadlift",
        "pull-up",
        "dumbbell-row",
    ];
    let minute = 5 + set * 2;
    json!({
        "set_id": format!("{day}/13f9xq2-{counter}"),
        "exercise_id": EXERCISES[usize::try_from(set / 5).unwrap()],
        "set": set % 5 + 1,
        "reps": chance.between(5, 9),
        "seconds": null,
        "metres": null,
        "load_kg": 60 + chance.between(0, 16) * 5 / 2,
        "rpe": chance.between(6, 9),
        "done_at": format!("{day}T17:{minute:02}:{:02}.{:03}Z", chance.between(0, 59), chance.between(0, 999)),
    })
}
