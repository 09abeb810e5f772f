//! Says anew what the session tells of itself, after its sets have changed (D1, D2, D5).

use super::super::{Gate, rules, survey::Survey};
use crate::session::{Session, SessionKind};

/// Minutes, exertion and load as its sets make them. The exertion is never above that of the hardest set, and never
/// below what the work sets ask for.
pub(super) fn restate(session: &mut Session, gate: &Gate<'_>) {
    if session.kind == SessionKind::Rest {
        return;
    }
    let survey = Survey::of(session, gate.catalogue());
    let (minutes, hardest, least) = (survey.minutes, survey.hardest(), survey.rpe);
    session.minutes = minutes;
    session.target_rpe = session.target_rpe.map(|told| {
        let eased = hardest.map_or(told, |hardest| told.min(hardest));
        if told < least { least } else { eased }
    });
    session.load_au = rules::load_au(session.minutes, session.target_rpe);
}
