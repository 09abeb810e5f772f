//! The way to the server: https, or http on this machine; no redirects, no proxies, nothing without an end.
//!
//! One way serves one sync, so that its requests share a connection. The token is shown to nobody else, and no error
//! repeats what was said.

use std::{net::SocketAddr, time::Duration};

use reqwest::{
    Certificate, Client, Method, Response,
    dns::{Name, Resolve, Resolving},
    header::{ACCEPT_ENCODING, AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE, HeaderValue, RETRY_AFTER},
    redirect::Policy,
};
use sync::wire::{MEDIA_TYPE, PairLimits};
use tokio::time::timeout;

use super::{
    Patience, SyncParts, SyncProblemCode,
    address::ServerAddress,
    trouble::{self, Trouble},
};
use crate::keychain::Secret;

/// The longest answer: a body of the protocol, and some room for what frames it.
const MOST_BYTES: usize = PairLimits::DEFAULT.body_bytes + (16 << 10);
/// The slowest way that is waited for (design: the edge of a mobile network).
const SLOWEST_BYTES_PER_S: u64 = 8 << 10;
/// The largest file of certificates that is read (design).
const MOST_TRUST_BYTES: u64 = 1 << 20;

/// A way to a server.
pub(super) struct Wire {
    client: Client,
    server: ServerAddress,
    token: Option<Secret>,
    patience: Patience,
}

/// What came back.
#[derive(Debug)]
pub(super) struct Heard {
    pub(super) status: u16,
    /// True for a body of the protocol.
    pub(super) is_cbor: bool,
    /// How long the server wants to be left alone.
    pub(super) retry_after: Option<Duration>,
    pub(super) body: Vec<u8>,
}

/// What goes out: its type and its bytes.
pub(super) struct Body {
    pub(super) media_type: &'static str,
    pub(super) bytes: Vec<u8>,
}

impl Wire {
    /// A way to a server, on which the token is shown.
    pub(super) fn to(server: ServerAddress, token: Option<Secret>, parts: &SyncParts) -> Result<Self, Trouble> {
        // Whoever was first has set the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .redirect(Policy::none())
            .connect_timeout(parts.patience.connect)
            .referer(false)
            .no_proxy()
            .http1_only();
        let client = if server.is_plain() {
            // Nobody's certificate is asked for.
            client.dns_resolver(ThisMachine).tls_certs_only([])
        } else {
            client.https_only(true).tls_certs_merge(trusted(parts)?)
        };
        Ok(Self {
            client: client.build().map_err(|_| SyncProblemCode::CertificateUntrusted)?,
            server,
            token,
            patience: parts.patience,
        })
    }

    /// Shows another token from now on.
    pub(super) fn show(&mut self, token: Secret) {
        self.token = Some(token);
    }

    /// Makes a request, and answers what came back whatever it is.
    pub(super) async fn send(&self, method: Method, path: &str, body: Option<Body>) -> Result<Heard, Trouble> {
        let mut request = self
            .client
            .request(method, self.server.call(path))
            .header(ACCEPT_ENCODING, "identity");
        if let Some(bearer) = self.token.as_ref().and_then(bearer) {
            request = request.header(AUTHORIZATION, bearer);
        }
        let mut first_byte = self.patience.first_byte;
        if let Some(body) = body {
            first_byte += Duration::from_secs(body.bytes.len() as u64 / SLOWEST_BYTES_PER_S);
            request = request.header(CONTENT_TYPE, body.media_type).body(body.bytes);
        }
        let whole = async {
            let sent = timeout(first_byte, request.send()).await;
            let response = sent
                .map_err(|_| SyncProblemCode::TimedOut)?
                .map_err(|error| trouble::of_way(&error))?;
            self.read(response).await
        };
        Ok(timeout(self.patience.total, whole)
            .await
            .map_err(|_| SyncProblemCode::TimedOut)??)
    }

    async fn read(&self, mut response: Response) -> Result<Heard, SyncProblemCode> {
        let header = |name| response.headers().get(&name);
        if header(CONTENT_ENCODING).is_some_and(|encoding| encoding != "identity") {
            return Err(SyncProblemCode::NotAServer);
        }
        let is_cbor = header(CONTENT_TYPE).is_some_and(|media_type| media_type == MEDIA_TYPE);
        let wait = header(RETRY_AFTER).and_then(|value| value.to_str().ok()?.trim().parse().ok());
        let mut body = Vec::new();
        loop {
            let part = timeout(self.patience.pause, response.chunk()).await;
            let part = part.map_err(|_| SyncProblemCode::TimedOut)?;
            let Some(part) = part.map_err(|_| SyncProblemCode::Unreachable)? else {
                break;
            };
            if body.len() + part.len() > MOST_BYTES {
                return Err(SyncProblemCode::NotUnderstood);
            }
            body.extend_from_slice(&part);
        }
        Ok(Heard {
            status: response.status().as_u16(),
            is_cbor,
            retry_after: wait.map(Duration::from_secs),
            body,
        })
    }
}

fn bearer(token: &Secret) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_str(&format!("Bearer {}", token.revealed())).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// The authorities that the athlete trusts besides the system's.
fn trusted(parts: &SyncParts) -> Result<Vec<Certificate>, SyncProblemCode> {
    let Some(file) = &parts.trust_file else {
        return Ok(Vec::new());
    };
    let unusable = SyncProblemCode::TrustFile;
    let length = std::fs::metadata(file).map_err(|_| unusable)?.len();
    if length > MOST_TRUST_BYTES {
        return Err(unusable);
    }
    let pem = std::fs::read(file).map_err(|_| unusable)?;
    let certificates = Certificate::from_pem_bundle(&pem).map_err(|_| unusable)?;
    if certificates.is_empty() {
        return Err(unusable);
    }
    Ok(certificates)
}

/// Looks names up, and gives only addresses of this machine: what is not encrypted must not leave it.
struct ThisMachine;

impl Resolve for ThisMachine {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let own: Vec<SocketAddr> = found.filter(|found| found.ip().to_canonical().is_loopback()).collect();
            Ok(Box::new(own.into_iter()) as reqwest::dns::Addrs)
        })
    }
}
