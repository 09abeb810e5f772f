//! Changes of a session, one at a time: what a careless or a malicious author would do.

use std::collections::BTreeMap;

use training::{
    catalogue::Pattern,
    quantity::{Mass, Rpe},
    session::{Block, BlockKind, Phase, PlannedExercise, PlannedSet, Reason, Session, SessionKind, SetKind},
};

use super::{draw::Draw, programme::Programme, sessions, texts};

/// Changes the session in one place.
pub(super) fn change(draw: &mut Draw, session: &mut Session, programme: &Programme) {
    match draw.below(12) {
        0 | 1 => frame(draw, session),
        2 | 3 => blocks(draw, session, programme),
        4 => exercises(draw, session),
        5 => words(draw, session),
        6 => endurance(draw, session, programme),
        _ => set(draw, session),
    }
}

fn frame(draw: &mut Draw, session: &mut Session) {
    match draw.below(5) {
        0 => session.minutes = draw.one_of(&[0, 1, 30, 60, 61, 90, 120, 600]),
        1 => session.load_au = draw.one_of(&[0, 1, 300, 10_000]),
        2 => session.kind = draw.one_of(&[SessionKind::Train, SessionKind::Recovery, SessionKind::Rest]),
        3 => session.phase = draw.one_of(&[Phase::Build, Phase::Deload, Phase::Taper, Phase::Return]),
        _ => {
            let rpe = Rpe::from_tenths(draw.one_of(&[0, 30, 40, 41, 69, 70, 71, 80, 100]));
            session.target_rpe = draw.percent(90).then_some(rpe);
        }
    }
}

fn blocks(draw: &mut Draw, session: &mut Session, programme: &Programme) {
    match draw.below(6) {
        0 => session.blocks.retain(|block| block.kind != BlockKind::WarmUp),
        1 => session.blocks.retain(|block| block.kind != BlockKind::CoolDown),
        2 => session.blocks.reverse(),
        3 => session.blocks.push(sessions::endurance(draw, programme, 80)),
        4 => {
            if let Some(block) = some(draw, &mut session.blocks) {
                block.superset = !block.superset;
                block.kind = draw.one_of(&[
                    BlockKind::WarmUp,
                    BlockKind::Main,
                    BlockKind::Accessory,
                    BlockKind::CoolDown,
                ]);
            }
        }
        _ => {
            let copy = some(draw, &mut session.blocks).map(|block| block.clone());
            session.blocks.extend(copy);
        }
    }
}

fn exercises(draw: &mut Draw, session: &mut Session) {
    let Some(block) = some(draw, &mut session.blocks) else {
        return;
    };
    let Some(planned) = some(draw, &mut block.exercises) else {
        return;
    };
    match draw.below(5) {
        0 => planned.exercise_id = sessions::any(draw, |_| true).id.clone(),
        1 => {
            planned.exercise_id = draw
                .one_of(&["levitation", "own-thing", "box-jump", "running-intervals"])
                .parse()
                .unwrap()
        }
        2 => {
            let copies = draw.whole(1, 5);
            let last = planned.sets.last().cloned();
            planned.sets.extend(last.into_iter().flat_map(|set| vec![set; copies]));
        }
        3 => jumps(draw, block),
        _ => {
            planned.sets.pop();
        }
    }
}

fn jumps(draw: &mut Draw, block: &mut Block) {
    let exercise = sessions::any(draw, |pattern| pattern == Pattern::Power);
    let set = PlannedSet {
        kind: SetKind::Work,
        reps: Some(draw.one_of(&[3, 5, 10, 20, 30])),
        seconds: None,
        metres: None,
        load_kg: None,
        target_rpe: Some(Rpe::from_tenths(60)),
        rest_s: 120,
        zone: None,
        max_hr_bpm: None,
    };
    block.exercises.push(PlannedExercise {
        exercise_id: exercise.id.clone(),
        sets: vec![set; draw.whole(1, 6)],
    });
}

fn endurance(draw: &mut Draw, session: &mut Session, programme: &Programme) {
    if let Some(set) = some_set(draw, session) {
        match draw.below(3) {
            0 => set.zone = draw.one_of(&[None, Some(1), Some(2), Some(3)]),
            1 => set.max_hr_bpm = Some(draw.one_of(&[60, 150, 170, 175, 180, 190, 220])),
            _ => set.seconds = Some(draw.one_of(&[1, 31, 600, 1200, 1201, 1800, 3600, 7200, 36_000])),
        }
    } else {
        session.blocks.push(sessions::endurance(draw, programme, 80));
    }
}

fn words(draw: &mut Draw, session: &mut Session) {
    let words = if draw.percent(60) {
        texts::FORBIDDEN
    } else {
        texts::INNOCENT
    };
    let text = draw.one_of(words).to_owned();
    if draw.percent(30) {
        session.title = text;
    } else {
        session.reasons.push(Reason {
            rule: "coach".to_owned(),
            text,
            exercise_id: None,
            numbers: BTreeMap::new(),
        });
    }
}

fn set(draw: &mut Draw, session: &mut Session) {
    let Some(set) = some_set(draw, session) else {
        return;
    };
    match draw.below(8) {
        0 => {
            set.reps = draw.one_of(&[
                None,
                Some(1),
                Some(2),
                Some(3),
                Some(6),
                Some(8),
                Some(30),
                Some(31),
                Some(100),
            ])
        }
        1 => set.rest_s = draw.one_of(&[0, 29, 30, 89, 90, 119, 120, 600, 3600]),
        2 => {
            set.target_rpe = Some(Rpe::from_tenths(
                draw.one_of(&[0, 40, 60, 61, 70, 71, 80, 81, 90, 95, 96, 100]),
            ))
        }
        3 => set.kind = draw.one_of(&[SetKind::WarmUp, SetKind::Work]),
        4 => set.target_rpe = None,
        5 => {
            let load = draw.one_of(&[
                0, 1, 500, 1000, 1134, 2268, 10_000, 20_000, 61_237, 100_100, 200_000, 2_000_000,
            ]);
            set.load_kg = Some(Mass::from_g(load));
        }
        _ => {
            let percent = draw.one_of(&[90, 102, 105, 106, 110, 111, 125, 150]);
            set.load_kg = set.load_kg.map(|load| {
                let step = draw.one_of(&[1, 500, 2500]);
                Mass::from_g((load.g() / 100 * percent / step).max(1) * step)
            });
        }
    }
}

fn some<'t, T>(draw: &mut Draw, things: &'t mut [T]) -> Option<&'t mut T> {
    let index = draw.index(things.len().max(1));
    things.get_mut(index)
}

fn some_set<'s>(draw: &mut Draw, session: &'s mut Session) -> Option<&'s mut PlannedSet> {
    let block = some(draw, &mut session.blocks)?;
    let planned = some(draw, &mut block.exercises)?;
    some(draw, &mut planned.sets)
}
