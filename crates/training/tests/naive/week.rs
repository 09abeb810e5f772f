//! V11, V12, V14, V22, V23: how the days of a week follow each other.

use training::{day::TrainingDay, session::SessionKind};

use super::{
    Case,
    Follows::{Block, Warn},
    Found,
    past::{exertion, mean},
    volume::ROUNDING,
};

/// Tenths of RPE of a hard session.
const HARD: u8 = 70;
/// A base below it, in thousandths of AU, is no measure.
const SMALL_BASE: f64 = 300_000.0;

pub(super) fn check(case: &Case<'_>, found: &mut Found) {
    hard_days(case, found);
    if case.session.kind != SessionKind::Recovery {
        training_days(case, found);
    }
    weekly_load(case, found);
    monotony(case, found);
    ratio(case, found);
}

/// V11.
fn hard_days(case: &Case<'_>, found: &mut Found) {
    let own = case.own_mean_milli_au();
    let is_much = |milli_au: u64| own.is_some_and(|own| as_f64(milli_au) > 1.3 * own + ROUNDING);
    let was_hard = |day: TrainingDay| {
        let workout = case.workout_on(day).filter(|_| case.has_trained_on(day));
        workout.is_some_and(|workout| exertion(workout) >= HARD || is_much(case.milli_au_on(day)))
    };
    let is_hard = case.exertion_today() >= HARD || is_much(case.milli_au_today());
    let before = (1..).take_while(|&ago| was_hard(case.ago(ago))).count();
    let most = case.by_experience([1, 2, 2]);
    found.note_if(is_hard && before + 1 > most, 11, Block, "");
}

/// V12.
fn training_days(case: &Case<'_>, found: &mut Found) {
    let in_a_row = (1..).take_while(|&ago| case.has_trained_on(case.ago(ago))).count();
    found.note_if(in_a_row + 1 > case.by_experience([3, 5, 6]), 12, Block, "");
    let in_seven = (1..=6).filter(|&ago| case.has_trained_on(case.ago(ago))).count();
    found.note_if(in_seven + 1 > case.by_experience([5, 6, 6]), 12, Block, "");
}

fn week_milli_au(case: &Case<'_>) -> u64 {
    block_milli_au(case, &case.block(0)) + case.milli_au_today()
}

fn block_milli_au(case: &Case<'_>, days: &[TrainingDay]) -> u64 {
    days.iter().map(|&day| case.milli_au_on(day)).sum()
}

/// V14.
fn weekly_load(case: &Case<'_>, found: &mut Found) {
    let blocks = case.loading_blocks(4);
    if blocks.len() < 2 || case.milli_au_today() == 0 {
        return;
    }
    let loads: Vec<u64> = blocks.iter().map(|block| block_milli_au(case, block)).collect();
    let base = mean(&loads);
    if base < SMALL_BASE {
        return;
    }
    let week = as_f64(week_milli_au(case));
    if week > base * case.by_experience([1.30, 1.35, 1.40]) + ROUNDING {
        found.note(14, Block, "");
    } else if week > base * case.by_experience([1.15, 1.20, 1.20]) + ROUNDING {
        found.note(14, Warn, "");
    }
}

/// V22: mean by sample deviation; seven equal days are the most monotonous of all.
fn monotony(case: &Case<'_>, found: &mut Found) {
    let mut days: Vec<f64> = (1..=6).map(|ago| as_f64(case.milli_au_on(case.ago(ago)))).collect();
    days.push(as_f64(case.milli_au_today()));
    let monotonous = is_monotonous(&days);
    let weeks: Vec<u64> = (1..=6).map(|weeks| block_milli_au(case, &case.block(weeks))).collect();
    let above = as_f64(week_milli_au(case)) > mean(&weeks) + ROUNDING;
    found.note_if(monotonous && above, 22, Warn, "");
}

pub(super) fn is_monotonous(days: &[f64]) -> bool {
    let count = days.len();
    let mean = days.iter().sum::<f64>() / as_f64(count as u64);
    let squares: f64 = days.iter().map(|day| (day - mean) * (day - mean)).sum();
    let deviation = (squares / as_f64(count as u64 - 1)).sqrt();
    mean > 0.0 && mean > 2.0 * deviation + ROUNDING
}

/// V23: exponentially weighted, from the first day of the history on.
fn ratio(case: &Case<'_>, found: &mut Found) {
    let Some(first) = case.past.first().map(|workout| workout.training_day) else {
        return;
    };
    let known = case.today.days_since(first);
    if known < 28 {
        return;
    }
    let (mut acute, mut chronic): (Option<f64>, Option<f64>) = (None, None);
    for ago in (0..=known).rev() {
        let load = match ago {
            0 => as_f64(case.milli_au_today()),
            _ => as_f64(case.milli_au_on(case.ago(ago))),
        };
        acute = Some(acute.map_or(load, |old| load * 2.0 / 8.0 + old * 6.0 / 8.0));
        chronic = Some(chronic.map_or(load, |old| load * 2.0 / 29.0 + old * 27.0 / 29.0));
    }
    let above = acute
        .zip(chronic)
        .is_some_and(|(acute, chronic)| acute > 1.5 * chronic + ROUNDING);
    found.note_if(above, 23, Warn, "");
}

#[expect(clippy::cast_precision_loss, reason = "loads of weeks are small")]
pub(super) const fn as_f64(value: u64) -> f64 {
    value as f64
}
