//! What sync needs of its surroundings, and what this process knows of how it goes.

use std::{
    path::PathBuf,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use tokio::sync::{Notify, watch};

use super::course::Standing;

/// The variable that names a file with certificates of authorities of one's own, as PEM.
const TRUST_FILE: &str = "HEALTHPILOT_SYNC_CA";

/// What sync needs of its surroundings.
#[derive(Debug, Clone)]
pub struct SyncParts {
    /// How long the server may take.
    pub patience: Patience,
    /// Certificates of authorities that are trusted besides the system's, as PEM.
    pub trust_file: Option<PathBuf>,
}

impl Default for SyncParts {
    /// As the environment has it.
    fn default() -> Self {
        Self {
            patience: Patience::default(),
            trust_file: std::env::var_os(TRUST_FILE)
                .filter(|file| !file.is_empty())
                .map(PathBuf::from),
        }
    }
}

/// How long the server may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// To take the connection, TLS included.
    pub connect: Duration,
    /// To begin its answer, besides the time that the body needs on its way.
    pub first_byte: Duration,
    /// Between two parts of its answer.
    pub pause: Duration,
    /// For one whole request.
    pub total: Duration,
    /// For another HealthPilot on the same data to be done with its own sync.
    pub turn: Duration,
}

impl Default for Patience {
    /// Design: room for a phone in a cellar; nobody waits for it.
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            first_byte: Duration::from_secs(20),
            pause: Duration::from_secs(20),
            total: Duration::from_secs(300),
            turn: Duration::from_secs(30),
        }
    }
}

/// What changed in how sync stands, for whoever shows it: a number each that grows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SyncNews {
    /// With every change of the status.
    pub status: u64,
    /// With every sync that brought something that a window may show.
    pub pulled: u64,
}

/// What this process knows of how sync goes.
#[derive(Debug)]
pub(crate) struct SyncState {
    pub(super) parts: SyncParts,
    is_running: AtomicBool,
    course: Mutex<Standing>,
    /// Somebody called: the athlete is back, or has signed in.
    pub(super) called: Notify,
    news: watch::Sender<SyncNews>,
}

impl SyncState {
    pub(crate) fn new(parts: SyncParts) -> Self {
        Self {
            parts,
            is_running: AtomicBool::new(false),
            course: Mutex::default(),
            called: Notify::new(),
            news: watch::Sender::new(SyncNews::default()),
        }
    }

    pub(super) fn is_running(&self) -> bool {
        self.is_running.load(Ordering::Acquire)
    }

    pub(super) fn set_running(&self, is_running: bool) {
        self.is_running.store(is_running, Ordering::Release);
        self.tell(false);
    }

    pub(super) fn course(&self) -> MutexGuard<'_, Standing> {
        // Nothing in here can fail half-way.
        self.course.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells that the status changed, and maybe that something was pulled.
    pub(super) fn tell(&self, is_pulled: bool) {
        self.news.send_modify(|news| {
            news.status += 1;
            news.pulled += u64::from(is_pulled);
        });
    }

    pub(super) fn news(&self) -> watch::Receiver<SyncNews> {
        self.news.subscribe()
    }
}
