//! Serving until a signal comes.

use tokio::signal::unix::{SignalKind, signal};
use tracing_subscriber::EnvFilter;

use crate::{Clock, Config, Error, Result, running};

pub(super) async fn run(config: Config, clock: Clock) -> Result<()> {
    log(&config.log)?;
    let server = running::start(config, clock).await?;
    tracing::info!(address = %server.address, "serving");
    until_told().await?;
    tracing::info!("stopping");
    server.stop().await;
    tracing::info!("stopped");
    Ok(())
}

/// JSON lines on standard error. A panic tells where, not with what: its text may have been a request's.
fn log(filter: &str) -> Result<()> {
    let filter = EnvFilter::try_new(filter).map_err(|error| Error::Config(format!("log: {error}")))?;
    tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_writer(std::io::stderr)
        .with_env_filter(filter)
        .init();
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a task panicked");
    }));
    Ok(())
}

async fn until_told() -> Result<()> {
    let failed = Error::file("signals");
    let mut terminate = signal(SignalKind::terminate()).map_err(failed)?;
    tokio::select! {
        _ = terminate.recv() => Ok(()),
        interrupted = tokio::signal::ctrl_c() => interrupted.map_err(Error::file("signals")),
    }
}
