//! What one request carries: as many unsent records as fit into a body.

use store::{Outgoing, Reading, Span};
use sync::{
    Record, Stamp, Unsent,
    segment::pack_records,
    wire::{Batch, PairLimits},
};

/// Records that are read and packed at a time (design: some hundred kilobytes packed).
const RECORDS: u32 = 2048;
/// Room in a body for all but the segments.
const FRAME_BYTES: usize = 4096;

/// A batch, and which of the unsent records it carries.
pub(super) struct Packed {
    pub(super) batch: Batch,
    pub(super) span: Span,
    /// Records that no server takes: they are not sent, and wait for a change.
    pub(super) refused: Vec<(String, String)>,
}

/// The next batch after a record; `None` when nothing is unsent after it.
pub(super) async fn next_batch(
    reading: &mut Reading,
    after: Option<&(String, String)>,
    limits: &PairLimits,
) -> store::Result<Option<Packed>> {
    let unsent = reading.acknowledged().await?;
    let room = limits.body_bytes - FRAME_BYTES;
    let mut packed: Option<Packed> = None;
    let mut most = RECORDS;
    let mut read = reading.unsent_after(after, most).await?;
    loop {
        let Some(outgoing) = read else {
            return Ok(packed);
        };
        let last = outgoing.span.last.clone();
        let limits = *limits;
        // The next ones are read while these are packed.
        let packing = tokio::task::spawn_blocking(move || pack(outgoing, unsent, &limits));
        read = reading.unsent_after(Some(&last), most).await?;
        let some = packing.await.map_err(|_| store::Error::Interrupted)?;
        let (have, segments) = packed
            .as_ref()
            .map_or((0, 0), |packed| (packed.bytes(), packed.segments()));
        if have + some.bytes() <= room && segments + some.segments() <= limits.batch_segments {
            packed = Some(match packed {
                Some(packed) => packed.and(some),
                None => some,
            });
        } else if packed.is_some() || most == 1 {
            return Ok(packed.or(Some(some)));
        } else {
            most = (most / 8).max(1);
            read = reading.unsent_after(after, most).await?;
        }
    }
}

fn pack(outgoing: Outgoing, unsent: Unsent, limits: &PairLimits) -> Packed {
    let (kept, refused): (Vec<Record>, Vec<Record>) = outgoing
        .records
        .into_iter()
        .partition(|record| limits.refusal(record).is_none());
    let stamps = || {
        kept.iter()
            .flat_map(Record::stamps)
            .filter(|stamp| unsent.holds(*stamp))
    };
    let (first, last) = (stamps().min(), stamps().max());
    Packed {
        batch: Batch {
            first: first.unwrap_or(Stamp::NEVER),
            last: last.unwrap_or(Stamp::NEVER),
            segments: pack_records(kept, limits),
        },
        span: outgoing.span,
        refused: refused
            .into_iter()
            .map(|record| (record.table.to_string(), record.key))
            .collect(),
    }
}

impl Packed {
    fn bytes(&self) -> usize {
        self.batch.segments.iter().map(Vec::len).sum()
    }

    const fn segments(&self) -> usize {
        self.batch.segments.len()
    }

    /// Both as one. The reading is of one moment, so both have the same mark.
    fn and(mut self, next: Self) -> Self {
        let first = [self.batch.first, next.batch.first]
            .into_iter()
            .filter(|stamp| *stamp != Stamp::NEVER);
        self.batch.first = first.min().unwrap_or(Stamp::NEVER);
        self.batch.last = self.batch.last.max(next.batch.last);
        self.batch.segments.extend(next.batch.segments);
        self.span.last = next.span.last;
        self.refused.extend(next.refused);
        self
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use store::{Folder, Store};
    use training::{athlete::Athlete, workout::DeviceTag};

    use super::*;

    #[tokio::test]
    async fn a_batch_has_no_more_segments_than_are_taken_and_the_next_goes_on_behind_it() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::at(place.path().to_owned());
        let store = Store::open(folder, Timestamp::UNIX_EPOCH, DeviceTag(7)).await.unwrap();
        let morning = r#"{"training_day":"2026-11-22","hrv_rmssd_ms":62,"check_in":{"soreness":[],"pain":[]}}"#;
        let morning = serde_json::from_str(morning).unwrap();
        let write = store.write(1_795_345_200_000, move |writing| {
            Box::pin(async move {
                let athlete = Athlete {
                    height_cm: Some(171),
                    ..Athlete::default()
                };
                writing.put_athlete(&athlete).await?;
                writing.put_biometrics(&morning).await
            })
        });
        write.await.unwrap();

        let limits = PairLimits {
            batch_segments: 2,
            ..PairLimits::DEFAULT
        };
        let mut reading = store.read().await.unwrap();
        let (mut segments, mut after) = (Vec::new(), None);
        while let Some(packed) = next_batch(&mut reading, after.as_ref(), &limits).await.unwrap() {
            segments.push(packed.segments());
            after = Some(packed.span.last);
        }
        assert_eq!(segments, [2, 1], "the athlete and the number, then the answers");
        drop(reading);
        store.close().await;
    }
}
