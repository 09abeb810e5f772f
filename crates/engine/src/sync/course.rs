//! The course of sync beside the athlete's day: a task that syncs after a change, at the start, when somebody is back,
//! and every quarter of an hour; after a failure with growing pauses. It never stands in anybody's way, and while the
//! device is signed out it speaks to nobody.

use std::time::Duration;

use super::{Course, SyncNews, SyncProblemCode, next_sync_in, now::Errand, route::Routes};
use crate::Engine;

/// The longest nap (design): a machine that slept does not count the time, and has missed a sync by as much at most.
const NAP: Duration = Duration::from_secs(60);
/// The longest nap while the server cannot be reached (design): the network's return is noticed within it.
const NAP_WITHOUT_WAY: Duration = Duration::from_secs(10);
/// How often it is looked whether another process has signed the device in (design).
const SIGNED_OUT_NAP: Duration = Duration::from_secs(15 * 60);
/// So long after a sync nobody who comes to the window is thought to have been away (design).
const AWAY: Duration = Duration::from_secs(60);

/// Where the course stands in this process.
#[derive(Debug, Default)]
pub(super) struct Standing {
    course: Course,
    /// Spreads the tries after a failure.
    chance: u32,
    /// The server wants to be left alone until then.
    held_until: Option<Duration>,
    /// The ways out of this machine when the server could not be reached; `None` when that is not what failed.
    lost_with: Option<Routes>,
}

impl Standing {
    /// A sync that began then has ended now. What was written since it began may not have been in it.
    pub(super) fn ended(&mut self, begun_at: Duration, now: Duration, is_well: bool, chance: u32) {
        let since = |change: Option<Duration>| change.filter(|at| *at >= begun_at);
        self.course = Course {
            ended_at: Some(now),
            failures: if is_well {
                0
            } else {
                self.course.failures.saturating_add(1)
            },
            first_change_at: since(self.course.last_change_at),
            last_change_at: since(self.course.last_change_at),
            is_called: false,
        };
        self.chance = chance;
        self.held_until = None;
        self.lost_with = None;
    }

    /// The server could not be reached, although there were these ways out of this machine.
    pub(super) const fn lost_way(&mut self, routes: Option<Routes>) {
        self.lost_with = routes;
    }

    /// Looks at the network while the server cannot be reached: with a new way out it is tried at once.
    fn look_for_a_way(&mut self, now: impl FnOnce() -> Routes) {
        let Some(before) = self.lost_with else { return };
        let now = now();
        self.course.is_called |= now.is_new_since(&before);
        self.lost_with = Some(now);
    }

    /// The longest nap.
    const fn nap(&self) -> Duration {
        if self.lost_with.is_some() { NAP_WITHOUT_WAY } else { NAP }
    }

    /// The server wants to be left alone for so long.
    pub(super) fn hold(&mut self, pause: Option<Duration>) {
        self.held_until = pause
            .zip(self.course.ended_at)
            .map(|(pause, ended_at)| ended_at + pause);
    }

    /// How long until the next sync.
    fn due_in(&self, now: Duration) -> Duration {
        let held = self.held_until.unwrap_or_default().saturating_sub(now);
        next_sync_in(&self.course, now, self.chance).max(held)
    }

    /// How long until the next try after a failure; `None` when the last sync went well.
    pub(super) fn next_try_in(&self, now: Duration) -> Option<Duration> {
        (self.course.failures > 0).then(|| self.due_in(now))
    }

    fn changed(&mut self, now: Duration) {
        self.course.first_change_at.get_or_insert(now);
        self.course.last_change_at = Some(now);
    }

    const fn call(&mut self) {
        self.course.is_called = true;
    }

    fn is_stale(&self, now: Duration) -> bool {
        self.course
            .ended_at
            .is_none_or(|ended_at| now.saturating_sub(ended_at) > AWAY)
    }
}

impl Engine {
    /// Syncs for as long as it is polled. A process needs one; the first sync is at once.
    pub async fn run_sync(&self) {
        loop {
            match self.kept_sync().await {
                Ok(kept) if kept.is_signed_in() => {
                    let (pause, nap) = self.look_ahead();
                    if pause.is_zero() {
                        self.sync_by_itself().await;
                    } else {
                        self.nap(pause.min(nap)).await;
                    }
                }
                Ok(_) => self.nap(SIGNED_OUT_NAP).await,
                Err(error) => {
                    tracing::error!(code = ?error.code(), "how sync stands could not be read: {error}");
                    self.nap(NAP).await;
                }
            }
        }
    }

