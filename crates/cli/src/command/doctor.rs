//! `doctor`: the program, the zone rules, and the data file, examined.

use std::{fs, path::Path};

use engine::{Checkup, clock::ZONES};
use serde::Serialize;

use super::{Outcome, Standpoint, answer};
use crate::failure::Failure;

#[derive(Serialize)]
struct Report {
    version: &'static str,
    zone_rules: String,
    data: String,
    checkup: Checkup,
    backups: Vec<String>,
    damaged: Vec<String>,
}

pub(super) async fn run(here: &Standpoint) -> Outcome {
    let engine = here.engine().await?;
    let folder = engine.folder().clone();
    let report = Report {
        version: env!("CARGO_PKG_VERSION"),
        zone_rules: format!("{} ({:?})", ZONES.version, ZONES.origin),
        data: folder.path().display().to_string(),
        checkup: engine.checkup().await?,
        backups: names(&folder.backups()),
        damaged: names(&folder.damaged()),
    };
    answer(here, &report, || told(&report))?;
    if report.checkup.integrity == "ok" {
        Ok(())
    } else {
        Err(Failure::Unsound(report.checkup.integrity))
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn told(report: &Report) -> String {
    let checkup = &report.checkup;
    let list = |names: &[String]| {
        if names.is_empty() {
            "none".to_owned()
        } else {
            names.join(", ")
        }
    };
    format!(
        "HealthPilot {}, SQLite {}, zone rules {}\n\
         data folder   {}\n\
         integrity     {}\n\
         schema        {}\n\
         workouts      {}\n\
         sets          {}\n\
         backups       {}\n\
         kept damaged  {}",
        report.version,
        checkup.sqlite,
        report.zone_rules,
        report.data,
        checkup.integrity,
        checkup.schema,
        checkup.workouts,
        checkup.performed_sets,
        list(&report.backups),
        list(&report.damaged),
    )
}
