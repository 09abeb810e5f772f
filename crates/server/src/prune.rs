//! Every quarter of an hour, what has had its time is forgotten.

use std::time::Duration;

use crate::{Result, app::App, syncing};

/// Between two prunings (design).
const PAUSE: Duration = Duration::from_mins(15);

/// Forgets what has had its time.
pub(crate) async fn prune(app: &App) -> Result<()> {
    app.storage.prune(app.clock.now_ms()).await?;
    syncing::remove_passed(app).await
}

/// Prunes until it is aborted.
pub(crate) async fn run(app: App) {
    loop {
        if let Err(error) = prune(&app).await {
            tracing::warn!(%error, "pruning failed");
        }
        tokio::time::sleep(PAUSE).await;
    }
}
