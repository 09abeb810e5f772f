//! The tables whose rows are carried over, and how a row is.

use std::collections::BTreeSet;

use futures_util::TryStreamExt as _;
use sqlx::{Decode, Row as _, Sqlite, SqliteConnection, TypeInfo as _, ValueRef as _};

use crate::{Error, Result};

/// A table whose rows are carried over.
pub(super) struct Table {
    name: &'static str,
    key: &'static [&'static str],
    columns: &'static [&'static str],
    /// The order in which its rows lie.
    order: &'static [&'static str],
    /// An index that holds the whole key.
    index: Option<&'static str>,
}

/// In the order in which they are carried over.
pub(super) const TABLES: &[Table] = &[
    Table {
        name: "athlete",
        key: &["id"],
        columns: &[
            "id",
            "birth_year",
            "sex",
            "height_cm",
            "body_mass_g",
            "experience",
            "goals",
            "days_per_week",
            "session_minutes",
            "weekdays",
            "equipment",
            "limitations",
            "conditions",
            "screening_cleared",
            "units",
            "zone",
            "day_starts",
            "minutes_by_weekday",
            "places",
            "loads",
            "sports",
            "event",
            "absences",
            "deload_from",
            "never",
            "swaps",
            "own_exercises",
            "exercise_units",
        ],
        order: &["rowid"],
        index: None,
    },
    Table {
        name: "workout",
        key: &["training_day"],
        columns: &["training_day", "act", "offer"],
        order: &["rowid"],
        index: Some("sqlite_autoindex_workout_1"),
    },
    Table {
        name: "performed_set",
        key: &["training_day", "device_tag", "counter"],
        columns: &[
            "training_day",
            "device_tag",
            "counter",
            "exercise_id",
            "set_number",
            "reps",
            "seconds",
            "metres",
            "load_g",
            "rpe_tenths",
            "done_at_ms",
        ],
        order: &["training_day", "device_tag", "counter"],
        index: Some("performed_set_of_exercise"),
    },
    Table {
        name: "biometric",
        key: &["training_day", "metric"],
        columns: &["training_day", "metric", "value_milli", "source"],
        order: &["training_day", "metric"],
        index: None,
    },
    Table {
        name: "check_in",
        key: &["training_day"],
        columns: &[
            "training_day",
            "readiness",
            "sleep_quality",
            "stress",
            "soreness",
            "pain",
            "ill",
            "symptoms",
        ],
        order: &["training_day"],
        index: None,
    },
    Table {
        name: "day_change",
        key: &["training_day"],
        columns: &["training_day", "wish"],
        order: &["rowid"],
        index: Some("sqlite_autoindex_day_change_1"),
    },
    Table {
        name: "kept_proposal",
        key: &["training_day", "input_digest"],
        columns: &["training_day", "input_digest"],
        order: &["training_day", "input_digest"],
        index: None,
    },
    Table {
        name: "change",
        key: &["entity", "key"],
        columns: &[
            "entity",
            "key",
            "newest",
            "exceptions",
            "deleted",
            "sent",
            "deleted_at",
            "told",
        ],
        order: &["entity", "key"],
        index: None,
    },
    Table {
        name: "kept_field",
        key: &["entity", "key", "field"],
        columns: &["entity", "key", "field", "stamp", "value"],
        order: &["entity", "key", "field"],
        index: None,
    },
    Table {
        name: "conflict",
        key: &["id"],
        columns: &["id", "entity", "key", "winner", "seen_at_ms", "lost"],
        order: &["rowid"],
        index: None,
    },
    Table {
        name: "setting",
        key: &["name"],
        columns: &["name", "value"],
        order: &["name"],
        index: None,
    },
    Table {
        name: "snapshot",
        key: &["training_day", "made_at_ms"],
        columns: &["training_day", "made_at_ms", "planner_version", "input_zstd"],
        order: &["training_day", "made_at_ms"],
        index: None,
    },
    Table {
        name: "day_event",
        key: &["id"],
        columns: &[
            "id",
            "training_day",
            "made_on",
            "at_ms",
            "kind",
            "input_digest",
            "detail_zstd",
            "takes_back_zstd",
        ],
        order: &["rowid"],
        index: Some("day_event_of_day"),
    },
    Table {
        name: "notification",
        key: &["training_day"],
        columns: &["training_day", "recorded_at_ms", "outcome"],
        order: &["rowid"],
        index: Some("sqlite_autoindex_notification_1"),
    },
];

impl Table {
    /// Carries over every row that can be found by its key, and counts them.
    pub(super) async fn carry_over(&self, connection: &mut SqliteConnection) -> Result<u32> {
        let (name, columns) = (self.name, self.present_columns(connection).await.join(", "));
        let matches: Vec<String> = (1..)
            .zip(self.key)
            .map(|(place, part)| format!("{part} = ?{place}"))
            .collect();
        let select = format!("select {columns} from damaged.{name} where {}", matches.join(" and "));
        let carry = format!("insert or replace into main.{name} ({columns}) {select}");
        let mut rows = 0;
        for key in self.readable_keys(connection).await {
            if !reads_well(connection, &select, &key).await {
                continue;
            }
            let query = sqlx::query(sqlx::AssertSqlSafe(carry.as_str()));
            let query = key.into_iter().fold(query, |query, part| query.bind(part));
            match query.execute(&mut *connection).await.map_err(Error::from) {
                Ok(done) => rows += u32::try_from(done.rows_affected()).unwrap_or(0),
                Err(error @ Error::DiskFull) => return Err(error),
                Err(_) => {}
            }
        }
        Ok(rows)
    }

