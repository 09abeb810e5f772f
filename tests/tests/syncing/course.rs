//! The course beside the window: what is written here is sent without asking, what comes is told, and a server that was
//! away is found again.

use std::time::Duration;

use engine::{
    Engine, Folder, Options,
    keychain::Secret,
    sync::{SignIn, SyncProblemCode},
};
use harness::Server;
use tokio::time::{sleep, timeout};

use crate::device::{Device, EMAIL, PASSWORD, two_devices};

/// How long something may take that is to happen by itself (a change waits for two seconds; the machine may be busy).
const SOON: Duration = Duration::from_secs(60);

/// A window on this device's folder: an engine with its course.
async fn window(device: &Device) -> (Engine, tokio::task::JoinHandle<()>) {
    let options = Options::on_device(Folder::at(device.data.folder()));
    let engine = Engine::open(options).await.unwrap();
    let own = engine.clone();
    (engine, tokio::spawn(async move { own.run_sync().await }))
}

/// Waits until it holds.
async fn soon(what: &str, holds: impl AsyncFn() -> bool) {
    let waiting = async {
        while !holds().await {
            sleep(Duration::from_millis(100)).await;
        }
    };
    assert!(timeout(SOON, waiting).await.is_ok(), "{what} does not come");
}

async fn is_sent(engine: &Engine) -> bool {
    engine.sync_status().await.unwrap().pending == 0
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_is_sent_by_itself_and_what_comes_is_told_to_the_window() {
    let (server, phone, desk) = two_devices();
    let (engine, course) = window(&phone).await;
    let mut news = engine.sync_news();
    soon("the first sync", async || server.answered("/v1/sync") >= 5).await;
    let pulled = news.borrow_and_update().pulled;

    engine.merge_athlete(br#"{"height_cm":181}"#).await.unwrap();
    assert!(!is_sent(&engine).await);
    soon("the change", async || is_sent(&engine).await).await;
    desk.syncs();
    assert_eq!(desk.cli.run(["athlete", "show"]).json()["height_cm"], 181);
    assert_eq!(news.borrow_and_update().pulled, pulled, "it brought nothing");

    let set = desk.cli.logs_a_set();
    desk.syncs();
    engine.call_sync();
    soon("what the other device wrote", async || {
        engine.sync_news().borrow().pulled > pulled
    })
    .await;
    assert_eq!(phone.history(), [set].into());
    course.abort();
    engine.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_was_away_is_found_again_and_the_window_is_never_held() {
    let (mut server, phone, desk) = two_devices();
    server.stop();
    let (engine, course) = window(&phone).await;
    soon("the failure", async || {
        let problem = engine.sync_status().await.unwrap().problem;
        problem.is_some_and(|problem| problem.code == SyncProblemCode::Unreachable && problem.next_try_at.is_some())
    })
    .await;
    engine.merge_athlete(br#"{"height_cm":182}"#).await.unwrap();
    server.start();
    soon("the change", async || is_sent(&engine).await).await;
    assert_eq!(engine.sync_status().await.unwrap().problem, None);
    desk.syncs();
    assert_eq!(desk.cli.run(["athlete", "show"]).json()["height_cm"], 182);
    course.abort();
    engine.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_course_begins_with_the_sign_in_and_ends_with_the_sign_out() {
    let server = Server::plain();
    let phone = Device::called("phone");
    let (engine, course) = window(&phone).await;
    sleep(Duration::from_millis(300)).await;
    let sign_in = SignIn {
        server: server.url(),
        email: EMAIL.to_owned(),
        password: Secret::new(PASSWORD),
        device_name: "phone".to_owned(),
        in_file: true,
    };
    engine.sync_sign_up(sign_in).await.unwrap();
    soon("the first sync", async || {
        engine.sync_status().await.unwrap().last_sync_at.is_some()
    })
    .await;
    engine.sync_sign_out(false).await.unwrap();
    let asked = server.answered("/v1/sync");
    engine.merge_athlete(br#"{"height_cm":183}"#).await.unwrap();
    engine.call_sync();
    sleep(Duration::from_secs(4)).await;
    assert_eq!(server.answered("/v1/sync"), asked);
    course.abort();
    engine.close().await;
}
