//! What a training day can be.

use crate::planner::template::Template;

/// A kind of session.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::planner) enum Kind {
    /// Strength, by this template.
    Strength(&'static Template),
    /// Endurance, for this.
    Endurance(Pace),
}

/// What an endurance session is for, in rising demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::planner) enum Pace {
    /// The bread of endurance.
    Easy,
    /// The longest of the week.
    Long,
    /// Below the second threshold.
    Tempo,
    /// Above it.
    Intervals,
}

impl Pace {
    /// True at or above the threshold.
    pub(in crate::planner) const fn is_hard(self) -> bool {
        matches!(self, Self::Tempo | Self::Intervals)
    }

    /// The pace that a template's id ends with.
    pub(super) fn named(template: &str) -> Option<Self> {
        let (_, form) = template.split_once('.')?;
        match form {
            "easy" | "walk_run" | "recovery" => Some(Self::Easy),
            "long" => Some(Self::Long),
            "tempo" => Some(Self::Tempo),
            "intervals" => Some(Self::Intervals),
            _ => None,
        }
    }
}

impl Kind {
    pub(in crate::planner) fn template(self) -> Option<&'static Template> {
        match self {
            Self::Strength(template) => Some(template),
            Self::Endurance(_) => None,
        }
    }

    /// The kind that a template's id names.
    pub(in crate::planner) fn named(id: &str) -> Option<Self> {
        let strength = Template::named(id).map(Self::Strength);
        strength.or_else(|| Pace::named(id).map(Self::Endurance))
    }
}
