//! Documents one a line, read with the number of the line that is wrong.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read as _},
    path::Path,
};

use engine::document::MAX_BYTES;

use super::Outcome;
use crate::failure::Failure;

/// Lines that one file may have (design: a hundred years, a line a day).
const MOST_LINES: usize = 36_525;

/// Reads a document from every line that is not empty; of a file, or of standard input for `-`.
pub(super) fn lines<T>(path: &Path, read: impl Fn(&[u8]) -> engine::Result<T>) -> Outcome<Vec<T>> {
    let unreadable = |source| Failure::Input {
        path: path.to_owned(),
        source,
    };
    if path == Path::new("-") {
        return documents(path, io::stdin().lock(), read);
    }
    let file = File::open(path).map_err(unreadable)?;
    documents(path, BufReader::new(file), read)
}

fn documents<T>(path: &Path, mut source: impl BufRead, read: impl Fn(&[u8]) -> engine::Result<T>) -> Outcome<Vec<T>> {
    let mut documents = Vec::new();
    let mut line = Vec::new();
    for number in 1..=MOST_LINES {
        line.clear();
        // One byte more than a document may have: the rest of a longer line is not read, for it is refused.
        let most = MAX_BYTES as u64 + 1;
        let taken = source.by_ref().take(most).read_until(b'\n', &mut line);
        let taken = taken.map_err(|source| Failure::Input {
            path: path.to_owned(),
            source,
        })?;
        if taken == 0 {
            return Ok(documents);
        }
        let text = line.trim_ascii();
        if !text.is_empty() {
            let document = read(text).map_err(|error| Failure::Line {
                path: path.to_owned(),
                number,
                error,
            })?;
            documents.push(document);
        }
    }
    Err(Failure::TooManyLines {
        path: path.to_owned(),
        most: MOST_LINES,
    })
}
