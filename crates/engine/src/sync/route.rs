//! Which way leads out of this machine: by which addresses it would send to somewhere far away. Nothing is sent to find
//! that out; when it changes, the network is another, or is back.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};

/// Addresses that belong to nobody (RFC 5737, RFC 3849): whoever sends there takes the way that leads out.
const FAR_V4: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));
const FAR_V6: IpAddr = IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1));
/// Discard (RFC 863); no port matters less.
const PORT: u16 = 9;

/// The ways out of this machine; none where there is no network.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Routes {
    pub(super) v4: Option<IpAddr>,
    pub(super) v6: Option<IpAddr>,
}

impl Routes {
    /// Those that there are now.
    pub(super) fn now() -> Self {
        Self {
            v4: source(Ipv4Addr::UNSPECIFIED.into(), FAR_V4),
            v6: source(Ipv6Addr::UNSPECIFIED.into(), FAR_V6),
        }
    }

    /// True when there is a way that there was not before.
    pub(super) fn is_new_since(&self, before: &Self) -> bool {
        let is_new = |now: Option<IpAddr>, before| now.is_some() && now != before;
        is_new(self.v4, before.v4) || is_new(self.v6, before.v6)
    }
}

/// The address from which this machine would send there. A socket for datagrams looks the way up when it is connected.
fn source(own: IpAddr, far: IpAddr) -> Option<IpAddr> {
    let socket = UdpSocket::bind(SocketAddr::new(own, 0)).ok()?;
    socket.connect(SocketAddr::new(far, PORT)).ok()?;
    Some(socket.local_addr().ok()?.ip())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_to_this_machine_itself_begins_on_it() {
        let home = IpAddr::V4(Ipv4Addr::LOCALHOST);
        assert_eq!(source(Ipv4Addr::UNSPECIFIED.into(), home), Some(home));
        let everybody = IpAddr::V4(Ipv4Addr::BROADCAST);
        assert_eq!(
            source(Ipv4Addr::UNSPECIFIED.into(), everybody),
            None,
            "where it may not send"
        );
    }

    #[test]
    fn a_way_that_went_is_none_that_came() {
        let at_home = Routes {
            v4: Some(IpAddr::V4(Ipv4Addr::new(192, 168, 1, 7))),
            v6: None,
        };
        let nowhere = Routes::default();
        assert!(at_home.is_new_since(&nowhere) && !nowhere.is_new_since(&at_home));
        assert!(!at_home.is_new_since(&at_home));
    }
}
