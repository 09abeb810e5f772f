//! One run over many seeds, with everything in which the two readings differ.

use std::{
    collections::BTreeSet,
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
use crate::naive::{self, Broken, Follows};

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
    if let Ok(n) = std::env::var("WORLDS") {
        return n.parse().unwrap();
    }
    if is_long() { 20_000 } else { 300 }
}

pub(crate) fn is_long() -> bool {
    std::env::var_os("HEALTHPILOT_LONG").is_some()
}

/// What both readings say of a session before an athlete.
pub(crate) struct Answers {
    pub(crate) verdict: Verdict,
    pub(crate) gate: BTreeSet<Broken>,
    pub(crate) naive: BTreeSet<Broken>,
}

impl Answers {
    pub(crate) fn of(pair: &Pair) -> Self {
        let verdict = gate::examine(&pair.session, &pair.input);
        let gate = found_by_gate(&verdict);
        let naive = naive::broken(&pair.session, &pair.input);
        Self { verdict, gate, naive }
    }

    /// What each found, without the places: the gate, and the naive reading.
    pub(crate) fn breaks(&self) -> [Vec<Break>; 2] {
        [breaks(&self.gate), breaks(&self.naive)]
    }

    /// The same of one rule.
    pub(crate) fn breaks_of(&self, rule: u8) -> [Vec<Break>; 2] {
        self.breaks()
            .map(|breaks| breaks.into_iter().filter(|(of, _)| *of == rule).collect())
    }

    fn lets_through(&self) -> bool {
        let mut asked = self.naive.iter().filter(|broken| !TO_COME.contains(&broken.rule));
        self.verdict.passes() && asked.any(|broken| broken.follows == Follows::Block)
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
        self.tally.add(seed, &answers.gate, &answers.naive);
        if answers.lets_through() && self.let_through.len() < 5 {
            let small = shrunk(pair, |pair| Answers::of(pair).lets_through());
            let naive = Answers::of(&small).naive;
            let told = format!("seed {seed}: {naive:?}\n{}", small.json());
            self.let_through.push(told);
        }
    }
}
