//! How the plain values inside a body are written.

use minicbor::{Decode, Decoder, Encode, Encoder, bytes::ByteSlice, encode::Write};
use training::workout::DeviceTag;

use super::{Refusal, SyncError, Token};
use crate::{Month, Stamp};

type Written<W> = Result<(), minicbor::encode::Error<<W as Write>::Error>>;
type Unreadable = minicbor::decode::Error;

impl<C> Encode<C> for Stamp {
    fn encode<W: Write>(&self, e: &mut Encoder<W>, _: &mut C) -> Written<W> {
        e.array(3)?.u64(self.wall_ms)?.u16(self.counter)?.u32(self.device.0)?;
        Ok(())
    }
}

impl<'b, C> Decode<'b, C> for Stamp {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, Unreadable> {
        if d.array()? != Some(3) {
            return Err(Unreadable::message("a stamp has three parts"));
        }
        let stamp = Self {
            wall_ms: d.u64()?,
            counter: d.u16()?,
            device: DeviceTag(d.u32()?),
        };
        if stamp.is_sound() {
            Ok(stamp)
        } else {
            Err(Unreadable::message("a stamp lies beyond all time"))
        }
    }
}

impl<C> Encode<C> for Token {
    fn encode<W: Write>(&self, e: &mut Encoder<W>, _: &mut C) -> Written<W> {
        e.bytes(&self.0)?;
        Ok(())
    }
}

impl<'b, C> Decode<'b, C> for Token {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, Unreadable> {
        let bytes = d.bytes()?.try_into();
        bytes
            .map(Self)
            .map_err(|_| Unreadable::message("a token has sixteen bytes"))
    }
}

impl<C> Encode<C> for Month {
    fn encode<W: Write>(&self, e: &mut Encoder<W>, _: &mut C) -> Written<W> {
        e.u32(self.number())?;
        Ok(())
    }
}

impl<'b, C> Decode<'b, C> for Month {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, Unreadable> {
        Self::from_number(d.u32()?).ok_or_else(|| Unreadable::message("is no month"))
    }
}

impl<C> Encode<C> for SyncError {
    fn encode<W: Write>(&self, e: &mut Encoder<W>, _: &mut C) -> Written<W> {
        e.u32(self.code())?;
        Ok(())
    }
}

impl<'b, C> Decode<'b, C> for SyncError {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, Unreadable> {
        d.u32().map(Self::of_code)
    }
}

impl<C> Encode<C> for Refusal {
    fn encode<W: Write>(&self, e: &mut Encoder<W>, _: &mut C) -> Written<W> {
        e.u32(self.code())?;
        Ok(())
    }
}

impl<'b, C> Decode<'b, C> for Refusal {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, Unreadable> {
        d.u32().map(Self::of_code)
    }
}

/// A device's tag as a number.
pub(super) mod device {
    use super::{Decoder, DeviceTag, Encoder, Unreadable, Write, Written};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the derive passes references")]
    pub(crate) fn encode<C, W: Write>(device: &DeviceTag, e: &mut Encoder<W>, _: &mut C) -> Written<W> {
        e.u32(device.0)?;
        Ok(())
    }

    pub(crate) fn decode<C>(d: &mut Decoder<'_>, _: &mut C) -> Result<DeviceTag, Unreadable> {
        d.u32().map(DeviceTag)
    }
}

/// A name as a text.
pub(super) mod name {
    use super::{Decoder, Encoder, Unreadable, Write, Written};
    use crate::Name;

    pub(crate) fn encode<C, W: Write>(name: &Name, e: &mut Encoder<W>, _: &mut C) -> Written<W> {
        e.str(name)?;
        Ok(())
    }

    pub(crate) fn decode<C>(d: &mut Decoder<'_>, _: &mut C) -> Result<Name, Unreadable> {
        d.str().map(Name::from)
    }
}

/// Packed segments as byte strings.
pub(super) mod segments {
    use super::{ByteSlice, Decoder, Encoder, Unreadable, Write, Written};

    pub(crate) fn encode<C, W: Write>(segments: &Vec<Vec<u8>>, e: &mut Encoder<W>, _: &mut C) -> Written<W> {
        e.array(segments.len() as u64)?;
        for segment in segments {
            e.bytes(segment)?;
        }
        Ok(())
    }

    pub(crate) fn decode<C>(d: &mut Decoder<'_>, _: &mut C) -> Result<Vec<Vec<u8>>, Unreadable> {
        let mut segments = Vec::new();
        for segment in d.array_iter::<&ByteSlice>()? {
            segments.push(segment?.to_vec());
        }
        Ok(segments)
    }
}

/// Chunks as pairs of table and month.
pub(super) mod chunks {
    use super::{Decode, Decoder, Encode, Encoder, Unreadable, Write, Written};
    use crate::Chunk;

    pub(crate) fn encode<C, W: Write>(chunks: &Vec<Chunk>, e: &mut Encoder<W>, ctx: &mut C) -> Written<W> {
        e.array(chunks.len() as u64)?;
        for chunk in chunks {
            e.array(2)?.str(&chunk.table)?;
            chunk.month.encode(e, ctx)?;
        }
        Ok(())
    }

    pub(crate) fn decode<C>(d: &mut Decoder<'_>, _: &mut C) -> Result<Vec<Chunk>, Unreadable> {
        struct Pair(Chunk);
        impl<'b> Decode<'b, ()> for Pair {
            fn decode(d: &mut Decoder<'b>, (): &mut ()) -> Result<Self, Unreadable> {
                if d.array()? != Some(2) {
                    return Err(Unreadable::message("a chunk has two parts"));
                }
                let table = d.str()?.into();
                Ok(Self(Chunk {
                    table,
                    month: d.decode()?,
                }))
            }
        }
        let pairs: Result<Vec<Pair>, _> = d.array_iter()?.collect();
        Ok(pairs?.into_iter().map(|pair| pair.0).collect())
    }
}
