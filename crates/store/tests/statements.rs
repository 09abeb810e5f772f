//! Every SQL statement in the store's source is one that SQLite accepts on a migrated file.
//!
//! The statements are checked when they run, not when they are compiled; a typo in a rare one would only be found by
//! an athlete. Those that are put together at run time have a test of their own wherever they are used.

#![expect(clippy::unwrap_used, reason = "the steps of a test are part of the test")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use sqlx::{
    AssertSqlSafe, ConnectOptions as _, Connection as _, Executor as _, SqlSafeStr as _, sqlite::SqliteConnectOptions,
};
use store::{Folder, Store};
use training::workout::DeviceTag;

/// What a statement begins with.
const VERBS: &[&str] = &[
    "select ", "insert ", "update ", "delete ", "with ", "pragma ", "vacuum ", "attach ", "detach ",
];

#[tokio::test]
async fn every_statement_can_be_prepared() {
    let place = tempfile::tempdir().unwrap();
    let folder = |name: &str| Folder::at(place.path().join(name));
    for name in ["main", "damaged"] {
        let store = Store::open(folder(name), Timestamp::UNIX_EPOCH, DeviceTag(1))
            .await
            .unwrap();
        store.close().await;
    }
    let options = SqliteConnectOptions::new().filename(folder("main").database());
    let mut connection = options.connect().await.unwrap();
    // A salvage reads a second file beside the first.
    sqlx::query("attach database ?1 as damaged")
        .bind(folder("damaged").database().to_str().unwrap())
        .execute(&mut connection)
        .await
        .unwrap();

    let statements = statements(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")));

    assert!(
        statements.len() >= 45,
        "only {} statements were found",
        statements.len()
    );
    let mut refused = Vec::new();
    for (file, statement) in statements {
        let prepared = (&mut connection)
            .prepare(AssertSqlSafe(statement.as_str()).into_sql_str())
            .await;
        if let Err(error) = prepared {
            refused.push(format!("{}: {error}: {statement}", file.display()));
        }
    }
    assert_eq!(refused, Vec::<String>::new());
    connection.close().await.unwrap();
}

/// The string literals in the source that are whole statements, with their files.
fn statements(source: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(source).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(statements(&path));
        } else {
            let code = fs::read_to_string(&path).unwrap();
            let is_whole = |text: &String| VERBS.iter().any(|verb| text.starts_with(verb)) && !text.contains('{');
            found.extend(
                literals(&code)
                    .into_iter()
                    .filter(is_whole)
                    .map(|text| (path.clone(), text)),
            );
        }
    }
    found
}

/// The plain string literals of a file: no raw strings and no comments, which the store's SQL does not need.
fn literals(code: &str) -> Vec<String> {
    let without_comments = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code: Vec<&str> = without_comments.collect();
    let code = code.join("\n").replace("'\"'", "' '").replace("\\\"", "'");
    code.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}
