//! Performed sets: what was done, one row a set, never renumbered.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Deserialize;
use training::{
    catalogue::ExerciseId,
    day::TrainingDay,
    quantity::{Mass, Rpe},
    workout::{PerformedSet, SetEntry, SetId},
};

use crate::{
    Error, Reading, Result, Writing, change,
    device::{day, instant, tag},
    reading::document,
};

/// A set without its day, as SQLite packs it into a JSON array.
#[derive(Deserialize)]
struct Packed(
    i64,
    u32,
    ExerciseId,
    u16,
    Option<u32>,
    Option<u32>,
    Option<u32>,
    Option<u32>,
    Option<u8>,
    i64,
);

impl Reading {
    /// The sets of one training day, in the order in which they were logged.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn performed_sets(&mut self, training_day: TrainingDay) -> Result<Vec<PerformedSet>> {
        let (sets, _) = self.readable_sets(training_day, training_day.plus_days(1)).await?;
        Ok(sets)
    }

    /// The sets from `from` up to but not including `before`, in the order in which they were logged; and how many
    /// there are besides that cannot be read.
    ///
    /// A day's sets come packed into one row: a row costs its way through the connection's thread, and planning looks
    /// back on thousands of sets.
    pub(crate) async fn readable_sets(
        &mut self,
        from: TrainingDay,
        before: TrainingDay,
    ) -> Result<(Vec<PerformedSet>, usize)> {
        let days: Vec<(String, String)> = sqlx::query_as(
            "select training_day,
                    json_group_array(
                        json_array(device_tag, counter, exercise_id, set_number, reps, seconds, metres, load_g, rpe_tenths,
                                   done_at_ms)
                    )
             from performed_set
             where training_day >= ?1
               and training_day < ?2
             group by training_day
             order by training_day",
        )
        .bind(from.to_string())
        .bind(before.to_string())
        .fetch_all(self.connection())
        .await?;
        in_order(days)
    }

    /// Every set of one exercise that can be read, in the order in which they were logged.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn sets_of_exercise(&mut self, exercise: &ExerciseId) -> Result<Vec<PerformedSet>> {
        let days: Vec<(String, String)> = sqlx::query_as(
            "select training_day,
                    json_group_array(
                        json_array(device_tag, counter, exercise_id, set_number, reps, seconds, metres, load_g, rpe_tenths,
                                   done_at_ms)
                    )
             from performed_set
             where exercise_id = ?1
             group by training_day
             order by training_day",
        )
        .bind(exercise.as_str())
        .fetch_all(self.connection())
        .await?;
        Ok(in_order(days)?.0)
    }

    /// On how many days each exercise was done.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn days_by_exercise(&mut self) -> Result<BTreeMap<ExerciseId, u32>> {
        let rows: Vec<(String, u32)> = sqlx::query_as(
            "select exercise_id, count(distinct training_day)
             from performed_set
             group by exercise_id",
        )
        .fetch_all(self.connection())
        .await?;
        let readable = |(id, days): (String, u32)| Some((id.parse().ok()?, days));
        Ok(rows.into_iter().filter_map(readable).collect())
    }

    /// The sets of an exercise on the last training day before `before` that has any, in the order in which they were
    /// logged.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn last_sets_of(&mut self, exercise_id: &ExerciseId, before: TrainingDay) -> Result<Vec<PerformedSet>> {
        let last: Option<String> = sqlx::query_scalar(
            "select max(training_day)
             from performed_set
             where exercise_id = ?1
               and training_day < ?2",
        )
        .bind(exercise_id.as_str())
        .bind(before.to_string())
        .fetch_one(self.connection())
        .await?;
        let Some(last) = last else { return Ok(vec![]) };
        let sets = self.performed_sets(day(&last)?).await?;
        Ok(sets.into_iter().filter(|set| set.exercise_id == *exercise_id).collect())
    }

    /// Every set of an exercise before `before`, oldest day first. What cannot be read is passed over.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn sets_of(&mut self, exercise_id: &ExerciseId, before: TrainingDay) -> Result<Vec<PerformedSet>> {
        let days: Vec<(String, String)> = sqlx::query_as(
            "select training_day,
                    json_group_array(
                        json_array(device_tag, counter, exercise_id, set_number, reps, seconds, metres, load_g, rpe_tenths,
                                   done_at_ms)
                    )
             from performed_set
             where exercise_id = ?1
               and training_day < ?2
             group by training_day
             order by training_day",
        )
        .bind(exercise_id.as_str())
        .bind(before.to_string())
        .fetch_all(self.connection())
        .await?;
        let mut sets = Vec::new();
        for (at, packed) in days {
            let Ok(training_day) = day(&at) else { continue };
            let of_day = each(&packed)?;
            sets.extend(of_day.into_iter().filter_map(|set| unpacked(training_day, set?).ok()));
        }
        Ok(sets)
    }

    /// The sets of those days from `from` on, on which two devices logged a set of the same exercise and number.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn sets_apart(&mut self, from: TrainingDay) -> Result<Vec<PerformedSet>> {
        let days: Vec<String> = sqlx::query_scalar(
            "select distinct training_day
             from performed_set
             where training_day >= ?1
             group by training_day, exercise_id, set_number
             having min(device_tag) <> max(device_tag)",
        )
        .bind(from.to_string())
        .fetch_all(self.connection())
        .await?;
        let mut sets = Vec::new();
        for at in days {
            sets.extend(self.performed_sets(day(&at)?).await?);
        }
        Ok(sets)
    }

    /// How many sets a training day has.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn count_performed_sets(&mut self, training_day: TrainingDay) -> Result<usize> {
        let count: u32 = sqlx::query_scalar("select count(*) from performed_set where training_day = ?1")
            .bind(training_day.to_string())
            .fetch_one(self.connection())
            .await?;
        Ok(count as usize)
    }
}

