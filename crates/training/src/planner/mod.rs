//! The built-in rules that make a session: deterministic, offline, the default.
//!
//! A day is chosen for training or for rest; a training day takes the kind of session whose turn it is; each place of it
//! takes the first exercise that equipment, level and health allow; each exercise takes its next step; and sets are
//! added until the week has what it should or the time is used. That is the *plan* of the day. The morning then lowers
//! it, and never raises it. Every decision leaves a reason.

mod amend;
mod beyond;
mod build;
mod calendar;
mod choice;
mod constants;
mod dose;
mod draft;
mod duration;
mod effort;
mod endurance;
mod endurance_day;
mod entry;
mod finish;
mod forecast;
mod health;
mod input;
mod ladder;
mod morning;
mod places;
mod preparation;
mod progression;
mod reasons;
mod roster;
mod stage;
mod suitable;
mod template;
mod today;
mod volume;
mod why_not;
mod words;
mod writing;

pub use amend::{AmendError, Amendment, Substitute, additions, amended, substitutes};
pub use constants::HISTORY_DAYS;
pub use forecast::{as_planned, forecast};
pub use input::{DayChange, DayWish, PastWorkout, PlanInput};
pub use volume::weekly_band;
pub use why_not::{why_not, why_not_all};
pub use words::{ENDURANCE_RULES, RULES, TEMPLATES};

pub(crate) use duration::{minutes, seconds, set_s};

use crate::{
    outlook::Outlook,
    session::{Reason, Session},
};
use calendar::DayChoice;
use effort::Effort;
use roster::{Kind, Turn};
use today::Today;

/// The version of the rules. It rises with every change that can alter a session, and is stored with each one.
pub const VERSION: u32 = 3;

/// Makes the session of one training day.
#[must_use]
pub fn plan(input: &PlanInput) -> Session {
    Outlook::of(input).plan()
}

/// The session of the outlook's training day.
pub(crate) fn planned(outlook: &Outlook<'_>) -> Session {
    let today = Today::of(outlook.record());
    morning::lower(base(&today), &today, outlook)
}

/// The plan of the day, before the morning has its say.
#[derive(Debug)]
struct Base {
    session: Session,
    /// What an endurance session was drawn from.
    endurance: Option<endurance::Draft>,
}

fn base(today: &Today<'_>) -> Base {
    let only = |session| Base {
        session,
        endurance: None,
    };
    match calendar::choose(today) {
        DayChoice::Rest(reason) => only(writing::rest_day(reason, today)),
        DayChoice::Train(reason) => {
            let weeks = today.record.loading_weeks();
            let mut effort = Effort::of(today, &weeks);
            let turn = Turn::of(today);
            let made = match turn.kind {
                Kind::Strength(_) => strength(reason.clone(), &turn, today, &mut effort, &weeks),
                Kind::Endurance(pace) => endurance(reason.clone(), pace, today, &effort),
            };
            made.unwrap_or_else(|| match effort.limit_s(constants::EASY_RPE, today.place.minutes) {
                None => only(writing::rest_day(
                    reasons::rest_load(constants::week_load_block_percent(today.experience())),
                    today,
                )),
                Some(limit) => only(writing::recovery(reason, limit.seconds, today)),
            })
        }
    }
}

fn strength(
    day: Reason,
    turn: &Turn,
    today: &Today<'_>,
    effort: &mut Effort,
    weeks: &[crate::record::Week],
) -> Option<Base> {
    let draft = dose::strength(today, effort, weeks, &turn.templates)?;
    let session = writing::strength(day, &draft, today, effort);
    Some(Base {
        session,
        endurance: None,
    })
}

fn endurance(day: Reason, pace: endurance::Kind, today: &Today<'_>, effort: &Effort) -> Option<Base> {
    let drawn = endurance_day::draw(pace, today, effort)?;
    let session = writing::endurance(day, &drawn, today, effort);
    Some(Base {
        session,
        endurance: Some(drawn),
    })
}
