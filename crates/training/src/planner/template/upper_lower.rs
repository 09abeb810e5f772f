//! Sessions of the upper and of the lower body, which take turns on four days.

use super::{
    Choice::{Loaded, One, Practised, Rung},
    Slot, Template, accessory, main, trunk,
};
use crate::{planner::ladder, record::Group};

/// Upper body: press and row.
pub(in crate::planner) static UPPER_A: Template = Template {
    id: "upper.a",
    adapted_id: "upper.a_adapted",
    title: "Upper body: press and row",
    adapted_title: "Upper body, adapted",
    promises: &[0, 1],
    slots: A,
    groups: &UPPER,
    variant: 0,
};

/// Lower body: squat.
pub(in crate::planner) static LOWER_A: Template = Template {
    id: "lower.a",
    adapted_id: "lower.a_adapted",
    title: "Lower body: squat",
    adapted_title: "Lower body, adapted",
    promises: &[0],
    slots: B,
    groups: &LOWER,
    variant: 0,
};

/// Upper body: overhead and pull-up.
pub(in crate::planner) static UPPER_B: Template = Template {
    id: "upper.b",
    adapted_id: "upper.b_adapted",
    title: "Upper body: overhead and pull-up",
    adapted_title: "Upper body, adapted",
    promises: &[0, 1],
    slots: C,
    groups: &UPPER,
    variant: 1,
};

/// Lower body: deadlift.
pub(in crate::planner) static LOWER_B: Template = Template {
    id: "lower.b",
    adapted_id: "lower.b_adapted",
    title: "Lower body: deadlift",
    adapted_title: "Lower body, adapted",
    promises: &[0],
    slots: D,
    groups: &LOWER,
    variant: 1,
};

/// The groups of muscles of an upper-body session.
const UPPER: [Group; 8] = [
    Group::Chest,
    Group::Back,
    Group::FrontDelts,
    Group::SideDelts,
    Group::RearDelts,
    Group::Triceps,
    Group::Biceps,
    Group::Abs,
];
/// The groups of muscles of a lower-body session.
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
];

const B: &[Slot] = &[
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
        One("reverse-lunge"),
        One("step-up-low"),
        Rung(&ladder::LUNGE),
        Rung(&ladder::SQUAT),
        One("leg-press"),
        One("leg-extension"),
    ]),
    trunk(&[Rung(&ladder::PLANK), One("bird-dog"), One("pallof-press")]),
];

const C: &[Slot] = &[
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
    accessory(&[
        One("dumbbell-bench-press"),
        One("close-grip-bench-press"),
        One("machine-chest-press"),
        One("dumbbell-floor-press"),
        One("cable-press-standing"),
        Rung(&ladder::PUSH),
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

const D: &[Slot] = &[
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
        Loaded("bulgarian-split-squat"),
        Loaded("step-up-knee-high"),
        Loaded("split-squat"),
        Rung(&ladder::LUNGE),
        One("step-up-low"),
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
    trunk(&[
        One("hanging-knee-raise"),
        One("cable-crunch"),
        One("reverse-crunch"),
        One("bird-dog"),
        Rung(&ladder::PLANK),
        One("pallof-press"),
    ]),
];
