//! I17: most endurance sessions are easy, and no run, ride or row is too long.

use training::{
    catalogue::{Catalogue, Exercise, Pattern},
    quantity::Rpe,
    session::Session,
};

use super::{
    Invariant, Tally,
    demand::work,
    past::{Past, by_level},
    watch::Look,
};
use crate::person::Person;

/// Days back in which the longest session counts (V15, V16).
const LONGEST_DAYS: i32 = 30;
/// Percent of the longest run, and of the longest ride or row by level.
const RUN_PERCENT: u32 = 110;
const RIDE_PERCENT: [u32; 3] = [120, 125, 130];
/// Seconds that a run, and a ride or a row, may always have.
const RUN_FREE_S: u32 = 20 * 60;
const RIDE_FREE_S: u32 = 30 * 60;
/// Seconds of a first run by level.
const FIRST_RUN_S: [u32; 3] = [30 * 60, 40 * 60, 60 * 60];
/// Endurance sessions of a year from which their shares are asked.
const ENOUGH: u32 = 12;

/// The endurance sessions of a season.
#[derive(Debug, Default)]
pub(super) struct Endurance {
    /// Those that were done, and the hard ones among them: one that was missed comes again.
    sessions: u32,
    hard: u32,
    /// Whether today's is hard, if there is one.
    today: Option<bool>,
    last: Option<training::day::TrainingDay>,
}

impl Endurance {
    pub(super) fn look(&mut self, look: &mut Look<'_>) {
        self.today = endurance(look.session, look.catalogue);
        if self.today.is_none() {
            return;
        }
        self.last = Some(look.input.training_day);
        let found = too_long(look, "run", is_run, (RUN_FREE_S, RUN_PERCENT, FIRST_RUN_S))
            .and_then(|()| self::ride(look, "ride", is_ride))
            .and_then(|()| self::ride(look, "row", is_row));
        look.note(Invariant::I17, found);
    }

    /// Today's session was done.
    pub(super) fn done(&mut self) {
        if let Some(is_hard) = self.today.take() {
            self.sessions += 1;
            self.hard += u32::from(is_hard);
        }
    }

    /// The shares of the whole season.
    pub(super) fn end(&self, tally: &mut Tally, person: &Person) {
        let Some(last) = self.last.filter(|_| self.sessions >= ENOUGH) else {
            return;
        };
        let found = if self.hard * 4 <= self.sessions {
            Ok(())
        } else {
            Err((
                "too many hard",
                format!("{} of {} endurance sessions are hard", self.hard, self.sessions),
            ))
        };
        tally.note(Invariant::I17, (person.index, last), found);
    }
}

/// Whether the session's endurance work is hard; `None` without any.
pub(super) fn endurance(session: &Session, catalogue: &Catalogue) -> Option<bool> {
    let mut sets = work(session, catalogue)
        .filter(|(exercise, _)| exercise.is_some_and(|exercise| exercise.pattern == Pattern::Conditioning))
        .peekable();
    sets.peek()?;
    Some(sets.any(|(_, set)| set.zone.unwrap_or(1) >= 2 || set.target_rpe.map_or(0, Rpe::tenths) >= 70))
}

fn ride(look: &Look<'_>, name: &'static str, counts: fn(&Exercise) -> bool) -> Result<(), (&'static str, String)> {
    let percent = by_level(look.input.athlete.experience, RIDE_PERCENT);
    // A first ride or row is held by the length of a session alone.
    too_long(look, name, counts, (RIDE_FREE_S, percent, [u32::MAX; 3]))
}

fn too_long(
    look: &Look<'_>,
    name: &'static str,
    counts: fn(&Exercise) -> bool,
    (free_s, percent, first_s): (u32, u32, [u32; 3]),
) -> Result<(), (&'static str, String)> {
    let counted = work(look.session, look.catalogue).filter(|(exercise, _)| exercise.is_some_and(counts));
    let seconds: u32 = counted.filter_map(|(_, set)| set.seconds).sum();
    let longest = Past::of(look.input).longest_s(LONGEST_DAYS, look.catalogue, counts);
    let limit = match longest {
        0 => by_level(look.input.athlete.experience, first_s),
        longest => (longest.saturating_mul(percent) / 100).max(free_s),
    };
    if seconds <= limit {
        Ok(())
    } else {
        Err((
            name,
            format!("{seconds} s after {longest} s at most in {LONGEST_DAYS} days"),
        ))
    }
}

/// By the words of the id, so that an exercise that is new in the catalogue counts too.
fn is_run(exercise: &Exercise) -> bool {
    let id = exercise.id.as_str();
    exercise.pattern == Pattern::Conditioning && ["run", "strides", "hill-repeats"].iter().any(|word| id.contains(word))
}

fn is_ride(exercise: &Exercise) -> bool {
    exercise.pattern == Pattern::Conditioning && exercise.id.as_str().contains("cycling")
}

fn is_row(exercise: &Exercise) -> bool {
    exercise.pattern == Pattern::Conditioning && exercise.id.as_str().contains("rowing")
}
