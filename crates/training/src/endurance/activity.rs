//! The week against the World Health Organization's guideline for adults (WHO 2020; Bull 2020).

use super::constants::{GUIDELINE_MINUTES, VIGOROUS_WORTH};

/// Minutes of moderate activity that the week is worth: one vigorous minute counts as two.
#[must_use]
pub fn equivalent_minutes(moderate_minutes: f64, vigorous_minutes: f64) -> f64 {
    moderate_minutes + VIGOROUS_WORTH * vigorous_minutes
}

/// True from 150 equivalent minutes a week. Less is still better than nothing.
#[must_use]
pub fn meets_guideline(equivalent_minutes: f64) -> bool {
    equivalent_minutes >= GUIDELINE_MINUTES
}
