//! Writing: one immediate transaction that carries rows, their change rows and their stamps together.

use futures_util::future::BoxFuture;
use serde::Serialize;
use sqlx::SqliteConnection;
use sync::{
    Stamp,
    clock::{Clocks, Footing, HybridClock},
};
use training::workout::DeviceTag;

use crate::{Error, Reading, Result, Store, device, lineage::Lineage, migrate, reading::document};

/// The setting under which it is kept how the clocks stand to each other.
pub(crate) const FOOTING: &str = "clocks";

/// What a write transaction begins with: the schema, the device's row, and how the clocks stood.
type Row = (i64, i64, String, u32, i64, String, Option<String>);

/// A write transaction. The nouns' files say what can be written; what can be read, can be read here too.
#[derive(Debug)]
pub struct Writing {
    reading: Reading,
    /// Milliseconds of the real clock, as this device tells them.
    pub(crate) wall_ms: u64,
    pub(crate) device: DeviceTag,
    pub(crate) clock: HybridClock,
    /// The newest stamp of this device that the server has acknowledged.
    pub(crate) acknowledged: Stamp,
    last_set_counter: u32,
    /// True once something was stamped.
    has_stamped: bool,
    /// How the device's clocks stand to each other.
    pub(crate) footing: Option<Footing>,
    /// Whose the file was, how far it had come, and how the clocks stood, when the transaction began.
    began: (DeviceTag, Stamp, Option<Footing>),
}

impl Store {
    /// Does `work` in one transaction and returns when it is durable, or not done at all.
    ///
    /// `clocks` are the real ones, for the stamps; a wall time alone does. The transaction runs in a task of its own: a
    /// caller that is cancelled cannot leave it half open.
    ///
    /// # Errors
    /// Whatever `work` answers, and then nothing is changed; [`Error::Busy`], [`Error::DiskFull`],
    /// [`Error::NewerSchema`] when another process has migrated the file meanwhile.
    pub async fn write<T, W>(&self, clocks: impl Into<Clocks>, work: W) -> Result<T>
    where
        T: Send + 'static,
        W: for<'w> FnOnce(&'w mut Writing) -> BoxFuture<'w, Result<T>> + Send + 'static,
    {
        let (store, clocks) = (self.clone(), clocks.into());
        let task = tokio::spawn(async move {
            let outcome = store.write_here(clocks, work).await;
            outcome.map_err(|error| error.within(&store.folder))
        });
        task.await.map_err(|_| Error::Interrupted)?
    }

    async fn write_here<T, W>(&self, clocks: Clocks, work: W) -> Result<T>
    where
        W: for<'w> FnOnce(&'w mut Writing) -> BoxFuture<'w, Result<T>>,
    {
        let transaction = self.writer.begin_with("begin immediate").await?;
        let mut writing = Writing::begin(Reading { transaction }, clocks).await?;
        self.neighbours.read(writing.clock.last);
        let answer = work(&mut writing).await?;
        let newest = writing.commit().await?;
        self.neighbours.wrote(newest);
        Ok(answer)
    }
}

impl Writing {
    async fn begin(mut reading: Reading, clocks: Clocks) -> Result<Self> {
        let (schema, tag, last_stamp, last_set_counter, offset_ms, acknowledged, stood): Row = sqlx::query_as(
            "select user_version, tag, last_stamp, last_set_counter, clock_offset_ms, acknowledged, setting.value
             from device, pragma_user_version
                 left join setting on setting.name = ?1",
        )
        .bind(FOOTING)
        .fetch_one(reading.connection())
        .await?;
        migrate::refuse_newer(schema)?;
        let device = device::tag(tag)?;
        let last: Stamp = last_stamp.parse().map_err(|_| Error::Malformed("stamp"))?;
        let stood: Option<Footing> = stood.map(|stored| document(&stored, FOOTING)).transpose()?;
        let mut clock = HybridClock { last, offset_ms };
        Ok(Self {
            reading,
            wall_ms: clocks.wall_ms,
            device,
            began: (device, last, stood),
            footing: Footing::look(stood, &clocks, &mut clock),
            clock,
            acknowledged: acknowledged.parse().map_err(|_| Error::Malformed("stamp"))?,
            last_set_counter,
            has_stamped: false,
        })
    }

    async fn commit(mut self) -> Result<Stamp> {
        let (tag, last, stood) = self.began;
        if self.device != tag || self.clock.last < last {
            Lineage::keep(self.reading.connection(), tag.0, last).await?;
        }
        if let Some(footing) = self.footing.filter(|footing| Some(*footing) != stood) {
            self.put_setting(FOOTING, &footing).await?;
        }
        sqlx::query(
            "update device
             set last_stamp = ?1,
                 last_set_counter = ?2,
                 tag = ?3,
                 clock_offset_ms = ?4,
                 acknowledged = ?5,
                 written_at_ms = max(written_at_ms, ?6)
             where (last_stamp, last_set_counter, tag, clock_offset_ms, acknowledged) <> (?1, ?2, ?3, ?4, ?5)",
        )
        .bind(self.clock.last.to_string())
        .bind(self.last_set_counter)
        .bind(i64::from(self.device.0))
        .bind(self.clock.offset_ms)
        .bind(self.acknowledged.to_string())
        .bind(if self.has_stamped {
            self.wall_ms.cast_signed()
        } else {
            0
        })
        .execute(self.reading.connection())
        .await?;
        self.reading.transaction.commit().await?;
        Ok(self.clock.last)
    }

    pub(crate) fn connection(&mut self) -> &mut SqliteConnection {
        self.reading.connection()
    }

    /// This device's tag.
    #[must_use]
    pub const fn own_tag(&self) -> DeviceTag {
        self.device
    }

    /// The wall time as the server would tell it, as far as it is known.
    #[must_use]
    pub const fn corrected_ms(&self) -> u64 {
        self.clock.corrected_ms(self.wall_ms)
    }

    /// A stamp later than every one that this device has made or seen.
    pub(crate) fn next_stamp(&mut self) -> Stamp {
        self.has_stamped = true;
        self.clock.stamp(self.wall_ms, self.device)
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
