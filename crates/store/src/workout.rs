//! Workouts: one row a training day, with the act and the offer as documents.

use jiff::Timestamp;
use sqlx::FromRow;
use sync::Stamp;
use training::{
    day::{DayLabel, DayStart, TrainingDay},
    planner::PastWorkout,
    quantity::Rpe,
    session::{Phase, SessionKind},
    workout::{Act, Activity, Offer, Status, Workout},
};

use crate::{
    Error, Reading, Result, Store, Writing, change,
    device::{day, instant, label},
    reading::{document, word},
    writing::json,
};

/// What opening the app asks first, before it knows which training day it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Glance {
    /// When the athlete's training day begins; the default while nobody has said.
    pub day_starts: DayStart,
    /// The newest training day that was entered here.
    pub last_label: Option<DayLabel>,
    /// When the newest change known here was written, by its stamp or by the wall clock of this device, whichever is
    /// later; absent before the first.
    pub last_change_at: Option<Timestamp>,
    /// The workout of the last label, which on most openings is today's.
    pub last_workout: Option<Workout>,
}

/// Training days that lie behind.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    /// Those that can be read, oldest first, with what was performed.
    pub past: Vec<PastWorkout>,
    /// How many rows, of workouts and of sets, could not be read. They are still there.
    pub unreadable: usize,
}

#[derive(FromRow)]
struct GlanceRow {
    day_starts: Option<String>,
    last_label: Option<String>,
    last_label_starts_at_ms: Option<i64>,
    last_stamp: String,
    written_at_ms: i64,
    act: Option<String>,
    offer: Option<String>,
}

#[derive(FromRow)]
struct Summary {
    training_day: String,
    status: String,
    kind: Option<String>,
    template: Option<String>,
    minutes: Option<u16>,
    session_rpe: Option<f64>,
    target_rpe: Option<f64>,
    phase: Option<String>,
}

impl Store {
    /// What decides which training day it is, and the workout that it most likely has: all in one statement, since this
    /// is what every opening and every tick of the day waits for.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn glance(&self) -> Result<Glance> {
        let row: GlanceRow = sqlx::query_as(
            "select athlete.day_starts, device.last_label, device.last_label_starts_at_ms, device.last_stamp,
                    device.written_at_ms, workout.act, workout.offer
             from device
             left join athlete
             left join workout on workout.training_day = device.last_label",
        )
        .fetch_one(&self.readers)
        .await
        .map_err(|error| Error::from(error).within(&self.folder))?;
        self.neighbours.read(stamp(&row.last_stamp)?);
        row.try_into()
    }

    /// One training day's workout, read on its own.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn workout(&self, training_day: TrainingDay) -> Result<Option<Workout>> {
        let row: Option<(Option<String>, Option<String>)> = sqlx::query_as(SELECT)
            .bind(training_day.to_string())
            .fetch_optional(&self.readers)
            .await
            .map_err(|error| Error::from(error).within(&self.folder))?;
        row.map(|row| record(training_day, row)).transpose()
    }
}

const SELECT: &str = "select act, offer from workout where training_day = ?1";

