//! Whether another process has written: every change carries a stamp, and ours are known here.

use std::sync::Mutex;

use sync::Stamp;
use tokio::sync::Notify;

/// The newest stamp that was seen in the file, and how often one appeared that this process did not make.
#[derive(Debug, Default)]
pub(crate) struct Neighbours {
    seen: Mutex<Seen>,
    /// Told of every stamp that is newer than those before.
    pub(crate) changed: Notify,
}

#[derive(Debug, Default)]
struct Seen {
    newest: Option<Stamp>,
    writes_by_others: u64,
}

impl Neighbours {
    /// A stamp was read from the file. What is older was read before something that is known by now.
    pub(crate) fn read(&self, stamp: Stamp) {
        self.with(|seen| {
            let newest = *seen.newest.get_or_insert(stamp);
            if stamp > newest {
                seen.newest = Some(stamp);
                seen.writes_by_others += 1;
                self.changed.notify_one();
            }
        });
    }

    /// A stamp was made here and is in the file.
    pub(crate) fn wrote(&self, stamp: Stamp) {
        self.with(|seen| {
            if seen.newest < Some(stamp) {
                seen.newest = Some(stamp);
                self.changed.notify_one();
            }
        });
    }

    pub(crate) fn writes(&self) -> u64 {
        self.with(|seen| seen.writes_by_others)
    }

    fn with<T>(&self, work: impl FnOnce(&mut Seen) -> T) -> T {
        // Nothing in here can fail half-way.
        work(&mut self.seen.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use training::workout::DeviceTag;

    fn at(wall_ms: u64) -> Stamp {
        Stamp {
            wall_ms,
            counter: 0,
            device: DeviceTag(1),
        }
    }

    #[test]
    fn only_what_others_wrote_counts_in_whatever_order_it_is_seen() {
        let neighbours = Neighbours::default();
        neighbours.read(at(1));
        neighbours.wrote(at(2));
        neighbours.read(at(2));
        neighbours.read(at(1));
        assert_eq!(neighbours.writes(), 0);
        neighbours.read(at(3));
        neighbours.wrote(at(4));
        neighbours.read(at(4));
        assert_eq!(neighbours.writes(), 1);
    }
}
