//! What is not said: signed out no socket is opened, and neither password nor token nor anything of the athlete stands in
//! a log, a database or an error.

use std::fs;

use engine::{Engine, Folder, Options, keychain::Secret, sync::SignIn};
use harness::{Data, Log, Server, gives_away, traced_with};

use crate::device::{Device, EMAIL};

/// Sockets of the internet that a run of the command line opened.
fn sockets(device: &Device, args: &[&str]) -> Vec<String> {
    let trace = traced_with(&device.cli, args, &["--trace=socket,connect,sendto"]);
    let calls = trace.calls.into_iter().map(|call| call.line);
    calls.filter(|line| line.contains("AF_INET")).collect()
}

#[test]
fn signed_out_no_socket_is_opened() {
    let server = Server::plain();
    let phone = Device::called("phone");
    let everything: [&[&str]; 7] = [
        &["today"],
        &["tick"],
        &["sync", "status"],
        &["sync", "now"],
        &["sync", "devices"],
        &["sync", "sign-out"],
        &["history"],
    ];
    for args in everything {
        assert_eq!(sockets(&phone, args), Vec::<String>::new(), "{args:?}");
    }
    phone.signs_up(&server);
    // The same eyes see a device that is signed in, and what it does without being asked to sync.
    assert!(!sockets(&phone, &["sync", "now"]).is_empty());
    for args in [&["today"][..], &["tick"], &["sync", "status"], &["history"]] {
        assert_eq!(sockets(&phone, args), Vec::<String>::new(), "{args:?}");
    }
    phone.tries(&["sign-out"]).json();
    for args in everything {
        assert_eq!(
            sockets(&phone, args),
            Vec::<String>::new(),
            "{args:?} after signing out"
        );
    }
}

/// A password, a note, a body mass, a device's name.
const CANARIES: [&str; 4] = ["CANARY", "137.25", "137250", "Kanarienvogel"];
const SECRET_PASSWORD: &str = "CANARY in the mine";

#[tokio::test]
async fn neither_password_nor_token_nor_anything_of_the_athlete_stands_in_a_log_or_a_database() {
    let log = Log::listened_to();
    let mut server = Server::plain();
    let device = Device::called("phone");
    let data: &Data = &device.data;
    let engine = Engine::open(Options::on_device(Folder::at(data.folder())))
        .await
        .unwrap();
    let sign_in = |password: &str| SignIn {
        server: server.url(),
        email: EMAIL.to_owned(),
        password: Secret::new(password),
        device_name: "Kanarienvogel".to_owned(),
        in_file: true,
    };
    let (right, wrong) = (sign_in(SECRET_PASSWORD), sign_in("CANARY but wrong"));
    assert!(!format!("{right:?}").contains("CANARY"));
    engine.merge_athlete(br#"{"body_mass_kg":137.25}"#).await.unwrap();
    engine.note("CANARY of the day".to_owned()).await.unwrap();
    assert_eq!(engine.sync_sign_up(right).await.unwrap().problem, None);
    let mut tokens = vec![device.token().unwrap()];
    assert_eq!(engine.sync_now().await.unwrap().problem, None);
    engine.sync_devices().await.unwrap();
    let (old, new) = (Secret::new(SECRET_PASSWORD), Secret::new("CANARY number two"));
    assert_eq!(engine.sync_change_password(old, new).await.unwrap().problem, None);
    tokens.push(device.token().unwrap());
    let server_log = server.log();
    server.stop();
    assert!(engine.sync_now().await.unwrap().problem.is_some());
    server.start();
    engine.sync_sign_out(false).await.unwrap();
    assert!(engine.sync_sign_in(wrong).await.unwrap().problem.is_some());
    engine.close().await;

    let log = log.text();
    for (name, text) in [
        ("the device's", &log),
        ("the server's", &server_log),
        ("the server's later", &server.log()),
    ] {
        assert_eq!(gives_away(text, &CANARIES), None, "{name} log");
        for token in &tokens {
            assert!(!text.contains(token.as_str()), "a token in {name} log");
        }
    }
    let database = fs::read(data.main()).unwrap();
    let holds = |text: &str| database.windows(text.len()).any(|bytes| bytes == text.as_bytes());
    assert!(holds("CANARY of the day"), "the same eyes see a note");
    assert!(!holds(SECRET_PASSWORD) && !holds("CANARY number two"));
    assert!(tokens.iter().all(|token| !holds(token)));
}
