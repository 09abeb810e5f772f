//! What a device does not know yet, as far as its budget goes.

use std::collections::BTreeSet;

use sync::{
    Chunk,
    segment::{self, Row},
    wire::{Bulk, Position, SyncRequest},
};

use super::push::LIMITS;
use crate::{
    Error, Result,
    app::App,
    storage::{AccountId, Ledger, StoredChunk},
};

/// How much smaller packed records are than plain ones, at best; a first guess, which is mended when it is wrong.
const PACKING: usize = 8;

/// What is sent.
#[derive(Debug)]
pub(super) struct News {
    pub(super) segments: Vec<Vec<u8>>,
    pub(super) position: Position,
    pub(super) more: bool,
}

/// What lies after the request's position, up to the number `seq`. Changes in `known` are the device's own.
pub(super) async fn since(
    app: &App,
    account: AccountId,
    request: &SyncRequest,
    room: usize,
    before: &Ledger,
    seq: u64,
    known: &BTreeSet<u64>,
) -> Result<News> {
    let budget = usize::try_from(request.budget_bytes).unwrap_or(usize::MAX).min(room);
    let (mut segments, mut more) = (Vec::new(), false);
    if !request.repair.is_empty() {
        for stored in app.storage.chunks(account, &request.repair).await? {
            let fits = bytes(&segments) + stored.packed.len() <= budget;
            more |= !fits;
            if fits {
                segments.push(stored.packed);
            }
        }
    }
    let left = budget.saturating_sub(bytes(&segments));
    let position = &request.position;
    let has_all = position.bulk.is_none() && position.seq == before.seq;
    let news = if has_all && known.len() as u64 == seq - before.seq {
        News::nothing(Position { seq, bulk: None })
    } else if left == 0 {
        News {
            more: true,
            ..News::nothing(position.clone())
        }
    } else if position.bulk.is_some() || (position.seq == 0 && !has_all) {
        bulk(app, account, position, seq, left).await?
    } else {
        changes(app, account, position.seq, seq, left, known).await?
    };
    segments.extend(news.segments);
    Ok(News {
        segments,
        position: news.position,
        more: more || news.more,
    })
}

impl News {
    const fn nothing(position: Position) -> Self {
        Self {
            segments: Vec::new(),
            position,
            more: false,
        }
    }
}

/// The next chunks of a first download, as they lie.
async fn bulk(app: &App, account: AccountId, position: &Position, seq: u64, budget: usize) -> Result<News> {
    let until = position.bulk.as_ref().map_or(seq, |bulk| bulk.until);
    let last = position.bulk.as_ref().map(|bulk| Chunk {
        table: bulk.table.clone(),
        month: bulk.month,
    });
    let (chunks, more) = app.storage.chunks_after(account, last.as_ref(), budget).await?;
    let last = chunks.last().map(|stored| stored.chunk.clone()).filter(|_| more);
    let segments = chunks.into_iter().map(|stored| stored.packed).collect();
    Ok(match last {
        Some(chunk) => News {
            segments,
            position: Position {
                seq: 0,
                bulk: Some(Bulk {
                    until,
                    table: chunk.table,
                    month: chunk.month,
                }),
            },
            more: true,
        },
        None => News {
            segments,
            position: Position { seq: until, bulk: None },
            more: until < seq,
        },
    })
}

/// The changes after `from`, in the order of their numbers.
async fn changes(
    app: &App,
    account: AccountId,
    from: u64,
    seq: u64,
    budget: usize,
    known: &BTreeSet<u64>,
) -> Result<News> {
    let chunks = app.storage.chunks_changed(account, from).await?;
    let known = known.clone();
    let work = move || choose(&chunks, from, seq, budget, &known);
    tokio::task::spawn_blocking(work).await.map_err(|_| Error::Ended)?
}

fn choose(chunks: &[StoredChunk], from: u64, seq: u64, budget: usize, known: &BTreeSet<u64>) -> Result<News> {
    let most_bytes = budget.saturating_mul(PACKING);
    // Everything up to here is among the rows.
    let mut until = seq;
    let mut rows: Vec<Row> = Vec::new();
    for stored in chunks {
        let unpacked = segment::unpack(&stored.packed, &LIMITS)?.rows;
        let is_news = |row: &Row| row.seq > from && row.seq <= until && !known.contains(&row.seq);
        rows.extend(unpacked.into_iter().filter(is_news));
        if plain_bytes(&rows) > 2 * most_bytes {
            until = cut(&mut rows, most_bytes).unwrap_or(until);
        }
    }
    until = cut(&mut rows, most_bytes).unwrap_or(until);
    let mut segments = pack(&rows);
    while bytes(&segments) > budget && rows.len() > 1 {
        rows.truncate(rows.len().div_ceil(2));
        until = rows.last().map_or(until, |row| row.seq);
        segments = pack(&rows);
    }
    Ok(News {
        segments,
        position: Position { seq: until, bulk: None },
        more: until < seq,
    })
}

/// Keeps the first rows in the order of their numbers, at least one. Answers the last number if some were dropped.
fn cut(rows: &mut Vec<Row>, most_bytes: usize) -> Option<u64> {
    rows.sort_by_key(|row| row.seq);
    let mut bytes = 0;
    let fits = rows.iter().take_while(|row| {
        bytes += row.record.size_bytes();
        bytes <= most_bytes
    });
    let fitting = fits.count().max(1);
    if fitting >= rows.len() {
        return None;
    }
    rows.truncate(fitting);
    rows.last().map(|row| row.seq)
}

fn pack(rows: &[Row]) -> Vec<Vec<u8>> {
    segment::pack_records(rows.iter().map(|row| row.record.clone()), &LIMITS)
}

fn plain_bytes(rows: &[Row]) -> usize {
    rows.iter().map(|row| row.record.size_bytes()).sum()
}

fn bytes(segments: &[Vec<u8>]) -> usize {
    segments.iter().map(Vec::len).sum()
}
