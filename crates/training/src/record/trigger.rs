//! Signals that ask for an easier week before it is due (training science, 3.1; design: any two of them).

use std::collections::BTreeSet;

use super::{Record, past::DatedSet};
use crate::{
    load::Spread,
    quantity::Mass,
    readiness::{Driver, Level, Mornings, Readiness},
    strength::Evidence,
};

/// Percent of an earlier maximum at or below which a lift has fallen (3.1: 5 %).
const FALLEN_PERCENT: u64 = 95;
/// Days within which a lift must have been done for its fall to count (design).
const LIFT_DAYS: i32 = 21;
/// Tenths of RPE above the target that make a session too hard, in so many of the last so many sessions (3.1).
const ABOVE_TARGET: (u8, usize, usize) = (15, 3, 5);
/// Days that are looked back on, with so many amber or red mornings, or so many below the HRV band (3.1).
const MORNINGS: (i32, usize, usize) = (7, 4, 5);
/// Monotony above which a rising load is a signal (1.2, 3.1).
const MONOTONY: f64 = 2.0;
/// Soreness from which a region counts, in so many regions, on so many days in a row (3.1).
const SORE: (u8, usize, i32) = (5, 2, 3);

/// How many of the signals are there.
pub(super) fn triggers(record: &Record<'_>) -> u8 {
    let (amber, low_hrv) = mornings(record);
    let signals = [
        has_fallen(record),
        is_too_hard(record),
        amber,
        low_hrv,
        is_monotonous(record),
        is_sore(record),
    ];
    u8::try_from(signals.into_iter().filter(|&is_there| is_there).count()).unwrap_or(u8::MAX)
}

/// A lift's maximum was lower on the last two exposures than on the one before them.
fn has_fallen(record: &Record<'_>) -> bool {
    let first = record.today().plus_days(-LIFT_DAYS);
    record.done_since(first).any(|(exercise, past)| {
        let days = past.believed_days(exercise);
        let days = days.filter(|day| day.first().is_some_and(|&(day, _)| day >= first));
        let told = |day: &[DatedSet<'_>]| -> Option<Mass> {
            let sets = day.iter().filter_map(|(_, set)| Evidence::of(set, exercise));
            sets.filter_map(|set| set.one_rep_max(None)).max()
        };
        let maxima: Vec<Mass> = days.filter_map(told).collect();
        let is_lower = |now: Mass, before: Mass| u64::from(now.g()) * 100 <= u64::from(before.g()) * FALLEN_PERCENT;
        match maxima.as_slice() {
            [.., before, one, other] => is_lower(*one, *before) && is_lower(*other, *before),
            _ => false,
        }
    })
}

fn is_too_hard(record: &Record<'_>) -> bool {
    let (above, needed, of) = ABOVE_TARGET;
    let sessions = record.trained().rev().take(of);
    let hard = sessions.filter(|day| {
        let told = day.workout.session_rpe.zip(day.workout.target_rpe);
        told.is_some_and(|(said, target)| said.tenths() >= target.tenths().saturating_add(above))
    });
    hard.count() >= needed
}

/// Whether too many mornings were amber or red, and whether too many were below the HRV band.
fn mornings(record: &Record<'_>) -> (bool, bool) {
    let (days, amber_needed, low_needed) = MORNINGS;
    let today = record.today();
    let biometrics = &record.input().biometrics;
    // A morning speaks for its own day and, where the next one is silent, for that one too.
    let mut told = [false; 9];
    for morning in biometrics {
        let ago = usize::try_from(record.ago(morning.training_day)).ok();
        if let Some(told) = ago.and_then(|ago| told.get_mut(ago)) {
            *told = true;
        }
    }
    let speaking = told[1..].windows(2).filter(|pair| pair[0] || pair[1]).count();
    if speaking < amber_needed.min(low_needed) {
        return (false, false);
    }
    let mornings = Mornings::of(biometrics);
    let (mut amber, mut low) = (0, 0);
    for ago in 1..=days {
        let left = usize::try_from(days + 1 - ago).unwrap_or(0);
        // Most weeks are decided after half of them: each morning costs a look at the two months before it.
        let is_open = |count: usize, needed: usize| count < needed && count + left >= needed;
        if !is_open(amber, amber_needed) && !is_open(low, low_needed) {
            break;
        }
        let day = today.plus_days(-ago);
        if !is_open(amber, amber_needed) {
            low += usize::from(Readiness::is_below_hrv_band(&mornings, day));
            continue;
        }
        let readiness = Readiness::on(&mornings, day);
        amber += usize::from(matches!(readiness.level, Level::Amber | Level::Red));
        low += usize::from(readiness.drivers.contains(&Driver::HrvBelowBand));
    }
    (amber >= amber_needed, low >= low_needed)
}

fn is_monotonous(record: &Record<'_>) -> bool {
    let daily = record.daily_mau(14);
    let (before, last) = daily.split_at(7);
    if last.iter().sum::<u64>() <= before.iter().sum() {
        return false;
    }
    let au = |&mau: &u64| f64::from(u32::try_from(mau / 1000).unwrap_or(u32::MAX));
    let spread = Spread::of(&last.iter().map(au).collect::<Vec<_>>());
    spread.is_some_and(|spread| spread.mean > MONOTONY * spread.sd)
}

fn is_sore(record: &Record<'_>) -> bool {
    let (level, regions, days) = SORE;
    (1..=days).all(|ago| {
        let day = record.today().plus_days(-ago);
        let mornings = record.input().biometrics.iter().rev();
        let morning = mornings.take_while(|morning| morning.training_day >= day);
        let check_in = morning
            .filter(|morning| morning.training_day == day)
            .find_map(|morning| morning.check_in.as_ref());
        check_in.is_some_and(|check_in| {
            let sore = check_in.soreness.iter().filter(|soreness| soreness.level >= level);
            sore.map(|soreness| soreness.region).collect::<BTreeSet<_>>().len() >= regions
        })
    })
}
