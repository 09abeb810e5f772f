//! The server as a process of its own, with the configuration that a person would write.

use std::{
    fs::{self, File},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::Duration,
};

use tempfile::TempDir;

use super::folder;

pub(crate) struct Process {
    pub(crate) folder: TempDir,
    child: Option<Child>,
}

impl Process {
    /// A folder with a configuration in which only `more` is not as it stands by itself.
    pub(crate) fn configured(more: &str) -> Self {
        let folder = folder();
        let data = folder.path().join("data");
        let text = format!(
            "data = {:?}\nlisten = \"127.0.0.1:0\"\n{more}\n",
            data.to_str().unwrap()
        );
        fs::write(folder.path().join("server.toml"), text).unwrap();
        Self { folder, child: None }
    }

    pub(crate) fn log_file(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.log_file()).unwrap()
    }

    /// Runs a command to its end.
    pub(crate) fn run(&self, args: &[&str]) -> Output {
        self.run_with(args, &[], "")
    }

    pub(crate) fn run_with(&self, args: &[&str], environment: &[(&str, &str)], input: &str) -> Output {
        let typed = self.folder.path().join("typed");
        fs::write(&typed, input).unwrap();
        let mut command = command(self.folder.path());
        command.args(args).envs(environment.iter().copied());
        command.stdin(File::open(typed).unwrap()).output().unwrap()
    }

    /// Starts serving, and answers where.
    pub(crate) async fn serve(&mut self) -> SocketAddr {
        let log = File::create(self.log_file()).unwrap();
        let mut command = command(self.folder.path());
        command
            .arg("serve")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log);
        self.child = Some(command.spawn().unwrap());
        for _ in 0..500 {
            let log = self.log();
            let serving = log
                .lines()
                .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
            let address = serving.filter_map(|line| line["address"].as_str()?.parse().ok()).next();
            if let Some(address) = address {
                return address;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("it does not serve: {}", self.log());
    }

    /// The most memory that the server ever held.
    pub(crate) fn peak_kib(&self) -> u64 {
        let id = self.child.as_ref().unwrap().id();
        let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        line.trim().trim_end_matches(" kB").parse().unwrap()
    }

    /// The time that the server has worked on all its threads; unlike the time that passes it does not depend on what
    /// else runs.
    pub(crate) fn worked_ms(&self) -> u64 {
        let id = self.child.as_ref().unwrap().id();
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap();
        let after_name = stat.rsplit(')').next().unwrap();
        // Fields 14 and 15 of proc(5), in hundredths of a second; the name is the second.
        let ticks = after_name.split_whitespace().skip(11).take(2);
        ticks.map(|ticks| ticks.parse::<u64>().unwrap() * 10).sum()
    }

    /// Sends a signal, and answers the exit code.
    pub(crate) fn stop(&mut self, signal: &str) -> Option<i32> {
        let mut child = self.child.take().unwrap();
        let sent = Command::new("kill")
            .arg(signal)
            .arg(child.id().to_string())
            .status()
            .unwrap();
        assert!(sent.success());
        child.wait().unwrap().code()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_healthpilot-server"));
    command.env_clear().arg("--config").arg(folder.join("server.toml"));
    command
}
