//! A device: a data folder and the command line on it.

use std::collections::BTreeSet;

use harness::{Answer, Cli, Data, Server};
use serde_json::Value;

pub(crate) const EMAIL: &str = "anna@example.org";
pub(crate) const PASSWORD: &str = "correct horse battery";

pub(crate) struct Device {
    pub(crate) data: Data,
    pub(crate) cli: Cli,
    name: &'static str,
}

impl Device {
    pub(crate) fn called(name: &'static str) -> Self {
        let data = Data::in_memory();
        let cli = Cli::on_device_clock(&data.folder()).with(["--zone", "Europe/Berlin"]);
        Self { data, cli, name }
    }

    /// With a variable in its environment.
    pub(crate) fn knowing(mut self, variable: &str, value: &str) -> Self {
        self.cli = self.cli.with_env(variable, value);
        self
    }

    /// Signs up or in.
    pub(crate) fn enters(&self, step: &str, server: &str, password: &str) -> Answer {
        let args = ["sync", step, server, EMAIL, "--name", self.name, "--in-file"];
        self.cli.run_with_input(args, format!("{password}\n").as_bytes())
    }

    pub(crate) fn signs_up(&self, server: &Server) -> Value {
        self.enters("sign-up", &server.url(), PASSWORD).json()
    }

    pub(crate) fn signs_in(&self, server: &Server) -> Value {
        self.enters("sign-in", &server.url(), PASSWORD).json()
    }

    pub(crate) fn tries(&self, args: &[&str]) -> Answer {
        self.cli.run(["sync"].iter().chain(args))
    }

    pub(crate) fn syncs(&self) -> Value {
        self.tries(&["now"]).json()
    }

    pub(crate) fn status(&self) -> Value {
        self.tries(&["status"]).json()
    }

    pub(crate) fn history(&self) -> BTreeSet<String> {
        self.cli.history()
    }

    pub(crate) fn export(&self) -> Value {
        let answer = self.cli.run(["export"]);
        let mut export: Value = serde_json::from_str(&answer.stdout).unwrap();
        export.as_object_mut().unwrap().remove("exported_at");
        export
    }

    /// The token that it keeps.
    pub(crate) fn token(&self) -> Option<String> {
        let text = std::fs::read_to_string(self.data.folder().join("secrets.json")).ok()?;
        let secrets: Value = serde_json::from_str(&text).unwrap();
        let token = secrets.as_object()?.values().next()?.as_str()?;
        Some(token.to_owned())
    }
}

/// A server, and two devices that are signed in to one account of it.
pub(crate) fn two_devices() -> (Server, Device, Device) {
    let server = Server::plain();
    let (phone, desk) = (Device::called("phone"), Device::called("desk"));
    phone.signs_up(&server);
    desk.signs_in(&server);
    (server, phone, desk)
}
