//! Mornings: measured values around a person's usual ones, and answers, with bad nights, pain and illness among them.

use training::{
    athlete::{Region, Symptom},
    biometrics::{Biometrics, BloodPressure, CheckIn, Pain, Soreness},
    day::TrainingDay,
};

use super::draw::Draw;

pub(super) fn drawn(draw: &mut Draw, today: TrainingDay) -> Vec<Biometrics> {
    let days = draw.one_of(&[0, 1, 1, 7, 30, 60, 90]);
    let often = draw.one_of(&[20, 60, 95]);
    let is_bad_week = draw.percent(20);
    let mut mornings = vec![];
    for ago in (0..days).rev() {
        if ago == 0 || draw.percent(often) {
            let is_bad = is_bad_week && ago < 9 || draw.percent(5);
            mornings.push(morning(draw, today.plus_days(-ago), is_bad));
        }
    }
    if draw.percent(5) && !mornings.is_empty() {
        let (one, other) = (draw.index(mornings.len()), draw.index(mornings.len()));
        match draw.below(3) {
            0 => mornings.swap(one, other),
            1 => mornings[one].training_day = mornings[other].training_day,
            _ => mornings[one].training_day = today.plus_days(draw.between(1, 9)),
        }
    }
    mornings
}

fn morning(draw: &mut Draw, training_day: TrainingDay, is_bad: bool) -> Biometrics {
    let hrv: u32 = if is_bad { draw.whole(22, 40) } else { draw.whole(50, 75) };
    let pulse: u32 = if is_bad { draw.whole(60, 72) } else { draw.whole(48, 55) };
    Biometrics {
        training_day,
        hrv_rmssd_ms: draw.percent(60).then(|| f64::from(hrv)),
        resting_hr_bpm: draw.percent(60).then(|| f64::from(pulse)),
        sleep_minutes: draw.percent(60).then(|| {
            if is_bad {
                draw.whole(200, 380)
            } else {
                draw.whole(400, 520)
            }
        }),
        sleep_score: draw.percent(20).then(|| draw.whole(30, 95)),
        body_mass_kg: None,
        blood_pressure: draw.percent(4).then(|| BloodPressure {
            systolic_mmhg: draw.one_of(&[120, 145, 159, 160, 165, 179, 180, 200]),
            diastolic_mmhg: draw.one_of(&[70, 80, 95, 99, 100, 105, 109, 110]),
        }),
        source: "manual".to_owned(),
        check_in: draw.percent(60).then(|| check_in(draw, is_bad)),
    }
}

fn check_in(draw: &mut Draw, is_bad: bool) -> CheckIn {
    let answer = |draw: &mut Draw| {
        draw.percent(80)
            .then(|| if is_bad { draw.whole(1, 2) } else { draw.whole(3, 5) })
    };
    let sore = if is_bad { 25 } else { 3 };
    let soreness = draw.some_of(Region::ALL, sore).into_iter().map(|region| Soreness {
        region,
        level: draw.whole(0, 7),
    });
    let soreness = soreness.collect();
    let pain = draw.some_of(Region::ALL, 1).into_iter().map(|region| Pain {
        region,
        level: draw.one_of(&[1, 3, 4, 6, 7, 10]),
    });
    let pain = pain.collect();
    CheckIn {
        readiness: answer(draw),
        sleep_quality: answer(draw),
        stress: answer(draw).map(|good| 6 - good),
        soreness,
        pain,
        ill: draw.percent(2),
        symptoms: if draw.percent(1) {
            vec![draw.one_of(Symptom::ALL)]
        } else {
            vec![]
        },
    }
}
