//! Months drawn by chance: many with the decision alone, fewer with a real engine on a real file.
//!
//! A month that goes wrong tells its seed; `HEALTHPILOT_SEED=… cargo test -p healthpilot-tests --test nights months`
//! lives it again, `HEALTHPILOT_SEED=1..500` many of them. A seed that has failed is lived in every run.

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use harness::{Chance, HandClock, count};

use crate::{
    device::RealDevice,
    model::ModelDevice,
    month::{Month, beginning},
};

/// Months that went wrong once.
const ONCE_WRONG: &[u64] = &[];

/// The seeds of a run: those that failed before and those of today's count, or the ones that are asked for.
fn seeds(short: usize, long: usize) -> Vec<u64> {
    match std::env::var("HEALTHPILOT_SEED") {
        Ok(asked) => match asked.split_once("..") {
            Some((first, last)) => (first.parse().unwrap()..=last.parse().unwrap()).collect(),
            None => vec![asked.parse().unwrap()],
        },
        Err(_) => {
            let drawn = 1..=u64::try_from(count(short, long)).unwrap();
            ONCE_WRONG.iter().copied().chain(drawn).collect()
        }
    }
}

/// Lives the months of all seeds, on every core there is, and answers how many days had a workout.
fn live_all<F: Future<Output = usize>>(seeds: &[u64], live: impl Fn(u64) -> F + Sync) -> usize {
    let (next, days) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let live_some = || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        while let Some(&seed) = seeds.get(next.fetch_add(1, Ordering::Relaxed)) {
            days.fetch_add(runtime.block_on(live(seed)), Ordering::Relaxed);
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(live_some);
        }
    });
    days.into_inner()
}

#[test]
fn every_day_that_is_lived_through_gets_its_one_workout_by_the_decision_alone() {
    let seeds = seeds(20_000, 20_000);
    let days = live_all(&seeds, async |seed| {
        let mut chance = Chance::of(seed);
        let (begins, built_at) = beginning(&mut chance);
        let clock = HandClock::showing(begins);
        let device = ModelDevice::new(clock.clone(), built_at);
        Month::new(seed, chance, clock, device, built_at).live().await
    });
    assert!(days > 5 * seeds.len(), "only {days} days in {} months", seeds.len());
}

#[test]
fn every_day_that_is_lived_through_gets_its_one_workout_in_a_real_file() {
    let seeds = seeds(300, 20_000);
    let days = live_all(&seeds, async |seed| {
        let mut chance = Chance::of(seed);
        let (begins, built_at) = beginning(&mut chance);
        let clock = HandClock::showing(begins);
        let device = RealDevice::new(clock.clone(), built_at).await;
        Month::new(seed, chance, clock, device, built_at).live().await
    });
    assert!(days > 5 * seeds.len(), "only {days} days in {} months", seeds.len());
}
