//! A server from its start to its end.

use std::{net::SocketAddr, sync::Arc};

use tokio::{net::TcpListener, sync::oneshot, task::JoinHandle};

use crate::{
    Clock, Config, Error, Result,
    app::App,
    http, prune,
    storage::{ServerLock, Sqlite, Storage},
};

/// A server that answers. Dropping it stops nothing; [`Running::stop`] does.
#[derive(Debug)]
pub struct Running {
    /// Where it listens.
    pub address: SocketAddr,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

/// Opens the data folder and answers requests.
///
/// # Errors
/// When the folder, the address or the certificate cannot be used; then nothing runs.
pub async fn start(config: Config, clock: Clock) -> Result<Running> {
    let lock = ServerLock::take(&config.data)?;
    let tls = config.tls.as_ref().map(http::acceptor).transpose()?;
    let listener = TcpListener::bind(config.listen).await.map_err(|source| Error::Listen {
        address: config.listen,
        source,
    })?;
    let address = listener.local_addr().map_err(|source| Error::Listen {
        address: config.listen,
        source,
    })?;
    let storage: Arc<dyn Storage> = Arc::new(Sqlite::open(&lock, &config.data, clock.now_ms()).await?);
    let app = App::new(Arc::new(config), clock, storage.clone())?;
    let (stop, stopped) = oneshot::channel();
    let task = tokio::spawn(async move {
        let pruning = tokio::spawn(prune::run(app.clone()));
        http::accept(listener, tls, app, stopped).await;
        pruning.abort();
        storage.close().await;
        drop(lock);
    });
    Ok(Running { address, stop, task })
}

impl Running {
    /// Stops accepting, lets requests under way end, closes the database.
    pub async fn stop(self) {
        // The server may have ended by itself.
        let _ = self.stop.send(());
        let _ = self.task.await;
    }
}
