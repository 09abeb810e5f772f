//! A session in the making.

use super::{
    PlanInput,
    constants::max_exercises,
    duration,
    effort::Effort,
    entry::Entry,
    ladder::Ladder,
    preparation,
    suitable::{is_taught, suits},
    template::{Choice, Role, Slot, Template},
};
use crate::{
    athlete::Experience,
    catalogue::{Catalogue, Exercise, Pattern},
    gate::Allowance,
    session::{Block, BlockKind, PlannedExercise},
};

/// Everything a session will hold, while it may still be cut or filled.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) general: Option<PlannedExercise>,
    pub(super) extras: Vec<PlannedExercise>,
    pub(super) entries: Vec<Entry>,
    pub(super) endurance: Option<PlannedExercise>,
    pub(super) cool_down: Option<PlannedExercise>,
    /// True when a movement that the template's title promises found no exercise.
    pub(super) is_adapted: bool,
}

impl Draft {
    /// The fullest session of the template that the level allows.
    pub(super) fn new(template: Template, input: &PlanInput, allowance: &Allowance<'_>, effort: &Effort) -> Self {
        let mut entries: Vec<Entry> = Vec::new();
        let mut is_adapted = false;
        for (place, slot) in template.slots().iter().enumerate() {
            if entries.len() == max_exercises(input.athlete.experience) {
                break;
            }
            let filled = fill(slot, &entries, input, allowance, effort);
            is_adapted |= filled.is_none() && template.promises().contains(&place);
            entries.extend(filled);
        }
        Self {
            general: preparation::general(input, allowance),
            extras: preparation::extras(allowance),
            entries,
            endurance: None,
            cool_down: preparation::cool_down(input, allowance),
            is_adapted,
        }
    }

    /// Seconds that the draft takes.
    pub(super) fn seconds(&self) -> u32 {
        duration::seconds(&self.blocks())
    }

    /// Work sets of strength exercises.
    pub(super) fn work_sets(&self) -> u8 {
        self.entries.iter().map(|entry| entry.sets).sum()
    }

    /// True when the back only works lying face down, because there is nothing to pull on.
    pub(super) fn lacks_pulling(&self) -> bool {
        let pulls = |entry: &&Entry| matches!(entry.exercise.pattern, Pattern::HorizontalPull | Pattern::VerticalPull);
        let mut pulling = self.entries.iter().filter(pulls).peekable();
        pulling.peek().is_some() && pulling.all(|entry| !entry.exercise.needs_equipment())
    }

    /// The blocks of the document, in the order in which they are done (4.9).
    pub(super) fn blocks(&self) -> Vec<Block> {
        let of = |roles: &[Role]| {
            self.entries
                .iter()
                .filter(|entry| roles.contains(&entry.role))
                .map(Entry::planned)
                .collect::<Vec<_>>()
        };
        let accessories = [of(&[Role::Accessory]), of(&[Role::Isolation]), of(&[Role::Trunk])].concat();
        let blocks = [
            (
                BlockKind::WarmUp,
                self.general.iter().chain(&self.extras).cloned().collect(),
            ),
            (BlockKind::Main, of(&[Role::Main])),
            (BlockKind::Accessory, accessories),
            (BlockKind::Conditioning, self.endurance.iter().cloned().collect()),
            (BlockKind::CoolDown, self.cool_down.iter().cloned().collect()),
        ];
        let filled = blocks
            .into_iter()
            .filter(|(_, exercises): &(_, Vec<PlannedExercise>)| !exercises.is_empty());
        filled
            .map(|(kind, exercises)| Block {
                kind,
                superset: false,
                exercises,
            })
            .collect()
    }
}

fn fill(slot: &Slot, taken: &[Entry], input: &PlanInput, allowance: &Allowance<'_>, effort: &Effort) -> Option<Entry> {
    let is_free = |exercise: &Exercise| taken.iter().all(|entry| entry.exercise.id != exercise.id);
    let (exercise, ladder) = slot.choices.iter().find_map(|choice| {
        let (exercise, ladder) = chosen(choice, input, allowance)?;
        is_free(exercise).then_some((exercise, ladder))
    })?;
    let entry = Entry::new(exercise, ladder, slot.role, input, allowance, effort);
    is_free(entry.exercise).then_some(entry)
}

fn chosen(
    choice: &Choice,
    input: &PlanInput,
    allowance: &Allowance<'_>,
) -> Option<(&'static Exercise, Option<&'static Ladder>)> {
    let taught = |id: &str| {
        Catalogue::builtin()
            .named(id)
            .filter(|exercise| suits(exercise, input, allowance) && is_taught(exercise, input, allowance))
    };
    match *choice {
        Choice::One(id) => taught(id).map(|exercise| (exercise, None)),
        Choice::Loaded(id) => taught(id)
            .filter(|exercise| exercise.loaded_by(&input.athlete.equipment).is_some())
            .map(|exercise| (exercise, None)),
        Choice::Practised(_) if input.athlete.experience == Experience::Beginner => None,
        Choice::Rung(ladder) | Choice::Practised(ladder) => {
            ladder.stand(input, allowance).map(|exercise| (exercise, Some(ladder)))
        }
    }
}