impl Reading {
    /// One training day's workout.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn workout(&mut self, training_day: TrainingDay) -> Result<Option<Workout>> {
        let row: Option<(Option<String>, Option<String>)> = sqlx::query_as(SELECT)
            .bind(training_day.to_string())
            .fetch_optional(self.connection())
            .await?;
        row.map(|row| record(training_day, row)).transpose()
    }

    /// The workouts from `from` up to but not including `before`.
    ///
    /// A row that cannot be read is counted and passed over: it must not take the others with it.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn history(&mut self, from: TrainingDay, before: TrainingDay) -> Result<History> {
        let summaries: Vec<Summary> = sqlx::query_as(
            "select training_day, status, kind, template, minutes, session_rpe, target_rpe, phase
             from workout
             where training_day >= ?1
               and training_day < ?2
             order by training_day",
        )
        .bind(from.to_string())
        .bind(before.to_string())
        .fetch_all(self.connection())
        .await?;
        let rows = summaries.len();
        let mut past: Vec<PastWorkout> = summaries.into_iter().filter_map(|row| row.try_into().ok()).collect();
        let (sets, unreadable_sets) = self.readable_sets(from, before).await?;
        let unreadable = rows - past.len() + unreadable_sets;
        for set in sets {
            let at = set.set_id.training_day;
            let index = past
                .binary_search_by_key(&at, |workout| workout.training_day)
                .unwrap_or_else(|gap| {
                    past.insert(gap, only_logged(at));
                    gap
                });
            past[index].performed.push(set);
        }
        let (activities, unreadable_days) = self.activities(from, before).await?;
        for (at, activities) in activities {
            if let Ok(index) = past.binary_search_by_key(&at, |workout| workout.training_day) {
                let workout = std::mem::replace(&mut past[index], only_logged(at));
                past[index] = workout.with(&activities);
            }
        }
        Ok(History {
            past,
            unreadable: unreadable + unreadable_days,
        })
    }

    /// What was done besides the plan from `from` up to but not including `before`; and on how many days it cannot be
    /// read.
    async fn activities(
        &mut self,
        from: TrainingDay,
        before: TrainingDay,
    ) -> Result<(Vec<(TrainingDay, Vec<Activity>)>, usize)> {
        let rows: Vec<(String, String)> = sqlx::query_as(
            "select training_day, act ->> '$.activities'
             from workout
             where training_day >= ?1
               and training_day < ?2
               and act ->> '$.activities' is not null
             order by training_day",
        )
        .bind(from.to_string())
        .bind(before.to_string())
        .fetch_all(self.connection())
        .await?;
        let all = rows.len();
        let read = |(at, stored): (String, String)| Some((day(&at).ok()?, document(&stored, "activities").ok()?));
        let found: Vec<_> = rows.into_iter().filter_map(read).collect();
        let unreadable = all - found.len();
        Ok((found, unreadable))
    }

    /// The oldest training day of which anything is kept: a workout or a set.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn oldest_day(&mut self) -> Result<Option<TrainingDay>> {
        let oldest: Option<String> = sqlx::query_scalar(
            "select min(training_day)
             from (
                 select min(training_day) as training_day from workout
                 union all
                 select min(training_day) from performed_set
             )",
        )
        .fetch_one(self.connection())
        .await?;
        oldest.as_deref().map(day).transpose()
    }

    /// The workouts after `after` in which the athlete had a hand already: sessions that are pinned, as a rule.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn touched_after(&mut self, after: TrainingDay) -> Result<Vec<Workout>> {
        let rows: Vec<(String, Option<String>, Option<String>)> = sqlx::query_as(
            "select training_day, act, offer
             from workout
             where training_day > ?1
               and act is not null
             order by training_day",
        )
        .bind(after.to_string())
        .fetch_all(self.connection())
        .await?;
        rows.into_iter()
            .map(|(at, act, offer)| record(day(&at)?, (act, offer)))
            .collect()
    }

    /// The training days before `before` whose workout was started and never finished, newest first, with their title
    /// and template.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn open_workouts(&mut self, before: TrainingDay) -> Result<Vec<(TrainingDay, String, Option<String>)>> {
        let rows: Vec<(String, Option<String>, Option<String>)> = sqlx::query_as(
            "select training_day, title, template
             from workout
             where status = 'started'
               and training_day < ?1
             order by training_day desc
             limit 10",
        )
        .bind(before.to_string())
        .fetch_all(self.connection())
        .await?;
        rows.into_iter()
            .map(|(at, title, template)| Ok((day(&at)?, title.unwrap_or_default(), template)))
            .collect()
    }
}

