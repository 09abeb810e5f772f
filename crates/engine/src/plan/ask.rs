//! What the athlete may ask of the plan, and what it makes of the days' wishes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use training::{
    athlete::Equipment,
    day::TrainingDay,
    planner::{DayChange, DayWish, PlanInput},
    refusal::Refusal,
    session::{Session, SessionKind},
};

use crate::{Error, Result, document, proposal::WishedDay};

/// A change to the plan of today or of the coming days.
///
/// What concerns today becomes a proposal; what concerns days ahead is shown first and kept when it is confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum PlanChange {
    /// A session of at most so many minutes.
    Shorter {
        /// The day.
        training_day: TrainingDay,
        /// Minutes, 10 to 240.
        minutes: u16,
    },
    /// Less exertion and fewer sets.
    Easier {
        /// The day.
        training_day: TrainingDay,
    },
    /// Something else to train with.
    Equipment {
        /// The day.
        training_day: TrainingDay,
        /// What there is; empty for the body alone.
        equipment: Vec<Equipment>,
    },
    /// No training.
    Rest {
        /// The day.
        training_day: TrainingDay,
    },
    /// Training, whatever the rules would choose.
    Train {
        /// The day.
        training_day: TrainingDay,
    },
    /// The session of one day goes to another, and rest takes its place.
    Move {
        /// The day that gives its session.
        from: TrainingDay,
        /// The day that gets it.
        to: TrainingDay,
    },
    /// Two days change places.
    Swap {
        /// One day.
        one: TrainingDay,
        /// The other.
        other: TrainingDay,
    },
    /// A whole wish, in the place of the day's wish.
    Wish {
        /// The day.
        training_day: TrainingDay,
        /// The wish.
        wish: DayWish,
    },
    /// No wish any more.
    Clear {
        /// The day.
        training_day: TrainingDay,
    },
}

/// A day of the week that is asked about, as it looks before.
pub(super) struct AskedDay<'w> {
    pub(super) session: &'w Session,
    pub(super) wish: Option<&'w DayWish>,
}

impl PlanChange {
    /// The days that it concerns.
    pub(super) fn days(&self) -> Vec<TrainingDay> {
        match self {
            Self::Shorter { training_day, .. }
            | Self::Easier { training_day }
            | Self::Equipment { training_day, .. }
            | Self::Rest { training_day }
            | Self::Train { training_day }
            | Self::Wish { training_day, .. }
            | Self::Clear { training_day } => vec![*training_day],
            Self::Move { from, to } => vec![*from, *to],
            Self::Swap { one, other } => vec![*one, *other],
        }
    }

    /// What the days' wishes become.
    ///
    /// # Errors
    /// [`Error::Refused`] by field: a day that is not in the plan, a range, a rest day that is to be moved.
    pub(super) fn wishes(&self, week: &BTreeMap<TrainingDay, AskedDay<'_>>) -> Result<Vec<WishedDay>> {
        let day = |field: &str, day: TrainingDay| {
            let message = "must be today or one of the six days after it";
            week.get(&day).ok_or_else(|| refused(field, message))
        };
        let changed = |training_day: TrainingDay, change: &dyn Fn(&mut DayWish)| {
            let mut wish = day("training_day", training_day)?.wish.cloned().unwrap_or_default();
            change(&mut wish);
            wished(training_day, wish)
        };
        let single = match self {
            Self::Shorter { training_day, minutes } => changed(*training_day, &|wish| wish.minutes = Some(*minutes)),
            Self::Easier { training_day } => changed(*training_day, &|wish| wish.easier = Some(true)),
            Self::Equipment {
                training_day,
                equipment,
            } => changed(*training_day, &|wish| wish.equipment = Some(equipment.clone())),
            Self::Rest { training_day } => changed(*training_day, &|wish| *wish = rest()),
            Self::Train { training_day } => changed(*training_day, &|wish| wish.rest = Some(false)),
            Self::Wish {
                training_day,
                wish: whole,
            } => changed(*training_day, &|wish| *wish = whole.clone()),
            Self::Clear { training_day } => changed(*training_day, &|wish| *wish = DayWish::default()),
            Self::Move { from, to } => {
                let (giving, _) = (day("from", *from)?, day("to", *to)?);
                if from == to {
                    return Err(refused("to", "must be another day than from"));
                }
                if giving.session.kind == SessionKind::Rest {
                    return Err(refused("from", "has no session to move"));
                }
                return Ok(vec![wished(*from, rest())?, wished(*to, brought(giving))?]);
            }
            Self::Swap { one, other } => {
                let (first, second) = (day("one", *one)?, day("other", *other)?);
                if one == other {
                    return Err(refused("other", "must be another day than one"));
                }
                return Ok(vec![wished(*one, brought(second))?, wished(*other, brought(first))?]);
            }
        };
        Ok(vec![single?])
    }
}

/// A day's session on another day: what it is, and what the athlete wants of it.
fn brought(day: &AskedDay<'_>) -> DayWish {
    if day.session.kind == SessionKind::Rest {
        return rest();
    }
    DayWish {
        rest: Some(false),
        template: day.session.template.clone(),
        ..day.wish.cloned().unwrap_or_default()
    }
}

fn rest() -> DayWish {
    DayWish {
        rest: Some(true),
        ..DayWish::default()
    }
}

/// A wish that says nothing is none.
fn wished(training_day: TrainingDay, wish: DayWish) -> Result<WishedDay> {
    document::check(&wish)?;
    let wish = (wish != DayWish::default()).then_some(wish);
    Ok(WishedDay { training_day, wish })
}

fn refused(field: &str, message: &str) -> Error {
    Error::Refused(vec![Refusal::new(field, message)])
}

/// The input as it is when these wishes are kept.
pub(crate) fn with_wishes(mut input: PlanInput, wishes: &[WishedDay]) -> PlanInput {
    let mut by_day: BTreeMap<TrainingDay, DayWish> = input
        .changes
        .into_iter()
        .map(|change| (change.training_day, change.wish))
        .collect();
    for WishedDay { training_day, wish } in wishes {
        match wish {
            Some(wish) => by_day.insert(*training_day, wish.clone()),
            None => by_day.remove(training_day),
        };
    }
    let change = |(training_day, wish)| DayChange { training_day, wish };
    input.changes = by_day.into_iter().map(change).collect();
    input
}
