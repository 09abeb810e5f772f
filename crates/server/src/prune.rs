//! Once an hour, what has had its time is forgotten.

use std::time::Duration;

use crate::app::App;

/// Between two prunings (design).
const PAUSE: Duration = Duration::from_hours(1);

/// Prunes until it is aborted.
pub(crate) async fn run(app: App) {
    loop {
        if let Err(error) = app.storage.prune(app.clock.now_ms()).await {
            tracing::warn!(%error, "pruning failed");
        }
        tokio::time::sleep(PAUSE).await;
    }
}
