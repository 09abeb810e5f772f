//! The account: what is here stays here, whatever becomes of it, and every end of it is told by its name.

use harness::{Server, garbage};
use serde_json::Value;

use crate::device::{Device, EMAIL, PASSWORD, two_devices};

#[test]
fn what_was_made_before_the_first_sign_in_joins_the_account_unchanged() {
    let server = Server::plain();
    let (phone, desk) = (Device::called("phone"), Device::called("desk"));
    phone.cli.run(["today"]).json();
    let set = phone.cli.logs_a_set();
    let before = phone.export();
    let status = phone.signs_up(&server);
    assert_eq!((&status["is_signed_in"], &status["pending"]), (&true.into(), &0.into()));
    assert_eq!(status["account"]["device_name"], "phone");
    assert_eq!(phone.export(), before);
    desk.signs_in(&server);
    assert_eq!(desk.history(), [set].into());
    assert_eq!(desk.export()["workouts"], before["workouts"]);
}

#[test]
fn signing_out_keeps_what_is_here_and_nothing_is_sent_any_more() {
    let (server, phone, desk) = two_devices();
    let set = phone.cli.logs_a_set();
    phone.syncs();
    let status = phone.tries(&["sign-out"]).json();
    assert_eq!(
        (&status["account"], &status["is_signed_in"]),
        (&Value::Null, &false.into())
    );
    assert_eq!(phone.token(), None);
    let asked = server.answered("/v1/sync");
    assert!(phone.tries(&["now"]).failure().starts_with("signed_out: "));
    phone.cli.logs_a_set();
    assert!(phone.tries(&["now"]).failure().starts_with("signed_out: "));
    assert_eq!(server.answered("/v1/sync"), asked);
    assert_eq!(phone.history().len(), 2);
    assert_eq!(desk.tries(&["devices"]).json().as_array().unwrap().len(), 1);
    // Back again, both have everything.
    phone.signs_in(&server);
    desk.syncs();
    assert_eq!(desk.history(), phone.history());
    assert!(desk.history().contains(&set) && desk.history().len() == 2);
}

#[test]
fn signing_out_with_wipe_leaves_nothing_here_and_everything_there() {
    let (server, phone, desk) = two_devices();
    let set = phone.cli.logs_a_set();
    phone.syncs();
    phone.tries(&["sign-out", "--wipe"]).json();
    assert!(phone.history().is_empty());
    desk.syncs();
    assert_eq!(desk.history(), [set].into());
    phone.signs_in(&server);
    assert_eq!(phone.history(), desk.history());
}

#[test]
fn a_server_that_is_gone_does_not_keep_anybody_from_signing_out() {
    let (mut server, phone, _desk) = two_devices();
    phone.cli.logs_a_set();
    server.stop();
    let answer = phone.tries(&["sign-out"]);
    assert_eq!(answer.json()["account"], Value::Null);
    assert!(answer.stderr.contains("the server was not told"), "{answer:?}");
    assert_eq!((phone.history().len(), phone.token()), (1, None));
}

#[test]
fn a_revoked_device_is_told_keeps_its_data_and_can_come_back() {
    let (server, phone, desk) = two_devices();
    let listed = phone.tries(&["devices"]).json();
    let of_desk = listed
        .as_array()
        .unwrap()
        .iter()
        .find(|device| device["name"] == "desk")
        .unwrap();
    assert_eq!(of_desk["is_this"], false);
    let left = phone.tries(&["revoke", of_desk["id"].as_str().unwrap()]).json();
    assert_eq!(left.as_array().unwrap().len(), 1);
    let set = desk.cli.logs_a_set();
    assert!(desk.tries(&["now"]).failure().starts_with("revoked: "));
    let status = desk.status();
    assert_eq!(status["problem"]["code"], "revoked");
    assert_eq!(
        (&status["is_signed_in"], &status["account"]["email"]),
        (&false.into(), &EMAIL.into())
    );
    assert_eq!(desk.token(), None);
    // It does not ask again and again.
    let asked = server.answered("/v1/sync");
    assert!(desk.tries(&["now"]).failure().starts_with("revoked: "));
    assert_eq!(server.answered("/v1/sync"), asked);
    desk.signs_in(&server);
    phone.syncs();
    assert_eq!(phone.history(), [set].into());
    for id in ["0000000000000000", "../sync", "", "a b"] {
        assert!(
            phone.tries(&["revoke", id]).failure().starts_with("unknown_device: "),
            "{id}"
        );
    }
}

