//! Whoever can show a notification: the shell on a desktop or a phone, a list in a test.

/// What a notification says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// One line.
    pub title: String,
    /// One or two lines.
    pub body: String,
}

/// How a notification went out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The system says that it is shown.
    Confirmed,
    /// The system took it, and does not say what became of it.
    Handed,
}

/// Why a notification did not go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotifyError {
    /// The athlete, or the system in the athlete's name, does not let this app notify.
    #[error("notifications are not allowed for this app")]
    Denied,
    /// This system shows no notifications.
    #[error("nothing on this system shows notifications")]
    Unavailable,
    /// It did not work this time.
    #[error("the notification could not be handed over")]
    Failed,
}

/// Shows notifications.
pub trait Notifier: Send + Sync + 'static {
    /// Hands a notification to the system. May block for as long as that takes.
    ///
    /// # Errors
    /// [`NotifyError`], by what the athlete can do about it.
    fn show(&self, notice: &Notice) -> Result<Shown, NotifyError>;
}
