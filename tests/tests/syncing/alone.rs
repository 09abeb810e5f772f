//! One HealthPilot at a time speaks to the server about a data folder, and a token is replaced before its life ends.

use std::{fs::File, sync::Arc, time::Duration};

use engine::{
    Engine, Folder, Options,
    clock::Clock,
    keychain::Secret,
    sync::{Patience, SignIn, SyncParts, SyncProblemCode},
};
use harness::{Data, HandClock, Server};

use crate::device::{Device, EMAIL, PASSWORD};

async fn opened(data: &Data, clock: Arc<dyn Clock>) -> Engine {
    let patience = Patience {
        turn: Duration::from_millis(300),
        ..Patience::default()
    };
    let options = Options {
        sync: SyncParts {
            patience,
            trust_file: None,
        },
        ..Options::at_time(Folder::at(data.folder()), clock)
    };
    Engine::open(options).await.unwrap()
}

fn entry(server: &Server) -> SignIn {
    SignIn {
        server: server.url(),
        email: EMAIL.to_owned(),
        password: Secret::new(PASSWORD),
        device_name: "phone".to_owned(),
        in_file: true,
    }
}

#[tokio::test]
async fn who_finds_another_syncing_waits_for_its_turn_and_then_says_so() {
    let server = Server::plain();
    let data = Data::in_memory();
    let engine = opened(&data, HandClock::at("2026-11-22T12:00[Europe/Berlin]")).await;
    assert_eq!(engine.sync_sign_up(entry(&server)).await.unwrap().problem, None);
    let other = File::create(data.folder().join("sync.lock")).unwrap();
    other.lock().unwrap();
    let done = engine.sync_now().await.unwrap();
    assert_eq!(done.problem, Some(SyncProblemCode::UnderWay));
    assert_eq!(done.view.problem, None, "it is no problem of the account");
    assert_eq!(server.answered("/v1/sync"), 0);
    drop(other);
    assert_eq!(engine.sync_now().await.unwrap().problem, None);
    engine.close().await;
}

#[test]
fn the_window_and_the_command_line_sync_the_same_folder_at_once() {
    let server = Server::plain();
    let phone = Device::called("phone");
    phone.signs_up(&server);
    let sets: Vec<String> = (0..6).map(|_| phone.cli.logs_a_set()).collect();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| phone.syncs());
        }
    });
    let status = phone.status();
    assert_eq!(
        (status["pending"].as_u64(), &status["problem"]),
        (Some(0), &serde_json::Value::Null)
    );
    let desk = Device::called("desk");
    desk.signs_in(&server);
    assert_eq!(desk.history(), sets.into_iter().collect());
}

#[tokio::test]
async fn a_token_is_replaced_when_a_third_of_its_life_is_over_and_the_new_one_serves() {
    let server = Server::plain();
    let device = Device::called("phone");
    let clock = HandClock::at("2026-11-22T12:00[Europe/Berlin]");
    let engine = opened(&device.data, clock.clone()).await;
    engine.sync_sign_up(entry(&server)).await.unwrap();
    engine.sync_now().await.unwrap();
    let first = device.token();
    assert_eq!(server.answered("/v1/token"), 0);
    clock.pass(Duration::from_secs(40 * 24 * 3600));
    for _ in 0..2 {
        assert_eq!(engine.sync_now().await.unwrap().problem, None);
    }
    assert_eq!(server.answered("/v1/token"), 1, "once");
    assert_ne!(device.token(), first);
    assert!(engine.sync_status().await.unwrap().is_signed_in);
    engine.close().await;
}
