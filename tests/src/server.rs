//! The sync server as a process of its own, in a temporary folder, open to strangers.

use std::{
    fs::{self, File},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use tempfile::TempDir;

use crate::cli::built;

/// A server that serves until it is stopped or dropped.
#[derive(Debug)]
pub struct Server {
    place: TempDir,
    child: Option<Child>,
    /// Where it listens.
    pub address: SocketAddr,
    is_tls: bool,
}

impl Server {
    /// On this machine without TLS.
    #[must_use]
    pub fn plain() -> Self {
        Self::configured("", false)
    }

    /// With a certificate and its key as PEM files.
    #[must_use]
    pub fn with_certificate(certificate: &Path, key: &Path) -> Self {
        Self::configured(&format!("[tls]\ncertificate = {certificate:?}\nkey = {key:?}\n"), true)
    }

    /// On this machine, with something more in its configuration.
    #[must_use]
    pub fn with(more: &str) -> Self {
        Self::configured(more, false)
    }

    fn configured(more: &str, is_tls: bool) -> Self {
        let memory = Path::new("/dev/shm");
        let place = if memory.is_dir() {
            tempfile::tempdir_in(memory)
        } else {
            tempfile::tempdir()
        };
        let place = place.expect("a temporary folder can be made");
        let data = place.path().join("data");
        let text = format!("data = {data:?}\nlisten = \"127.0.0.1:0\"\nsign_up = \"open\"\n{more}");
        fs::write(place.path().join("server.toml"), text).expect("a configuration can be written");
        let mut server = Self {
            place,
            child: None,
            address: ([127, 0, 0, 1], 0).into(),
            is_tls,
        };
        server.start();
        server
    }

    /// Serves again at the same address, after a stop.
    pub fn start(&mut self) {
        let log = File::create(self.log_file()).expect("a log can be written");
        let mut command = Command::new(built("healthpilot-server"));
        command
            .env_clear()
            .env("HEALTHPILOT_LISTEN", self.address.to_string())
            .arg("--config")
            .arg(self.place.path().join("server.toml"))
            .arg("serve")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log);
        self.child = Some(command.spawn().expect("the server starts"));
        for _ in 0..1500 {
            if let Some(address) = self.told_address() {
                self.address = address;
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
        panic!("it does not serve: {}", self.log());
    }

    /// Ends the process as a power cut would.
    pub fn stop(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().expect("a server can be ended");
            child.wait().expect("a server ends");
        }
    }

    /// Its address as a device is told it.
    #[must_use]
    pub fn url(&self) -> String {
        let scheme = if self.is_tls { "https" } else { "http" };
        format!("{scheme}://{}", self.address)
    }

    /// What it has logged since it was started.
    #[must_use]
    pub fn log(&self) -> String {
        fs::read_to_string(self.log_file()).expect("a log can be read")
    }

    /// How many requests to this path it has answered since it was started.
    #[must_use]
    pub fn answered(&self, route: &str) -> usize {
        let wanted = format!("\"route\":\"{route}\"");
        self.log().lines().filter(|line| line.contains(&wanted)).count()
    }

    fn log_file(&self) -> PathBuf {
        self.place.path().join("log")
    }

    fn told_address(&self) -> Option<SocketAddr> {
        let log = self.log();
        let mut lines = log
            .lines()
            .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
        lines.find_map(|line| line["address"].as_str()?.parse().ok())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
