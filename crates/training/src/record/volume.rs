//! Sets by muscle, in halves so that the count is exact: 13 are six and a half.

use crate::catalogue::{Exercise, Muscle};

/// Above so many half-sets a session is hard on a group of muscles (training science, 4.3: six sets).
pub(crate) const HARD_HALF_SETS: u16 = 12;

/// A group of muscles with a weekly target (training science, 7.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Chest.
    Chest,
    /// Lats and upper back, whichever has more.
    Back,
    /// Front of the shoulder.
    FrontDelts,
    /// Side of the shoulder.
    SideDelts,
    /// Rear of the shoulder.
    RearDelts,
    /// Triceps.
    Triceps,
    /// Biceps.
    Biceps,
    /// Front of the thigh.
    Quads,
    /// Back of the thigh.
    Hamstrings,
    /// Glutes.
    Glutes,
    /// Calves.
    Calves,
    /// Abdominal muscles.
    Abs,
}

impl Group {
    /// Every group.
    pub const ALL: [Self; 12] = [
        Self::Chest,
        Self::Back,
        Self::FrontDelts,
        Self::SideDelts,
        Self::RearDelts,
        Self::Triceps,
        Self::Biceps,
        Self::Quads,
        Self::Hamstrings,
        Self::Glutes,
        Self::Calves,
        Self::Abs,
    ];

    /// The group that a muscle belongs to; `None` for one without a target.
    #[must_use]
    pub const fn of(muscle: Muscle) -> Option<Self> {
        match muscle {
            Muscle::Chest => Some(Self::Chest),
            Muscle::Lats | Muscle::UpperBack => Some(Self::Back),
            Muscle::FrontDelts => Some(Self::FrontDelts),
            Muscle::SideDelts => Some(Self::SideDelts),
            Muscle::RearDelts => Some(Self::RearDelts),
            Muscle::Triceps => Some(Self::Triceps),
            Muscle::Biceps => Some(Self::Biceps),
            Muscle::Quads => Some(Self::Quads),
            Muscle::Hamstrings => Some(Self::Hamstrings),
            Muscle::Glutes => Some(Self::Glutes),
            Muscle::Calves => Some(Self::Calves),
            Muscle::Abs => Some(Self::Abs),
            _ => None,
        }
    }

    /// The word for it, as in reasons.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Chest => "chest",
            Self::Back => "back",
            Self::FrontDelts => "front_delts",
            Self::SideDelts => "side_delts",
            Self::RearDelts => "rear_delts",
            Self::Triceps => "triceps",
            Self::Biceps => "biceps",
            Self::Quads => "quads",
            Self::Hamstrings => "hamstrings",
            Self::Glutes => "glutes",
            Self::Calves => "calves",
            Self::Abs => "abs",
        }
    }
}

/// Half-sets by muscle: two where the muscle is trained, one where it helps (Pelland 2024).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Volume([u16; MUSCLES]);

const MUSCLES: usize = 22;

impl Volume {
    /// Counts so many sets of an exercise.
    pub fn add(&mut self, exercise: &Exercise, sets: u16) {
        self.add_primary(exercise, sets);
        for &muscle in &exercise.secondary {
            if !exercise.primary.contains(&muscle) {
                self.raise(muscle, sets);
            }
        }
    }

    /// Counts so many sets for the muscles that the exercise trains, and none for those that help.
    pub fn add_primary(&mut self, exercise: &Exercise, sets: u16) {
        for &muscle in &exercise.primary {
            self.raise(muscle, sets.saturating_mul(2));
        }
    }

    /// Counts another volume in.
    pub fn add_all(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine = mine.saturating_add(*theirs);
        }
    }

    /// Half-sets of a group.
    #[must_use]
    pub fn half_sets(&self, group: Group) -> u16 {
        let of = |muscle: Muscle| self.muscle(muscle);
        match group {
            Group::Chest => of(Muscle::Chest),
            Group::Back => of(Muscle::Lats).max(of(Muscle::UpperBack)),
            Group::FrontDelts => of(Muscle::FrontDelts),
            Group::SideDelts => of(Muscle::SideDelts),
            Group::RearDelts => of(Muscle::RearDelts),
            Group::Triceps => of(Muscle::Triceps),
            Group::Biceps => of(Muscle::Biceps),
            Group::Quads => of(Muscle::Quads),
            Group::Hamstrings => of(Muscle::Hamstrings),
            Group::Glutes => of(Muscle::Glutes),
            Group::Calves => of(Muscle::Calves),
            Group::Abs => of(Muscle::Abs),
        }
    }

    /// Half-sets of one muscle.
    #[must_use]
    pub fn muscle(&self, muscle: Muscle) -> u16 {
        self.0.get(muscle as usize).copied().unwrap_or(0)
    }

    fn raise(&mut self, muscle: Muscle, half_sets: u16) {
        if let Some(count) = self.0.get_mut(muscle as usize) {
            *count = count.saturating_add(half_sets);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    #[test]
    fn every_muscle_has_its_own_count() {
        let mut volume = Volume::default();
        for exercise in Catalogue::builtin().iter() {
            volume.add(exercise, 1);
        }
        assert!(volume.0.iter().all(|&half_sets| half_sets > 0));
        assert_eq!(
            Muscle::Tibialis as usize,
            MUSCLES - 1,
            "the last muscle has the last count"
        );
    }

    #[test]
    fn the_back_is_its_better_trained_half() {
        let mut volume = Volume::default();
        let row = Catalogue::builtin().named("one-arm-dumbbell-row").unwrap();
        let pulldown = Catalogue::builtin().named("lat-pulldown").unwrap();
        volume.add(row, 3);
        volume.add(pulldown, 2);
        assert_eq!(
            volume.half_sets(Group::Back),
            10,
            "five of the lats, four of the upper back"
        );
    }
}
