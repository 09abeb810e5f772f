//! Frequency, intensity, time, type, volume and progression: five yes-or-no items of two points each.

use std::collections::BTreeMap;

use training::{
    athlete::{Condition, Experience, Goal},
    catalogue::{Catalogue, Exercise, ExerciseId, Pattern},
    quantity::{Mass, Rpe},
    session::{BlockKind, Phase, SessionKind},
};

use super::programme::{Day, Sample};
use crate::{
    body::TARGET_GROUPS,
    invariant::{HalfSets, age, can_train, forbids_for_good, side, work},
    statistics::{count, median},
};

/// The parts.
pub const PARTS: [&str; 6] = ["frequency", "intensity", "time", "type", "volume", "progression"];

/// Points of 10 for each part.
pub(super) fn points(sample: &Sample) -> [u8; 6] {
    [
        frequency(sample),
        intensity(sample),
        time(sample),
        kind(sample),
        volume(sample),
        progression(sample),
    ]
    .map(|items| 2 * items.into_iter().map(u8::from).sum::<u8>())
}

fn by_level<T: Copy>(sample: &Sample, of: [T; 3]) -> T {
    match sample.athlete.experience {
        Experience::Beginner => of[0],
        Experience::Intermediate => of[1],
        Experience::Advanced => of[2],
    }
}

fn is_endurance(exercise: Option<&Exercise>) -> bool {
    exercise.is_some_and(|exercise| exercise.pattern == Pattern::Conditioning)
}

fn trained(week: &[Day]) -> usize {
    week.iter().filter(|day| day.session.kind == SessionKind::Train).count()
}

/// Days as asked for; near enough; strength twice (WHO 2020); a day of rest (V12); at most three days in a row for a
/// beginner, five, six.
fn frequency(sample: &Sample) -> [bool; 5] {
    let asked = usize::from(sample.athlete.availability.days_per_week);
    let possible = asked.min(by_level(sample, [5, 6, 6]));
    let strength = |week: &[Day]| week.iter().filter(|day| day.is_strength()).count();
    let in_a_row = sample
        .days
        .split(|day| day.session.kind != SessionKind::Train)
        .map(<[Day]>::len)
        .max()
        .unwrap_or(0);
    [
        sample.weeks().all(|week| trained(week) <= asked),
        count(sample.sessions().count()) >= 0.75 * count(8 * possible),
        asked < 2 || sample.weeks().filter(|week| strength(week) >= 2).count() >= 6,
        sample.weeks().all(|week| trained(week) <= 6),
        in_a_row <= by_level(sample, [3, 5, 6]),
    ]
}

/// RPE on every set; a zone on all endurance; RPE in the level's range (4.10); a load where there was one before; the
/// first week easier than the hardest.
fn intensity(sample: &Sample) -> [bool; 5] {
    let range = by_level(sample, [(40, 80), (40, 90), (40, 95)]);
    let mut known: BTreeMap<&ExerciseId, bool> = BTreeMap::new();
    let (mut loaded, mut could_be) = (0_usize, 0_usize);
    for planned in sample
        .sessions()
        .flat_map(|day| &day.session.blocks)
        .flat_map(|block| &block.exercises)
    {
        let has_load = planned.sets.iter().any(|set| set.load_kg.is_some());
        if known.get(&planned.exercise_id).copied().unwrap_or(false) {
            could_be += 1;
            loaded += usize::from(has_load);
        }
        *known.entry(&planned.exercise_id).or_default() |= has_load;
    }
    let hardest = |days: &[Day]| days.iter().filter_map(|day| day.session.target_rpe).max();
    let first = sample.days.get(..7).and_then(hardest);
    [
        sample.work().all(|(_, set)| set.target_rpe.is_some()),
        sample
            .work()
            .all(|(exercise, set)| !is_endurance(exercise) || set.zone.is_some()),
        sample
            .work()
            .filter(|(exercise, _)| exercise.is_some_and(|exercise| exercise.pattern.is_strength()))
            .filter_map(|(_, set)| set.target_rpe.map(Rpe::tenths))
            .all(|rpe| (range.0..=range.1).contains(&rpe)),
        count(loaded) >= 0.9 * count(could_be),
        first <= hardest(&sample.days),
    ]
}

