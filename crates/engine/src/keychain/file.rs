//! A file in the data folder that only the athlete's own account can read: for systems without a keychain, after the
//! athlete has agreed to it.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Write as _},
    path::PathBuf,
};

use store::Folder;

use super::{Keychain, KeychainError, Secret};

/// Secrets in a file of the data folder.
#[derive(Debug, Clone)]
pub struct FileKeychain(PathBuf);

/// A file of secrets is no larger (design: a handful of keys).
const MAX_BYTES: u64 = 64 << 10;

impl FileKeychain {
    /// The file in this data folder.
    #[must_use]
    pub fn of(folder: &Folder) -> Self {
        Self(folder.path().join("secrets.json"))
    }

    fn all(&self) -> Result<BTreeMap<String, String>, KeychainError> {
        match fs::metadata(&self.0) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(BTreeMap::new()),
            Ok(file) if file.len() <= MAX_BYTES => {}
            _ => return Err(KeychainError::Silent),
        }
        let text = fs::read(&self.0).map_err(|_| KeychainError::Silent)?;
        serde_json::from_slice(&text).map_err(|_| KeychainError::Silent)
    }

    /// Writes the file anew beside the old one, and puts it in its place; without a secret there is no file.
    fn put(&self, all: &BTreeMap<String, String>) -> io::Result<()> {
        if all.is_empty() {
            return match fs::remove_file(&self.0) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
                _ => Ok(()),
            };
        }
        let draft = self.0.with_extension("draft");
        let mut options = fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&draft)?;
        file.write_all(&serde_json::to_vec(all)?)?;
        file.sync_all()?;
        fs::rename(&draft, &self.0)
    }
}

impl Keychain for FileKeychain {
    fn secret(&self, name: &str) -> Result<Option<Secret>, KeychainError> {
        Ok(self.all()?.remove(name).map(Secret::new))
    }

    fn keep(&self, name: &str, secret: &Secret) -> Result<(), KeychainError> {
        let mut all = self.all()?;
        all.insert(name.to_owned(), secret.revealed().to_owned());
        self.put(&all).map_err(|_| KeychainError::Silent)
    }

    fn forget(&self, name: &str) -> Result<(), KeychainError> {
        let mut all = self.all()?;
        all.remove(name);
        self.put(&all).map_err(|_| KeychainError::Silent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_secret_is_the_athletes_alone_and_goes_with_the_last_one() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::at(place.path().to_owned());
        let keychain = FileKeychain::of(&folder);
        assert_eq!(keychain.secret("one").unwrap(), None);
        keychain.keep("one", &Secret::new("sk-1")).unwrap();
        keychain.keep("two", &Secret::new("sk-2")).unwrap();
        assert_eq!(keychain.secret("one").unwrap(), Some(Secret::new("sk-1")));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(&keychain.0).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        keychain.forget("one").unwrap();
        keychain.forget("two").unwrap();
        assert_eq!(keychain.secret("two").unwrap(), None);
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_secret_does_not_print() {
        assert_eq!(format!("{:?}", Secret::new("sk-1")), "Secret(…)");
    }
}
