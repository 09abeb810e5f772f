//! Writing what was taken out into a file of the athlete's choice: whole or not at all, for its owner's eyes alone.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write as _},
    path::Path,
};

/// Puts the bytes into a file, in the place of one that is there.
///
/// What fails leaves a file that was there as it was.
pub(super) fn write_private(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut part = file.as_os_str().to_owned();
    part.push(format!(".{}.part", std::process::id()));
    let part = Path::new(&part);
    let outcome = write_part(part, bytes).and_then(|()| fs::rename(part, file));
    if outcome.is_err() {
        // What failed is what is told; the rest of the attempt is only in the way.
        let _ = fs::remove_file(part);
    }
    outcome
}

fn write_part(part: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.create_new(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut written = options.open(part)?;
    written.write_all(bytes)?;
    written.sync_all()
}
