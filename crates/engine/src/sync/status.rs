//! How sync stands, put together.

use super::{SyncAccount, SyncProblem, SyncView, account::is_device_name, kept::Kept};
use crate::{Engine, Result};

/// What this machine calls itself, without the network that it is in; `None` where that says nothing.
#[must_use]
pub fn machine_name() -> Option<String> {
    let host = gethostname::gethostname().into_string().ok()?;
    let name = host.split('.').next().unwrap_or_default();
    let says_something = is_device_name(name) && name != "localhost";
    says_something.then(|| name.to_owned())
}

impl Engine {
    /// How sync stands.
    ///
    /// # Errors
    /// When the data file cannot be read.
    pub async fn sync_status(&self) -> Result<SyncView> {
        let kept = self.kept_sync().await?;
        let conflicts = self.conflicts().await?;
        let mut reading = self.store.read().await?;
        let account = reading.account().await?;
        let pending = reading.count_unsent().await?;
        Ok(SyncView {
            machine_name: machine_name(),
            is_signed_in: kept.is_signed_in() && account.is_some(),
            is_running: self.sync.is_running(),
            last_sync_at: account
                .as_ref()
                .and_then(|account| Some(account.last_sync_at?.to_string())),
            pending,
            problem: self.problem(&kept),
            conflicts,
            account: account.map(|account| SyncAccount {
                server: account.server,
                email: account.email,
                device_name: kept.device_name,
            }),
        })
    }

    fn problem(&self, kept: &Kept) -> Option<SyncProblem> {
        let code = kept.problem?;
        let next_try = self.sync.course().next_try_in(self.clock.since_boot());
        let next_try_at = next_try
            .filter(|_| kept.is_signed_in())
            .and_then(|pause| self.clock.wall().checked_add(pause).ok());
        Some(SyncProblem {
            code,
            next_try_at: next_try_at.map(|at| at.to_string()),
        })
    }

    /// Joins an account on this device: everything that is here joins it unchanged.
    ///
    /// # Errors
    /// When the data file cannot be written.
    pub async fn join_account(&self, server: &str, email: &str) -> Result<()> {
        let (server, email) = (server.to_owned(), email.to_owned());
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { writing.join_account(&server, &email).await })
        });
        Ok(write.await?)
    }

    /// Leaves the account. What is on this device stays.
    ///
    /// # Errors
    /// When the data file cannot be written.
    pub async fn leave_account(&self) -> Result<()> {
        let write = self
            .store
            .write(self.clocks(), |writing| Box::pin(writing.leave_account()));
        Ok(write.await?)
    }
}
