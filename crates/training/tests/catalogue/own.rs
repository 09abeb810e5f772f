//! Exercises of the athlete's own.

use proptest::{option, prelude::*, sample::subsequence};
use training::{
    athlete::{Athlete, Equipment},
    catalogue::{Catalogue, Dose, Exercise, Flag, Gear, Muscle, OwnExercise, Pattern, Tempo},
    quantity::Mass,
    refusal::refusals,
};
use validator::Validate;

fn with(own: Vec<OwnExercise>) -> Athlete {
    Athlete {
        own_exercises: Some(own),
        ..Athlete::default()
    }
}

fn sandbag_squat() -> OwnExercise {
    OwnExercise {
        id: "own-sandbag-squat".parse().unwrap(),
        name: "Sandbag squat".to_owned(),
        pattern: Pattern::Squat,
        primary: vec![Muscle::Quads, Muscle::Glutes],
        secondary: vec![Muscle::Abs],
        equipment: vec![],
        unilateral: false,
        timed: false,
        increment_kg: Some(Mass::from_g(5000)),
    }
}

fn all<T: Copy + PartialEq>(of: impl Fn(&Exercise) -> Vec<T>) -> Vec<T> {
    let mut found = Vec::new();
    for term in Catalogue::builtin().iter().flat_map(of) {
        if !found.contains(&term) {
            found.push(term);
        }
    }
    found
}

prop_compose! {
    fn any_own()(
        id in "own(-[a-z0-9]{1,8}){1,4}",
        name in "[A-Za-zÄÖÜäöüß][A-Za-zÄÖÜäöüß0-9 ()/-]{0,40}",
        pattern in prop::sample::select(all(|exercise| vec![exercise.pattern])),
        primary in subsequence(all(|exercise| exercise.primary.clone()), 1..=6).prop_shuffle(),
        secondary in subsequence(all(|exercise| exercise.primary.clone()), 0..=10),
        equipment in subsequence(Equipment::ALL, 0..=6).prop_shuffle(),
        unilateral: bool,
        timed: bool,
        increment_g in option::of(100..=50_000_u32),
    ) -> OwnExercise {
        OwnExercise {
            id: id.parse().unwrap(),
            name,
            pattern,
            secondary: secondary.into_iter().filter(|muscle| !primary.contains(muscle)).collect(),
            primary,
            equipment,
            unilateral,
            timed: timed || pattern == Pattern::Conditioning,
            increment_kg: increment_g.map(Mass::from_g),
        }
    }
}

proptest! {
    #[test]
    fn every_valid_one_is_read_back_converted_and_found(own in any_own()) {
        let document = serde_json::to_value(&own).unwrap();
        prop_assert_eq!(&serde_json::from_value::<OwnExercise>(document).unwrap(), &own);
        let athlete = with(vec![own.clone()]);
        prop_assert!(athlete.validate().is_ok());

        let catalogue = Catalogue::of(&athlete);
        let exercise = catalogue.get(&own.id).unwrap();
        prop_assert_eq!(usize::from(exercise.place), Catalogue::builtin().len());
        prop_assert_eq!(catalogue.at(exercise.place), Some(exercise));
        prop_assert_eq!(catalogue.iter().last(), Some(exercise));
        prop_assert_eq!(Catalogue::builtin().get(&own.id), None);
        prop_assert!(exercise.is_possible_with(&own.equipment));
        prop_assert_eq!((&exercise.primary, &exercise.secondary), (&own.primary, &own.secondary));
        prop_assert_eq!(exercise.step_g, own.increment_kg.map(Mass::g));
    }

    #[test]
    fn what_is_not_told_agrees_with_what_is(own in any_own()) {
        let exercise = Exercise::from(&own);
        let (Dose::Reps { min, max } | Dose::Seconds { min, max }) = exercise.dose;
        prop_assert!(min < max);
        prop_assert_eq!(exercise.is_timed(), own.timed);
        prop_assert_eq!(exercise.tempo == Tempo::Timed, own.timed);
        prop_assert_eq!(exercise.has(Flag::Unilateral), own.unilateral);
        prop_assert_eq!(exercise.has(Flag::HighSkill), own.pattern == Pattern::Power);
        prop_assert_eq!(exercise.endurance.is_some(), own.pattern == Pattern::Conditioning);
        for substitution in &exercise.substitutes {
            prop_assert!(substitution.because.stops(&exercise));
            let mut instead = Catalogue::builtin().instead(&exercise, substitution.because);
            prop_assert!(!instead.any(|other| substitution.because.stops(other)));
        }
    }

    #[test]
    fn many_are_found_wherever_they_stand(mut own in prop::collection::vec(any_own(), 0..12)) {
        own.sort_by(|a, b| a.id.cmp(&b.id));
        own.dedup_by(|a, b| a.id == b.id);
        let ids: Vec<_> = own.iter().map(|own| own.id.clone()).collect();
        let forwards = Catalogue::of(&with(own.clone()));
        own.reverse();
        let backwards = Catalogue::of(&with(own));
        for id in &ids {
            prop_assert_eq!(forwards.get(id).map(|exercise| &exercise.id), Some(id));
            prop_assert_eq!(forwards.get(id), backwards.get(id));
        }
        prop_assert_eq!(forwards.len(), Catalogue::builtin().len() + ids.len());
        let places: Vec<usize> = forwards.iter().map(|exercise| usize::from(exercise.place)).collect();
        prop_assert_eq!(places, (0..forwards.len()).collect::<Vec<_>>());
    }
}

