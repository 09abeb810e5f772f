//! Sets of the last seven days by group of muscles, against what the week is aimed at.

use serde::Serialize;
use training::{
    catalogue::Muscle,
    planner::weekly_band,
    record::{Group, Record},
};

/// The last seven days of one group of muscles. Helping muscles count half.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct MuscleBand {
    /// A muscle of the group; of the back the lats stand for all.
    pub muscle: Muscle,
    /// Sets.
    #[cfg_attr(feature = "bindings", specta(type = u32))]
    pub sets: f64,
    /// The lower edge of the band.
    #[cfg_attr(feature = "bindings", specta(type = u32))]
    pub least: f64,
    /// The upper edge of the band.
    #[cfg_attr(feature = "bindings", specta(type = u32))]
    pub most: f64,
    /// Sets missing below the band (negative) or too many above it; zero within.
    #[cfg_attr(feature = "bindings", specta(type = u32))]
    pub off: f64,
}

/// Every group in the order of the vocabulary.
pub(super) fn muscles(record: &Record<'_>) -> Vec<MuscleBand> {
    let volume = record.days_ago(7, 1).volume;
    let experience = record.input().athlete.experience;
    let week = |&group: &Group| {
        let (least, most) = weekly_band(experience, group);
        let half_sets = volume.half_sets(group);
        let off = f64::from(half_sets) - f64::from(half_sets.clamp(least, most));
        MuscleBand {
            muscle: muscle(group),
            sets: f64::from(half_sets) / 2.0,
            least: f64::from(least) / 2.0,
            most: f64::from(most) / 2.0,
            off: off / 2.0,
        }
    };
    Group::ALL.iter().map(week).collect()
}

const fn muscle(group: Group) -> Muscle {
    match group {
        Group::Chest => Muscle::Chest,
        Group::Back => Muscle::Lats,
        Group::FrontDelts => Muscle::FrontDelts,
        Group::SideDelts => Muscle::SideDelts,
        Group::RearDelts => Muscle::RearDelts,
        Group::Triceps => Muscle::Triceps,
        Group::Biceps => Muscle::Biceps,
        Group::Quads => Muscle::Quads,
        Group::Hamstrings => Muscle::Hamstrings,
        Group::Glutes => Muscle::Glutes,
        Group::Calves => Muscle::Calves,
        Group::Abs => Muscle::Abs,
    }
}
