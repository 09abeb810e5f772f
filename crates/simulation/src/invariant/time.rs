//! I10: what more time and less time do.

use training::{
    gate::{RuleSeverity, examine},
    session::{Phase, Session, SessionKind},
};

use super::{Invariant, past::by_level, trial::Trial};

/// Work sets of a strength session at least (4.10).
const LEAST_SETS: [usize; 3] = [8, 12, 15];
/// Minutes more that are tried.
const MORE_MINUTES: u16 = 30;
/// The least and the most minutes that the document knows.
const MINUTES: (u16, u16) = (10, 240);

pub(super) fn try_other_time(trial: &mut Trial<'_>) {
    let given = trial.input.athlete.availability.clone();
    let changes = std::mem::take(&mut trial.input.changes);
    let base = before_the_morning(trial);
    for change in [Change::More, Change::Less] {
        let availability = &mut trial.input.athlete.availability;
        availability.session_minutes = change.applied(given.session_minutes);
        for other in availability.minutes_by_weekday.iter_mut().flatten() {
            other.minutes = change.applied(other.minutes);
        }
        let found = judge(change, trial, &base);
        trial.input.athlete.availability = given.clone();
        trial.note(Invariant::I10, found);
    }
    trial.input.changes = changes;
}

/// The plan without what is known of the mornings: what they take, they take of what there is.
fn before_the_morning(trial: &Trial<'_>) -> Session {
    let mut input = trial.input.clone();
    input.biometrics.clear();
    trial.plan_of(&input)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    More,
    Less,
}

impl Change {
    fn applied(self, minutes: u16) -> u16 {
        match self {
            Self::More => (minutes + MORE_MINUTES).min(MINUTES.1),
            Self::Less => (minutes / 2).max(MINUTES.0),
        }
    }
}

fn judge(change: Change, trial: &Trial<'_>, base: &Session) -> Result<(), (&'static str, String)> {
    let input = &*trial.input;
    let session = trial.plan();
    let verdict = examine(&session, input);
    let block = verdict
        .findings
        .iter()
        .find(|finding| finding.severity == RuleSeverity::Block);
    if let Some(finding) = block {
        let kind = if change == Change::More {
            "more time, rule"
        } else {
            "less time, rule"
        };
        return Err((kind, format!("{} {}", finding.rule, finding.text)));
    }
    let time = input
        .athlete
        .availability
        .minutes_on(input.training_day.date().weekday().into());
    if u32::from(session.minutes) * 10 > u32::from(time) * 11 {
        return Err(("too long", format!("{} minutes of {time}", session.minutes)));
    }
    let is_usual = base.kind == SessionKind::Train && base.phase == Phase::Build;
    if change == Change::More && is_usual {
        let (before, now) = (trial.demand(base).sets, trial.demand(&before_the_morning(trial)).sets);
        let least = by_level(input.athlete.experience, LEAST_SETS).min(before);
        if now < least {
            return Err((
                "more time, less dose",
                format!("{before} sets before, {now} with half an hour more"),
            ));
        }
    }
    Ok(())
}
