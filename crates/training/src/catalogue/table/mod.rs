//! Reads the built-in catalogue: exercises, how they follow each other, and what stands in for them.
//!
//! The files lie in `data/` and tell their own format at their head. Every word goes through the same serde names as
//! JSON, so a cell can hold nothing that a document could not. An error names file, line and column.

mod cell;
mod chains;
mod exercises;
mod how_to;
mod substitutes;

use super::Exercise;
use cell::TableError;
pub(super) use substitutes::{Usual, resolved};

/// Reads the files that come with the app: the exercises, and the substitutes that hold for whole patterns.
pub(super) fn read() -> Result<(Vec<Exercise>, Usual), TableError> {
    macro_rules! file {
        ($read:path, $name:literal $(, $more:expr)*) => {
            $read($name, include_str!(concat!("../../../data/", $name)) $(, $more)*)?
        };
    }
    let (mut exercises, places) = file!(exercises::read, "exercises.table");
    file!(chains::read, "chains.table", &places, &mut exercises);
    let usual = file!(substitutes::read, "substitutes.table", &places, &mut exercises);
    file!(how_to::read, "how_to.en.text", &places, &mut exercises, |exercise| {
        &mut exercise.how_to
    });
    file!(how_to::read, "how_to.de.text", &places, &mut exercises, |exercise| {
        &mut exercise.how_to_de
    });
    Ok((exercises, usual))
}

#[cfg(test)]
mod tests {
    use super::*;
    use cell::Places;

    const HEAD: &str = "id|name|name_de|pattern|primary|secondary|equipment|level|flags|strains|dose|step_kg|tempo|\
                        body_%|contacts|endurance";
    const SQUAT: &str = "squat-a|A|A|squat|quads|-|-|beginner|-|knee|8-12|-|body_weight|-|-|-";

    fn two() -> (Vec<Exercise>, Places) {
        let table = format!("{HEAD}\n{SQUAT}\n{}", SQUAT.replace("squat-a", "squat-b"));
        exercises::read("exercises.table", &table).unwrap()
    }

    #[test]
    fn a_broken_exercise_is_told_by_file_line_and_column() {
        let broken = |from: &str, to: &str| format!("# a comment\n\n{HEAD}\n{}", SQUAT.replacen(from, to, 1));
        for (table, told) in [
            (String::new(), "line 1, column 1: has 1 columns instead of 16"),
            (HEAD.replace("level", "age"), "line 1, column 1: the columns are not id"),
            (
                broken("|-|-|-", "|-|-"),
                "line 4, column 1: has 15 columns instead of 16",
            ),
            (broken("squat-a", "Squat"), "line 4, column 1: must be an exercise id"),
            (
                broken("squat|quads", "squad|quads"),
                "line 4, column 13: squad: unknown variant",
            ),
            (
                broken("quads", "quads calfs"),
                "line 4, column 25: calfs: unknown variant",
            ),
            (broken("8-12", "12"), "line 4, column 45: dose 12 is no range"),
            (broken("8-12|-", "8-12|0.3"), "line 4, column 50: step 0.3 is neither"),
            (
                broken("body_weight|-", "body_weight|all"),
                "line 4, column 64: all is no number",
            ),
            (
                broken("|-|-|-", "|-|-|easy"),
                "line 4, column 68: endurance is a mode and",
            ),
            (
                format!("{HEAD}\n{SQUAT}\n{SQUAT}"),
                "line 3, column 1: squat-a is there twice",
            ),
        ] {
            let error = exercises::read("exercises.table", &table).unwrap_err().to_string();
            assert!(error.starts_with(&format!("exercises.table, {told}")), "{error}");
        }
    }

    #[test]
    fn a_broken_chain_or_substitute_is_told_by_file_line_and_column() {
        for (chain, told) in [
            ("squat-a > squat-c", "line 1, column 11: squat-c is no exercise"),
            ("squat-a", "line 1, column 1: a chain has two"),
        ] {
            let (mut exercises, places) = two();
            let error = chains::read("chains.table", chain, &places, &mut exercises).unwrap_err();
            assert!(
                error.to_string().starts_with(&format!("chains.table, {told}")),
                "{error}"
            );
        }
        for (row, told) in [
            ("squat | knees | squat-a", "line 2, column 9: knees: data did not match"),
            ("squat | knee | squat-c", "line 2, column 16: squat-c is no exercise"),
            (
                "squat-a squad | knee | squat-b",
                "line 2, column 9: squad is no exercise",
            ),
        ] {
            let (mut exercises, places) = two();
            let table = format!("instead of | because of | use\n{row}");
            let error = substitutes::read("substitutes.table", &table, &places, &mut exercises).unwrap_err();
            assert!(
                error.to_string().starts_with(&format!("substitutes.table, {told}")),
                "{error}"
            );
        }
    }

    #[test]
    fn sentences_that_are_nobodys_or_missing_are_told() {
        for (text, told) in [
            ("  Stand.", "line 1, column 3: sentences without an id above"),
            (
                "squat-a\n  Stand.\n",
                "line 1, column 1: up to here squat-b is not told",
            ),
            (
                "squat-a\n  Stand.\nsquat-a\n  Sit.",
                "line 3, column 1: squat-a is there twice",
            ),
            ("squat-c\n  Stand.", "line 1, column 1: squat-c is no exercise"),
        ] {
            let (mut exercises, places) = two();
            let error = how_to::read("how_to.en.text", text, &places, &mut exercises, |exercise| {
                &mut exercise.how_to
            });
            let error = error.unwrap_err().to_string();
            assert!(error.starts_with(&format!("how_to.en.text, {told}")), "{error}");
        }
    }

    #[test]
    fn what_is_said_of_an_exercise_holds_before_what_is_said_of_its_pattern() {
        let (mut exercises, places) = two();
        let table = "instead of | because of | use\nsquat | knee quads | squat-a squat-b\nsquat-b | knee | squat-a\n";
        substitutes::read("substitutes.table", table, &places, &mut exercises).unwrap();
        let told: Vec<String> = exercises
            .iter()
            .flat_map(|exercise| &exercise.substitutes)
            .map(|said| format!("{:?} {:?}", said.because, said.ids))
            .collect();
        assert_eq!(
            told,
            [
                r#"Region(Knee) [ExerciseId("squat-b")]"#,
                r#"Region(Quads) [ExerciseId("squat-b")]"#,
                r#"Region(Knee) [ExerciseId("squat-a")]"#,
                r#"Region(Quads) [ExerciseId("squat-a")]"#,
            ]
        );
    }
}
