//! Maxima, loads, steps and times.

use serde_json::{Map, Value, json};
use training::{
    quantity::{Mass, Rpe},
    strength::{
        DELOAD_RPE, DoubleProgression, ExerciseTime, SessionTime, WorkSet, brzycki, chart_percent, deload_load,
        deload_sets, epley, load_for,
    },
};

use crate::{
    Formula,
    fields::{Fields, number, out, outs, whole},
};

pub(crate) const FAMILIES: &[(&str, Formula)] = &[
    ("e1rm", e1rm),
    ("rpe_table", rpe_table),
    ("load", load),
    ("nuzzo", nuzzo),
    ("duration", duration),
    ("deload", deload),
    ("double_progression", double_progression),
];

fn e1rm(_: &str, inputs: &mut Fields) -> Value {
    let (load, reps) = (inputs.number("load_kg"), inputs.number("reps"));
    let to_failure = reps + inputs.maybe("rir").unwrap_or(0.0);
    json!({ "epley": out(epley(load, to_failure)), "brzycki": out(brzycki(load, to_failure)) })
}

fn rpe_table(_: &str, inputs: &mut Fields) -> Value {
    let reps: Vec<_> = inputs.numbers("reps").into_iter().map(count).collect();
    let row = |tenths: u8| outs(reps.iter().map(|&reps| chart_percent(reps, Rpe::from_tenths(tenths))));
    let name = |tenths: u8| format!("{}", f64::from(tenths) / 10.0);
    let rows = (0..=20).map(|half| half * 5);
    Value::Object(rows.map(|tenths| (name(tenths), row(tenths))).collect::<Map<_, _>>())
}

fn load(_: &str, inputs: &mut Fields) -> Value {
    let e1rm = inputs.number("e1rm");
    let (reps, rpe) = (count(inputs.number("reps")), Rpe::new(inputs.number("rpe")).unwrap());
    let step = kg(inputs.number("increment"));
    let percent = chart_percent(reps, rpe);
    json!({
        "pct": out(percent),
        "raw": out(percent.map(|percent| e1rm * percent / 100.0)),
        "load": out(load_for(kg(e1rm), reps, rpe, step).map(Mass::kg)),
    })
}

/// By how many percent the formulas miss the maximum that the loads are a known share of.
fn nuzzo(_: &str, inputs: &mut Fields) -> Value {
    let sets: Vec<_> = inputs
        .numbers("reps")
        .into_iter()
        .zip(inputs.numbers("true_pct"))
        .collect();
    let errors = |formula: fn(f64, f64) -> Option<f64>| {
        outs(
            sets.iter()
                .map(|&(reps, percent)| formula(percent, reps).map(|maximum| maximum - 100.0)),
        )
    };
    json!({ "epley_e1rm_error_pct": errors(epley), "brzycki_e1rm_error_pct": errors(brzycki) })
}

fn duration(_: &str, inputs: &mut Fields) -> Value {
    let exercises = inputs.objects("exercises").into_iter().map(|mut exercise| {
        exercise.text("ex");
        let time = ExerciseTime {
            sets: count(exercise.number("sets")),
            reps: count(exercise.number("reps")),
            rep_ms: count((exercise.number("sec_per_rep") * 1000.0).round()),
            rest_s: count(exercise.number("rest_s")),
            ramp_sets: count(exercise.maybe("warmup_sets").unwrap_or(0.0)),
            sides: if exercise.flag("unilateral") { 2 } else { 1 },
        };
        exercise.must_be_read();
        time
    });
    let exercises = exercises.collect();
    let mut seconds = |name: &str| count((inputs.number(name) * 60.0).round());
    let session = SessionTime {
        frame_s: seconds("general_warmup_min") + seconds("cooldown_min"),
        change_s: seconds("transition_min"),
        exercises,
    };
    let milliseconds = u32::try_from(session.ms()).unwrap();
    json!({ "minutes": out(f64::from(milliseconds) / 60_000.0) })
}

fn deload(_: &str, inputs: &mut Fields) -> Value {
    let sets = inputs
        .numbers("sets")
        .into_iter()
        .map(|sets| f64::from(deload_sets(count(sets))));
    let load = deload_load(kg(inputs.number("load")), kg(inputs.number("increment")));
    json!({ "sets": outs(sets), "load": out(load.map(Mass::kg)), "target_rpe_max": out(DELOAD_RPE.value()) })
}

fn double_progression(_: &str, inputs: &mut Fields) -> Value {
    let range: [f64; 2] = inputs.numbers("range").try_into().expect("two ends");
    let rule = DoubleProgression {
        range: (count(range[0]), count(range[1])),
        target_rpe: Rpe::new(inputs.number("target_rpe")).unwrap(),
        load: kg(inputs.number("load")),
        step: kg(inputs.number("increment")),
    };
    let exposures: Vec<_> = inputs
        .list("history")
        .iter()
        .zip(inputs.list("rpes"))
        .map(|(reps, rpes)| sets(reps, &rpes))
        .collect();
    let next = rule.next(&exposures);
    json!({ "next_load": out(next.load.kg()), "next_reps": next.reps })
}

fn sets(reps: &Value, rpes: &Value) -> Vec<WorkSet> {
    let (reps, rpes) = (
        reps.as_array().expect("repetitions"),
        rpes.as_array().expect("exertions"),
    );
    assert_eq!(reps.len(), rpes.len(), "an exertion for each set");
    let set = |(reps, rpe)| WorkSet {
        reps: count(number(reps).unwrap()),
        rpe: number(rpe).map(|rpe| Rpe::new(rpe).unwrap()),
    };
    reps.iter().zip(rpes).map(set).collect()
}

fn count(value: f64) -> u32 {
    let whole = whole(value).unwrap_or_else(|| panic!("{value} is no count"));
    u32::try_from(whole).unwrap()
}

fn kg(kg: f64) -> Mass {
    Mass::from_kg(kg).unwrap()
}