/// The built-in exercise told as an own one would be, once for each alternative that an athlete can name.
fn retold(exercise: &Exercise) -> Vec<OwnExercise> {
    let named = exercise.equipment.iter().filter_map(|alternative| {
        let listed: Option<Vec<Equipment>> = alternative.iter().map(|gear| Gear::listed(*gear)).collect();
        listed
    });
    named
        .map(|equipment| OwnExercise {
            id: format!("own-{}", exercise.id).parse().unwrap(),
            name: exercise.name.clone(),
            pattern: exercise.pattern,
            primary: exercise.primary.clone(),
            secondary: exercise.secondary.clone(),
            equipment,
            unilateral: exercise.has(Flag::Unilateral),
            timed: exercise.is_timed(),
            increment_kg: exercise.step_g.map(Mass::from_g),
        })
        .collect()
}

#[test]
fn a_built_in_exercise_told_as_an_own_one_is_never_taken_more_lightly() {
    let mut told = 0;
    for exercise in Catalogue::builtin().iter() {
        for own in retold(exercise).iter().map(Exercise::from) {
            told += 1;
            let mut regions = exercise.strains.iter();
            assert!(regions.all(|region| own.strains.contains(region)), "{}", own.id);
            let mut flags = exercise.flags.iter().filter(|&&flag| flag != Flag::HighSkill);
            assert!(flags.all(|&flag| own.has(flag)), "{}: {:?}", own.id, own.flags);
            assert!(own.ground_contacts > 0 || exercise.ground_contacts == 0, "{}", own.id);
            assert!(own.body_mass_percent >= exercise.body_mass_percent, "{}", own.id);
        }
    }
    assert!(told > 200, "{told}");
}

#[test]
fn a_refused_one_names_what_is_wrong() {
    let change = |change: fn(&mut OwnExercise)| {
        let mut own = sandbag_squat();
        change(&mut own);
        vec![own]
    };
    let field = |name: &str| format!("own_exercises[0].{name}");
    let cases = [
        (
            change(|own| own.id = "sandbag-squat".parse().unwrap()),
            field("id"),
            "own-",
        ),
        (change(|own| own.name = String::new()), field("name"), "one line"),
        (
            change(|own| own.name = "two\nlines".to_owned()),
            field("name"),
            "one line",
        ),
        (change(|own| own.name = "x".repeat(61)), field("name"), "from 1 to 60"),
        (change(|own| own.primary.clear()), field("primary"), "from 1 to 6"),
        (change(|own| own.primary.push(Muscle::Quads)), field("primary"), "twice"),
        (
            change(|own| own.equipment = vec![Equipment::Band; 2]),
            field("equipment"),
            "twice",
        ),
        (
            change(|own| own.increment_kg = Some(Mass::from_g(50))),
            field("increment_kg"),
            "from 0.1 to 50",
        ),
        (
            change(|own| own.secondary.push(Muscle::Quads)),
            "own_exercises[0]".to_owned(),
            "secondary must name other muscles",
        ),
        (
            change(|own| own.pattern = Pattern::Conditioning),
            "own_exercises[0]".to_owned(),
            "timed must be true",
        ),
        (
            vec![sandbag_squat(), sandbag_squat()],
            "own_exercises".to_owned(),
            "one id to two",
        ),
    ];
    assert!(with(vec![sandbag_squat()]).validate().is_ok());
    for (own, field, message) in cases {
        let refused = refusals(&with(own).validate().unwrap_err());
        let found = refused
            .iter()
            .any(|refusal| refusal.field == field && refusal.message.contains(message));
        assert!(found, "{field}: {message}: {refused:?}");
    }
}

#[test]
fn no_built_in_id_is_an_own_one() {
    assert!(
        Catalogue::builtin()
            .iter()
            .all(|exercise| !exercise.id.as_str().starts_with("own-"))
    );
}

#[test]
fn an_athlete_without_own_exercises_has_the_built_in_ones() {
    let catalogue = Catalogue::of(&Athlete::default());
    assert!(catalogue.iter().eq(Catalogue::builtin().iter()));
    let first = catalogue.at(0).unwrap();
    assert!(
        std::ptr::eq(first, Catalogue::builtin().at(0).unwrap()),
        "shared, not copied"
    );
    assert_eq!(catalogue.at(u16::try_from(catalogue.len()).unwrap()), None);
}
