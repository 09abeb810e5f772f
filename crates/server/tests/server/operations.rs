//! What whoever runs the server does: accounts from the terminal, backups, health, TLS, stopping.

use std::{fs, process::Output};

use serde_json::json;

use crate::support::{Process, exchange};

const JSON: &str = "Content-Type: application/json\r\n";

#[tokio::test]
async fn accounts_are_kept_from_the_terminal_beside_a_running_server() {
    let mut process = Process::configured("");
    let address = process.serve().await;
    let added = said(&process.run(&["user", "add", "Anna@example.org"]));
    let password = added
        .lines()
        .find_map(|line| line.strip_prefix("its password is "))
        .unwrap()
        .to_owned();
    let wanted = json!({ "email": "anna@example.org", "password": password, "device_name": "phone" }).to_string();
    let session = exchange(address, "POST", "/v1/sign-in", None, JSON, wanted.as_bytes()).await;
    assert_eq!(session.status, 200, "{session:?}");
    let listed = said(&process.run(&["user", "list"]));
    assert!(
        listed.starts_with("anna@example.org  since 20") && listed.ends_with(", 1 devices signed in\n"),
        "{listed}"
    );

    let reset = process.run_with(
        &["user", "reset-password", "anna@example.org", "--password-stdin"],
        &[],
        "typed by hand\n",
    );
    assert!(!said(&reset).contains("typed"));
    let refused = exchange(address, "GET", "/v1/account", Some(&session.text("token")), "", b"").await;
    assert_eq!((refused.status, refused.code().as_str()), (401, "password_changed"));
    let wanted = wanted.replace(&password, "typed by hand");
    assert_eq!(
        exchange(address, "POST", "/v1/sign-in", None, JSON, wanted.as_bytes())
            .await
            .status,
        200
    );

    said(&process.run(&["user", "delete", "anna@example.org"]));
    assert_eq!(
        exchange(address, "POST", "/v1/sign-in", None, JSON, wanted.as_bytes())
            .await
            .status,
        401
    );
    let again = process.run(&["user", "delete", "anna@example.org"]);
    assert_eq!(again.status.code(), Some(1));
    assert!(complained(&again).contains("no account"));
}

#[tokio::test]
async fn a_deleted_account_leaves_no_bytes_in_the_database() {
    let mut process = Process::configured("sign_up = \"open\"");
    let address = process.serve().await;
    let file = process.folder.path().join("data/server.db");
    let password = "correct horse battery";
    let wanted = json!({ "email": "gone@example.org", "password": password, "device_name": "a phone of old" });
    let made = exchange(
        address,
        "POST",
        "/v1/accounts",
        None,
        JSON,
        wanted.to_string().as_bytes(),
    )
    .await;
    assert_eq!(process.stop("-TERM"), Some(0));
    let holds = |text: &str| {
        fs::read(&file)
            .unwrap()
            .windows(text.len())
            .any(|bytes| bytes == text.as_bytes())
    };
    assert!(holds("gone@example.org") && holds("a phone of old"));

    let address = process.serve().await;
    let token = made.text("token");
    let deletion = json!({ "password": password }).to_string();
    let deleted = exchange(
        address,
        "POST",
        "/v1/account/delete",
        Some(&token),
        JSON,
        deletion.as_bytes(),
    )
    .await;
    assert_eq!(deleted.status, 204);
    assert_eq!(process.stop("-TERM"), Some(0));
    assert!(!holds("gone@example.org") && !holds("a phone of old"));
}

#[tokio::test]
async fn a_backup_is_taken_beside_a_running_server_and_checked() {
    let mut process = Process::configured("");
    process.serve().await;
    said(&process.run(&["user", "add", "anna@example.org"]));
    let copy = process.folder.path().join("copy.db");
    let copy = copy.to_str().unwrap();
    assert!(said(&process.run(&["backup", "--to", copy])).contains("1 accounts"));
    assert!(said(&process.run(&["verify-backup", copy])).starts_with("sound: "));
    assert!(complained(&process.run(&["backup", "--to", copy])).contains("is there already"));
    assert!(said(&process.run(&["backup"])).contains("/data/backups/server-2"));

    let mut bytes = fs::read(copy).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 2000].fill(0x5a);
    fs::write(copy, &bytes).unwrap();
    assert!(complained(&process.run(&["verify-backup", copy])).contains("not a sound database"));
    fs::write(copy, &bytes[..1000]).unwrap();
    assert!(complained(&process.run(&["verify-backup", copy])).contains("not a sound database"));
    fs::write(copy, b"").unwrap();
    assert!(complained(&process.run(&["verify-backup", copy])).contains("not a sound database"));
}

