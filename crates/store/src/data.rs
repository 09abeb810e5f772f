//! Everything that is the athlete's, out of the file and into it.

use std::collections::BTreeMap;

use training::{
    day::TrainingDay,
    export::{Export, Format, KeptProposal, VERSION, WorkoutRecord},
    workout::{PerformedSet, Workout},
};

use crate::{
    Reading, Result, Writing,
    biometrics::{first_of_all, last_of_all},
    device::day,
    workout::record,
};

/// The athlete's data, and how much of the file they are not.
#[derive(Debug, Clone, PartialEq)]
pub struct Exported {
    /// The data.
    pub export: Export,
    /// How many rows could not be read. They are still there.
    pub unreadable: usize,
}

impl Reading {
    /// Everything that is the athlete's.
    ///
    /// # Errors
    /// When the file, or the athlete's own row, cannot be read.
    pub async fn export(&mut self) -> Result<Exported> {
        let athlete = self.athlete().await?;
        let (mornings, unreadable_mornings) = self.mornings_by_source().await?;
        let (workouts, unreadable_workouts) = self.records().await?;
        let rows: (i64, i64) =
            sqlx::query_as("select (select count(*) from day_change), (select count(*) from kept_proposal)")
                .fetch_one(self.connection())
                .await?;
        let wishes = self.day_changes(first_of_all(), last_of_all()).await?;
        let kept_proposals = self.kept_proposals().await?;
        let read = wishes.len() + kept_proposals.len();
        let other = usize::try_from(rows.0 + rows.1).unwrap_or(read).saturating_sub(read);
        Ok(Exported {
            export: Export {
                format: Format::Export,
                version: VERSION,
                athlete,
                mornings,
                workouts,
                wishes,
                kept_proposals,
            },
            unreadable: unreadable_mornings + unreadable_workouts + other,
        })
    }

    async fn records(&mut self) -> Result<(Vec<WorkoutRecord>, usize)> {
        let rows: Vec<(String, Option<String>, Option<String>)> =
            sqlx::query_as("select training_day, act, offer from workout order by training_day")
                .fetch_all(self.connection())
                .await?;
        let (sets, mut unreadable) = self.readable_sets(first_of_all(), last_of_all()).await?;
        let mut by_day: BTreeMap<TrainingDay, WorkoutRecord> = BTreeMap::new();
        for (at, act, offer) in rows {
            match day(&at).and_then(|at| record(at, (act, offer))) {
                Ok(workout) => {
                    by_day.insert(workout.training_day, whole(workout));
                }
                Err(_) => unreadable += 1,
            }
        }
        for set in sets {
            let at = set.set_id.training_day;
            let workout = by_day.entry(at).or_insert_with(|| whole(Workout::empty(at)));
            workout.performed.push(set);
        }
        Ok((by_day.into_values().collect(), unreadable))
    }

    async fn kept_proposals(&mut self) -> Result<Vec<KeptProposal>> {
        let rows: Vec<(String, String)> = sqlx::query_as(
            "select training_day, input_digest
             from kept_proposal
             order by training_day, input_digest",
        )
        .fetch_all(self.connection())
        .await?;
        let kept = |(at, input_digest): (String, String)| {
            Some(KeptProposal {
                training_day: day(&at).ok()?,
                input_digest,
            })
        };
        Ok(rows.into_iter().filter_map(kept).collect())
    }
}

fn whole(workout: Workout) -> WorkoutRecord {
    WorkoutRecord {
        training_day: workout.training_day,
        act: workout.act,
        offer: workout.offer,
        performed: Vec::new(),
    }
}

impl Writing {
    /// Puts these data in the place of all that were here. What was derived from those goes with them.
    ///
    /// # Errors
    /// When the file cannot be written; nothing is changed then.
    pub async fn replace_data(&mut self, export: &Export) -> Result<()> {
        self.clear_data().await?;
        if let Some(athlete) = &export.athlete {
            self.put_athlete(athlete).await?;
        }
        for morning in &export.mornings {
            self.add_biometrics(morning, &[]).await?;
        }
        for workout in &export.workouts {
            self.put_record(workout).await?;
        }
        for wish in &export.wishes {
            self.put_day_wish(wish.training_day, Some(&wish.wish)).await?;
        }
        for kept in &export.kept_proposals {
            self.keep_away(kept.training_day, &kept.input_digest).await?;
        }
        self.know_first_day(export).await
    }

    async fn put_record(&mut self, workout: &WorkoutRecord) -> Result<()> {
        if let Some(act) = &workout.act {
            self.put_act(workout.training_day, act).await?;
        }
        if let Some(offer) = &workout.offer {
            self.put_offer(workout.training_day, offer).await?;
        }
        for set in &workout.performed {
            self.put_set(set).await?;
        }
        self.know_counters(&workout.performed);
        Ok(())
    }

    /// A counter of this device that came back must not be given out again.
    fn know_counters(&mut self, sets: &[PerformedSet]) {
        let own = sets.iter().filter(|set| set.set_id.device == self.device);
        if let Some(newest) = own.map(|set| set.set_id.counter).max() {
            self.know_set_counter(newest);
        }
    }

    /// The app is not new to an athlete who brings a past along.
    async fn know_first_day(&mut self, export: &Export) -> Result<()> {
        let Some(first) = export.workouts.iter().map(|workout| workout.training_day).min() else {
            return Ok(());
        };
        sqlx::query("update device set first_day = min(coalesce(first_day, ?1), ?1)")
            .bind(first.to_string())
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Empties every table of the athlete's. What another device was told of leaves a tombstone there.
    async fn clear_data(&mut self) -> Result<()> {
        self.know_under_way().await?;
        for statement in [
            "delete from athlete",
            "delete from biometric",
            "delete from check_in",
            "delete from workout",
            "delete from performed_set",
            "delete from day_change",
            "delete from kept_proposal",
            "delete from forecast",
            "delete from snapshot",
            "delete from proposal",
            "delete from day_event",
            "delete from kept_field",
            "delete from conflict",
            "delete from change where told = 0",
        ] {
            sqlx::query(statement).execute(self.connection()).await?;
        }
        let told: Vec<(String, String)> = sqlx::query_as("select entity, key from change where deleted = 0")
            .fetch_all(self.connection())
            .await?;
        for (entity, key) in told {
            let stamp = self.next_stamp();
            sqlx::query(
                "update change
                 set newest = ?3,
                     exceptions = '{}',
                     deleted = 1,
                     deleted_at = ?3,
                     sent = 0
                 where entity = ?1
                   and key = ?2",
            )
            .bind(entity)
            .bind(key)
            .bind(stamp.to_string())
            .execute(self.connection())
            .await?;
        }
        Ok(())
    }
}
