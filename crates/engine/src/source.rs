//! Who makes sessions. The planner always can; a coach may be asked first.

use futures_util::future::BoxFuture;
use training::{
    planner::{self, PlanInput},
    session::Session,
    workout::Source,
};

use crate::coach::Asked;

/// Makes a session from an input. Whatever it makes goes through the gate.
pub trait SessionSource: Send + Sync + 'static {
    /// Who this is, for the workout's provenance.
    fn source(&self) -> Source;

    /// Makes the session of the input's training day.
    fn make<'a>(&'a self, input: &'a PlanInput) -> BoxFuture<'a, Result<Proposed, SourceError>>;
}

/// A session, and what it took if somebody had to be asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposed {
    /// The session.
    pub session: Session,
    /// What is known of asking.
    pub asked: Option<Box<Asked>>,
}

impl From<Session> for Proposed {
    fn from(session: Session) -> Self {
        Self { session, asked: None }
    }
}

/// A source that could not make a session. The planner takes over.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("no session could be made")]
pub struct SourceError {
    /// Why, in one sentence for the athlete.
    pub why: String,
    /// What is known of asking.
    pub asked: Option<Box<Asked>>,
}

impl SourceError {
    /// A source that said nothing.
    #[must_use]
    pub fn silent() -> Self {
        Self {
            why: "The coach made no session; this is the built-in plan.".to_owned(),
            asked: None,
        }
    }
}

/// The built-in rules: always there, never slow, never wrong about their own version.
#[derive(Debug, Clone, Copy, Default)]
pub struct PlannerSource;

impl SessionSource for PlannerSource {
    fn source(&self) -> Source {
        Source::Planner
    }

    fn make<'a>(&'a self, input: &'a PlanInput) -> BoxFuture<'a, Result<Proposed, SourceError>> {
        Box::pin(async { Ok(planner::plan(input).into()) })
    }
}
