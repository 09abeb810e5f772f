//! Two hundred lives, or five thousand, and those that once ended badly.
//!
//! A life that ends badly is lived again with fewer and fewer steps: what is printed is the shortest that still does.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use harness::count;

use crate::life::{Story, live};

/// Steps of a life in a daily run.
const STEPS: usize = 32;
/// Steps of a life when the full counts are asked for.
const STEPS_LONG: usize = 60;

/// Seeds whose life of [`STEPS_LONG`] once ended badly, each with what was found by it. They are lived in every run.
const ONCE_WRONG: &[(u64, &str)] = &[
    (
        205,
        "a device that signed in after the backup signs in again once the server is restored",
    ),
    (
        261,
        "a clock's jump stamped again what the server had, since the reply that said so was lost",
    ),
    (
        444,
        "what the server had counted as unsent, and as lost, since the reply that said so was lost",
    ),
];

/// Seeds, each with how many steps of it are lived.
fn seeds() -> Vec<(u64, usize)> {
    let with_steps = |seed| (seed, count(STEPS, STEPS_LONG));
    match std::env::var("HEALTHPILOT_SEED") {
        Ok(asked) => match asked.split_once("..") {
            Some((first, last)) => (first.parse().unwrap()..=last.parse().unwrap())
                .map(with_steps)
                .collect(),
            None => vec![with_steps(asked.parse().unwrap())],
        },
        Err(_) => {
            let drawn = 1..=u64::try_from(count(200, 5000)).unwrap();
            let once_wrong = ONCE_WRONG.iter().map(|(seed, _)| (*seed, STEPS_LONG));
            once_wrong.chain(drawn.map(with_steps)).collect()
        }
    }
}

/// What is wrong at the end of a life; nothing when all is well.
fn lived(seed: u64, steps: usize) -> (Vec<String>, Vec<String>) {
    let story = Story::default();
    let told = story.clone();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(live(seed, steps, told))));
    let faults = outcome.unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        vec![text.unwrap_or_else(|| "it panics".to_owned())]
    });
    let story = story.lock().unwrap_or_else(PoisonError::into_inner).clone();
    (faults, story)
}

/// The shortest life of a seed that ends badly, told.
fn shortest(seed: u64, whole: usize) -> String {
    let (mut faults, mut story) = lived(seed, whole);
    for steps in 0..whole {
        let shorter = lived(seed, steps);
        if !shorter.0.is_empty() {
            (faults, story) = shorter;
            break;
        }
    }
    faults.truncate(12);
    format!(
        "HEALTHPILOT_SEED={seed} ends badly:\n  {}\n{}",
        story.join("\n  "),
        faults.join("\n")
    )
}

#[test]
fn devices_become_the_same_and_lose_nothing_whatever_happens_between_them() {
    let seeds = seeds();
    let (next, bad) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let live_some = || {
        while let Some(&(seed, steps)) = seeds.get(next.fetch_add(1, Ordering::Relaxed)) {
            if !lived(seed, steps).0.is_empty() {
                bad.lock().unwrap().push((seed, steps));
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(live_some);
        }
    });
    let bad = bad.into_inner().unwrap();
    let told: Vec<String> = bad.iter().take(3).map(|&(seed, steps)| shortest(seed, steps)).collect();
    let bad: Vec<u64> = bad.into_iter().map(|(seed, _)| seed).collect();
    assert!(
        bad.is_empty(),
        "seeds {bad:?} of {}:\n{}",
        seeds.len(),
        told.join("\n\n")
    );
}
