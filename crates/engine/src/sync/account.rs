//! The account: signing up, in and out, another password, and its end. What is on this device stays in all of it, unless
//! the athlete asks for it to go.

use reqwest::Method;
use training::refusal::Refusal;

use super::{
    SignIn, SyncDone, SyncProblemCode,
    address::ServerAddress,
    api::{Credentials, Deletion, PasswordChange, Session},
    kept::{Kept, token_name},
    trouble::Trouble,
    turn::Turn,
    wire::Wire,
};
use crate::{Engine, Error, Result, coach::KeyPlace, keychain::Secret};

/// The longest name of a device, in characters (the server's own bound).
const MOST_NAME_CHARS: usize = 64;
/// The shortest password that a server takes, in characters (the server's own bound).
const LEAST_PASSWORD_CHARS: usize = 10;
/// The longest e-mail, in bytes (RFC 5321, section 4.5.3.1).
const MOST_EMAIL_BYTES: usize = 254;

/// What the athlete typed, as it is acceptable.
struct Entry {
    server: ServerAddress,
    email: String,
    device_name: String,
    password: Secret,
    place: KeyPlace,
}

/// The way to the account's server with what is kept of it.
pub(super) struct SignedIn {
    pub(super) wire: Wire,
    pub(super) kept: Kept,
    pub(super) token_name: String,
}

impl Engine {
    /// Makes an account on a server, and signs this device in. What is on it joins the account unchanged.
    ///
    /// # Errors
    /// [`Error::Refused`] by field, [`Error::Keychain`] where the token cannot be kept, or the store's.
    pub async fn sync_sign_up(&self, sign_in: SignIn) -> Result<SyncDone> {
        if sign_in.password.revealed().chars().count() < LEAST_PASSWORD_CHARS {
            return Err(short_password("password"));
        }
        self.enter(sign_in, "/v1/accounts").await
    }

    /// Signs this device in. What is on it joins the account unchanged; into the account that it was in, it comes back.
    ///
    /// # Errors
    /// As [`Engine::sync_sign_up`].
    pub async fn sync_sign_in(&self, sign_in: SignIn) -> Result<SyncDone> {
        self.enter(sign_in, "/v1/sign-in").await
    }

    async fn enter(&self, sign_in: SignIn, path: &str) -> Result<SyncDone> {
        let entry = Entry::read(sign_in)?;
        let _turn = match self.turn().await? {
            Ok(turn) => turn,
            Err(trouble) => return self.done(Some(trouble.code)).await,
        };
        let kept = self.kept_sync().await?;
        let account = self.store.read().await?.account().await?;
        if kept.is_signed_in() && account.is_some() {
            return Err(refused("server", "is for a device that is signed out; sign out first"));
        }
        let name = token_name(&entry.server, &entry.email);
        // A keychain that is missing is noticed before anything is asked of the server.
        self.token(name.clone(), entry.place).await?;
        let wire = match Wire::to(entry.server.clone(), None, &self.sync.parts) {
            Ok(wire) => wire,
            Err(trouble) => return self.done(Some(trouble.code)).await,
        };
        let credentials = Credentials {
            email: &entry.email,
            password: entry.password.revealed(),
            device_name: &entry.device_name,
        };
        match wire.tell(Method::POST, path, &credentials).await {
            Ok(session) => self.joined(entry, kept, wire, name, session).await,
            Err(trouble) => self.done(Some(trouble.code)).await,
        }
    }

    /// Keeps the token and joins the account; a device that cannot keep its token is signed out again.
    async fn joined(
        &self,
        entry: Entry,
        kept: Kept,
        mut wire: Wire,
        name: String,
        session: Session,
    ) -> Result<SyncDone> {
        if let Err(error) = self.keep_token(name, entry.place, session.token.clone()).await {
            wire.show(session.token);
            // Nobody has the token any more: if the server does not hear of it, its life ends by itself.
            let _ = wire.do_it(Method::POST, "/v1/sign-out", None).await;
            return Err(error.into());
        }
        let account = self.store.read().await?.account().await?;
        let is_the_same = account.is_some_and(|account| {
            account.server == entry.server.text()
                && account.email == entry.email
                && kept.account_id == session.account_id
        });
        if !is_the_same {
            self.join_account(entry.server.text(), &entry.email).await?;
        }
        let kept = Kept {
            device_name: entry.device_name,
            ..kept
        };
        let now_ms = self.clock.wall().as_millisecond();
        self.keep_sync(kept.with(&session, entry.place, now_ms)).await?;
        self.call_sync();
        self.done(None).await
    }

    /// Signs this device out, here in any case and on the server if it can be reached. What is on the device stays, or
    /// goes with `wipe`.
    ///
    /// # Errors
    /// When the data file cannot be written.
    pub async fn sync_sign_out(&self, wipe: bool) -> Result<SyncDone> {
        let problem = {
            let _turn = match self.turn().await? {
                Ok(turn) => turn,
                Err(trouble) => return self.done(Some(trouble.code)).await,
            };
            let told = match self.signed_in().await? {
                Ok(way) => way.wire.do_it(Method::POST, "/v1/sign-out", None).await,
                Err(trouble) => Err(trouble),
            };
            self.leave().await?;
            told.err()
                .map(|trouble| trouble.code)
                .filter(|code| !code.ends_sign_in())
        };
        if wipe {
            self.delete_everything().await?;
        }
        self.done(problem).await
    }

