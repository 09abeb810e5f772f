//! How much is drawn.

/// `short` in a daily run, `long` when the full counts are asked for (`HEALTHPILOT_LONG=1`).
pub(crate) fn drawn(short: u64, long: u64) -> u64 {
    if std::env::var_os("HEALTHPILOT_LONG").is_some() {
        long
    } else {
        short
    }
}
