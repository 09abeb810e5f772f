//! The sets of a strength session, of which half an hour more is not to bring fewer (8.1, I10).
//!
//! Each set is taken for what it brings just then, and with more time what is taken first can shut out what would have been
//! more. So below the dose of the level the sets of a shorter session are taken where they are more.

use super::{
    build::build,
    constants::{BESIDE_ENDURANCE_S, least_sets},
    draft::Draft,
    effort::{Effort, Limit},
    template::Template,
    today::Today,
};
use crate::{athlete::Goal, record::Week};

/// Minutes of which a session is tried shorter (8.1, I10 asks for half an hour; design).
const LESS_TIME: u16 = 30;

/// The session of the first of the `upcoming` templates, at the exertion that the week leaves, which is noted.
pub(super) fn strength<'a>(
    today: &Today<'a>,
    effort: &mut Effort,
    weeks: &[Week],
    upcoming: &[&'static Template],
) -> Option<Draft<'a>> {
    let given = today.place.minutes;
    let usual = effort.clone();
    let limit = limit(effort, given, today)?;
    let mut best = build(today, effort, weeks, upcoming, limit, limit.seconds)?;
    let is_short_of_time = best.is_short_of_time;
    if today.stage.is_reduced() {
        return Some(best);
    }
    let mut minutes = given;
    while best.work_sets() < least_sets(today.experience()) && minutes > LESS_TIME {
        minutes -= LESS_TIME;
        let mut effort_then = usual.clone();
        let Some(then) = self::limit(&mut effort_then, minutes, today) else {
            continue;
        };
        let whole = effort_then.limit_s(effort_then.rpe, given);
        let whole_s = whole.map_or(then.seconds, |whole| beside(whole, today).seconds);
        let shorter = build(today, &effort_then, weeks, upcoming, then, whole_s);
        if let Some(shorter) = shorter.filter(|shorter| shorter.work_sets() > best.work_sets()) {
            best = Draft {
                is_short_of_time,
                ..shorter
            };
            *effort = effort_then;
        }
    }
    Some(best)
}

/// How long the session may be for an athlete with so many minutes.
fn limit(effort: &mut Effort, minutes: u16, today: &Today<'_>) -> Option<Limit> {
    Some(beside(effort.within_week(minutes)?, today))
}

/// Strength beside endurance as the first goal is kept short.
fn beside(limit: Limit, today: &Today<'_>) -> Limit {
    let most = if today.is_first_goal(Goal::Endurance) {
        BESIDE_ENDURANCE_S
    } else {
        u32::MAX
    };
    Limit {
        seconds: limit.seconds.min(most),
        ..limit
    }
}