    /// Has the course sync at once: the machine woke up, or the network is back.
    pub fn call_sync(&self) {
        self.sync.called.notify_one();
    }

    /// Has the course sync if the last one is a while ago: the athlete came to the window.
    pub fn call_sync_if_stale(&self) {
        if self.sync.course().is_stale(self.clock.since_boot()) {
            self.call_sync();
        }
    }

    /// Tells of changes in how sync stands, and of what it brought.
    #[must_use]
    pub fn sync_news(&self) -> tokio::sync::watch::Receiver<SyncNews> {
        self.sync.news()
    }

    /// How long until the next sync, and how long to nap at most before it is looked again.
    fn look_ahead(&self) -> (Duration, Duration) {
        let mut course = self.sync.course();
        course.look_for_a_way(Routes::now);
        (course.due_in(self.clock.since_boot()), course.nap())
    }

    async fn sync_by_itself(&self) {
        let begun_at = self.clock.since_boot();
        let is_counted = match self.sync_in_turn(Errand::Sync).await {
            Ok(Ok(_)) => true,
            // It was not this process that spoke.
            Ok(Err(trouble)) => !matches!(trouble.code, SyncProblemCode::UnderWay | SyncProblemCode::SignedOut),
            Err(error) => {
                tracing::error!(code = ?error.code(), "the data could not be synced: {error}");
                true
            }
        };
        if !is_counted {
            let chance = getrandom::u32().unwrap_or(u32::MAX);
            let now = self.clock.since_boot();
            self.sync.course().ended(begun_at, now, false, chance);
        }
    }

    /// Waits, until something happens that may make a sync due.
    async fn nap(&self, pause: Duration) {
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = self.sync.called.notified() => self.sync.course().call(),
            () = self.store.changed() => self.note_change().await,
        }
    }

    /// Something was written. What a sync has brought is nothing to send.
    async fn note_change(&self) {
        let pending = async { self.store.read().await?.count_unsent().await };
        if pending.await.is_ok_and(|pending| pending > 0) {
            self.sync.course().changed(self.clock.since_boot());
        }
        self.sync.tell(false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn s(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn what_was_written_during_a_sync_is_sent_with_the_next_one() {
        let mut standing = Standing::default();
        standing.changed(s(5));
        standing.ended(s(10), s(11), true, 0);
        assert_eq!(standing.due_in(s(11)), s(900));
        standing.changed(s(21));
        standing.ended(s(20), s(22), true, 0);
        assert_eq!(standing.due_in(s(22)), s(1));
    }

    #[test]
    fn a_server_that_could_not_be_reached_is_tried_at_once_when_the_network_is_back() {
        let nowhere = Routes::default();
        let at_home = Routes {
            v4: Some([192, 168, 1, 7].into()),
            v6: None,
        };
        let mut standing = Standing::default();
        standing.ended(s(10), s(10), false, u32::MAX);
        standing.look_for_a_way(|| at_home);
        assert_eq!(
            (standing.due_in(s(10)), standing.nap()),
            (s(5), NAP),
            "it was not the way"
        );
        standing.lost_way(Some(at_home));
        assert_eq!(standing.nap(), NAP_WITHOUT_WAY);
        for (now, due_in) in [(at_home, s(5)), (nowhere, s(5)), (at_home, s(0))] {
            standing.look_for_a_way(|| now);
            assert_eq!(standing.due_in(s(10)), due_in, "{now:?}");
        }
        standing.ended(s(11), s(11), true, 0);
        assert_eq!(standing.nap(), NAP);
    }

    #[test]
    fn a_server_that_asks_for_it_is_left_alone_also_by_who_calls() {
        let mut standing = Standing::default();
        standing.ended(s(10), s(10), false, 0);
        assert_eq!(standing.next_try_in(s(10)), Some(Duration::from_millis(2500)));
        standing.hold(Some(s(60)));
        standing.call();
        assert_eq!(standing.due_in(s(11)), s(59));
        standing.ended(s(70), s(70), true, 0);
        assert_eq!(standing.next_try_in(s(70)), None);
    }
}
