//! The way between a device and the server: messages are lost, cut, doubled, late and out of order, and either end may
//! die with one of them in hand.

use std::{
    pin::pin,
    sync::{Mutex, MutexGuard, PoisonError},
};

use engine::{
    Engine,
    sync::{Compared, SyncFailure, Synced, Transport, TransportError},
};
use futures_util::future::{BoxFuture, Either, select};
use harness::Chance;
use tokio::sync::Notify;

use crate::house::House;

/// What may happen to one exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Fine,
    RequestIsLost,
    ReplyIsLost,
    RequestIsCut,
    ReplyIsCut,
    RequestComesTwice,
    SecondReplyComesBack,
    RequestIsLate,
    ServerDiesBeforeItCommits,
    ServerDiesBeforeItReplies,
    DeviceDiesBeforeItSends,
    DeviceDiesWithTheReply,
}

const FATES: [Fate; 11] = [
    Fate::RequestIsLost,
    Fate::ReplyIsLost,
    Fate::ReplyIsLost,
    Fate::RequestIsCut,
    Fate::ReplyIsCut,
    Fate::RequestComesTwice,
    Fate::SecondReplyComesBack,
    Fate::RequestIsLate,
    Fate::ServerDiesBeforeItCommits,
    Fate::ServerDiesBeforeItReplies,
    Fate::DeviceDiesBeforeItSends,
];

/// The way to one server, for all devices.
pub(crate) struct Way {
    pub(crate) house: tokio::sync::Mutex<House>,
    chance: Mutex<Chance>,
    /// Requests that are still under way, each with its device's token.
    late: Mutex<Vec<(String, Vec<u8>)>>,
    /// What happened, for the trace.
    told: Mutex<Vec<String>>,
    death: Notify,
    pub(crate) is_good: Mutex<bool>,
}

/// How a sync ended.
pub(crate) enum Ended {
    Well(Synced),
    Badly(SyncFailure),
    /// The device's process is dead.
    Dead,
}

impl Way {
    pub(crate) fn to(house: House, chance: Chance) -> Self {
        Self {
            house: tokio::sync::Mutex::new(house),
            chance: Mutex::new(chance),
            late: Mutex::default(),
            told: Mutex::default(),
            death: Notify::new(),
            is_good: Mutex::new(false),
        }
    }

    /// One sync of a device, up to its end or that of its process.
    pub(crate) async fn syncs(&self, engine: &Engine, token: &str) -> Ended {
        let from = From { way: self, token };
        let (sync, death) = (pin!(engine.sync_once(&from)), pin!(self.death.notified()));
        match select(sync, death).await {
            Either::Left((Ok(synced), _)) => Ended::Well(synced),
            Either::Left((Err(failure), _)) => Ended::Badly(failure),
            Either::Right(_) => Ended::Dead,
        }
    }

    /// One comparison of a device with the server.
    pub(crate) async fn compares(&self, engine: &Engine, token: &str) -> Result<Compared, SyncFailure> {
        engine.compare_once(&From { way: self, token }).await
    }

    /// What went wrong since this was asked last.
    pub(crate) fn tells(&self) -> Vec<String> {
        std::mem::take(&mut self.told.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Everything that is late arrives, in any order. It is late by less than the clocks may be off: a server waits no
    /// longer for a body.
    pub(crate) async fn delivers_the_late(&self) {
        loop {
            let next = {
                let mut late = self.late.lock().unwrap_or_else(PoisonError::into_inner);
                if late.is_empty() {
                    return;
                }
                let last = i64::try_from(late.len()).unwrap() - 1;
                let place = usize::try_from(self.chance().between(0, last)).unwrap();
                late.swap_remove(place)
            };
            self.house.lock().await.answers(&next.0, &next.1).await;
        }
    }

    fn chance(&self) -> MutexGuard<'_, Chance> {
        self.chance.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn fate(&self) -> Fate {
        let is_good = *self.is_good.lock().unwrap_or_else(PoisonError::into_inner);
        let mut chance = self.chance();
        if is_good || !chance.one_in(3) {
            return Fate::Fine;
        }
        if chance.one_in(10) {
            return Fate::DeviceDiesWithTheReply;
        }
        *chance.one_of(&FATES)
    }

    async fn carry(&self, token: &str, body: Vec<u8>) -> Result<Vec<u8>, TransportError> {
        let fate = self.fate();
        if fate != Fate::Fine {
            let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
            told.push(format!("{fate:?}"));
        }
        if self.chance().one_in(3) {
            self.delivers_the_late().await;
        }
        let mut house = self.house.lock().await;
        match fate {
            Fate::Fine => Ok(house.answers(token, &body).await),
            Fate::RequestIsLost => Err(TransportError::Unreachable),
            Fate::ReplyIsLost => {
                house.answers(token, &body).await;
                Err(TransportError::Unreachable)
            }
            Fate::RequestIsCut => Ok(house.answers(token, &body[..body.len() / 2]).await),
            Fate::ReplyIsCut => {
                let mut reply = house.answers(token, &body).await;
                reply.truncate(reply.len() / 2);
                Ok(reply)
            }
            Fate::RequestComesTwice => {
                let reply = house.answers(token, &body).await;
                house.answers(token, &body).await;
                Ok(reply)
            }
            Fate::SecondReplyComesBack => {
                house.answers(token, &body).await;
                Ok(house.answers(token, &body).await)
            }
            Fate::RequestIsLate => {
                let mut late = self.late.lock().unwrap_or_else(PoisonError::into_inner);
                late.push((token.to_owned(), body));
                Err(TransportError::Unreachable)
            }
            Fate::ServerDiesBeforeItCommits => {
                house.is_cut_while_serving(token, &body).await;
                Err(TransportError::Unreachable)
            }
            Fate::ServerDiesBeforeItReplies => {
                house.answers(token, &body).await;
                house.restarts().await;
                Err(TransportError::Unreachable)
            }
            Fate::DeviceDiesBeforeItSends => self.dies().await,
            Fate::DeviceDiesWithTheReply => {
                house.answers(token, &body).await;
                drop(house);
                self.dies().await
            }
        }
    }

    /// The device's process ends here, and takes what it was about to do with it.
    async fn dies(&self) -> Result<Vec<u8>, TransportError> {
        self.death.notify_one();
        std::future::pending().await
    }
}

/// The way from one device.
struct From<'w> {
    way: &'w Way,
    token: &'w str,
}

impl Transport for From<'_> {
    fn exchange(&self, body: Vec<u8>) -> BoxFuture<'_, Result<Vec<u8>, TransportError>> {
        Box::pin(self.way.carry(self.token, body))
    }
}
