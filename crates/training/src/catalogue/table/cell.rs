//! A piece of a data file that knows where it stands.

use std::collections::BTreeMap;

use serde::{Deserialize, de::IntoDeserializer, de::value};

use crate::catalogue::ExerciseId;

/// Where the exercise with an id stands among those that were read.
pub(super) type Places = BTreeMap<ExerciseId, usize>;

/// A place in a data file that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}, column {column}: {what}")]
pub(in crate::catalogue) struct TableError {
    file: &'static str,
    line: usize,
    column: usize,
    what: String,
}

/// A line, or a part of one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell<'a> {
    file: &'static str,
    line: usize,
    /// Characters of the line before the text.
    before: usize,
    /// What it says, without blanks around.
    pub(super) text: &'a str,
}

impl<'a> Cell<'a> {
    /// The lines of a file that say something: neither blank nor a comment.
    pub(super) fn lines(file: &'static str, text: &'a str) -> impl Iterator<Item = Self> {
        let numbered = text.lines().zip(1..);
        let telling = numbered.filter(|(text, _)| !text.trim().is_empty() && !text.starts_with('#'));
        telling.map(move |(text, line)| Self::new(file, line, 0, text))
    }

    /// The very beginning of a file.
    pub(super) const fn start(file: &'static str) -> Self {
        Self {
            file,
            line: 1,
            before: 0,
            text: "",
        }
    }

    /// True when blanks stand before it in its line.
    pub(super) const fn is_indented(self) -> bool {
        self.before > 0
    }

    fn new(file: &'static str, line: usize, before: usize, text: &'a str) -> Self {
        let trimmed = text.trim_start();
        let blanks = text.chars().count() - trimmed.chars().count();
        Self {
            file,
            line,
            before: before + blanks,
            text: trimmed.trim_end(),
        }
    }

    /// Its parts.
    pub(super) fn split(self, separator: char) -> impl Iterator<Item = Self> {
        let mut before = self.before;
        self.text.split(separator).map(move |part| {
            let cell = Self::new(self.file, self.line, before, part);
            before += part.chars().count() + 1;
            cell
        })
    }

    /// The rows of a table whose first line names these columns.
    pub(super) fn rows<const N: usize>(
        file: &'static str,
        text: &'a str,
        columns: [&str; N],
    ) -> Result<Vec<[Self; N]>, TableError> {
        let mut lines = Self::lines(file, text);
        let head = lines.next().unwrap_or(Self::start(file));
        if head.columns()?.map(|cell| cell.text) != columns {
            return Err(head.fail(format!("the columns are not {}", columns.join(", "))));
        }
        lines.map(Self::columns).collect()
    }

    fn columns<const N: usize>(self) -> Result<[Self; N], TableError> {
        let cells: Vec<Self> = self.split('|').collect();
        let found = cells.len();
        cells
            .try_into()
            .map_err(|_| self.fail(format!("has {found} columns instead of {N}")))
    }

    /// Its words; `-` is none.
    pub(super) fn words<T: Deserialize<'a>>(self) -> Result<Vec<T>, TableError> {
        self.names().map(Self::word).collect()
    }

    /// Its words as they stand; `-` is none.
    pub(super) fn names(self) -> impl Iterator<Item = Self> {
        self.split(' ').filter(|cell| !cell.is_nothing())
    }

    /// Its one word.
    pub(super) fn word<T: Deserialize<'a>>(self) -> Result<T, TableError> {
        T::deserialize(IntoDeserializer::<value::Error>::into_deserializer(self.text))
            .map_err(|error| self.fail(format!("{}: {error}", self.text)))
    }

    /// The place of the exercise that it names.
    pub(super) fn place(self, places: &Places) -> Result<usize, TableError> {
        places
            .get(self.text)
            .copied()
            .ok_or_else(|| self.fail(format!("{} is no exercise", self.text)))
    }

    /// True for `-`, and for no text at all.
    pub(super) fn is_nothing(self) -> bool {
        matches!(self.text, "" | "-")
    }

    /// What is wrong here.
    pub(super) fn fail(self, what: impl Into<String>) -> TableError {
        TableError {
            file: self.file,
            line: self.line,
            column: self.before + 1,
            what: what.into(),
        }
    }
}
