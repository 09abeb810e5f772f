//! Heart rate, power, minutes and jumps.

use serde_json::{Value, json};
use training::endurance::{
    HrMaxFormula, Spike, equivalent_minutes, increase, meets_guideline, shares, target_bpm, zone_tops_w,
};

use crate::{
    Formula,
    fields::{Fields, out, outs},
};

pub(crate) const FAMILIES: &[(&str, Formula)] = &[
    ("hrmax", hrmax),
    ("karvonen", karvonen),
    ("coggan_zones", coggan_zones),
    ("polarized", polarized),
    ("who_equiv", who_equiv),
    ("session_spike", session_spike),
];

fn hrmax(_: &str, inputs: &mut Fields) -> Value {
    let age = inputs.number("age");
    json!({
        "tanaka": out(HrMaxFormula::Tanaka.max_bpm(age)),
        "gellish": out(HrMaxFormula::Gellish.max_bpm(age)),
        "fox": out(HrMaxFormula::Fox.max_bpm(age)),
    })
}

fn karvonen(_: &str, inputs: &mut Fields) -> Value {
    let (rest, max) = (inputs.number("hr_rest"), inputs.number("hr_max"));
    let targets = inputs
        .numbers("f")
        .into_iter()
        .map(|share| target_bpm(rest, max, share));
    json!({ "bpm": outs(targets) })
}

fn coggan_zones(_: &str, inputs: &mut Fields) -> Value {
    json!({ "upper_w": zone_tops_w(inputs.number("ftp")).map(outs) })
}

fn polarized(_: &str, inputs: &mut Fields) -> Value {
    json!({ "share": shares(&inputs.numbers("minutes")).map(outs) })
}

fn who_equiv(_: &str, inputs: &mut Fields) -> Value {
    let minutes = equivalent_minutes(inputs.number("moderate"), inputs.number("vigorous"));
    json!({ "equivalent": out(minutes), "meets": meets_guideline(minutes) })
}

fn session_spike(_: &str, inputs: &mut Fields) -> Value {
    let longest = inputs.maybe("longest_30d_km");
    let candidates = inputs.numbers("candidates_km").into_iter();
    let rises: Vec<_> = candidates.map(|candidate| increase(candidate, longest?)).collect();
    let sizes: Vec<_> = rises.iter().map(|rise| rise.map(Spike::of)).collect();
    json!({ "increase": outs(rises), "state": sizes })
}
