//! Proposals: a changed session, offered to the athlete as a difference. It takes effect only when it is accepted.
//!
//! Late data (a check-in, an import, a corrected night) may propose a session that is easier, never one that is harder
//! than the plan; the athlete's own asks may propose any that passes the gate. There is at most one proposal, for today,
//! and none once the workout is locked: started, finished, skipped or pinned.

mod difference;
mod document;
mod view;

pub use difference::{ExerciseDifference, ExerciseDose, Pair, SessionDifference};
pub use document::ProposalCause;
pub use view::{ProposalView, WishedDay};
