//! The report as a document.

use std::fmt::Write as _;

use super::Report;
use crate::{
    evaluation::Summary,
    scorecard::{CATEGORIES, PARTS, Scores},
    statistics::Estimate,
};

/// The report in Markdown; `picture` is the file name of its plot.
#[must_use]
pub fn markdown(report: &Report, picture: &str) -> String {
    let mut out = format!(
        "# Evaluation of the planner, version {}\n\n{} athletes of the grid with seed {}, {} days each from {}.\n\n> {}\n",
        report.planner_version, report.athletes, report.seed, report.days, report.from, report.caution
    );
    invariants(&mut out, report);
    programmes(&mut out, report, picture);
    if let Some(scores) = &report.scores {
        score_card(&mut out, scores);
    }
    out
}

fn invariants(out: &mut String, report: &Report) {
    *out += "\n## What must hold\n\nEach is worked out anew from the sessions and the history, without asking the \
             planner. I15 stands for the rule plan alone: there is no coach yet whose plans could be counted.\n\n\
             | | holds | asked | broken | held % | goal % | what |\n|---|---|---:|---:|---:|---:|---|\n";
    for (invariant, judged) in &report.invariants {
        let verdict = match (judged.count.checked, judged.holds) {
            (0, _) => "not asked",
            (_, true) => "yes",
            (_, false) => "**no**",
        };
        let _ = writeln!(
            out,
            "| {invariant:?} | {verdict} | {} | {} | {:.3} | {} | {} |",
            judged.count.checked, judged.count.broken, judged.held_percent, judged.goal_percent, judged.statement
        );
    }
    if let Some(median) = report.median_used_percent {
        let _ = writeln!(
            out,
            "\nThe middle build session uses {median} % of the time there is (goal 92 to 100 %)."
        );
    }
    let broken = report.invariants.iter().filter(|(_, judged)| judged.count.broken > 0);
    for (invariant, judged) in broken {
        let _ = writeln!(out, "\n### {invariant:?}\n");
        for (kind, times) in &judged.count.kinds {
            let _ = writeln!(out, "- {kind}: {times}");
        }
        *out += "\nFirst examples:\n\n";
        for example in &judged.count.examples {
            let _ = writeln!(
                out,
                "- `simulate --grid {}:{}`, {}: {}",
                report.seed, example.athlete, example.training_day, example.what
            );
        }
    }
    if !report.findings.is_empty() {
        *out += "\nWhat the gate found in the planner's own sessions, by rule:\n\n";
        for (rule, times) in &report.findings {
            let _ = writeln!(out, "- {rule}: {times}");
        }
    }
}

fn programmes(out: &mut String, report: &Report, picture: &str) {
    if report.programmes.len() < 2 {
        return;
    }
    *out += "\n## Beside other programmes\n\nThe same athletes with the same luck, each programme for itself; means \
             with 95 % confidence intervals. Gain is performance for the first goal in the last four weeks against the \
             first day; a non-responder gains less than the error of one test; regret is the distance to the oracle, \
             athlete by athlete. The simulated bodies' parameters lie within 30 % of the sheet's.\n\n\
             The oracle knows each body's parameters and gives the constant dose that suits it best within the \
             athlete's time; it does not foresee illness, adapts to nothing, and keeps to no safety rule, so it is a \
             reference and no upper bound.\n\n";
    let _ = writeln!(out, "![Gain and regret by programme]({picture})\n");
    *out += "| programme | gain % | non-responders % | days lost | injuries | refused by the gate | deloads | minutes \
             a week | regret |\n|---|---|---|---|---|---|---|---|---|\n";
    for (kind, summary) in &report.programmes {
        let _ = writeln!(out, "| {} | {} |", kind.name(), cells(summary).join(" | "));
    }
    *out += "\nFor comparison, in other people's simulations: searching over a non-linear model beat common programmes \
             by 1.1 (0.9 to 1.4) points for athletes with unknown parameters, and knowing an athlete's parameters was \
             worth 14.7 points (Houy 2020). Their points are not ours.\n";
}

fn cells(summary: &Summary) -> [String; 8] {
    [
        told(summary.gain_percent),
        told(summary.non_responders_percent),
        told(summary.days_lost),
        told(summary.injuries),
        told(summary.blocked),
        told(summary.deloads),
        told(summary.minutes_a_week),
        told(summary.regret),
    ]
}

fn told(estimate: Estimate) -> String {
    format!("{:.2} ± {:.2}", estimate.mean, estimate.half_width)
}

fn score_card(out: &mut String, scores: &Scores) {
    let _ = writeln!(
        out,
        "\n## Score card\n\nScored by our own fixed checklists, which a program answers from eight weeks of sessions \
         done as planned. Nobody rated these programmes: the published figures come from people who read plans, so the \
         two columns are not measured with the same rod.\n\n| | here, self-scored | published |\n|---|---|---|\n\
         | ten categories present | {} % | 41.2 % (ChatGPT, 26 clinical groups; Zaleski 2024) |\n\
         | FITT-VP of 60 | {} | 40.30, 44.02, 47.42, 50.23 (four models, three experts; Feng & Wang 2025-26) |\n\
         | reading grade of the reasons | {} | 13.7 (Zaleski 2024) |\n",
        told(scores.complete_percent),
        told(scores.points),
        told(scores.reading_grade)
    );
    *out += "| category | programmes % | what is asked |\n|---|---:|---|\n";
    for ((name, asked), percent) in CATEGORIES.iter().zip(scores.category_percent) {
        let _ = writeln!(out, "| {name} | {percent:.1} | {asked} |");
    }
    *out += "\n| part | points of 10 |\n|---|---:|\n";
    for (part, points) in PARTS.iter().zip(scores.part_points) {
        let _ = writeln!(out, "| {part} | {points:.2} |");
    }
    *out += "\nNot scored here: the 22 criteria of Düking 2024, which ask for coaches; agreement of several raters; \
             and plans with faults planted in them.\n";
}
