//! What a reply brought, into the file: all of it in one transaction, with the position that it leads to.

use std::collections::{BTreeMap, BTreeSet};

use sync::{
    Doubt, Field, Name, Record, Stamp, Unsent, absorb,
    segment::{Row, Segment, unpack},
    value,
    wire::{PairLimits, Position, Token, WireError},
};
use tokio::task::JoinHandle;

use super::{
    Span,
    doubt::{KNOWN, REFUSED},
    put::Put,
    unsent::ALL_BUT_NEWS,
};
use crate::{Error, Result, Writing};

/// The field whose loss is none of the athlete's: a machine made it.
const MADE_BY_A_MACHINE: (&str, &str) = ("workout", "offer");

/// What a reply brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pulled {
    /// What of the device's own was sent with the request.
    pub sent: Option<Span>,
    /// Which of it the server would not take, by table and key.
    pub refused: Vec<(String, String)>,
    /// The stamps that the server has moved.
    pub shifted: BTreeMap<Stamp, Stamp>,
    /// What is new, packed.
    pub segments: Vec<Vec<u8>>,
    /// The server's generation.
    pub generation: Token,
    /// The token for the next request.
    pub file_token: Token,
    /// How far the account is known with this.
    pub position: Position,
    /// True when there is more than the reply could carry.
    pub more: bool,
    /// The server's time.
    pub server_ms: u64,
    /// The corrected time of this device when it asked.
    pub asked_ms: u64,
}

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    /// How many records are other than they were.
    pub changed: usize,
    /// How often something was lost that the athlete wrote here, or elsewhere to what was written here by a clock that
    /// nobody can check.
    pub conflicts: usize,
    /// True when records were in doubt and are to be sent again.
    pub is_settled: bool,
    /// Sessions that were here and gave way to another device's: the training day, and the offer as it is stored.
    pub displaced: Vec<(String, String)>,
}

impl Writing {
    /// Takes what a reply brought.
    ///
    /// # Errors
    /// When the file cannot be written; nothing is changed then, and the same reply can be taken again.
    pub async fn take(&mut self, pulled: Pulled) -> Result<Taken> {
        let unsent = Unsent {
            device: self.device,
            after: self.acknowledged,
        };
        if let Some(span) = &pulled.sent {
            self.mark_sent(span, &pulled.refused).await?;
        }
        // Whatever a wrong clock has stamped is set right before it meets what came: afterwards the loser is gone.
        self.replace_stamps(&pulled.shifted).await?;
        self.learn_time(pulled.asked_ms, pulled.server_ms).await?;
        let doubt = Doubt {
            unsent,
            unsure: self
                .footing
                .map_or((Stamp::NEVER, Stamp::NEVER), |footing| footing.unsure()),
            known_at_ms: self.known_at_ms().await?,
        };
        let mut taken = Taken::default();
        let mut newest = Stamp::NEVER;
        let mut returned = BTreeSet::new();
        // One segment is unpacked while the one before is written, and no more than these two.
        let mut segments = pulled.segments.into_iter().map(unpacking);
        let mut next = segments.next();
        while let Some(unpacked) = next {
            let segment = unpacked.await.map_err(|_| Error::Interrupted)??;
            next = segments.next();
            newest = segment
                .rows
                .iter()
                .map(|row| row.record.newest())
                .fold(newest, Stamp::max);
            let own = |row: &Row| row.record.stamps_of(unsent.device, unsent.after);
            returned.extend(segment.rows.iter().flat_map(own));
            self.take_segment(segment, &doubt, &mut taken).await?;
        }
        self.know_pulled_days().await?;
        self.clock.see(newest, pulled.server_ms);
        if taken.changed > 0 {
            // So that other processes on this file see that it is another.
            self.next_stamp();
        }
        if let Some(span) = &pulled.sent {
            self.acknowledge(span, &pulled.shifted).await?;
        }
        self.acknowledge_returned(&returned).await?;
        self.keep_position(pulled.generation, pulled.file_token, &pulled.position)
            .await?;
        if pulled.more || pulled.position.bulk.is_some() {
            self.keep_answered().await?;
        } else {
            taken.is_settled = self.settle_all(pulled.server_ms).await? > 0;
        }
        Ok(taken)
    }

    async fn take_segment(&mut self, segment: Segment, doubt: &Doubt, taken: &mut Taken) -> Result<()> {
        let unsent = doubt.unsent;
        let table = segment.table;
        let keys: BTreeSet<&str> = segment.rows.iter().map(|row| row.record.key.as_str()).collect();
        let mut here = self.load(&table, &keys).await?;
        let mut puts = Vec::new();
        for row in segment.rows {
            let remote = row.record;
            let Some(local) = here.remove(&remote.key) else {
                taken.changed += 1;
                puts.push(Put {
                    record: remote,
                    sent: KNOWN,
                    told: ALL_BUT_NEWS,
                });
                continue;
            };
            let absorbed = absorb(&local.record, unsent, &remote);
            let sent = match local.sent {
                _ if !absorbed.is_ahead => KNOWN,
                REFUSED if !absorbed.changed => REFUSED,
                _ => 0,
            };
            taken.displaced.extend(displaced(&local.record, &absorbed.merged));
            let told = told(&absorbed.merged, &remote, unsent);
            let record = absorbed.merged;
            taken.changed += usize::from(absorbed.changed);
            let lost_there = doubt.lost_there(&local.record, &record, &remote);
            for mut lost in [absorbed.lost, lost_there] {
                lost.retain(|lost| (&*table, &*lost.field) != MADE_BY_A_MACHINE);
                if !lost.is_empty() {
                    taken.conflicts += 1;
                    self.keep_conflict(&table, &record.key, lost).await?;
                }
            }
            if absorbed.changed || sent != local.sent {
                puts.push(Put { record, sent, told });
            }
        }
        puts.retain(|put| is_written(&put.record));
        self.put_records(&table, puts).await
    }

