//! Accounts, from the terminal. Works beside a running server.

use std::io::Read as _;

use super::{args::User, say};
use crate::{
    Clock, Config, Error, Result,
    account::{Email, Password, Passwords},
    storage::{Account, NewAccount, Sqlite, Storage as _},
};

/// The longest line that is read as a password, in bytes (design).
const LONGEST_LINE: u64 = 4096;

pub(super) async fn run(config: &Config, clock: &Clock, what: User) -> Result<()> {
    let now_ms = clock.now_ms();
    let storage = Sqlite::open_beside(&config.data).await?;
    let outcome = match what {
        User::Add { email, password_stdin } => add(config, &storage, now_ms, &email, password_stdin).await,
        User::List => list(&storage).await,
        User::Delete { email } => delete(&storage, now_ms, &email).await,
        User::ResetPassword { email, password_stdin } => reset(config, &storage, now_ms, &email, password_stdin).await,
    };
    storage.close().await;
    outcome
}

async fn add(config: &Config, storage: &Sqlite, at_ms: i64, email: &str, is_typed: bool) -> Result<()> {
    let email = parse(email)?;
    let password = password(is_typed)?;
    let account = NewAccount {
        email,
        password: Passwords::new(config.password)?.hash(password.clone()).await?,
        at_ms,
    };
    storage.add_account(account).await?;
    say("the account is made")?;
    tell(&password, is_typed)
}

async fn list(storage: &Sqlite) -> Result<()> {
    for account in storage.accounts().await? {
        let devices = storage.devices(account.id).await?.len();
        let since = jiff::Timestamp::from_millisecond(account.created_at_ms).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        let day = since.strftime("%Y-%m-%d");
        say(&format!("{}  since {day}, {devices} devices signed in", account.email))?;
    }
    Ok(())
}

async fn delete(storage: &Sqlite, at_ms: i64, email: &str) -> Result<()> {
    let account = find(storage, email).await?;
    storage.delete_account(account.id, at_ms).await?;
    say("the account and everything of it is deleted; backups made before still have it")
}

async fn reset(config: &Config, storage: &Sqlite, at_ms: i64, email: &str, is_typed: bool) -> Result<()> {
    let account = find(storage, email).await?;
    let password = password(is_typed)?;
    let hash = Passwords::new(config.password)?.hash(password.clone()).await?;
    storage.set_password(account.id, hash, at_ms).await?;
    say("the password is changed, and all devices are signed out")?;
    tell(&password, is_typed)
}

async fn find(storage: &Sqlite, email: &str) -> Result<Account> {
    storage.account_by_email(&parse(email)?).await?.ok_or(Error::NoAccount)
}

fn parse(email: &str) -> Result<Email> {
    email
        .parse()
        .map_err(|_| Error::Refused("the e-mail must be an address such as anna@example.org".to_owned()))
}

/// A drawn password, or the first line of standard input.
fn password(is_typed: bool) -> Result<Password> {
    if !is_typed {
        return Password::drawn();
    }
    let mut text = String::new();
    let mut input = std::io::stdin().lock().take(LONGEST_LINE);
    input.read_to_string(&mut text).map_err(Error::file("standard input"))?;
    Password::chosen(text.lines().next().unwrap_or_default().to_owned())
}

fn tell(password: &Password, is_typed: bool) -> Result<()> {
    if is_typed {
        return Ok(());
    }
    say(&format!("its password is {}", password.reveal()))?;
    say("it is shown this once; change it in the app")
}
