//! The loop: short waits, and a bell that ends them.

use std::time::Duration;

use jiff::Timestamp;
use tokio::{
    sync::{mpsc, watch},
    task::JoinHandle,
};

use super::{Cause, Did, Look, Scheduler, Status};

/// The longest wait between two looks (DESIGN.md §3, "Time"). Linux stops timers while the machine sleeps and macOS
/// stretches long ones: short waits are all that can be relied upon, and a look costs two small reads.
pub const TICK: Duration = Duration::from_secs(15);
/// The shortest wait (design): a day that begins within it has begun when it ends.
const SHORTEST: Duration = Duration::from_millis(50);
/// Rings that may wait to be heard (design). One more adds nothing: a look is coming.
const RINGS: usize = 8;

/// Calls the watch, and tells how it sees today. Cloning it is cheap; when the last clone goes, the watch ends.
#[derive(Debug, Clone)]
pub struct Bell {
    rings: mpsc::Sender<Cause>,
    status: watch::Receiver<Status>,
}

impl Bell {
    pub(super) fn new(status: watch::Receiver<Status>) -> (Self, mpsc::Receiver<Cause>) {
        let (rings, heard) = mpsc::channel(RINGS);
        (Self { rings, status }, heard)
    }

    /// Has the watch look now. Never waits.
    pub fn ring(&self, cause: Cause) {
        // A full channel means that a look is coming, a closed one that the program ends.
        let _ = self.rings.try_send(cause);
    }

    /// How today stands. Its `changed` tells of the first look, and of everything that a window should read again for.
    #[must_use]
    pub fn status(&self) -> watch::Receiver<Status> {
        self.status.clone()
    }
}

impl Scheduler {
    /// Looks until no bell is left.
    pub async fn run(mut self) {
        while let Some(look) = self.next().await {
            // The first of a row is enough.
            if let Did::Failed(error) = &look.did
                && look.changed
            {
                tracing::error!(code = ?error.code(), "today's workout could not be made: {error}");
            }
        }
    }

    /// Waits until it is time, or until the bell rings, and looks. The first look is at once. `None` when no bell is
    /// left.
    pub async fn next(&mut self) -> Option<Look> {
        let Some(face) = &self.face else {
            return Some(self.look(Cause::Start).await);
        };
        let pause = pause(self.next_at, face.now.timestamp());
        let cause = tokio::select! {
            rung = self.rings.recv() => rung?,
            () = tokio::time::sleep(pause) => Cause::Tick,
            proposed = answered(&mut self.asking) => {
                self.is_proposed |= proposed;
                Cause::Tick
            }
        };
        while self.rings.try_recv().is_ok() {}
        Some(self.look(cause).await)
    }
}

impl Scheduler {
    /// Waits for a coach that is being asked, and looks once more. `None` when none is.
    pub async fn hear_coach(&mut self) -> Option<Look> {
        self.asking.as_ref()?;
        self.is_proposed |= answered(&mut self.asking).await;
        Some(self.look(Cause::Tick).await)
    }
}

/// Waits for the coach, if it is being asked.
async fn answered(asking: &mut Option<JoinHandle<bool>>) -> bool {
    let Some(task) = asking else {
        return std::future::pending().await;
    };
    let proposed = task.await.unwrap_or(false);
    *asking = None;
    proposed
}

/// A tick, or less if the next training day begins before.
fn pause(next_at: Option<Timestamp>, now: Timestamp) -> Duration {
    let until = next_at.and_then(|next_at| Duration::try_from(next_at.duration_since(now)).ok());
    until.map_or(TICK, |until| until.clamp(SHORTEST, TICK))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan as _;

    #[test]
    fn a_pause_ends_with_the_training_day_and_is_never_longer_than_a_tick() {
        let now: Timestamp = "2026-03-29T01:59:00Z".parse().expect("an instant");
        for (seconds, expected) in [(60, 15_000), (15, 15_000), (4, 4_000), (0, 50), (-3600, 15_000)] {
            let paused = pause(Some(now + seconds.seconds()), now);
            assert_eq!(paused.as_millis(), expected, "{seconds} s before the next day");
        }
        assert_eq!(pause(None, now), TICK);
    }
}
