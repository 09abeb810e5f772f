//! Stamps as three columns: differences of wall time, counters, and places in the segment's list of devices.

use std::collections::BTreeSet;

use training::workout::DeviceTag;

use super::bytes::{Read, Reader, folded, put_number};
use crate::{Stamp, wire::WireError};

/// The devices of a segment, each once.
#[derive(Debug)]
pub(super) struct Devices(Vec<DeviceTag>);

impl Devices {
    pub(super) fn of(tags: BTreeSet<DeviceTag>) -> Self {
        Self(tags.into_iter().collect())
    }

    pub(super) fn put(&self, out: &mut Vec<u8>) {
        put_number(out, self.0.len() as u64);
        for device in &self.0 {
            out.extend_from_slice(&device.0.to_le_bytes());
        }
    }

    pub(super) fn read(reader: &mut Reader<'_>) -> Read<Self> {
        let count = reader.count(4)?;
        let tags = reader.take(count * 4)?.chunks_exact(4);
        Ok(Self(
            tags.map(|tag| DeviceTag(tag.iter().rev().fold(0, |tag, &byte| tag << 8 | u32::from(byte))))
                .collect(),
        ))
    }

    pub(super) fn place(&self, device: DeviceTag) -> u64 {
        self.0.partition_point(|known| *known < device) as u64
    }

    pub(super) fn at(&self, place: usize) -> Read<DeviceTag> {
        self.0.get(place).copied().ok_or(WireError::Malformed)
    }
}

pub(super) fn put_stamps(out: &mut Vec<u8>, devices: &Devices, stamps: &[Stamp]) {
    let mut last = 0_i64;
    for stamp in stamps {
        let wall_ms = stamp.wall_ms.cast_signed();
        put_number(out, folded(wall_ms.wrapping_sub(last)));
        last = wall_ms;
    }
    for stamp in stamps {
        put_number(out, u64::from(stamp.counter));
    }
    for stamp in stamps {
        put_number(out, devices.place(stamp.device));
    }
}

pub(super) fn stamps(reader: &mut Reader<'_>, devices: &Devices, count: usize) -> Read<Vec<Stamp>> {
    let mut stamps = Vec::with_capacity(count);
    let mut last = 0;
    for _ in 0..count {
        last = reader.after(last)?;
        let wall_ms = u64::try_from(last).map_err(|_| WireError::Malformed)?;
        stamps.push(Stamp {
            wall_ms,
            ..Stamp::NEVER
        });
    }
    for stamp in &mut stamps {
        stamp.counter = reader.number()?.try_into().map_err(|_| WireError::Malformed)?;
    }
    for stamp in &mut stamps {
        stamp.device = devices.at(reader.length()?)?;
    }
    if stamps.iter().all(|stamp| stamp.is_sound()) {
        Ok(stamps)
    } else {
        Err(WireError::Malformed)
    }
}
