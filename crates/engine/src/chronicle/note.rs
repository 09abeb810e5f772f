//! Notes what happened, together with what it happened to.

use serde::{Deserialize, Serialize};
use store::{Reading, Writing};
use training::{
    athlete::Swap,
    day::TrainingDay,
    session::{Reason, Session},
    workout::Offer,
};

use super::DayEventKind;
use crate::{
    proposal::{ProposalCause, WishedDay, is_same_work},
    today::SetAside,
};

/// One event as it is stored.
pub(crate) type Event = store::DayEvent<DayEventKind, Detail>;

/// What there is to say about an event.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Detail {
    pub(crate) cause: Option<ProposalCause>,
    pub(crate) before: Option<Session>,
    pub(crate) after: Option<Session>,
    /// Why, where it is not the reason of the session after.
    #[serde(default)]
    pub(crate) reason: Option<Reason>,
    /// An exercise that is to stand in for another from now on.
    #[serde(default)]
    pub(crate) swap: Option<Swap>,
}

/// What takes a change back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct TakesBack {
    /// Today's session, if the change made it another.
    pub(crate) taken: Option<Taken>,
    /// The wishes of the days that the change concerned, as they were.
    pub(crate) wishes: Vec<WishedDay>,
}

/// A session that gave its place to another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Taken {
    /// As it was offered.
    pub(crate) before: Offer,
    /// The one that took its place.
    pub(crate) by: Session,
}

/// What happened to a training day's session, oldest first.
pub(crate) async fn events(reading: &mut Reading, training_day: TrainingDay) -> store::Result<Vec<Event>> {
    reading.day_events(training_day).await
}

/// Notes what happened.
pub(crate) async fn note(writing: &mut Writing, event: Event, takes_back: Option<TakesBack>) -> store::Result<()> {
    writing.add_day_event(&event, takes_back.as_ref()).await
}

/// Notes that a session was made anew without being proposed, if something else is to be done now.
pub(crate) async fn regenerated(
    writing: &mut Writing,
    training_day: TrainingDay,
    before: &Session,
    offer: &Offer,
) -> store::Result<()> {
    if is_same_work(before, &offer.session) {
        return Ok(());
    }
    let event = Event {
        training_day,
        made_on: training_day,
        at: offer.made_at,
        kind: DayEventKind::Regenerated,
        input_digest: None,
        detail: Detail {
            cause: None,
            before: Some(before.clone()),
            after: Some(offer.session.clone()),
            reason: None,
            swap: None,
        },
    };
    note(writing, event, None).await
}

/// Notes that what a source proposed was not taken, and why.
pub(crate) async fn set_aside(
    writing: &mut Writing,
    training_day: TrainingDay,
    set_aside: SetAside,
    offer: &Offer,
) -> store::Result<()> {
    let event = Event {
        training_day,
        made_on: training_day,
        at: offer.made_at,
        kind: DayEventKind::SetAside,
        input_digest: None,
        detail: Detail {
            cause: None,
            before: set_aside.proposed,
            after: Some(offer.session.clone()),
            reason: Some(set_aside.reason),
            swap: None,
        },
    };
    note(writing, event, None).await
}
