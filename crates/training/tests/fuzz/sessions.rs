//! Sessions written from nothing: what the athlete usually does, and what comes to mind.

use training::{
    catalogue::{Catalogue, Exercise, Pattern},
    planner::PlanInput,
    quantity::{Mass, Rpe},
    session::{Block, BlockKind, Phase, PlannedExercise, PlannedSet, Session, SessionKind, SetKind},
};

use super::{
    draw::Draw,
    programme::{Lift, Programme, lift},
    texts,
};

pub(super) fn written(draw: &mut Draw, input: &PlanInput, programme: &Programme) -> Session {
    let kind = draw.one_of(&[
        SessionKind::Train,
        SessionKind::Train,
        SessionKind::Train,
        SessionKind::Recovery,
    ]);
    let is_easy = kind == SessionKind::Recovery;
    let rpe = if is_easy {
        30
    } else {
        draw.one_of(&[40, 50, 60, 65, 69, 70, 75, 80, 90])
    };
    let mut session = Session {
        kind,
        title: draw.one_of(texts::INNOCENT).to_owned(),
        template: None,
        focus: vec![],
        phase: draw.one_of(&[Phase::Build, Phase::Build, Phase::Deload, Phase::Return]),
        minutes: draw.whole(5, 120),
        target_rpe: draw.percent(95).then(|| Rpe::from_tenths(rpe)),
        load_au: draw.whole(0, 600),
        blocks: vec![],
        reasons: vec![],
    };
    if draw.percent(80) {
        session.blocks.push(warm_up(draw));
    }
    if draw.percent(80) {
        let lifts = lifts(draw, input, programme);
        if !lifts.is_empty() {
            session.blocks.push(strength(draw, &lifts, programme, rpe));
        }
    }
    if draw.percent(35) {
        session.blocks.push(endurance(draw, programme, rpe));
    }
    if draw.percent(50) {
        session.blocks.push(block(
            BlockKind::CoolDown,
            vec![drill(draw, "hip-flexor-stretch", 45, SetKind::Work)],
        ));
    }
    session
}

/// Mostly the usual exercises, sometimes others that are possible, seldom any.
fn lifts(draw: &mut Draw, input: &PlanInput, programme: &Programme) -> Vec<Lift> {
    let mut lifts = draw.some_of(&programme.lifts, 60);
    let catalogue = Catalogue::of(&input.athlete);
    let all: Vec<&Exercise> = catalogue.iter().collect();
    for _ in 0..draw.below(3) {
        let exercise = draw.one_of(&all);
        let wild = draw.percent(15);
        if wild || exercise.pattern.is_strength() && exercise.is_possible_with(&input.athlete.equipment) {
            lifts.push(lift(draw, exercise, programme.most_sets));
        }
    }
    lifts
}

fn block(kind: BlockKind, exercises: Vec<PlannedExercise>) -> Block {
    Block {
        kind,
        superset: false,
        exercises,
    }
}

fn warm_up(draw: &mut Draw) -> Block {
    let seconds = draw.one_of(&[120, 300, 599, 600, 720]);
    block(
        BlockKind::WarmUp,
        vec![drill(draw, "march-in-place", seconds, SetKind::WarmUp)],
    )
}

fn drill(draw: &mut Draw, id: &str, seconds: u32, kind: SetKind) -> PlannedExercise {
    let set = PlannedSet {
        kind,
        reps: None,
        seconds: Some(seconds),
        metres: None,
        load_kg: None,
        target_rpe: draw.percent(30).then(|| Rpe::from_tenths(20)),
        rest_s: 0,
        zone: None,
        max_hr_bpm: None,
    };
    PlannedExercise {
        exercise_id: id.parse().unwrap(),
        sets: vec![set],
    }
}

fn strength(draw: &mut Draw, lifts: &[Lift], programme: &Programme, rpe: u8) -> Block {
    let percent = draw.one_of(&[68, 70, 78, 80, 88, 90, 95, 100, 100, 103, 105, 108, 110, 115]);
    let exercises = lifts.iter().map(|lift| {
        let load_g = lift.load_g.map(|load| {
            let step = draw.one_of(&[500, 1000, 2500, 2500]);
            (load * percent / 100 / step).max(1) * step
        });
        let set_rpe = draw
            .percent(90)
            .then(|| Rpe::from_tenths(draw.one_of(&[50, 60, 70, 75, 80, rpe, rpe])));
        let set = PlannedSet {
            kind: SetKind::Work,
            reps: (!lift.is_timed).then_some(lift.reps),
            seconds: lift.is_timed.then_some(lift.seconds),
            metres: None,
            load_kg: load_g.map(Mass::from_g),
            target_rpe: set_rpe,
            rest_s: draw.one_of(&[60, 90, 120, 180]),
            zone: None,
            max_hr_bpm: None,
        };
        let sets: usize = draw.whole(1, programme.most_sets.max(3));
        PlannedExercise {
            exercise_id: lift.id.clone(),
            sets: vec![set; sets],
        }
    });
    block(BlockKind::Main, exercises.collect())
}

pub(super) fn endurance(draw: &mut Draw, programme: &Programme, rpe: u8) -> Block {
    let usual = draw.one_of(&programme.endurance);
    let seconds = usual.seconds * draw.one_of(&[50, 90, 100, 108, 110, 112, 121, 126, 131, 200]) / 100;
    let zone = draw.percent(70).then(|| draw.one_of(&[1, 1, 1, 2, 3]));
    let is_hard = zone.is_some_and(|zone| zone > 1);
    let repeats = if is_hard { draw.whole(1, 6) } else { 1 };
    let set = PlannedSet {
        kind: SetKind::Work,
        reps: None,
        seconds: Some(seconds.max(1) / u32::try_from(repeats).unwrap()),
        metres: None,
        load_kg: None,
        target_rpe: draw
            .percent(80)
            .then(|| Rpe::from_tenths(if is_hard { rpe.max(60) } else { 40 })),
        rest_s: draw.one_of(&[0, 60, 120]),
        zone,
        max_hr_bpm: draw.percent(15).then(|| draw.one_of(&[130, 150, 170, 180, 195, 220])),
    };
    let exercise = PlannedExercise {
        exercise_id: usual.id,
        sets: vec![set; repeats],
    };
    block(BlockKind::Conditioning, vec![exercise])
}

/// An exercise of the catalogue, whatever it is.
pub(super) fn any(draw: &mut Draw, is: impl Fn(Pattern) -> bool) -> &'static Exercise {
    let all: Vec<&Exercise> = Catalogue::builtin()
        .iter()
        .filter(|exercise| is(exercise.pattern))
        .collect();
    draw.one_of(&all)
}
