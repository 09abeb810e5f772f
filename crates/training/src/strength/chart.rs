//! The chart that tells the share of the maximum from repetitions and exertion.

use super::constants::CHART;
use crate::quantity::Rpe;

/// Percent of the maximum for so many repetitions at this RPE (Reactive Training Systems; Helms 2016).
///
/// Each point of RPE moves one column: what counts is repetitions + 10 − RPE. Between the chart's half points the
/// straight line counts. For barbell compounds; `None` beyond the chart, which ends at 15.5 repetitions to failure.
#[must_use]
pub fn chart_percent(reps: u32, rpe: Rpe) -> Option<f64> {
    share_millionths(reps, rpe).map(|share| f64::from(share) / 10_000.0)
}

/// The same in millionths of the maximum, so that loads are exact.
pub(super) fn share_millionths(reps: u32, rpe: Rpe) -> Option<u32> {
    let half = 5;
    let from_one = reps.checked_sub(1)?.checked_mul(10)? + u32::from(100 - rpe.tenths());
    let (place, rest) = (usize::try_from(from_one / half).ok()?, from_one % half);
    let here = *CHART.get(place)?;
    let next = if rest == 0 { here } else { *CHART.get(place + 1)? };
    Some(here * 1000 - (here - next) * 1000 * rest / half)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repetition_more_or_in_reserve_is_the_same() {
        for reps in 1..=11 {
            let more = chart_percent(reps + 1, Rpe::from_tenths(100));
            assert_eq!(chart_percent(reps, Rpe::from_tenths(90)), more, "{reps}");
        }
    }

    #[test]
    fn a_tenth_lies_between_the_halves() {
        assert_eq!(chart_percent(5, Rpe::from_tenths(82)), Some(81.62));
    }

    #[test]
    fn beyond_the_chart_there_is_no_percent() {
        assert_eq!(chart_percent(12, Rpe::from_tenths(65)), Some(58.6));
        assert_eq!(chart_percent(12, Rpe::from_tenths(64)), None);
        assert_eq!(chart_percent(0, Rpe::from_tenths(100)), None);
        assert_eq!(chart_percent(u32::MAX, Rpe::from_tenths(100)), None);
    }
}
