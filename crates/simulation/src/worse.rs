//! Mornings that are worse in one signal, and data that lack a source.

use training::{
    athlete::{Region, Symptom},
    biometrics::{Biometrics, BloodPressure, CheckIn, Pain, Soreness},
};

use crate::{chance::Chance, statistics::median};

/// One thing that a morning tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the words are those of the biometrics document")]
pub enum Signal {
    Hrv,
    RestingHr,
    SleepMinutes,
    SleepScore,
    Readiness,
    SleepQuality,
    Stress,
    Soreness,
    Pain,
    Ill,
    Symptom,
    BloodPressure,
}

impl Signal {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Hrv,
        Self::RestingHr,
        Self::SleepMinutes,
        Self::SleepScore,
        Self::Readiness,
        Self::SleepQuality,
        Self::Stress,
        Self::Soreness,
        Self::Pain,
        Self::Ill,
        Self::Symptom,
        Self::BloodPressure,
    ];

    /// Its word.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hrv => "hrv",
            Self::RestingHr => "resting_hr",
            Self::SleepMinutes => "sleep_minutes",
            Self::SleepScore => "sleep_score",
            Self::Readiness => "readiness",
            Self::SleepQuality => "sleep_quality",
            Self::Stress => "stress",
            Self::Soreness => "soreness",
            Self::Pain => "pain",
            Self::Ill => "ill",
            Self::Symptom => "symptom",
            Self::BloodPressure => "blood_pressure",
        }
    }
}

/// The same morning, worse in one signal; `None` when it does not tell that signal, or cannot be worse in it.
#[must_use]
pub fn worsened(morning: &Biometrics, signal: Signal, chance: &mut Chance) -> Option<Biometrics> {
    let mut worse = morning.clone();
    let share = chance.between(0.02, 0.9);
    match signal {
        Signal::Hrv => {
            let rmssd = worse.hrv_rmssd_ms.as_mut()?;
            *rmssd = (*rmssd * (1.0 - share)).max(5.0);
        }
        Signal::RestingHr => {
            let bpm = worse.resting_hr_bpm.as_mut()?;
            *bpm = (*bpm + 1.0 + 30.0 * share).min(130.0);
        }
        Signal::SleepMinutes => {
            let minutes = worse.sleep_minutes.as_mut()?;
            *minutes = minutes.saturating_sub(u16::from(less(chance, 250)));
        }
        Signal::SleepScore => {
            let score = worse.sleep_score.as_mut()?;
            *score = score.saturating_sub(less(chance, 80));
        }
        Signal::BloodPressure => {
            let pressure = worse.blood_pressure.get_or_insert(BloodPressure {
                systolic_mmhg: 120,
                diastolic_mmhg: 80,
            });
            pressure.systolic_mmhg = (pressure.systolic_mmhg + u16::from(less(chance, 70))).min(300);
            pressure.diastolic_mmhg = (pressure.diastolic_mmhg + u16::from(less(chance, 35))).min(200);
        }
        _ => answered_worse(worse.check_in.as_mut()?, signal, chance)?,
    }
    (worse != *morning).then_some(worse)
}

fn less(chance: &mut Chance, most: i32) -> u8 {
    u8::try_from(chance.whole(1, most)).unwrap_or(u8::MAX)
}

fn answered_worse(answers: &mut CheckIn, signal: Signal, chance: &mut Chance) -> Option<()> {
    let by = less(chance, 4);
    match signal {
        Signal::Readiness => {
            let answer = answers.readiness.as_mut()?;
            *answer = answer.saturating_sub(by).max(1);
        }
        Signal::SleepQuality => {
            let answer = answers.sleep_quality.as_mut()?;
            *answer = answer.saturating_sub(by).max(1);
        }
        Signal::Stress => {
            let answer = answers.stress.as_mut()?;
            *answer = (*answer + by).min(5);
        }
        Signal::Soreness => sorer(answers, chance)?,
        Signal::Pain => more_pain(answers, chance)?,
        Signal::Ill => answers.ill = true,
        Signal::Symptom => {
            let symptom = *chance.pick(Symptom::ALL)?;
            if !answers.symptoms.contains(&symptom) {
                answers.symptoms.push(symptom);
            }
        }
        Signal::Hrv | Signal::RestingHr | Signal::SleepMinutes | Signal::SleepScore | Signal::BloodPressure => {
            return None;
        }
    }
    Some(())
}

