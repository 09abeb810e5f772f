//! Two published questionnaires, whose scales run in opposite directions.

/// Hooper's index: sleep, stress, fatigue and soreness, each 1 (very good) to 7 (very bad); 4 to 28, **higher is worse**
/// (Hooper & Mackinnon 1995).
///
/// `None` when an answer is off the scale.
#[must_use]
pub fn hooper_index(sleep: u8, stress: u8, fatigue: u8, soreness: u8) -> Option<u8> {
    sum_within([sleep, stress, fatigue, soreness], 7)
}

/// McLean's total: fatigue, sleep, soreness, stress and mood, each 1 (bad) to 5 (good); 5 to 25, **higher is better**
/// (McLean 2010).
///
/// `None` when an answer is off the scale.
#[must_use]
pub fn mclean_total(fatigue: u8, sleep: u8, soreness: u8, stress: u8, mood: u8) -> Option<u8> {
    sum_within([fatigue, sleep, soreness, stress, mood], 5)
}

fn sum_within<const N: usize>(answers: [u8; N], most: u8) -> Option<u8> {
    let is_on_scale = answers.iter().all(|answer| (1..=most).contains(answer));
    is_on_scale.then(|| answers.iter().sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_off_the_scale_is_no_answer() {
        assert_eq!(hooper_index(1, 8, 1, 1), None);
        assert_eq!(mclean_total(0, 3, 3, 3, 3), None);
    }
}
