//! What pairs of plates add to a bar.

use crate::quantity::Mass;

/// Every sum of some of the pairs, zero included, in grams and rising; one mass is one plate of a pair.
///
/// Sums are kept as bits, one a greatest common divisor of the plates: usual plates need a handful of words, and forty
/// plates of odd masses no more than a million bits. What is heavier than a [`Mass`] can be is left out.
pub(super) fn pair_sums(plates: &[Mass]) -> Vec<u32> {
    let grain = plates.iter().fold(0, |grain, plate| common_divisor(grain, plate.g()));
    if grain == 0 {
        return vec![0];
    }
    let pair_g = 2 * u64::from(grain);
    let all = plates.iter().map(|plate| u64::from(plate.g() / grain)).sum::<u64>();
    let most = all.min(u64::from(Mass::MAX.g()) / pair_g);
    let mut sums = Bits::up_to(usize::try_from(most).unwrap_or(0));
    for plate in plates {
        sums.add(usize::try_from(plate.g() / grain).unwrap_or(usize::MAX));
    }
    let grams = |place: usize| u32::try_from(u64::try_from(place).unwrap_or(0) * pair_g).unwrap_or(u32::MAX);
    sums.places().map(grams).collect()
}

/// Whole numbers from 0 to a last one, each there or not.
struct Bits {
    words: Vec<u64>,
    last: usize,
}

impl Bits {
    /// Zero alone.
    fn up_to(last: usize) -> Self {
        let mut words = vec![0; last / 64 + 1];
        words[0] = 1;
        Self { words, last }
    }

    /// Adds every number that is there plus `more`.
    fn add(&mut self, more: usize) {
        if more > self.last {
            return;
        }
        let (jump, shift) = (more / 64, more % 64);
        for place in (jump..self.words.len()).rev() {
            let low = self.words[place - jump] << shift;
            let high = match place.checked_sub(jump + 1) {
                Some(below) if shift > 0 => self.words[below] >> (64 - shift),
                _ => 0,
            };
            self.words[place] |= low | high;
        }
    }

    fn places(&self) -> impl Iterator<Item = usize> {
        (0..=self.last).filter(|place| self.words[place / 64] >> (place % 64) & 1 == 1)
    }
}

const fn common_divisor(mut one: u32, mut other: u32) -> u32 {
    while other > 0 {
        (one, other) = (other, one % other);
    }
    one
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn kg(plates: &[f64]) -> Vec<Mass> {
        plates.iter().map(|&plate| Mass::from_kg(plate).unwrap()).collect()
    }

    /// The same by trying every subset.
    fn tried(plates: &[Mass]) -> Vec<u32> {
        let subsets = 0_u32..1 << plates.len();
        let sum = |subset: u32| {
            let chosen = plates.iter().enumerate().filter(|&(place, _)| subset >> place & 1 == 1);
            chosen.map(|(_, plate)| 2 * plate.g()).sum::<u32>()
        };
        let sums: BTreeSet<u32> = subsets.map(sum).filter(|&sum| sum <= 2_000_000).collect();
        sums.into_iter().collect()
    }

    #[test]
    fn sums_are_those_of_every_subset() {
        for plates in [
            &[][..],
            &[20.0],
            &[0.0, 5.0],
            &[1.25, 2.5, 5.0, 10.0, 10.0, 20.0, 20.0],
            &[0.5, 1.0, 1.25, 45.0, 45.0, 200.0],
            &[1.134, 2.268, 4.536, 11.34, 15.876, 20.412],
            &[900.0, 100.0, 0.001, 64.0, 63.999],
        ] {
            let plates = kg(plates);
            assert_eq!(pair_sums(&plates), tried(&plates), "{plates:?}");
        }
    }

    #[test]
    fn forty_odd_plates_end_at_what_a_mass_can_be() {
        let plates: Vec<Mass> = (0..40).map(|place| Mass::from_g(49_999 + 977 * place)).collect();
        let sums = pair_sums(&plates);
        assert!(sums.len() <= 1_000_001 && sums.last().is_some_and(|&last| last <= 2_000_000));
    }
}
