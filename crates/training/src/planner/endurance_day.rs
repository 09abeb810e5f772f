//! A day of endurance: in which sport, how much of it, and as a walk where no sport was named.

use super::{
    constants::{CHANGE_S, EASY_RPE, WALK_S},
    effort::Effort,
    endurance::{self, Draft, Kind},
    preparation,
    today::Today,
    writing::block,
};
use crate::{
    athlete::{Equipment, Goal, Sport},
    gate::Allowance,
    quantity::Rpe,
    readiness::Level,
    session::BlockKind,
};

/// The session of this kind, within the load that the day and the week have left; `None` when nothing is left of it.
pub(super) fn draw(kind: Kind, today: &Today<'_>, effort: &Effort) -> Option<Draft> {
    let is_spared = effort.after_hard_days.is_some() || effort.after_illness.is_some();
    let kind = if is_spared { kind.min(Kind::Easy) } else { kind };
    let limit = effort.limit_s(EASY_RPE, today.place.minutes)?;
    let Some(sport) = sport(kind, today) else {
        return walk(limit.seconds, today);
    };
    let phase = today.stage.phase();
    let drawn = endurance::draft(kind, sport, limit.seconds, phase, today.record, &today.allowance)?;
    let limit = effort.limit_s(drawn.target_rpe.tenths(), today.place.minutes)?;
    endurance::shortened(&drawn, limit.seconds)
}

/// The same on a morning of this level, without what hurts: never harder, never longer. `None` when nothing is left.
pub(super) fn lowered(drawn: &Draft, level: Level, allowance: &Allowance<'_>) -> Option<Draft> {
    endurance::spared(&endurance::lowered(drawn, level), allowance)
}

/// The kinds of so many endurance sessions a week, in the order in which they are best done.
pub(super) fn paces(sessions_a_week: usize, today: &Today<'_>) -> Vec<Kind> {
    if sessions_a_week == 0 {
        vec![]
    } else if today.has_goal(Goal::Endurance) {
        endurance::kinds_for(today.record, &today.allowance, sessions_a_week)
    } else {
        vec![Kind::Easy; sessions_a_week]
    }
}

/// The sport of the session: the athlete's first; easy sessions go through all of them. Without any, what there is gear
/// for; running for those who train for endurance, and a walk for all others.
fn sport(kind: Kind, today: &Today<'_>) -> Option<Sport> {
    let liked = today.input.athlete.sports.as_deref().unwrap_or_default();
    if let Some(&first) = liked.first() {
        let easy = liked.iter().copied().min_by_key(|&sport| last_done(sport, today));
        return if kind > Kind::Easy { Some(first) } else { easy };
    }
    let has = |gear: Equipment| today.place.equipment.contains(&gear);
    let by_gear = [(Equipment::Bike, Sport::Cycling), (Equipment::Rower, Sport::Rowing)];
    let by_gear = by_gear.into_iter().find(|&(gear, _)| has(gear)).map(|(_, sport)| sport);
    by_gear.or(today.has_goal(Goal::Endurance).then_some(Sport::Running))
}

/// The day on which a sport was done last; never is before every day.
fn last_done(sport: Sport, today: &Today<'_>) -> Option<crate::day::TrainingDay> {
    let mut days = today.record.days().iter().rev();
    days.find(|day| day.endurance.of(sport) > 0).map(|day| day.training_day)
}

fn walk(limit_s: u32, today: &Today<'_>) -> Option<Draft> {
    let minutes = u16::try_from(limit_s / 60).unwrap_or(u16::MAX);
    let general = preparation::general(minutes, today)?;
    let cool_down = preparation::cool_down(minutes, today);
    let frame = std::iter::once(&general)
        .chain(&cool_down)
        .map(|planned| super::duration::exercise_s(planned, today.catalogue));
    let left = limit_s.saturating_sub(frame.sum::<u32>() + CHANGE_S);
    let seconds = today.stage.endurance_s(left).min(WALK_S) / 60 * 60;
    let work = preparation::endurance(seconds, today).filter(|_| seconds > 0)?;
    let blocks = [
        block(BlockKind::WarmUp, vec![general]),
        block(BlockKind::Conditioning, vec![work]),
        block(BlockKind::CoolDown, cool_down.into_iter().collect()),
    ];
    Some(Draft {
        kind: Kind::Easy,
        sport: None,
        blocks: blocks.into_iter().filter(|block| !block.exercises.is_empty()).collect(),
        template: "walk.easy",
        title: "Brisk walk",
        target_rpe: Rpe::from_tenths(EASY_RPE),
        reasons: vec![],
    })
}
