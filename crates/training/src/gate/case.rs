//! One session before the gate, with everything that the rules need to judge it.

use super::{
    Allowance,
    lift::Lift,
    standing::Standing,
    survey::{Line, Survey},
};
use crate::{
    athlete::{Athlete, Experience},
    catalogue::Catalogue,
    planner::PlanInput,
    record::Record,
    session::{Session, SessionKind},
};

/// A session, surveyed, and the athlete that it is for.
#[derive(Debug)]
pub(super) struct Case<'a> {
    pub(super) survey: Survey<'a>,
    pub(super) record: &'a Record<'a>,
    pub(super) standing: &'a Standing,
    pub(super) allowance: &'a Allowance<'a>,
    /// The past of each of the survey's lines, in their order.
    pub(super) lifts: Vec<Lift<'a>>,
}

impl<'a> Case<'a> {
    pub(super) fn of(
        session: &'a Session,
        catalogue: &'a Catalogue,
        record: &'a Record<'a>,
        standing: &'a Standing,
        allowance: &'a Allowance<'a>,
    ) -> Self {
        let survey = Survey::of(session, catalogue);
        let lift = |line: &Line<'_>| Lift::of(line.planned, line.exercise, record, allowance);
        Self {
            lifts: survey.lines.iter().map(lift).collect(),
            survey,
            record,
            standing,
            allowance,
        }
    }

    /// The exercises with their past.
    pub(super) fn lifts(&self) -> impl Iterator<Item = (&Line<'a>, &Lift<'a>)> {
        self.survey.lines.iter().zip(&self.lifts)
    }

    pub(super) const fn session(&self) -> &'a Session {
        self.survey.session
    }

    pub(super) const fn input(&self) -> &'a PlanInput {
        self.record.input()
    }

    pub(super) const fn athlete(&self) -> &'a Athlete {
        &self.input().athlete
    }

    pub(super) const fn experience(&self) -> Experience {
        self.athlete().experience
    }

    pub(super) fn is(&self, kind: SessionKind) -> bool {
        self.session().kind == kind
    }
}
