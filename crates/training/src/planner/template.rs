//! The full-body sessions: which movements each is made of, and which exercises serve them, the first choice first.
//!
//! Each of the three gives every large movement once; what comes first improves most, and so the first place rotates
//! (training science, 4.3 and 4.9).

use super::{PlanInput, ladder, ladder::Ladder, past};

/// One of the three rotating sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Template {
    A,
    B,
    C,
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

use Choice::{Loaded, One, Practised, Rung};

impl Template {
    /// The one after that which was trained last; the first without history.
    pub(super) fn next(input: &PlanInput) -> Self {
        let last = past::trained(input)
            .rev()
            .find_map(|workout| Self::named(workout.template.as_deref()?));
        match last {
            None | Some(Self::C) => Self::A,
            Some(Self::A) => Self::B,
            Some(Self::B) => Self::C,
        }
    }

    fn named(id: &str) -> Option<Self> {
        [Self::A, Self::B, Self::C]
            .into_iter()
            .find(|template| [template.id(false), template.id(true)].contains(&id))
    }

    /// The template's id; `adapted` when a movement of its title had to be left out.
    pub(super) const fn id(self, adapted: bool) -> &'static str {
        match (self, adapted) {
            (Self::A, false) => "full_body.a",
            (Self::B, false) => "full_body.b",
            (Self::C, false) => "full_body.c",
            (Self::A, true) => "full_body.a_adapted",
            (Self::B, true) => "full_body.b_adapted",
            (Self::C, true) => "full_body.c_adapted",
        }
    }

    /// The title; it promises the first two movements.
    pub(super) const fn title(self, adapted: bool) -> &'static str {
        match (self, adapted) {
            (Self::A, false) => "Full body: squat and push",
            (Self::B, false) => "Full body: hinge and back",
            (Self::C, false) => "Full body: lunge and trunk",
            (_, true) => "Full body, adapted",
        }
    }

    /// The places whose movements the title names.
    pub(super) const fn promises(self) -> [usize; 2] {
        match self {
            Self::A | Self::B => [0, 1],
            Self::C => [0, 4],
        }
    }

    /// The places in the order of their worth: the last is left out first.
    pub(super) const fn slots(self) -> &'static [Slot] {
        match self {
            Self::A => A,
            Self::B => B,
            Self::C => C,
        }
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

const A: &[Slot] = &[
    main(&[
        One("high-bar-back-squat"),
        One("front-squat"),
        One("goblet-squat"),
        One("leg-press"),
        One("band-squat"),
        Rung(&ladder::SQUAT),
        One("box-squat-body-weight"),
        One("wall-sit-isometric"),
    ]),
    main(&[
        One("barbell-bench-press"),
        One("dumbbell-bench-press"),
        One("dumbbell-floor-press"),
        One("machine-chest-press"),
        One("cable-press-standing"),
        Rung(&ladder::PUSH),
    ]),
    main(&[
        One("barbell-bent-over-row"),
        One("one-arm-dumbbell-row"),
        One("seated-cable-row"),
        One("machine-row"),
        One("band-row"),
        One("inverted-row-high-bar"),
        Rung(&ladder::PRONE),
        One("face-pull"),
    ]),
    accessory(&[
        One("seated-leg-curl"),
        One("single-leg-rdl"),
        One("kettlebell-deadlift"),
        One("cable-pull-through"),
        Rung(&ladder::BRIDGE),
        One("hip-thrust"),
        One("hip-hinge-drill-stick"),
        One("prone-back-raise"),
    ]),
    trunk(&[Rung(&ladder::PLANK), One("bird-dog"), One("pallof-press")]),
    isolation(&[
        One("dumbbell-curl"),
        One("cable-band-curl"),
        One("standing-calf-raise"),
        One("tibialis-raise"),
    ]),
    isolation(&[
        One("overhead-triceps-extension"),
        One("triceps-pushdown"),
        One("band-pull-apart"),
        One("close-grip-push-up"),
    ]),
    isolation(&[One("standing-calf-raise"), One("leg-extension"), One("hip-abduction")]),
];

