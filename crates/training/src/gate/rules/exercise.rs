//! V1: the exercise is known, there is what it needs, and nothing forbids it to this athlete.

use crate::{
    catalogue::Exercise,
    gate::{
        allowance::Ban,
        case::Case,
        findings::{At, Findings},
        limits,
    },
};

pub(super) fn examine(case: &Case<'_>, findings: &mut Findings) {
    if case.allowance.is_child() {
        let text = "Below 13 years there is no plan for one person alone.";
        findings.block("V1", At::Whole, (0.0, limits::MIN_AGE.into()), text);
    }
    for &(block, place) in &case.survey.unknown {
        let text = "Neither the catalogue nor the athlete has this exercise.";
        findings.block("V1", At::Exercise(block, place), (0.0, 1.0), text);
    }
    for line in &case.survey.lines {
        if let Some(ban) = case.allowance.ban(line.exercise) {
            let at = At::Exercise(line.block, line.place);
            findings.block("V1", at, (1.0, 0.0), text(line.exercise, ban));
        }
    }
}

fn text(exercise: &Exercise, ban: Ban) -> String {
    let name = &exercise.name;
    match ban {
        Ban::Equipment => format!("{name} needs equipment that is not there."),
        Ban::Never => format!("{name} is an exercise that the athlete never wants."),
        Ban::Region(_) => format!("{name} strains a region that must be spared."),
        Ban::Flag(_) => format!("{name} does not suit the athlete's age, condition or unknown health."),
    }
}
