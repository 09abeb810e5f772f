//! Biometrics: one row a day and metric, so that each value carries its own source and stamp; and the check-in.

use std::collections::BTreeMap;

use sqlx::FromRow;
use training::{
    biometrics::{Biometrics, BloodPressure, CheckIn, Metric},
    day::TrainingDay,
    quantity::Mass,
};

use crate::{Error, Reading, Result, Writing, change, device::day, reading::document, writing::json};

const HRV_RMSSD_MS: &str = "hrv_rmssd_ms";
const RESTING_HR_BPM: &str = "resting_hr_bpm";
const SLEEP_MINUTES: &str = "sleep_minutes";
const SLEEP_SCORE: &str = "sleep_score";
const BODY_MASS_KG: &str = "body_mass_kg";
const SYSTOLIC_MMHG: &str = "systolic_mmhg";
const DIASTOLIC_MMHG: &str = "diastolic_mmhg";

/// Metrics by how little the values of two sources can be compared, the least first (design: devices agree about
/// minutes of sleep far better than about variability; a scale's kilograms are a scale's kilograms).
const LEAST_COMPARABLE: [&str; 4] = [HRV_RMSSD_MS, SLEEP_SCORE, RESTING_HR_BPM, SLEEP_MINUTES];

/// The days between which all days lie.
pub(crate) const fn first_of_all() -> TrainingDay {
    TrainingDay::new(jiff::civil::date(1, 1, 1))
}

/// See [`first_of_all`].
pub(crate) const fn last_of_all() -> TrainingDay {
    TrainingDay::new(jiff::civil::date(9999, 12, 31))
}

#[derive(FromRow)]
struct CheckInRow {
    training_day: String,
    readiness: Option<u8>,
    sleep_quality: Option<u8>,
    stress: Option<u8>,
    soreness: String,
    pain: String,
    ill: bool,
    symptoms: String,
}

impl Reading {
    /// The biometrics from `from` up to and including `to`, oldest first, one document a day that has any.
    ///
    /// A value that cannot be read is passed over: one torn row must not keep the day's session from being made.
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
            let Ok(at) = day(&at) else { continue };
            let values: &mut Values = days.entry(at).or_default();
            values.insert(metric, value_milli, source);
        }
        let mut days: BTreeMap<TrainingDay, Biometrics> = days
            .into_iter()
            .map(|(at, values)| (at, values.into_biometrics(at)))
            .collect();
        for row in self.check_ins(from, to).await? {
            let Ok(at) = day(&row.training_day) else { continue };
            let Ok(check_in) = row.try_into() else { continue };
            let biometrics = days.entry(at).or_insert_with(|| Values::default().into_biometrics(at));
            biometrics.check_in = Some(check_in);
        }
        Ok(days.into_values().collect())
    }

    /// Every morning, oldest first: one document a day and source, so that each value keeps its own.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(crate) async fn mornings_by_source(&mut self) -> Result<(Vec<Biometrics>, usize)> {
        let rows: Vec<(String, String, String, i64)> = sqlx::query_as(
            "select training_day, source, metric, value_milli
             from biometric
             order by training_day, source, metric",
        )
        .fetch_all(self.connection())
        .await?;
        let mut by_source: BTreeMap<(TrainingDay, String), Values> = BTreeMap::new();
        let mut unreadable = 0;
        for (at, source, metric, value_milli) in rows {
            let Ok(at) = day(&at) else {
                unreadable += 1;
                continue;
            };
            let values = by_source.entry((at, source.clone())).or_default();
            values.insert(metric, value_milli, source);
        }
        let mut mornings: Vec<Biometrics> = by_source
            .into_iter()
            .map(|((at, _), values)| values.into_biometrics(at))
            .collect();
        for row in self.check_ins(first_of_all(), last_of_all()).await? {
            let at = day(&row.training_day);
            let (Ok(at), Ok(check_in)) = (at, CheckIn::try_from(row)) else {
                unreadable += 1;
                continue;
            };
            let place = mornings.partition_point(|morning| morning.training_day < at);
            if mornings.get(place).is_none_or(|morning| morning.training_day != at) {
                mornings.insert(place, Values::default().into_biometrics(at));
            }
            mornings[place].check_in = Some(check_in);
        }
        Ok((mornings, unreadable))
    }

    /// The stamp of what was told last about a training day's morning, deletions included; `None` when nothing ever was.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn newest_of_morning(&mut self, training_day: TrainingDay) -> Result<Option<String>> {
        let newest = sqlx::query_scalar(
            "select max(newest)
             from (select newest from change where entity = 'check_in' and key = ?1
                   union all
                   select newest from change where entity = 'biometric' and key between ?1 || '/' and ?1 || '0')",
        )
        .bind(training_day.to_string())
        .fetch_one(self.connection())
        .await?;
        Ok(newest)
    }

    async fn check_ins(&mut self, from: TrainingDay, to: TrainingDay) -> Result<Vec<CheckInRow>> {
        Ok(sqlx::query_as(
            "select training_day, readiness, sleep_quality, stress, soreness, pain, ill, symptoms
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

    /// Keeps what a document tells, and leaves what it does not tell as it is; of `cleared` too, which it deletes when
    /// it is not told.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn add_biometrics(&mut self, biometrics: &Biometrics, cleared: &[Metric]) -> Result<()> {
        for (metric, value_milli) in metrics(biometrics) {
            if value_milli.is_some() || cleared.iter().any(|cleared| cleared.name() == metric) {
                self.put_metric(biometrics, metric, value_milli).await?;
            }
        }
        match &biometrics.check_in {
            Some(check_in) => self.put_check_in(biometrics.training_day, Some(check_in)).await,
            None => Ok(()),
        }
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
            "insert or replace into check_in
                 (training_day, readiness, sleep_quality, stress, soreness, pain, ill, symptoms)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )
        .bind(&at)
        .bind(check_in.readiness)
        .bind(check_in.sleep_quality)
        .bind(check_in.stress)
        .bind(json(&check_in.soreness, "soreness")?)
        .bind(json(&check_in.pain, "pain")?)
        .bind(check_in.ill)
        .bind(json(&check_in.symptoms, "symptoms")?)
        .execute(self.connection())
        .await?;
        self.changed(&change::CHECK_IN, &at, &[]).await
    }
}

