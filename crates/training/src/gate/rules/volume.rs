//! V3, V4, V5, V13, V26: how many sets for which muscles, in the session, in the week, and against each other.

use crate::{
    gate::{
        case::Case,
        findings::{At, Findings, sets},
        limits,
    },
    record::{Group, HARD_HALF_SETS},
};

pub(super) fn examine(case: &Case<'_>, findings: &mut Findings) {
    for group in Group::ALL {
        let today = case.survey.volume.half_sets(group);
        if today > 0 {
            session(case, group, today, findings);
            week(case, group, today, findings);
            rise(case, group, today, findings);
            spacing(case, group, today, findings);
        }
    }
    balance(case, findings);
}

/// V3: sets of one group in one session.
fn session(case: &Case<'_>, group: Group, today: u16, findings: &mut Findings) {
    let limit = limits::session_half_sets(case.experience());
    if today > limit {
        let measured = (sets(today.into()), sets(limit.into()));
        let text = format!("{} sets for {} are more than {}.", measured.0, name(group), measured.1);
        findings.mend("V3", At::Group(group), measured, text);
    }
}

/// V4: sets of one group in seven days.
fn week(case: &Case<'_>, group: Group, today: u16, findings: &mut Findings) {
    let week = case.standing.week.volume.half_sets(group).saturating_add(today);
    let limit = case.allowance.week_half_sets();
    if week > limit {
        let measured = (sets(week.into()), sets(limit.into()));
        let text = format!(
            "{} sets a week for {} are more than {}.",
            measured.0,
            name(group),
            measured.1
        );
        findings.mend("V4", At::Group(group), measured, text);
    }
}

/// V5: how far a group's week may rise above the last loading weeks.
fn rise(case: &Case<'_>, group: Group, today: u16, findings: &mut Findings) {
    let week = u32::from(case.standing.week.volume.half_sets(group)) + u32::from(today);
    let limit = rise_limit(case, group);
    if week > limit {
        let measured = (sets(week), sets(limit));
        let text = format!(
            "{} sets a week for {} rise too fast; {} would not.",
            measured.0,
            name(group),
            measured.1
        );
        findings.mend("V5", At::Group(group), measured, text);
    }
}

/// The half-sets that V3, V4 and V5 leave a group today.
pub(in crate::gate) fn today_limit(case: &Case<'_>, group: Group) -> u16 {
    let before = case.standing.week.volume.half_sets(group);
    let session = limits::session_half_sets(case.experience());
    let rise = u16::try_from(rise_limit(case, group)).unwrap_or(u16::MAX);
    let week = case.allowance.week_half_sets().min(rise);
    session.min(week.saturating_sub(before))
}

/// The half-sets that V5 leaves a group in the week that ends today.
fn rise_limit(case: &Case<'_>, group: Group) -> u32 {
    let experience = case.experience();
    let target = limits::week_target(experience, group);
    let weeks = case.standing.loading.iter().take(limits::RISE_WEEKS);
    let (sum, count) = weeks.fold((0, 0), |(sum, count), week| {
        (sum + u32::from(week.volume.half_sets(group)), count + 1)
    });
    if count == 0 {
        return target.start.into();
    }
    let by_percent = sum * limits::RISE_PERCENT / 100;
    let by_sets = limits::rise_half_sets(experience) * count;
    ((sum + by_percent.max(by_sets)) / count).max(target.minimum.into())
}

/// V13: a group that was hard yesterday is not hard today.
fn spacing(case: &Case<'_>, group: Group, today: u16, findings: &mut Findings) {
    if !case.standing.sore.contains(&group) {
        return;
    }
    let hard = case.survey.hard.half_sets(group);
    if hard > 0 {
        let text = format!(
            "Yesterday was hard for {}; today has sets near failure for it again.",
            name(group)
        );
        findings.mend("V13", At::Group(group), (sets(hard.into()), 0.0), text);
    } else if today > HARD_HALF_SETS {
        let measured = (sets(today.into()), sets(HARD_HALF_SETS.into()));
        let text = format!(
            "Yesterday was hard for {}; today has many sets for it again.",
            name(group)
        );
        findings.mend("V13", At::Group(group), measured, text);
    }
}

/// V26: pushing against pulling, and the knee against the hip, over two weeks.
fn balance(case: &Case<'_>, findings: &mut Findings) {
    if case.survey.work_sets == 0 {
        return;
    }
    let (before, today) = (&case.standing.movements, &case.survey.movements);
    let pairs = [
        (before.push + today.push, before.pull + today.pull, "Pushing", "pulling"),
        (
            before.knee + today.knee,
            before.hip + today.hip,
            "Knee work",
            "hip work",
        ),
    ];
    for (one, other, name, other_name) in pairs {
        let most = limits::BALANCE_TIMES;
        let is_lopsided = one > other.saturating_mul(most) || other > one.saturating_mul(most);
        if one + other >= limits::BALANCE_NEEDS_SETS && is_lopsided {
            let ratio = f64::from(one) / f64::from(other.max(1));
            let limit = if one > other {
                f64::from(most)
            } else {
                1.0 / f64::from(most)
            };
            let text = format!("{name} and {other_name} have {one} and {other} sets in two weeks.");
            findings.warn("V26", At::Whole, (ratio, limit), text);
        }
    }
}

/// A group's name in a sentence.
fn name(group: Group) -> String {
    group.word().replace('_', " ")
}
