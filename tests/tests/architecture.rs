//! The arrows of the house: who may know whom. `docs/ARCHITECTURE.md` draws them.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed, and says with what"
)]

use std::{collections::BTreeSet, process::Command};

use serde_json::Value;

/// Each crate of the house, the house's crates that it may import, and the outside ones that it must never see.
const HOUSE: &[(&str, &[&str], &[&str])] = &[
    (
        "healthpilot-training",
        &[],
        &[
            "tauri",
            "sqlx",
            "tokio",
            "reqwest",
            "axum",
            "getrandom",
            "tracing",
            "zstd",
        ],
    ),
    (
        "healthpilot-sync",
        &["training"],
        &["tauri", "sqlx", "tokio", "reqwest", "axum", "jiff", "getrandom"],
    ),
    (
        "healthpilot-store",
        &["training", "sync"],
        &["tauri", "reqwest", "axum", "getrandom"],
    ),
    (
        "healthpilot-engine",
        &["training", "sync", "store"],
        &["tauri", "axum", "sqlx", "clap"],
    ),
    ("healthpilot-server", &["training", "sync"], &["tauri", "reqwest"]),
    (
        "healthpilot-simulation",
        &["training"],
        &[
            "tauri",
            "sqlx",
            "tokio",
            "reqwest",
            "axum",
            "clap",
            "getrandom",
            "tracing",
        ],
    ),
    (
        "healthpilot-cli",
        &["training", "engine", "simulation"],
        &["tauri", "sqlx", "reqwest", "axum"],
    ),
    (
        "healthpilot",
        &["training", "engine"],
        &["sqlx", "reqwest", "axum", "clap"],
    ),
    (
        "healthpilot-tests",
        &["training", "sync", "store", "engine", "simulation", "server"],
        &["tauri"],
    ),
];

#[test]
fn every_crate_imports_only_what_the_house_allows() {
    let packages = packages();
    let names: BTreeSet<&str> = packages.iter().filter_map(|package| package["name"].as_str()).collect();
    assert_eq!(
        names,
        HOUSE.iter().map(|(name, ..)| *name).collect(),
        "a crate is missing from the house's plan"
    );

    for (name, inside, never) in HOUSE {
        let package = packages.iter().find(|package| package["name"] == *name).unwrap();
        let imports = package["dependencies"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|import| import["name"].as_str());
        for import in imports {
            if let Some(room) = import.strip_prefix("healthpilot-") {
                assert!(inside.contains(&room), "{name} must not import {room}");
            }
            let is_banned = |banned: &&&str| import == **banned || import.starts_with(&format!("{banned}-"));
            assert_eq!(never.iter().find(is_banned), None, "{name} must not import {import}");
        }
    }
}

#[test]
fn the_rules_are_built_without_anything_that_reads_a_clock_or_a_file() {
    let tree = cargo(&[
        "tree",
        "--package",
        "healthpilot-training",
        "--edges",
        "normal",
        "--prefix",
        "none",
    ]);
    for banned in ["tokio", "sqlx-core", "reqwest", "tauri", "getrandom", "rand"] {
        assert!(
            !tree.lines().any(|line| line.starts_with(&format!("{banned} "))),
            "the rules must not reach {banned}"
        );
    }
}

fn packages() -> Vec<Value> {
    let metadata: Value = serde_json::from_str(&cargo(&["metadata", "--no-deps", "--format-version", "1"])).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

fn cargo(args: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(args)
        .arg("--offline")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}
