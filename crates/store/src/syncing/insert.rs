//! Many rows at once: a statement carries as many as are worth one way through the connection's thread.

use sqlx::{AssertSqlSafe, SqliteConnection, sqlite::SqliteArguments};

use crate::Result;

/// Rows a statement (design: fewer ways through the thread, and fewer pages kept aside for undoing the statement; a column
/// more or less stays far from SQLite's limit of 32,766 values).
const ROWS: usize = 256;

/// A value of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    Null,
    Int(i64),
    Text(String),
}

/// Inserts rows into a table, each in the place of one with the same key.
pub(super) async fn insert(
    connection: &mut SqliteConnection,
    table: &str,
    columns: &[&str],
    rows: Vec<Vec<Cell>>,
) -> Result<()> {
    let one = format!("({})", vec!["?"; columns.len()].join(", "));
    let head = format!("insert or replace into {table} ({}) values ", columns.join(", "));
    let whole = format!("{head}{}", vec![one.as_str(); ROWS].join(", "));
    let mut rows = rows.into_iter();
    loop {
        let some: Vec<Vec<Cell>> = rows.by_ref().take(ROWS).collect();
        let (sql, keep) = match some.len() {
            0 => return Ok(()),
            ROWS => (whole.clone(), true),
            count => (format!("{head}{}", vec![one.as_str(); count].join(", ")), count == 1),
        };
        let query = sqlx::query(AssertSqlSafe(sql)).persistent(keep);
        let query = some.into_iter().flatten().fold(query, bind);
        query.execute(&mut *connection).await?;
    }
}

/// A statement with one more value bound to it.
pub(super) fn bind<'q>(
    query: sqlx::query::Query<'q, sqlx::Sqlite, SqliteArguments>,
    cell: Cell,
) -> sqlx::query::Query<'q, sqlx::Sqlite, SqliteArguments> {
    match cell {
        Cell::Null => query.bind(None::<i64>),
        Cell::Int(number) => query.bind(number),
        Cell::Text(text) => query.bind(text),
    }
}
