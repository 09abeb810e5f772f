//! File systems that fail: a full disk, a folder that cannot be written. They are mounted in a namespace of the
//! command's own, and are gone with it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::LazyLock,
};

use tempfile::TempDir;

use crate::{Answer, Cli, binary, copy_all};

/// How to come by a namespace in which mounting is allowed: as root directly, as anyone else as root of one's own.
static UNSHARE: LazyLock<&[&str]> = LazyLock::new(|| {
    let ways: [&[&str]; 2] = [&["--user", "--map-root-user", "--mount"], &["--mount"]];
    let allows = |way: &&[&str]| {
        let probe = ["mount", "-t", "tmpfs", "none", "/mnt"];
        let mut unshare = Command::new("unshare");
        let probe = unshare
            .args(*way)
            .args(probe)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        probe.status().is_ok_and(|status| status.success())
    };
    ways.into_iter()
        .find(allows)
        .expect("this system lets nobody mount a file system in a namespace (unshare --user --map-root-user --mount)")
});

/// A run on a copy of a data folder, under a file system that fails.
#[derive(Debug)]
pub struct Confined {
    place: TempDir,
    /// What the run said.
    pub answer: Answer,
}

impl Confined {
    /// On a disk of so many KiB.
    #[must_use]
    pub fn on_disk_of(kib: usize, data: &Path, args: &[&str]) -> Self {
        Self::run(&format!("mount -t tmpfs -o size={kib}k none \"$1\""), data, args)
    }

    /// In a folder that cannot be written.
    #[must_use]
    pub fn read_only(data: &Path, args: &[&str]) -> Self {
        let remount = "mount --bind \"$2\" \"$1\" && mount -o remount,bind,ro \"$1\"";
        Self::run(remount, data, args)
    }

    /// The data folder as the run left it.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        self.place.path().join("after")
    }

    fn run(mount: &str, data: &Path, args: &[&str]) -> Self {
        let place = tempfile::tempdir().expect("a temporary folder can be made");
        let at = |name: &str| place.path().join(name);
        for folder in ["disk", "after"] {
            fs::create_dir(at(folder)).expect("a folder can be made");
        }
        copy_all(data, &at("before"));
        // What the mounted disk holds is only seen in here, so it is copied out before the namespace ends.
        let script = format!(
            "{mount} || exit 99
             [ -e \"$1/healthpilot.db\" ] || cp -r \"$2/.\" \"$1\" || exit 98
             after=$3
             disk=$1
             shift 3
             \"$@\"
             code=$?
             cp -r \"$disk/.\" \"$after\" || exit 97
             exit $code"
        );
        let output = Command::new("unshare")
            .args(*UNSHARE)
            .args(["sh", "-c", &script, "sh"])
            .args([at("disk"), at("before"), at("after")])
            .arg(binary())
            .args(Cli::on(&at("disk")).args(args))
            .stdin(Stdio::null())
            .output()
            .expect("unshare starts");
        let answer = Answer::from(output);
        assert!(
            !matches!(answer.code, Some(97..=99)),
            "the disk could not be set up: {answer:?}"
        );
        Self { place, answer }
    }
}
