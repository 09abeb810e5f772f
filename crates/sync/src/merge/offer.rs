//! The order of a workout's offers: nothing that the athlete has read changes because a second device was switched on.
//!
//! One that was asked for comes before one that was scheduled. Of two asked for, the later. Of two scheduled, the one
//! made at or after its day's start; then the one made first. An offer belongs to one life of its workout, between two
//! deletions, and deleting the workout takes it whatever its stamp says: an order of its own and a deletion by stamp
//! could not both hold without the outcome hanging on who met whom first.

use std::cmp::Reverse;

use training::workout::Provenance;

use super::OFFER;
use crate::{Field, Record, Stamp, value};

/// An offer's place; the last holds.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Unreadable,
    Scheduled { in_time: bool, first_ns: Reverse<i128> },
    Asked,
}

/// The offer of the two that holds after the deletion that both together know of.
pub(super) fn held<'r>(one: &'r Record, other: &'r Record, deleted: Option<Stamp>) -> Option<&'r Field> {
    let of_this_life = |record: &'r Record| record.fields.get(OFFER).filter(|_| record.deleted == deleted);
    match (of_this_life(one), of_this_life(other)) {
        (Some(one), Some(other)) if place(one) < place(other) => Some(other),
        (Some(one), _) => Some(one),
        (None, other) => other,
    }
}

fn place(offer: &Field) -> (Place, Stamp, &[u8]) {
    let text = value::as_text(&offer.value);
    let provenance = text.and_then(|text| serde_json::from_str::<Provenance>(text).ok());
    let place = provenance.map_or(Place::Unreadable, |made| {
        if made.asked {
            Place::Asked
        } else {
            Place::Scheduled {
                in_time: made.made_at >= made.starts_at,
                first_ns: Reverse(made.made_at.as_nanosecond()),
            }
        }
    });
    (place, offer.stamp, &offer.value)
}
