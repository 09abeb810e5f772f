//! A session of strength in the making.

use super::{
    constants::{CHANGE_S, REST_SUPERSET_S},
    duration,
    entry::Entry,
    template::{Role, Template},
};
use crate::{
    catalogue::{Catalogue, Pattern},
    record::{Group, Volume},
    session::{Block, BlockKind, PlannedExercise},
};

/// Everything a session will hold, while it may still be cut or filled.
#[derive(Debug, Clone)]
pub(super) struct Draft<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) template: &'static Template,
    pub(super) general: Option<PlannedExercise>,
    pub(super) extras: Vec<PlannedExercise>,
    pub(super) entries: Vec<Entry<'a>>,
    pub(super) endurance: Option<PlannedExercise>,
    pub(super) cool_down: Option<PlannedExercise>,
    /// True when the small exercises are done in turn, two and two.
    pub(super) is_paired: bool,
    /// True when a movement that the template's title promises found no exercise.
    pub(super) is_adapted: bool,
    /// The groups that this week leaves below their least, and whether time alone is the reason.
    pub(super) short: Vec<Group>,
    pub(super) is_short_of_time: bool,
    /// True when the week's load set the limit of the session.
    pub(super) is_limited_by_week: bool,
}

impl<'a> Draft<'a> {
    /// Seconds that the draft takes, by the duration model.
    pub(super) fn seconds(&self) -> u32 {
        let frame = self.general.iter().chain(&self.extras).chain(&self.cool_down);
        let frame: u32 = frame.map(|planned| self.exercise_s(planned)).sum();
        let endurance = self
            .endurance
            .as_ref()
            .map_or(0, |planned| CHANGE_S + self.exercise_s(planned));
        frame + self.work_s() + endurance
    }

    fn exercise_s(&self, planned: &PlannedExercise) -> u32 {
        duration::exercise_s(planned, self.catalogue)
    }

    /// Seconds of the strength exercises.
    pub(super) fn work_s(&self) -> u32 {
        if !self.is_paired {
            return self.entries.iter().map(Entry::seconds).sum();
        }
        let pairs = self.pairs();
        let pair_s = |&(one, other): &(usize, Option<usize>)| match other.map(|other| &self.entries[other]) {
            None => self.entries[one].seconds(),
            Some(other) => pair_s(&self.entries[one], other),
        };
        pairs.iter().map(pair_s).sum()
    }

    /// Work sets of strength exercises.
    pub(super) fn work_sets(&self) -> usize {
        self.entries.iter().map(|entry| usize::from(entry.sets)).sum()
    }

    /// The sets by muscle.
    pub(super) fn volume(&self) -> Volume {
        let mut volume = Volume::default();
        for entry in &self.entries {
            volume.add(entry.exercise, u16::from(entry.sets));
        }
        volume
    }

    /// The hardest set in tenths of RPE; 0 without any.
    pub(super) fn hardest(&self) -> u8 {
        self.entries.iter().map(Entry::rpe).max().unwrap_or(0)
    }

    /// True when the back only works lying face down, because there is nothing to pull on.
    pub(super) fn lacks_pulling(&self) -> bool {
        let pulls =
            |entry: &&Entry<'_>| matches!(entry.exercise.pattern, Pattern::HorizontalPull | Pattern::VerticalPull);
        let mut pulling = self.entries.iter().filter(pulls).peekable();
        pulling.peek().is_some() && pulling.all(|entry| !entry.exercise.needs_equipment())
    }

