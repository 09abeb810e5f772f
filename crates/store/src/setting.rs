//! Settings of this device alone, by name. They never sync.

use serde::{Serialize, de::DeserializeOwned};

use crate::{Reading, Result, Writing, reading::document, writing::json};

impl Reading {
    /// A setting, or `None` while it was never set.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn setting<T: DeserializeOwned>(&mut self, name: &'static str) -> Result<Option<T>> {
        let value: Option<String> = sqlx::query_scalar("select value from setting where name = ?1")
            .bind(name)
            .fetch_optional(self.connection())
            .await?;
        value.map(|value| document(&value, name)).transpose()
    }
}

impl Writing {
    /// Keeps a setting.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn put_setting<T: Serialize>(&mut self, name: &'static str, value: &T) -> Result<()> {
        sqlx::query("insert or replace into setting (name, value) values (?1, ?2)")
            .bind(name)
            .bind(json(value, name)?)
            .execute(self.connection())
            .await?;
        Ok(())
    }
}
