//! What the athlete calls each device: a record like others, so that a device can say which one wrote what it shows.

use std::collections::BTreeMap;

use sync::{Field, Record, value};
use training::workout::DeviceTag;

use super::put::Put;
use crate::{Reading, Result, Writing};

const TABLE: &str = "device";
const FIELD: &str = "name";

impl Reading {
    /// The names of the account's devices, as far as they have told them, by their tags.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn device_names(&mut self) -> Result<BTreeMap<DeviceTag, String>> {
        let rows: Vec<(String, Vec<u8>)> = sqlx::query_as(
            "select key, value
             from kept_field
             where entity = ?1
               and field = ?2",
        )
        .bind(TABLE)
        .bind(FIELD)
        .fetch_all(self.connection())
        .await?;
        let named = rows
            .into_iter()
            .filter_map(|(tag, name)| Some((tag.parse().ok()?, value::as_text(&name)?.to_owned())));
        Ok(named.collect())
    }
}

impl Writing {
    /// Tells the other devices what this one is called.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn name_device(&mut self, name: &str) -> Result<()> {
        let field = Field {
            stamp: self.next_stamp(),
            value: value::text(name),
        };
        let record = Record {
            fields: BTreeMap::from([(FIELD.into(), field)]),
            ..Record::empty(TABLE.into(), self.device.to_string())
        };
        self.put_records(
            &TABLE.into(),
            vec![Put {
                record,
                sent: 0,
                told: 1,
            }],
        )
        .await
    }
}
