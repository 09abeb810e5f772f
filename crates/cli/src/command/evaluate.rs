//! `evaluate`: the seasons of very many simulated athletes, or very many pairs of mornings. It opens no data.

use std::{
    fmt::Write as _,
    fs,
    io::{self, IsTerminal as _},
    path::{Path, PathBuf},
};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use simulation::{
    evaluation::{self, Crowd},
    invariant::Thoroughness,
    pairs::{self, Pairs},
    report::{self, Report},
};

use super::{Outcome, Standpoint, answer, simulate::training_day};
use crate::failure::Failure;

/// Whose seasons are lived.
#[derive(Debug, clap::Args)]
pub(crate) struct Evaluate {
    /// How many athletes of the grid
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    athletes: u64,
    /// Days of each season
    #[arg(long, value_name = "N", default_value_t = 365, value_parser = clap::value_parser!(u32).range(1..=3660))]
    days: u32,
    /// Where chance begins; the same arguments give the same results on any number of threads
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// The first training day
    #[arg(long, value_name = "DAY", default_value = "2026-01-05")]
    from: String,
    /// Compare so many pairs of mornings of which one is worse in one signal, in the place of seasons
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=100_000_000), conflicts_with_all = ["athletes", "days", "report", "only_invariants", "close"])]
    pairs: Option<u64>,
    /// Leave out the programmes to compare with and the score card
    #[arg(long)]
    only_invariants: bool,
    /// Make the costly checks more often
    #[arg(long)]
    close: bool,
    /// Threads; as many as there are cores when absent
    #[arg(long, value_name = "N", default_value_t = 0)]
    threads: usize,
    /// Write a report in Markdown, with a picture beside it
    #[arg(long, value_name = "FILE.md")]
    report: Option<PathBuf>,
}

pub(super) fn run(here: &Standpoint, asked: &Evaluate) -> Outcome {
    let from = training_day(&asked.from)?;
    if let Some(count) = asked.pairs {
        let bar = bar(pairs::persons(count));
        let pairs =
            pairs::compare((asked.seed, count), from, asked.threads, &|| bar.inc(1)).map_err(io::Error::other)?;
        bar.finish();
        return answer(here, &pairs, || told(&pairs, asked.seed));
    }
    let crowd = Crowd {
        seed: asked.seed,
        athletes: asked.athletes,
        from,
        days: asked.days,
        thoroughness: if asked.close {
            Thoroughness::CLOSE
        } else {
            Thoroughness::SAMPLED
        },
        is_compared: !asked.only_invariants,
        threads: asked.threads,
    };
    let bar = bar(asked.athletes);
    let evaluated = evaluation::evaluate(&crowd, &|| bar.inc(1)).map_err(io::Error::other)?;
    bar.finish();
    let report = Report::of(&crowd, &evaluated);
    if let Some(file) = &asked.report {
        write(file, &report)?;
    }
    answer(here, &report, || text(&report))
}

/// A bar on the error stream, when somebody looks at it.
fn bar(athletes: u64) -> ProgressBar {
    let bar = ProgressBar::new(athletes);
    if !io::stderr().is_terminal() {
        bar.set_draw_target(ProgressDrawTarget::hidden());
    }
    let style = ProgressStyle::with_template("{elapsed_precise} {wide_bar} {pos} of {len} athletes, {eta} left");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

fn text(report: &Report) -> String {
    let mut out = report::invariant_table(report);
    if report.programmes.len() > 1 {
        let _ = writeln!(
            out,
            "\n{:<34} {:>16} {:>12} {:>10} {:>9} {:>9} {:>9} {:>16}",
            "programme", "gain %", "no response", "days lost", "refused", "deloads", "min/week", "regret"
        );
    }
    for (kind, summary) in report.programmes.iter().filter(|_| report.programmes.len() > 1) {
        let _ = writeln!(
            out,
            "{:<34} {:>8.2} ± {:>5.2} {:>11.1}% {:>10.1} {:>9.1} {:>9.1} {:>9.0} {:>8.2} ± {:>5.2}",
            kind.name(),
            summary.gain_percent.mean,
            summary.gain_percent.half_width,
            summary.non_responders_percent.mean,
            summary.days_lost.mean,
            summary.blocked.mean,
            summary.deloads.mean,
            summary.minutes_a_week.mean,
            summary.regret.mean,
            summary.regret.half_width
        );
    }
    if let Some(scores) = &report.scores {
        let _ = writeln!(
            out,
            "\nself-scored by fixed checklists: {:.1} % of ten categories, {:.1} of 60 FITT-VP points, reading grade {:.1}",
            scores.complete_percent.mean, scores.points.mean, scores.reading_grade.mean
        );
    }
    let _ = write!(out, "\n{}", report.caution);
    out
}

fn told(pairs: &Pairs, seed: u64) -> String {
    let mut out = format!(
        "{} pairs, {} on days with a session; the worse morning made it easier in {}, harder in {}\n",
        pairs.count(),
        pairs.on_training_days,
        pairs.lowered,
        pairs.broken()
    );
    for (signal, asked) in &pairs.asked {
        let risen = pairs.risen.get(signal).copied().unwrap_or(0);
        let _ = writeln!(out, "{signal:<16} {asked:>8} asked {risen:>6} harder");
    }
    for example in &pairs.examples {
        let _ = writeln!(
            out,
            "simulate --grid {seed}:{} on {}: worse {} gave {}\n  {}\n  {}",
            example.athlete, example.training_day, example.signal, example.risen, example.morning, example.worse
        );
    }
    out
}

/// Writes the document, and the picture of the same name beside it.
fn write(file: &Path, report: &Report) -> Outcome {
    let failed = |path: &Path, source| Failure::Unwritten {
        path: path.to_owned(),
        source,
    };
    let picture = file.with_extension("svg");
    let name = picture.file_name().map(|name| name.to_string_lossy().into_owned());
    let document = report::markdown(report, &name.unwrap_or_default());
    fs::write(file, document).map_err(|source| failed(file, source))?;
    match report::plot(report) {
        Some(svg) => fs::write(&picture, svg).map_err(|source| failed(&picture, source)),
        None => Ok(()),
    }
}
