//! How often one may try to sign in, to sign up, or to give one's password.
//!
//! Two things are counted: who is asked for, and where from. Whoever is over a limit is told how long to wait, and no
//! password is hashed. A success takes its own attempt back, so that a household behind one address is not locked out.

use std::net::{IpAddr, Ipv6Addr};

use sha2::{Digest as _, Sha256};

use super::Email;
use crate::chance;

/// How long attempts count (design, as the limits below).
pub const WINDOW_MS: i64 = 15 * 60 * 1000;
/// Wrong passwords for one account in that time, wherever they come from.
const OF_AN_ACCOUNT: u32 = 10;
/// Wrong passwords from one address, whomever they are for.
const OF_AN_ADDRESS: u32 = 50;
/// New accounts from one address.
const SIGN_UPS: u32 = 10;

/// Something that is counted, and how often it may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// What it is; an e-mail stands here as a hash.
    pub name: String,
    /// How often in [`WINDOW_MS`].
    pub limit: u32,
}

/// What one attempt counts towards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempts(pub Vec<Subject>);

impl Attempts {
    /// A password given for `email` from `address`.
    #[must_use]
    pub fn to_sign_in(email: &Email, address: IpAddr) -> Self {
        let hash = Sha256::digest(email.as_str().as_bytes());
        Self(vec![
            Subject {
                name: format!("account {}", chance::hex(&hash)),
                limit: OF_AN_ACCOUNT,
            },
            Subject {
                name: format!("address {}", place(address)),
                limit: OF_AN_ADDRESS,
            },
        ])
    }

    /// A new account from `address`.
    #[must_use]
    pub fn to_sign_up(address: IpAddr) -> Self {
        Self(vec![Subject {
            name: format!("sign-up {}", place(address)),
            limit: SIGN_UPS,
        }])
    }
}

/// One house's addresses count as one: IPv6 gives each a /64.
fn place(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64)).into(),
        address @ IpAddr::V4(_) => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_house_with_many_addresses_counts_once() {
        let of = |text: &str| Attempts::to_sign_up(text.parse().unwrap());
        assert_eq!(of("2001:db8::1"), of("2001:db8::ffff"));
        assert_ne!(of("2001:db8::1"), of("2001:db8:0:1::1"));
        assert_eq!(of("::ffff:10.0.0.1"), of("10.0.0.1"));
        assert_ne!(of("10.0.0.2"), of("10.0.0.1"));
    }

    #[test]
    fn what_is_counted_does_not_tell_the_e_mail() {
        let attempts = Attempts::to_sign_in(&"anna@example.org".parse().unwrap(), [10, 0, 0, 1].into());
        assert!(attempts.0.iter().all(|subject| !subject.name.contains("anna")));
    }
}