    /// The columns that the damaged file has: one that an older version wrote lacks those that came later, and they get
    /// what the migration would have given them.
    async fn present_columns(&self, connection: &mut SqliteConnection) -> Vec<&'static str> {
        let present = sqlx::query_scalar("select name from pragma_table_xinfo(?1, 'damaged')")
            .bind(self.name)
            .fetch_all(connection)
            .await;
        let present: Vec<String> = present.unwrap_or_default();
        let columns = self.columns.iter().copied();
        columns
            .filter(|column| present.iter().any(|name| name == column))
            .collect()
    }

    /// The keys that can be read before damage stops the reading, from either end.
    async fn readable_keys(&self, connection: &mut SqliteConnection) -> BTreeSet<Vec<String>> {
        let mut found = BTreeSet::new();
        for way in self.ways_to_keys() {
            let mut rows = sqlx::query(sqlx::AssertSqlSafe(way)).fetch(&mut *connection);
            while let Ok(Some(row)) = rows.try_next().await {
                let key: Vec<String> = (0..self.key.len()).filter_map(|part| row.try_get(part).ok()).collect();
                found.insert(key);
            }
        }
        found
    }

    fn ways_to_keys(&self) -> Vec<String> {
        let parts: Vec<String> = self.key.iter().map(|part| format!("cast({part} as text)")).collect();
        let select = format!("select {} from damaged.{}", parts.join(", "), self.name);
        let mut ways = vec![
            format!("{select} order by {} asc", self.order.join(" asc, ")),
            format!("{select} order by {} desc", self.order.join(" desc, ")),
        ];
        ways.extend(self.index.map(|index| format!("{select} indexed by {index}")));
        ways
    }
}

/// True when the row's texts are texts and its documents are documents: a torn page within a long value goes
/// unnoticed by SQLite.
async fn reads_well(connection: &mut SqliteConnection, select: &str, key: &[String]) -> bool {
    let query = sqlx::query(sqlx::AssertSqlSafe(select));
    let query = key.iter().fold(query, |query, part| query.bind(part));
    let Ok(row) = query.fetch_one(connection).await else {
        return false;
    };
    (0..row.len()).all(|column| match row.try_get_raw(column) {
        Ok(value) if value.type_info().name() == "TEXT" => {
            <&str as Decode<Sqlite>>::decode(value).is_ok_and(|text| !text.starts_with(['{', '[']) || is_document(text))
        }
        value => value.is_ok(),
    })
}

fn is_document(text: &str) -> bool {
    serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::salvage::attach;
    use sqlx::{AssertSqlSafe, Connection as _, Executor as _, SqlSafeStr as _, sqlite::SqliteConnectOptions};

    /// What a new file has of itself, what can be made again, and what is only told of how a session was made.
    const NOT_SALVAGED: &[&str] = &[
        "_sqlx_migrations",
        "account",
        "coach_record",
        "device",
        "forecast",
        "proposal",
    ];

    /// A way that SQLite does not accept would be passed over in silence: what cannot be read is no error there.
    #[tokio::test]
    async fn every_way_to_the_keys_can_be_gone() {
        let place = tempfile::tempdir().unwrap();
        let file = place.path().join("damaged.db");
        let options = SqliteConnectOptions::new().filename(&file).create_if_missing(true);
        let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
        crate::migrate::run(&mut connection).await.unwrap();
        assert!(attach(&mut connection, &file).await.unwrap());
        for way in TABLES.iter().flat_map(Table::ways_to_keys) {
            let prepared = (&mut connection)
                .prepare(AssertSqlSafe(way.as_str()).into_sql_str())
                .await;
            assert!(prepared.is_ok(), "{way}: {prepared:?}");
        }
    }

    #[tokio::test]
    async fn every_column_of_the_athletes_data_is_carried_over() {
        let mut connection = SqliteConnection::connect("sqlite::memory:").await.unwrap();
        crate::migrate::run(&mut connection).await.unwrap();
        let columns: Vec<(String, String)> = sqlx::query_as(
            "select pragma_table_list.name, pragma_table_xinfo.name
             from pragma_table_list, pragma_table_xinfo(pragma_table_list.name)
             where pragma_table_list.schema = 'main'
               and pragma_table_list.name not like 'sqlite_%'
               and hidden = 0",
        )
        .fetch_all(&mut connection)
        .await
        .unwrap();

        let kept = |(table, _): &(String, String)| !NOT_SALVAGED.contains(&table.as_str());
        let in_the_schema: BTreeSet<_> = columns.into_iter().filter(kept).collect();
        let named = |table: &'static Table| {
            table
                .columns
                .iter()
                .map(|column| (table.name.to_owned(), (*column).to_owned()))
        };
        let carried_over: BTreeSet<_> = TABLES.iter().flat_map(named).collect();
        assert_eq!(carried_over, in_the_schema);
    }
}
