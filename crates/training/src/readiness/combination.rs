//! How the signals' scores become one.

use super::{
    Confidence, Level,
    constants::{LEAST_COVERAGE, LOW_COVERAGE, MEDIUM_COVERAGE, POINTS_A_DEVIATION, ROUNDING, USUAL},
};
use crate::load::finite;

/// The score of a deviation from the own past, better counted as positive: 70 as usual, 20 a standard deviation, held
/// within 0 to 100 (2.6; design).
#[must_use]
pub fn score_of_z(z: f64) -> f64 {
    (USUAL + POINTS_A_DEVIATION * z).clamp(0.0, 100.0)
}

/// One signal of the combination.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Component {
    /// Its score, 0 to 100, when there is one.
    pub score: Option<f64>,
    /// Its weight among all signals.
    pub weight: f64,
}

/// The weighted mean of what is there, and how much that is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Combination {
    /// The mean of the scores that are there; `None` below a coverage of 0.30.
    pub score: Option<f64>,
    /// The weights that are there, of all weights.
    pub coverage: f64,
    /// What the coverage makes of it.
    pub confidence: Confidence,
    /// The level of the score.
    pub level: Level,
    careful: Level,
}

impl Combination {
    /// Combines the components; the weights of those that are there are scaled up to the whole (2.6; design).
    #[must_use]
    pub fn of(components: &[Component]) -> Self {
        let whole: f64 = components.iter().map(|component| component.weight).sum();
        let there = || components.iter().filter_map(|part| Some((part.score?, part.weight)));
        let weight: f64 = there().map(|(_, weight)| weight).sum();
        let sum: f64 = there().map(|(score, weight)| score * weight).sum();
        let coverage = finite(weight / whole).unwrap_or(0.0);
        let is_enough = coverage >= LEAST_COVERAGE - ROUNDING;
        let score = finite(sum / weight).filter(|_| is_enough);
        let level = score.map_or(Level::Unknown, Level::of_score);
        Self {
            score,
            coverage,
            confidence: confidence(coverage),
            level,
            careful: careful(level, sum / whole, coverage),
        }
    }

    /// The level, but with a bad signal heard even where too little is known.
    ///
    /// Below the least coverage what is missing of it counts as usual; if the mean is then not green, that is the level.
    /// So one more signal that says "as usual" never makes a day worse than silence did.
    pub(super) const fn careful_level(&self) -> Level {
        self.careful
    }
}

fn careful(level: Level, share_of_score: f64, coverage: f64) -> Level {
    if level != Level::Unknown || coverage <= 0.0 {
        return level;
    }
    let filled = (share_of_score + (LEAST_COVERAGE - coverage) * USUAL) / LEAST_COVERAGE;
    Level::of_score(filled).min(Level::Unknown)
}

fn confidence(coverage: f64) -> Confidence {
    match coverage + ROUNDING {
        coverage if coverage < LEAST_COVERAGE => Confidence::None,
        coverage if coverage < LOW_COVERAGE => Confidence::Low,
        coverage if coverage < MEDIUM_COVERAGE => Confidence::Medium,
        _ => Confidence::High,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn combined(scores: [Option<f64>; 4]) -> Combination {
        let weights = [0.35, 0.30, 0.20, 0.15];
        let parts: Vec<_> = scores
            .into_iter()
            .zip(weights)
            .map(|(score, weight)| Component { score, weight })
            .collect();
        Combination::of(&parts)
    }

    #[test]
    fn coverage_on_a_limit_counts_as_reached() {
        assert_eq!(
            combined([None, Some(70.0), None, None]).confidence,
            Confidence::Low,
            "0.30"
        );
        assert_eq!(
            combined([Some(70.0), None, None, Some(70.0)]).confidence,
            Confidence::Medium,
            "0.50"
        );
        assert_eq!(
            combined([Some(70.0), Some(70.0), None, Some(70.0)]).confidence,
            Confidence::High,
            "0.80"
        );
    }

    #[test]
    fn a_bad_night_is_heard_where_nothing_else_is_known() {
        let level = |sleep| {
            let only = combined([None, None, Some(sleep), None]);
            (only.level, only.careful_level())
        };
        assert_eq!(level(70.0), (Level::Unknown, Level::Unknown));
        assert_eq!(level(40.0), (Level::Unknown, Level::Amber));
        assert_eq!(level(0.0), (Level::Unknown, Level::Red));
    }

    #[test]
    fn no_weights_are_no_coverage() {
        assert_eq!(Combination::of(&[]).coverage.to_bits(), 0);
    }
}
