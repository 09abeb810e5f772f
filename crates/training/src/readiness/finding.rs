//! What no average may hide.

use super::{
    Driver, Level,
    constants::{PAIN_AMBER, PAIN_RED, SLEEP_OVERRIDE_MIN, SORE, SORE_WORST},
    readings::Readings,
    sleep::last_night_minutes,
};
use crate::{
    athlete::Region,
    biometrics::{CheckIn, Pain, Soreness},
};

/// The findings of the morning with the level that each allows at most.
pub(super) fn findings(readings: &Readings<'_>) -> Vec<(Level, Driver)> {
    let mut found = Vec::new();
    if let Some(minutes) = last_night_minutes(readings).filter(|&minutes| minutes < SLEEP_OVERRIDE_MIN) {
        found.push((Level::Red, Driver::short_night(minutes)));
    }
    if let Some(check_in) = readings.check_in() {
        told(check_in, &mut found);
    }
    found
}

fn told(check_in: &CheckIn, found: &mut Vec<(Level, Driver)>) {
    if check_in.ill {
        found.push((Level::Red, Driver::Ill));
    }
    for &Pain { region, level } in check_in.pain.iter().filter(|pain| pain.level >= PAIN_AMBER) {
        let is_grave = level >= PAIN_RED || region == Region::Chest;
        let allowed = if is_grave { Level::Red } else { Level::Amber };
        found.push((allowed, Driver::Pain { region, level }));
    }
    for &Soreness { region, level } in check_in.soreness.iter().filter(|soreness| soreness.level >= SORE) {
        let allowed = if level >= SORE_WORST {
            Level::Amber
        } else {
            Level::Green
        };
        found.push((allowed, Driver::Sore { region, level }));
    }
}
