//! Asking the running server whether it is ready, for containers and supervisors.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    time::Duration,
};

use rustls::pki_types::ServerName;
use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _},
    net::TcpStream,
};

use super::say;
use crate::{Config, Error, Result, http};

/// How long the server may take (design).
const PATIENCE: Duration = Duration::from_secs(5);
/// An answer is a few lines.
const LONGEST_ANSWER: u64 = 4096;

pub(super) async fn run(config: &Config) -> Result<()> {
    let answer = tokio::time::timeout(PATIENCE, ask(config))
        .await
        .map_err(|_| Error::NotReady("it does not answer in time".to_owned()))??;
    let status = answer.split(' ').nth(1).unwrap_or_default();
    if status == "200" {
        say("ready")
    } else {
        Err(Error::NotReady(format!("it answers {status}")))
    }
}

async fn ask(config: &Config) -> Result<String> {
    let address = reachable(config.listen);
    let not_there = |error: std::io::Error| Error::NotReady(error.to_string());
    let stream = TcpStream::connect(address).await.map_err(not_there)?;
    let answer = match &config.tls {
        None => exchange(stream).await,
        Some(tls) => {
            let name = ServerName::IpAddress(address.ip().into());
            let connector = http::healthcheck_client(tls)?;
            exchange(connector.connect(name, stream).await.map_err(not_there)?).await
        }
    };
    answer.map_err(not_there)
}

async fn exchange<S: AsyncRead + AsyncWrite + Unpin>(mut stream: S) -> std::io::Result<String> {
    stream
        .write_all(b"GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        .await?;
    let mut answer = Vec::new();
    stream.take(LONGEST_ANSWER).read_to_end(&mut answer).await?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

/// A server that listens everywhere is asked on this machine.
fn reachable(listen: SocketAddr) -> SocketAddr {
    let address = match listen.ip() {
        IpAddr::V4(Ipv4Addr::UNSPECIFIED) => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(Ipv6Addr::UNSPECIFIED) => Ipv6Addr::LOCALHOST.into(),
        address => address,
    };
    SocketAddr::new(address, listen.port())
}
