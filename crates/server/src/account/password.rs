//! Passwords: hashed with argon2id, a few at a time, and never printed.
//!
//! Hashing takes memory and time on purpose. A semaphore bounds how many are hashed at once, a second one how many
//! wait; whoever comes after that is told to come back. An unknown e-mail costs the same work as a known one.

use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use argon2::{
    Algorithm, Argon2, Block, Params, Version,
    password_hash::phc::{self, Output, Salt},
};
use tokio::sync::Semaphore;

use crate::{Error, Result, chance, config::PasswordCost};

/// The shortest password, in characters (NIST SP 800-63B-4 asks for 8 at least; design: two more).
pub const MIN_PASSWORD: usize = 10;
/// The longest, in bytes (design: longer than any that a person or a password store makes).
pub const MAX_PASSWORD: usize = 512;
/// How many may wait to be hashed (design: about five seconds of work).
const WAITING: usize = 128;
/// How long one waits at most (design: a client gives up soon after).
const PATIENCE: Duration = Duration::from_secs(15);

/// A password as it was typed. It is not printed by `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// A password that somebody wants to have.
    ///
    /// # Errors
    /// [`Error::Refused`] says what it must be like.
    pub fn chosen(text: String) -> Result<Self> {
        if text.chars().count() < MIN_PASSWORD || text.len() > MAX_PASSWORD {
            return Err(Error::Refused(format!(
                "password must have at least {MIN_PASSWORD} characters and at most {MAX_PASSWORD} bytes"
            )));
        }
        Ok(Self(text))
    }

    /// A password that somebody claims to have. One that is too long to be anybody's is cut, and so is wrong.
    #[must_use]
    pub fn claimed(text: &str) -> Self {
        Self(text.chars().take(MAX_PASSWORD + 1).collect())
    }

    /// A password that nobody can guess, for a person to type once.
    ///
    /// # Errors
    /// [`Error::Chance`].
    pub fn drawn() -> Result<Self> {
        const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
        let drawn = chance::bytes::<20>()?;
        let letters = drawn.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)]));
        let text: String = letters.enumerate().fold(String::new(), |mut text, (place, letter)| {
            if place > 0 && place % 5 == 0 {
                text.push('-');
            }
            text.push(letter);
            text
        });
        Ok(Self(text))
    }

    /// The password itself, to be shown once to whoever runs the server.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// What is stored of a password: a PHC string with the cost and the salt in it.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(pub String);

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(…)")
    }
}

/// The place where passwords are hashed and compared.
#[derive(Clone)]
pub struct Passwords {
    params: Params,
    /// Hashing at once.
    at_work: Arc<Semaphore>,
    /// Hashing or waiting.
    admitted: Arc<Semaphore>,
    /// The memory of those who hash, kept from one to the next: an allocator that keeps some for each thread would keep
    /// a lot, and fresh memory takes a time that tells something.
    memories: Arc<Mutex<Vec<Vec<Block>>>>,
    /// The hash that an unknown e-mail's password is compared with.
    decoy: Arc<PasswordHash>,
}

impl Passwords {
    /// A place that spends `cost` on each password.
    ///
    /// # Errors
    /// [`Error::Password`] when argon2 does not accept the cost.
    pub fn new(cost: PasswordCost) -> Result<Self> {
        let params = Params::new(cost.memory_kib, cost.passes, 1, None).map_err(|_| Error::Password)?;
        let mut memory = Vec::new();
        Ok(Self {
            decoy: Arc::new(hash(&params, &Password::drawn()?, &mut memory)?),
            params,
            at_work: Arc::new(Semaphore::new(cost.at_once)),
            admitted: Arc::new(Semaphore::new(cost.at_once + WAITING)),
            memories: Arc::new(Mutex::new(vec![memory])),
        })
    }

    /// Hashes a password.
    ///
    /// # Errors
    /// [`Error::Busy`] when too many wait.
    pub async fn hash(&self, password: Password) -> Result<PasswordHash> {
        let params = self.params.clone();
        self.in_turn(move |memory| hash(&params, &password, memory)).await?
    }

    /// True when the password is the one that was hashed. Without a hash the same work is done, and it is not.
    ///
    /// # Errors
    /// [`Error::Busy`] when too many wait.
    pub async fn matches(&self, password: Password, hash: Option<PasswordHash>) -> Result<bool> {
        let is_known = hash.is_some();
        let hash = hash.unwrap_or_else(|| PasswordHash::clone(&self.decoy));
        self.in_turn(move |memory| is_known & verify(&password, &hash, memory))
            .await
    }

