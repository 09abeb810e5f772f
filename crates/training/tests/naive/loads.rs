//! V6, V7, V27 and V30: what may be on the bar.

use std::collections::BTreeSet;

use training::{
    athlete::{Equipment, GearLoads, Units},
    catalogue::Exercise,
    endurance::HrMaxFormula,
    quantity::Rpe,
    session::PlannedSet,
    strength::chart_percent,
};

use super::{
    Case,
    Follows::{Block, Repair},
    Found,
    planned::Planned,
    strength::{amount, load_g},
    volume::ROUNDING,
};

/// A pound.
const POUND_G: f64 = 453.592_37;
/// Multiples of what loads are usually made of: a quarter of a kilogram, exactly, and half a pound, of which grams are
/// no whole numbers.
const USUAL_STEPS_G: [(f64, f64); 2] = [(250.0, 0.0), (POUND_G / 2.0, 2.0)];

pub(super) fn check(case: &Case<'_>, found: &mut Found) {
    for planned in case.planned() {
        // Of what nobody knows nothing can be said; it is blocked as it is.
        let Some(exercise) = planned.exercise else { continue };
        for (at, set) in planned.sets() {
            if let Some(load) = set.load_kg {
                found.note_if(is_too_heavy_for_the_chart(case, exercise, set), 6, Repair, &at);
                found.note_if(is_a_leap(case, exercise, load.g()), 7, Repair, &at);
            }
            found.note_if(!is_sane(case, exercise, set), 27, Block, &at);
        }
        after_a_gap(case, exercise, &planned, found);
    }
    let rest_days = case.trained_days().last().map(|&day| case.today.days_since(day));
    let most = case.by_experience([18, 24, 30]) / 2;
    let comes_back = rest_days.is_some_and(|days| days >= 14);
    found.note_if(comes_back && case.work_today().len() > most, 30, Repair, "");
}

/// V6.
fn is_too_heavy_for_the_chart(case: &Case<'_>, exercise: &Exercise, set: &PlannedSet) -> bool {
    let (Some(load), Some(reps)) = (set.load_kg, set.reps) else {
        return false;
    };
    let rpe = set.target_rpe.unwrap_or(Rpe::from_tenths(100));
    let Some((max_g, seen_on)) = case.maximum(exercise) else {
        return false;
    };
    if reps == 0 || case.today.days_since(seen_on) >= 56 {
        return false;
    }
    let to_failure = f64::from(reps) + 10.0 - rpe.value();
    let charted = match chart_percent(u32::from(reps), rpe) {
        Some(percent) => f64::from(max_g) * percent / 100.0,
        None => f64::from(max_g) / (1.0 + to_failure / 30.0),
    };
    let was_done = case.exposures(exercise).iter().any(|exposure| {
        case.today.days_since(exposure.day) <= 56
            && exposure.sets.iter().any(|done| {
                let easily = done.rpe.is_some_and(|said| said <= rpe);
                easily && load_g(done) >= load.g() && done.reps.is_some_and(|done| done >= u32::from(reps))
            })
    });
    // Loads are whole grams, so that the chart and the experience's share are each rounded down to them.
    f64::from(load.g()) > ((charted + 1e-6).floor() * case.by_experience([1.0, 1.025, 1.025])).floor() + ROUNDING
        && !was_done
}

/// V7.
fn is_a_leap(case: &Case<'_>, exercise: &Exercise, load: u32) -> bool {
    let mut best = None;
    for exposure in case.exposures(exercise) {
        if case.today.days_since(exposure.day) <= 28 {
            let completed = exposure.sets.iter().filter(|set| {
                let in_reserve = set.rpe.is_none_or(|rpe| rpe.tenths() <= 95);
                in_reserve && load_g(set) > 0 && amount(exercise, set) > 0
            });
            best = best.max(completed.map(|set| load_g(set)).max());
        }
    }
    let Some(best) = best else { return false };
    let percent = if exercise.pattern.is_lower_body() { 110 } else { 105 };
    let by_percent = u64::from(load) * 100 > u64::from(best) * percent;
    by_percent && load > next_above(case, exercise, best)
}

/// One smallest step more than a load; the load itself where there is none.
fn next_above(case: &Case<'_>, exercise: &Exercise, load: u32) -> u32 {
    let (there, _) = case.gear();
    let Some(gear) = exercise.loaded_by(there) else {
        return load;
    };
    if let Some(told) = told_loads(case, gear) {
        let next = told.into_iter().find(|&listed| listed > load);
        let is_a_step = |next: &u32| u64::from(*next) * 2 <= u64::from(load) * 3;
        return next.filter(is_a_step).unwrap_or(load);
    }
    let step = exercise.step_g.unwrap_or(0);
    // Kettlebells are sold four kilograms apart.
    let step = if gear == Equipment::Kettlebell {
        step.max(4000)
    } else {
        step
    };
    match case.input.athlete.units {
        Units::Metric => load + step,
        Units::Imperial => {
            let step_lb = f64::from(5 * step.max(1).div_ceil(2500));
            let pounds = ((f64::from(load) + 1.0) / POUND_G).floor();
            let next_lb = ((pounds / step_lb).floor() + 1.0) * step_lb;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a load of kilograms"
            )]
            let next = (next_lb * POUND_G).round() as u32;
            next
        }
    }
}

