//! V20, V29.

use super::{Limits, one, walk, with};
use crate::scene::*;
use training::{
    athlete::{Absence, AbsenceReason, Region, Symptom},
    biometrics::{BloodPressure, Pain},
    gate::RuleSeverity::Block as Blocks,
    session::{PlannedSet, SessionKind},
};

pub(super) fn mornings(limits: &mut Limits) {
    let at = |value: f64| {
        let mut session = walk(30, value);
        session.kind = SessionKind::Recovery;
        session
    };
    let slept = |minutes| {
        with(lifter(), |input| {
            input
                .biometrics
                .push(morning(0, |morning, _| morning.sleep_minutes = Some(minutes)))
        })
    };
    limits.session(("V20", "red", Blocks), &slept(120), at(4.0), at(4.1));
    let red = slept(120);
    let lying = |count: u16| {
        let mut session = one(
            "dumbbell-curl",
            1,
            PlannedSet {
                target_rpe: rpe(4.0),
                ..reps(count)
            },
        );
        session.target_rpe = rpe(4.0);
        session
    };
    limits.session(("V20", "few repetitions", Blocks), &red, lying(4), lying(3));
    let with_zone = |zone| {
        let mut session = endurance(vec![exercise(
            "easy-cycling",
            1,
            PlannedSet {
                zone: Some(zone),
                ..seconds(600)
            },
        )]);
        session.target_rpe = rpe(4.0);
        session
    };
    limits.session(("V20", "zones", Blocks), &red, with_zone(1), with_zone(2));
    let jump = |id: &str| {
        let mut session = one(
            id,
            1,
            PlannedSet {
                target_rpe: rpe(4.0),
                ..reps(5)
            },
        );
        session.target_rpe = rpe(4.0);
        session
    };
    limits.session(
        ("V20", "impact", Blocks),
        &red,
        jump("body-weight-squat"),
        jump("squat-jump"),
    );
    let hurts = with(lifter(), |input| {
        let pain = Pain {
            region: Region::Wrist,
            level: 4,
        };
        input
            .biometrics
            .push(morning(0, |_, check_in| check_in.pain = vec![pain]));
    });
    let squat = |value: f64| {
        one(
            "leg-extension",
            1,
            PlannedSet {
                target_rpe: rpe(value),
                ..reps(10)
            },
        )
    };
    limits.session(("V20", "amber", Blocks), &hurts, squat(7.0), squat(7.5));
    let ill = |ago| {
        with(lifter(), |input| {
            input.biometrics.push(morning(ago, |_, check_in| check_in.ill = true))
        })
    };
    limits.athlete(("V29", "illness", Blocks), &walk(20, 3.0), ill(2), ill(1));
    let symptom = |later: bool| {
        with(lifter(), |input| {
            input
                .biometrics
                .push(morning(20, |_, check_in| check_in.symptoms = vec![Symptom::Fainting]));
            input.biometrics.extend(later.then(|| morning(3, |_, _| {})));
        })
    };
    limits.athlete(
        ("V29", "a grave symptom", Blocks),
        &walk(20, 3.0),
        symptom(true),
        symptom(false),
    );
    let away = |until: i32| {
        with(lifter(), |input| {
            input.athlete.absences = Some(vec![Absence {
                from: today().plus_days(-9),
                until: Some(today().plus_days(until)),
                reason: AbsenceReason::Illness,
            }])
        })
    };
    limits.athlete(("V29", "an absence", Blocks), &walk(20, 3.0), away(-2), away(-1));
    let after = with(ill(4), |input| {
        input.history = [9, 11, 13, 15, 17, 19].map(|ago| day(ago, 60, 5.0, vec![])).to_vec()
    });
    limits.session(("V29", "half the load", Blocks), &after, walk(50, 3.0), walk(51, 3.0));
    let pressed = |systolic_mmhg, diastolic_mmhg| {
        with(lifter(), |input| {
            input.biometrics.push(morning(0, |morning, _| {
                morning.blood_pressure = Some(BloodPressure {
                    systolic_mmhg,
                    diastolic_mmhg,
                });
            }))
        })
    };
    limits.athlete(
        ("V29", "blood pressure to rest with", Blocks),
        &walk(20, 3.0),
        pressed(179, 109),
        pressed(180, 80),
    );
    limits.athlete(
        ("V29", "the lower value", Blocks),
        &walk(20, 3.0),
        pressed(179, 109),
        pressed(120, 110),
    );
    limits.athlete(
        ("V29", "raised blood pressure", Blocks),
        &squat(4.0),
        pressed(159, 99),
        pressed(160, 80),
    );
}