    /// The app is not new to an athlete who has a past on another device.
    async fn know_pulled_days(&mut self) -> Result<()> {
        sqlx::query(
            "update device
             set first_day = (select min(training_day) from workout)
             where first_day > (select min(training_day) from workout)",
        )
        .execute(self.connection())
        .await?;
        Ok(())
    }

    /// What was sent and has not changed since is known to the server; what it refused waits for a change.
    async fn mark_sent(&mut self, span: &Span, refused: &[(String, String)]) -> Result<()> {
        sqlx::query(
            "update change
             set sent = 1,
                 told = 2
             where sent = 0
               and newest <= ?5
               and (entity, key) between (?1, ?2) and (?3, ?4)",
        )
        .bind(&span.first.0)
        .bind(&span.first.1)
        .bind(&span.last.0)
        .bind(&span.last.1)
        .bind(span.mark.to_string())
        .execute(self.connection())
        .await?;
        for (entity, key) in refused {
            sqlx::query("update change set sent = 2, told = 1 where entity = ?1 and key = ?2 and newest <= ?3")
                .bind(entity)
                .bind(key)
                .bind(span.mark.to_string())
                .execute(self.connection())
                .await?;
        }
        self.know_under_way().await
    }

    /// Once nothing older is left to send, everything up to the mark is acknowledged. A record that was not among what was
    /// sent may have changed since, and be older in its other fields.
    async fn acknowledge(&mut self, span: &Span, shifted: &BTreeMap<Stamp, Stamp>) -> Result<()> {
        let mark = span.mark;
        let is_left: bool = sqlx::query_scalar(
            "select exists (
                 select 1
                 from change indexed by change_unsent
                 where sent = 0
                   and (newest <= ?5 or (entity, key) not between (?1, ?2) and (?3, ?4))
             )",
        )
        .bind(&span.first.0)
        .bind(&span.first.1)
        .bind(&span.last.0)
        .bind(&span.last.1)
        .bind(mark.to_string())
        .fetch_one(self.connection())
        .await?;
        if !is_left {
            let own = shifted.iter().filter(|(old, _)| old.device == self.device);
            let moved = own.map(|(_, new)| *new).max().unwrap_or(mark);
            let newest = shifted.values().copied().chain([moved]).max().unwrap_or(moved);
            self.acknowledged = self.acknowledged.max(newest);
        }
        Ok(())
    }

    /// What comes back of this device's own is known to the server, although the reply to what brought it there was lost.
    /// Everything up to the oldest that is not is acknowledged.
    async fn acknowledge_returned(&mut self, returned: &BTreeSet<Stamp>) -> Result<()> {
        if returned.is_empty() {
            return Ok(());
        }
        let unsent = self.unsent_stamps().await?;
        let oldest = unsent.difference(returned).next();
        let known = returned
            .iter()
            .rev()
            .find(|known| oldest.is_none_or(|oldest| *known < oldest));
        self.acknowledged = known.copied().unwrap_or(Stamp::NEVER).max(self.acknowledged);
        Ok(())
    }
}

fn unpacking(packed: Vec<u8>) -> JoinHandle<Result<Segment, WireError>> {
    tokio::task::spawn_blocking(move || unpack(&packed, &PairLimits::DEFAULT))
}

/// The offer that gave way to another of the same day, if one did.
fn displaced(local: &Record, merged: &Record) -> Option<(String, String)> {
    let (table, offer) = MADE_BY_A_MACHINE;
    let (before, after) = (local.fields.get(offer)?, merged.fields.get(offer)?);
    let is_other = &*local.table == table && before.value != after.value;
    let text = value::as_text(&before.value).filter(|_| is_other)?;
    Some((local.key.clone(), text.to_owned()))
}

/// What the server is told of a record once it has sent its own state of it.
fn told(merged: &Record, remote: &Record, unsent: Unsent) -> i64 {
    let has = |(name, field): (&Name, &Field)| unsent.holds(field.stamp) || remote.fields.get(name) == Some(field);
    if merged.deleted == remote.deleted && merged.fields.iter().all(has) {
        ALL_BUT_NEWS
    } else {
        1
    }
}

/// A record that nobody has written anything of is nothing.
fn is_written(record: &Record) -> bool {
    !record.fields.is_empty() || record.deleted.is_some()
}
