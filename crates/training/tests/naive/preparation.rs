//! V25: warmed up before, come down after.

use training::{
    athlete::Condition,
    session::{BlockKind, SessionKind, SetKind},
};

use super::{Case, Follows::Repair, Found};

/// Milliseconds of warm-up before a hard interval.
const BEFORE_INTERVALS_MS: u64 = 10 * 60 * 1000;

pub(super) fn check(case: &Case<'_>, found: &mut Found) {
    if case.session.kind == SessionKind::Train {
        let kinds: Vec<BlockKind> = case.session.blocks.iter().map(|block| block.kind).collect();
        let has = |kind: BlockKind| kinds.contains(&kind);
        let first = kinds.iter().find(|kind| **kind != BlockKind::CoolDown);
        found.note_if(first != Some(&BlockKind::WarmUp), 25, Repair, "");
        let conditions = &case.input.athlete.conditions;
        let must_come_down = case.is_older()
            || conditions.contains(&Condition::Hypertension)
            || conditions.contains(&Condition::Pregnancy);
        found.note_if(must_come_down && !has(BlockKind::CoolDown), 25, Repair, "");
    }
    let mut prepared_ms = 0;
    for planned in case.planned() {
        for (place, (at, set)) in planned.sets().enumerate() {
            let is_hard = planned.is_conditioning() && set.kind == SetKind::Work && set.zone >= Some(3);
            if is_hard && prepared_ms < BEFORE_INTERVALS_MS {
                found.note(25, Repair, &at);
                return;
            }
            // Of what nobody knows nobody can say that it prepares for anything.
            if planned.exercise.is_some() {
                prepared_ms += planned.preparing_ms(place, set);
            }
        }
    }
}
