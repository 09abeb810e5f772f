//! The endpoint as the athlete told it.

use std::net::IpAddr;

use reqwest::Url;
use training::refusal::Refusal;

use super::address::{Place, Reach, place};

/// The longest address that is taken (design).
const MOST_CHARS: usize = 300;
/// Endings of names that only a home network gives out (RFC 6762, RFC 8375, and what routers do).
const HOME_ENDINGS: [&str; 6] = [".local", ".home.arpa", ".lan", ".home", ".internal", ".localhost"];

/// An OpenAI-compatible endpoint, up to and including its version: `https://host/v1`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Endpoint(Url);

impl Endpoint {
    /// Reads an address. One without a path gets `/v1`, and the path of a single call is taken off.
    pub(super) fn read(text: &str) -> Result<Self, Refusal> {
        let refused = |why: &str| Refusal::new("endpoint", why);
        let text = text.trim();
        if text.chars().count() > MOST_CHARS {
            return Err(refused("must be at most 300 characters"));
        }
        let mut url = Url::parse(text).map_err(|_| refused("must be an address such as http://localhost:11434/v1"))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(refused("must begin with https:// or http://"));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(refused(
                "must not hold a name or a password; the key has a field of its own",
            ));
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(refused("must end with its path"));
        }
        if url.host_str().is_none_or(str::is_empty) {
            return Err(refused("must name a host"));
        }
        let path = url.path().trim_end_matches('/');
        let path = path.strip_suffix("/chat/completions").unwrap_or(path);
        let path = if path.is_empty() { "/v1" } else { path }.to_owned();
        url.set_path(&path);
        let endpoint = Self(url);
        match endpoint.address().map(place) {
            Some(Place::Never) => Err(refused("must not be a link-local, metadata or empty address")),
            Some(Place::Public) if endpoint.is_plain() => Err(refused("must be https outside your own network")),
            None if endpoint.is_plain() && !endpoint.is_home() => {
                Err(refused("must be https outside your own network"))
            }
            _ => Ok(endpoint),
        }
    }

    /// Its address as it is kept and shown.
    pub(super) fn text(&self) -> &str {
        self.0.as_str()
    }

    /// The address of one of its calls.
    pub(super) fn call(&self, path: &str) -> Url {
        let mut url = self.0.clone();
        url.set_path(&format!("{}/{path}", self.0.path()));
        url
    }

    /// Scheme, host and port: what consent and key are for.
    pub(super) fn origin(&self) -> String {
        self.0.origin().ascii_serialization()
    }

    /// The host, with its port where that is not the usual one.
    pub(super) fn host(&self) -> String {
        let host = self.0.host_str().unwrap_or_default();
        self.0
            .port()
            .map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
    }

    /// True without transport security.
    pub(super) fn is_plain(&self) -> bool {
        self.0.scheme() == "http"
    }

    /// True for this machine and for hosts of the athlete's own network, as far as the name tells.
    pub(super) fn is_home(&self) -> bool {
        if let Some(address) = self.address() {
            return place(address) == Place::Home;
        }
        let host = self.0.host_str().unwrap_or_default().trim_end_matches('.');
        !host.contains('.') || HOME_ENDINGS.iter().any(|ending| host.ends_with(ending))
    }

    /// Which addresses its host may have.
    pub(super) fn reach(&self) -> Reach {
        Reach {
            home: self.is_home(),
            plain: self.is_plain(),
        }
    }

    /// Its address, where it is told as one.
    pub(super) fn address(&self) -> Option<IpAddr> {
        let host = self.0.host_str()?;
        host.trim_start_matches('[').trim_end_matches(']').parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_it_is_meant() {
        let cases = [
            ("http://localhost:11434", "http://localhost:11434/v1", true),
            ("http://192.168.1.5:8080/v1/", "http://192.168.1.5:8080/v1", true),
            (
                "https://api.example.com/v1/chat/completions",
                "https://api.example.com/v1",
                false,
            ),
            ("http://nas:1234/openai/v1", "http://nas:1234/openai/v1", true),
            ("http://[::1]:8000/v1", "http://[::1]:8000/v1", true),
            ("https://gpu.lan/v1", "https://gpu.lan/v1", true),
        ];
        for (told, kept, is_home) in cases {
            let endpoint = Endpoint::read(told).unwrap();
            assert_eq!((endpoint.text(), endpoint.is_home()), (kept, is_home), "{told}");
        }
    }

    #[test]
    fn what_would_go_in_the_clear_or_to_nobodys_machine_is_refused() {
        for told in [
            "",
            "api.example.com",
            "ftp://localhost/v1",
            "file:///etc/passwd",
            "http://api.example.com/v1",
            "http://8.8.8.8/v1",
            "http://169.254.169.254/latest/meta-data",
            "https://169.254.169.254/v1",
            "http://0.0.0.0:11434/v1",
            "https://[fe80::1]/v1",
            "http://[::ffff:169.254.169.254]/v1",
            "http://2852039166/v1",
            "https://name:word@api.example.com/v1",
            "https://api.example.com/v1?key=1",
            "https://api.example.com/v1#x",
        ] {
            assert!(Endpoint::read(told).is_err(), "{told}");
        }
    }
}
