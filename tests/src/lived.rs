//! A past that was lived through by a simulated athlete, written into a data folder as the app would have written it.

use engine::Folder;
use jiff::{Timestamp, tz::TimeZone};
use simulation::{person::Person, record, season::Season};
use store::Store;
use training::{
    day::{DayLabel, DayStart, DayWindow, TrainingDay},
    workout::DeviceTag,
};

/// Writes so many days of a person into a folder.
///
/// # Panics
/// When the folder cannot be written.
pub async fn lived(folder: &Folder, person: Person, from: TrainingDay, days: u32) {
    let mut season = Season::new(person, from);
    let export = record::export(&mut season, days, &TimeZone::UTC).expect("the days are in the calendar");
    let last = DayWindow::labelled(season.input().training_day, &TimeZone::UTC, DayStart::DEFAULT).expect("a day");
    let wall: Timestamp = "2026-01-01T00:00:00Z".parse().expect("an instant");
    let store = Store::open(folder.clone(), wall, DeviceTag(7))
        .await
        .expect("the folder opens");
    let write = store.write(1, move |writing| {
        Box::pin(async move {
            writing.replace_data(&export).await?;
            writing.keep_label(DayLabel::from(last)).await
        })
    });
    write.await.expect("the days can be written");
    store.close().await;
}