/// V27: a load that there is, and a heart rate below the highest.
fn is_sane(case: &Case<'_>, exercise: &Exercise, set: &PlannedSet) -> bool {
    let is_load = set.load_kg.is_none_or(|load| is_reachable(case, exercise, load.g()));
    let most_bpm = case.age().and_then(|age| HrMaxFormula::Tanaka.max_bpm(f64::from(age)));
    let is_pulse = match (set.max_hr_bpm, most_bpm) {
        (Some(bpm), Some(most)) => f64::from(bpm) < most,
        _ => true,
    };
    is_load && is_pulse
}

/// A multiple of the usual steps, and not nothing.
fn is_usual(load: u32) -> bool {
    USUAL_STEPS_G.iter().any(|(step, rounding)| {
        let steps = (f64::from(load) / step).round().max(1.0);
        (f64::from(load) - steps * step).abs() <= *rounding
    })
}

/// A load that can be made with what loads the exercise today: by its list, or without one by what is usual.
fn is_reachable(case: &Case<'_>, exercise: &Exercise, load: u32) -> bool {
    let (there, _) = case.gear();
    let told = exercise.loaded_by(there).and_then(|gear| told_loads(case, gear));
    told.map_or(is_usual(load), |loads| loads.contains(&load))
}

/// The loads that were told for a kind of equipment; an entry that tells none is none.
fn told_loads(case: &Case<'_>, equipment: Equipment) -> Option<BTreeSet<u32>> {
    let (_, loads) = case.gear();
    let told = |gear: &&GearLoads| gear.bar_kg.is_some() || gear.plates_kg.is_some() || gear.loads_kg.is_some();
    let mut told = loads.iter().filter(|gear| gear.equipment == equipment).filter(told);
    told.next().map(loads_of)
}

/// Every load of one kind of equipment, in grams.
fn loads_of(gear: &GearLoads) -> BTreeSet<u32> {
    let mut loads: BTreeSet<u32> = gear.loads_kg.iter().flatten().map(|load| load.g()).collect();
    if gear.bar_kg.is_some() || gear.plates_kg.is_some() {
        let mut on_the_bar = BTreeSet::from([gear.bar_kg.map_or(0, |bar| bar.g())]);
        for plate in gear.plates_kg.iter().flatten() {
            let more: Vec<u32> = on_the_bar.iter().map(|load| load + 2 * plate.g()).collect();
            on_the_bar.extend(more.into_iter().filter(|&load| load <= 2_000_000));
        }
        loads.extend(on_the_bar);
    }
    loads.remove(&0);
    loads
}

/// V30 for one exercise, by the longest time without training since it was last done.
fn after_a_gap(case: &Case<'_>, exercise: &Exercise, planned: &Planned<'_>, found: &mut Found) {
    let exposures = case.exposures(exercise);
    let Some(last) = exposures.last().map(|exposure| exposure.day) else {
        return;
    };
    let gap = longest_gap(case, last);
    let least = if case.input.athlete.availability.days_per_week == 1 {
        10
    } else {
        7
    };
    let percent = match gap {
        28.. => 70,
        14.. => 80,
        gap if gap >= least => 90,
        _ => return,
    };
    let mut loaded = exposures.iter().filter(|exposure| exposure.top_g > 0);
    let last_g = loaded.next_back().map(|exposure| u64::from(exposure.top_g));
    for (at, set) in planned.sets() {
        let load = set.load_kg.map(|load| u64::from(load.g()));
        let heavier = |(load, last): (u64, u64)| load * 100 > last * percent;
        found.note_if(load.zip(last_g).is_some_and(heavier), 30, Repair, &at);
        if gap >= 28 && planned.is_strength() {
            let hard = set.target_rpe.is_some_and(|rpe| rpe.tenths() > 60);
            found.note_if(hard, 30, Repair, &at);
        }
    }
    let many = gap >= 28 && planned.is_strength() && planned.work().count() > 2;
    found.note_if(many, 30, Repair, &planned.at);
}

/// Days from one training to the next, the most of them from a day on until today.
pub(super) fn longest_gap(case: &Case<'_>, from: training::day::TrainingDay) -> i32 {
    let mut days: Vec<_> = case.trained_days().into_iter().filter(|&day| day > from).collect();
    days.push(case.today);
    let mut longest = 0;
    let mut before = from;
    for day in days {
        longest = longest.max(day.days_since(before));
        before = day;
    }
    longest
}
