//! Biometrics: one row a day and metric, so that each value carries its own source and stamp; and the check-in.

use std::collections::BTreeMap;

use sqlx::FromRow;
use training::{
    biometrics::{Biometrics, CheckIn},
    day::TrainingDay,
    quantity::Mass,
};

use crate::{Error, Reading, Result, Writing, change, device::day, reading::document, writing::json};

const HRV_RMSSD_MS: &str = "hrv_rmssd_ms";
const RESTING_HR_BPM: &str = "resting_hr_bpm";
const SLEEP_MINUTES: &str = "sleep_minutes";
const SLEEP_SCORE: &str = "sleep_score";
const BODY_MASS_KG: &str = "body_mass_kg";

#[derive(FromRow)]
struct CheckInRow {
    training_day: String,
    readiness: Option<u8>,
    sleep_quality: Option<u8>,
    stress: Option<u8>,
    soreness: String,
    pain: String,
    ill: bool,
}

impl Reading {
    /// The biometrics from `from` up to and including `to`, oldest first, one document a day that has any.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn biometrics(&mut self, from: TrainingDay, to: TrainingDay) -> Result<Vec<Biometrics>> {
        let mut days = BTreeMap::new();
        let values: Vec<(String, String, i64, String)> = sqlx::query_as(
            "select training_day, metric, value_milli, source
             from biometric
             where training_day between ?1 and ?2
             order by training_day, metric",
        )
        .bind(from.to_string())
        .bind(to.to_string())
        .fetch_all(self.connection())
        .await?;
        for (at, metric, value_milli, source) in values {
            let at = day(&at)?;
            let biometrics = days.entry(at).or_insert_with(|| empty(at));
            biometrics.source = source;
            set_metric(biometrics, &metric, value_milli)?;
        }
        for row in self.check_ins(from, to).await? {
            let at = day(&row.training_day)?;
            days.entry(at).or_insert_with(|| empty(at)).check_in = Some(row.try_into()?);
        }
        Ok(days.into_values().collect())
    }

    async fn check_ins(&mut self, from: TrainingDay, to: TrainingDay) -> Result<Vec<CheckInRow>> {
        Ok(sqlx::query_as(
            "select training_day, readiness, sleep_quality, stress, soreness, pain, ill
             from check_in
             where training_day between ?1 and ?2",
        )
        .bind(from.to_string())
        .bind(to.to_string())
        .fetch_all(self.connection())
        .await?)
    }
}

impl Writing {
    /// Keeps a day's biometrics as they now are; what is absent is deleted.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn put_biometrics(&mut self, biometrics: &Biometrics) -> Result<()> {
        for (metric, value_milli) in metrics(biometrics) {
            self.put_metric(biometrics, metric, value_milli).await?;
        }
        self.put_check_in(biometrics.training_day, biometrics.check_in.as_ref())
            .await
    }

    async fn put_metric(&mut self, biometrics: &Biometrics, metric: &str, value_milli: Option<i64>) -> Result<()> {
        let at = biometrics.training_day.to_string();
        let key = format!("{at}/{metric}");
        let Some(value_milli) = value_milli else {
            let gone = sqlx::query("delete from biometric where training_day = ?1 and metric = ?2")
                .bind(&at)
                .bind(metric)
                .execute(self.connection())
                .await?;
            return if gone.rows_affected() > 0 {
                self.deleted(&change::BIOMETRIC, &key).await
            } else {
                Ok(())
            };
        };
        let written = sqlx::query(
            "insert into biometric (training_day, metric, value_milli, source)
             values (?1, ?2, ?3, ?4)
             on conflict (training_day, metric) do update
             set value_milli = excluded.value_milli,
                 source = excluded.source
             where value_milli <> excluded.value_milli
                or source <> excluded.source",
        )
        .bind(&at)
        .bind(metric)
        .bind(value_milli)
        .bind(&biometrics.source)
        .execute(self.connection())
        .await?;
        if written.rows_affected() > 0 {
            self.changed(&change::BIOMETRIC, &key, &[]).await
        } else {
            Ok(())
        }
    }

    async fn put_check_in(&mut self, training_day: TrainingDay, check_in: Option<&CheckIn>) -> Result<()> {
        let at = training_day.to_string();
        let Some(check_in) = check_in else {
            let gone = sqlx::query("delete from check_in where training_day = ?1")
                .bind(&at)
                .execute(self.connection())
                .await?;
            return if gone.rows_affected() > 0 {
                self.deleted(&change::CHECK_IN, &at).await
            } else {
                Ok(())
            };
        };
        sqlx::query(
            "insert or replace into check_in (training_day, readiness, sleep_quality, stress, soreness, pain, ill)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )
        .bind(&at)
        .bind(check_in.readiness)
        .bind(check_in.sleep_quality)
        .bind(check_in.stress)
        .bind(json(&check_in.soreness, "soreness")?)
        .bind(json(&check_in.pain, "pain")?)
        .bind(check_in.ill)
        .execute(self.connection())
        .await?;
        self.changed(&change::CHECK_IN, &at, &[]).await
    }
}

