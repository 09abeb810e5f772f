//! Endurance sessions, as one who coaches runners, cyclists and rowers writes them.
//!
//! The week's mix says which kinds of session there are, and most of them are easy; a kind becomes a session by what
//! the athlete did in the last weeks. Zones are the three of Seiler (2006), and the exertion counts before the heart
//! rate. What is not allowed becomes less: a hard session an easy one, a run a ride or a walk; never the other way
//! round.

mod ask;
mod choice;
mod constants;
mod kind;
mod length;
mod lower;
mod making;
mod mix;
mod past;
mod permit;
mod reasons;
mod repeats;
mod scale;
pub(super) mod template;
mod walk_run;
mod writing;

#[cfg(test)]
mod tests;

pub(super) use kind::Kind;

use crate::{
    athlete::Sport,
    gate::Allowance,
    quantity::Rpe,
    readiness::Level,
    record::Record,
    session::{Block, Phase, Reason},
};
use ask::Ask;

/// An endurance session in the making.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Draft {
    /// What it became, which may be less than what was asked for.
    pub(super) kind: Kind,
    /// The sport it became; `None` for walking.
    pub(super) sport: Option<Sport>,
    /// Warm-up, work and cool-down.
    pub(super) blocks: Vec<Block>,
    /// The id of what it is, such as `run.long`.
    pub(super) template: &'static str,
    /// The title in English.
    pub(super) title: &'static str,
    /// The exertion of the whole session.
    pub(super) target_rpe: Rpe,
    /// Why it is what it is, the strongest reason first.
    pub(super) reasons: Vec<Reason>,
}

/// The session of this kind and sport in at most so many seconds; `None` when nothing is left of it.
pub(super) fn draft(
    kind: Kind,
    sport: Sport,
    limit_s: u32,
    phase: Phase,
    record: &Record<'_>,
    allowance: &Allowance<'_>,
) -> Option<Draft> {
    let ask = Ask {
        kind,
        phase,
        limit_s,
        record,
        allowance,
    };
    let ask = Ask {
        limit_s: limit_s.min(length::most_s(&ask)),
        ..ask
    };
    making::make(sport, &ask)
}

/// The same session on a morning of this level: never harder, never longer.
pub(super) fn lowered(draft: &Draft, level: Level) -> Draft {
    lower::lowered(draft, level)
}

/// The same session in at most so many seconds; `None` when too little is left of it.
pub(super) fn shortened(draft: &Draft, limit_s: u32) -> Option<Draft> {
    lower::shortened(draft, limit_s)
}

/// The same session without what today's allowance bans, never harder or longer; `None` when nothing is allowed.
pub(super) fn spared(draft: &Draft, allowance: &Allowance<'_>) -> Option<Draft> {
    lower::spared(draft, allowance)
}

/// The week's sessions of one sport, in the order in which they are best done.
pub(super) fn kinds_for(record: &Record<'_>, allowance: &Allowance<'_>, sessions_a_week: usize) -> Vec<Kind> {
    mix::kinds(record, allowance, sessions_a_week)
}
