//! The rules themselves, by family. Each file says which of the training-science sheet's (`V…`) it holds; `D…` are of
//! the document itself.

mod course;
mod days;
mod document;
mod effort;
mod endurance;
mod exercise;
mod frame;
mod gap;
mod load;
mod morning;
mod texts;
mod time;
mod volume;

pub(super) use course::deload_limit;
pub(super) use document::load_au;
pub(super) use effort::least_rest_s;
pub(super) use endurance::run_limit_s;
pub(super) use frame::{Gap, gaps};
pub(super) use gap::sets_limit;
pub(super) use time::{own_limit_min, session_limit_min};
pub(super) use volume::today_limit;

use super::{case::Case, findings::Findings};
use crate::session::SessionKind;

/// Asks every rule. A day of rest is only asked what it says.
pub(super) fn examine(case: &Case<'_>, findings: &mut Findings) {
    document::examine(case, findings);
    texts::examine(case, findings);
    if case.is(SessionKind::Rest) {
        return;
    }
    exercise::examine(case, findings);
    effort::examine(case, findings);
    load::examine(case, findings);
    gap::examine(case, findings);
    volume::examine(case, findings);
    endurance::examine(case, findings);
    days::examine(case, findings);
    time::examine(case, findings);
    frame::examine(case, findings);
    course::examine(case, findings);
    morning::examine(case, findings);
}
