//! The values that both ends write: null, whole numbers and texts of CBOR (RFC 8949), in their shortest form.
//!
//! Merging does not look into values; the device does when it turns them into rows, and packing does so that columns of
//! numbers take little room. Documents travel as a text that holds their JSON: bytes that nobody rewrites.

use crate::Value;

/// CBOR's null: a field that was written to be empty.
pub const NULL: &[u8] = &[0xf6];

/// RFC 8949, section 3.1: the kinds that are written here.
const UNSIGNED: u8 = 0;
const NEGATIVE: u8 = 1;
const TEXT: u8 = 3;

/// A text.
#[must_use]
pub fn text(text: &str) -> Value {
    let mut value = Vec::with_capacity(text.len() + 5);
    put_head(&mut value, TEXT, text.len() as u64);
    value.extend_from_slice(text.as_bytes());
    value
}

/// A whole number.
#[must_use]
pub fn int(number: i64) -> Value {
    let mut value = Vec::with_capacity(9);
    if number < 0 {
        put_head(&mut value, NEGATIVE, !number.cast_unsigned());
    } else {
        put_head(&mut value, UNSIGNED, number.cast_unsigned());
    }
    value
}

/// The text that a value is; `None` when it is something else, or not in its shortest form.
#[must_use]
pub fn as_text(value: &[u8]) -> Option<&str> {
    let (kind, bytes, rest) = head(value)?;
    let is_whole = kind == TEXT && u64::try_from(rest.len()) == Ok(bytes);
    std::str::from_utf8(rest).ok().filter(|_| is_whole)
}

/// The whole number that a value is; `None` when it is something else, or not in its shortest form.
#[must_use]
pub fn as_int(value: &[u8]) -> Option<i64> {
    let (kind, number, rest) = head(value)?;
    let number = i64::try_from(number).ok().filter(|_| rest.is_empty())?;
    match kind {
        UNSIGNED => Some(number),
        NEGATIVE => Some(!number),
        _ => None,
    }
}

fn put_head(value: &mut Value, kind: u8, argument: u64) {
    let kind = kind << 5;
    let bytes = argument.to_be_bytes();
    match argument {
        0..24 => value.push(kind | bytes[7]),
        24..=0xff => value.extend_from_slice(&[kind | 24, bytes[7]]),
        0x100..=0xffff => {
            value.push(kind | 25);
            value.extend_from_slice(&bytes[6..]);
        }
        0x1_0000..=0xffff_ffff => {
            value.push(kind | 26);
            value.extend_from_slice(&bytes[4..]);
        }
        _ => {
            value.push(kind | 27);
            value.extend_from_slice(&bytes);
        }
    }
}

/// The kind, the argument and what follows; `None` when the head is cut off, of another form, or longer than need be.
fn head(value: &[u8]) -> Option<(u8, u64, &[u8])> {
    let (&first, rest) = value.split_first()?;
    let (width, least) = match first & 31 {
        short @ 0..24 => return Some((first >> 5, u64::from(short), rest)),
        24 => (1, 24),
        25 => (2, 0x100),
        26 => (4, 0x1_0000),
        27 => (8, 0x1_0000_0000),
        _ => return None,
    };
    let (bytes, rest) = rest.split_at_checked(width)?;
    let argument = bytes.iter().fold(0, |argument, &byte| argument << 8 | u64::from(byte));
    (argument >= least).then_some((first >> 5, argument, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_examples_of_the_standard_are_written_as_it_says() {
        let ints: [(i64, &[u8]); 8] = [
            (0, &[0x00]),
            (23, &[0x17]),
            (24, &[0x18, 0x18]),
            (1000, &[0x19, 0x03, 0xe8]),
            (1_000_000, &[0x1a, 0x00, 0x0f, 0x42, 0x40]),
            (
                1_000_000_000_000,
                &[0x1b, 0x00, 0x00, 0x00, 0xe8, 0xd4, 0xa5, 0x10, 0x00],
            ),
            (-10, &[0x29]),
            (-1000, &[0x39, 0x03, 0xe7]),
        ];
        for (number, bytes) in ints {
            assert_eq!(int(number), bytes);
        }
        assert_eq!(text("IETF"), b"\x64IETF");
    }

    #[test]
    fn what_is_longer_than_need_be_is_not_taken_for_what_it_says() {
        for value in [
            &[0x18, 0x17][..],
            &[0x19, 0x00, 0xff],
            &[0x78, 0x01, b'a'],
            &[0x61],
            &[],
            &[0x00, 0x00],
        ] {
            assert_eq!((as_int(value), as_text(value)), (None, None), "{value:x?}");
        }
    }

    proptest! {
        #[test]
        fn numbers_and_texts_come_back(number: i64, words in ".{0,300}") {
            prop_assert_eq!(as_int(&int(number)), Some(number));
            let value = text(&words);
            prop_assert_eq!(as_text(&value), Some(&*words));
        }

        #[test]
        fn no_bytes_are_read_as_a_number_that_is_written_otherwise(bytes in prop::collection::vec(any::<u8>(), 0..12)) {
            if let Some(number) = as_int(&bytes) {
                prop_assert_eq!(int(number), &*bytes);
            }
            if let Some(words) = as_text(&bytes) {
                prop_assert_eq!(text(words), &*bytes);
            }
        }
    }
}
