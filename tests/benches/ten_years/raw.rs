//! What SQLite alone takes for the same.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use tempfile::TempDir;

use crate::{ROUNDS, house::House, median, way::asked};

/// The tables that the rows of ten years are in, with what sync keeps of each row.
const TABLES: [&str; 4] = ["workout", "performed_set", "biometric", "change"];

/// How long SQLite takes for the same rows in one transaction, from one file to another.
pub(crate) async fn raw_insert(folder: &TempDir) -> Duration {
    let other = tempfile::tempdir().unwrap();
    let mut connection = connect(&other.path().join("raw.db")).await;
    let data = folder.path().join("healthpilot.db");
    sqlx::query("attach ? as device")
        .bind(data.to_str().unwrap())
        .execute(&mut connection)
        .await
        .unwrap();
    let mut insert = String::from("begin;");
    for table in TABLES {
        let made: Vec<String> = sqlx::query_scalar(
            "select sql from device.sqlite_master where tbl_name = ? and sql is not null order by type desc",
        )
        .bind(table)
        .fetch_all(&mut connection)
        .await
        .unwrap();
        assert!(!made.is_empty(), "there is a table {table}");
        for statement in made.iter().filter(|statement| !statement.starts_with("CREATE TRIGGER")) {
            sqlx::raw_sql(sqlx::AssertSqlSafe(statement.clone()))
                .execute(&mut connection)
                .await
                .unwrap();
        }
        // Columns that are worked out from others are none of those.
        let columns: Vec<String> = sqlx::query_scalar("select name from pragma_table_info(?, 'device')")
            .bind(table)
            .fetch_all(&mut connection)
            .await
            .unwrap();
        let columns = columns.join(", ");
        insert += &format!("insert into main.{table} ({columns}) select {columns} from device.{table};");
    }
    insert += "commit;";
    let began = Instant::now();
    sqlx::raw_sql(sqlx::AssertSqlSafe(insert))
        .execute(&mut connection)
        .await
        .unwrap();
    let took = began.elapsed();
    connection.close().await.unwrap();
    took
}

/// What one edit costs at the very least: a commit of one row, and a round trip on loopback.
pub(crate) async fn floor(house: &House) -> Duration {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = connect(&folder.path().join("floor.db")).await;
    sqlx::raw_sql("create table edit (count integer); insert into edit values (0)")
        .execute(&mut connection)
        .await
        .unwrap();
    let mut times = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        let began = Instant::now();
        sqlx::query("update edit set count = count + 1")
            .execute(&mut connection)
            .await
            .unwrap();
        asked(house.running.address, "GET", "/livez", "", &[]).await;
        times.push(began.elapsed());
    }
    median(times)
}

async fn connect(file: &Path) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(file).create_if_missing(true);
    let options = options
        .journal_mode(sqlx::sqlite::SqliteJournalMode::Wal)
        .synchronous(sqlx::sqlite::SqliteSynchronous::Full);
    options.connect().await.unwrap()
}
