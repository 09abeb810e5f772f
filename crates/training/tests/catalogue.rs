//! The built-in data, looked at as a whole.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "catalogue/chains.rs"]
mod chains;
#[path = "catalogue/gaps.rs"]
mod gaps;
#[path = "catalogue/how_to.rs"]
mod how_to;
#[path = "catalogue/own.rs"]
mod own;
#[path = "catalogue/own_counted.rs"]
mod own_counted;
#[path = "catalogue/substitutes.rs"]
mod substitutes;

use std::{collections::BTreeSet, hint::black_box, time::Instant};

use training::{
    athlete::{Equipment, Experience, Sport},
    catalogue::{Catalogue, Dose, Flag, Intensity, Muscle, Pattern, Tempo},
};

#[test]
fn the_whole_table_is_read_and_every_id_is_unique() {
    let ids: BTreeSet<_> = Catalogue::builtin()
        .iter()
        .map(|exercise| exercise.id.clone())
        .collect();
    assert_eq!(ids.len(), Catalogue::builtin().iter().count());
    assert_eq!(ids.len(), 233);
    for id in &ids {
        assert_eq!(Catalogue::builtin().get(id).map(|exercise| &exercise.id), Some(id));
    }
}

#[test]
fn every_exercise_is_complete_and_its_fields_agree() {
    for exercise in Catalogue::builtin().iter() {
        let id = &exercise.id;
        assert!(
            !exercise.name.is_empty() && !exercise.name_de.is_empty() && exercise.name.len() <= 60,
            "{id}"
        );
        assert!(!exercise.primary.is_empty(), "{id}: no primary muscle");
        assert!(
            exercise
                .primary
                .iter()
                .all(|muscle| !exercise.secondary.contains(muscle)),
            "{id}: a muscle twice"
        );
        assert!(!exercise.equipment.is_empty(), "{id}: no alternative");
        let (min, max) = match exercise.dose {
            Dose::Reps { min, max } | Dose::Seconds { min, max } => (min, max),
        };
        assert!(min >= 1 && min < max, "{id}: dose {min}-{max}");
        assert_eq!(exercise.is_timed(), exercise.tempo == Tempo::Timed, "{id}");
        assert!(exercise.is_timed() || max <= 30, "{id}: V9");
        assert!(exercise.step_g.is_none_or(|step| (500..=5000).contains(&step)), "{id}");
        assert!(
            exercise.step_g.is_none() || exercise.equipment.iter().any(|alternative| !alternative.is_empty()),
            "{id}"
        );
        let flags: BTreeSet<_> = exercise.flags.iter().collect();
        assert_eq!(flags.len(), exercise.flags.len(), "{id}: a flag twice");
        let regions: BTreeSet<_> = exercise.strains.iter().collect();
        assert_eq!(regions.len(), exercise.strains.len(), "{id}: a region twice");
        assert!(
            !exercise.has(Flag::Impact) || exercise.strains.len() >= 3,
            "{id}: impact strains the legs"
        );
    }
}

#[test]
fn names_are_unique_in_both_languages() {
    let names: BTreeSet<_> = Catalogue::builtin().iter().map(|exercise| &exercise.name).collect();
    let german: BTreeSet<_> = Catalogue::builtin().iter().map(|exercise| &exercise.name_de).collect();
    assert_eq!((names.len(), german.len()), (233, 233));
}

#[test]
fn the_body_alone_serves_every_weekly_target_but_three_muscles() {
    use Muscle as M;
    let targets = [
        M::Chest,
        M::Lats,
        M::UpperBack,
        M::FrontDelts,
        M::SideDelts,
        M::RearDelts,
        M::Triceps,
        M::Biceps,
        M::Quads,
        M::Hamstrings,
        M::Glutes,
        M::Calves,
        M::Abs,
    ];
    let served = |muscle: &M| {
        let mut exercises = Catalogue::builtin().iter();
        exercises.any(|exercise| {
            exercise.pattern.is_strength() && exercise.is_possible_with(&[]) && exercise.primary.contains(muscle)
        })
    };
    let gaps: Vec<M> = targets.into_iter().filter(|muscle| !served(muscle)).collect();
    assert_eq!(
        gaps,
        [M::Lats, M::SideDelts, M::Biceps],
        "nothing to pull on and nothing to raise"
    );
}