fn empty(training_day: TrainingDay) -> Biometrics {
    Biometrics {
        blood_pressure: None,
        training_day,
        hrv_rmssd_ms: None,
        resting_hr_bpm: None,
        sleep_minutes: None,
        sleep_score: None,
        body_mass_kg: None,
        source: "manual".to_owned(),
        check_in: None,
    }
}

/// Every metric of a day in thousandths of its unit; `None` where the day has none.
fn metrics(biometrics: &Biometrics) -> [(&'static str, Option<i64>); 5] {
    #[expect(clippy::cast_possible_truncation, reason = "validated to at most 250")]
    let milli = |value: f64| (value * 1000.0).round() as i64;
    [
        (HRV_RMSSD_MS, biometrics.hrv_rmssd_ms.map(milli)),
        (RESTING_HR_BPM, biometrics.resting_hr_bpm.map(milli)),
        (
            SLEEP_MINUTES,
            biometrics.sleep_minutes.map(|minutes| i64::from(minutes) * 1000),
        ),
        (SLEEP_SCORE, biometrics.sleep_score.map(|score| i64::from(score) * 1000)),
        (BODY_MASS_KG, biometrics.body_mass_kg.map(|mass| i64::from(mass.g()))),
    ]
}

/// Puts a stored metric into the document; one that this version does not know is passed over.
fn set_metric(biometrics: &mut Biometrics, metric: &str, value_milli: i64) -> Result<()> {
    let malformed = |_| Error::Malformed("biometric");
    #[expect(clippy::cast_precision_loss, reason = "validated to at most 250,000 thousandths")]
    let value = value_milli as f64 / 1000.0;
    match metric {
        HRV_RMSSD_MS => biometrics.hrv_rmssd_ms = Some(value),
        RESTING_HR_BPM => biometrics.resting_hr_bpm = Some(value),
        SLEEP_MINUTES => biometrics.sleep_minutes = Some((value_milli / 1000).try_into().map_err(malformed)?),
        SLEEP_SCORE => biometrics.sleep_score = Some((value_milli / 1000).try_into().map_err(malformed)?),
        BODY_MASS_KG => biometrics.body_mass_kg = Some(Mass::from_g(value_milli.try_into().map_err(malformed)?)),
        _ => {}
    }
    Ok(())
}

impl TryFrom<CheckInRow> for CheckIn {
    type Error = Error;

    fn try_from(row: CheckInRow) -> Result<Self> {
        Ok(Self {
            symptoms: vec![],
            readiness: row.readiness,
            sleep_quality: row.sleep_quality,
            stress: row.stress,
            soreness: document(&row.soreness, "soreness")?,
            pain: document(&row.pain, "pain")?,
            ill: row.ill,
        })
    }
}
