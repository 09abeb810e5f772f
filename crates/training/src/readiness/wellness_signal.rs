//! The morning's answers as a signal.

use super::{
    baseline::Baseline,
    constants::{ANSWER_POINTS, SORENESS_POINTS, WELLNESS_LEAST_SD, WELLNESS_SHIFT},
    readings::Readings,
    score_of_z,
    signal::Measured,
};
use crate::{biometrics::CheckIn, load::mean};

/// Today's answers, on their own and, from 14 earlier ones on, against the athlete's usual ones. Never carried forward.
///
/// `None` without an answer on readiness, sleep or stress: soreness alone takes points off, but makes no signal, so
/// that saying more about sore muscles never lifts the day.
pub(super) fn wellness_signal(readings: &Readings<'_>) -> Option<Measured> {
    let points = points(readings.check_in()?)?;
    let past: Vec<_> = readings.past_check_ins().filter_map(self::points).collect();
    let baseline = Baseline::of(&past, WELLNESS_LEAST_SD);
    let score = baseline.map_or(points, |baseline| {
        let own = score_of_z(baseline.z(points));
        own.clamp(points - WELLNESS_SHIFT, points + WELLNESS_SHIFT)
            .clamp(0.0, 100.0)
    });
    Some(Measured {
        score,
        value: points,
        usual: baseline.map(|baseline| baseline.spread.mean),
        baseline,
        is_carried: false,
    })
}

/// The mean of the answers in points, less what the sorest region takes off.
fn points(check_in: &CheckIn) -> Option<f64> {
    let better_high = |answer: u8| ANSWER_POINTS.get(usize::from(answer.clamp(1, 5)) - 1).copied();
    let better_low = |answer: u8| better_high(6 - answer.clamp(1, 5));
    let answers = [
        check_in.readiness.and_then(better_high),
        check_in.sleep_quality.and_then(better_high),
        check_in.stress.and_then(better_low),
    ];
    let answers: Vec<_> = answers.into_iter().flatten().collect();
    let sorest = check_in
        .soreness
        .iter()
        .map(|soreness| soreness.level)
        .max()
        .unwrap_or(0);
    let sore = SORENESS_POINTS
        .get(usize::from(sorest))
        .copied()
        .unwrap_or(SORENESS_POINTS[7]);
    Some((mean(&answers)? - sore).max(0.0))
}
