//! When the app is there on this device although no window is open.

use serde::{Deserialize, Serialize};

use crate::{Engine, Result};

/// What happens when the window is closed, and when the athlete logs in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Presence {
    /// Closing the window leaves the app in the tray.
    pub close_to_tray: bool,
    /// The app starts, without a window, when the athlete logs in.
    pub start_at_login: bool,
}

const SETTING: &str = "presence";

impl Engine {
    /// When the app is there on this device although no window is open.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn presence(&self) -> Result<Presence> {
        Ok(self.store.read().await?.setting(SETTING).await?.unwrap_or_default())
    }

    /// Keeps it.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub async fn save_presence(&self, presence: Presence) -> Result<()> {
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { writing.put_setting(SETTING, &presence).await })
        });
        Ok(write.await?)
    }
}