    /// The blocks of the document, in the order in which they are done (4.9).
    pub(super) fn blocks(&self) -> Vec<Block> {
        let warm_up = self.general.iter().chain(&self.extras).cloned().collect();
        let mut blocks = vec![block(BlockKind::WarmUp, warm_up)];
        let pairs = self.pairs();
        let single = |kind: BlockKind, is_of: &dyn Fn(&Entry<'_>) -> bool, blocks: &mut Vec<Block>| {
            let entries = pairs
                .iter()
                .filter(|(_, other)| other.is_none())
                .map(|&(one, _)| &self.entries[one]);
            blocks.push(block(
                kind,
                entries.filter(|entry| is_of(entry)).map(Entry::planned).collect(),
            ));
        };
        single(BlockKind::Main, &|entry| entry.role == Role::Main, &mut blocks);
        for (one, other) in &pairs {
            let Some(other) = other.map(|other| &self.entries[other]) else {
                continue;
            };
            let one = &self.entries[*one];
            let kind = if one.role == Role::Main {
                BlockKind::Main
            } else {
                BlockKind::Accessory
            };
            let exercises = vec![in_turn(one), in_turn(other)];
            blocks.push(Block {
                kind,
                superset: true,
                exercises,
            });
        }
        single(BlockKind::Accessory, &|entry| entry.role != Role::Main, &mut blocks);
        blocks.push(block(BlockKind::Conditioning, self.endurance.iter().cloned().collect()));
        blocks.push(block(BlockKind::CoolDown, self.cool_down.iter().cloned().collect()));
        blocks.retain(|block| !block.exercises.is_empty());
        blocks
    }

    /// True when exercises are done in turn.
    pub(super) fn has_pairs(&self) -> bool {
        self.is_paired && self.pairs().iter().any(|(_, other)| other.is_some())
    }

    /// Puts an exercise where it is done: after the large ones come the small, then the trunk. Gives its place.
    pub(super) fn insert(&mut self, entry: Entry<'a>) -> usize {
        let rank = |role: Role| match role {
            Role::Main => 0,
            Role::Accessory => 1,
            Role::Isolation => 2,
            Role::Trunk => 3,
        };
        let place = self
            .entries
            .partition_point(|other| rank(other.role) <= rank(entry.role));
        self.entries.insert(place, entry);
        place
    }

    /// Which exercises are done in turn, and which alone, in order.
    fn pairs(&self) -> Vec<(usize, Option<usize>)> {
        let mut pairs: Vec<(usize, Option<usize>)> = Vec::with_capacity(self.entries.len());
        let mut taken = [false; 20];
        for one in 0..self.entries.len() {
            if taken.get(one).copied().unwrap_or(true) {
                continue;
            }
            let partner = (one + 1..self.entries.len()).find(|&other| {
                let is_free = taken.get(other).is_some_and(|taken| !taken);
                self.is_paired && is_free && may_pair(&self.entries[one], &self.entries[other])
            });
            if let Some(taken) = partner.and_then(|other| taken.get_mut(other)) {
                *taken = true;
            }
            pairs.push((one, partner));
        }
        pairs
    }
}

fn block(kind: BlockKind, exercises: Vec<PlannedExercise>) -> Block {
    Block {
        kind,
        superset: false,
        exercises,
    }
}

/// The exercise with the shorter rest of a superset.
fn in_turn(entry: &Entry<'_>) -> PlannedExercise {
    let mut planned = entry.planned();
    for set in planned
        .sets
        .iter_mut()
        .filter(|set| set.kind == crate::session::SetKind::Work)
    {
        set.rest_s = set.rest_s.min(REST_SUPERSET_S);
    }
    planned
}

/// True when neither tires what the other needs, and neither needs a long rest.
fn may_pair(one: &Entry<'_>, other: &Entry<'_>) -> bool {
    let is_small =
        |entry: &Entry<'_>| entry.rest_s <= super::constants::REST_MAIN_S && entry.ramp.is_empty() && entry.sets > 0;
    let works = |entry: &Entry<'_>| {
        let exercise = entry.exercise;
        exercise
            .primary
            .iter()
            .chain(&exercise.secondary)
            .copied()
            .collect::<Vec<_>>()
    };
    let (one_works, other_works) = (works(one), works(other));
    let meets = |primary: &[crate::catalogue::Muscle], all: &[crate::catalogue::Muscle]| {
        primary.iter().any(|muscle| all.contains(muscle))
    };
    let competes = meets(&one.exercise.primary, &other_works) || meets(&other.exercise.primary, &one_works);
    is_small(one) && is_small(other) && !competes
}

/// Seconds of two exercises in turn: one change of place, and after every set but the last the short rest.
fn pair_s(one: &Entry<'_>, other: &Entry<'_>) -> u32 {
    let sets = u32::from(one.sets) + u32::from(other.sets);
    CHANGE_S + one.sets_s() + other.sets_s() + sets.saturating_sub(1) * u32::from(REST_SUPERSET_S)
}
