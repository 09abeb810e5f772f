//! The athlete's row: one column a field, one stamp a field.

use serde::{Serialize, de::DeserializeOwned};
use sqlx::FromRow;
use training::{
    athlete::{Athlete, Availability, Screening},
    quantity::Mass,
};

use crate::{
    Error, Reading, Result, Writing, change,
    device::day,
    reading::{document, word},
    writing::{bare, json},
};

#[derive(FromRow)]
struct Row {
    birth_year: Option<i16>,
    sex: String,
    height_cm: Option<u16>,
    body_mass_g: Option<u32>,
    experience: String,
    goals: String,
    days_per_week: u8,
    session_minutes: u16,
    weekdays: Option<String>,
    equipment: String,
    limitations: String,
    conditions: String,
    screening_cleared: Option<bool>,
    units: String,
    zone: Option<String>,
    day_starts: String,
    minutes_by_weekday: Option<String>,
    places: Option<String>,
    loads: Option<String>,
    sports: Option<String>,
    event: Option<String>,
    absences: Option<String>,
    deload_from: Option<String>,
    never: Option<String>,
    swaps: Option<String>,
    own_exercises: Option<String>,
    exercise_units: Option<String>,
}

impl Reading {
    /// The athlete, or `None` while nobody has said who it is.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn athlete(&mut self) -> Result<Option<Athlete>> {
        let row: Option<Row> = sqlx::query_as(
            "select birth_year, sex, height_cm, body_mass_g, experience, goals, days_per_week, session_minutes, weekdays,
                    equipment, limitations, conditions, screening_cleared, units, zone, day_starts, minutes_by_weekday,
                    places, loads, sports, event, absences, deload_from, never, swaps, own_exercises,
                    exercise_units
             from athlete",
        )
        .fetch_optional(self.connection())
        .await?;
        row.map(Athlete::try_from).transpose()
    }
}

impl Writing {
    /// Keeps the athlete, and stamps the fields that differ from what was kept.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn put_athlete(&mut self, athlete: &Athlete) -> Result<()> {
        let before = self.athlete().await?;
        let differing = differing(before.as_ref(), athlete)?;
        if differing.is_empty() && before.is_some() {
            return Ok(());
        }
        self.put_athlete_row(athlete).await?;
        if differing.is_empty() {
            return Ok(());
        }
        let fields: Vec<&str> = differing.iter().map(String::as_str).collect();
        self.changed(&change::ATHLETE, "", &fields).await
    }

    /// Writes the row alone; its stamps are the caller's.
    pub(crate) async fn put_athlete_row(&mut self, athlete: &Athlete) -> Result<()> {
        sqlx::query(
            "insert or replace into athlete
                 (id, birth_year, sex, height_cm, body_mass_g, experience, goals, days_per_week, session_minutes, weekdays,
                  equipment, limitations, conditions, screening_cleared, units, zone, day_starts, minutes_by_weekday,
                  places, loads, sports, event, absences, deload_from, never, swaps, own_exercises,
                  exercise_units)
             values (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
                     ?23, ?24, ?25, ?26, ?27)",
        )
        .bind(athlete.birth_year)
        .bind(bare(&athlete.sex, "sex")?)
        .bind(athlete.height_cm)
        .bind(athlete.body_mass_kg.map(Mass::g))
        .bind(bare(&athlete.experience, "experience")?)
        .bind(json(&athlete.goals, "goals")?)
        .bind(athlete.availability.days_per_week)
        .bind(athlete.availability.session_minutes)
        .bind(some(athlete.availability.weekdays.as_ref(), "weekdays")?)
        .bind(json(&athlete.equipment, "equipment")?)
        .bind(json(&athlete.limitations, "limitations")?)
        .bind(json(&athlete.conditions, "conditions")?)
        .bind(athlete.screening.map(|screening| screening.cleared))
        .bind(bare(&athlete.units, "units")?)
        .bind(&athlete.zone)
        .bind(athlete.day_starts.to_string())
        .bind(some(athlete.availability.minutes_by_weekday.as_ref(), "minutes_by_weekday")?)
        .bind(some(athlete.places.as_ref(), "places")?)
        .bind(some(athlete.loads.as_ref(), "loads")?)
        .bind(some(athlete.sports.as_ref(), "sports")?)
        .bind(some(athlete.event.as_ref(), "event")?)
        .bind(some(athlete.absences.as_ref(), "absences")?)
        .bind(athlete.deload_from.map(|day| day.to_string()))
        .bind(some(athlete.never.as_ref(), "never")?)
        .bind(some(athlete.swaps.as_ref(), "swaps")?)
        .bind(some(athlete.own_exercises.as_ref(), "own_exercises")?)
        .bind(some(athlete.exercise_units.as_ref(), "exercise_units")?)
        .execute(self.connection())
        .await?;
        Ok(())
    }
}

/// A list or a document that may be absent.
fn some<T: Serialize>(value: Option<&T>, what: &'static str) -> Result<Option<String>> {
    value.map(|value| json(value, what)).transpose()
}

fn read<T: DeserializeOwned>(stored: Option<String>, what: &'static str) -> Result<Option<T>> {
    stored.map(|stored| document(&stored, what)).transpose()
}

/// The names of the document's fields that differ from what was there, or from what is assumed of everybody: what nobody
/// has said must not win over what was said on another device.
fn differing(before: Option<&Athlete>, after: &Athlete) -> Result<Vec<String>> {
    let fields = |athlete: &Athlete| match serde_json::to_value(athlete) {
        Ok(serde_json::Value::Object(fields)) => Ok(fields),
        _ => Err(Error::Malformed("athlete")),
    };
    let before = fields(&before.cloned().unwrap_or_default())?;
    let changed = |name: &String, value: &serde_json::Value| before.get(name) != Some(value);
    Ok(fields(after)?
        .into_iter()
        .filter(|(name, value)| changed(name, value))
        .map(|(name, _)| name)
        .collect())
}

impl TryFrom<Row> for Athlete {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            birth_year: row.birth_year,
            sex: word(&row.sex, "sex")?,
            height_cm: row.height_cm,
            body_mass_kg: row.body_mass_g.map(Mass::from_g),
            experience: word(&row.experience, "experience")?,
            goals: document(&row.goals, "goals")?,
            availability: Availability {
                days_per_week: row.days_per_week,
                session_minutes: row.session_minutes,
                weekdays: read(row.weekdays, "weekdays")?,
                minutes_by_weekday: read(row.minutes_by_weekday, "minutes_by_weekday")?,
            },
            equipment: document(&row.equipment, "equipment")?,
            limitations: document(&row.limitations, "limitations")?,
            conditions: document(&row.conditions, "conditions")?,
            screening: row.screening_cleared.map(|cleared| Screening { cleared }),
            units: word(&row.units, "units")?,
            zone: row.zone,
            day_starts: row.day_starts.parse().map_err(|_| Error::Malformed("day start"))?,
            places: read(row.places, "places")?,
            loads: read(row.loads, "loads")?,
            sports: read(row.sports, "sports")?,
            event: read(row.event, "event")?,
            absences: read(row.absences, "absences")?,
            deload_from: row.deload_from.as_deref().map(day).transpose()?,
            never: read(row.never, "never")?,
            swaps: read(row.swaps, "swaps")?,
            own_exercises: read(row.own_exercises, "own_exercises")?,
            exercise_units: read(row.exercise_units, "exercise_units")?,
        })
    }
}