    /// Does the work when it is its turn. The turn ends with the work, even when nobody waits for it any more.
    async fn in_turn<T: Send + 'static>(&self, work: impl FnOnce(&mut Vec<Block>) -> T + Send + 'static) -> Result<T> {
        let place = self.admitted.clone().try_acquire_owned().map_err(|_| Error::Busy)?;
        let turn = tokio::time::timeout(PATIENCE, self.at_work.clone().acquire_owned())
            .await
            .map_err(|_| Error::Busy)?
            .map_err(|_| Error::Ended)?;
        let memories = self.memories.clone();
        tokio::task::spawn_blocking(move || {
            let mut memory = lock(&memories).pop().unwrap_or_default();
            let done = work(&mut memory);
            lock(&memories).push(memory);
            drop((turn, place));
            done
        })
        .await
        .map_err(|_| Error::Ended)
    }
}

impl fmt::Debug for Passwords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passwords(…)")
    }
}

/// What lies in a memory means nothing, so one that a panic left behind is as good as any.
fn lock(memories: &Mutex<Vec<Vec<Block>>>) -> MutexGuard<'_, Vec<Vec<Block>>> {
    memories.lock().unwrap_or_else(PoisonError::into_inner)
}

fn hash(params: &Params, password: &Password, memory: &mut Vec<Block>) -> Result<PasswordHash> {
    let salt = Salt::new(&chance::bytes::<16>()?).map_err(|_| Error::Password)?;
    let hash = phc::PasswordHash {
        algorithm: Algorithm::Argon2id.into(),
        version: Some(Version::V0x13.into()),
        params: params.try_into().map_err(|_| Error::Password)?,
        salt: Some(salt),
        hash: Some(output(params, password, &salt, memory).ok_or(Error::Password)?),
    };
    Ok(PasswordHash(hash.to_string()))
}

/// A hash that cannot be read is nobody's.
fn verify(password: &Password, hash: &PasswordHash, memory: &mut Vec<Block>) -> bool {
    let Ok(hash) = phc::PasswordHash::new(&hash.0) else {
        return false;
    };
    let (Ok(params), Some(salt)) = (Params::try_from(&hash), hash.salt) else {
        return false;
    };
    // Outputs are compared in a time that does not depend on where they differ.
    hash.hash.is_some() && output(&params, password, &salt, memory) == hash.hash
}

fn output(params: &Params, password: &Password, salt: &Salt, memory: &mut Vec<Block>) -> Option<Output> {
    if memory.len() < params.block_count() {
        memory.resize(params.block_count(), Block::new());
    }
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone());
    let mut bytes = [0; Params::DEFAULT_OUTPUT_LEN];
    argon2
        .hash_password_into_with_memory(password.0.as_bytes(), salt, &mut bytes, memory)
        .ok()?;
    Output::new(&bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passwords() -> Passwords {
        Passwords::new(PasswordCost {
            memory_kib: 8,
            passes: 1,
            at_once: 2,
        })
        .unwrap()
    }

    #[tokio::test]
    async fn only_the_password_that_was_hashed_matches() {
        let passwords = passwords();
        let chosen = Password::chosen("correct horse".to_owned()).unwrap();
        let hash = passwords.hash(chosen.clone()).await.unwrap();
        assert!(hash.0.starts_with("$argon2id$v=19$m=8,t=1,p=1$"));
        assert!(passwords.matches(chosen.clone(), Some(hash.clone())).await.unwrap());
        assert!(
            !passwords
                .matches(Password::claimed("correct hors"), Some(hash))
                .await
                .unwrap()
        );
        assert!(!passwords.matches(chosen, None).await.unwrap());
    }

    #[tokio::test]
    async fn the_same_password_is_never_hashed_alike() {
        let passwords = passwords();
        let chosen = Password::drawn().unwrap();
        assert_ne!(
            passwords.hash(chosen.clone()).await.unwrap(),
            passwords.hash(chosen).await.unwrap()
        );
    }

    #[test]
    fn a_password_is_not_printed() {
        let password = Password::drawn().unwrap();
        assert!(!format!("{password:?}").contains(password.reveal()));
        assert_eq!(password.reveal().len(), 23);
    }

    #[test]
    fn a_short_or_endless_password_is_not_chosen() {
        assert!(Password::chosen("123456789".to_owned()).is_err());
        assert!(Password::chosen("x".repeat(MAX_PASSWORD + 1)).is_err());
        assert!(Password::chosen("ß".repeat(10)).is_ok());
    }
}
