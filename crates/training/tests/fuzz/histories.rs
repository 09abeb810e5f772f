//! Pasts: programmes that were followed more or less, with easier weeks and gaps; and logs that cannot be.

use training::{
    day::TrainingDay,
    planner::PastWorkout,
    quantity::{Mass, Rpe},
    session::{Phase, SessionKind},
    workout::{DeviceTag, PerformedSet, SetId, Status},
};

use super::{
    draw::Draw,
    programme::{Lift, Programme},
};

pub(super) fn drawn(draw: &mut Draw, programme: &Programme, today: TrainingDay) -> Vec<PastWorkout> {
    let days: i32 = draw.one_of(&[0, 3, 10, 25, 40, 60, 60, 90, 120]);
    let gap_at_end = draw.one_of(&[0, 0, 0, 0, 0, 0, 6, 7, 9, 12, 14, 20, 28, 40]);
    let gap_within = draw.one_of(&[0, 0, 0, 8, 11, 15, 30]);
    let gap_from = draw.between(1, 100);
    let deload_every = draw.one_of(&[0, 0, 28, 35, 42]);
    let streak = draw.one_of(&[0, 0, 0, 0, 0, 1, 2, 4, 6]);
    let mut history = vec![];
    for ago in (1..=days).rev() {
        let in_gap = ago <= gap_at_end || (gap_from..gap_from + gap_within).contains(&ago);
        let in_streak = ago > gap_at_end && ago <= gap_at_end + streak;
        if in_gap || !(in_streak || draw.percent(programme.often)) {
            continue;
        }
        let is_deload = deload_every > 0 && (days - ago) % deload_every >= deload_every - 7;
        let age_percent = u32::try_from(100 - ago / 4).unwrap();
        let day = today.plus_days(-ago);
        history.push(workout(draw, programme, day, is_deload, age_percent));
    }
    if draw.percent(10) {
        spoil(draw, &mut history, today);
    }
    history
}

fn workout(draw: &mut Draw, programme: &Programme, day: TrainingDay, is_deload: bool, percent: u32) -> PastWorkout {
    let is_endurance = draw.percent(programme.enduring);
    let is_recovery = draw.percent(6);
    let lifts: Vec<Lift> = if is_endurance {
        vec![draw.one_of(&programme.endurance)]
    } else {
        draw.some_of(&programme.lifts, 60)
    };
    let mut performed = vec![];
    for lift in &lifts {
        perform(draw, programme, lift, day, percent, &mut performed);
    }
    let status = match draw.below(40) {
        0 => Status::Planned,
        1 => Status::Skipped,
        2 => Status::Started,
        _ => Status::Finished,
    };
    let is_empty = matches!(status, Status::Planned | Status::Skipped) && draw.percent(90);
    if is_empty || draw.percent(3) {
        performed.clear();
    }
    let target_rpe = if is_recovery { 30 } else { programme.rpe };
    let target_rpe = draw.percent(85).then(|| Rpe::from_tenths(target_rpe));
    let said = draw.percent(60).then(|| Rpe::from_tenths(around(draw, programme.rpe)));
    let endurance_s: u32 = lifts.iter().filter(|_| is_endurance).map(|lift| lift.seconds).sum();
    let minutes = if is_endurance {
        endurance_s / 60 + 5
    } else {
        draw.whole(25, 75)
    };
    PastWorkout {
        training_day: day,
        status,
        kind: draw.percent(95).then_some(if is_recovery {
            SessionKind::Recovery
        } else {
            SessionKind::Train
        }),
        phase: draw
            .percent(90)
            .then_some(if is_deload { Phase::Deload } else { Phase::Build }),
        template: None,
        minutes: u16::try_from(minutes).unwrap(),
        session_rpe: said.or(target_rpe),
        target_rpe,
        performed,
    }
}

fn around(draw: &mut Draw, rpe: u8) -> u8 {
    let off: u8 = draw.one_of(&[0, 5, 5, 10, 20]);
    if draw.percent(60) {
        rpe.saturating_add(off).min(100)
    } else {
        rpe.saturating_sub(off)
    }
}

fn perform(
    draw: &mut Draw,
    programme: &Programme,
    lift: &Lift,
    day: TrainingDay,
    percent: u32,
    performed: &mut Vec<PerformedSet>,
) {
    let load_g = lift.load_g.map(|load| {
        let step = if load % 2500 == 0 { 2500 } else { 500 };
        let slip = if draw.percent(1) { 10 } else { 1 };
        (load * percent / 100 / step).max(1) * step * slip
    });
    for set in 0..lift.sets {
        performed.push(PerformedSet {
            set_id: SetId {
                training_day: day,
                device: DeviceTag(7),
                counter: u32::try_from(performed.len() + 1).unwrap(),
            },
            exercise_id: lift.id.clone(),
            set: u16::try_from(set + 1).unwrap(),
            reps: (!lift.is_timed).then(|| u32::from(lift.reps) + draw.whole::<u32>(0, 2)),
            seconds: lift.is_timed.then_some(lift.seconds),
            metres: None,
            load_kg: load_g.filter(|_| draw.percent(95)).map(Mass::from_g),
            rpe: draw.percent(75).then(|| Rpe::from_tenths(around(draw, programme.rpe))),
            done_at: jiff::Timestamp::UNIX_EPOCH,
        });
    }
}

/// A log that cannot be: twice the same day, days to come, no order, numbers beyond all measure.
fn spoil(draw: &mut Draw, history: &mut Vec<PastWorkout>, today: TrainingDay) {
    for _ in 0..draw.whole::<u8>(1, 6) {
        if history.is_empty() {
            return;
        }
        let (one, other) = (draw.index(history.len()), draw.index(history.len()));
        match draw.below(8) {
            0 => history.swap(one, other),
            1 => {
                let copy = history[one].clone();
                history.insert(other, copy);
            }
            2 => history[one].training_day = history[other].training_day,
            3 => history[one].training_day = today.plus_days(draw.between(0, 30)),
            4 => history[one].minutes = draw.one_of(&[0, 599, 600, 601, 5000, u16::MAX]),
            5 => {
                for set in &mut history[one].performed {
                    set.load_kg = set.load_kg.map(|load| Mass::from_g(load.g().saturating_mul(10)));
                }
            }
            6 => {
                for set in &mut history[one].performed {
                    set.reps = set.reps.map(|_| draw.one_of(&[0, 1, 1000, u32::MAX]));
                    set.seconds = set.seconds.map(|_| draw.one_of(&[1, 172_800, u32::MAX]));
                }
            }
            _ => history[one].training_day = TrainingDay::new(jiff::civil::date(1900, 1, 1)),
        }
    }
}
