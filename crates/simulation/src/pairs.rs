//! Pairs of the same day that differ in one worse signal of the morning: load, work sets and exertion may never rise.
//!
//! Half of the mornings are those that the person had; the others are drawn from all that a morning can be, so that
//! the ends of every scale and every mixture are met.

use std::collections::BTreeMap;

use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
use serde::Serialize;
use training::{
    athlete::Region,
    biometrics::{Biometrics, CheckIn, Pain, Soreness},
    catalogue::Catalogue,
    day::TrainingDay,
    planner::plan,
};

use crate::{
    body::Traits,
    chance::{Chance, Purpose},
    evaluation::Error,
    invariant::Demand,
    person,
    season::Season,
    worse::{Signal, worsened},
};

/// Days that a person lives before the first pair, and pairs of each person.
const DAYS_BEFORE: i32 = 60;
const PAIRS_EACH: u64 = 100;
/// Counterexamples that are kept.
const EXAMPLES: usize = 10;

/// What the pairs showed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Pairs {
    /// Pairs by signal.
    pub asked: BTreeMap<&'static str, u64>,
    /// Pairs by signal in which something rose.
    pub risen: BTreeMap<&'static str, u64>,
    /// Pairs in which the session became easier.
    pub lowered: u64,
    /// Pairs on days with training.
    pub on_training_days: u64,
    /// The first counterexamples.
    pub examples: Vec<Counterexample>,
}

/// A pair in which something rose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Counterexample {
    /// The athlete's number in the grid.
    pub athlete: u64,
    /// The training day.
    pub training_day: TrainingDay,
    /// The signal that was worse.
    pub signal: &'static str,
    /// What rose.
    pub risen: String,
    /// The morning, as JSON.
    pub morning: String,
    /// The worse one.
    pub worse: String,
}

impl Pairs {
    /// How many pairs there were.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.asked.values().sum()
    }

    /// In how many something rose.
    #[must_use]
    pub fn broken(&self) -> u64 {
        self.risen.values().sum()
    }

    fn add(&mut self, other: Self) {
        for (signal, times) in other.asked {
            *self.asked.entry(signal).or_default() += times;
        }
        for (signal, times) in other.risen {
            *self.risen.entry(signal).or_default() += times;
        }
        self.lowered += other.lowered;
        self.on_training_days += other.on_training_days;
        self.examples.extend(other.examples);
        self.examples.truncate(EXAMPLES);
    }
}

/// Compares at least so many pairs of the seed's grid.
///
/// # Errors
/// When no threads can be started.
pub fn compare(
    (seed, count): (u64, u64),
    from: TrainingDay,
    threads: usize,
    after_each: &(dyn Fn() + Sync),
) -> Result<Pairs, Error> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build()?;
    let of = |index| {
        let pairs = of_person(seed, index, from, PAIRS_EACH.min(count - index * PAIRS_EACH));
        after_each();
        pairs
    };
    let all: Vec<Pairs> = pool.install(|| (0..persons(count)).into_par_iter().map(of).collect());
    let mut sum = Pairs::default();
    all.into_iter().for_each(|pairs| sum.add(pairs));
    Ok(sum)
}

/// How many persons so many pairs take.
#[must_use]
pub const fn persons(count: u64) -> u64 {
    count.div_ceil(PAIRS_EACH)
}

fn of_person(seed: u64, index: u64, from: TrainingDay, count: u64) -> Pairs {
    let mut season = Season::new(person::of_grid(seed, index, from), from);
    let mut pairs = Pairs::default();
    let begins = u64::try_from(i64::from(DAYS_BEFORE) * i64::try_from(index % 4).unwrap_or(0)).unwrap_or(0);
    while pairs.count() < count {
        season.wake();
        if season.day() >= begins {
            pair(&mut season, &mut pairs);
        }
        let session = plan(season.input());
        season.live(&session);
    }
    pairs
}

