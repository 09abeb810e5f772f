//! Reading: what one transaction sees, all of one moment.

use serde::de::DeserializeOwned;
use sqlx::{Sqlite, SqliteConnection, Transaction};

use crate::{Error, Result, Store};

/// A read transaction, or the reading half of a write transaction. The nouns' files say what can be read.
#[derive(Debug)]
pub struct Reading {
    pub(crate) transaction: Transaction<'static, Sqlite>,
}

impl Store {
    /// Begins to read. Everything read through the answer is of one moment.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn read(&self) -> Result<Reading> {
        let transaction = self
            .readers
            .begin()
            .await
            .map_err(|error| Error::from(error).within(&self.folder))?;
        Ok(Reading { transaction })
    }
}

impl Reading {
    pub(crate) fn connection(&mut self) -> &mut SqliteConnection {
        &mut self.transaction
    }
}

/// Reads a stored document. Fields that a newer version added are passed over.
pub(crate) fn document<T: DeserializeOwned>(stored: &str, what: &'static str) -> Result<T> {
    serde_json::from_str(stored).map_err(Error::unreadable(what))
}

/// Reads a stored word of a closed vocabulary.
pub(crate) fn word<T: DeserializeOwned>(stored: &str, what: &'static str) -> Result<T> {
    serde_json::from_value(serde_json::Value::from(stored)).map_err(|_| Error::Malformed(what))
}
