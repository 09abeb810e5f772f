//! The server's address as the athlete told it: https, or http on this machine and nowhere else.

use std::net::IpAddr;

use reqwest::Url;
use training::refusal::Refusal;

/// The longest address that is taken (design).
const MOST_CHARS: usize = 300;
/// The name of this machine that never leaves it (RFC 6761, section 6.3).
const LOCALHOST: &str = "localhost";

/// A server's address, without a slash at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ServerAddress(Url);

impl ServerAddress {
    /// Reads an address. One without a scheme is meant as https.
    pub(super) fn read(text: &str) -> Result<Self, Refusal> {
        let refused = |why: &str| Refusal::new("server", why);
        let text = text.trim();
        if text.chars().count() > MOST_CHARS {
            return Err(refused("must be at most 300 characters"));
        }
        let told = if text.contains("://") {
            text.to_owned()
        } else {
            format!("https://{text}")
        };
        let example = "must be an address such as https://sync.example.org";
        let mut url = Url::parse(&told).map_err(|_| refused(example))?;
        if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none_or(str::is_empty) {
            return Err(refused(example));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(refused(
                "must not hold a name or a password; they have fields of their own",
            ));
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(refused("must end with its path"));
        }
        let path = url.path().trim_end_matches('/').to_owned();
        url.set_path(&path);
        let address = Self(url);
        if address.is_plain() && !address.is_this_machine() {
            return Err(refused("must be https, unless the server is on this machine"));
        }
        Ok(address)
    }

    /// The address as it is kept and shown.
    pub(super) fn text(&self) -> &str {
        self.0.as_str().trim_end_matches('/')
    }

    /// The address of one of its calls, such as `/v1/sync`.
    pub(super) fn call(&self, path: &str) -> Url {
        let mut url = self.0.clone();
        url.set_path(&format!("{}{path}", self.0.path().trim_end_matches('/')));
        url
    }

    /// True without transport security.
    pub(super) fn is_plain(&self) -> bool {
        self.0.scheme() == "http"
    }

    fn is_this_machine(&self) -> bool {
        let host = self.0.host_str().unwrap_or_default();
        let address: Option<IpAddr> = host.trim_start_matches('[').trim_end_matches(']').parse().ok();
        address.map_or_else(
            || host.trim_end_matches('.').eq_ignore_ascii_case(LOCALHOST),
            |address| address.to_canonical().is_loopback(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_it_is_meant() {
        for (told, kept, call) in [
            (
                " sync.example.org ",
                "https://sync.example.org",
                "https://sync.example.org/v1/sync",
            ),
            (
                "https://nas.lan:8443/",
                "https://nas.lan:8443",
                "https://nas.lan:8443/v1/sync",
            ),
            (
                "https://example.org/hp/",
                "https://example.org/hp",
                "https://example.org/hp/v1/sync",
            ),
            (
                "http://127.0.0.1:8480",
                "http://127.0.0.1:8480",
                "http://127.0.0.1:8480/v1/sync",
            ),
            (
                "http://LocalHost:1/",
                "http://localhost:1",
                "http://localhost:1/v1/sync",
            ),
            ("http://[::1]:8480", "http://[::1]:8480", "http://[::1]:8480/v1/sync"),
        ] {
            let address = ServerAddress::read(told).unwrap();
            assert_eq!((address.text(), address.call("/v1/sync").as_str()), (kept, call));
        }
    }

    #[test]
    fn what_would_go_in_the_clear_is_refused() {
        for told in [
            "",
            "http://sync.example.org",
            "http://192.168.1.5:8480",
            "http://10.0.0.1",
            "http://0.0.0.0:8480",
            "http://localhost.example.org",
            "http://[fd00::1]",
            "ftp://localhost",
            "file:///etc/passwd",
            "https://name:word@example.org",
            "https://example.org/?a=1",
            "https://example.org/#x",
        ] {
            assert_eq!(ServerAddress::read(told).unwrap_err().field, "server", "{told}");
        }
    }
}