#[test]
fn the_patterns_of_a_balanced_week_are_there_for_a_beginner_with_nothing() {
    use Pattern as P;
    for pattern in [
        P::Squat,
        P::Lunge,
        P::Hinge,
        P::HorizontalPush,
        P::HorizontalPull,
        P::TrunkSagittal,
        P::TrunkRotation,
        P::Conditioning,
        P::Mobility,
        P::Balance,
    ] {
        let mut exercises = Catalogue::builtin().iter();
        let found = exercises.any(|exercise| {
            exercise.pattern == pattern && exercise.level == Experience::Beginner && exercise.is_possible_with(&[])
        });
        assert!(found, "{pattern:?}");
    }
}

#[test]
fn equipment_is_any_of_several_complete_sets() {
    let named = |id: &str| Catalogue::builtin().get(&id.parse().unwrap()).unwrap();
    let bench_press = named("barbell-bench-press");
    assert!(!bench_press.is_possible_with(&[Equipment::Barbell, Equipment::Bench]));
    assert!(bench_press.is_possible_with(&[Equipment::Barbell, Equipment::Bench, Equipment::Rack]));
    let split_squat = named("split-squat");
    assert!(split_squat.is_possible_with(&[]));
    assert_eq!(split_squat.loaded_by(&[]), None);
    assert_eq!(split_squat.loaded_by(&[Equipment::Dumbbell]), Some(Equipment::Dumbbell));
    assert!(
        !named("towel-table-row").is_possible_with(Equipment::ALL),
        "a table that holds is not a given"
    );
}

#[test]
fn endurance_is_told_of_conditioning_and_landings_of_jumps() {
    for exercise in Catalogue::builtin().iter() {
        let id = &exercise.id;
        let is_conditioning = exercise.pattern == Pattern::Conditioning;
        assert_eq!(exercise.endurance.is_some(), is_conditioning, "{id}");
        let is_jump = exercise.pattern == Pattern::Power && exercise.has(Flag::Impact);
        assert_eq!(exercise.ground_contacts > 0, is_jump, "{id}");
        assert!(exercise.body_mass_percent <= 100, "{id}");
    }
    for sport in Sport::ALL {
        let of_sport = |intensity: Intensity| {
            let mut exercises = Catalogue::builtin().iter();
            exercises.any(|e| e.sport() == Some(*sport) && e.endurance.is_some_and(|e| e.intensity == intensity))
        };
        for intensity in [Intensity::Easy, Intensity::Threshold, Intensity::High] {
            assert!(of_sport(intensity), "{sport:?} {intensity:?}");
        }
    }
}

#[test]
#[ignore = "measures; run it alone, with --nocapture"]
#[expect(clippy::disallowed_methods, reason = "a measurement reads the clock")]
#[expect(clippy::print_stdout, reason = "the figures are for who asked for them")]
fn reading_takes_milliseconds_and_a_look_up_nanoseconds() {
    let begin = Instant::now();
    let ids: Vec<_> = Catalogue::builtin().iter().map(|exercise| &exercise.id).collect();
    println!("{} µs to read the data", begin.elapsed().as_micros());
    let rounds = 20_000;
    let begin = Instant::now();
    let mut found = 0;
    for _ in 0..rounds {
        let look_ups = ids.iter().map(|id| Catalogue::builtin().get(black_box(id)));
        found += look_ups.flatten().count();
    }
    println!("{} ns a look-up", begin.elapsed().as_nanos() / found as u128);
    assert_eq!(found, rounds * ids.len());
}