#[tokio::test]
async fn the_server_tells_whether_it_is_alive_and_ready_and_stops_in_order() {
    let mut process = Process::configured("");
    let address = process.serve().await;
    assert_eq!(exchange(address, "GET", "/livez", None, "", b"").await.status, 200);
    assert_eq!(exchange(address, "GET", "/readyz", None, "", b"").await.status, 200);
    let listen = [("HEALTHPILOT_LISTEN", &address.to_string()[..])];
    assert_eq!(said(&process.run_with(&["healthcheck"], &listen, "")), "ready\n");
    let second = process.run(&["serve"]);
    assert_eq!(second.status.code(), Some(1));
    assert!(complained(&second).contains("another server is running on"));
    assert_eq!(process.stop("-TERM"), Some(0));
    assert!(process.log().contains("\"message\":\"stopped\""), "{}", process.log());
    assert!(
        !process.folder.path().join("data/server.db-wal").exists(),
        "the log is folded into the file"
    );
    assert_eq!(process.run_with(&["healthcheck"], &listen, "").status.code(), Some(1));
    process.serve().await;
    assert_eq!(process.stop("-INT"), Some(0));
}

#[tokio::test]
async fn an_older_database_is_brought_up_to_date_by_nobody_but_the_server_and_migrate() {
    let process = Process::configured("");
    let data = process.folder.path().join("data");
    said(&process.run(&["migrate"]));
    let file = data.join("server.db");
    // The header keeps the schema's version in the bytes 60 to 63 (https://sqlite.org/fileformat2.html).
    let mut bytes = fs::read(&file).unwrap();
    bytes[60..64].fill(0);
    fs::write(&file, &bytes).unwrap();
    assert!(complained(&process.run(&["user", "list"])).contains("run migrate"));
    said(&process.run(&["migrate"]));
    assert_eq!(
        fs::read_dir(data.join("backups")).unwrap().count(),
        1,
        "a backup comes first"
    );
    bytes[60..64].copy_from_slice(&999_u32.to_be_bytes());
    fs::write(&file, &bytes).unwrap();
    for command in [&["user", "list"][..], &["migrate"], &["serve"]] {
        assert!(complained(&process.run(command)).contains("schema 999"), "{command:?}");
    }
}

#[tokio::test]
async fn the_server_ends_tls_itself_when_it_has_a_certificate() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/server/certificate");
    let tls = format!("[tls]\ncertificate = \"{folder}/self-signed.pem\"\nkey = \"{folder}/self-signed.key\"");
    let mut process = Process::configured(&tls);
    let address = process.serve().await;
    let listen = [("HEALTHPILOT_LISTEN", &address.to_string()[..])];
    assert_eq!(said(&process.run_with(&["healthcheck"], &listen, "")), "ready\n");
    let plain = exchange(address, "GET", "/livez", None, "", b"").await;
    assert_eq!(plain.status, 0, "what is not encrypted is not answered");
    assert_eq!(process.stop("-TERM"), Some(0));
}

#[tokio::test]
async fn a_key_that_is_not_known_keeps_the_server_from_starting() {
    let process = Process::configured("listen_on = \"0.0.0.0\"");
    let refused = process.run(&["serve"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(complained(&refused).contains("listen_on"), "{}", complained(&refused));
    let process = Process::configured("");
    let refused = process.run_with(&["serve"], &[("HEALTHPILOT_PORT", "80")], "");
    assert!(complained(&refused).contains("port"), "{}", complained(&refused));
}

fn said(output: &Output) -> String {
    assert!(output.status.success(), "{}", complained(output));
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn complained(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
