//! Chance that can be had again: every draw follows from a seed, whose it is, what it is for, and the day.
//!
//! Each purpose and day has a stream of its own, so that a session more or less on one day does not move the dice of
//! the next, and two programmes can be compared on the same athlete with the same luck.

use rand_core::{Rng as _, SeedableRng as _};
use rand_pcg::Pcg32;

/// What is drawn for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Who the athlete is.
    Athlete,
    /// How the body answers.
    Body,
    /// What life brings: illness, holidays, days without time.
    Life,
    /// What the morning shows.
    Morning,
    /// How the session goes.
    Session,
    /// Which days and changes a check looks at.
    Check,
    /// What a programme leaves to chance.
    Programme,
}

/// One stream of draws.
#[derive(Debug, Clone)]
pub struct Chance(Pcg32);

impl Chance {
    /// The stream of one person for one purpose on one day; day 0 for what holds for good.
    #[must_use]
    pub fn new(seed: u64, index: u64, purpose: Purpose, day: u64) -> Self {
        let whose = mixed(mixed(seed) ^ index);
        Self(Pcg32::seed_from_u64(mixed(whose ^ mixed((purpose as u64) << 32 | day))))
    }

    /// A number from 0 up to but not including 1, in steps of 2⁻⁵³.
    pub fn unit(&mut self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "53 bits are exact")]
        let steps = (self.0.next_u64() >> 11) as f64;
        steps / 9_007_199_254_740_992.0
    }

    /// A number between the two.
    pub fn between(&mut self, least: f64, most: f64) -> f64 {
        least + (most - least) * self.unit()
    }

    /// A whole number from `least` to `most`, both included.
    pub fn whole(&mut self, least: i32, most: i32) -> i32 {
        let span = u64::from(most.abs_diff(least)) + 1;
        let step = i32::try_from(self.0.next_u64() % span).unwrap_or(0);
        least.saturating_add(step)
    }

    /// True this often of one.
    pub fn is(&mut self, often: f64) -> bool {
        self.unit() < often
    }

    /// A number of the normal distribution (Box & Muller 1958).
    pub fn normal(&mut self, mean: f64, sd: f64) -> f64 {
        let radius = libm::sqrt(-2.0 * libm::log(1.0 - self.unit()));
        mean + sd * radius * libm::cos(std::f64::consts::TAU * self.unit())
    }

    /// One of several; `None` of none.
    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        let last = i32::try_from(of.len()).ok()?.checked_sub(1).filter(|&last| last >= 0)?;
        usize::try_from(self.whole(0, last))
            .ok()
            .and_then(|place| of.get(place))
    }

    /// Another order of the same things (Fisher & Yates 1938).
    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for end in (1..things.len()).rev() {
            let other = self.whole(0, i32::try_from(end).unwrap_or(i32::MAX));
            things.swap(end, usize::try_from(other).unwrap_or(0));
        }
    }

    /// So many of several, without repetition, in the order drawn.
    pub fn some<T: Clone>(&mut self, of: &[T], count: usize) -> Vec<T> {
        let mut all = of.to_vec();
        self.shuffle(&mut all);
        all.truncate(count);
        all
    }
}

/// Spreads nearby numbers over the whole range (Steele, Lea & Flood 2014).
const fn mixed(number: u64) -> u64 {
    let step = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let once = (step ^ (step >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let twice = (once ^ (once >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    twice ^ (twice >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_draws_the_same_and_another_day_something_else() {
        let draw = |day| {
            let mut chance = Chance::new(7, 3, Purpose::Morning, day);
            [chance.unit(), chance.normal(0.0, 1.0), f64::from(chance.whole(-5, 5))]
        };
        assert_eq!(draw(1).map(f64::to_bits), draw(1).map(f64::to_bits));
        assert_ne!(draw(1).map(f64::to_bits), draw(2).map(f64::to_bits));
    }

    #[test]
    fn the_normal_draws_have_their_mean_and_deviation() {
        let mut chance = Chance::new(1, 1, Purpose::Check, 0);
        let draws: Vec<f64> = (0..20_000).map(|_| chance.normal(3.0, 2.0)).collect();
        let spread = training::load::Spread::of(&draws).unwrap();
        assert!((spread.mean - 3.0).abs() < 0.05, "{spread:?}");
        assert!((spread.sd - 2.0).abs() < 0.05, "{spread:?}");
    }

    #[test]
    fn whole_numbers_reach_both_ends_and_no_further() {
        let mut chance = Chance::new(1, 2, Purpose::Check, 0);
        let drawn: Vec<i32> = (0..1000).map(|_| chance.whole(13, 16)).collect();
        assert_eq!((drawn.iter().min(), drawn.iter().max()), (Some(&13), Some(&16)));
    }
}
