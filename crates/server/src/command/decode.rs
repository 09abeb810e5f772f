//! A body of a sync as JSON, for whoever writes another client or looks for a fault.

use std::{
    fs,
    io::{self, Read as _},
    path::Path,
};

use super::say;
use crate::{Error, Result, shown};

/// The longest body there can be, and a byte more.
const LONGEST: u64 = (1 << 20) + 1;

pub(super) fn run(file: &Path) -> Result<()> {
    let mut bytes = Vec::new();
    let read = if file == Path::new("-") {
        io::stdin().lock().take(LONGEST).read_to_end(&mut bytes)
    } else {
        fs::File::open(file).and_then(|opened| opened.take(LONGEST).read_to_end(&mut bytes))
    };
    read.map_err(Error::file(file))?;
    let shown = shown::body(&bytes)
        .ok_or_else(|| Error::Refused("this is neither a request nor a reply nor a segment of a sync".to_owned()))?;
    say(&format!("{shown:#}"))
}
