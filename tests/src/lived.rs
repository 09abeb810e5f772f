//! A past that was lived through by a simulated athlete, written into a data folder as the app would have written it.

use std::convert::Infallible;

use engine::Folder;
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use simulation::{person::Person, record, season::Season};
use store::{Store, Writing};
use training::{
    biometrics::Biometrics,
    day::{DayLabel, DayStart, DayWindow, TrainingDay},
    planner::{self, PastWorkout},
    session::Session,
    workout::{Act, DeviceTag, Offer, SetEntry, Source, Status},
};

/// One day as it is written.
struct Day {
    window: DayWindow,
    session: Session,
    workout: Option<PastWorkout>,
}

/// Writes so many days of a person into a folder, and answers the athlete's mornings with them.
///
/// # Panics
/// When the folder cannot be written.
pub async fn lived(folder: &Folder, person: Person, from: TrainingDay, days: u32) {
    let athlete = person.athlete.clone();
    let mut season = Season::new(person, from);
    let mut lived = Vec::new();
    let mut mornings: Vec<Biometrics> = Vec::new();
    for _ in 0..days {
        let told = record::record(&mut season, 1, |day, workout| {
            lived.push(Day {
                window: DayWindow::labelled(day.training_day, &TimeZone::UTC, DayStart::DEFAULT).expect("a day"),
                session: day.session.clone(),
                workout: workout.cloned(),
            });
            Ok::<(), Infallible>(())
        });
        told.expect("nothing can fail");
        let today = season.input().training_day;
        mornings.extend(
            season
                .input()
                .biometrics
                .iter()
                .filter(|day| day.training_day == today)
                .cloned(),
        );
    }
    let wall: Timestamp = "2026-01-01T00:00:00Z".parse().expect("an instant");
    let store = Store::open(folder.clone(), wall, DeviceTag(7))
        .await
        .expect("the folder opens");
    let write = store.write(1, move |writing| {
        Box::pin(async move {
            writing.put_athlete(&athlete).await?;
            for morning in &mornings {
                writing.put_biometrics(morning).await?;
            }
            for day in &lived {
                put(writing, day).await?;
            }
            Ok(())
        })
    });
    write.await.expect("the days can be written");
    store.close().await;
}

async fn put(writing: &mut Writing, day: &Day) -> store::Result<()> {
    let DayWindow {
        training_day,
        starts_at,
        next_at,
    } = day.window;
    writing.keep_label(DayLabel::from(day.window)).await?;
    let Some(workout) = &day.workout else { return Ok(()) };
    let offer = Offer {
        session: day.session.clone(),
        source: Source::Planner,
        planner_version: planner::VERSION,
        asked: false,
        made_at: starts_at,
        zone: "UTC".to_owned(),
        day_starts: DayStart::DEFAULT,
        starts_at,
        next_at,
    };
    writing.put_offer(training_day, &offer).await?;
    if workout.status == Status::Planned && workout.performed.is_empty() {
        return Ok(());
    }
    let started_at = starts_at + SignedDuration::from_hours(14);
    let minutes = SignedDuration::from_mins(i64::from(workout.minutes));
    let act = Act {
        status: workout.status,
        session: Some(day.session.clone()),
        started_at: Some(started_at),
        finished_at: (workout.status == Status::Finished).then_some(started_at + minutes),
        session_rpe: workout.session_rpe,
        ..Act::default()
    };
    writing.put_act(training_day, &act).await?;
    for (set, number) in workout.performed.iter().zip(1..) {
        let entry = SetEntry {
            exercise_id: set.exercise_id.clone(),
            set: set.set,
            reps: set.reps,
            seconds: set.seconds,
            metres: set.metres,
            load_kg: set.load_kg,
            rpe: set.rpe,
        };
        let done_at = started_at + SignedDuration::from_mins(2 * number);
        writing.add_set(training_day, &entry, done_at).await?;
    }
    Ok(())
}
