//! The catalogue as the command line tells it: whole, narrowed, one by one, and refused by name.

use std::collections::BTreeSet;

use harness::{Answer, Data};
use serde_json::Value;
use training::{
    athlete::Equipment,
    catalogue::{Catalogue, Exercise, Pattern},
};

fn ids(answer: &Answer) -> Vec<String> {
    let exercises = answer.json();
    let exercises = exercises.as_array().expect("the exercises are a list").iter();
    exercises
        .map(|exercise| exercise["id"].as_str().expect("an exercise has an id").to_owned())
        .collect()
}

#[test]
fn every_exercise_is_told_with_all_that_is_known_of_it() {
    let data = Data::in_memory();

    let answer = data.cli().run(["exercises"]);

    let built_in: Vec<String> = Catalogue::builtin().iter().map(|e| e.id.to_string()).collect();
    assert_eq!(ids(&answer), built_in);
    let told = answer.json();
    for exercise in told.as_array().into_iter().flatten() {
        let fields: BTreeSet<&str> = exercise
            .as_object()
            .into_iter()
            .flatten()
            .map(|(name, _)| name.as_str())
            .collect();
        for field in [
            "id",
            "name",
            "name_de",
            "pattern",
            "primary",
            "secondary",
            "equipment",
            "level",
            "flags",
            "strains",
            "dose",
            "step_g",
            "tempo",
            "body_mass_percent",
            "ground_contacts",
            "endurance",
            "easier",
            "harder",
            "substitutes",
            "how_to",
            "how_to_de",
        ] {
            assert!(fields.contains(field), "{}: {field}", exercise["id"]);
        }
        assert_eq!(fields.len(), 21, "{fields:?}");
    }
}

#[test]
fn pattern_and_equipment_narrow_the_list() {
    let data = Data::in_memory();
    let cli = data.cli();

    let hinges = cli.run(["exercises", "--pattern", "hinge", "--equipment", "dumbbell, bench"]);
    let bodily = cli.run(["exercises", "--equipment", "none"]);

    let expected = |suits: &dyn Fn(&Exercise) -> bool| -> Vec<String> {
        let all = Catalogue::builtin().iter();
        all.filter(|exercise| suits(exercise))
            .map(|exercise| exercise.id.to_string())
            .collect()
    };
    let there = [Equipment::Dumbbell, Equipment::Bench];
    let hinge = |exercise: &Exercise| exercise.pattern == Pattern::Hinge && exercise.is_possible_with(&there);
    assert_eq!(ids(&hinges), expected(&hinge));
    assert!(ids(&hinges).contains(&"single-leg-rdl".to_owned()));
    assert_eq!(ids(&bodily), expected(&|exercise| exercise.is_possible_with(&[])));
}

#[test]
fn one_exercise_is_told_with_its_neighbours_and_what_stands_in_for_it() {
    let data = Data::in_memory();

    let told = data.cli().run(["exercises", "push-up"]).json();

    assert_eq!(told["id"], "push-up");
    assert_eq!(told["easier"], serde_json::json!(["knee-push-up"]));
    assert!(
        told["how_to"]
            .as_str()
            .is_some_and(|text| text.starts_with("Place your hands"))
    );
    let because = |obstacle: &str| -> Option<&Value> {
        let mut said = told["substitutes"].as_array()?.iter();
        said.find(|said| said["because"] == obstacle)
            .map(|said| &said["ids"][0])
    };
    assert_eq!(because("wrist"), Some(&Value::from("dumbbell-bench-press")));
    assert_eq!(because("knee"), None);
}

#[test]
fn what_is_no_exercise_pattern_or_equipment_is_refused_by_name() {
    let data = Data::in_memory();
    for (args, by_name) in [
        (
            &["exercises", "squat-of-legends"][..],
            "id: is not an exercise of the catalogue",
        ),
        (
            &["exercises", "--pattern", "hop"],
            "pattern: must be one of squat, lunge, hinge",
        ),
        (
            &["exercises", "--equipment", "dumbell"],
            "equipment: must be none, or some of barbell",
        ),
        (
            &["exercises", "--equipment", ""],
            "equipment: must be none, or some of barbell",
        ),
    ] {
        let answer = data.cli().run(args);
        let sentence = answer.refusal();
        assert!(sentence.starts_with(by_name), "{args:?}: {sentence}");
    }
}

#[test]
fn an_own_exercise_that_cannot_be_is_refused_by_field() {
    let data = Data::in_memory();
    let own = |changes: &str| {
        format!(
            r#"{{"own_exercises":[{{"id":"own-sandbag-squat","name":"Sandbag squat","pattern":"squat","primary":["quads"],
                "secondary":[],"equipment":[],"unilateral":false,"timed":false,"increment_kg":5{changes}}}]}}"#
        )
    };
    let renamed = own("").replace("own-sandbag-squat", "sandbag-squat");
    let shouted = own("").replace("own-sandbag-squat", "own-Sandbag");
    let endless = own("").replace("squat\",\"primary", "conditioning\",\"primary");
    for (document, by_name) in [
        (renamed, "own_exercises[0].id: must begin with own-"),
        (shouted, "own_exercises[0].id: must be an exercise id"),
        (endless, "own_exercises[0]: timed must be true for conditioning"),
        (
            own(r#","colour":"red""#),
            "own_exercises[0].colour: is not a known field",
        ),
        (
            own("").replace(":5", ":0.05"),
            "own_exercises[0].increment_kg: must be from 0.1 to 50",
        ),
    ] {
        let answer = data.cli().run_with_input(["athlete", "set", "-"], document.as_bytes());
        let sentence = answer.refusal();
        assert!(sentence.contains(by_name), "{document}: {sentence}");
    }
}
