//! Who found what: the gate and the naive reading, counted by rule.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use training::gate::{RuleSeverity, Verdict};

use crate::naive::{Broken, Follows};

/// Rules that the gate does not ask yet, or not yet as they are written.
pub(crate) const TO_COME: &[u8] = &[];

/// A rule with what follows.
pub(crate) type Break = (u8, Follows);

/// The gate's findings of the rules `V…` in the words of the naive reading.
pub(crate) fn found_by_gate(verdict: &Verdict) -> BTreeSet<Broken> {
    let numbered = verdict.findings.iter().filter_map(|finding| {
        let rule = finding.rule.strip_prefix('V')?.parse().ok()?;
        let follows = match finding.severity {
            RuleSeverity::Warn => Follows::Warn,
            RuleSeverity::Repair => Follows::Repair,
            RuleSeverity::Block => Follows::Block,
        };
        let at = finding.at.clone();
        Some(Broken { rule, follows, at })
    });
    numbered.collect()
}

/// Each rule with what follows once, in order.
pub(crate) fn breaks(broken: &BTreeSet<Broken>) -> Vec<Break> {
    let mut breaks: Vec<Break> = broken.iter().map(|broken| (broken.rule, broken.follows)).collect();
    breaks.dedup();
    breaks
}

/// Sessions in which a rule fired, by who found it, with the seeds of those that one found alone.
#[derive(Debug, Clone, Default)]
struct Count {
    gate: usize,
    naive: usize,
    gate_alone: Vec<u64>,
    naive_alone: Vec<u64>,
}

/// The whole run.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    counts: BTreeMap<Break, Count>,
    /// Sessions in which both found a rule broken, but not at the same places; with the first seed.
    elsewhere: BTreeMap<u8, (usize, u64)>,
    pub(crate) sessions: usize,
}

impl Tally {
    pub(crate) fn add(&mut self, seed: u64, gate: &BTreeSet<Broken>, naive: &BTreeSet<Broken>) {
        self.sessions += 1;
        let (by_gate, by_naive) = (breaks(gate), breaks(naive));
        for rule in &by_gate {
            let count = self.counts.entry(*rule).or_default();
            count.gate += 1;
            if !by_naive.contains(rule) {
                count.gate_alone.push(seed);
            }
        }
        for rule in &by_naive {
            let count = self.counts.entry(*rule).or_default();
            count.naive += 1;
            if !by_gate.contains(rule) {
                count.naive_alone.push(seed);
            }
        }
        self.compare_places(seed, gate, naive);
    }

    fn compare_places(&mut self, seed: u64, gate: &BTreeSet<Broken>, naive: &BTreeSet<Broken>) {
        for rule in 1..=30 {
            let one: Vec<&Broken> = gate.iter().filter(|broken| broken.rule == rule).collect();
            let other: Vec<&Broken> = naive.iter().filter(|broken| broken.rule == rule).collect();
            if !one.is_empty() && !other.is_empty() && one != other {
                self.elsewhere.entry(rule).or_insert((0, seed)).0 += 1;
            }
        }
    }

    /// Sessions in which the rule fired, whatever follows: by the gate, and by the naive reading.
    pub(crate) fn fired(&self, rule: u8) -> [usize; 2] {
        let of_rule = self.counts.iter().filter(|((of, _), _)| *of == rule);
        of_rule.fold([0, 0], |[gate, naive], (_, count)| {
            [gate + count.gate, naive + count.naive]
        })
    }

    /// The blocks and repairs that only one of the two found, with the first seeds.
    pub(crate) fn differing(&self) -> Vec<(Break, Vec<u64>)> {
        let asked = |(rule, follows): &Break| *follows != Follows::Warn && !TO_COME.contains(rule);
        let counts = self.counts.iter().filter(|(rule, _)| asked(rule));
        let alone = counts.map(|(rule, count)| {
            let seeds = count.gate_alone.iter().chain(&count.naive_alone).take(5);
            (*rule, seeds.copied().collect::<Vec<u64>>())
        });
        alone.filter(|(_, seeds)| !seeds.is_empty()).collect()
    }

    /// A table of the counts, with the first seeds of the differences.
    pub(crate) fn table(&self) -> String {
        let mut text = String::from("rule follows  gate  naive  gate alone  naive alone\n");
        for ((rule, follows), count) in &self.counts {
            let follows = format!("{follows:?}");
            let (gate, naive) = (count.gate, count.naive);
            let (one, other) = (count.gate_alone.len(), count.naive_alone.len());
            write!(text, "V{rule:<3} {follows:<7} {gate:>6} {naive:>6} {one:>6} {other:>6}").unwrap();
            for seeds in [&count.gate_alone, &count.naive_alone] {
                if let Some(first) = seeds.first() {
                    write!(text, "  seed {first}").unwrap();
                }
            }
            text.push('\n');
        }
        for (rule, (count, seed)) in &self.elsewhere {
            writeln!(text, "V{rule} at other places: {count}, seed {seed}").unwrap();
        }
        text
    }
}
