//! The server's other calls, which are JSON (`docs/openapi.json`): accounts, signing in and out, devices.

use reqwest::Method;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{
    SyncProblemCode,
    trouble::{self, Trouble},
    wire::{Body, Wire},
};
use crate::keychain::Secret;

/// What a device that signed in is to keep.
#[derive(Deserialize)]
pub(super) struct Session {
    pub(super) token: Secret,
    pub(super) expires_at_ms: i64,
    pub(super) account_id: i64,
    pub(super) device_id: String,
}

/// The devices of an account.
#[derive(Deserialize)]
pub(super) struct Devices {
    pub(super) devices: Vec<Device>,
}

/// One of them.
#[derive(Deserialize)]
pub(super) struct Device {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) is_this: bool,
    pub(super) last_seen_ms: i64,
}

/// What is said to sign in or up.
#[derive(Serialize)]
pub(super) struct Credentials<'a> {
    pub(super) email: &'a str,
    pub(super) password: &'a str,
    pub(super) device_name: &'a str,
}

/// What is said to change the password.
#[derive(Serialize)]
pub(super) struct PasswordChange<'a> {
    pub(super) password: &'a str,
    pub(super) new_password: &'a str,
    pub(super) device_name: &'a str,
}

/// What is said to delete the account.
#[derive(Serialize)]
pub(super) struct Deletion<'a> {
    pub(super) password: &'a str,
}

impl Wire {
    /// Says something and reads the answer.
    pub(super) async fn tell<B: Serialize, T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        said: &B,
    ) -> Result<T, Trouble> {
        self.read_json(method, path, Some(json(said)?)).await
    }

    /// Says something to which there is no answer but that it was done.
    pub(super) async fn order<B: Serialize>(&self, path: &str, said: &B) -> Result<(), Trouble> {
        self.do_it(Method::POST, path, Some(json(said)?)).await
    }

    /// Reads something.
    pub(super) async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, Trouble> {
        self.read_json(Method::GET, path, None).await
    }

    /// Has something done for which there is nothing to say.
    pub(super) async fn do_it(&self, method: Method, path: &str, body: Option<Body>) -> Result<(), Trouble> {
        let heard = self.send(method, path, body).await?;
        if heard.status == 204 {
            Ok(())
        } else {
            Err(trouble::of_answer(&heard))
        }
    }

    /// Asks for a session with nothing to say.
    pub(super) async fn another_session(&self) -> Result<Session, Trouble> {
        self.read_json(Method::POST, "/v1/token", None).await
    }

    async fn read_json<T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        body: Option<Body>,
    ) -> Result<T, Trouble> {
        let heard = self.send(method, path, body).await?;
        if !matches!(heard.status, 200 | 201) {
            return Err(trouble::of_answer(&heard));
        }
        // Whoever answers in other words is somebody else.
        serde_json::from_slice(&heard.body).map_err(|_| SyncProblemCode::NotAServer.into())
    }
}

fn json<B: Serialize>(said: &B) -> Result<Body, SyncProblemCode> {
    Ok(Body {
        media_type: "application/json",
        bytes: serde_json::to_vec(said).map_err(|_| SyncProblemCode::Device)?,
    })
}