#[test]
fn another_password_signs_every_other_device_out() {
    let (server, phone, desk) = two_devices();
    let change = |old: &str, new: &str| {
        let typed = format!("{old}\n{new}\n");
        phone.cli.run_with_input(["sync", "password"], typed.as_bytes())
    };
    assert!(
        change("not it at all", "another one altogether")
            .failure()
            .starts_with("wrong_credentials: ")
    );
    assert!(change(PASSWORD, "short").refusal().starts_with("new_password: "));
    let before = phone.token();
    change(PASSWORD, "another one altogether").json();
    assert_ne!(phone.token(), before);
    phone.cli.logs_a_set();
    phone.syncs();
    assert!(desk.tries(&["now"]).failure().starts_with("password_changed: "));
    assert!(
        desk.enters("sign-in", &server.url(), PASSWORD)
            .failure()
            .starts_with("wrong_credentials: ")
    );
    desk.enters("sign-in", &server.url(), "another one altogether").json();
    assert_eq!(desk.history(), phone.history());
}

#[test]
fn a_deleted_account_leaves_every_device_its_data_and_a_new_one_gets_it_all() {
    let (server, phone, desk) = two_devices();
    let set = phone.cli.logs_a_set();
    phone.syncs();
    desk.syncs();
    let delete = |password: &str| {
        let args = ["sync", "delete-account"];
        phone.cli.run_with_input(args, password.as_bytes())
    };
    assert!(delete("not it at all").failure().starts_with("wrong_credentials: "));
    assert_eq!(delete(PASSWORD).json()["account"], Value::Null);
    assert!(desk.tries(&["now"]).failure().starts_with("account_deleted: "));
    assert_eq!(desk.status()["problem"]["code"], "account_deleted");
    assert_eq!(
        (phone.history(), desk.history()),
        ([set.clone()].into(), [set.clone()].into())
    );
    // The same e-mail is another account, which knows nothing yet.
    assert_eq!(desk.signs_up(&server)["pending"], 0);
    let third = Device::called("third");
    third.signs_in(&server);
    assert_eq!(third.history(), [set].into());
}

#[test]
fn what_cannot_be_meant_is_refused_before_anybody_is_asked() {
    let phone = Device::called("phone");
    let enter = |server: &str, email: &str, password: &str| {
        let args = ["sync", "sign-up", server, email, "--in-file"];
        phone.cli.run_with_input(args, password.as_bytes())
    };
    for (server, email, password, field) in [
        ("http://sync.example.org", EMAIL, PASSWORD, "server"),
        ("http://192.168.1.20:8480", EMAIL, PASSWORD, "server"),
        ("https://name@example.org", EMAIL, PASSWORD, "server"),
        ("https://localhost", "anna", PASSWORD, "email"),
        ("https://localhost", EMAIL, "too short", "password"),
        ("https://localhost", EMAIL, "", "password"),
    ] {
        let refused = enter(server, email, password);
        assert!(refused.refusal().starts_with(&format!("{field}: ")), "{refused:?}");
    }
    assert_eq!(phone.status()["account"], Value::Null);
}

#[test]
fn a_device_joins_one_account_at_a_time_and_a_taken_name_is_told() {
    let (server, phone, _desk) = two_devices();
    assert!(
        phone
            .enters("sign-in", &server.url(), PASSWORD)
            .refusal()
            .contains("sign out first")
    );
    let third = Device::called("third");
    assert!(
        third
            .enters("sign-up", &server.url(), PASSWORD)
            .failure()
            .starts_with("email_taken: ")
    );
    assert_eq!(third.token(), None);
}

#[test]
fn a_server_without_room_says_so_for_as_long_as_something_waits_and_nothing_is_lost_here() {
    let server = Server::with("[limits]\naccount_bytes = 4096\n");
    let phone = Device::called("phone");
    phone.signs_up(&server);
    // Notes that hardly pack.
    let noise = garbage(9 * 700);
    for (day, part) in (1..).zip(noise.chunks(700)) {
        let note: String = part.iter().map(|byte| format!("{byte:02x}")).collect();
        let at = format!("2026-10-0{day}T17:00:00Z");
        let noted = phone.cli.run(["note", &note, "--at", &at]);
        assert_eq!(noted.code, Some(0), "{noted:?}");
        phone.syncs();
    }
    assert_eq!(phone.syncs()["problem"]["code"], "full", "it stays so");
    assert_eq!(phone.export()["workouts"].as_array().unwrap().len(), 9);
}
