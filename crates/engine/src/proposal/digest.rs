//! A short name for a document, the same on every machine: equal documents have equal names.

use serde::Serialize;

/// FNV-1a's parameters for 64 bits (Fowler, Noll, Vo; <http://www.isthe.com/chongo/tech/comp/fnv/>).
const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// The name of a document. It guards against nothing but mistaking one for another.
pub(super) fn digest<T: Serialize>(document: &T) -> String {
    let bytes = serde_json::to_vec(document).unwrap_or_default();
    let hash = bytes
        .iter()
        .fold(OFFSET, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME));
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_documents_have_equal_names_and_others_have_others() {
        let names: std::collections::BTreeSet<String> = (0..10_000).map(|number| digest(&number)).collect();
        assert_eq!(names.len(), 10_000);
        assert_eq!(digest(&"a"), digest(&String::from("a")));
    }
}