/// Compares one pair of today.
fn pair(season: &mut Season, pairs: &mut Pairs) {
    let (seed, index, day) = (season.person().seed, season.person().index, season.day());
    let chance = &mut Chance::new(seed, index, Purpose::Check, day | 1 << 22);
    let traits = season.body().traits.clone();
    let today = season.input().training_day;
    let mornings = &mut season.input_to_try().biometrics;
    let had = mornings.pop_if(|morning| morning.training_day == today);
    let morning = had
        .clone()
        .filter(|_| chance.is(0.5))
        .unwrap_or_else(|| drawn(chance, &traits, today));
    let worse = loop {
        let signal = *chance.pick(&Signal::ALL).unwrap_or(&Signal::Ill);
        if let Some(worse) = worsened(&morning, signal, chance) {
            break (signal, worse);
        }
    };
    let (signal, worse) = worse;
    let with = |season: &mut Season, morning: &Biometrics| {
        season.input_to_try().biometrics.push(morning.clone());
        let demand = Demand::of(&plan(season.input()), &Catalogue::of(&season.input().athlete));
        season.input_to_try().biometrics.pop();
        demand
    };
    let (before, after) = (with(season, &morning), with(season, &worse));
    season.input_to_try().biometrics.extend(had);
    *pairs.asked.entry(signal.name()).or_default() += 1;
    pairs.on_training_days += u64::from(before.sets > 0 || before.au > 0);
    match after.more_than(&before) {
        Some(risen) => {
            *pairs.risen.entry(signal.name()).or_default() += 1;
            if pairs.examples.len() < EXAMPLES {
                let json = |morning| serde_json::to_string(morning).unwrap_or_default();
                pairs.examples.push(Counterexample {
                    athlete: index,
                    training_day: today,
                    signal: signal.name(),
                    risen,
                    morning: json(&morning),
                    worse: json(&worse),
                });
            }
        }
        None => pairs.lowered += u64::from(before.more_than(&after).is_some()),
    }
}

/// Any morning at all, most of it near the usual.
fn drawn(chance: &mut Chance, traits: &Traits, training_day: TrainingDay) -> Biometrics {
    let often = chance.between(0.3, 1.0);
    let z = chance.normal(0.0, 1.5);
    let answer = |chance: &mut Chance| chance.is(often).then(|| u8::try_from(chance.whole(1, 5)).unwrap_or(3));
    let rmssd = libm::exp(traits.ln_rmssd.0 - 0.15 * z + chance.normal(0.0, 0.1));
    let check_in = CheckIn {
        readiness: answer(chance),
        sleep_quality: answer(chance),
        stress: answer(chance),
        soreness: regions(chance)
            .into_iter()
            .map(|(region, share)| Soreness {
                region,
                level: level(share, 7.0),
            })
            .collect(),
        pain: regions(chance)
            .into_iter()
            .map(|(region, share)| Pain {
                region,
                level: level(share, 10.0),
            })
            .collect(),
        ill: chance.is(0.03),
        symptoms: Vec::new(),
    };
    let minutes = (traits.sleep_minutes - 60.0 * z + chance.normal(0.0, 40.0)).clamp(60.0, 720.0);
    Biometrics {
        training_day,
        hrv_rmssd_ms: chance.is(often).then(|| rmssd.clamp(5.0, 250.0)),
        resting_hr_bpm: chance
            .is(often)
            .then(|| (traits.resting_hr_bpm.0 + 3.0 * z).clamp(30.0, 120.0)),
        sleep_minutes: chance.is(often).then(|| u16::from(level(minutes / 720.0, 240.0)) * 3),
        sleep_score: chance.is(0.3).then(|| level(chance.unit(), 100.0)),
        body_mass_kg: None,
        blood_pressure: None,
        source: "watch".to_owned(),
        check_in: chance.is(0.85).then_some(check_in),
    }
}

/// None to two regions with a share of the scale.
fn regions(chance: &mut Chance) -> Vec<(Region, f64)> {
    let count = *chance.pick(&[0, 0, 0, 1, 1, 2]).unwrap_or(&0);
    let regions = chance.some(Region::ALL, count);
    regions.into_iter().map(|region| (region, chance.unit())).collect()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share of a scale of at most 240"
)]
fn level(share: f64, most: f64) -> u8 {
    (share * most).round().clamp(0.0, 240.0) as u8
}
