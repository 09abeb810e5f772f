//! Muscles as places of a row, and the twelve groups that volume is aimed at.

use training::catalogue::Muscle;

/// Every muscle, in the order of the catalogue's vocabulary.
pub const MUSCLES: [Muscle; 22] = [
    Muscle::Chest,
    Muscle::FrontDelts,
    Muscle::SideDelts,
    Muscle::RearDelts,
    Muscle::RotatorCuff,
    Muscle::Triceps,
    Muscle::Biceps,
    Muscle::Forearms,
    Muscle::Lats,
    Muscle::UpperBack,
    Muscle::Traps,
    Muscle::LowerBack,
    Muscle::Abs,
    Muscle::Obliques,
    Muscle::HipFlexors,
    Muscle::Glutes,
    Muscle::Abductors,
    Muscle::Adductors,
    Muscle::Quads,
    Muscle::Hamstrings,
    Muscle::Calves,
    Muscle::Tibialis,
];

/// The muscle's place in [`MUSCLES`].
#[must_use]
pub const fn place(muscle: Muscle) -> usize {
    muscle as usize
}

/// A group with a target of weekly sets; where it has two muscles, the one with more sets counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TargetGroup {
    /// Its word in reports and reasons.
    pub name: &'static str,
    /// Its muscles.
    pub muscles: &'static [Muscle],
}

/// The twelve groups (training science, 7.1).
pub const TARGET_GROUPS: [TargetGroup; 12] = [
    group("chest", &[Muscle::Chest]),
    group("back", &[Muscle::Lats, Muscle::UpperBack]),
    group("front_delts", &[Muscle::FrontDelts]),
    group("side_delts", &[Muscle::SideDelts]),
    group("rear_delts", &[Muscle::RearDelts]),
    group("triceps", &[Muscle::Triceps]),
    group("biceps", &[Muscle::Biceps]),
    group("quads", &[Muscle::Quads]),
    group("hamstrings", &[Muscle::Hamstrings]),
    group("glutes", &[Muscle::Glutes]),
    group("calves", &[Muscle::Calves]),
    group("abs", &[Muscle::Abs]),
];

const fn group(name: &'static str, muscles: &'static [Muscle]) -> TargetGroup {
    TargetGroup { name, muscles }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_muscle_stands_at_its_place() {
        for (index, &muscle) in MUSCLES.iter().enumerate() {
            assert_eq!(place(muscle), index, "{muscle:?}");
        }
    }
}
