//! Sessions of the whole body, of which three take turns.

use super::{
    Choice::{Loaded, One, Practised, Rung},
    Slot, Template, accessory, main, trunk,
};
use crate::{planner::ladder, record::Group};

/// Full body: squat and push.
pub(in crate::planner) static FULL_BODY_A: Template = Template {
    id: "full_body.a",
    adapted_id: "full_body.a_adapted",
    title: "Full body: squat and push",
    adapted_title: "Full body, adapted",
    promises: &[0, 1],
    slots: A,
    groups: &Group::ALL,
    variant: 0,
};

/// Full body: hinge and back.
pub(in crate::planner) static FULL_BODY_B: Template = Template {
    id: "full_body.b",
    adapted_id: "full_body.b_adapted",
    title: "Full body: hinge and back",
    adapted_title: "Full body, adapted",
    promises: &[0, 1],
    slots: B,
    groups: &Group::ALL,
    variant: 1,
};

/// Full body: lunge and trunk.
pub(in crate::planner) static FULL_BODY_C: Template = Template {
    id: "full_body.c",
    adapted_id: "full_body.c_adapted",
    title: "Full body: lunge and trunk",
    adapted_title: "Full body, adapted",
    promises: &[0, 4],
    slots: C,
    groups: &Group::ALL,
    variant: 2,
};

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
        One("kettlebell-deadlift"),
        One("cable-pull-through"),
        Rung(&ladder::BRIDGE),
        One("prone-back-raise"),
        One("hip-hinge-drill-stick"),
        One("lying-leg-curl"),
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
];
