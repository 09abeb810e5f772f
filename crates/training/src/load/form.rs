//! The performance chart: chronic load, acute load and their balance.

use super::{
    Smoothing,
    constants::{FATIGUE_DAYS, FITNESS_DAYS},
};

/// One day of the chart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Form {
    /// Chronic training load after the day: the mean that forgets in 42 days.
    pub ctl: f64,
    /// Acute training load after the day: the mean that forgets in 7 days.
    pub atl: f64,
    /// Training stress balance of the day: chronic minus acute load as they stood the evening before.
    pub tsb: f64,
}

/// The chart of the days, from the chronic and acute load of the evening before the first (Allen & Coggan).
///
/// It is a habit, not a forecast: the gains are left out and the unit is arbitrary (Vermeire 2022). Apps differ in the
/// smoothing, which moves the acute load by about a unit. Empty when `smoothing` has no share for 42 and 7 days.
#[must_use]
pub fn form(daily: &[f64], ctl: f64, atl: f64, smoothing: Smoothing) -> Vec<Form> {
    let (Some(slow), Some(fast)) = (smoothing.share(FITNESS_DAYS), smoothing.share(FATIGUE_DAYS)) else {
        return Vec::new();
    };
    daily
        .iter()
        .scan((ctl, atl), |(ctl, atl), &stress| {
            let tsb = *ctl - *atl;
            *ctl += (stress - *ctl) * slow;
            *atl += (stress - *atl) * fast;
            Some(Form {
                ctl: *ctl,
                atl: *atl,
                tsb,
            })
        })
        .collect()
}