/// A region that is sore is sorer, or one more is.
fn sorer(answers: &mut CheckIn, chance: &mut Chance) -> Option<()> {
    let region = *chance.pick(Region::ALL)?;
    let level = less(chance, 7);
    if let Some(sore) = answers.soreness.iter_mut().find(|sore| sore.region == region) {
        sore.level = (sore.level + level).min(7);
    } else {
        answers.soreness.push(Soreness { region, level });
    }
    Some(())
}

fn more_pain(answers: &mut CheckIn, chance: &mut Chance) -> Option<()> {
    let region = *chance.pick(Region::ALL)?;
    let level = less(chance, 10);
    if let Some(pain) = answers.pain.iter_mut().find(|pain| pain.region == region) {
        pain.level = (pain.level + level).min(10);
    } else {
        answers.pain.push(Pain { region, level });
    }
    Some(())
}

/// Where data come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words are those of the biometrics document")]
pub enum Source {
    Hrv,
    RestingHr,
    Sleep,
    CheckIn,
}

impl Source {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Hrv, Self::RestingHr, Self::Sleep, Self::CheckIn];

    /// Its word.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hrv => "hrv",
            Self::RestingHr => "resting_hr",
            Self::Sleep => "sleep",
            Self::CheckIn => "check_in",
        }
    }

    /// True when the day has it.
    #[must_use]
    pub fn is_in(self, day: &Biometrics) -> bool {
        match self {
            Self::Hrv => day.hrv_rmssd_ms.is_some(),
            Self::RestingHr => day.resting_hr_bpm.is_some(),
            Self::Sleep => day.sleep_minutes.is_some(),
            Self::CheckIn => day.check_in.is_some(),
        }
    }
}

/// The day without the source.
#[must_use]
pub fn without(day: &Biometrics, source: Source) -> Biometrics {
    let mut day = day.clone();
    match source {
        Source::Hrv => day.hrv_rmssd_ms = None,
        Source::RestingHr => day.resting_hr_bpm = None,
        Source::Sleep => (day.sleep_minutes, day.sleep_score) = (None, None),
        Source::CheckIn => day.check_in = None,
    }
    day
}

/// The days with every value of the source as it usually is: the middle one, or answers of 3 and nothing to tell.
#[must_use]
pub fn usual(days: &[Biometrics], source: Source) -> Vec<Biometrics> {
    let of = |value: fn(&Biometrics) -> Option<f64>| median(&days.iter().filter_map(value).collect::<Vec<_>>());
    let rmssd = of(|day| day.hrv_rmssd_ms);
    let bpm = of(|day| day.resting_hr_bpm);
    // A night that is usual and too short is no neutral night: it is taken as long enough.
    let minutes = of(|day| day.sleep_minutes.map(f64::from)).max(430.0);
    let score = of(|day| day.sleep_score.map(f64::from));
    let mut usual = days.to_vec();
    for day in usual.iter_mut().filter(|day| source.is_in(day)) {
        match source {
            Source::Hrv => day.hrv_rmssd_ms = Some(rmssd),
            Source::RestingHr => day.resting_hr_bpm = Some(bpm),
            Source::Sleep => {
                day.sleep_minutes = Some(whole(minutes));
                day.sleep_score = day.sleep_score.map(|_| u8::try_from(whole(score)).unwrap_or(75));
            }
            Source::CheckIn => {
                day.check_in = Some(CheckIn {
                    readiness: Some(3),
                    sleep_quality: Some(3),
                    stress: Some(3),
                    soreness: Vec::new(),
                    pain: Vec::new(),
                    ill: false,
                    symptoms: Vec::new(),
                });
            }
        }
    }
    usual
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 1440")]
fn whole(value: f64) -> u16 {
    value.round().clamp(0.0, 1440.0) as u16
}
