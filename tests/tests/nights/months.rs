//! Months drawn by chance: many with the decision alone, fewer with a real engine on a real file.
//!
//! A month that goes wrong tells its seed; `HEALTHPILOT_SEED=… cargo test -p healthpilot-tests --test nights months`
//! lives it again.

use harness::{HandClock, count};

use crate::{
    chance::Chance,
    device::RealDevice,
    model::ModelDevice,
    month::{Month, beginning},
};

/// The seeds of a run: those of today's count, or the one that is asked for.
fn seeds(short: usize, long: usize) -> Vec<u64> {
    match std::env::var("HEALTHPILOT_SEED") {
        Ok(seed) => vec![seed.parse().unwrap()],
        Err(_) => (1..=u64::try_from(count(short, long)).unwrap()).collect(),
    }
}

#[tokio::test]
async fn every_day_that_is_lived_through_gets_its_one_workout_by_the_decision_alone() {
    let (mut days, seeds) = (0, seeds(200, 20_000));
    for &seed in &seeds {
        let mut chance = Chance::of(seed);
        let (begins, built_at) = beginning(&mut chance);
        let clock = HandClock::showing(begins);
        let device = ModelDevice::new(clock.clone(), built_at);
        days += Month::new(seed, chance, clock, device, built_at).live().await;
    }
    assert!(days > 5 * seeds.len(), "only {days} days in {} months", seeds.len());
}

#[tokio::test]
async fn every_day_that_is_lived_through_gets_its_one_workout_in_a_real_file() {
    let (mut days, seeds) = (0, seeds(20, 2_000));
    for &seed in &seeds {
        let mut chance = Chance::of(seed);
        let (begins, built_at) = beginning(&mut chance);
        let clock = HandClock::showing(begins);
        let device = RealDevice::new(clock.clone(), built_at).await;
        days += Month::new(seed, chance, clock, device, built_at).live().await;
    }
    assert!(days > 5 * seeds.len(), "only {days} days in {} months", seeds.len());
}