impl Writing {
    /// Adds a set under a fresh id.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn add_set(
        &mut self,
        training_day: TrainingDay,
        entry: &SetEntry,
        done_at: Timestamp,
    ) -> Result<PerformedSet> {
        let set_id = SetId {
            training_day,
            device: self.device,
            counter: self.next_set_counter(),
        };
        self.insert_set(set_id, entry, done_at).await?;
        Ok(performed(set_id, entry, done_at))
    }

    /// Corrects a set. It keeps its id, its day and its instant.
    ///
    /// # Errors
    /// [`Error::UnknownSet`] when there is none with this id.
    pub async fn replace_set(&mut self, set_id: SetId, entry: &SetEntry) -> Result<PerformedSet> {
        let done_at = self.remove_row(set_id).await?;
        self.insert_set(set_id, entry, done_at).await?;
        Ok(performed(set_id, entry, done_at))
    }

    /// Takes a set back. Its id is never given out again.
    ///
    /// # Errors
    /// [`Error::UnknownSet`] when there is none with this id.
    pub async fn remove_set(&mut self, set_id: SetId) -> Result<()> {
        self.remove_row(set_id).await?;
        self.deleted(&change::PERFORMED_SET, &set_id.to_string()).await
    }

    /// Puts a set back that was taken back, under its own id and with its own instant.
    ///
    /// # Errors
    /// [`Error::UnknownSet`] unless a set with this id was taken back and is still gone.
    pub async fn restore_set(&mut self, set: &PerformedSet) -> Result<()> {
        if !self.is_deleted(&change::PERFORMED_SET, &set.set_id.to_string()).await? {
            return Err(Error::UnknownSet(set.set_id));
        }
        self.put_set(set).await
    }

    /// Adds a set as it was, under its own id.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub(crate) async fn put_set(&mut self, set: &PerformedSet) -> Result<()> {
        let entry = SetEntry {
            exercise_id: set.exercise_id.clone(),
            set: set.set,
            reps: set.reps,
            seconds: set.seconds,
            metres: set.metres,
            load_kg: set.load_kg,
            rpe: set.rpe,
        };
        self.insert_set(set.set_id, &entry, set.done_at).await
    }

    async fn remove_row(&mut self, set_id: SetId) -> Result<Timestamp> {
        let done_at_ms: Option<i64> = sqlx::query_scalar(
            "delete from performed_set
             where training_day = ?1
               and device_tag = ?2
               and counter = ?3
             returning done_at_ms",
        )
        .bind(set_id.training_day.to_string())
        .bind(i64::from(set_id.device.0))
        .bind(set_id.counter)
        .fetch_optional(self.connection())
        .await?;
        instant(done_at_ms.ok_or(Error::UnknownSet(set_id))?)
    }

    async fn insert_set(&mut self, set_id: SetId, entry: &SetEntry, done_at: Timestamp) -> Result<()> {
        sqlx::query(
            "insert into performed_set
                 (training_day, device_tag, counter, exercise_id, set_number, reps, seconds, metres, load_g, rpe_tenths,
                  done_at_ms)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )
        .bind(set_id.training_day.to_string())
        .bind(i64::from(set_id.device.0))
        .bind(set_id.counter)
        .bind(entry.exercise_id.as_str())
        .bind(entry.set)
        .bind(entry.reps)
        .bind(entry.seconds)
        .bind(entry.metres)
        .bind(entry.load_kg.map(Mass::g))
        .bind(entry.rpe.map(Rpe::tenths))
        .bind(done_at.as_millisecond())
        .execute(self.connection())
        .await?;
        self.changed(&change::PERFORMED_SET, &set_id.to_string(), &[]).await
    }
}

