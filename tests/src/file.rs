//! A look into the data file with SQLite alone, to judge what the program wrote without asking it.

use std::{collections::BTreeSet, path::Path, thread};

use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use training::workout::{Act, Offer};

/// What a data file holds.
#[derive(Debug, Default)]
pub struct Contents {
    /// What SQLite's full check says.
    pub integrity: String,
    /// The keys of the workouts.
    pub workouts: BTreeSet<String>,
    /// The notes of the workouts.
    pub notes: Vec<String>,
    /// What is not as it must be: half workouts, rows without their change, counters that fell behind.
    pub faults: Vec<String>,
}

/// Reads a data file, with its log if there is one, and does not change it.
#[must_use]
pub fn contents(file: &Path) -> Contents {
    block_on(async {
        let mut connection = open(file).await;
        let mut contents = Contents {
            integrity: one(&mut connection, "pragma integrity_check").await,
            ..Contents::default()
        };
        read_workouts(&mut connection, &mut contents).await;
        for (fault, select) in FAULTS {
            let rows: Vec<String> = sqlx::query_scalar(*select)
                .fetch_all(&mut connection)
                .await
                .expect("a data file can be queried");
            contents.faults.extend(rows.iter().map(|row| format!("{fault}: {row}")));
        }
        contents
    })
}

/// True when the file is one of ours and passes SQLite's full check.
#[must_use]
pub fn sound(file: &Path) -> bool {
    block_on(async {
        let mut connection = open(file).await;
        one(&mut connection, "pragma integrity_check").await == "ok"
            && sqlx::query_scalar::<_, i64>("select count(*) from device")
                .fetch_one(&mut connection)
                .await
                .is_ok_and(|rows| rows == 1)
    })
}

/// Asserts that a data file passes SQLite's full check and that nothing in it is half there.
pub fn assert_whole(main: &Path, context: &str) {
    let found = contents(main);
    assert_eq!(found.integrity, "ok", "{context}");
    assert_eq!(found.faults, Vec::<String>::new(), "{context}");
}

/// What must never be found, whatever was interrupted.
const FAULTS: &[(&str, &str)] = &[
    (
        "a workout without its change",
        "select training_day from workout
         where not exists (select 1 from change where entity = 'workout' and key = training_day)",
    ),
    (
        "a machine-made workout without its input",
        "select training_day from workout
         where offer is not null
           and not exists (select 1 from snapshot where snapshot.training_day = workout.training_day)",
    ),
    (
        "a workout with neither act nor offer",
        "select training_day from workout where act is null and offer is null",
    ),
    (
        "a wish and its change are not there together",
        "select training_day from day_change
         where not exists (select 1 from change where entity = 'day_change' and key = training_day and deleted = 0)
         union all
         select key from change
         where entity = 'day_change'
           and deleted = 0
           and key not in (select training_day from day_change)",
    ),
    (
        "what was turned down and its change are not there together",
        "select training_day from kept_proposal
         where not exists (select 1 from change
                           where entity = 'kept_proposal' and key = training_day || '/' || input_digest and deleted = 0)
         union all
         select key from change
         where entity = 'kept_proposal'
           and deleted = 0
           and key not in (select training_day || '/' || input_digest from kept_proposal)",
    ),
    (
        "a set without its workout",
        "select training_day || ' ' || counter from performed_set
         where not exists (select 1 from workout where workout.training_day = performed_set.training_day)",
    ),
    (
        "sets and their changes are not equally many",
        "select n || ' sets, ' || m || ' changes'
         from (select count(*) as n from performed_set),
              (select count(*) as m from change where entity = 'performed_set' and deleted = 0)
         where n <> m",
    ),
    (
        "a change later than the last stamp",
        "select entity || ' ' || key from change, device where newest > last_stamp",
    ),
    (
        "a set beyond the last counter",
        "select training_day || ' ' || counter from performed_set, device
         where device_tag = tag and counter > last_set_counter",
    ),
];

async fn read_workouts(connection: &mut SqliteConnection, contents: &mut Contents) {
    let rows: Vec<(String, Option<String>, Option<String>)> =
        sqlx::query_as("select training_day, act, offer from workout")
            .fetch_all(connection)
            .await
            .expect("workouts can be read");
    for (training_day, act, offer) in rows {
        let act = act.map(|act| serde_json::from_str::<Act>(&act));
        let offer = offer.map(|offer| serde_json::from_str::<Offer>(&offer));
        if matches!(act, Some(Err(_))) || matches!(offer, Some(Err(_))) {
            contents.faults.push(format!("an unreadable workout: {training_day}"));
        }
        contents.notes.extend(act.and_then(|act| act.ok()?.notes));
        contents.workouts.insert(training_day);
    }
}

async fn open(file: &Path) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(file).read_only(true);
    options.connect().await.expect("a data file can be opened")
}

async fn one(connection: &mut SqliteConnection, statement: &'static str) -> String {
    sqlx::query_scalar(statement)
        .fetch_one(connection)
        .await
        .unwrap_or_else(|error| error.to_string())
}

/// Puts a value into every row of a column, `table.column`, as something other than the program might.
pub fn overwrite(file: &Path, column: &str, value: &str) {
    let (table, column) = column.split_once('.').expect("a table and its column");
    let update = format!("update {table} set {column} = ?1");
    block_on(async {
        let mut connection = SqliteConnectOptions::new()
            .filename(file)
            .connect()
            .await
            .expect("a data file can be opened");
        let query = sqlx::query(sqlx::AssertSqlSafe(update)).bind(value);
        query
            .execute(&mut connection)
            .await
            .expect("a column can be overwritten");
        connection.close().await.expect("a data file can be closed");
    });
}

/// Does to a data file what no program of ours would: statements of SQL.
pub fn tamper(file: &Path, statements: &str) {
    block_on(async {
        let mut connection = SqliteConnectOptions::new()
            .filename(file)
            .connect()
            .await
            .expect("a data file can be opened");
        sqlx::raw_sql(sqlx::AssertSqlSafe(statements))
            .execute(&mut connection)
            .await
            .expect("the statements fit the schema");
        connection.close().await.expect("a data file can be closed");
    });
}

/// In a thread of its own, so that a test that is itself in a runtime may ask too.
fn block_on<T: Send>(work: impl Future<Output = T> + Send) -> T {
    let run = || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime can be built");
        runtime.block_on(work)
    };
    let outcome = thread::scope(|scope| scope.spawn(run).join());
    outcome.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}
