//! The coach: a language model behind an OpenAI-compatible endpoint that proposes the day's session, if the athlete
//! wants one. It is off until then, and nothing here opens a socket while it is off.
//!
//! What it says is data. A reply is read within limits, strictly, and goes through the same gate as every session; what
//! is not let through is told to the model at most twice more. Then the planner's session stands in, and says why.
//! The coach is never waited for while somebody looks: it is asked at night, or beside a session that is there already.

mod address;
mod ask;
mod chat;
mod check;
mod client;
mod endpoint;
mod found;
mod judged;
mod keys;
mod later;
mod limits;
mod outcome;
mod record;
mod reply;
mod request;
mod schema;
mod settings;
mod snapshot;
mod support;
mod view;
mod weekly;
mod wire;

pub use ask::Asked;
pub use check::{CoachCheck, CoachModels};
pub use client::CoachParts;
pub use judged::weighed;
pub use limits::{Limits, MOST_BYTES, MOST_TRIES};
pub use outcome::TryOutcome;
pub use record::{CoachRecord, CoachTry};
pub use settings::{CoachDraft, CoachSettings, Consent, KeyPlace};
pub use support::ReplyFormat;
pub use view::{CoachComparison, CoachNote, CoachView, ModelSees, TriedCoach};
pub use weekly::{WeeklyWord, WordPart};

pub(crate) use later::{Beforehand, note_beforehand, propose_beside};
pub(crate) use view::note;
