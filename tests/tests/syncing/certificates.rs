//! TLS: a certificate counts when an authority vouches for it, today, for this address; everything else has its name.

use std::path::{Path, PathBuf};

use harness::Server;

use crate::device::{Device, PASSWORD};

/// Made with OpenSSL: an authority, and certificates of one key by it and by nobody.
fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/syncing/certificate")
        .join(name)
}

fn serving(certificate: &str) -> Server {
    Server::with_certificate(&file(certificate), &file("server.key"))
}

fn trusting(authority: &Path) -> Device {
    Device::called("phone").knowing("HEALTHPILOT_SYNC_CA", authority.to_str().unwrap())
}

#[test]
fn a_certificate_of_an_authority_of_ones_own_is_believed_by_who_was_told_of_it() {
    let server = serving("sound.pem");
    let (phone, desk) = (trusting(&file("authority.pem")), trusting(&file("authority.pem")));
    let set = phone.cli.logs_a_set();
    phone.signs_up(&server);
    desk.signs_in(&server);
    assert_eq!(desk.history(), [set].into());
    let stranger = Device::called("stranger");
    let refused = stranger.enters("sign-in", &server.url(), PASSWORD);
    assert!(refused.failure().starts_with("certificate_untrusted: "), "{refused:?}");
}

#[test]
fn every_certificate_that_does_not_count_is_refused_by_what_is_wrong_with_it() {
    for (certificate, name) in [
        ("self-signed.pem", "certificate_untrusted"),
        ("expired.pem", "certificate_expired"),
        ("elsewhere.pem", "certificate_other_host"),
    ] {
        let server = serving(certificate);
        let phone = trusting(&file("authority.pem"));
        let refused = phone.enters("sign-up", &server.url(), PASSWORD);
        assert!(
            refused.failure().starts_with(&format!("{name}: ")),
            "{certificate}: {refused:?}"
        );
        assert_eq!(phone.token(), None);
        assert_eq!(server.answered("/v1/accounts"), 0, "the password was never sent");
    }
}

#[test]
fn a_file_of_authorities_that_cannot_be_used_is_told_and_not_passed_over() {
    let server = serving("sound.pem");
    for name in ["is-not-there.pem", "server.key"] {
        let refused = trusting(&file(name)).enters("sign-up", &server.url(), PASSWORD);
        assert!(refused.failure().starts_with("trust_file: "), "{name}: {refused:?}");
    }
}

#[test]
fn what_speaks_no_tls_is_no_server_of_ours() {
    let server = Server::plain();
    let url = server.url().replace("http://", "https://");
    let refused = trusting(&file("authority.pem")).enters("sign-up", &url, PASSWORD);
    assert!(refused.failure().starts_with("not_a_server: "), "{refused:?}");
}
