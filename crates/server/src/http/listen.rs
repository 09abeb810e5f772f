//! Accepting connections: bounded in number, in the size and the time of a request's head, and ended in order.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, body::Body, http::Request};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpListener,
    sync::{Semaphore, oneshot},
};
use tokio_rustls::TlsAcceptor;
use tower::ServiceExt as _;

use super::{peer::Peer, router};
use crate::app::App;

/// How long to wait after accepting failed, as when there are no file descriptors left (design).
const PAUSE_AFTER_ERROR: Duration = Duration::from_millis(100);

/// Answers until `stopped`, then lets requests under way end.
pub(crate) async fn accept(
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    app: App,
    mut stopped: oneshot::Receiver<()>,
) {
    let limits = app.config.limits;
    let places = Arc::new(Semaphore::new(limits.connections));
    let ending = GracefulShutdown::new();
    let mut builder = http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head())
        .max_buf_size(limits.head_bytes.max(8192));
    let router = router(app);
    loop {
        let next = async {
            let place = places.clone().acquire_owned().await;
            (listener.accept().await, place)
        };
        let (accepted, place) = tokio::select! {
            biased;
            _ = &mut stopped => break,
            next = next => next,
        };
        let (stream, address) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(PAUSE_AFTER_ERROR).await;
                continue;
            }
        };
        let (builder, router, tls) = (builder.clone(), router.clone(), tls.clone());
        let watcher = ending.watcher();
        tokio::spawn(async move {
            let served = async {
                // Answers are small: waiting to fill a packet only delays them.
                let _ = stream.set_nodelay(true);
                match tls {
                    Some(tls) => {
                        let handshake = tokio::time::timeout(limits.head(), tls.accept(stream)).await;
                        let Ok(Ok(stream)) = handshake else { return };
                        serve(&builder, stream, router, address, true, watcher).await;
                    }
                    None => serve(&builder, stream, router, address, false, watcher).await,
                }
            };
            served.await;
            drop(place);
        });
    }
    drop(listener);
    if tokio::time::timeout(limits.stop(), ending.shutdown()).await.is_err() {
        tracing::warn!("some requests were cut off: they did not end in time");
    }
}

async fn serve<S: AsyncRead + AsyncWrite + Unpin + Send + 'static>(
    builder: &http1::Builder,
    stream: S,
    router: Router,
    address: SocketAddr,
    is_tls: bool,
    watcher: hyper_util::server::graceful::Watcher,
) {
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(Peer { address, is_tls });
        router.clone().oneshot(request.map(Body::new))
    });
    let connection = builder.serve_connection(TokioIo::new(stream), service);
    if let Err(error) = watcher.watch(connection).await {
        tracing::debug!(%error, "a connection ended badly");
    }
}
