//! Why the watch looks.

use serde::Serialize;

/// Why the watch looks at the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// The program was started.
    Start,
    /// A few seconds have passed.
    Tick,
    /// The athlete came to the window.
    Focus,
    /// The machine was asleep.
    Resume,
    /// The device is in another zone.
    ZoneChange,
    /// The wall clock was set.
    ClockChange,
}

impl Cause {
    /// True when nobody is likely to look this moment, so that a session may take a while to make.
    #[must_use]
    pub const fn is_unwatched(self) -> bool {
        !matches!(self, Self::Focus | Self::Resume)
    }

    /// True when something happened that may have mended what failed before, or somebody is there to see it mended.
    #[must_use]
    pub const fn ends_waiting(self) -> bool {
        !matches!(self, Self::Tick)
    }
}
