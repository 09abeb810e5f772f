//! Proposals: a changed session, offered to the athlete as a difference. It takes effect only when it is accepted.
//!
//! Late data (a check-in, an import, a corrected night) may propose a session that is easier, never one that is harder
//! than the plan; the athlete's own asks may propose any that passes the gate. There is at most one proposal, for today,
//! and none once the workout is locked: started, finished, skipped or pinned.

mod accept;
mod ceiling;
mod consider;
mod difference;
mod digest;
mod document;
mod keep;
mod undo;
mod view;

pub(crate) use accept::put_wishes;
pub(crate) use consider::{Again, CONSIDERED, has_late_data, refused};
pub(crate) use difference::is_same_work;
pub use difference::{ExerciseDifference, ExerciseDose, Pair, SessionDifference};
pub(crate) use document::{Proposal, changeable};
pub use document::{ProposalCause, WishedDay};
pub use view::ProposalView;
pub(crate) use view::on_offer;