impl Writing {
    /// Keeps what the athlete did.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn put_act(&mut self, training_day: TrainingDay, act: &Act) -> Result<()> {
        sqlx::query(
            "insert into workout (training_day, act)
             values (?1, ?2)
             on conflict (training_day) do update
             set act = excluded.act",
        )
        .bind(training_day.to_string())
        .bind(json(act, "act")?)
        .execute(self.connection())
        .await?;
        self.changed(&change::WORKOUT, &training_day.to_string(), &["act"])
            .await
    }

    /// Keeps a machine-made session.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn put_offer(&mut self, training_day: TrainingDay, offer: &Offer) -> Result<()> {
        sqlx::query(
            "insert into workout (training_day, offer)
             values (?1, ?2)
             on conflict (training_day) do update
             set offer = excluded.offer",
        )
        .bind(training_day.to_string())
        .bind(json(offer, "offer")?)
        .execute(self.connection())
        .await?;
        self.changed(&change::WORKOUT, &training_day.to_string(), &["offer"])
            .await
    }

    /// Takes the record of a training day away: nothing of it is meant any more. Its sets, if it has any, keep it.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn drop_workout(&mut self, training_day: TrainingDay) -> Result<()> {
        let gone = sqlx::query(
            "delete from workout
             where training_day = ?1
               and not exists (select 1 from performed_set where performed_set.training_day = workout.training_day)",
        )
        .bind(training_day.to_string())
        .execute(self.connection())
        .await?;
        if gone.rows_affected() > 0 {
            self.withdrawn(&change::WORKOUT, &training_day.to_string()).await
        } else {
            Ok(())
        }
    }

    /// Drops the machine-made workouts after `last` that nobody has touched, and counts them.
    ///
    /// They were made for a future that has not come: the clock was ahead. What the athlete touched, or logged sets
    /// under, is kept.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn drop_untouched_after(&mut self, last: TrainingDay) -> Result<usize> {
        let days: Vec<String> = sqlx::query_scalar(
            "delete from workout
             where training_day > ?1
               and act is null
               and not exists (select 1 from performed_set where performed_set.training_day = workout.training_day)
             returning training_day",
        )
        .bind(last.to_string())
        .fetch_all(self.connection())
        .await?;
        for key in &days {
            self.withdrawn(&change::WORKOUT, key).await?;
        }
        Ok(days.len())
    }
}

fn stamp(stored: &str) -> Result<Stamp> {
    stored.parse().map_err(|_| Error::Malformed("stamp"))
}

/// The wall time of a stamp; `None` for the stamp of what was never written.
pub(crate) fn told_at(stored: &str) -> Result<Option<Timestamp>> {
    let stamp = stamp(stored)?;
    let wall_ms = i64::try_from(stamp.wall_ms).map_err(|_| Error::Malformed("stamp"))?;
    if stamp == Stamp::NEVER {
        Ok(None)
    } else {
        instant(wall_ms).map(Some)
    }
}

pub(crate) fn record(training_day: TrainingDay, (act, offer): (Option<String>, Option<String>)) -> Result<Workout> {
    Ok(Workout {
        training_day,
        act: act.map(|act| document(&act, "act")).transpose()?,
        offer: offer.map(|offer| document(&offer, "offer")).transpose()?,
    })
}

/// A day of which nothing is known but its sets: its record was lost with a damaged page.
const fn only_logged(training_day: TrainingDay) -> PastWorkout {
    PastWorkout {
        phase: None,
        target_rpe: None,
        training_day,
        status: Status::Finished,
        kind: None,
        template: None,
        minutes: 0,
        session_rpe: None,
        performed: Vec::new(),
    }
}

impl TryFrom<GlanceRow> for Glance {
    type Error = Error;

    fn try_from(row: GlanceRow) -> Result<Self> {
        let day_starts = row
            .day_starts
            .map(|text| text.parse().map_err(|_| Error::Malformed("day start")))
            .transpose()?;
        let last_label = label(row.last_label.as_deref(), row.last_label_starts_at_ms)?;
        let written_at = instant(row.written_at_ms)?;
        let written_at = (row.written_at_ms > 0).then_some(written_at);
        let is_there = row.act.is_some() || row.offer.is_some();
        let last_workout = last_label
            .filter(|_| is_there)
            .map(|last| record(last.training_day, (row.act, row.offer)));
        Ok(Self {
            day_starts: day_starts.unwrap_or_default(),
            last_label,
            last_change_at: told_at(&row.last_stamp)?.max(written_at),
            last_workout: last_workout.transpose()?,
        })
    }
}

impl TryFrom<Summary> for PastWorkout {
    type Error = Error;

    fn try_from(row: Summary) -> Result<Self> {
        let exertion = |rpe: Option<f64>| {
            rpe.map(|rpe| Rpe::new(rpe).map_err(|_| Error::Malformed("exertion")))
                .transpose()
        };
        let target_rpe = exertion(row.target_rpe)?;
        Ok(Self {
            training_day: day(&row.training_day)?,
            status: word::<Status>(&row.status, "status")?,
            kind: row
                .kind
                .map(|kind| word::<SessionKind>(&kind, "session kind"))
                .transpose()?,
            phase: row.phase.map(|phase| word::<Phase>(&phase, "phase")).transpose()?,
            template: row.template,
            minutes: row.minutes.unwrap_or(0),
            session_rpe: exertion(row.session_rpe)?.or(target_rpe),
            target_rpe,
            performed: Vec::new(),
        })
    }
}
