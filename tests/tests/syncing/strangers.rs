//! What is at the address is not always a server: portals, redirects, endless bodies, silence. Each is told by its name,
//! and none signs a device out.

use std::{
    io::{Read as _, Write as _},
    net::{Shutdown, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

use engine::{
    Engine, Folder, Options,
    keychain::Secret,
    sync::{Patience, SignIn, SyncParts, SyncProblemCode},
};
use harness::{Data, Server};

use crate::device::{Device, EMAIL, PASSWORD};

/// Somebody who gives everybody the same answer.
struct Stranger {
    address: SocketAddr,
    asked: Arc<AtomicUsize>,
}

impl Stranger {
    /// Answers with these bytes after the head and the body of a request came.
    fn saying(answer: impl Into<Vec<u8>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        Self::at(listener, answer.into())
    }

    fn at(listener: TcpListener, answer: Vec<u8>) -> Self {
        let (address, asked) = (listener.local_addr().unwrap(), Arc::new(AtomicUsize::new(0)));
        let counted = asked.clone();
        thread::spawn(move || {
            for stream in listener.incoming() {
                counted.fetch_add(1, Ordering::SeqCst);
                serve(stream.unwrap(), &answer);
            }
        });
        Self { address, asked }
    }

    fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

/// Whoever was asked may hang up while it is told.
fn serve(mut stream: TcpStream, answer: &[u8]) {
    let mut heard = Vec::new();
    let mut part = [0; 4096];
    while !is_whole(&heard) {
        match stream.read(&mut part) {
            Ok(0) | Err(_) => break,
            Ok(read) => heard.extend_from_slice(&part[..read]),
        }
    }
    if !answer.is_empty() {
        let _ = stream.write_all(answer);
        let _ = stream.shutdown(Shutdown::Write);
    }
    let _ = stream.read_to_end(&mut heard);
}

fn is_whole(heard: &[u8]) -> bool {
    let text = String::from_utf8_lossy(heard);
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        return false;
    };
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("content-length")
            .then(|| value.parse().ok())?
    });
    body.len() >= length.unwrap_or(0)
}

fn answer(status: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    format!("HTTP/1.1 {status}\r\n{headers}Content-Length: {length}\r\n\r\n{body}")
}

#[test]
fn whoever_answers_in_other_words_is_told_by_name_when_signing_in() {
    let elsewhere = Stranger::saying(answer("200 OK", "", "{}"));
    let moved = format!("Location: {}/v1/sign-in\r\n", elsewhere.url());
    let many = answer(
        "429 Too Many Requests",
        "Retry-After: 60\r\n",
        r#"{"code":"too_many_attempts","message":""}"#,
    );
    for (said, name) in [
        (
            answer("200 OK", "", "<html>sign in to this network</html>"),
            "not_a_server",
        ),
        (answer("200 OK", "", r#"{"token":7}"#), "not_a_server"),
        (answer("404 Not Found", "", "nothing"), "not_a_server"),
        (answer("401 Unauthorized", "", ""), "not_a_server"),
        (answer("307 Temporary Redirect", &moved, ""), "redirected"),
        (answer("302 Found", &moved, ""), "redirected"),
        (
            answer("503 Service Unavailable", "", r#"{"code":"busy","message":""}"#),
            "busy",
        ),
        (answer("502 Bad Gateway", "", "<html>"), "unreachable"),
        (answer("500 Internal Server Error", "", "<html>"), "server_failed"),
        (
            answer("403 Forbidden", "", r#"{"code":"sign_up_closed","message":""}"#),
            "sign_up_closed",
        ),
        (
            answer("409 Conflict", "", r#"{"code":"too_many_devices","message":""}"#),
            "too_many_devices",
        ),
        (many, "too_many"),
        (answer("200 OK", "Content-Encoding: gzip\r\n", "x"), "not_a_server"),
        (
            "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\ncut".to_owned(),
            "unreachable",
        ),
        ("SSH-2.0-OpenSSH_9.2\r\n".to_owned(), "unreachable"),
        (answer("200 OK", "", &"x".repeat(2 << 20)), "not_understood"),
    ] {
        let stranger = Stranger::saying(said.clone());
        let phone = Device::called("phone");
        let refused = phone.enters("sign-in", &stranger.url(), PASSWORD);
        let said = &said[..said.len().min(120)];
        assert!(
            refused.failure().starts_with(&format!("{name}: ")),
            "{said}: {refused:?}"
        );
        assert_eq!((stranger.asked(), phone.token()), (1, None), "{said}");
    }
    assert_eq!(elsewhere.asked(), 0, "nobody is followed");
}

#[test]
fn a_stranger_in_the_servers_place_signs_nobody_out_and_gets_the_token_for_nothing() {
    for (said, name) in [
        (
            answer("401 Unauthorized", "", "<html>sign in to this network</html>"),
            "not_a_server",
        ),
        (
            answer("200 OK", "Content-Type: application/cbor\r\n", "\u{7f}"),
            "not_understood",
        ),
        (
            answer("302 Found", "Location: https://portal.example/\r\n", ""),
            "redirected",
        ),
        // Version 2 and version 0 of the protocol.
        (
            answer("200 OK", "Content-Type: application/cbor\r\n", "\u{0}\u{2}"),
            "not_understood",
        ),
    ] {
        let mut server = Server::plain();
        let phone = Device::called("phone");
        phone.signs_up(&server);
        let set = phone.cli.logs_a_set();
        server.stop();
        let stranger = Stranger::at(TcpListener::bind(server.address).unwrap(), said.into_bytes());
        let failed = phone.tries(&["now"]);
        assert!(failed.failure().starts_with(&format!("{name}: ")), "{failed:?}");
        let status = phone.status();
        assert_eq!(
            (&status["is_signed_in"], &status["problem"]["code"]),
            (&true.into(), &name.into())
        );
        assert_eq!((stranger.asked(), phone.history()), (1, [set].into()));
    }
}

#[test]
fn a_server_that_speaks_another_version_says_which_side_is_to_be_updated() {
    for (version, name) in [(2, "too_old"), (0, "too_new")] {
        let mut server = Server::plain();
        let phone = Device::called("phone");
        phone.signs_up(&server);
        server.stop();
        // A map of one: number 0, the version.
        let mut said = answer("400 Bad Request", "Content-Type: application/cbor\r\n", "###").into_bytes();
        let at = said.len() - 3;
        said[at..].copy_from_slice(&[0xa1, 0x00, version]);
        let _stranger = Stranger::at(TcpListener::bind(server.address).unwrap(), said);
        let failed = phone.tries(&["now"]);
        assert!(failed.failure().starts_with(&format!("{name}: ")), "{failed:?}");
        assert_eq!(phone.status()["is_signed_in"], true);
    }
}

#[tokio::test]
async fn who_never_answers_is_not_waited_for_for_ever() {
    let silent = Stranger::saying(Vec::new());
    let data = Data::in_memory();
    let patience = Patience {
        first_byte: Duration::from_millis(200),
        ..Patience::default()
    };
    let options = Options {
        sync: SyncParts {
            patience,
            trust_file: None,
        },
        ..Options::on_device(Folder::at(data.folder()))
    };
    let engine = Engine::open(options).await.unwrap();
    let sign_in = SignIn {
        server: silent.url(),
        email: EMAIL.to_owned(),
        password: Secret::new(PASSWORD),
        device_name: "phone".to_owned(),
        in_file: true,
    };
    let done = engine.sync_sign_in(sign_in).await.unwrap();
    assert_eq!(done.problem, Some(SyncProblemCode::TimedOut));
    engine.close().await;
}