const B: &[Slot] = &[
    main(&[
        One("conventional-deadlift"),
        One("romanian-deadlift"),
        One("kettlebell-deadlift"),
        One("hip-thrust"),
        One("cable-pull-through"),
        Rung(&ladder::BRIDGE),
        One("hip-hinge-drill-stick"),
        One("prone-back-raise"),
    ]),
    main(&[
        Practised(&ladder::PULL_UP),
        One("lat-pulldown"),
        One("assisted-pull-up-machine-band"),
        One("band-lat-pulldown"),
        Rung(&ladder::PULL_UP),
        One("one-arm-dumbbell-row"),
        One("seated-cable-row"),
        One("band-row"),
        One("inverted-row-high-bar"),
        One("prone-y-raise"),
        Rung(&ladder::PRONE),
    ]),
    main(&[
        One("barbell-overhead-press"),
        One("seated-dumbbell-press"),
        One("standing-dumbbell-press"),
        One("seated-machine-shoulder-press"),
        One("kettlebell-single-arm-press"),
        One("band-overhead-press"),
        One("pike-push-up"),
        Rung(&ladder::PUSH),
        One("dumbbell-floor-press"),
        One("machine-chest-press"),
    ]),
    accessory(&[
        One("reverse-lunge"),
        One("step-up-low"),
        Rung(&ladder::LUNGE),
        Rung(&ladder::SQUAT),
        One("leg-press"),
        One("leg-extension"),
    ]),
    trunk(&[One("pallof-press"), Rung(&ladder::SIDE_PLANK), One("bird-dog")]),
    isolation(&[
        One("lateral-raise"),
        One("reverse-fly"),
        One("standing-calf-raise"),
        One("tibialis-raise"),
    ]),
    isolation(&[
        One("face-pull"),
        One("reverse-fly"),
        One("band-pull-apart"),
        One("standing-calf-raise"),
    ]),
    isolation(&[One("hammer-curl"), One("cable-band-curl"), One("hip-abduction")]),
];

const C: &[Slot] = &[
    main(&[
        Loaded("bulgarian-split-squat"),
        Loaded("step-up-knee-high"),
        Loaded("split-squat"),
        Rung(&ladder::LUNGE),
        One("step-up-low"),
    ]),
    main(&[
        One("dumbbell-bench-press"),
        One("close-grip-bench-press"),
        One("machine-chest-press"),
        One("dumbbell-floor-press"),
        One("cable-press-standing"),
        Rung(&ladder::PUSH),
    ]),
    main(&[
        One("seated-cable-row"),
        One("machine-row"),
        One("one-arm-dumbbell-row"),
        One("inverted-row-high-bar"),
        One("band-row"),
        Rung(&ladder::PRONE),
        One("face-pull"),
    ]),
    accessory(&[
        One("romanian-deadlift"),
        One("hip-thrust"),
        One("lying-leg-curl"),
        One("kettlebell-deadlift"),
        One("cable-pull-through"),
        One("prone-back-raise"),
        Rung(&ladder::BRIDGE),
        One("hip-hinge-drill-stick"),
    ]),
    trunk(&[
        One("hanging-knee-raise"),
        One("cable-crunch"),
        One("reverse-crunch"),
        One("bird-dog"),
        Rung(&ladder::PLANK),
        One("pallof-press"),
    ]),
    trunk(&[One("suitcase-carry"), Rung(&ladder::SIDE_PLANK), One("pallof-press")]),
    isolation(&[
        One("triceps-pushdown"),
        One("overhead-triceps-extension"),
        One("standing-calf-raise"),
        One("tibialis-raise"),
    ]),
    isolation(&[
        One("lateral-raise"),
        One("dumbbell-curl"),
        One("cable-band-curl"),
        One("standing-calf-raise"),
    ]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    fn choices() -> impl Iterator<Item = &'static Choice> {
        [Template::A, Template::B, Template::C]
            .into_iter()
            .flat_map(|template| template.slots())
            .flat_map(|slot| slot.choices)
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
        let rungs: Vec<&str> = choices()
            .filter_map(|choice| {
                if let Rung(ladder) = choice {
                    Some(ladder.rungs())
                } else {
                    None
                }
            })
            .flatten()
            .copied()
            .collect();
        for choice in choices() {
            if let One(id) = choice {
                assert!(!rungs.contains(id), "{id}");
            }
        }
    }

    #[test]
    fn a_training_session_names_a_promised_place_that_exists() {
        for template in [Template::A, Template::B, Template::C] {
            assert!(
                template
                    .promises()
                    .into_iter()
                    .all(|place| place < template.slots().len())
            );
        }
    }
}
