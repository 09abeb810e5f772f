//! What befalls devices and their server of itself, beside the network: kills, clocks that jump, folders and backups that
//! are put back, and half a year.

use std::{collections::BTreeSet, path::PathBuf, time::Duration};

use jiff::SignedDuration;

use super::{Kind, Life, MOST_DEVICES, OFF_S};

/// What the server can be restored from.
pub(super) struct Backup {
    file: PathBuf,
    /// The sets that were acknowledged then.
    acknowledged: BTreeSet<String>,
    /// The tokens that were given out by then.
    tokens: BTreeSet<String>,
}

impl Life {
    /// What befalls a device, or the server, of itself.
    pub(super) async fn event(&mut self, at: usize) {
        match (self.kind, self.chance.between(1, 6)) {
            (_, 1) => self.another_device_comes().await,
            (_, 2) => {
                self.tells(&format!("{} is opened anew", self.devices[at].name));
                self.devices[at].reopens().await;
            }
            (Kind::Restores, 3) => self.folder_is_copied(at).await,
            (Kind::Restores, 4) => self.folder_is_put_back().await,
            (Kind::Restores, 5) => self.server_is_backed_up().await,
            (Kind::Restores, _) => self.server_is_restored().await,
            (Kind::Plain, 3..=4) | (Kind::Clocks, 3..=4) => self.clock_jumps(at),
            (Kind::Clocks, 5) => {
                self.clock_jumps(at);
                self.devices[at].clock.start_anew();
                self.tells(&format!("{} is switched on again", self.devices[at].name));
                self.devices[at].reopens().await;
            }
            (Kind::Clocks, _) => {
                let by_s = *self.chance.one_of(&OFF_S);
                self.way.house.lock().await.clock.pass(by_s * 1000);
                self.tells(&format!("the server's clock jumps by {by_s} s"));
            }
            (Kind::HalfYear, 3..=4) => self.half_a_year_passes().await,
            _ => {
                self.tells("the server is started anew");
                self.way.house.lock().await.restarts().await;
            }
        }
    }

    fn clock_jumps(&mut self, at: usize) {
        let by_s = *self.chance.one_of(&OFF_S);
        self.devices[at].clock.wind(SignedDuration::from_secs(by_s));
        self.tells(&format!("the clock of {} jumps by {by_s} s", self.devices[at].name));
    }

    async fn folder_is_copied(&mut self, at: usize) {
        let name = self.devices[at].name.clone();
        if self.devices.len() < MOST_DEVICES && self.chance.one_in(2) {
            let copy = self.devices[at]
                .is_copied(format!("device {}", self.devices.len() + 1))
                .await;
            self.tells(&format!("{name} is cloned as {}", copy.name));
            if self.joined.contains(&name) {
                self.joined.insert(copy.name.clone());
            }
            self.devices.push(copy);
        } else {
            self.tells(&format!("the folder of {name} is kept"));
            self.folders.push((name, self.devices[at].folder_copy()));
        }
    }

    async fn folder_is_put_back(&mut self) {
        let Some((name, copy)) = self.folders.pop() else { return };
        self.tells(&format!("the folder of {name} is put back"));
        let device = self.devices.iter_mut().find(|device| device.name == name).unwrap();
        device.is_put_back(&copy).await;
        if !device.has_joined().await {
            self.joined.remove(&name);
        }
    }

    async fn server_is_backed_up(&mut self) {
        self.tells("the server is backed up");
        let backup = Backup {
            file: self.way.house.lock().await.backs_up().await,
            acknowledged: self.truth.acknowledged.clone(),
            tokens: self.devices.iter().map(|device| device.token.clone()).collect(),
        };
        self.backups.push(backup);
    }

    /// Whoever has signed in since the backup signs in again: the server does not know the token.
    async fn server_is_restored(&mut self) {
        let Some(backup) = self.backups.pop() else {
            return;
        };
        self.tells("the server is restored");
        let mut house = self.way.house.lock().await;
        house.is_restored(&backup.file).await;
        for device in &mut self.devices {
            if !backup.tokens.contains(&device.token) {
                device.token = house.signs_in(&device.name).await;
            }
        }
        drop(house);
        self.truth.acknowledged = backup.acknowledged;
    }

    /// All but one of the devices, or all, come by every ten weeks.
    async fn half_a_year_passes(&mut self) {
        let last = i64::try_from(self.devices.len()).unwrap() - 1;
        let away = usize::try_from(self.chance.between(0, last)).unwrap();
        self.tells(&format!("half a year passes, without {}", self.devices[away].name));
        for _ in 0..3 {
            self.passes(Duration::from_secs(70 * 86_400)).await;
            for at in (0..self.devices.len()).filter(|at| *at != away) {
                self.syncs(at).await;
            }
            self.way.house.lock().await.prunes().await;
        }
    }
}
