//! How minutes are spread over the zones.

use crate::load::finite;

/// Each zone's share of the minutes, in their order (three zones: Seiler & Kjerland 2006).
///
/// `None` without any minute. About four fifths of the *sessions* are easy in what works; of the minutes it is more.
#[must_use]
pub fn shares(minutes: &[f64]) -> Option<Vec<f64>> {
    let whole: f64 = minutes.iter().sum();
    minutes
        .iter()
        .map(|minutes| finite(minutes / whole))
        .collect::<Option<Vec<_>>>()
        .filter(|_| whole > 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_minutes_have_no_shares() {
        assert_eq!(shares(&[0.0; 3]), None);
        assert_eq!(shares(&[]), None);
    }
}
