//! Change rows: after a salvage there is one for every record again, and none for a record that was lost.

use std::collections::BTreeSet;

use sqlx::SqliteConnection;
use training::workout::SetId;

use crate::{
    Result,
    device::{day, tag},
};

/// Puts the change rows in order, and the device's last stamp behind the newest of them.
pub(super) async fn settle(sound: &mut SqliteConnection) -> Result<()> {
    sqlx::query(
        "update main.device
         set last_stamp = max(last_stamp, coalesce((select max(newest) from main.change), ''))",
    )
    .execute(&mut *sound)
    .await?;
    let changes: Vec<(String, String)> = sqlx::query_as("select entity, key from main.change where deleted = 0")
        .fetch_all(&mut *sound)
        .await?;
    let changes = BTreeSet::from_iter(changes);
    let records = records(sound).await?;
    for (entity, key) in changes.difference(&records) {
        sqlx::query("delete from main.change where entity = ?1 and key = ?2")
            .bind(entity)
            .bind(key)
            .execute(&mut *sound)
            .await?;
    }
    for (entity, key) in records.difference(&changes) {
        // Nobody knows when it was written; as it is kept now, so it goes to the athlete's other devices.
        sqlx::query(
            "insert or replace into main.change (entity, key, newest)
             select ?1, ?2, last_stamp from main.device",
        )
        .bind(entity)
        .bind(key)
        .execute(&mut *sound)
        .await?;
    }
    Ok(())
}

/// Every record that there is, as its change row would name it.
async fn records(sound: &mut SqliteConnection) -> Result<BTreeSet<(String, String)>> {
    let mut records: BTreeSet<(String, String)> = sqlx::query_as(
        "select 'athlete', '' from main.athlete
         union all
         select 'workout', training_day from main.workout
         union all
         select 'biometric', training_day || '/' || metric from main.biometric
         union all
         select 'check_in', training_day from main.check_in
         union all
         select 'day_change', training_day from main.day_change
         union all
         select 'kept_proposal', training_day || '/' || input_digest from main.kept_proposal
         union
         select entity, key from main.kept_field",
    )
    .fetch_all(&mut *sound)
    .await?
    .into_iter()
    .collect();
    let sets: Vec<(String, i64, u32)> =
        sqlx::query_as("select training_day, device_tag, counter from main.performed_set")
            .fetch_all(sound)
            .await?;
    for (training_day, device_tag, counter) in sets {
        // A row without an id in the right form has no name that a change could carry.
        if let (Ok(training_day), Ok(device)) = (day(&training_day), tag(device_tag)) {
            let set_id = SetId {
                training_day,
                device,
                counter,
            };
            records.insert(("performed_set".to_owned(), set_id.to_string()));
        }
    }
    Ok(records)
}
