//! The morning: what today's own biometrics take away from the plan.
//!
//! The plan of the day is made without them; here it is only ever lowered, in steps each of which takes more the worse
//! the morning is. So a worse signal never gives more load, more sets or more exertion, whatever the plan was: rest is
//! less than easy movement, easy movement less than an amber session, and that less than the plan.

mod cut;
mod recovery;
mod soreness;
mod spare;

use super::{Base, DayWish, endurance_day, health, reasons, today::Today, writing};
use crate::{
    outlook::Outlook,
    readiness::{Level, Readiness},
    session::{Reason, Session, SessionKind},
};

/// The plan as this morning leaves it.
pub(super) fn lower(base: Base, today: &Today<'_>, outlook: &Outlook<'_>) -> Session {
    let Base {
        session: plan,
        endurance,
    } = base;
    if plan.kind == SessionKind::Rest {
        return plan;
    }
    if let Some(reason) = health::rest_this_morning(today.input) {
        return writing::rest_day(reason, today);
    }
    let (allowance, readiness) = (outlook.allowance(), outlook.readiness());
    let easy = recovery::instead_of(&plan, today);
    if let Some(reason) = health::easy_this_morning(today.input) {
        return recovery::written(&easy, reason, allowance, today);
    }
    if readiness.level == Level::Red {
        return recovery::written(&easy, reasons::red(readiness.score), allowance, today);
    }
    let amber = is_amber(readiness, today.wish);
    let planned_au = plan.load_au;
    let drawn = endurance.and_then(|drawn| {
        let level = if amber.is_some() { Level::Amber } else { Level::Green };
        Some((endurance_day::lowered(&drawn, level, allowance)?, drawn))
    });
    let plan = match drawn {
        Some((lower, drawn)) if lower != drawn => cut::drawn_lower(plan, lower, today),
        _ => plan,
    };
    let lowered = match &amber {
        None => plan,
        Some(reason) => cut::amber(plan, planned_au, reason.clone(), today),
    };
    let lowered = soreness::eased(lowered, today);
    let lowered = spare::spared(lowered, allowance, today);
    let is_below = lowered.load_au < easy.load_au || lowered.blocks.is_empty();
    if is_below && lowered.kind == SessionKind::Train {
        let reason = amber.unwrap_or_else(reasons::nothing_left);
        return recovery::written(&easy, reason, allowance, today);
    }
    lowered
}

/// Why the session is an easier one, if it is.
fn is_amber(readiness: &Readiness, wish: Option<&DayWish>) -> Option<Reason> {
    if readiness.level == Level::Amber {
        return Some(reasons::amber(readiness.score));
    }
    let is_wished = wish.is_some_and(|wish| wish.easier == Some(true));
    is_wished.then(reasons::wish_easier)
}
