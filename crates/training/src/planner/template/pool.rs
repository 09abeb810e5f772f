//! The small exercises that fill what a week still lacks of a group of muscles.

use super::{
    Choice::{Loaded, One, Rung},
    Slot, accessory, isolation, trunk,
};
use crate::{planner::ladder, record::Group};

/// The exercises for one group; sessions of another variant begin further down, where that leaves any.
pub(in crate::planner) const fn pool(group: Group) -> &'static Slot {
    match group {
        Group::Chest => &CHEST,
        Group::Back => &BACK,
        Group::FrontDelts => &FRONT_DELTS,
        Group::SideDelts => &SIDE_DELTS,
        Group::RearDelts => &REAR_DELTS,
        Group::Triceps => &TRICEPS,
        Group::Biceps => &BICEPS,
        Group::Quads => &QUADS,
        Group::Hamstrings => &HAMSTRINGS,
        Group::Glutes => &GLUTES,
        Group::Calves => &CALVES,
        Group::Abs => &ABS,
    }
}

static CHEST: Slot = isolation(&[
    One("chest-fly"),
    One("machine-chest-press"),
    One("cable-press-standing"),
    One("dumbbell-floor-press"),
    Rung(&ladder::PUSH),
]);
static BACK: Slot = accessory(&[
    One("straight-arm-pulldown"),
    One("seated-cable-row"),
    One("lat-pulldown"),
    One("one-arm-dumbbell-row"),
    One("band-row"),
    One("band-lat-pulldown"),
    Rung(&ladder::PRONE),
]);
static FRONT_DELTS: Slot = accessory(&[
    One("seated-dumbbell-press"),
    One("seated-machine-shoulder-press"),
    One("standing-dumbbell-press"),
    One("front-raise"),
    One("band-overhead-press"),
    One("pike-push-up"),
]);
static SIDE_DELTS: Slot = isolation(&[One("lateral-raise")]);
static REAR_DELTS: Slot = isolation(&[
    One("face-pull"),
    One("reverse-fly"),
    One("band-pull-apart"),
    One("prone-y-raise"),
    Rung(&ladder::PRONE),
]);
static TRICEPS: Slot = isolation(&[
    One("triceps-pushdown"),
    One("overhead-triceps-extension"),
    One("lying-triceps-extension"),
    One("close-grip-push-up"),
]);
static BICEPS: Slot = isolation(&[One("dumbbell-curl"), One("hammer-curl"), One("cable-band-curl")]);
static QUADS: Slot = accessory(&[
    One("leg-extension"),
    One("leg-press"),
    Loaded("split-squat"),
    One("goblet-squat"),
    One("step-up-low"),
    One("band-squat"),
    Rung(&ladder::LUNGE),
    One("wall-sit-isometric"),
]);
static HAMSTRINGS: Slot = isolation(&[
    One("seated-leg-curl"),
    One("lying-leg-curl"),
    One("single-leg-rdl"),
    One("kettlebell-deadlift"),
    Rung(&ladder::BRIDGE),
    One("hip-hinge-drill-stick"),
]);
static GLUTES: Slot = isolation(&[
    One("hip-thrust"),
    One("cable-pull-through"),
    Rung(&ladder::BRIDGE),
    One("hip-abduction"),
    One("reverse-hyper-prone-hip-extension"),
]);
static CALVES: Slot = isolation(&[One("standing-calf-raise"), One("seated-calf-raise")]);
static ABS: Slot = trunk(&[
    Rung(&ladder::PLANK),
    One("pallof-press"),
    One("cable-crunch"),
    One("reverse-crunch"),
    One("bird-dog"),
]);
