//! Who is at the other end: the address that counts, and whether the way there is safe.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::{
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, request::Parts},
    middleware::Next,
    response::Response,
};

use super::refusal::Refusal;
use crate::{app::App, config::Proxies};

/// How a connection came in; the listener puts it on every request.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Peer {
    /// The other end of the connection.
    pub(crate) address: SocketAddr,
    /// Whether this server ended TLS on it.
    pub(crate) is_tls: bool,
}

/// The address that attempts count towards: the connection's, or the one that a trusted proxy tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ClientAddress(pub(crate) IpAddr);

impl FromRequestParts<App> for ClientAddress {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Refusal> {
        let peer = parts.extensions.get::<Peer>().ok_or(Refusal::Failed)?;
        Ok(Self(client(
            peer.address.ip(),
            &parts.headers,
            &app.config.trusted_proxies,
        )))
    }
}

/// Lets a request through that came by https, from a proxy that ended https, or from this machine.
pub(crate) async fn require_https(State(app): State<App>, request: Request, next: Next) -> Result<Response, Refusal> {
    let peer = request.extensions().get::<Peer>().ok_or(Refusal::Failed)?;
    if is_safe(*peer, request.headers(), &app.config.trusted_proxies) {
        Ok(next.run(request).await)
    } else {
        Err(Refusal::HttpsOnly)
    }
}

fn is_safe(peer: Peer, headers: &HeaderMap, proxies: &Proxies) -> bool {
    let address = peer.address.ip().to_canonical();
    if peer.is_tls {
        return true;
    }
    if proxies.contains(address)
        && let Some(proto) = headers.get("x-forwarded-proto")
    {
        return proto.as_bytes().eq_ignore_ascii_case(b"https");
    }
    address.is_loopback()
}

/// The last address in `X-Forwarded-For` that no trusted proxy has; what stands before it anybody can have written.
fn client(peer: IpAddr, headers: &HeaderMap, proxies: &Proxies) -> IpAddr {
    let mut client = peer.to_canonical();
    let lines = headers.get_all("x-forwarded-for").iter().rev();
    let hops = lines.flat_map(|line| line.to_str().unwrap_or_default().rsplit(','));
    for hop in hops {
        if !proxies.contains(client) {
            break;
        }
        client = hop
            .trim()
            .parse()
            .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |hop: IpAddr| hop.to_canonical());
    }
    client
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: &'static str, lines: &[&str]) -> HeaderMap {
        lines
            .iter()
            .map(|line| (name.parse().unwrap(), line.parse().unwrap()))
            .collect()
    }

    fn proxies(texts: &[&str]) -> Proxies {
        texts.iter().map(|text| text.parse().unwrap()).collect()
    }

    fn seen(peer: &str, lines: &[&str], trusted: &[&str]) -> String {
        client(
            peer.parse().unwrap(),
            &headers("x-forwarded-for", lines),
            &proxies(trusted),
        )
        .to_string()
    }

    #[test]
    fn only_a_trusted_proxy_tells_where_a_request_comes_from() {
        assert_eq!(seen("9.9.9.9", &["1.1.1.1"], &[]), "9.9.9.9");
        assert_eq!(seen("9.9.9.9", &["1.1.1.1"], &["10.0.0.0/8"]), "9.9.9.9");
        assert_eq!(seen("10.0.0.1", &["1.1.1.1"], &["10.0.0.0/8"]), "1.1.1.1");
    }

    #[test]
    fn what_the_client_wrote_itself_into_the_header_does_not_count() {
        assert_eq!(
            seen("10.0.0.1", &["6.6.6.6, 1.1.1.1, 10.0.0.2"], &["10.0.0.0/8"]),
            "1.1.1.1"
        );
        assert_eq!(seen("10.0.0.1", &["6.6.6.6", "1.1.1.1"], &["10.0.0.0/8"]), "1.1.1.1");
        assert_eq!(seen("10.0.0.1", &["6.6.6.6, rubbish"], &["10.0.0.0/8"]), "0.0.0.0");
    }

    #[test]
    fn health_data_travels_safely_or_not_at_all() {
        let peer = |address: &str, is_tls| Peer {
            address: SocketAddr::new(address.parse().unwrap(), 1),
            is_tls,
        };
        let proto = |text: &str| headers("x-forwarded-proto", &[text]);
        let trusted = proxies(&["10.0.0.0/8"]);
        assert!(is_safe(peer("9.9.9.9", true), &HeaderMap::new(), &trusted));
        assert!(is_safe(peer("127.0.0.1", false), &HeaderMap::new(), &trusted));
        assert!(is_safe(peer("10.0.0.1", false), &proto("https"), &trusted));
        assert!(!is_safe(peer("10.0.0.1", false), &proto("http"), &trusted));
        assert!(!is_safe(peer("10.0.0.1", false), &HeaderMap::new(), &trusted));
        assert!(!is_safe(peer("9.9.9.9", false), &proto("https"), &trusted));
    }
}
