//! What the athlete does with a device.

use engine::{Engine, Error, PlanChange};
use harness::Chance;
use training::{
    day::TrainingDay,
    workout::{SetEntry, SetId, Step},
};

const EXERCISES: [&str; 3] = ["high-bar-back-squat", "barbell-bench-press", "body-weight-squat"];
const STEPS: [Step; 5] = [Step::Start, Step::Finish, Step::Finish, Step::Skip, Step::Undo];

/// Something that an athlete may do at any time; what it was, and whether it was refused.
pub(crate) async fn does_something(engine: &Engine, chance: &mut Chance) -> String {
    let today = engine.moment().await.unwrap().window.training_day;
    match chance.between(1, 24) {
        1..=6 => {
            let logged = engine.log_set(None, entry(chance)).await;
            told("logs a set", logged.map(|set| set.set_id.to_string()))
        }
        7..=8 => {
            let Some(set) = some_set(engine, chance).await else {
                return "finds no set to correct".to_owned();
            };
            told(&format!("corrects {set}"), engine.replace_set(set, entry(chance)).await)
        }
        9 => {
            let Some(set) = some_set(engine, chance).await else {
                return "finds no set to take back".to_owned();
            };
            told(&format!("takes back {set}"), engine.remove_set(set).await)
        }
        10..=12 => {
            let field = match chance.between(1, 3) {
                1 => format!(r#"{{"height_cm":{}}}"#, chance.between(150, 200)),
                2 => format!(r#"{{"body_mass_kg":{}}}"#, chance.between(50, 99)),
                _ => format!(r#"{{"birth_year":{}}}"#, chance.between(1960, 2005)),
            };
            told(&format!("is {field}"), engine.merge_athlete(field.as_bytes()).await)
        }
        13 => {
            let hrv = chance.between(40, 90);
            let morning = format!(r#"{{"training_day":"{today}","hrv_rmssd_ms":{hrv}}}"#);
            told(
                &format!("measures {hrv}"),
                engine.merge_biometrics(morning.as_bytes()).await,
            )
        }
        14 => {
            let (readiness, stress) = (chance.between(1, 5), chance.between(1, 5));
            let morning = format!(
                r#"{{"training_day":"{today}","check_in":{{"readiness":{readiness},"sleep_quality":3,"stress":{stress}}}}}"#
            );
            told(
                &format!("checks in {readiness}"),
                engine.merge_biometrics(morning.as_bytes()).await,
            )
        }
        15..=17 => {
            let step = *chance.one_of(&STEPS);
            told(&format!("{step:?}"), engine.step_workout(today, step).await)
        }
        18..=19 => {
            let (day, pinned) = (ahead(today, chance), chance.one_in(2));
            told(&format!("pins {day} {pinned}"), engine.pin_day(day, pinned).await)
        }
        20 => {
            let change = change(ahead(today, chance), chance);
            told(&format!("asks {change:?}"), engine.change_plan(change, true).await)
        }
        21 => told("notes", engine.note(format!("note {}", chance.between(1, 99))).await),
        22 => {
            let day = today.plus_days(if chance.one_in(2) { -1 } else { 0 });
            told(&format!("deletes {day}"), engine.delete_workout(day).await)
        }
        23 => told("puts back what was deleted", engine.restore_workout().await),
        _ => settles(engine, chance.one_in(2)).await,
    }
}

fn ahead(today: TrainingDay, chance: &mut Chance) -> TrainingDay {
    today.plus_days(i32::try_from(chance.between(0, 2)).unwrap())
}

async fn settles(engine: &Engine, accepts: bool) -> String {
    let Ok(Some(proposal)) = engine.proposal().await else {
        return "looks at today".to_owned();
    };
    if accepts {
        told("accepts", engine.accept_proposal(&proposal.id).await)
    } else {
        told("keeps what stands", engine.keep_proposal(&proposal.id).await)
    }
}

fn entry(chance: &mut Chance) -> SetEntry {
    SetEntry {
        exercise_id: chance.one_of(&EXERCISES).parse().unwrap(),
        set: u16::try_from(chance.between(1, 5)).unwrap(),
        reps: Some(u32::try_from(chance.between(1, 12)).unwrap()),
        seconds: None,
        metres: None,
        load_kg: None,
        rpe: None,
    }
}

fn change(training_day: TrainingDay, chance: &mut Chance) -> PlanChange {
    match chance.between(1, 3) {
        1 => PlanChange::Rest { training_day },
        2 => PlanChange::Easier { training_day },
        _ => PlanChange::Train { training_day },
    }
}

async fn some_set(engine: &Engine, chance: &mut Chance) -> Option<SetId> {
    let export = engine.export().await.unwrap().export;
    let sets = export.workouts.into_iter().flat_map(|workout| workout.performed);
    let sets: Vec<SetId> = sets.map(|set| set.set_id).collect();
    (!sets.is_empty()).then(|| *chance.one_of(&sets))
}

/// What the athlete may be told instead of being obeyed is part of life; what the store says is a fault, but for a set
/// that another device took back.
fn told<T>(deed: &str, outcome: Result<T, Error>) -> String {
    match outcome {
        Ok(_) => deed.to_owned(),
        Err(Error::Store(error)) if !matches!(error, store::Error::UnknownSet(_)) => panic!("{deed}: {error}"),
        Err(error) => format!("{deed}, refused: {error}"),
    }
}
