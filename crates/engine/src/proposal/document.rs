//! A proposal as it is kept until it is accepted, kept away, replaced or withdrawn.

use serde::{Deserialize, Serialize};

use crate::plan::PlanChange;

/// Why a session is proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(tag = "cause", rename_all = "snake_case")]
pub enum ProposalCause {
    /// Numbers or answers of the morning came, or were corrected, after the session was made.
    LateData,
    /// The athlete asked.
    Asked {
        /// For what.
        change: PlanChange,
    },
}
