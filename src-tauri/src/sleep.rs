//! Waking up, as systemd's logind tells it (<https://systemd.io/INHIBITOR_LOCKS>): the new day is there when the lid
//! opens, not some seconds later. Where there is no logind, the watch's next tick notices by itself.

use engine::scheduler::Cause;
use futures_util::StreamExt as _;
use zbus::{Connection, Proxy, proxy::SignalStream};

use crate::shell::Shell;

/// Rings the bell whenever the machine wakes up.
pub(crate) fn ring_after(shell: Shell) {
    tauri::async_runtime::spawn(async move {
        let mut told = match told().await {
            Ok(told) => told,
            Err(error) => return tracing::debug!(%error, "nobody tells of sleep here"),
        };
        while let Some(message) = told.next().await {
            // True before the machine goes to sleep, false after it woke up.
            if message.body().deserialize() == Ok(false) {
                shell.ring(Cause::Resume);
            }
        }
    });
}

async fn told() -> zbus::Result<SignalStream<'static>> {
    let system = Connection::system().await?;
    let logind = Proxy::new(
        &system,
        "org.freedesktop.login1",
        "/org/freedesktop/login1",
        "org.freedesktop.login1.Manager",
    );
    logind.await?.receive_signal("PrepareForSleep").await
}