    /// Changes the account's password. Every other device is signed out.
    ///
    /// # Errors
    /// [`Error::Refused`] for a password that no server takes, [`Error::Keychain`], or the store's.
    pub async fn sync_change_password(&self, password: Secret, new_password: Secret) -> Result<SyncDone> {
        if new_password.revealed().chars().count() < LEAST_PASSWORD_CHARS {
            return Err(short_password("new_password"));
        }
        let (_turn, way) = match self.way_in_turn().await? {
            Ok(in_turn) => in_turn,
            Err(trouble) => return self.done(Some(trouble.code)).await,
        };
        let change = PasswordChange {
            password: password.revealed(),
            new_password: new_password.revealed(),
            device_name: &way.kept.device_name,
        };
        let changed: Result<Session, Trouble> = way.wire.tell(Method::PUT, "/v1/account/password", &change).await;
        let problem = match changed {
            Ok(session) => {
                self.renewed(way.kept, way.token_name, session).await?;
                None
            }
            Err(trouble) => Some(self.heed_trouble(trouble).await?),
        };
        self.done(problem).await
    }

    /// Deletes the account and everything of it on its server. What is on this device stays.
    ///
    /// # Errors
    /// When the data file cannot be written.
    pub async fn sync_delete_account(&self, password: Secret) -> Result<SyncDone> {
        let (_turn, way) = match self.way_in_turn().await? {
            Ok(in_turn) => in_turn,
            Err(trouble) => return self.done(Some(trouble.code)).await,
        };
        let deletion = Deletion {
            password: password.revealed(),
        };
        let problem = match way.wire.order("/v1/account/delete", &deletion).await {
            Ok(()) => {
                self.leave().await?;
                None
            }
            Err(trouble) => Some(self.heed_trouble(trouble).await?),
        };
        self.done(problem).await
    }

    /// The way to the account's server, in this engine's turn, which ends with what is answered.
    pub(super) async fn way_in_turn(&self) -> Result<Result<(Turn, SignedIn), Trouble>> {
        let turn = match self.turn().await? {
            Ok(turn) => turn,
            Err(trouble) => return Ok(Err(trouble)),
        };
        Ok(self.signed_in().await?.map(|way| (turn, way)))
    }

    /// The way to the account's server; a trouble when the device is signed out or its token cannot be read.
    pub(super) async fn signed_in(&self) -> Result<Result<SignedIn, Trouble>> {
        let kept = self.kept_sync().await?;
        let account = self.store.read().await?.account().await?;
        let (Some(account), true) = (account, kept.is_signed_in()) else {
            return Ok(Err(kept.problem.unwrap_or(SyncProblemCode::SignedOut).into()));
        };
        let server = ServerAddress::read(&account.server).map_err(|refusal| Error::Refused(vec![refusal]))?;
        let token_name = token_name(&server, &account.email);
        let token = match self.token(token_name.clone(), kept.token).await {
            Ok(Some(token)) => token,
            Ok(None) => return Ok(Err(SyncProblemCode::SignedOut.into())),
            Err(_) => return Ok(Err(SyncProblemCode::Keychain.into())),
        };
        Ok(Wire::to(server, Some(token), &self.sync.parts).map(|wire| SignedIn { wire, kept, token_name }))
    }

    /// Keeps another token in the place of the one before.
    pub(super) async fn renewed(&self, kept: Kept, token_name: String, session: Session) -> Result<()> {
        self.keep_token(token_name, kept.token, session.token.clone()).await?;
        let (place, now_ms) = (kept.token, self.clock.wall().as_millisecond());
        self.keep_sync(kept.with(&session, place, now_ms)).await
    }

    /// Forgets the account and its token.
    async fn leave(&self) -> Result<()> {
        self.forget_token().await?;
        self.leave_account().await?;
        self.keep_sync(Kept::default()).await
    }

    pub(super) async fn done(&self, problem: Option<SyncProblemCode>) -> Result<SyncDone> {
        let view = self.sync_status().await?;
        Ok(SyncDone { problem, view })
    }
}

/// True for what a device may be called.
pub(super) fn is_device_name(name: &str) -> bool {
    !name.is_empty() && name.chars().count() <= MOST_NAME_CHARS && !name.chars().any(char::is_control)
}

impl Entry {
    fn read(sign_in: SignIn) -> Result<Self> {
        let mut refusals = Vec::new();
        let server = ServerAddress::read(&sign_in.server).map_err(|refusal| refusals.push(refusal));
        let email = sign_in.email.trim().to_lowercase();
        if email.len() > MOST_EMAIL_BYTES || !email.contains('@') || email.chars().any(char::is_whitespace) {
            refusals.push(Refusal::new("email", "must be an address such as anna@example.org"));
        }
        let device_name = sign_in.device_name.trim().to_owned();
        if !is_device_name(&device_name) {
            refusals.push(Refusal::new("device_name", "must have 1 to 64 characters"));
        }
        if sign_in.password.revealed().is_empty() {
            refusals.push(Refusal::new("password", "must be told"));
        }
        match server {
            Ok(server) if refusals.is_empty() => Ok(Self {
                server,
                email,
                device_name,
                password: sign_in.password,
                place: if sign_in.in_file {
                    KeyPlace::File
                } else {
                    KeyPlace::Keychain
                },
            }),
            _ => Err(Error::Refused(refusals)),
        }
    }
}

fn short_password(field: &str) -> Error {
    refused(field, "must have at least 10 characters")
}

fn refused(field: &str, why: &str) -> Error {
    Error::Refused(vec![Refusal::new(field, why)])
}
