//! What a process logs, for those who look for what must not be in it.

use std::{
    io::{self, Write},
    sync::{Arc, Mutex, PoisonError},
};

use tracing_subscriber::filter::LevelFilter;

/// Everything that this process logs, at the finest level.
#[derive(Debug, Clone, Default)]
pub struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// Listens from now on; once in a process.
    #[must_use]
    pub fn listened_to() -> Self {
        let log = Self::default();
        let writer = log.clone();
        tracing_subscriber::fmt()
            .with_max_level(LevelFilter::TRACE)
            .with_writer(move || writer.clone())
            .init();
        log
    }

    /// What was logged so far. It is made sure that anything is heard at all.
    #[must_use]
    pub fn text(&self) -> String {
        const LAST: &str = "the log is listened to";
        tracing::trace!("{LAST}");
        let bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let text = String::from_utf8(bytes).expect("what is logged is text");
        assert!(text.contains(LAST), "nothing is heard");
        text
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
