//! `evaluate`: the seasons of very many simulated athletes. It opens no data.

use std::{fmt::Write as _, io};

use indicatif::{ProgressBar, ProgressStyle};
use simulation::{
    evaluation::{self, Crowd, Evaluated},
    invariant::{Invariant, Thoroughness},
};

use super::{Outcome, Standpoint, answer, simulate::training_day};
use crate::failure::Failure;

/// Whose seasons are lived.
#[derive(Debug, clap::Args)]
pub(crate) struct Evaluate {
    /// How many athletes of the grid
    #[arg(long, value_name = "N", default_value_t = 100)]
    athletes: u64,
    /// Days of each season
    #[arg(long, value_name = "N", default_value_t = 365, value_parser = clap::value_parser!(u32).range(1..=3660))]
    days: u32,
    /// Where chance begins; the same arguments give the same results
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// The first training day
    #[arg(long, value_name = "DAY", default_value = "2026-01-05")]
    from: String,
    /// Threads; as many as there are cores when absent
    #[arg(long, value_name = "N", default_value_t = 0)]
    threads: usize,
}

pub(super) fn run(here: &Standpoint, asked: &Evaluate) -> Outcome {
    let crowd = Crowd {
        seed: asked.seed,
        athletes: asked.athletes,
        from: training_day(&asked.from)?,
        days: asked.days,
        thoroughness: Thoroughness::SAMPLED,
        threads: asked.threads,
    };
    let bar = bar(asked.athletes);
    let evaluated =
        evaluation::evaluate(&crowd, &|| bar.inc(1)).map_err(|error| Failure::Output(io::Error::other(error)))?;
    bar.finish();
    answer(here, &evaluated, || text(&evaluated))
}

fn bar(athletes: u64) -> ProgressBar {
    let bar = ProgressBar::new(athletes);
    let style = ProgressStyle::with_template("{elapsed_precise} {wide_bar} {pos} of {len} athletes, {eta} left");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

fn text(evaluated: &Evaluated) -> String {
    let mut out = String::new();
    for invariant in Invariant::ALL {
        let count = evaluated.tally.of(invariant);
        let verdict = if count.checked == 0 {
            "not asked"
        } else if evaluated.tally.holds(invariant) {
            "holds"
        } else {
            "BROKEN"
        };
        let _ = writeln!(
            out,
            "{:<4} {verdict:<9} {:>9} asked {:>8} broken {:>8.3} %  {}",
            format!("{invariant:?}"),
            count.checked,
            count.broken,
            count.held_percent(),
            invariant.statement()
        );
        for (kind, times) in &count.kinds {
            let _ = writeln!(out, "       {times:>8}  {kind}");
        }
        for example in &count.examples {
            let _ = writeln!(
                out,
                "       athlete {} on {}: {}",
                example.athlete, example.training_day, example.what
            );
        }
    }
    let _ = writeln!(out, "gate findings by rule: {:?}", evaluated.findings);
    out
}
