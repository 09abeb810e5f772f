//! Load, averages and models.

use serde_json::{Map, Value, json};
use training::{
    athlete::Sex,
    catalogue::Muscle,
    load::{
        DoseResponse, FitnessFatigue, Fortnight, LoadRatio, MuscleSets, Performance, SetCounting, Smoothing, Spread,
        Week, banister_trimp, coupled_ratio, edwards_trimp, ewma, form, heart_rate_reserve_fraction, is_hard_set,
        lucia_trimp, session_load_mau, set_tonnage_g, smoothed_ratio, uncoupled_ratio,
    },
    quantity::{Mass, Rpe},
};

use crate::{
    Formula,
    fields::{Fields, number, out, outs, whole},
};

pub(crate) const FAMILIES: &[(&str, Formula)] = &[
    ("srpe", srpe),
    ("monotony", monotony),
    ("trimp_banister", trimp_banister),
    ("trimp_edwards", trimp_edwards),
    ("trimp_lucia", trimp_lucia),
    ("tonnage", tonnage),
    ("hard_sets", hard_sets),
    ("fractional_sets", fractional_sets),
    ("acwr_rolling_coupled", acwr_coupled),
    ("acwr_rolling_uncoupled", acwr_uncoupled),
    ("acwr_ewma", acwr_ewma),
    ("acwr_zero_chronic", acwr_zero_chronic),
    ("ewma", ewma_days),
    ("rolling14", rolling14),
    ("lambda", lambda),
    ("pmc", pmc),
    ("banister_block_taper", banister_block_taper),
    ("banister_tn_tg", banister_tn_tg),
    ("banister_steady", banister_steady),
    ("busso_vdr", busso_vdr),
];

fn srpe(_: &str, inputs: &mut Fields) -> Value {
    let seconds = (inputs.number("duration_min") * 60.0).round();
    let seconds = whole(seconds).and_then(|seconds| u32::try_from(seconds).ok());
    let exertion = Rpe::new(inputs.number("rpe")).ok();
    let load = seconds
        .zip(exertion)
        .map(|(seconds, exertion)| session_load_mau(seconds, exertion));
    json!({ "load_au": out(load.map(thousandth)) })
}

fn monotony(_: &str, inputs: &mut Fields) -> Value {
    let daily = inputs.numbers("daily_loads");
    let (week, spread) = (Week::of(&daily), Spread::of(&daily));
    json!({
        "weekly_load": out(week.map(|week| week.load_au)),
        "daily_mean": out(spread.map(|spread| spread.mean)),
        "sd_sample": out(spread.map(|spread| spread.sd)),
        "sd_population": out(spread.map(|spread| spread.population_sd())),
        "monotony_sample": out(week.and_then(|week| week.monotony())),
        "monotony_population": out(week.and_then(|week| week.population_monotony())),
        "strain_sample": out(week.and_then(|week| week.strain())),
        "strain_population": out(week.and_then(|week| week.population_strain())),
    })
}

fn trimp_banister(_: &str, inputs: &mut Fields) -> Value {
    let sex: Sex = serde_json::from_value(inputs.take("sex")).unwrap();
    let minutes = inputs.number("duration_min");
    let mut bpm = |name: &str| inputs.number(name);
    let share = heart_rate_reserve_fraction(bpm("hr_mean"), bpm("hr_rest"), bpm("hr_max"));
    json!({
        "hrr_fraction": out(share),
        "trimp": out(share.and_then(|share| banister_trimp(minutes, share, sex))),
    })
}

fn trimp_edwards(_: &str, inputs: &mut Fields) -> Value {
    let zones = inputs.numbers("minutes_in_zone").try_into().expect("five zones");
    json!({ "trimp": out(edwards_trimp(zones)) })
}

fn trimp_lucia(_: &str, inputs: &mut Fields) -> Value {
    let minutes = ["minutes_below_vt1", "minutes_vt1_vt2", "minutes_above_vt2"].map(|name| inputs.number(name));
    json!({ "trimp": out(lucia_trimp(minutes)) })
}

fn tonnage(_: &str, inputs: &mut Fields) -> Value {
    let body_mass = kg(inputs.maybe("body_mass_kg"));
    let sets = inputs.objects("sets").into_iter().map(|mut set| {
        let load = kg(set.maybe("load_kg"));
        let reps = u32::try_from(set.count("reps")).unwrap();
        let share = set
            .maybe("body_mass_factor")
            .map_or(0, |factor| whole((factor * 100.0).round()).unwrap());
        let is_warm_up = set.flag("warmup");
        set.must_be_read();
        let percent = u32::try_from(share).unwrap();
        if is_warm_up {
            0
        } else {
            set_tonnage_g(load, reps, body_mass, percent)
        }
    });
    json!({ "tonnage_kg": out(thousandth(sets.sum())) })
}

