//! The load of one session.

use crate::quantity::Rpe;

/// Session load in milli-AU: minutes × exertion of the whole session on the CR-10 scale (Foster 2001).
///
/// One session's number is noisy (test-retest variation 28 %, Wallace 2014): act on sums of a week.
#[must_use]
pub fn session_load_mau(seconds: u32, exertion: Rpe) -> u64 {
    (u64::from(seconds) * u64::from(exertion.tenths()) * 100 + 30) / 60
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_hardest_session_is_counted() {
        assert_eq!(session_load_mau(u32::MAX, Rpe::from_tenths(100)), 715_827_882_500);
        assert_eq!(session_load_mau(3600, Rpe::from_tenths(0)), 0);
    }
}
