//! Chance that can be repeated: a seed tells a whole month, or all that happens to some devices.

use std::time::Duration;

/// A generator of numbers (Sebastiano Vigna's `SplitMix64`).
#[derive(Debug)]
pub struct Chance(u64);

impl Chance {
    /// The chance of this seed.
    #[must_use]
    pub const fn of(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = u64::try_from(high - low + 1).expect("low is not above high");
        low + i64::try_from(self.next() % width).expect("as small as the width")
    }

    /// True once in so many times.
    pub fn one_in(&mut self, times: i64) -> bool {
        self.between(1, times) == 1
    }

    /// One of these.
    pub fn one_of<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        let last = i64::try_from(choices.len()).expect("a list in memory") - 1;
        &choices[usize::try_from(self.between(0, last)).expect("a place among them")]
    }

    /// A span from nothing to `hours`, to the millisecond.
    pub fn up_to_hours(&mut self, hours: i64) -> Duration {
        Duration::from_millis(u64::try_from(self.between(0, hours * 3_600_000)).expect("never below nothing"))
    }
}
