//! The document as text: a record a line, so that two exports can be compared by any tool that compares lines.

use serde::Serialize;

use super::Export;

impl Export {
    /// The document's one text.
    ///
    /// # Errors
    /// Never for what was read from a store or a document; a map with keys that are no text would be one.
    pub fn text(&self) -> Result<String, serde_json::Error> {
        let mut text = String::new();
        text.push_str("{\n\"format\":");
        text.push_str(&serde_json::to_string(&self.format)?);
        text.push_str(",\n\"version\":");
        text.push_str(&serde_json::to_string(&self.version)?);
        text.push_str(",\n\"athlete\":");
        text.push_str(&serde_json::to_string(&self.athlete)?);
        list(&mut text, "mornings", &self.mornings)?;
        list(&mut text, "workouts", &self.workouts)?;
        list(&mut text, "wishes", &self.wishes)?;
        list(&mut text, "kept_proposals", &self.kept_proposals)?;
        text.push_str("\n}\n");
        Ok(text)
    }
}

fn list<T: Serialize>(text: &mut String, name: &str, records: &[T]) -> Result<(), serde_json::Error> {
    text.push_str(",\n\"");
    text.push_str(name);
    text.push_str("\":[");
    for (index, record) in records.iter().enumerate() {
        text.push_str(if index == 0 { "\n" } else { ",\n" });
        text.push_str(&serde_json::to_string(record)?);
    }
    text.push_str(if records.is_empty() { "]" } else { "\n]" });
    Ok(())
}
