//! When this device notifies. Never synced: a phone and a desk are told apart.

use serde::{Deserialize, Serialize};
use validator::Validate;

use super::TimeOfDay;

/// When this device notifies, and how much it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct NotificationSettings {
    /// Whether it notifies at all.
    pub enabled: bool,
    /// When.
    pub time: TimeOfDay,
    /// From when on it is quiet.
    pub quiet_from: TimeOfDay,
    /// Until when it is quiet; the same as `quiet_from` for no quiet hours.
    pub quiet_to: TimeOfDay,
    /// True when it says that there is a session, and not which: what a locked screen shows, everyone can read.
    pub hide_text: bool,
}

impl Default for NotificationSettings {
    /// Off; at 07:00; quiet from 22:00 to 07:00 (design).
    fn default() -> Self {
        Self {
            enabled: false,
            time: TimeOfDay::constant(7, 0),
            quiet_from: TimeOfDay::constant(22, 0),
            quiet_to: TimeOfDay::constant(7, 0),
            hide_text: false,
        }
    }
}
