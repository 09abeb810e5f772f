//! What the gate says about a session.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Advice;

/// Everything that the gate found, in the order of its rules.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Verdict {
    /// One entry a broken rule and place.
    pub findings: Vec<Finding>,
    /// What the athlete should do today, when health asks for it; whatever the session is.
    pub advice: Option<Advice>,
}

/// One broken rule at one place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Finding {
    /// The rule's id, such as `V8`.
    pub rule: String,
    /// What follows from breaking it.
    pub severity: RuleSeverity,
    /// Where in the session, as a path such as `blocks[1].exercises[0].sets[2]`, or a group of muscles such as
    /// `groups.chest`; empty for the whole.
    pub at: String,
    /// What was measured, in the rule's unit.
    pub measured: f64,
    /// The rule's limit, in the same unit.
    pub limit: f64,
    /// One plain sentence.
    pub text: String,
}

/// What follows from breaking a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum RuleSeverity {
    /// The athlete is told.
    Warn,
    /// The session can be mended by the rule.
    Repair,
    /// The session is refused.
    Block,
}

impl Verdict {
    /// True when nothing blocks the session.
    #[must_use]
    pub fn passes(&self) -> bool {
        self.findings
            .iter()
            .all(|finding| finding.severity != RuleSeverity::Block)
    }
}
