//! What a log or an error gives away.

/// The first of these words that a text says.
///
/// Logs are full of numbers of their own. A word with digits counts only where it stands alone: not within another
/// number or id, and not as a time that something took (`61.803µs`).
///
/// ```
/// let told = |text| harness::gives_away(text, &["CANARY", "61.803"]);
/// assert_eq!(told("rmssd=61.803,"), Some("61.803"));
/// assert_eq!(told("a CANARYbird"), Some("CANARY"));
/// assert_eq!(told("elapsed=61.803µs elapsed=261.803 at=61.8037"), None);
/// ```
#[must_use]
pub fn gives_away<'c>(text: &str, canaries: &[&'c str]) -> Option<&'c str> {
    let is_told = |canary: &str| {
        let is_word = !canary.contains(|sign: char| sign.is_ascii_digit());
        text.match_indices(canary)
            .any(|(at, _)| is_word || stands_alone(&text[..at], &text[at + canary.len()..]))
    };
    canaries.iter().find(|canary| is_told(canary)).copied()
}

fn stands_alone(before: &str, after: &str) -> bool {
    let is_begun = before.ends_with(|sign: char| sign.is_ascii_alphanumeric() || sign == '.');
    let is_continued = after.starts_with(|sign: char| sign.is_alphanumeric());
    !is_begun && !is_continued
}