/// Within the time; most of it used; rest after every set of strength; a warm-up; a cool-down for those who need one.
fn time(sample: &Sample) -> [bool; 5] {
    let limit = by_level(sample, [60, 90, 120]);
    let used = sample.sessions().filter(|day| day.session.phase == Phase::Build);
    let used: Vec<f64> = used
        .map(|day| f64::from(day.session.minutes) / f64::from(day.minutes.min(limit)))
        .collect();
    let has = |day: &Day, kind| day.session.blocks.iter().any(|block| block.kind == kind);
    let needs = age(&sample.athlete, sample.from).is_some_and(|years| years >= 65)
        || sample.athlete.conditions.contains(&Condition::Hypertension)
        || sample.athlete.conditions.contains(&Condition::Pregnancy);
    [
        sample
            .sessions()
            .all(|day| day.session.minutes * 10 <= day.minutes * 11),
        median(&used) >= 0.85,
        sample
            .work()
            .all(|(exercise, set)| exercise.is_none_or(|known| !known.pattern.is_strength()) || set.rest_s >= 30),
        sample.sessions().all(|day| has(day, BlockKind::WarmUp)),
        !needs || sample.sessions().all(|day| has(day, BlockKind::CoolDown)),
    ]
}

/// Known exercises; possible ones; the five sides of the body in most fortnights; the first goal; enough different ones.
fn kind(sample: &Sample) -> [bool; 5] {
    let athlete = &sample.athlete;
    let spared = sample.spared();
    let at = |day: &Day| crate::season::gear::equipment_of(athlete, day.training_day).to_vec();
    let sessions = sample.sessions().count();
    let strength = sample.sessions().filter(|day| day.is_strength()).count();
    let endurance = sample.sessions().filter(|day| day.is_endurance()).count();
    let goal = match athlete.goals.first() {
        Some(Goal::Endurance) => endurance * 2 >= sessions,
        Some(Goal::GeneralHealth) => strength > 0 && (endurance > 0 || sessions < 8),
        Some(Goal::Strength | Goal::Muscle) | None => strength * 2 >= sessions,
    };
    let sides = |days: &[Day]| {
        let mut has = [false; 5];
        for (exercise, _) in days.iter().flat_map(|day| work(&day.session, Catalogue::builtin())) {
            if let Some(side) = exercise.and_then(|exercise| side(exercise.pattern)) {
                has[side] = true;
            }
        }
        (0..5).all(|wanted| {
            has[wanted] || !can_train(athlete, sample.from, |exercise| side(exercise.pattern) == Some(wanted))
        })
    };
    let mut different: Vec<&str> = sample
        .work()
        .filter_map(|(exercise, _)| exercise)
        .map(|exercise| exercise.id.as_str())
        .collect();
    different.sort_unstable();
    different.dedup();
    [
        sample.work().all(|(exercise, _)| exercise.is_some()),
        sample.sessions().all(|day| {
            let there = at(day);
            work(&day.session, Catalogue::builtin())
                .filter_map(|(exercise, _)| exercise)
                .all(|exercise| {
                    exercise.is_possible_with(&there)
                        && !exercise.strains.iter().any(|region| spared.contains(region))
                        && forbids_for_good(athlete, day.training_day, &there, exercise).is_none()
                })
        }),
        sample.days.chunks(14).filter(|days| sides(days)).count() >= 3,
        goal,
        different.len() >= 8,
    ]
}

