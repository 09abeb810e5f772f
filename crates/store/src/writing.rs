//! Writing: one immediate transaction that carries rows, their change rows and their stamps together.

use futures_util::future::BoxFuture;
use serde::Serialize;
use sqlx::SqliteConnection;
use sync::Stamp;
use training::workout::DeviceTag;

use crate::{Error, Reading, Result, Store, device, migrate};

/// A write transaction. The nouns' files say what can be written; what can be read, can be read here too.
#[derive(Debug)]
pub struct Writing {
    reading: Reading,
    wall_ms: u64,
    pub(crate) device: DeviceTag,
    last_stamp: Stamp,
    last_set_counter: u32,
}

impl Store {
    /// Does `work` in one transaction and returns when it is durable, or not done at all.
    ///
    /// `wall_ms` is the real clock's time for the stamps. The transaction runs in a task of its own: a caller that is
    /// cancelled cannot leave it half open.
    ///
    /// # Errors
    /// Whatever `work` answers, and then nothing is changed; [`Error::Busy`], [`Error::DiskFull`],
    /// [`Error::NewerSchema`] when another process has migrated the file meanwhile.
    pub async fn write<T, W>(&self, wall_ms: u64, work: W) -> Result<T>
    where
        T: Send + 'static,
        W: for<'w> FnOnce(&'w mut Writing) -> BoxFuture<'w, Result<T>> + Send + 'static,
    {
        let store = self.clone();
        let task = tokio::spawn(async move {
            let outcome = store.write_here(wall_ms, work).await;
            outcome.map_err(|error| error.within(&store.folder))
        });
        task.await.map_err(|_| Error::Interrupted)?
    }

    async fn write_here<T, W>(&self, wall_ms: u64, work: W) -> Result<T>
    where
        W: for<'w> FnOnce(&'w mut Writing) -> BoxFuture<'w, Result<T>>,
    {
        let transaction = self.writer.begin_with("begin immediate").await?;
        let mut writing = Writing::begin(Reading { transaction }, wall_ms).await?;
        self.neighbours.read(writing.last_stamp);
        let answer = work(&mut writing).await?;
        let newest = writing.commit().await?;
        self.neighbours.wrote(newest);
        Ok(answer)
    }
}

impl Writing {
    async fn begin(mut reading: Reading, wall_ms: u64) -> Result<Self> {
        let (schema, tag, last_stamp, last_set_counter): (i64, i64, String, u32) = sqlx::query_as(
            "select user_version, tag, last_stamp, last_set_counter
             from device, pragma_user_version",
        )
        .fetch_one(reading.connection())
        .await?;
        migrate::refuse_newer(schema)?;
        Ok(Self {
            reading,
            wall_ms,
            device: device::tag(tag)?,
            last_stamp: last_stamp.parse().map_err(|_| Error::Malformed("stamp"))?,
            last_set_counter,
        })
    }

    async fn commit(mut self) -> Result<Stamp> {
        sqlx::query(
            "update device set last_stamp = ?1, last_set_counter = ?2 where last_stamp <> ?1 or last_set_counter <> ?2",
        )
        .bind(self.last_stamp.to_string())
        .bind(self.last_set_counter)
        .execute(self.reading.connection())
        .await?;
        self.reading.transaction.commit().await?;
        Ok(self.last_stamp)
    }

    pub(crate) fn connection(&mut self) -> &mut SqliteConnection {
        self.reading.connection()
    }

    /// A stamp later than every one that this device has made or seen.
    pub(crate) fn next_stamp(&mut self) -> Stamp {
        self.last_stamp = self.last_stamp.next(self.wall_ms, self.device);
        self.last_stamp
    }

    /// Numbers up to this one were given out.
    pub(crate) fn know_set_counter(&mut self, counter: u32) {
        self.last_set_counter = self.last_set_counter.max(counter);
    }

    /// The next number for a performed set of this device.
    pub(crate) fn next_set_counter(&mut self) -> u32 {
        self.last_set_counter += 1;
        self.last_set_counter
    }
}

impl std::ops::Deref for Writing {
    type Target = Reading;

    fn deref(&self) -> &Reading {
        &self.reading
    }
}

impl std::ops::DerefMut for Writing {
    fn deref_mut(&mut self) -> &mut Reading {
        &mut self.reading
    }
}

/// A value as JSON text.
pub(crate) fn json<T: Serialize>(value: &T, what: &'static str) -> Result<String> {
    serde_json::to_string(value).map_err(Error::unreadable(what))
}

/// A word of a closed vocabulary as bare text.
pub(crate) fn bare<T: Serialize>(value: &T, what: &'static str) -> Result<String> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        _ => Err(Error::Malformed(what)),
    }
}
