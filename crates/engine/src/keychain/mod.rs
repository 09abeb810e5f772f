//! Where secrets are kept: in the operating system's keychain, never in the database.
//!
//! A secret goes by a name that says whom it is for, so that what belongs to one host is never handed to another. Where
//! the system has no keychain nothing is stored, unless the athlete says that a file readable by their own account will
//! do.

mod file;
mod secret;
mod system;

use std::sync::Arc;

pub use file::FileKeychain;
pub use secret::Secret;
pub use system::SystemKeychain;

/// Keeps secrets by name. Its calls may wait for the athlete to unlock something.
pub trait Keychain: Send + Sync + 'static {
    /// The secret of this name, if there is one.
    ///
    /// # Errors
    /// When there is no keychain, or it does not answer.
    fn secret(&self, name: &str) -> Result<Option<Secret>, KeychainError>;

    /// Keeps a secret under this name, in the place of another.
    ///
    /// # Errors
    /// As [`Keychain::secret`].
    fn keep(&self, name: &str, secret: &Secret) -> Result<(), KeychainError>;

    /// Forgets the secret of this name; that there is none is no error.
    ///
    /// # Errors
    /// As [`Keychain::secret`].
    fn forget(&self, name: &str) -> Result<(), KeychainError>;
}

/// Why a secret was neither read nor kept. It says nothing of the secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeychainError {
    /// This system has no keychain, or none that runs.
    #[error("this system has no keychain")]
    Missing,
    /// There is one, and it did not do what was asked.
    #[error("the system's keychain did not answer")]
    Silent,
}

/// Asks a keychain on a thread of its own: it may wait for somebody to unlock it.
pub(crate) async fn asked<T: Send + 'static>(
    keychain: Arc<dyn Keychain>,
    ask: impl FnOnce(&dyn Keychain) -> Result<T, KeychainError> + Send + 'static,
) -> Result<T, KeychainError> {
    let task = tokio::task::spawn_blocking(move || ask(keychain.as_ref()));
    match tokio::time::timeout(PATIENCE, task).await {
        Ok(Ok(answer)) => answer,
        Ok(Err(_)) | Err(_) => Err(KeychainError::Silent),
    }
}

/// How long a keychain may take (design: somebody may have to type a password; at night nobody will).
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(30);
