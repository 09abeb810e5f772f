//! How hard late data may make today's session: never harder than the plan.

use training::session::Session;

use super::{ProposalCause, difference::is_harder};
use crate::DayEventKind::{Accepted, Amended, Changed, Kept, Pinned, Regenerated, SetAside, Undone, Unpinned};
use crate::chronicle::Event;

/// True when late data may not propose `session` in the place of `present`.
///
/// The plan is the session that stands; or, where late data lowered it earlier on this day, the one that stood before
/// they did: a corrected night may give back what a wrong one took, and no more.
pub(super) fn is_above(session: &Session, present: &Session, events: &[Event]) -> bool {
    is_harder(session, lowered_from(events).unwrap_or(present))
}

/// The session that stood before late data lowered it. What the athlete asked for since is a plan of its own.
fn lowered_from(events: &[Event]) -> Option<&Session> {
    events.iter().fold(None, |plan, event| match event.kind {
        Accepted if event.detail.cause == Some(ProposalCause::LateData) => plan.or(event.detail.before.as_ref()),
        Kept => plan,
        Accepted | Amended | Regenerated | Changed | Pinned | Unpinned | Undone | SetAside => None,
    })
}
