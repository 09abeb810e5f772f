//! Sessions of pushes, of pulls and of the legs, for five and six days.

use super::{
    Choice::{Loaded, One, Practised, Rung},
    Slot, Template, accessory, main, trunk,
};
use crate::{planner::ladder, record::Group};

/// Push: chest and shoulders.
pub(in crate::planner) static PUSH: Template = Template {
    id: "push",
    adapted_id: "push_adapted",
    title: "Push: chest and shoulders",
    adapted_title: "Push, adapted",
    promises: &[0, 1],
    slots: A,
    groups: &PUSHES,
    variant: 0,
};

/// Pull: back and biceps.
pub(in crate::planner) static PULL: Template = Template {
    id: "pull",
    adapted_id: "pull_adapted",
    title: "Pull: back and biceps",
    adapted_title: "Pull, adapted",
    promises: &[0, 1],
    slots: B,
    groups: &PULLS,
    variant: 1,
};

/// Legs: squat and hinge.
pub(in crate::planner) static LEGS: Template = Template {
    id: "legs",
    adapted_id: "legs_adapted",
    title: "Legs: squat and hinge",
    adapted_title: "Legs, adapted",
    promises: &[0, 1],
    slots: C,
    groups: &LOWER,
    variant: 2,
};

const PUSHES: [Group; 5] = [
    Group::Chest,
    Group::FrontDelts,
    Group::SideDelts,
    Group::Triceps,
    Group::Abs,
];
const PULLS: [Group; 4] = [Group::Back, Group::RearDelts, Group::Biceps, Group::Abs];
const LOWER: [Group; 5] = [
    Group::Quads,
    Group::Hamstrings,
    Group::Glutes,
    Group::Calves,
    Group::Abs,
];

const A: &[Slot] = &[
    main(&[
        One("barbell-bench-press"),
        One("dumbbell-bench-press"),
        One("dumbbell-floor-press"),
        One("machine-chest-press"),
        One("cable-press-standing"),
        Rung(&ladder::PUSH),
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
        One("dumbbell-bench-press"),
        One("close-grip-bench-press"),
        One("machine-chest-press"),
        One("dumbbell-floor-press"),
        One("cable-press-standing"),
        Rung(&ladder::PUSH),
    ]),
];

const B: &[Slot] = &[
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
        One("seated-cable-row"),
        One("machine-row"),
        One("one-arm-dumbbell-row"),
        One("inverted-row-high-bar"),
        One("band-row"),
        Rung(&ladder::PRONE),
        One("face-pull"),
    ]),
];

const C: &[Slot] = &[
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
        One("romanian-deadlift"),
        One("hip-thrust"),
        One("lying-leg-curl"),
        One("kettlebell-deadlift"),
        One("cable-pull-through"),
        One("prone-back-raise"),
        Rung(&ladder::BRIDGE),
        One("hip-hinge-drill-stick"),
    ]),
    accessory(&[
        Loaded("bulgarian-split-squat"),
        Loaded("step-up-knee-high"),
        Loaded("split-squat"),
        Rung(&ladder::LUNGE),
        One("step-up-low"),
    ]),
    trunk(&[Rung(&ladder::PLANK), One("bird-dog"), One("pallof-press")]),
];
