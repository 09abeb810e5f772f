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
pub struct Running {
    /// Where it listens.
    pub address: SocketAddr,
    app: App,
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
    let serving = app.clone();
    let task = tokio::spawn(async move {
        let pruning = tokio::spawn(prune::run(serving.clone()));
        http::accept(listener, tls, serving, stopped).await;
        pruning.abort();
        storage.close().await;
        drop(lock);
    });
    Ok(Running {
        address,
        app,
        stop,
        task,
    })
}

impl std::fmt::Debug for Running {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Running")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

impl Running {
    /// Forgets at once what has had its time, as is done every quarter of an hour.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn prune(&self) -> Result<()> {
        prune::prune(&self.app).await
    }

    /// Stops accepting, lets requests under way end, closes the database.
    pub async fn stop(self) {
        // The server may have ended by itself.
        let _ = self.stop.send(());
        let _ = self.task.await;
    }
}
