//! Where the athlete stands in the longer course today, and what that leaves of a session.

use super::constants::{
    AFTER_EVENT_DAYS, CAREFUL_RPE, DELOAD_ENDURANCE_PERCENT, EASED_PERCENT, RESTART_DAYS, RESTART_GAP, RESTART_SETS,
    RETURN_DAYS, RETURN_GAP, RETURN_RPE, TAPER_DAYS, TAPER_PERCENT,
};
use crate::{
    record::{Course, Record},
    session::Phase,
    strength::{DELOAD_RPE, deload_sets},
};

/// The part of the course that today belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// Loading.
    Build {
        /// True in the first week after a deload, which begins a little lower.
        is_eased: bool,
    },
    /// An easier week.
    Deload(Ground),
    /// Less and less until the event.
    Taper {
        /// Days until it; 0 is the day itself.
        days: i32,
    },
    /// Coming back after so many days without training.
    Return {
        /// The days.
        gap: i32,
    },
}

/// Why an easier week is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// Its time has come, after so many weeks of loading.
    Planned { weeks: i32 },
    /// Signals ask for it.
    Triggered { signals: u8 },
    /// The athlete asked for it.
    Asked,
    /// It has begun; this is its so manieth day.
    Running { day: i32 },
    /// The event was so many days ago.
    AfterEvent { days: i32 },
}

impl Stage {
    pub(super) fn of(record: &Record<'_>, course: &Course) -> Self {
        let today = record.today();
        let athlete = &record.input().athlete;
        let gap = record.since_last().filter(|&days| days >= RETURN_GAP);
        let gap = gap.or_else(|| {
            let (gap, day) = record.last_return(RETURN_GAP)?;
            let days = if gap >= RESTART_GAP { RESTART_DAYS } else { RETURN_DAYS };
            (record.ago(day) < days).then_some(gap)
        });
        if let Some(gap) = gap {
            return Self::Return { gap };
        }
        let event = athlete.event.as_ref().map(|event| event.training_day.days_since(today));
        match event {
            Some(days) if (0..=TAPER_DAYS).contains(&days) => return Self::Taper { days },
            Some(days) if (-AFTER_EVENT_DAYS..0).contains(&days) => {
                return Self::Deload(Ground::AfterEvent { days: -days });
            }
            _ => {}
        }
        if course.is_deload(today) {
            return Self::Deload(ground(course, record));
        }
        let is_eased = course.deload_until.is_some_and(|end| record.ago(end) <= RETURN_DAYS);
        Self::Build { is_eased }
    }

    /// The word for it in the document.
    pub(super) const fn phase(self) -> Phase {
        match self {
            Self::Build { .. } => Phase::Build,
            Self::Deload(_) => Phase::Deload,
            Self::Taper { .. } => Phase::Taper,
            Self::Return { .. } => Phase::Return,
        }
    }

    /// What is left of so many sets.
    pub(super) fn sets(self, sets: u8) -> u8 {
        let percent = match self {
            Self::Build { .. } => return sets,
            Self::Deload(_) => return u8::try_from(deload_sets(u32::from(sets))).unwrap_or(sets),
            Self::Return { gap } if gap >= RESTART_GAP => return sets.div_ceil(2).min(RESTART_SETS),
            Self::Return { .. } => 50,
            Self::Taper { days } => taper_percent(days),
        };
        let left = (u32::from(sets) * percent).div_ceil(100).max(1);
        u8::try_from(left).unwrap_or(sets)
    }

    /// What is left of so many seconds of endurance.
    pub(super) const fn endurance_s(self, seconds: u32) -> u32 {
        let percent = match self {
            Self::Build { is_eased: false } => 100,
            Self::Build { is_eased: true } => EASED_PERCENT,
            Self::Deload(_) | Self::Return { .. } => DELOAD_ENDURANCE_PERCENT,
            Self::Taper { days } => taper_percent(days),
        };
        seconds * percent / 100
    }

    /// The hardest set that the stage allows, in tenths of RPE.
    pub(super) const fn max_rpe(self) -> u8 {
        match self {
            Self::Build { .. } | Self::Taper { .. } => 100,
            Self::Deload(_) => DELOAD_RPE.tenths(),
            Self::Return { gap } if gap >= RESTART_GAP => CAREFUL_RPE,
            Self::Return { .. } => RETURN_RPE,
        }
    }

    /// True when the session is smaller than the athlete's time on purpose.
    pub(super) const fn is_reduced(self) -> bool {
        !matches!(self, Self::Build { .. })
    }
}

/// Percent of the volume that is left so many days before the event.
const fn taper_percent(days: i32) -> u32 {
    let mut place = 0;
    while place < TAPER_PERCENT.len() {
        let (from, percent) = TAPER_PERCENT[place];
        if days >= from {
            return percent;
        }
        place += 1;
    }
    TAPER_PERCENT[TAPER_PERCENT.len() - 1].1
}

fn ground(course: &Course, record: &Record<'_>) -> Ground {
    let today = record.today();
    let asked = record.input().athlete.deload_from;
    if let Some(since) = course.deload_since {
        Ground::Running {
            day: record.ago(since) + 1,
        }
    } else if asked.is_some_and(|from| from <= today && record.ago(from) < RETURN_DAYS) {
        Ground::Asked
    } else if course.triggers >= 2 {
        Ground::Triggered {
            signals: course.triggers,
        }
    } else {
        Ground::Planned {
            weeks: record.ago(course.loading_since) / 7,
        }
    }
}