/// Most groups have their least in most weeks; none is over its cap; sessions keep to their sets (V2); endurance has
/// its time when it is wanted; the first week begins low.
fn volume(sample: &Sample) -> [bool; 5] {
    let (least, start, most) = by_level(sample, [(4, 6, 12), (6, 10, 20), (8, 12, 26)]);
    let minor = age(&sample.athlete, sample.from).is_some_and(|years| years < 18);
    let most = if minor { 12 } else { most };
    let groups: Vec<usize> = (0..TARGET_GROUPS.len())
        .filter(|&group| {
            can_train(&sample.athlete, sample.from, |exercise| {
                exercise
                    .primary
                    .iter()
                    .any(|muscle| TARGET_GROUPS[group].muscles.contains(muscle))
            })
        })
        .collect();
    let weeks: Vec<HalfSets> = sample
        .weeks()
        .map(|week| {
            let mut sets = HalfSets::default();
            week.iter().for_each(|day| sets.plus(&day.half_sets()));
            sets
        })
        .collect();
    let enough = |week: &HalfSets, group: usize| {
        let halves = if TARGET_GROUPS[group].name == "calves" { 1 } else { 2 };
        week.group(group) >= least * halves
    };
    let fed = weeks
        .iter()
        .flat_map(|week| groups.iter().map(move |&group| enough(week, group)));
    let (mut reached, mut asked) = (0_usize, 0_usize);
    for is_enough in fed {
        asked += 1;
        reached += usize::from(is_enough);
    }
    let work_sets = |day: &Day| {
        let strength = work(&day.session, Catalogue::builtin())
            .filter(|(exercise, _)| exercise.is_some_and(|exercise| exercise.pattern.is_strength()));
        strength.count()
    };
    let endurance_s: u32 = sample
        .work()
        .filter(|(exercise, _)| is_endurance(*exercise))
        .filter_map(|(_, set)| set.seconds)
        .sum();
    let wants_endurance = sample.athlete.goals.first() == Some(&Goal::Endurance);
    [
        count(reached) >= 0.6 * count(asked),
        weeks
            .iter()
            .all(|week| (0..TARGET_GROUPS.len()).all(|group| week.group(group) <= most * 2)),
        sample
            .sessions()
            .all(|day| work_sets(day) <= by_level(sample, [18, 24, 30])),
        !wants_endurance || endurance_s >= 8 * 45 * 60 || sample.athlete.availability.days_per_week < 2,
        weeks
            .first()
            .is_none_or(|week| (0..TARGET_GROUPS.len()).all(|group| week.group(group) <= start * 2 + 2)),
    ]
}

/// The heaviest set of an exercise on a day.
type LoadAndReps = (Option<Mass>, Option<u16>);

/// Something rises; no load by more than a tenth and a step at once; a reason speaks of it; an easier week comes for
/// those who have one due; and no week's load by more than a third over the mean of those before.
fn progression(sample: &Sample) -> [bool; 5] {
    let mut loads: BTreeMap<&ExerciseId, Vec<LoadAndReps>> = BTreeMap::new();
    for planned in sample
        .sessions()
        .flat_map(|day| &day.session.blocks)
        .flat_map(|block| &block.exercises)
    {
        let heaviest = planned.sets.iter().max_by_key(|set| set.load_kg);
        if let Some(set) = heaviest {
            loads
                .entry(&planned.exercise_id)
                .or_default()
                .push((set.load_kg, set.reps));
        }
    }
    let rises = loads.values().any(|steps| {
        steps
            .first()
            .zip(steps.last())
            .is_some_and(|(first, last)| last > first)
    });
    let jumps = loads.values().any(|steps| {
        steps.windows(2).any(|pair| match (pair[0].0, pair[1].0) {
            (Some(before), Some(after)) => after.g() > before.g() + (before.g() / 10).max(5000),
            _ => false,
        })
    });
    let has_deload = sample
        .days
        .iter()
        .any(|day| matches!(day.session.phase, Phase::Deload | Phase::Taper));
    let weekly: Vec<f64> = sample
        .weeks()
        .map(|week| week.iter().map(|day| f64::from(day.session.load_au)).sum())
        .collect();
    let steady = (4..weekly.len()).all(|week| {
        let before = crate::statistics::mean(&weekly[week - 4..week]);
        before < 300.0 || weekly[week] <= before * 1.4
    });
    [
        rises,
        !jumps,
        sample.says(&["progression"]),
        has_deload || sample.athlete.experience == Experience::Beginner,
        steady,
    ]
}
