//! Which exercises a region that must be spared takes away (training science, 6.4).

use crate::{
    athlete::{Region, Severity},
    catalogue::{Exercise, Flag, Muscle, Pattern},
};

/// True when a region so limited forbids the exercise (6.4).
///
/// Mild takes away impact and high skill where the table has the region; moderate, and pain from 4, all that strains
/// it; severe, and pain from 7, all that works there.
#[must_use]
pub fn strains(exercise: &Exercise, region: Region, severity: Severity) -> bool {
    let listed =
        exercise.strains.contains(&region) || exercise.primary.iter().any(|&muscle| muscle.region() == Some(region));
    match severity {
        Severity::Mild => listed && (exercise.has(Flag::Impact) || exercise.has(Flag::HighSkill)),
        Severity::Moderate => exercise.pattern.is_strength() && listed || exercise.strains.contains(&region),
        Severity::Severe => {
            listed && exercise.pattern.is_strength() || exercise.strains.contains(&region) || works(exercise, region)
        }
    }
}

/// True when the exercise moves or loads the region at all, as far as its pattern tells.
fn works(exercise: &Exercise, region: Region) -> bool {
    use Pattern as P;
    let pattern = exercise.pattern;
    match region {
        Region::Knee => {
            matches!(pattern, P::Squat | P::Lunge | P::Power | P::Carry)
                || pattern == P::IsolationLower && helps(exercise, &[Muscle::Quads, Muscle::Hamstrings])
        }
        Region::Ankle => matches!(pattern, P::Lunge | P::Power | P::Carry | P::Balance),
        Region::Hip => matches!(pattern, P::Squat | P::Lunge | P::Hinge | P::Power | P::IsolationLower),
        Region::LowBack => matches!(pattern, P::Hinge | P::Power | P::Carry) || helps(exercise, &[Muscle::LowerBack]),
        Region::Shoulder => {
            matches!(
                pattern,
                P::HorizontalPush | P::VerticalPush | P::HorizontalPull | P::VerticalPull | P::Power
            ) || exercise.has(Flag::Overhead)
        }
        Region::Elbow | Region::Wrist | Region::Arms => {
            matches!(
                pattern,
                P::HorizontalPush
                    | P::VerticalPush
                    | P::HorizontalPull
                    | P::VerticalPull
                    | P::Carry
                    | P::IsolationUpper
            )
        }
        Region::Neck => matches!(pattern, P::VerticalPush | P::Carry | P::Power) || exercise.has(Flag::SpinalLoad),
        Region::Chest => helps(exercise, &[Muscle::Chest]),
        Region::UpperBack => helps(exercise, &[Muscle::UpperBack]),
        Region::Abs => helps(exercise, &[Muscle::Abs, Muscle::Obliques]) && pattern.is_strength(),
        Region::Glutes => helps(exercise, &[Muscle::Glutes]) && pattern.is_strength(),
        Region::Quads => helps(exercise, &[Muscle::Quads]) && pattern.is_strength(),
        Region::Hamstrings => helps(exercise, &[Muscle::Hamstrings]) && pattern.is_strength(),
        Region::Calves => helps(exercise, &[Muscle::Calves]) && pattern.is_strength(),
    }
}

fn helps(exercise: &Exercise, muscles: &[Muscle]) -> bool {
    exercise
        .primary
        .iter()
        .chain(&exercise.secondary)
        .any(|muscle| muscles.contains(muscle))
}
