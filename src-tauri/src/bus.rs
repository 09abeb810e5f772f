//! What this desktop offers, asked on the session bus: somebody who shows notifications, and a tray.
//!
//! Both are offered by other programs, which may be missing, or come and go while the app runs.

use std::time::Duration;

use futures_util::{StreamExt as _, stream::select};
use zbus::{
    Connection, Proxy,
    blocking::connection,
    fdo::DBusProxy,
    names::BusName,
    proxy::{Builder, CacheProperties},
};

/// How long an answer is waited for (design). A server that is started by being asked needs about a second.
const PATIENCE: Duration = Duration::from_secs(5);

const NOTIFICATIONS: &str = "org.freedesktop.Notifications";
const TRAY: &str = "org.kde.StatusNotifierWatcher";

/// True when somebody is there to show notifications. Blocks until they answer.
///
/// Only an answer counts: that the name is known on the bus may mean a server that has yet to be started, and cannot be.
pub(crate) fn shows_notifications() -> bool {
    let asked = || {
        let session = connection::Builder::session()?.method_timeout(PATIENCE).build()?;
        let path = "/org/freedesktop/Notifications";
        session.call_method(
            Some(NOTIFICATIONS),
            path,
            Some(NOTIFICATIONS),
            "GetServerInformation",
            &(),
        )
    };
    match asked() {
        Ok(_) => true,
        Err(error) => {
            tracing::debug!(%error, "nobody shows notifications here");
            false
        }
    }
}

/// Tells whether there is a tray, at first and whenever that changes, until the session ends.
pub(crate) async fn follow_tray(mut told: impl FnMut(bool)) -> zbus::Result<()> {
    let session = Connection::session().await?;
    let bus = DBusProxy::new(&session).await?;
    let watcher: Proxy<'_> = Builder::new(&session)
        .destination(TRAY)?
        .path("/StatusNotifierWatcher")?
        .interface(TRAY)?
        .cache_properties(CacheProperties::No)
        .build()
        .await?;
    // The program that keeps the tray comes and goes, and so do those that draw it.
    let keepers = bus.receive_name_owner_changed_with_args(&[(0, TRAY)]).await?;
    let painters = watcher.receive_all_signals().await?;
    let mut changes = select(keepers.map(drop), painters.map(drop));
    loop {
        told(has_tray(&bus, &watcher).await?);
        if changes.next().await.is_none() {
            return Ok(());
        }
    }
}

/// A tray needs somebody who keeps its items and somebody who draws them. A keeper that does not say draws them itself.
async fn has_tray(bus: &DBusProxy<'_>, watcher: &Proxy<'_>) -> zbus::Result<bool> {
    if !bus.name_has_owner(BusName::try_from(TRAY)?).await? {
        return Ok(false);
    }
    Ok(watcher
        .get_property("IsStatusNotifierHostRegistered")
        .await
        .unwrap_or(true))
}
