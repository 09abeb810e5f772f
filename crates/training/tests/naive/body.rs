//! Muscle groups that have a volume, and what takes an exercise away from an athlete.

use training::{
    athlete::{Region, Severity},
    catalogue::{Exercise, Flag, Muscle, Pattern},
};

/// The twelve groups that have a weekly volume, as findings name them.
pub(super) const GROUPS: [(&str, &[Muscle]); 12] = [
    ("groups.chest", &[Muscle::Chest]),
    ("groups.back", &[Muscle::Lats, Muscle::UpperBack]),
    ("groups.front_delts", &[Muscle::FrontDelts]),
    ("groups.side_delts", &[Muscle::SideDelts]),
    ("groups.rear_delts", &[Muscle::RearDelts]),
    ("groups.triceps", &[Muscle::Triceps]),
    ("groups.biceps", &[Muscle::Biceps]),
    ("groups.quads", &[Muscle::Quads]),
    ("groups.hamstrings", &[Muscle::Hamstrings]),
    ("groups.glutes", &[Muscle::Glutes]),
    ("groups.calves", &[Muscle::Calves]),
    ("groups.abs", &[Muscle::Abs]),
];

/// Half-sets of a group in these sets: two for a primary, one for a secondary muscle; of the back's two muscles the
/// one with more.
pub(super) fn half_sets(work: &[&Exercise], group: &[Muscle]) -> u64 {
    let of = |muscle: &Muscle| {
        let halves = work.iter().map(|exercise| {
            if exercise.primary.contains(muscle) {
                2
            } else {
                u64::from(exercise.secondary.contains(muscle))
            }
        });
        halves.sum()
    };
    group.iter().map(of).max().unwrap_or(0)
}

/// How much a region is spared: a limitation's severity, or what a pain of the morning is worth.
pub(super) fn takes_away(exercise: &Exercise, region: Region, severity: Severity) -> bool {
    let lands_or_needs_skill = exercise.has(Flag::Impact) || exercise.has(Flag::HighSkill);
    match severity {
        Severity::Mild => {
            let of_region = |muscle: &Muscle| muscle.region() == Some(region);
            let uses = exercise.strains.contains(&region) || exercise.primary.iter().any(of_region);
            lands_or_needs_skill && uses
        }
        Severity::Moderate => takes_away(exercise, region, Severity::Mild) || exercise.burdens(region),
        Severity::Severe => takes_away(exercise, region, Severity::Moderate) || goes_through(exercise, region),
    }
}

/// True when the exercise helps itself to a muscle of the region, or its movement goes through the joint.
fn goes_through(exercise: &Exercise, region: Region) -> bool {
    use Pattern::{
        Balance, Carry, Hinge, HorizontalPull, HorizontalPush, IsolationLower, IsolationUpper, Lunge, Power, Squat,
        VerticalPull, VerticalPush,
    };
    let helped =
        exercise.pattern.is_strength() && exercise.secondary.iter().any(|muscle| muscle.region() == Some(region));
    let uses = |muscle: &Muscle| exercise.primary.contains(muscle) || exercise.secondary.contains(muscle);
    let one_of = |patterns: &[Pattern]| patterns.contains(&exercise.pattern);
    let arms = [HorizontalPush, VerticalPush, HorizontalPull, VerticalPull];
    match region {
        Region::Neck => one_of(&[Carry, Power, VerticalPush]) || exercise.has(Flag::SpinalLoad),
        Region::Shoulder => one_of(&arms) || one_of(&[Power]) || exercise.has(Flag::Overhead),
        Region::Elbow | Region::Wrist | Region::Arms => one_of(&arms) || one_of(&[Carry, IsolationUpper]),
        Region::LowBack => one_of(&[Hinge, Carry]) || exercise.has(Flag::SpinalLoad) || uses(&Muscle::LowerBack),
        Region::UpperBack => uses(&Muscle::UpperBack),
        Region::Hip => one_of(&[Squat, Lunge, Hinge, IsolationLower, Power]),
        Region::Knee => {
            let bends = one_of(&[IsolationLower]) && (uses(&Muscle::Hamstrings) || uses(&Muscle::Quads));
            one_of(&[Squat, Lunge, Carry, Power]) || bends
        }
        Region::Ankle => one_of(&[Lunge, Carry, Power, Balance]),
        Region::Chest | Region::Abs | Region::Glutes | Region::Quads | Region::Hamstrings | Region::Calves => helped,
    }
}