fn performed(set_id: SetId, entry: &SetEntry, done_at: Timestamp) -> PerformedSet {
    PerformedSet {
        set_id,
        exercise_id: entry.exercise_id.clone(),
        set: entry.set,
        reps: entry.reps,
        seconds: entry.seconds,
        metres: entry.metres,
        load_kg: entry.load_kg,
        rpe: entry.rpe,
        done_at,
    }
}

/// The sets of packed days in the order in which they were logged, and how many cannot be read.
fn in_order(days: Vec<(String, String)>) -> Result<(Vec<PerformedSet>, usize)> {
    let (mut sets, mut unreadable) = (Vec::new(), 0);
    for (at, packed) in days {
        let packed = each(&packed)?;
        let (before, all) = (sets.len(), packed.len());
        if let Ok(training_day) = day(&at) {
            sets.extend(packed.into_iter().filter_map(|set| unpacked(training_day, set?).ok()));
        }
        unreadable += all - (sets.len() - before);
    }
    sets.sort_by_key(|set| (set.set_id.training_day, set.done_at, set.set_id));
    Ok((sets, unreadable))
}

/// The sets of a day, `None` for each that cannot be read. Nearly always all can, and are read in one go.
fn each(packed: &str) -> Result<Vec<Option<Packed>>> {
    if let Ok(all) = document::<Vec<Packed>>(packed, "performed sets") {
        return Ok(all.into_iter().map(Some).collect());
    }
    let sets: Vec<serde_json::Value> = document(packed, "performed sets")?;
    Ok(sets.into_iter().map(|set| serde_json::from_value(set).ok()).collect())
}

fn unpacked(training_day: TrainingDay, set: Packed) -> Result<PerformedSet> {
    let Packed(device_tag, counter, exercise_id, place, reps, seconds, metres, load_g, rpe_tenths, done_at_ms) = set;
    Ok(PerformedSet {
        set_id: SetId {
            training_day,
            device: tag(device_tag)?,
            counter,
        },
        exercise_id,
        set: place,
        reps,
        seconds,
        metres,
        load_kg: load_g.map(Mass::from_g),
        rpe: rpe_tenths.map(Rpe::from_tenths),
        done_at: instant(done_at_ms)?,
    })
}
