//! What a training day can be.

use crate::planner::{
    endurance::{Kind as Pace, template},
    template::Template,
};

/// A kind of session.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::planner) enum Kind {
    /// Strength, by this template.
    Strength(&'static Template),
    /// Endurance, for this.
    Endurance(Pace),
}

impl Kind {
    pub(in crate::planner) fn template(self) -> Option<&'static Template> {
        match self {
            Self::Strength(template) => Some(template),
            Self::Endurance(_) => None,
        }
    }

    pub(in crate::planner) const fn is_strength(self) -> bool {
        matches!(self, Self::Strength(_))
    }

    /// True when the other takes this one's turn: the same, or both hard, or both easy and short.
    pub(super) fn is_like(self, other: Self) -> bool {
        match (self, other) {
            (Self::Endurance(one), Self::Endurance(other)) => {
                one == other || one.is_hard() && other.is_hard() || one < Pace::Long && other < Pace::Long
            }
            _ => self == other,
        }
    }

    /// The kind that a template's id names.
    pub(in crate::planner) fn named(id: &str) -> Option<Self> {
        let strength = Template::named(id).map(Self::Strength);
        let pace = || match template::of(id)? {
            (_, template::Form::Of(pace)) => Some(pace),
            (_, template::Form::WalkRun) => Some(Pace::Easy),
        };
        strength.or_else(|| pace().map(Self::Endurance))
    }
}
