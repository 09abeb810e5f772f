//! The load for repetitions at an exertion.

use super::{chart::share_millionths, constants::EPLEY_TENTHS};
use crate::quantity::{Mass, Rpe};

/// The load for so many repetitions at this RPE, rounded down to a multiple of `step`.
///
/// `None` beyond the chart, without a step, and where not even one step is light enough.
#[must_use]
pub fn load_for(e1rm: Mass, reps: u32, rpe: Rpe, step: Mass) -> Option<Mass> {
    let share = u64::from(share_millionths(reps, rpe)?);
    round_down(percent_of(e1rm, share, 1_000_000), step)
}

/// The load for so many repetitions at this RPE in whole grams: by the chart, and beyond it by Epley's formula.
#[must_use]
pub fn load_at(e1rm: Mass, reps: u32, rpe: Rpe) -> Mass {
    match share_millionths(reps, rpe) {
        Some(share) => percent_of(e1rm, u64::from(share), 1_000_000),
        None => percent_of(e1rm, EPLEY_TENTHS, EPLEY_TENTHS + tenths_to_failure(reps, rpe)),
    }
}

/// What is left of a load where as many repetitions shall be easier, in whole grams: by the chart, and where one of the
/// two exertions is beyond it by Epley's formula for both. Never more than the load.
#[must_use]
pub fn load_eased(load: Mass, reps: u32, from: Rpe, to: Rpe) -> Mass {
    let shares = share_millionths(reps, from).zip(share_millionths(reps, to));
    let eased = match shares {
        Some((before, after)) => percent_of(load, u64::from(after), u64::from(before)),
        None => {
            let (before, after) = (tenths_to_failure(reps, from), tenths_to_failure(reps, to));
            percent_of(load, EPLEY_TENTHS + before, EPLEY_TENTHS + after)
        }
    };
    eased.min(load)
}

fn tenths_to_failure(reps: u32, rpe: Rpe) -> u64 {
    u64::from(reps) * 10 + u64::from(100 - rpe.tenths())
}

/// The largest multiple of `step` that is not above the load; `None` when there is none but zero.
#[must_use]
pub fn round_down(load: Mass, step: Mass) -> Option<Mass> {
    let steps = load.g().checked_div(step.g())?;
    (steps > 0).then(|| Mass::from_g(steps * step.g()))
}

/// `load × share ÷ whole` in whole grams, rounded down.
pub(super) fn percent_of(load: Mass, share: u64, whole: u64) -> Mass {
    Mass::from_g(u32::try_from(u64::from(load.g()) * share / whole).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEP: Mass = Mass::from_g(2500);

    #[test]
    fn a_load_that_fits_exactly_is_not_rounded_away() {
        let e1rm = Mass::from_g(200_000);
        assert_eq!(
            load_for(e1rm, 9, Rpe::from_tenths(85), STEP),
            Some(Mass::from_g(142_500))
        );
        assert_eq!(
            load_for(Mass::from_g(100_000), 1, Rpe::from_tenths(100), STEP),
            Some(Mass::from_g(100_000))
        );
    }

    #[test]
    fn beyond_the_chart_epley_goes_on() {
        let e1rm = Mass::from_g(150_000);
        let load = |reps, tenths| load_at(e1rm, reps, Rpe::from_tenths(tenths)).g();
        assert_eq!(load(8, 80), 110_850, "73.9 %");
        assert_eq!(load(12, 60), 97_826, "16 to failure");
        assert_eq!(load(30, 100), 75_000);
        assert_eq!(load(0, 100), 150_000, "no repetition is no lift");
    }

    #[test]
    fn an_easier_set_is_lighter_across_the_end_of_the_chart() {
        let load = Mass::from_g(24_000);
        let eased = |reps, from, to| load_eased(load, reps, Rpe::from_tenths(from), Rpe::from_tenths(to)).g();
        assert_eq!(eased(8, 80, 70), 22_960, "by the chart: 73.9 % to 70.7 %");
        assert_eq!(eased(13, 80, 70), 23_478, "45 to 46 of Epley's thirtieths");
        assert_eq!(eased(13, 70, 80), 24_000, "never more");
    }

    #[test]
    fn what_is_lighter_than_a_step_has_no_load() {
        assert_eq!(load_for(Mass::from_g(3000), 8, Rpe::from_tenths(70), STEP), None);
        assert_eq!(round_down(Mass::from_g(3000), Mass::ZERO), None);
    }
}
