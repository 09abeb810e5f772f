//! A day of endurance: the session that the endurance rules draw up, in the planner's words.

use super::{
    constants::{CHANGE_S, EASY_RPE},
    preparation,
    roster::Pace,
    today::Today,
};
use crate::{
    quantity::Rpe,
    readiness::Level,
    session::{Block, BlockKind, Reason},
};

/// A session of endurance.
#[derive(Debug)]
pub(super) struct EnduranceDay {
    pub(super) blocks: Vec<Block>,
    pub(super) template: &'static str,
    pub(super) title: &'static str,
    pub(super) rpe: Rpe,
    pub(super) reasons: Vec<Reason>,
}

impl EnduranceDay {
    /// The session in at most so many seconds; `None` when nothing is left of it.
    pub(super) fn of(_pace: Pace, limit_s: u32, today: &Today<'_>) -> Option<Self> {
        let general = preparation::general(30, today)?;
        let seconds = today.stage.endurance_s(limit_s.saturating_sub(300 + CHANGE_S + 240)) / 60 * 60;
        let work = preparation::endurance(seconds.clamp(300, 3600), today)?;
        let block = |kind, planned| Block {
            kind,
            superset: false,
            exercises: vec![planned],
        };
        let cool_down = preparation::cool_down(30, today).map(|planned| block(BlockKind::CoolDown, planned));
        let blocks = [block(BlockKind::WarmUp, general), block(BlockKind::Conditioning, work)];
        Some(Self {
            blocks: blocks.into_iter().chain(cool_down).collect(),
            template: "walk.easy",
            title: "Brisk walk",
            rpe: Rpe::from_tenths(EASY_RPE),
            reasons: vec![],
        })
    }

    /// The same session on a morning of this level: never harder, never longer.
    pub(super) fn lowered(&self, _level: Level) -> Self {
        Self {
            blocks: self.blocks.clone(),
            reasons: self.reasons.clone(),
            ..*self
        }
    }
}

/// The paces of so many endurance sessions a week, in the order in which they are best done.
pub(super) fn paces(sessions_a_week: usize, _today: &Today<'_>) -> Vec<Pace> {
    match sessions_a_week {
        0..=2 => vec![Pace::Easy, Pace::Long],
        _ => vec![Pace::Easy, Pace::Tempo, Pace::Long],
    }
}
