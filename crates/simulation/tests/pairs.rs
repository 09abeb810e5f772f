//! The same day twice, with one signal of the morning worse: nothing may rise. `HEALTHPILOT_LONG` compares 100,000 pairs.

#[path = "support/drawn.rs"]
mod drawn;
#[path = "support/monday.rs"]
mod monday;

use drawn::drawn;
use monday::monday;
use simulation::pairs::compare;

#[test]
fn a_worse_signal_never_makes_a_harder_session() {
    let pairs = compare((2026, drawn(3000, 100_000)), monday(), 0, &|| ()).unwrap();
    let told: Vec<String> = pairs
        .examples
        .iter()
        .map(|pair| {
            format!(
                "simulate --grid 2026:{} on {}: worse {} gave {}\n  {}\n  {}",
                pair.athlete, pair.training_day, pair.signal, pair.risen, pair.morning, pair.worse
            )
        })
        .collect();
    assert_eq!(
        pairs.broken(),
        0,
        "{:?} of {:?}\n{}",
        pairs.risen,
        pairs.asked,
        told.join("\n")
    );
    assert!(pairs.count() >= drawn(3000, 100_000), "{}", pairs.count());
    assert_eq!(pairs.asked.len(), 12, "every signal is met");
    assert!(
        pairs.lowered * 20 > pairs.count(),
        "a morning that never lowers anything tests nothing"
    );
}
