//! Watches one person's season and notes what held.

use std::collections::BTreeMap;

use training::{
    catalogue::Catalogue,
    gate::{RuleSeverity, Verdict},
    planner::{PastWorkout, PlanInput},
    readiness::{Level, Readiness},
    session::{Session, SessionKind},
    workout::Status,
};

use super::{
    Invariant, Tally, balance, bans, calendar, caps,
    course::Course,
    day_log::DayLog,
    duration,
    endurance::Endurance,
    hostile,
    loads::Loads,
    morning, reasons, repeats, time,
    trial::{Planner, Trial},
    variety, volume,
};
use crate::{
    chance::{Chance, Purpose},
    person::Person,
};

/// How often the checks that plan again are made: once in so many days, drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thoroughness {
    /// The checks of a changed morning.
    pub morning_every: u32,
    /// The checks that copy the whole input.
    pub copy_every: u32,
}

impl Thoroughness {
    /// For a usual run.
    pub const SAMPLED: Self = Self {
        morning_every: 5,
        copy_every: 30,
    };
    /// For a short run that looks closely.
    pub const CLOSE: Self = Self {
        morning_every: 2,
        copy_every: 8,
    };
    /// For very many athletes: each of them is looked at now and then.
    pub const WIDE: Self = Self {
        morning_every: 12,
        copy_every: 90,
    };
}

/// What was noted of one season.
#[derive(Debug, Clone, Default)]
pub struct Watched {
    /// The counts.
    pub tally: Tally,
    /// What the gate found, by rule.
    pub findings: BTreeMap<String, u64>,
    /// Build sessions by the share of the time there was that they use, in whole percent.
    pub used_percent: BTreeMap<u16, u64>,
}

/// The watch over one season.
#[derive(Debug)]
pub struct Watch<'a> {
    person: &'a Person,
    catalogue: &'a Catalogue,
    thoroughness: Thoroughness,
    planner: Planner,
    tally: Tally,
    findings: BTreeMap<String, u64>,
    days: Vec<DayLog<'a>>,
    course: Course,
    loads: Loads,
    endurance: Endurance,
    used_percent: BTreeMap<u16, u64>,
}

/// A day being looked at.
pub(super) struct Look<'a> {
    pub(super) person: &'a Person,
    pub(super) catalogue: &'a Catalogue,
    pub(super) input: &'a PlanInput,
    pub(super) session: &'a Session,
    pub(super) verdict: &'a Verdict,
    pub(super) tally: &'a mut Tally,
}

impl Look<'_> {
    /// Notes whether an invariant held today.
    pub(super) fn note(&mut self, invariant: Invariant, found: Result<(), (&str, String)>) {
        self.tally
            .note(invariant, (self.person.index, self.input.training_day), found);
    }
}

impl<'a> Watch<'a> {
    /// A watch over the person's season with this planner; the catalogue is the person's.
    #[must_use]
    pub fn new(person: &'a Person, catalogue: &'a Catalogue, planner: Planner, thoroughness: Thoroughness) -> Self {
        Self {
            person,
            catalogue,
            planner,
            thoroughness,
            tally: Tally::default(),
            findings: BTreeMap::new(),
            days: Vec::new(),
            course: Course::default(),
            loads: Loads::default(),
            endurance: Endurance::default(),
            used_percent: BTreeMap::new(),
        }
    }

    /// Looks at the day's session before it is done. The input is changed for trying, and is as it was afterwards.
    pub fn look(&mut self, input: &mut PlanInput, session: &Session, verdict: &Verdict, day: u64) {
        let readiness = Readiness::of(&input.biometrics, input.training_day);
        for finding in &verdict.findings {
            *self.findings.entry(finding.rule.clone()).or_default() += 1;
        }
        let log = DayLog::of(input, session, self.catalogue, readiness.level);
        {
            let mut look = Look {
                person: self.person,
                catalogue: self.catalogue,
                input,
                session,
                verdict,
                tally: &mut self.tally,
            };
            passes_the_gate(&mut look);
            bans::look(&mut look);
            calendar::look(&mut look);
            self.course.look(&mut look);
            self.loads.look(&mut look);
            // An amber morning takes three of ten sets away (V20): its session is not meant to fill the time.
            let used = duration::look(&mut look).filter(|_| readiness.level != Level::Amber);
            if let Some(percent) = used {
                *self.used_percent.entry(percent).or_default() += 1;
            }
            self.endurance.look(&mut look);
            reasons::look_at_phase(&mut look);
        }
        self.try_changes(input, session, readiness.level, day);
        self.days.push(log);
        let tally = &mut self.tally;
        volume::look(tally, self.person, &self.days);
        balance::look(tally, self.person, &self.days);
        variety::look(tally, self.person, &self.days);
    }

    /// Plans the day again with something changed, on some days.
    fn try_changes(&mut self, input: &mut PlanInput, session: &Session, level: Level, day: u64) {
        let chance = &mut Chance::new(self.person.seed, self.person.index, Purpose::Check, day);
        let (of_morning, of_copy) = (
            chance.is(1.0 / f64::from(self.thoroughness.morning_every)),
            chance.is(1.0 / f64::from(self.thoroughness.copy_every)),
        );
        let mut trial = Trial {
            planner: self.planner,
            catalogue: self.catalogue,
            athlete: self.person.index,
            input,
            session,
            chance,
            tally: &mut self.tally,
        };
        if of_morning {
            morning::try_worse(&mut trial);
            morning::try_without(&mut trial);
            reasons::try_without_today(&mut trial, level);
        }
        if of_copy {
            repeats::try_again(&mut trial);
            time::try_other_time(&mut trial);
            caps::try_older_or_ill(&mut trial);
            hostile::try_lies(&mut trial);
        }
    }

    /// Takes note of what became of the day, as far as the app knows.
    pub fn done(&mut self, workout: Option<&PastWorkout>) {
        let Some(last) = self.days.last_mut() else { return };
        let was_done = workout.is_some_and(|workout| workout.status == Status::Finished);
        last.is_missed = last.kind == SessionKind::Train && !was_done;
        if was_done {
            self.endurance.done();
        }
        if let Some(workout) = workout {
            self.course.done(workout);
            self.loads.done(workout, self.catalogue);
        }
    }

    /// What was noted.
    #[must_use]
    pub fn end(mut self) -> Watched {
        self.endurance.end(&mut self.tally, self.person);
        Watched {
            tally: self.tally,
            findings: self.findings,
            used_percent: self.used_percent,
        }
    }
}

/// I1 and I15: what the gate says, and that nothing is empty without a word.
fn passes_the_gate(look: &mut Look<'_>) {
    let block = look
        .verdict
        .findings
        .iter()
        .find(|finding| finding.severity == RuleSeverity::Block);
    let found = match block {
        Some(finding) => Err((finding.rule.as_str(), format!("{} {}", finding.at, finding.text))),
        None if look.session.reasons.is_empty() => Err(("silent", "a session without any reason".to_owned())),
        None if look.session.kind != SessionKind::Rest && look.session.blocks.is_empty() => {
            Err(("empty", "a session without any block".to_owned()))
        }
        None => Ok(()),
    };
    look.note(Invariant::I1, found);
    let passes = if look.verdict.passes() {
        Ok(())
    } else {
        Err((
            "rule plan",
            "the gate refuses the plan that stands in for a coach's".to_owned(),
        ))
    };
    look.note(Invariant::I15, passes);
}
