//! Which addresses may be spoken to. They are looked at when the connection is made, so that a name that points elsewhere
//! by then leads nowhere.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// What kind of place an address is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// This machine, or the athlete's own network.
    Home,
    /// The internet.
    Public,
    /// Nowhere that a model is: link-local and metadata addresses, multicast, what stands for no address.
    Never,
}

/// Where the coach may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reach {
    /// True for a host that the athlete agreed to as one of their own network.
    pub(super) home: bool,
    /// True without transport security.
    pub(super) plain: bool,
}

/// The name was found, and every address it has is one that is not spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the address is not one that may be spoken to")]
pub(super) struct AddressRefused;

impl Reach {
    /// True when this address may be spoken to.
    pub(super) fn allows(self, address: IpAddr) -> bool {
        match place(address) {
            Place::Never => false,
            Place::Home => self.home,
            Place::Public => !self.plain,
        }
    }
}

/// Addresses behind which clouds hand out credentials, besides those that are link-local: Amazon's over IPv6, Alibaba's,
/// Oracle's.
const METADATA: [IpAddr; 3] = [
    IpAddr::V6(Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254)),
    IpAddr::V4(Ipv4Addr::new(100, 100, 100, 200)),
    IpAddr::V4(Ipv4Addr::new(192, 0, 0, 192)),
];

pub(super) fn place(address: IpAddr) -> Place {
    if METADATA.contains(&address) {
        return Place::Never;
    }
    match address {
        IpAddr::V4(address) => place_v4(address),
        IpAddr::V6(address) => place_v6(address),
    }
}

fn place_v4(address: Ipv4Addr) -> Place {
    let [a, b, ..] = address.octets();
    let is_shared = a == 100 && (64..128).contains(&b);
    if address.is_loopback() || address.is_private() || is_shared {
        Place::Home
    } else if a == 0
        || a >= 224
        || address.is_link_local()
        || address.is_documentation()
        || (a, b) == (192, 0) && address.octets()[2] == 0
        || a == 198 && (b == 18 || b == 19)
    {
        Place::Never
    } else {
        Place::Public
    }
}

fn place_v6(address: Ipv6Addr) -> Place {
    if let Some(inner) = embedded(address) {
        return place(IpAddr::V4(inner));
    }
    let first = address.segments()[0];
    if address.is_loopback() || first & 0xfe00 == 0xfc00 {
        Place::Home
    } else if first & 0xe000 == 0x2000 && (first, address.segments()[1]) != (0x2001, 0xdb8) {
        Place::Public
    } else {
        Place::Never
    }
}

/// The IPv4 address that a mapped, a translated (RFC 6052) or a 6to4 address leads to.
fn embedded(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let segments = address.segments();
    let of = |high: u16, low: u16| {
        let [a, b] = high.to_be_bytes();
        let [c, d] = low.to_be_bytes();
        Ipv4Addr::new(a, b, c, d)
    };
    match segments {
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => Some(of(high, low)),
        [0x2002, high, low, ..] => Some(of(high, low)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_address_is_known_for_what_it_is() {
        let places = [
            (
                Place::Home,
                "127.0.0.1 127.9.9.9 10.0.0.8 172.16.3.4 192.168.1.20 100.64.0.9 ::1 fd12::7 ::ffff:127.0.0.1",
            ),
            (
                Place::Public,
                "93.184.216.34 8.8.8.8 2606:4700::1111 64:ff9b::8.8.8.8 2002:808:808::1 172.32.0.1",
            ),
            (
                Place::Never,
                "0.0.0.0 0.1.2.3 169.254.169.254 169.254.0.1 fe80::1 fe80::a9fe:a9fe :: 224.0.0.1 255.255.255.255 \
                 240.0.0.1 ff02::1 fd00:ec2::254 100.100.100.200 192.0.0.192 ::ffff:169.254.169.254 \
                 64:ff9b::169.254.169.254 2002:a9fe:a9fe::1 192.0.2.1 198.18.0.1 2001:db8::1 ::ffff:0.0.0.0",
            ),
        ];
        for (expected, addresses) in places {
            for address in addresses.split_whitespace() {
                assert_eq!(place(address.parse().unwrap()), expected, "{address}");
            }
        }
    }

    #[test]
    fn plain_speech_stays_at_home_and_nobody_is_led_there_unasked() {
        let address = |text: &str| text.parse::<IpAddr>().unwrap();
        let (home, public, metadata) = (address("192.168.1.2"), address("8.8.8.8"), address("169.254.169.254"));
        let at_home = Reach {
            home: true,
            plain: true,
        };
        let hosted = Reach {
            home: false,
            plain: false,
        };
        assert!(at_home.allows(home) && !at_home.allows(public));
        assert!(hosted.allows(public) && !hosted.allows(home));
        assert!(!at_home.allows(metadata) && !hosted.allows(metadata));
    }
}
