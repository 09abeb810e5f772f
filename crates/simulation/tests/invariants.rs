//! What must hold in every year of every athlete of the grid (training science, 8.1).
//!
//! A daily run lives a few years; `HEALTHPILOT_LONG` lives ten thousand. Each test says how often it asked, how often
//! it did not hold, and where to look: `healthpilot simulate --grid SEED:INDEX`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "support/drawn.rs"]
mod drawn;
#[path = "support/monday.rs"]
mod monday;

use std::sync::LazyLock;

use drawn::drawn;
use monday::monday;
use simulation::{
    evaluation::{Crowd, Evaluated, evaluate},
    invariant::{Invariant, Thoroughness},
};

const SEED: u64 = 2026;

/// The least that the middle build session of a daily draw uses of the time there is, in percent; the goal is 92, which few
/// athletes may miss.
const LEAST_USED_PERCENT: u16 = 88;

static YEARS: LazyLock<Evaluated> = LazyLock::new(|| {
    let athletes = drawn(32, 10_000);
    let crowd = Crowd {
        seed: SEED,
        athletes,
        from: monday(),
        days: 365,
        thoroughness: if athletes > 1000 {
            Thoroughness::WIDE
        } else {
            Thoroughness::SAMPLED
        },
        is_compared: false,
        threads: 0,
    };
    evaluate(&crowd, &|| ()).unwrap()
});

/// True in a daily run, which lives a few years only.
fn is_daily() -> bool {
    drawn(0, 1) == 0
}

/// Fails with the counts, the kinds and the first examples unless the invariant held as often as it must.
fn holds(invariant: Invariant) {
    let count = YEARS.tally.of(invariant);
    assert!(count.checked > 0, "{invariant:?} was never asked");
    let examples: Vec<String> = count
        .examples
        .iter()
        .map(|example| {
            format!(
                "  simulate --grid {SEED}:{} on {}: {}",
                example.athlete, example.training_day, example.what
            )
        })
        .collect();
    assert!(
        YEARS.tally.holds(invariant),
        "{invariant:?}, {}: held in {:.3} % of {} where {} % must\n  {:?}\n{}",
        invariant.statement(),
        count.held_percent(),
        count.checked,
        invariant.goal_percent(),
        count.kinds,
        examples.join("\n")
    );
}

#[test]
fn no_session_is_refused_or_empty() {
    holds(Invariant::I1);
}

#[test]
fn the_same_input_gives_the_same_session() {
    holds(Invariant::I2);
}

#[test]
fn nothing_forbidden_is_given() {
    holds(Invariant::I3);
}

#[test]
fn rest_holds_across_every_border() {
    holds(Invariant::I4);
}

#[test]
fn deloads_come_when_they_are_due() {
    holds(Invariant::I5);
}

#[test]
fn every_muscle_has_its_weekly_sets() {
    holds(Invariant::I6);
}

#[test]
fn loads_rise_in_steps() {
    holds(Invariant::I7);
}

#[test]
fn a_worse_morning_is_never_harder() {
    holds(Invariant::I8);
}

#[test]
fn less_data_is_never_harder() {
    holds(Invariant::I9);
}

#[test]
fn time_changes_only_how_much_there_is() {
    holds(Invariant::I10);
}

#[test]
fn age_and_conditions_never_raise_a_cap() {
    holds(Invariant::I11);
}

#[test]
fn sessions_fit_the_time_and_use_it() {
    holds(Invariant::I12);
    let median = YEARS.median_used_percent().unwrap();
    let least = if is_daily() { LEAST_USED_PERCENT } else { 92 };
    assert!(
        (least..=100).contains(&median),
        "the middle build session uses {median} % of the time"
    );
}

#[test]
fn the_sides_of_the_body_are_balanced() {
    holds(Invariant::I13);
}

#[test]
fn lies_in_the_log_raise_nothing() {
    holds(Invariant::I14);
}

#[test]
fn the_rule_plan_always_stands_in() {
    holds(Invariant::I15);
}

#[test]
fn there_is_variety_and_main_lifts_stay() {
    holds(Invariant::I16);
}

#[test]
fn most_endurance_is_easy() {
    holds(Invariant::I17);
}

#[test]
fn every_change_says_why() {
    holds(Invariant::I18);
}
