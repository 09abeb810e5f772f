//! Stamps that are replaced: by the server, after a jump of the clock, or because the file gets a new tag.

use std::collections::{BTreeMap, BTreeSet};

use sync::{Stamp, clock};
use training::workout::DeviceTag;

use super::load::stamp;
use crate::{Result, Writing, reading::document, writing::json};

impl Writing {
    /// Stamps the unsent changes again, in their order, after the corrected time has jumped by so much; but not those whose
    /// time was known when the machine was started last.
    pub(super) async fn follow_jump(&mut self, jump_ms: i64) -> Result<()> {
        let mut unsent = self.unsent_stamps().await?;
        let settled = self.footing.map_or(Stamp::NEVER, |footing| footing.settled());
        unsent.retain(|stamp| *stamp > settled);
        let moved = clock::restamp(&unsent, jump_ms, self.acknowledged.max(settled));
        self.replace_stamps(&moved).await
    }

    /// Moves unsent changes that lie ahead of the time, since a clock that was ahead has been set right: the newest becomes
    /// one of now. The server would do the same at each attempt, and each time later.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn settle_ahead(&mut self) -> Result<()> {
        let unsent = self.unsent_stamps().await?;
        let now_ms = self.corrected_ms();
        let moved = clock::settle(&unsent, self.acknowledged, now_ms, now_ms);
        self.replace_stamps(&moved).await
    }

    /// Goes on under another tag: the file was restored or copied. Unsent changes become the new device's; ids of sets
    /// stay as they are.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn take_tag(&mut self, fresh_tag: DeviceTag) -> Result<()> {
        let unsent = self.unsent_stamps().await?;
        let renamed = |old: Stamp| {
            let new = Stamp {
                device: fresh_tag,
                ..old
            };
            (old, new)
        };
        self.replace_stamps(&unsent.into_iter().map(renamed).collect()).await?;
        self.device = fresh_tag;
        self.acknowledged = Stamp::NEVER;
        sqlx::query("update account set attempt = 0")
            .execute(self.connection())
            .await?;
        self.forget_answered().await?;
        self.start_anew().await?;
        self.doubt_all(false).await
    }

    /// The stamps of this device that were not acknowledged.
    pub(super) async fn unsent_stamps(&mut self) -> Result<BTreeSet<Stamp>> {
        let rows: Vec<(String, String, Option<String>)> = sqlx::query_as(
            "select newest, exceptions, deleted_at
             from change indexed by change_unsent
             where sent = 0",
        )
        .fetch_all(self.connection())
        .await?;
        let mut stamps = BTreeSet::new();
        for (newest, exceptions, deleted_at) in rows {
            stamps.insert(stamp(&newest)?);
            stamps.extend(deleted_at.as_deref().map(stamp).transpose()?);
            let exceptions: BTreeMap<String, Stamp> = document(&exceptions, "change")?;
            stamps.extend(exceptions.into_values());
        }
        let (device, acknowledged) = (self.device, self.acknowledged);
        stamps.retain(|stamp| stamp.device == device && *stamp > acknowledged);
        Ok(stamps)
    }

    /// Puts new stamps in the place of old ones, wherever those stand, and the clock behind the newest that there is.
    pub(super) async fn replace_stamps(&mut self, new_by_old: &BTreeMap<Stamp, Stamp>) -> Result<()> {
        let Some(oldest) = new_by_old.keys().next() else {
            return Ok(());
        };
        if let Some(footing) = &mut self.footing {
            footing.follow(new_by_old);
        }
        let new = |old: Stamp| new_by_old.get(&old).copied().unwrap_or(old);
        let rows: Vec<(String, String, String, String, Option<String>)> = sqlx::query_as(
            "select entity, key, newest, exceptions, deleted_at
             from change
             where newest >= ?1
                or deleted_at >= ?1",
        )
        .bind(oldest.to_string())
        .fetch_all(self.connection())
        .await?;
        for (entity, key, newest, exceptions, deleted_at) in rows {
            let exceptions: BTreeMap<String, Stamp> = document(&exceptions, "change")?;
            let exceptions: BTreeMap<String, Stamp> =
                exceptions.into_iter().map(|(field, old)| (field, new(old))).collect();
            let deleted_at = deleted_at.as_deref().map(stamp).transpose()?.map(new);
            sqlx::query(
                "update change
                 set newest = ?3,
                     exceptions = ?4,
                     deleted_at = ?5
                 where entity = ?1
                   and key = ?2",
            )
            .bind(entity)
            .bind(key)
            .bind(new(stamp(&newest)?).to_string())
            .bind(json(&exceptions, "change")?)
            .bind(deleted_at.map(|stamp| stamp.to_string()))
            .execute(self.connection())
            .await?;
        }
        self.clock.last = self.newest_stored().await?.max(self.acknowledged);
        Ok(())
    }

    async fn newest_stored(&mut self) -> Result<Stamp> {
        let newest: Option<String> = sqlx::query_scalar("select max(newest) from change")
            .fetch_one(self.connection())
            .await?;
        newest.as_deref().map_or(Ok(Stamp::NEVER), stamp)
    }
}
