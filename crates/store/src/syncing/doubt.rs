//! Records of which it is in doubt whether the server still has them: after the file was restored or copied, after the
//! server was, or where their digests differ.
//!
//! They wait until everything that the server has was looked through. What was not among it is sent again; but a device
//! that was away for so long that deletions were forgotten meanwhile takes it for deleted.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;
use sync::{Chunk, Month, Name, Record, Stamp};

use super::{load::stamp, put::Put, typed::typed};
use crate::{Reading, Result, Writing};

/// "sent" of a change row: the server has it as far as is known.
pub(super) const KNOWN: i64 = 1;
/// "sent" of a change row: the server would not take it.
pub(super) const REFUSED: i64 = 2;
/// "sent" of a change row that is in doubt until everything was pulled again.
const DOUBTED: i64 = 3;
/// "sent" of a change row that is in doubt until its chunk was pulled again.
const CHUNK_DOUBTED: i64 = 4;

/// How long the server remembers deletions: as long as a device is live without being seen (docs/sync-protocol.md, §5).
const REMEMBERED_MS: u64 = 180 * 24 * 60 * 60 * 1000;

/// The setting under which the course of sync is kept.
const COURSE: &str = "sync_course";

/// How far this file has kept up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Course {
    /// The server's time when nothing was in doubt last; absent when what the server lacks is to be sent again.
    known_at_ms: Option<u64>,
    /// The last request that was answered.
    answered: u64,
    /// True while records are in doubt until everything was pulled again.
    #[serde(default)]
    in_doubt: bool,
}

/// The file was put back: what the server was known to have is in doubt, and no request of it is under way.
pub(crate) async fn doubt_restored(connection: &mut SqliteConnection) -> Result<()> {
    for statement in [
        "update change set sent = 3 where sent in (1, 4)",
        "update change set told = 1 where told > 1",
        "insert into setting (name, value)
         values ('sync_course', '{\"answered\":0,\"in_doubt\":true}')
         on conflict (name) do update
         set value = json_set(value, '$.answered', 0, '$.in_doubt', json('true'))",
    ] {
        sqlx::query(statement).execute(&mut *connection).await?;
    }
    Ok(())
}

impl Reading {
    /// True when a request went out and no reply came back: the server may have more than is known here.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn is_unanswered(&mut self) -> Result<bool> {
        let answered = self.course().await?.answered;
        let attempt: Option<i64> = sqlx::query_scalar("select attempt from account")
            .fetch_optional(self.connection())
            .await?;
        Ok(attempt.is_some_and(|attempt| attempt.cast_unsigned() > answered))
    }

    async fn course(&mut self) -> Result<Course> {
        Ok(self.setting(COURSE).await?.unwrap_or_default())
    }
}

impl Writing {
    /// Everything that the server was known to have is in doubt. `lost` when the server was restored or made anew: then
    /// nothing that it lacks was deleted there.
    pub(super) async fn doubt_all(&mut self, lost: bool) -> Result<()> {
        sqlx::query("update change set sent = ?1 where sent in (?2, ?3)")
            .bind(DOUBTED)
            .bind(KNOWN)
            .bind(CHUNK_DOUBTED)
            .execute(self.connection())
            .await?;
        sqlx::query("update change set told = 1 where told > 1")
            .execute(self.connection())
            .await?;
        let before = self.course().await?;
        let course = Course {
            known_at_ms: before.known_at_ms.filter(|_| !lost),
            in_doubt: true,
            ..before
        };
        self.put_setting(COURSE, &course).await
    }

