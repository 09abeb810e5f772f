//! What a reply brought, into the file: all of it in one transaction, with the position that it leads to.

use std::collections::{BTreeMap, BTreeSet};

use sync::{
    Record, Stamp, Unsent, absorb,
    segment::Segment,
    wire::{Position, Token},
};

use super::{Span, put::Put};
use crate::{Result, Writing};

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
    /// What is new.
    pub segments: Vec<Segment>,
    /// The server's generation.
    pub generation: Token,
    /// The token for the next request.
    pub file_token: Token,
    /// How far the account is known with this.
    pub position: Position,
    /// The server's time.
    pub server_ms: u64,
    /// The wall time of this device when it asked.
    pub asked_wall_ms: u64,
}

/// What came of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Taken {
    /// How many records are other than they were.
    pub changed: usize,
    /// In how many of them the athlete lost something that was written here.
    pub conflicts: usize,
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
        self.learn_time(pulled.asked_wall_ms, pulled.server_ms).await?;
        let mut taken = Taken::default();
        let mut newest = Stamp::NEVER;
        for segment in pulled.segments {
            newest = segment
                .rows
                .iter()
                .map(|row| row.record.newest())
                .fold(newest, Stamp::max);
            self.take_segment(segment, unsent, &mut taken).await?;
        }
        self.know_pulled_days().await?;
        self.clock.see(newest, pulled.server_ms);
        if taken.changed > 0 {
            // So that other processes on this file see that it is another.
            self.next_stamp();
        }
        if let Some(span) = &pulled.sent {
            self.acknowledge(span.mark, &pulled.shifted).await?;
        }
        self.keep_position(pulled.generation, pulled.file_token, &pulled.position)
            .await?;
        Ok(taken)
    }

    async fn take_segment(&mut self, segment: Segment, unsent: Unsent, taken: &mut Taken) -> Result<()> {
        let table = segment.table;
        let keys: BTreeSet<&str> = segment.rows.iter().map(|row| row.record.key.as_str()).collect();
        let mut here = self.load(&table, &keys).await?;
        let mut puts = Vec::new();
        for row in segment.rows {
            let Some(local) = here.remove(&row.record.key) else {
                taken.changed += 1;
                puts.push(Put {
                    record: row.record,
                    sent: true,
                });
                continue;
            };
            let absorbed = absorb(&local.record, unsent, &row.record);
            let (record, sent) = (absorbed.merged, !absorbed.is_ahead);
            taken.changed += usize::from(absorbed.changed);
            let mut lost = absorbed.lost;
            lost.retain(|lost| (&*table, &*lost.field) != MADE_BY_A_MACHINE);
            if !lost.is_empty() {
                taken.conflicts += 1;
                self.keep_conflict(&table, &record.key, lost).await?;
            }
            if absorbed.changed || sent != local.sent {
                puts.push(Put { record, sent });
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
             set sent = 1
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
            sqlx::query("update change set sent = 2 where entity = ?1 and key = ?2 and newest <= ?3")
                .bind(entity)
                .bind(key)
                .bind(span.mark.to_string())
                .execute(self.connection())
                .await?;
        }
        Ok(())
    }

    /// Once nothing older is left to send, everything up to the mark is acknowledged.
    async fn acknowledge(&mut self, mark: Stamp, shifted: &BTreeMap<Stamp, Stamp>) -> Result<()> {
        let is_left: bool = sqlx::query_scalar("select exists (select 1 from change where sent = 0 and newest <= ?1)")
            .bind(mark.to_string())
            .fetch_one(self.connection())
            .await?;
        if !is_left {
            let mark = shifted.values().next_back().copied().unwrap_or(mark);
            self.acknowledged = self.acknowledged.max(mark);
        }
        Ok(())
    }
}

/// A record that nobody has written anything of is nothing.
fn is_written(record: &Record) -> bool {
    !record.fields.is_empty() || record.deleted.is_some()
}
