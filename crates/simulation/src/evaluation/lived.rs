//! One person's season with one programme, and what came of it.

use serde::Serialize;
use training::{
    catalogue::Catalogue,
    day::TrainingDay,
    gate::{RuleSeverity, Verdict, examine},
    session::{Phase, SessionKind},
};

use crate::{
    invariant::{Planner, Thoroughness, Watch, Watched},
    person::Person,
    programme::{Kind, Programme},
    season::Season,
    statistics::mean,
};

/// Days at the end of a season over which performance is taken.
const TEST_DAYS: u32 = 28;

/// What a season came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct Outcome {
    /// Performance in the last four weeks against the first day, in percent.
    pub gain_percent: f64,
    /// True when the gain is smaller than the error of one test.
    pub is_non_responder: bool,
    /// Days on which illness or injury forbade training.
    pub days_lost: f64,
    /// Injuries.
    pub injuries: f64,
    /// Sessions that the gate would refuse.
    pub blocked: f64,
    /// Findings that the gate would mend.
    pub repairs: f64,
    /// Deload weeks begun.
    pub deloads: f64,
    /// Minutes trained a week.
    pub minutes_a_week: f64,
}

/// Counts an outcome day by day.
#[derive(Debug, Default)]
pub(super) struct Counting {
    outcome: Outcome,
    gains: Vec<f64>,
    minutes: f64,
    days: u32,
    last_deload: Option<u32>,
}

impl Counting {
    pub(super) fn session(&mut self, phase: Phase, kind: SessionKind, verdict: &Verdict) {
        let of = |severity| {
            let found = verdict.findings.iter().filter(|finding| finding.severity == severity);
            crate::statistics::count(found.count())
        };
        self.outcome.blocked += if verdict.passes() { 0.0 } else { 1.0 };
        self.outcome.repairs += of(RuleSeverity::Repair);
        if phase == Phase::Deload && kind != SessionKind::Rest {
            let is_new = self.last_deload.is_none_or(|last| self.days - last > 7);
            self.outcome.deloads += if is_new { 1.0 } else { 0.0 };
            self.last_deload = Some(self.days);
        }
    }

    pub(super) fn day(&mut self, season: &Season, of_days: u32) {
        let done = season.done();
        self.minutes += done.minutes;
        self.outcome.days_lost += f64::from(u8::from(done.is_lost));
        self.outcome.injuries += f64::from(u8::from(done.is_hurt));
        self.days += 1;
        if self.days + TEST_DAYS > of_days {
            self.gains.push(season.body().gain_percent(&season.person().athlete));
        }
    }

    pub(super) fn end(mut self, season: &Season) -> Outcome {
        self.outcome.gain_percent = mean(&self.gains);
        self.outcome.is_non_responder = self.outcome.gain_percent < 100.0 * season.body().traits.test_noise;
        self.outcome.minutes_a_week = self.minutes * 7.0 / f64::from(self.days.max(1));
        self.outcome
    }
}

/// Lives a season with a planner's sessions, and watches it.
#[must_use]
pub fn watched(
    person: &Person,
    planner: Planner,
    (from, days): (TrainingDay, u32),
    thoroughness: Thoroughness,
) -> (Outcome, Watched) {
    let mut season = Season::new(person.clone(), from);
    let catalogue = Catalogue::of(&person.athlete);
    let mut watch = Watch::new(person, &catalogue, planner, thoroughness);
    let mut counting = Counting::default();
    for _ in 0..days {
        season.wake();
        let session = planner(season.input());
        let verdict = examine(&session, season.input());
        counting.session(session.phase, session.kind, &verdict);
        let day = season.day();
        watch.look(season.input_to_try(), &session, &verdict, day);
        let workout = season.live(&session);
        watch.done(workout);
        counting.day(&season, days);
    }
    (counting.end(&season), watch.end())
}

/// Lives a season with a programme to compare with.
pub(super) fn with_programme(person: &Person, (from, days): (TrainingDay, u32), kind: Kind) -> Outcome {
    let mut season = Season::new(person.clone(), from);
    let programme = Programme::new(kind, person, &season.body().traits, days);
    let mut counting = Counting::default();
    for _ in 0..days {
        season.wake();
        let session = programme.session(&season);
        let verdict = examine(&session, season.input());
        counting.session(session.phase, session.kind, &verdict);
        season.live(&session);
        counting.day(&season, days);
    }
    counting.end(&season)
}
