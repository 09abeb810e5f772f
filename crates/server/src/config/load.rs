//! Reading the configuration.

use std::{fs, path::Path};

use toml::{Table, Value};

use super::{Config, PasswordCost};
use crate::{Error, Result};

/// What the names of environment variables begin with.
const PREFIX: &str = "HEALTHPILOT_";

impl Config {
    /// Reads `file`, if there is one, and over it the variables whose names begin with `HEALTHPILOT_`.
    ///
    /// # Errors
    /// [`Error::Config`] names the key that is unknown, missing or wrong.
    pub fn read(file: Option<&Path>, environment: impl IntoIterator<Item = (String, String)>) -> Result<Self> {
        let mut table = match file {
            Some(file) => parse(&fs::read_to_string(file).map_err(Error::file(file))?)?,
            None => Table::new(),
        };
        for (name, value) in environment {
            if let Some(key) = name.strip_prefix(PREFIX) {
                let path: Vec<String> = key.to_lowercase().split("__").map(str::to_owned).collect();
                set(&mut table, &path, &value, &name)?;
            }
        }
        let config: Self = serde_path_to_error::deserialize(Value::Table(table)).map_err(|error| {
            let path = error.path().to_string();
            let reason = error.into_inner().message().to_owned();
            Error::Config(if path == "." {
                reason
            } else {
                format!("{path}: {reason}")
            })
        })?;
        config.checked()
    }

    fn checked(self) -> Result<Self> {
        let is_out_of_reach = self.listen.ip().is_loopback();
        if !is_out_of_reach && self.tls.is_none() && self.trusted_proxies.is_empty() {
            return Err(Error::Config(
                "listen: passwords and health data travel by https only; give tls a certificate and a key, or name in \
                 trusted_proxies the proxy that ends TLS, or listen on 127.0.0.1"
                    .to_owned(),
            ));
        }
        let cost = self.password;
        if cost.memory_kib < PasswordCost::LEAST_MEMORY_KIB || cost.passes < PasswordCost::LEAST_PASSES {
            return Err(Error::Config(format!(
                "password: memory_kib must be at least {} and passes at least {}",
                PasswordCost::LEAST_MEMORY_KIB,
                PasswordCost::LEAST_PASSES
            )));
        }
        let limits = self.limits;
        let is_zero = cost.at_once == 0
            || self.token_days == 0
            || limits.connections == 0
            || limits.devices == 0
            || limits.sync_body_bytes == 0
            || limits.head_s == 0;
        if is_zero || limits.bodies_at_once_bytes < limits.sync_body_bytes {
            return Err(Error::Config(
                "limits, token_days and password.at_once must be above zero, and bodies_at_once_bytes not below \
                 sync_body_bytes"
                    .to_owned(),
            ));
        }
        Ok(self)
    }
}

fn parse(text: &str) -> Result<Table> {
    text.parse()
        .map_err(|error: toml::de::Error| Error::Config(error.message().to_owned()))
}

/// Puts a variable's value in its place. What does not read as TOML is a text.
fn set(table: &mut Table, path: &[String], text: &str, name: &str) -> Result<()> {
    let Some((last, outer)) = path.split_last() else {
        return Ok(());
    };
    let mut inner = table;
    for key in outer {
        inner = inner
            .entry(key.clone())
            .or_insert_with(|| Value::Table(Table::new()))
            .as_table_mut()
            .ok_or_else(|| Error::Config(format!("{name}: {key} is no table")))?;
    }
    let read = format!("value = {text}").parse::<Table>().ok();
    let value = read
        .filter(|read| read.len() == 1)
        .and_then(|mut read| read.remove("value"));
    inner.insert(last.clone(), value.unwrap_or_else(|| Value::String(text.to_owned())));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, environment: &[(&str, &str)]) -> Result<Config> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("server.toml");
        fs::write(&file, text).unwrap();
        Config::read(
            Some(&file),
            environment
                .iter()
                .map(|&(name, value)| (name.to_owned(), value.to_owned())),
        )
    }

    fn refusal(text: &str, environment: &[(&str, &str)]) -> String {
        read(text, environment).unwrap_err().to_string()
    }

    #[test]
    fn the_environment_stands_over_the_file() {
        let config = read(
            "data = \"/a\"\nsign_up = \"open\"\n[limits]\ndevices = 3",
            &[
                ("HEALTHPILOT_DATA", "/b"),
                ("HEALTHPILOT_LISTEN", "127.0.0.1:9000"),
                ("HEALTHPILOT_LIMITS__DEVICES", "4"),
                ("HEALTHPILOT_TRUSTED_PROXIES", r#"["127.0.0.1", "10.0.0.0/8"]"#),
                ("HOME", "/root"),
            ],
        )
        .unwrap();
        assert_eq!(config.data, Path::new("/b"));
        assert_eq!(config.listen.port(), 9000);
        assert_eq!(config.limits.devices, 4);
        assert!(config.trusted_proxies.contains([10, 1, 2, 3].into()));
        assert!(!config.trusted_proxies.contains([11, 1, 2, 3].into()));
    }

    #[test]
    fn an_unknown_key_is_refused_by_its_name() {
        assert!(refusal("data = \"/a\"\nlissten = 1", &[]).contains("lissten"));
        assert!(refusal("data = \"/a\"", &[("HEALTHPILOT_PORT", "1")]).contains("port"));
        assert!(refusal("data = \"/a\"\n[limits]\nbody = 1", &[]).contains("body"));
    }

    #[test]
    fn a_missing_or_wrong_key_is_refused_by_its_name() {
        assert!(refusal("", &[]).contains("data"));
        assert!(
            refusal("data = \"/a\"\nlisten = \"here\"", &[]).starts_with("the configuration is not acceptable: listen")
        );
    }

    #[test]
    fn passwords_never_travel_in_the_clear_beyond_this_machine() {
        assert!(refusal("data = \"/a\"\nlisten = \"0.0.0.0:80\"", &[]).contains("https only"));
        read(
            "data = \"/a\"\nlisten = \"0.0.0.0:80\"\ntrusted_proxies = [\"10.0.0.2\"]",
            &[],
        )
        .unwrap();
    }

    #[test]
    fn a_password_is_never_hashed_for_less_than_it_should_cost() {
        assert!(refusal("data = \"/a\"\n[password]\nmemory_kib = 8", &[]).contains("memory_kib"));
    }
}
