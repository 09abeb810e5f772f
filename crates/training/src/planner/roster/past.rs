//! Which kinds of session the last weeks held, planned or not.

use super::{Kind, Pace, Roster};
use crate::{
    planner::today::Today,
    record::{Day, Group},
};

/// Days that are looked back on (design: longer than any roster).
const LOOKED_BACK: i32 = 42;
/// Work sets from which a logged day was one of strength (design).
const STRENGTH_SETS: u16 = 4;
/// Seconds from which an easy session was a long one, where nobody planned it (design).
const LONG_S: u32 = 4500;

/// The kinds of the trained days, newest first; what the roster has no place for is left out.
pub(super) fn kinds(today: &Today<'_>, roster: &Roster) -> Vec<Kind> {
    let days = today.record.between(LOOKED_BACK, 1).filter(|day| day.is_trained);
    let mut kinds: Vec<Kind> = Vec::new();
    for day in days.rev() {
        kinds.extend(kind_of(day, roster));
    }
    kinds
}

/// What a day was, by its template where that is what was done, else by what was done.
fn kind_of(day: &Day<'_>, roster: &Roster) -> Option<Kind> {
    let planned = day.workout.template.as_deref().and_then(Kind::named);
    let planned = planned.filter(|kind| {
        let was_done = match kind {
            Kind::Strength(_) => day.work_sets > 0 || day.workout.performed.is_empty(),
            Kind::Endurance(_) => day.endurance.total_s > 0 || day.workout.performed.is_empty(),
        };
        was_done && (roster.contains(*kind) || !kind.is_strength())
    });
    planned.or_else(|| by_content(day, roster))
}

fn by_content(day: &Day<'_>, roster: &Roster) -> Option<Kind> {
    if day.work_sets < STRENGTH_SETS {
        let pace = match day.endurance.total_s {
            0 => return None,
            _ if day.endurance.is_high => Pace::Tempo,
            seconds if seconds >= LONG_S => Pace::Long,
            _ => Pace::Easy,
        };
        return Some(Kind::Endurance(pace));
    }
    let sets = |groups: &[Group]| groups.iter().map(|&group| day.volume.half_sets(group)).sum::<u16>();
    let templates = roster.lifts.iter();
    let share = |kind: &&Kind| {
        let template = kind.template().map_or(&[][..], |template| template.groups);
        let (within, all) = (sets(template), sets(&Group::ALL));
        let size = u16::try_from(template.len()).unwrap_or(u16::MAX);
        (u32::from(within) * 100 / u32::from(all.max(1)), std::cmp::Reverse(size))
    };
    templates.rev().max_by_key(share).copied()
}
