//! Documents as text with a few damaged bytes.

use serde::{Serialize, de::DeserializeOwned};

use super::draw::Draw;

const NUMBERS: &[&str] = &[
    "0", "1", "-1", "2.5", "100", "1e3", "999999", "1e400", "null", "\"5\"", "65536",
];

/// The document written as JSON, damaged in one to three places, and read again; `None` when it cannot be read.
pub(super) fn damaged<T: Serialize + DeserializeOwned>(draw: &mut Draw, document: &T) -> Option<T> {
    let mut text = serde_json::to_string(document).unwrap().into_bytes();
    for _ in 0..draw.whole::<u8>(1, 3) {
        damage(draw, &mut text);
    }
    serde_json::from_slice(&text).ok()
}

fn damage(draw: &mut Draw, text: &mut Vec<u8>) {
    if text.is_empty() {
        return;
    }
    let place = draw.index(text.len());
    match draw.below(8) {
        0 => drop(text.remove(place)),
        1 => text.insert(place, draw.whole(0, 255)),
        2 => text[place] = draw.whole(0, 255),
        3 | 4 => another_digit(draw, text, place),
        5 | 6 => another_number(draw, text, place),
        _ => {
            let end = (place + draw.index(40)).min(text.len());
            let part = text[place..end].to_vec();
            text.splice(place..place, part);
        }
    }
}

/// The next digit becomes another.
fn another_digit(draw: &mut Draw, text: &mut [u8], place: usize) {
    if let Some(digit) = text[place..].iter_mut().find(|byte| byte.is_ascii_digit()) {
        *digit = b'0' + draw.whole::<u8>(0, 9);
    }
}

/// The next number after a colon becomes another.
fn another_number(draw: &mut Draw, text: &mut Vec<u8>, place: usize) {
    let Some(start) = (place..text.len() - 1).find(|&at| text[at] == b':' && text[at + 1].is_ascii_digit()) else {
        return;
    };
    let start = start + 1;
    let is_number = |byte: &u8| byte.is_ascii_digit() || *byte == b'.';
    let end = start + text[start..].iter().take_while(|byte| is_number(byte)).count();
    let number = draw.one_of(NUMBERS).bytes();
    text.splice(start..end, number);
}
