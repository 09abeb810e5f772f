//! Numbers and texts as bytes: seven bits a byte, the least first (LEB128); signed ones folded so that small ones are
//! short.

use crate::wire::WireError;

pub(super) type Read<T> = Result<T, WireError>;

/// The most bytes that a number takes.
const VARINT_BYTES: u32 = 10;

pub(super) fn put_number(out: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        out.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    out.push(number.to_le_bytes()[0]);
}

pub(super) fn put_text(out: &mut Vec<u8>, text: &str) {
    put_bytes(out, text.as_bytes());
}

pub(super) fn put_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    put_number(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

/// 0, -1, 1, -2 … as 0, 1, 2, 3 …
pub(super) const fn folded(number: i64) -> u64 {
    (number.cast_unsigned() << 1) ^ (number >> 63).cast_unsigned()
}

pub(super) const fn unfolded(number: u64) -> i64 {
    (number >> 1).cast_signed() ^ -((number & 1).cast_signed())
}

/// What is left to read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reader<'b> {
    left: &'b [u8],
}

impl<'b> Reader<'b> {
    pub(super) const fn new(bytes: &'b [u8]) -> Self {
        Self { left: bytes }
    }

    pub(super) const fn is_at_end(self) -> bool {
        self.left.is_empty()
    }

    pub(super) const fn rest(self) -> &'b [u8] {
        self.left
    }

    pub(super) fn byte(&mut self) -> Read<u8> {
        let (&first, left) = self.left.split_first().ok_or(WireError::Malformed)?;
        self.left = left;
        Ok(first)
    }

    pub(super) fn take(&mut self, length: usize) -> Read<&'b [u8]> {
        let (taken, left) = self.left.split_at_checked(length).ok_or(WireError::Malformed)?;
        self.left = left;
        Ok(taken)
    }

    pub(super) fn number(&mut self) -> Read<u64> {
        let mut number = 0_u64;
        for place in 0..VARINT_BYTES {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            let shifted = bits << (7 * place);
            if shifted >> (7 * place) != bits {
                return Err(WireError::Malformed);
            }
            number |= shifted;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(WireError::Malformed)
    }

    /// A number of things that follow, each of which takes at least `each_bytes`: more than fit are not believed.
    pub(super) fn count(&mut self, each_bytes: usize) -> Read<usize> {
        let count = self.length()?;
        if count.saturating_mul(each_bytes) > self.left.len() {
            return Err(WireError::Malformed);
        }
        Ok(count)
    }

    pub(super) fn length(&mut self) -> Read<usize> {
        usize::try_from(self.number()?).map_err(|_| WireError::Malformed)
    }

    pub(super) fn bytes(&mut self) -> Read<&'b [u8]> {
        let length = self.length()?;
        self.take(length)
    }

    pub(super) fn text(&mut self) -> Read<&'b str> {
        std::str::from_utf8(self.bytes()?).map_err(|_| WireError::Malformed)
    }

    /// A number that is told as its difference from the one before.
    pub(super) fn after(&mut self, last: i64) -> Read<i64> {
        Ok(last.wrapping_add(unfolded(self.number()?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_come_back(number: u64, signed: i64) {
            let mut out = Vec::new();
            put_number(&mut out, number);
            prop_assert_eq!(Reader::new(&out).number(), Ok(number));
            prop_assert_eq!(unfolded(folded(signed)), signed);
        }
    }

    #[test]
    fn a_number_beyond_64_bits_is_refused() {
        let mut too_long = vec![0xff; 9];
        too_long.push(0x02);
        assert_eq!(Reader::new(&too_long).number(), Err(WireError::Malformed));
        assert_eq!(Reader::new(&[0x80; 11]).number(), Err(WireError::Malformed));
    }

    #[test]
    fn a_count_that_cannot_be_true_is_not_believed() {
        assert_eq!(Reader::new(&[3, 0, 0]).count(1), Err(WireError::Malformed));
        assert_eq!(Reader::new(&[2, 0, 0]).count(1), Ok(2));
    }
}
