//! The order in which the places of a session are filled.

use super::{
    beyond,
    build::Builder,
    template::{Role, Slot},
};
use crate::record::{Movements, Side};

/// Days in which each side of the body and the trunk get [`LEAST_SETS`], so that a fortnight never lacks one (8.1, I13;
/// design).
const DAYS: i32 = 10;
const LEAST_SETS: u16 = 2;
/// The trunk comes before the last movements when it had less in so many days already (design).
const TRUNK_DAYS: i32 = 7;

impl Builder<'_, '_> {
    /// The places of the template in their order, the first always first. What was left out for days, or lags behind its
    /// counterpart, comes next: in a quarter of an hour the last places are never reached.
    pub(super) fn places(&self) -> Vec<usize> {
        let slots = self.draft.template.slots;
        let mut places: Vec<usize> = (0..slots.len()).collect();
        let trunk = slots.iter().position(|slot| slot.role == Role::Trunk);
        if let Some(trunk) = trunk.filter(|&trunk| trunk > BEFORE_TRUNK && self.is_due(Side::Trunk, TRUNK_DAYS)) {
            bring_forward(&mut places, trunk, BEFORE_TRUNK);
        }
        let left_out = |&place: &usize| {
            let side = self.side(&slots[place]);
            side.is_some_and(|side| self.is_due(side, DAYS) || self.balance.is_far_behind(side))
        };
        let first_side = slots.first().and_then(|slot| self.side(slot));
        let mut brought: Vec<Side> = first_side.into_iter().collect();
        for place in (1..slots.len()).filter(left_out) {
            let Some(side) = self.side(&slots[place]).filter(|side| !brought.contains(side)) else {
                continue;
            };
            bring_forward(&mut places, place, brought.len());
            brought.push(side);
        }
        if let Some(place) = self.fresh_place() {
            bring_forward(&mut places, place, 1);
        }
        places
    }

    /// The first small place that has something new for those whose weeks had too few exercises: where time is short, the
    /// large movements alone would fill it every time.
    fn fresh_place(&self) -> Option<usize> {
        let lately = self.monotonous.as_ref()?;
        let slots = self.draft.template.slots;
        let is_fresh = |slot: &Slot| {
            let chosen = self.choose(slot, 0);
            chosen.is_some_and(|(exercise, _)| !lately.contains(&&exercise.id))
        };
        (1..slots.len()).find(|&place| slots[place].role != Role::Main && is_fresh(&slots[place]))
    }

    /// The side that a place trains, by its first choice.
    pub(super) fn side(&self, slot: &Slot) -> Option<Side> {
        let model = self.today.catalogue.named(beyond::first(slot)?)?;
        Side::of(model.pattern)
    }

    fn is_due(&self, side: Side, days: i32) -> bool {
        let days = self.today.record.between(days, 1);
        days.map(|day| day.movements).sum::<Movements>().of(side) < LEAST_SETS
    }
}

/// Places that stay before the trunk's in any case.
const BEFORE_TRUNK: usize = 3;

/// Moves a place towards the front, never back.
fn bring_forward(places: &mut Vec<usize>, place: usize, to: usize) {
    let from = places.iter().position(|&other| other == place);
    if let Some(from) = from.filter(|&from| from > to) {
        places.remove(from);
        places.insert(to, place);
    }
}