/// Every metric of a day in thousandths of its unit; `None` where the day has none.
fn metrics(biometrics: &Biometrics) -> [(&'static str, Option<i64>); 7] {
    #[expect(clippy::cast_possible_truncation, reason = "validated to at most 250")]
    let milli = |value: f64| (value * 1000.0).round() as i64;
    let pressure = |of: fn(BloodPressure) -> u16| biometrics.blood_pressure.map(|both| i64::from(of(both)) * 1000);
    [
        (HRV_RMSSD_MS, biometrics.hrv_rmssd_ms.map(milli)),
        (RESTING_HR_BPM, biometrics.resting_hr_bpm.map(milli)),
        (
            SLEEP_MINUTES,
            biometrics.sleep_minutes.map(|minutes| i64::from(minutes) * 1000),
        ),
        (SLEEP_SCORE, biometrics.sleep_score.map(|score| i64::from(score) * 1000)),
        (BODY_MASS_KG, biometrics.body_mass_kg.map(|mass| i64::from(mass.g()))),
        (SYSTOLIC_MMHG, pressure(|pressure| pressure.systolic_mmhg)),
        (DIASTOLIC_MMHG, pressure(|pressure| pressure.diastolic_mmhg)),
    ]
}

/// The stored values of one day, by metric; one that this version does not know is passed over.
#[derive(Default)]
struct Values {
    source: Option<String>,
    by_metric: BTreeMap<String, i64>,
}

impl Values {
    /// Of a day with several sources that one speaks whose values can least be compared with those of others.
    fn insert(&mut self, metric: String, value_milli: i64, source: String) {
        let rank = |metric: &str| LEAST_COMPARABLE.iter().position(|known| *known == metric);
        let spoken_for = self.by_metric.keys().filter_map(|known| rank(known)).min();
        let is_less_comparable = match (rank(&metric), spoken_for) {
            (Some(new), Some(known)) => new < known,
            (Some(_), None) => true,
            (None, _) => false,
        };
        if is_less_comparable || self.source.is_none() {
            self.source = Some(source);
        }
        self.by_metric.insert(metric, value_milli);
    }

    fn into_biometrics(self, training_day: TrainingDay) -> Biometrics {
        let blood_pressure = self.whole(SYSTOLIC_MMHG).zip(self.whole(DIASTOLIC_MMHG));
        Biometrics {
            training_day,
            hrv_rmssd_ms: self.milli(HRV_RMSSD_MS),
            resting_hr_bpm: self.milli(RESTING_HR_BPM),
            sleep_minutes: self.whole(SLEEP_MINUTES),
            sleep_score: self.whole(SLEEP_SCORE),
            body_mass_kg: self
                .by_metric
                .get(BODY_MASS_KG)
                .and_then(|&g| Some(Mass::from_g(g.try_into().ok()?))),
            blood_pressure: blood_pressure.map(|(systolic_mmhg, diastolic_mmhg)| BloodPressure {
                systolic_mmhg,
                diastolic_mmhg,
            }),
            source: self.source.unwrap_or_else(|| "manual".to_owned()),
            check_in: None,
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "validated to at most 250,000 thousandths")]
    fn milli(&self, metric: &str) -> Option<f64> {
        self.by_metric
            .get(metric)
            .map(|&value_milli| value_milli as f64 / 1000.0)
    }

    /// `None` also when what is stored does not fit: this program never wrote it.
    fn whole<T: TryFrom<i64>>(&self, metric: &str) -> Option<T> {
        (self.by_metric.get(metric)? / 1000).try_into().ok()
    }
}

impl TryFrom<CheckInRow> for CheckIn {
    type Error = Error;

    fn try_from(row: CheckInRow) -> Result<Self> {
        Ok(Self {
            readiness: row.readiness,
            sleep_quality: row.sleep_quality,
            stress: row.stress,
            soreness: document(&row.soreness, "soreness")?,
            pain: document(&row.pain, "pain")?,
            ill: row.ill,
            symptoms: document(&row.symptoms, "symptoms")?,
        })
    }
}
