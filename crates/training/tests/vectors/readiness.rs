//! Heart-rate variability, resting heart rate, questionnaires and their combination.

use serde_json::{Value, json};
use training::{
    load::Spread,
    readiness::{
        Band, BandPlace, Combination, Component, Deviation, LowDay, hooper_index, ln_rmssd, mclean_total, rmssd,
        score_of_z,
    },
};

use crate::{
    Formula,
    fields::{Fields, number, out, outs},
};

pub(crate) const FAMILIES: &[(&str, Formula)] = &[
    ("rmssd", rmssd_of_beats),
    ("hrv_swc", hrv_swc),
    ("hrv_kiviniemi", hrv_kiviniemi),
    ("rhr_dev", rhr_dev),
    ("hooper", hooper),
    ("mclean", mclean),
    ("readiness_combine", readiness_combine),
    ("z_to_score", z_to_score),
];

fn rmssd_of_beats(_: &str, inputs: &mut Fields) -> Value {
    let found = rmssd(&inputs.numbers("rr_ms"));
    json!({ "rmssd": out(found), "ln_rmssd": out(found.and_then(ln_rmssd)) })
}

fn hrv_swc(_: &str, inputs: &mut Fields) -> Value {
    let baseline: Vec<_> = inputs.maybes("baseline_ln_rmssd").into_iter().flatten().collect();
    let band = Band::of(&baseline);
    let mornings = inputs.maybes("last7_ln_rmssd");
    let week = band.map(|band| band.week(&mornings));
    let decision = match week.and_then(|week| week.place) {
        None => "unknown",
        Some(BandPlace::Below) => "below",
        Some(BandPlace::Within) => "within",
        Some(BandPlace::Above) => "above",
    };
    json!({
        "n_valid": mornings.iter().flatten().count(),
        "baseline_mean": out(band.map(|band| band.baseline.mean)),
        "baseline_sd": out(band.map(|band| band.baseline.sd)),
        "swc_low": out(band.map(|band| band.edges().0)),
        "swc_high": out(band.map(|band| band.edges().1)),
        "mean7": out(week.and_then(|week| week.mean)),
        "z": out(week.and_then(|week| week.z)),
        "decision": decision,
    })
}

fn hrv_kiviniemi(_: &str, inputs: &mut Fields) -> Value {
    let rule = LowDay::after(&inputs.numbers("previous10"));
    let today = inputs.numbers("today");
    let low: Vec<_> = today.iter().map(|&today| rule.map(|rule| rule.is_low(today))).collect();
    json!({ "limit": out(rule.map(|rule| rule.limit)), "low": low })
}

fn rhr_dev(_: &str, inputs: &mut Fields) -> Value {
    let past = Spread::of(&inputs.numbers("baseline_bpm"));
    let today = inputs.numbers("today");
    let departures: Vec<_> = today
        .iter()
        .map(|&bpm| past.map(|past| Deviation::of(&past, bpm)))
        .collect();
    json!({
        "mean": out(past.map(|past| past.mean)),
        "sd": out(past.map(|past| past.sd)),
        "delta": outs(departures.iter().map(|departure| departure.map(|departure| departure.delta_bpm))),
        "z": outs(departures.iter().map(|departure| departure.and_then(|departure| departure.z))),
    })
}

fn hooper(_: &str, inputs: &mut Fields) -> Value {
    let [sleep, stress, fatigue, soreness] =
        ["sleep", "stress", "fatigue", "soreness"].map(|name| answer(inputs, name));
    let index = sleep.zip(stress).zip(fatigue.zip(soreness));
    json!({ "hooper": index.and_then(|((sleep, stress), (fatigue, soreness))| hooper_index(sleep, stress, fatigue, soreness)) })
}

fn mclean(_: &str, inputs: &mut Fields) -> Value {
    let [fatigue, sleep, soreness, stress, mood] =
        ["fatigue", "sleep", "soreness", "stress", "mood"].map(|name| answer(inputs, name));
    let total = fatigue.zip(sleep).zip(soreness.zip(stress)).zip(mood);
    json!({ "total": total.and_then(|(((fatigue, sleep), (soreness, stress)), mood)| {
        mclean_total(fatigue, sleep, soreness, stress, mood)
    }) })
}

fn answer(inputs: &mut Fields, name: &str) -> Option<u8> {
    serde_json::from_value(inputs.take(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn readiness_combine(_: &str, inputs: &mut Fields) -> Value {
    let scores = inputs.object("components").rest();
    let mut weights = inputs.object("weights");
    let components: Vec<_> = scores
        .iter()
        .map(|(name, score)| Component {
            score: number(score),
            weight: weights.number(name),
        })
        .collect();
    weights.must_be_read();
    let found = Combination::of(&components);
    json!({
        "score": out(found.score),
        "coverage": out(found.coverage),
        "confidence": found.confidence,
        "decision": found.level,
    })
}

fn z_to_score(_: &str, inputs: &mut Fields) -> Value {
    json!({ "score": outs(inputs.maybes("z").into_iter().map(|z| z.map(score_of_z))) })
}
