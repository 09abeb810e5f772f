//! Who makes sessions. The planner always can; a coach may be asked first.

use futures_util::future::BoxFuture;
use training::{
    planner::{self, PlanInput},
    session::Session,
    workout::Source,
};

/// Makes a session from an input. Whatever it makes goes through the gate.
pub trait SessionSource: Send + Sync + 'static {
    /// Who this is, for the workout's provenance.
    fn source(&self) -> Source;

    /// Makes the session of the input's training day.
    fn make<'a>(&'a self, input: &'a PlanInput) -> BoxFuture<'a, Result<Session, SourceError>>;
}

/// A source that could not make a session. The planner takes over.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no session could be made: {0}")]
pub struct SourceError(pub String);

/// The built-in rules: always there, never slow, never wrong about their own version.
#[derive(Debug, Clone, Copy, Default)]
pub struct PlannerSource;

impl SessionSource for PlannerSource {
    fn source(&self) -> Source {
        Source::Planner
    }

    fn make<'a>(&'a self, input: &'a PlanInput) -> BoxFuture<'a, Result<Session, SourceError>> {
        Box::pin(async { Ok(planner::plan(input)) })
    }
}
