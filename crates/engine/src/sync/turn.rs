//! One at a time: the window, the command line and the day's watch may all be on the same data, and a file has one place
//! in the account. Whoever syncs holds a lock on a file beside the data; the system frees it however a process ends.

use std::{
    fs::{File, OpenOptions, TryLockError},
    time::Duration,
};

use super::{SyncProblemCode, trouble::Trouble};
use crate::{Engine, Result};

/// The file that carries the lock and nothing else.
const FILE: &str = "sync.lock";
/// How long to wait between two looks at the lock (design).
const PAUSE: Duration = Duration::from_millis(25);

/// Held while this process alone speaks to the server about this data.
pub(super) struct Turn {
    _file: File,
}

impl Engine {
    /// Waits for this engine's turn; [`SyncProblemCode::UnderWay`] when another takes too long.
    pub(super) async fn turn(&self) -> Result<Result<Turn, Trouble>> {
        let path = self.folder().path().join(FILE);
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path).map_err(store::Error::file(&path))?;
        let mut waited = Duration::ZERO;
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Ok(Turn { _file: file })),
                Err(TryLockError::WouldBlock) if waited < self.sync.parts.patience.turn => {
                    tokio::time::sleep(PAUSE).await;
                    waited += PAUSE;
                }
                Err(TryLockError::WouldBlock) => return Ok(Err(SyncProblemCode::UnderWay.into())),
                Err(TryLockError::Error(error)) => return Err(store::Error::file(&path)(error).into()),
            }
        }
    }
}
