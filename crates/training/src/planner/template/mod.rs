//! The strength sessions: which movements each is made of, and which exercises serve them, the first choice first.
//!
//! What comes first improves most (training science, 4.3 and 4.9), so the large movements open a session and take turns
//! in the first place. What a week still lacks of a group of muscles is filled from the *pool* of single-joint and small
//! exercises, so that no session has a fixed list of them.

mod full_body;
mod pool;
mod push_pull_legs;
mod upper_lower;

use super::ladder::Ladder;
use crate::record::Group;

pub(super) use full_body::{FULL_BODY_A, FULL_BODY_B, FULL_BODY_C};
pub(super) use pool::pool;
pub(super) use push_pull_legs::{LEGS, PULL, PUSH};
pub(super) use upper_lower::{LOWER_A, LOWER_B, UPPER_A, UPPER_B};

/// A session of strength.
#[derive(Debug)]
pub(super) struct Template {
    /// The id; with `_adapted` behind it when a movement of its title had to be left out.
    pub(super) id: &'static str,
    pub(super) adapted_id: &'static str,
    /// The title; it promises the movements of `promises`.
    pub(super) title: &'static str,
    pub(super) adapted_title: &'static str,
    /// The places whose movements the title names.
    pub(super) promises: &'static [usize],
    /// The places in the order of their worth.
    pub(super) slots: &'static [Slot],
    /// The groups of muscles that its session trains.
    pub(super) groups: &'static [Group],
    /// Which of the pool's exercises come first, so that sessions differ.
    pub(super) variant: usize,
}

/// A place in a session.
#[derive(Debug)]
pub(super) struct Slot {
    pub(super) role: Role,
    pub(super) choices: &'static [Choice],
}

/// What a place is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Main,
    Accessory,
    Isolation,
    Trunk,
}

/// Something that can fill a place.
#[derive(Debug)]
pub(super) enum Choice {
    /// One exercise.
    One(&'static str),
    /// One exercise, if something loads it: the body alone would be too easy or is served by a ladder.
    Loaded(&'static str),
    /// The rung on which the athlete stands.
    Rung(&'static Ladder),
    /// The same, for those beyond a beginner.
    Practised(&'static Ladder),
}

/// Every strength session, in the order of the weeks that they make.
pub(super) const ALL: [&Template; 10] = [
    &FULL_BODY_A,
    &FULL_BODY_B,
    &FULL_BODY_C,
    &UPPER_A,
    &LOWER_A,
    &UPPER_B,
    &LOWER_B,
    &PUSH,
    &PULL,
    &LEGS,
];

impl Template {
    /// The template that an id names, adapted or not.
    pub(super) fn named(id: &str) -> Option<&'static Self> {
        let has_id = |template: &&Self| [template.id, template.adapted_id].contains(&id);
        ALL.into_iter().find(has_id)
    }

    /// True when it trains the whole body.
    pub(super) fn is_full_body(&self) -> bool {
        self.groups.len() == Group::ALL.len()
    }

    /// True when its large movements load the legs.
    pub(super) fn loads_legs(&self) -> bool {
        self.groups.contains(&Group::Quads)
    }
}

impl PartialEq for Template {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

const fn main(choices: &'static [Choice]) -> Slot {
    Slot {
        role: Role::Main,
        choices,
    }
}
const fn accessory(choices: &'static [Choice]) -> Slot {
    Slot {
        role: Role::Accessory,
        choices,
    }
}
const fn isolation(choices: &'static [Choice]) -> Slot {
    Slot {
        role: Role::Isolation,
        choices,
    }
}
const fn trunk(choices: &'static [Choice]) -> Slot {
    Slot {
        role: Role::Trunk,
        choices,
    }
}

#[cfg(test)]
mod tests {
    use super::{
        Choice::{Loaded, One, Practised, Rung},
        *,
    };
    use crate::catalogue::Catalogue;

    fn choices() -> impl Iterator<Item = &'static Choice> {
        let of_templates = ALL.into_iter().flat_map(|template| template.slots);
        let of_pool = Group::ALL.into_iter().map(pool);
        of_templates.chain(of_pool).flat_map(|slot| slot.choices)
    }

    #[test]
    fn every_choice_is_in_the_catalogue() {
        for choice in choices() {
            let ids = match choice {
                One(id) | Loaded(id) => std::slice::from_ref(id),
                Rung(ladder) | Practised(ladder) => ladder.rungs(),
            };
            for id in ids {
                assert!(Catalogue::builtin().named(id).is_some(), "{id}");
            }
        }
    }

    #[test]
    fn what_is_on_a_ladder_without_load_is_chosen_by_the_ladder_alone() {
        let ladders = choices().filter_map(|choice| match choice {
            Rung(ladder) => Some(ladder.rungs()),
            One(_) | Loaded(_) | Practised(_) => None,
        });
        let rungs: Vec<&str> = ladders.flatten().copied().collect();
        for choice in choices() {
            if let One(id) = choice {
                assert!(!rungs.contains(id), "{id}");
            }
        }
    }

    #[test]
    fn a_title_promises_places_that_exist() {
        for template in ALL {
            assert!(template.promises.iter().all(|&place| place < template.slots.len()));
            assert!(template.adapted_id.starts_with(template.id));
            assert_eq!(Template::named(template.adapted_id), Some(template));
        }
    }

    #[test]
    fn a_week_of_any_split_trains_every_group() {
        for week in [&ALL[..1], &ALL[3..5], &ALL[7..]] {
            for group in Group::ALL {
                assert!(
                    week.iter().any(|template| template.groups.contains(&group)),
                    "{group:?}"
                );
            }
        }
    }
}
