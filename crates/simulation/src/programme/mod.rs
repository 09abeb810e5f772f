//! Programmes to compare the planner with (training science, 8.2): four simple ones, and one that knows too much.
//!
//! All but the chance one give the same full-body sessions with loads chosen by feel; what differs is how much of them
//! there is in which week. The same person lives each of them with the same luck.

mod book;
mod chance;
mod oracle;
mod session;

use serde::Serialize;
use training::{
    planner::{PlanInput, plan},
    session::{Phase, Session},
};

use crate::{body::Traits, person::Person, season::Season};
pub use book::{Book, Dose};
use oracle::Oracle;

/// Who says what there is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The planner.
    Planner,
    /// The same week for ever.
    Fixed,
    /// A tenth more every week, for ever.
    Ramp,
    /// Three weeks up, one week down.
    Step,
    /// Whatever chance draws and the gate lets pass.
    Chance,
    /// The best constant dose for this very body within the athlete's time, found with the body's own parameters.
    Oracle,
}

impl Kind {
    /// All of them, the planner first.
    pub const ALL: [Self; 6] = [
        Self::Planner,
        Self::Fixed,
        Self::Ramp,
        Self::Step,
        Self::Chance,
        Self::Oracle,
    ];

    /// Its name in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Planner => "HealthPilot's planner",
            Self::Fixed => "(a) fixed plan",
            Self::Ramp => "(b) +10 % a week for ever",
            Self::Step => "(c) 3:1 step loading",
            Self::Chance => "(d) random valid plan",
            Self::Oracle => "(e) oracle with known parameters",
        }
    }
}

/// A programme for one person.
#[derive(Debug)]
pub struct Programme {
    kind: Kind,
    book: Book,
    oracle: Option<Oracle>,
}

impl Programme {
    /// The programme for the person; the oracle is told the body's parameters.
    #[must_use]
    pub fn new(kind: Kind, person: &Person, traits: &Traits, days: u32) -> Self {
        let book = Book::new(person);
        Self {
            kind,
            oracle: (kind == Kind::Oracle).then(|| Oracle::new(person, traits, &book, days)),
            book,
        }
    }

    /// The session of the season's day.
    #[must_use]
    pub fn session(&self, season: &Season) -> Session {
        let input: &PlanInput = season.input();
        let week = u32::try_from(season.day() / 7).unwrap_or(u32::MAX);
        match self.kind {
            Kind::Planner => plan(input),
            Kind::Fixed => self.book.session(input, season.day(), Dose::USUAL, Phase::Build),
            Kind::Ramp => self
                .book
                .session(input, season.day(), Dose::USUAL.times(ramp(week)), Phase::Build),
            Kind::Step => {
                let (share, phase) = step(week);
                self.book.session(input, season.day(), Dose::USUAL.times(share), phase)
            }
            Kind::Chance => chance::session(season, &self.book),
            Kind::Oracle => {
                let dose = self.oracle.as_ref().map_or(Dose::USUAL, |oracle| oracle.dose(week));
                self.book.session(input, season.day(), dose, Phase::Build)
            }
        }
    }
}

/// A tenth more every week.
fn ramp(week: u32) -> f64 {
    libm::pow(1.1, f64::from(week))
}

/// Three weeks up by a tenth each, a fourth with little more than half; each block begins a twentieth above the last.
fn step(week: u32) -> (f64, Phase) {
    let begins = 1.0 + 0.05 * f64::from(week / 4);
    match week % 4 {
        3 => (begins * 0.6, Phase::Deload),
        place => (begins * (1.0 + 0.1 * f64::from(place)), Phase::Build),
    }
}