fn kg(kg: Option<f64>) -> Mass {
    Mass::from_kg(kg.unwrap_or(0.0)).unwrap()
}

fn hard_sets(_: &str, inputs: &mut Fields) -> Value {
    let rpe = |value: Option<f64>| value.map(|value| Rpe::new(value).unwrap());
    let hard = inputs.objects("sets").into_iter().filter_map(|mut set| {
        set.maybe("reps");
        let is_hard = is_hard_set(rpe(set.maybe("rpe")), rpe(set.maybe("target_rpe")));
        let counts = !set.flag("warmup") && is_hard;
        set.must_be_read();
        counts.then_some(())
    });
    json!({ "hard_sets": hard.count() })
}

fn fractional_sets(_: &str, inputs: &mut Fields) -> Value {
    let mut sets = MuscleSets::default();
    for mut exercise in inputs.objects("session") {
        exercise.text("ex");
        let count = u32::try_from(exercise.count("sets")).unwrap();
        let mut muscles = |name: &str| -> Vec<Muscle> { serde_json::from_value(exercise.take(name)).unwrap() };
        let (primary, secondary) = (muscles("primary"), muscles("secondary"));
        exercise.must_be_read();
        sets.add(&primary, &secondary, count);
    }
    let counted = |counting| -> Map<String, Value> {
        let halves = sets.muscles().map(|muscle| (muscle, sets.half_sets(muscle, counting)));
        let trained = halves.filter(|&(_, halves)| halves > 0);
        let name = |muscle| serde_json::to_value(muscle).unwrap().as_str().unwrap().to_owned();
        trained
            .map(|(muscle, halves)| (name(muscle), out(f64::from(halves) / 2.0)))
            .collect()
    };
    json!({
        "fractional": counted(SetCounting::Fractional),
        "direct": counted(SetCounting::Direct),
        "total": counted(SetCounting::Total),
    })
}

fn acwr(ratio: Option<LoadRatio>) -> Value {
    json!({
        "acute": out(ratio.map(|ratio| ratio.acute_au)),
        "chronic": out(ratio.map(|ratio| ratio.chronic_au)),
        "acwr": out(ratio.and_then(|ratio| ratio.ratio())),
    })
}

fn acwr_coupled(_: &str, inputs: &mut Fields) -> Value {
    acwr(coupled_ratio(&inputs.numbers("daily_loads")))
}

fn acwr_uncoupled(_: &str, inputs: &mut Fields) -> Value {
    acwr(uncoupled_ratio(&inputs.numbers("daily_loads")))
}

fn acwr_ewma(_: &str, inputs: &mut Fields) -> Value {
    let daily = inputs.numbers("daily_loads");
    let (acute, chronic) = (inputs.count("n_acute"), inputs.count("n_chronic"));
    let share = |days: usize| Smoothing::Span.share(f64::from(u32::try_from(days).unwrap()));
    let mut found = acwr(smoothed_ratio(&daily, acute, chronic));
    found["lambda_acute"] = out(share(acute));
    found["lambda_chronic"] = out(share(chronic));
    found
}

/// Every way to reckon it must agree that there is no ratio.
fn acwr_zero_chronic(_: &str, inputs: &mut Fields) -> Value {
    let daily = inputs.numbers("daily_loads");
    let ratios = [
        coupled_ratio(&daily),
        uncoupled_ratio(&daily),
        smoothed_ratio(&daily, 7, 28),
    ];
    json!({ "acwr": out(ratios.into_iter().flatten().find_map(|ratio| ratio.ratio())) })
}

fn ewma_days(_: &str, inputs: &mut Fields) -> Value {
    let daily = inputs.numbers("daily_loads");
    let share = Smoothing::Span.share(inputs.number("n")).unwrap();
    let means = ewma(&daily, share, inputs.maybe("seed"));
    let named = means
        .into_iter()
        .zip(1..)
        .map(|(mean, day)| (format!("day{day}"), out(mean)));
    Value::Object(named.collect())
}

fn rolling14(_: &str, inputs: &mut Fields) -> Value {
    let fortnight = Fortnight::of(&inputs.numbers("daily_loads"));
    json!({
        "sum14": out(fortnight.map(|fortnight| fortnight.load_au())),
        "mean14": out(fortnight.map(|fortnight| fortnight.daily_au())),
        "last7": out(fortnight.map(|fortnight| fortnight.last_week_au)),
        "prev7": out(fortnight.map(|fortnight| fortnight.week_before_au)),
        "change": out(fortnight.and_then(|fortnight| fortnight.change())),
    })
}

