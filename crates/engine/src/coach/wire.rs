//! The wire: one request, one answer, within its limits.
//!
//! Redirects lead nowhere but to the same host, addresses are looked at when the connection is made, no proxy is asked,
//! nothing is unpacked, and no error repeats what was said.

use std::{
    error::Error as _,
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use reqwest::{
    Client, Method, RequestBuilder, Response,
    dns::{Name, Resolve, Resolving},
    header::{ACCEPT, ACCEPT_ENCODING, AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE, HeaderValue, RETRY_AFTER},
    redirect::{Attempt, Policy},
};
use tokio::time::timeout;

use super::{
    TryOutcome,
    address::{AddressRefused, Reach},
    endpoint::Endpoint,
    limits::{Limits, MOST_BYTES, MOST_REDIRECTS},
};
use crate::keychain::Secret;

/// Names that are answered without asking the system.
pub(super) type Hosts = Arc<[(String, Vec<IpAddr>)]>;

/// A way to one endpoint.
pub(super) struct Wire {
    client: Client,
    endpoint: Endpoint,
    key: Option<Secret>,
    limits: Limits,
}

/// What came back.
#[derive(Debug)]
pub(super) struct Heard {
    pub(super) status: u16,
    /// How long the endpoint wants to be left alone.
    pub(super) retry_after: Option<Duration>,
    pub(super) body: Vec<u8>,
}

impl Wire {
    pub(super) fn to(
        endpoint: Endpoint,
        key: Option<Secret>,
        limits: Limits,
        hosts: &Hosts,
    ) -> Result<Self, TryOutcome> {
        let reach = endpoint.reach();
        // The resolver is not asked about addresses.
        if endpoint.address().is_some_and(|address| !reach.allows(address)) {
            return Err(TryOutcome::AddressRefused);
        }
        // Whoever was first has set the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .dns_resolver(Guarded {
                reach,
                hosts: hosts.clone(),
            })
            .redirect(Policy::custom(same_host))
            .connect_timeout(limits.connect)
            .pool_max_idle_per_host(0)
            .referer(false)
            .no_proxy()
            .build()
            .map_err(|_| TryOutcome::Unreachable)?;
        Ok(Self {
            client,
            endpoint,
            key,
            limits,
        })
    }

    /// Sends JSON to one of the endpoint's calls.
    pub(super) async fn post(&self, path: &str, json: String) -> Result<Heard, TryOutcome> {
        let request = self.request(Method::POST, path);
        self.heard(request.header(CONTENT_TYPE, "application/json").body(json))
            .await
    }

    /// Reads one of the endpoint's lists.
    pub(super) async fn get(&self, path: &str) -> Result<Heard, TryOutcome> {
        self.heard(self.request(Method::GET, path)).await
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self
            .client
            .request(method, self.endpoint.call(path))
            .header(ACCEPT, "application/json")
            .header(ACCEPT_ENCODING, "identity");
        match self.key.as_ref().and_then(bearer) {
            Some(bearer) => request.header(AUTHORIZATION, bearer),
            None => request,
        }
    }

    async fn heard(&self, request: RequestBuilder) -> Result<Heard, TryOutcome> {
        let whole = async {
            let sent = timeout(self.limits.first_byte, request.send()).await;
            let response = sent
                .map_err(|_| TryOutcome::TimedOut)?
                .map_err(|error| failed(&error))?;
            read(response, self.endpoint.reach()).await
        };
        timeout(self.limits.total, whole)
            .await
            .map_err(|_| TryOutcome::TimedOut)?
    }

    /// True when the text holds the key.
    pub(super) fn repeats_key(&self, text: &str) -> bool {
        self.key
            .as_ref()
            .is_some_and(|key| key.revealed().len() >= SHORTEST_KEY && text.contains(key.revealed()))
    }
}

/// Shorter ones are found in any text (design).
const SHORTEST_KEY: usize = 6;

fn bearer(key: &Secret) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_str(&format!("Bearer {}", key.revealed())).ok()?;
    value.set_sensitive(true);
    Some(value)
}

async fn read(mut response: Response, reach: Reach) -> Result<Heard, TryOutcome> {
    if response.remote_addr().is_some_and(|peer| !reach.allows(peer.ip())) {
        return Err(TryOutcome::AddressRefused);
    }
    let header = |name| response.headers().get(&name);
    let is_packed = header(CONTENT_ENCODING).is_some_and(|encoding| encoding != "identity");
    let wait = header(RETRY_AFTER).and_then(|value| value.to_str().ok()?.trim().parse().ok());
    if is_packed {
        return Err(TryOutcome::Compressed);
    }
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|_| TryOutcome::BrokenOff)? {
        if body.len() + chunk.len() > MOST_BYTES {
            return Err(TryOutcome::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Heard {
        status: response.status().as_u16(),
        retry_after: wait.map(Duration::from_secs),
        body,
    })
}

/// What kept a request from being answered; the error itself names the address and is not told.
fn failed(error: &reqwest::Error) -> TryOutcome {
    let mut cause = error.source();
    while let Some(error) = cause {
        if error.is::<AddressRefused>() {
            return TryOutcome::AddressRefused;
        }
        cause = error.source();
    }
    if error.is_redirect() {
        TryOutcome::Redirected
    } else if error.is_timeout() {
        TryOutcome::TimedOut
    } else if error.is_connect() {
        TryOutcome::Unreachable
    } else {
        TryOutcome::BrokenOff
    }
}

fn same_host(attempt: Attempt<'_>) -> reqwest::redirect::Action {
    let origin = attempt.previous().first().map(reqwest::Url::origin);
    if origin.as_ref() != Some(&attempt.url().origin()) || attempt.previous().len() > MOST_REDIRECTS {
        attempt.error(Elsewhere)
    } else {
        attempt.follow()
    }
}

#[derive(Debug, thiserror::Error)]
#[error("the endpoint sends on to another host")]
struct Elsewhere;

/// Looks names up, and gives only those addresses that may be spoken to: what is given is what is connected to.
struct Guarded {
    reach: Reach,
    hosts: Hosts,
}

impl Resolve for Guarded {
    fn resolve(&self, name: Name) -> Resolving {
        let (reach, hosts) = (self.reach, self.hosts.clone());
        Box::pin(async move {
            let known = hosts.iter().find(|(host, _)| host == name.as_str());
            let found: Vec<SocketAddr> = match known {
                Some((_, addresses)) => addresses.iter().map(|&address| (address, 0).into()).collect(),
                None => tokio::net::lookup_host((name.as_str(), 0)).await?.collect(),
            };
            let allowed: Vec<SocketAddr> = found.into_iter().filter(|found| reach.allows(found.ip())).collect();
            if allowed.is_empty() {
                return Err(AddressRefused.into());
            }
            Ok(Box::new(allowed.into_iter()) as reqwest::dns::Addrs)
        })
    }
}
