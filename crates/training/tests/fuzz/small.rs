//! The smallest differences of one rule, printed to be read and kept.

use super::{
    run::Answers,
    shrink::{Pair, shrunk},
    world,
};

/// Prints so many of them, looking from this seed on.
pub(crate) fn print_smallest(rule: u8, from: u64, count: usize) {
    let mut left = count;
    for seed in from.. {
        for sample in world(seed).samples {
            let (session, input) = (sample.session, sample.input);
            let pair = Pair { session, input };
            let both = Answers::of(&pair).breaks_of(rule);
            if both[0] == both[1] {
                continue;
            }
            let small = shrunk(pair, |pair| Answers::of(pair).breaks_of(rule) == both);
            print(seed, rule, &small);
            left -= 1;
            if left == 0 {
                return;
            }
        }
    }
}

fn print(seed: u64, rule: u8, pair: &Pair) {
    let answers = Answers::of(pair);
    println!("=== seed {seed}");
    for broken in answers.gate.iter().filter(|broken| broken.rule == rule) {
        println!("  gate {:?} at {}", broken.follows, broken.at);
    }
    for finding in &answers.verdict.findings {
        if finding.rule == format!("V{rule}") {
            println!("  said {} of {}: {}", finding.measured, finding.limit, finding.text);
        }
    }
    for broken in answers.naive.iter().filter(|broken| broken.rule == rule) {
        println!("  naive {:?} at {}", broken.follows, broken.at);
    }
    println!("{}", pair.json());
}
