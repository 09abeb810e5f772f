//! The maximum that a set to failure foretells, by the two usual formulas.
//!
//! They agree at ten repetitions; Epley is higher below and Brzycki above. For a set that was not to failure the
//! repetitions are those done plus those in reserve (Zourdos 2016).

use super::constants::BRZYCKI_END;
use crate::load::finite;

/// Epley 1985: `load × (1 + repetitions ÷ 30)`, and the load itself for a single, which the formula would raise.
///
/// `None` below one repetition.
#[must_use]
pub fn epley(load_kg: f64, reps: f64) -> Option<f64> {
    let rise = if reps > 1.0 { reps / 30.0 } else { 0.0 };
    finite(load_kg * (1.0 + rise)).filter(|_| reps >= 1.0)
}

/// Brzycki 1993: `load × 36 ÷ (37 − repetitions)`.
///
/// `None` below one repetition, and from 37 on, where the formula turns over.
#[must_use]
pub fn brzycki(load_kg: f64, reps: f64) -> Option<f64> {
    finite(load_kg * 36.0 / (BRZYCKI_END - reps)).filter(|_| (1.0..BRZYCKI_END).contains(&reps))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_ends_where_it_has_no_answer() {
        for reps in [0.0, -3.0, f64::NAN] {
            assert_eq!((epley(100.0, reps), brzycki(100.0, reps)), (None, None), "{reps}");
        }
        assert_eq!(brzycki(100.0, 37.0), None);
        assert_eq!(brzycki(100.0, 40.0), None);
        assert!(epley(100.0, 40.0).is_some());
    }
}