fn lambda(_: &str, inputs: &mut Fields) -> Value {
    let days = inputs.number("N");
    json!({
        "lambda_williams": out(Smoothing::Span.share(days)),
        "lambda_one_over_n": out(Smoothing::OneOverDays.share(days)),
        "lambda_exp": out(Smoothing::Exponential.share(days)),
    })
}

fn pmc(_: &str, inputs: &mut Fields) -> Value {
    let smoothing = match inputs.text("variant").as_str() {
        "one_over_n" => Smoothing::OneOverDays,
        "exp" | "exponential" => Smoothing::Exponential,
        "williams" => Smoothing::Span,
        other => panic!("no smoothing is called {other}"),
    };
    let stress = inputs.numbers("tss");
    let days = form(&stress, inputs.number("ctl0"), inputs.number("atl0"), smoothing);
    json!({
        "ctl": outs(days.iter().map(|day| day.ctl)),
        "atl": outs(days.iter().map(|day| day.atl)),
        "tsb": outs(days.iter().map(|day| day.tsb)),
    })
}

fn fitness_fatigue(inputs: &mut Fields) -> FitnessFatigue {
    FitnessFatigue {
        p0: inputs.maybe("p0").unwrap_or(0.0),
        k1: inputs.number("k1"),
        k2: inputs.number("k2"),
        tau1: inputs.number("tau1"),
        tau2: inputs.number("tau2"),
    }
}

fn performance(found: Option<Performance>) -> Value {
    json!({
        "fitness": out(found.map(|found| found.fitness)),
        "fatigue": out(found.map(|found| found.fatigue)),
        "performance": out(found.map(|found| found.performance)),
    })
}

/// A year of days after the loads, and the best of them.
fn banister_block_taper(_: &str, inputs: &mut Fields) -> Value {
    let model = fitness_fatigue(inputs);
    let loads = loads(&inputs.take("loads"));
    let last_loaded = loads.iter().rposition(|&load| load > 0.0).map_or(0, |day| day + 1);
    let on = |day| (day, model.on(&loads, day));
    let days = (0..=last_loaded + 365).map(on);
    let mut found: Map<_, _> = days
        .map(|(day, state)| (format!("day{day}"), performance(state)))
        .collect();
    let taper = (last_loaded..=last_loaded + 365).map(on);
    let performances = taper.filter_map(|(day, state)| Some((day, state?.performance)));
    let peak = performances.reduce(|best, day| if day.1 > best.1 { day } else { best });
    found.insert("taper_peak_day".to_owned(), json!(peak.map(|(day, _)| day)));
    found.insert(
        "taper_peak_performance".to_owned(),
        out(peak.map(|(_, performance)| performance)),
    );
    Value::Object(found)
}

fn banister_tn_tg(_: &str, inputs: &mut Fields) -> Value {
    let model = fitness_fatigue(inputs);
    json!({ "t_n": out(model.days_to_recover()), "t_g": out(model.days_to_peak()) })
}

fn banister_steady(_: &str, inputs: &mut Fields) -> Value {
    let load = inputs.number("w");
    performance(fitness_fatigue(inputs).steady(load))
}

fn busso_vdr(_: &str, inputs: &mut Fields) -> Value {
    let model = DoseResponse {
        p0: inputs.number("p0"),
        k1: inputs.number("k1"),
        k3: inputs.number("k3"),
        tau1: inputs.number("tau1"),
        tau2: inputs.number("tau2"),
        tau3: inputs.number("tau3"),
    };
    let day = inputs.count("day");
    performance(model.on(&loads(&inputs.take("loads")), day))
}

/// Daily loads from day 0: a list, or words such as `100 on days 0..27, 0 afterwards`.
fn loads(described: &Value) -> Vec<f64> {
    let Value::String(text) = described else {
        return described.as_array().expect("loads").iter().filter_map(number).collect();
    };
    let mut loads = Vec::new();
    for part in text.split(", ").filter(|part| *part != "0 afterwards") {
        let (load, days) = part
            .split_once(" on days ")
            .unwrap_or_else(|| panic!("unreadable loads: {text}"));
        let (first, last) = days
            .split_once("..")
            .unwrap_or_else(|| panic!("unreadable days: {text}"));
        let (first, last): (usize, usize) = (first.parse().unwrap(), last.parse().unwrap());
        loads.resize(loads.len().max(last + 1), 0.0);
        loads[first..=last].fill(load.parse().unwrap());
    }
    loads
}

#[expect(clippy::cast_precision_loss, reason = "far below 2⁵³")]
fn thousandth(milli: u64) -> f64 {
    milli as f64 / 1000.0
}