    /// What the server is known to have of these chunks is in doubt: their digests differ.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn doubt(&mut self, chunks: &[Chunk]) -> Result<()> {
        for (entity, keys) in self.keys_of(chunks, KNOWN).await? {
            for key in keys {
                sqlx::query("update change set sent = ?3, told = 1 where entity = ?1 and key = ?2")
                    .bind(entity.as_ref())
                    .bind(key)
                    .bind(CHUNK_DOUBTED)
                    .execute(self.connection())
                    .await?;
            }
        }
        Ok(())
    }

    /// Everything that the server has of these chunks was pulled: what is still in doubt of them is not there. Answers
    /// how many records are to be sent again or were forgotten.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn settle_chunks(&mut self, chunks: &[Chunk], server_ms: u64) -> Result<usize> {
        let absent = self.keys_of(chunks, CHUNK_DOUBTED).await?;
        self.settle(absent, server_ms).await
    }

    /// Everything that the server has was pulled: what is still in doubt is not there.
    /// Answers how many records are to be sent again or were forgotten.
    pub(super) async fn settle_all(&mut self, server_ms: u64) -> Result<usize> {
        let rows: Vec<(String, String)> = if self.course().await?.in_doubt {
            sqlx::query_as("select entity, key from change where sent = ?1")
                .bind(DOUBTED)
                .fetch_all(self.connection())
                .await?
        } else {
            Vec::new()
        };
        let mut absent: BTreeMap<Name, BTreeSet<String>> = BTreeMap::new();
        for (entity, key) in rows {
            absent.entry(entity.into()).or_default().insert(key);
        }
        let settled = self.settle(absent, server_ms).await?;
        let attempt: i64 = sqlx::query_scalar("select attempt from account")
            .fetch_one(self.connection())
            .await?;
        let course = Course {
            known_at_ms: Some(server_ms),
            answered: attempt.cast_unsigned(),
            in_doubt: false,
        };
        self.put_setting(COURSE, &course).await?;
        Ok(settled)
    }

    /// The server's time when this device knew everything last.
    pub(super) async fn known_at_ms(&mut self) -> Result<u64> {
        Ok(self.course().await?.known_at_ms.unwrap_or(0))
    }

    /// The last request was answered, but not with everything.
    pub(super) async fn keep_answered(&mut self) -> Result<()> {
        let attempt: i64 = sqlx::query_scalar("select attempt from account")
            .fetch_one(self.connection())
            .await?;
        let course = Course {
            answered: attempt.cast_unsigned(),
            ..self.course().await?
        };
        self.put_setting(COURSE, &course).await
    }

    /// A request of a tag that is given up has no answer to wait for.
    pub(super) async fn forget_answered(&mut self) -> Result<()> {
        let course = Course {
            answered: 0,
            ..self.course().await?
        };
        self.put_setting(COURSE, &course).await
    }

    async fn settle(&mut self, absent: BTreeMap<Name, BTreeSet<String>>, server_ms: u64) -> Result<usize> {
        let is_old = |at_ms: u64| at_ms.saturating_add(REMEMBERED_MS) <= server_ms;
        let was_away = self.course().await?.known_at_ms.is_some_and(is_old);
        let mut settled = 0;
        for (entity, keys) in absent {
            for key in keys {
                settled += 1;
                let tombstone = self.tombstone(&entity, &key).await?;
                if was_away || tombstone.is_some_and(|deleted| is_old(deleted.wall_ms)) {
                    self.forget_record(&entity, &key).await?;
                } else {
                    sqlx::query("update change set sent = 0 where entity = ?1 and key = ?2")
                        .bind(entity.as_ref())
                        .bind(key)
                        .execute(self.connection())
                        .await?;
                }
            }
        }
        Ok(settled)
    }

    /// When a record was deleted of which nothing else is left.
    async fn tombstone(&mut self, entity: &Name, key: &str) -> Result<Option<Stamp>> {
        let deleted_at: Option<Option<String>> =
            sqlx::query_scalar("select deleted_at from change where entity = ?1 and key = ?2 and deleted = 1")
                .bind(entity.as_ref())
                .bind(key)
                .fetch_optional(self.connection())
                .await?;
        deleted_at.flatten().as_deref().map(stamp).transpose()
    }

    /// A record was deleted elsewhere, so long ago that nobody remembers.
    async fn forget_record(&mut self, entity: &Name, key: &str) -> Result<()> {
        let gone = Put {
            record: Record::empty(entity.clone(), key.to_owned()),
            sent: KNOWN,
            told: 1,
        };
        if typed(entity).is_some() || entity.as_ref() == crate::change::ATHLETE.name {
            self.put_records(entity, vec![gone]).await?;
        }
        for statement in [
            "delete from kept_field where entity = ?1 and key = ?2",
            "delete from change where entity = ?1 and key = ?2",
        ] {
            sqlx::query(statement)
                .bind(entity.as_ref())
                .bind(key)
                .execute(self.connection())
                .await?;
        }
        Ok(())
    }

    /// The keys of these chunks with this word on whether they were sent.
    async fn keys_of(&mut self, chunks: &[Chunk], sent: i64) -> Result<BTreeMap<Name, BTreeSet<String>>> {
        let mut found: BTreeMap<Name, BTreeSet<String>> = BTreeMap::new();
        let entities: BTreeSet<&Name> = chunks.iter().map(|chunk| &chunk.table).collect();
        for entity in entities {
            let keys: Vec<String> = sqlx::query_scalar("select key from change where entity = ?1 and sent = ?2")
                .bind(entity.as_ref())
                .bind(sent)
                .fetch_all(self.connection())
                .await?;
            let is_meant = |key: &String| {
                let month = Month::of_key(key);
                chunks
                    .iter()
                    .any(|chunk| chunk.table == *entity && chunk.month == month)
            };
            found.insert(entity.clone(), keys.into_iter().filter(is_meant).collect());
        }
        Ok(found)
    }
}
