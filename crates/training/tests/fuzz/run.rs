//! One run over many seeds, with everything in which the two readings differ.

use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    sync::LazyLock,
};

use training::gate::{self, Verdict};

use super::{
    Origin,
    shrink::{Pair, shrunk},
    tally::{Break, TO_COME, Tally, breaks, found_by_gate},
    world,
};
use crate::naive::{self, Follows};

/// The run of this process; the tests look at it from several sides.
pub(crate) static RUN: LazyLock<Run> = LazyLock::new(|| Run::over(worlds()));

/// What came of it.
#[derive(Default)]
pub(crate) struct Run {
    pub(crate) documents: usize,
    pub(crate) damaged_documents: usize,
    pub(crate) damaged_read: usize,
    pub(crate) accepted: usize,
    pub(crate) spotless: usize,
    pub(crate) tally: Tally,
    /// Sessions that the gate lets pass and the naive reading blocks, small enough to be read.
    pub(crate) let_through: Vec<String>,
}

/// Ten documents each.
fn worlds() -> u64 {
    if is_long() { 20_000 } else { 300 }
}

pub(crate) fn is_long() -> bool {
    std::env::var_os("HEALTHPILOT_LONG").is_some()
}

/// What both readings say of a session before an athlete.
pub(crate) struct Answers {
    pub(crate) verdict: Verdict,
    pub(crate) gate: Vec<Break>,
    pub(crate) naive: Vec<Break>,
}

impl Answers {
    pub(crate) fn of(pair: &Pair) -> Self {
        let verdict = gate::examine(&pair.session, &pair.input);
        let gate = breaks(found_by_gate(&verdict));
        let naive = breaks(naive::broken(&pair.session, &pair.input));
        Self { verdict, gate, naive }
    }

    fn lets_through(&self) -> bool {
        self.verdict.passes()
            && self
                .naive
                .iter()
                .any(|(rule, follows)| *follows == Follows::Block && !TO_COME.contains(rule))
    }
}

impl Run {
    fn over(seeds: u64) -> Self {
        let mut run = Self::default();
        for seed in 0..seeds {
            let world = world(seed);
            run.documents += world.documents;
            run.damaged_documents += world.damaged_documents;
            for sample in world.samples {
                run.damaged_read += usize::from(sample.origin == Origin::Damaged);
                let (session, input) = (sample.session, sample.input);
                run.look_at(seed, Pair { session, input });
            }
        }
        run
    }

    fn look_at(&mut self, seed: u64, pair: Pair) {
        let answers = catch_unwind(AssertUnwindSafe(|| Answers::of(&pair))).unwrap_or_else(|panic| {
            eprintln!("seed {seed} panics\n{}", pair.json());
            resume_unwind(panic)
        });
        self.accepted += usize::from(answers.verdict.passes());
        self.spotless += usize::from(answers.verdict.findings.is_empty());
        if answers.lets_through() && self.let_through.len() < 5 {
            let small = shrunk(pair, |pair| Answers::of(pair).lets_through());
            let naive = Answers::of(&small).naive;
            self.let_through
                .push(format!("seed {seed}: {naive:?}\n{}", small.json()));
        }
        self.tally.add(seed, &answers.gate, &answers.naive);
    }
}
