//! The devices that are signed in to the account.

use jiff::Timestamp;
use reqwest::Method;

use super::{SyncDevice, SyncDevices, SyncProblemCode, api::Devices, trouble::Trouble, wire::Wire};
use crate::{Engine, Result};

impl Engine {
    /// The devices that are signed in to the account.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn sync_devices(&self) -> Result<SyncDevices> {
        // A token that another process replaces meanwhile would look like one that is worth nothing.
        let listed = match self.way_in_turn().await? {
            Ok((_turn, way)) => listed(&way.wire).await,
            Err(trouble) => Err(trouble),
        };
        self.told(listed).await
    }

    /// Signs another device out, and answers those that are left.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn sync_revoke_device(&self, id: &str) -> Result<SyncDevices> {
        let listed = match self.way_in_turn().await? {
            Ok((_turn, way)) => revoked(&way.wire, id).await,
            Err(trouble) => Err(trouble),
        };
        self.told(listed).await
    }

    async fn told(&self, listed: Result<Vec<SyncDevice>, Trouble>) -> Result<SyncDevices> {
        Ok(match listed {
            Ok(devices) => SyncDevices { problem: None, devices },
            Err(trouble) => SyncDevices {
                problem: Some(self.heed_trouble(trouble).await?),
                devices: Vec::new(),
            },
        })
    }
}

async fn listed(wire: &Wire) -> Result<Vec<SyncDevice>, Trouble> {
    let told: Devices = wire.get("/v1/devices").await?;
    let devices = told.devices.into_iter().map(|device| SyncDevice {
        id: device.id,
        name: device.name,
        last_seen_at: Timestamp::from_millisecond(device.last_seen_ms)
            .unwrap_or(Timestamp::UNIX_EPOCH)
            .to_string(),
        is_this: device.is_this,
    });
    Ok(devices.collect())
}

async fn revoked(wire: &Wire, id: &str) -> Result<Vec<SyncDevice>, Trouble> {
    // It becomes a part of an address.
    if id.is_empty() || !id.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-') {
        return Err(SyncProblemCode::UnknownDevice.into());
    }
    wire.do_it(Method::DELETE, &format!("/v1/devices/{id}"), None).await?;
    listed(wire).await
}
