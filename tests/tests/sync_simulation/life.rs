//! One life, drawn by chance: some devices, their server, and what an athlete does with them over days.

mod event;

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use engine::clock::ZONES;
use harness::{Chance, Data, HandClock};
use jiff::Timestamp;

use self::event::Backup;
use crate::{
    deed,
    device::{Device, Left},
    house::House,
    newer::Newer,
    truth::Truth,
    way::{Ended, Way},
};

/// Sunday, 22 November 2026, noon in Berlin.
const BEGINS_MS: i64 = 1_795_345_200_000;
/// As many devices as an athlete has.
const MOST_DEVICES: usize = 5;
/// How far clocks are off: exactly right, a minute's part, hours and a day.
const OFF_S: [i64; 6] = [0, 37, -37, 3 * 3600, 86_400, -86_400];
/// Two deeds lie further apart than clocks that count as right may be.
const LEAST_PAUSE: Duration = Duration::from_secs(150);
/// Rounds in which all devices sync one after the other; more are none of the kind.
const MOST_ROUNDS: usize = 12;

/// What befalls the devices beside the network and the kills, which befall all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Clocks that are off by what they were at first, gain or lose, or jump. The truth is exact.
    Plain,
    /// Data folders are copied and put back, and so is the server's.
    Restores,
    /// Clocks jump at any time, the server's too, and while a machine is switched off.
    Clocks,
    /// Half a year passes, and not every device is there.
    HalfYear,
}

/// What happened, line by line; it outlives a life that panics.
pub(crate) type Story = Arc<Mutex<Vec<String>>>;

struct Life {
    kind: Kind,
    chance: Chance,
    now_ms: i64,
    way: Way,
    token: String,
    devices: Vec<Device>,
    joined: BTreeSet<String>,
    truth: Truth,
    newer: Newer,
    folders: Vec<(String, Data)>,
    backups: Vec<Backup>,
    story: Story,
}

/// Lives the first `steps` steps of a seed's life and then lets all be quiet. Answers what is wrong.
pub(crate) async fn live(seed: u64, steps: usize, story: Story) -> Vec<String> {
    let mut life = Life::begins(seed, story).await;
    for _ in 0..steps {
        life.something_happens().await;
    }
    life.ends().await
}

impl Life {
    async fn begins(seed: u64, story: Story) -> Self {
        let mut chance = Chance::of(seed);
        let kinds = [
            Kind::Plain,
            Kind::Plain,
            Kind::Plain,
            Kind::Restores,
            Kind::Restores,
            Kind::Clocks,
            Kind::HalfYear,
        ];
        let kind = *chance.one_of(&kinds);
        let house = House::open(BEGINS_MS).await;
        let token = house.signs_up().await;
        let mut life = Self {
            kind,
            way: Way::to(house, Chance::of(seed ^ 0x5eed)),
            chance,
            now_ms: BEGINS_MS,
            token,
            devices: Vec::new(),
            joined: BTreeSet::new(),
            truth: Truth::default(),
            newer: Newer::default(),
            folders: Vec::new(),
            backups: Vec::new(),
            story,
        };
        life.tells(&format!("{kind:?}"));
        for _ in 0..life.chance.between(2, 3) {
            life.another_device_comes().await;
        }
        life
    }

    fn tells(&self, line: &str) {
        let mut story = self.story.lock().unwrap_or_else(PoisonError::into_inner);
        let hours = (self.now_ms - BEGINS_MS) / 3_600_000;
        let minutes = (self.now_ms - BEGINS_MS) / 60_000 % 60;
        story.push(format!("{hours:3}:{minutes:02} {line}"));
    }

    async fn another_device_comes(&mut self) {
        if self.devices.len() == MOST_DEVICES {
            return;
        }
        let name = format!("device {}", self.devices.len() + 1);
        let token = if self.devices.is_empty() {
            self.token.clone()
        } else {
            self.way.house.lock().await.signs_in(&name).await
        };
        let off_s = *self.chance.one_of(&OFF_S);
        let at = Timestamp::from_millisecond(self.now_ms + off_s * 1000).unwrap();
        let clock = HandClock::showing(at.to_zoned(ZONES.get("Europe/Berlin").unwrap()));
        let gains_ppm = self.chance.between(-20, 20);
        self.devices
            .push(Device::new(name.clone(), token, clock, gains_ppm).await);
        self.tells(&format!("{name} comes, its clock off by {off_s} s and {gains_ppm} ppm"));
    }

    async fn something_happens(&mut self) {
        let hours = if self.chance.one_in(8) { 20 } else { 2 };
        let pause = LEAST_PAUSE + self.chance.up_to_hours(hours);
        self.passes(pause).await;
        let last = i64::try_from(self.devices.len()).unwrap() - 1;
        let at = usize::try_from(self.chance.between(0, last)).unwrap();
        match self.chance.between(1, 20) {
            1..=10 => {
                let deed = deed::does_something(self.devices[at].engine(), &mut self.chance).await;
                self.tells(&format!("{}: {deed}", self.devices[at].name));
                let left = self.devices[at].look().await;
                self.keeps(at, left);
            }
            11..=17 => while !self.syncs(at).await && self.chance.one_in(2) {},
            18 => self.newer_writes().await,
            _ => self.event(at).await,
        }
    }

    fn keeps(&mut self, at: usize, left: Left) {
        let name = self.devices[at].name.clone();
        for ((table, key, field), written) in &left.written {
            let field = field.as_deref().unwrap_or("(deleted)");
            self.tells(&format!("    {table}/{key} {field} at {}", written.stamp));
        }
        self.truth.keep(self.now_ms, &name, left);
    }

    async fn passes(&mut self, span: Duration) {
        self.way.delivers_the_late().await;
        for device in &self.devices {
            device.pass(span);
        }
        let ms = i64::try_from(span.as_millis()).unwrap();
        self.now_ms += ms;
        self.way.house.lock().await.clock.pass(ms);
    }

    /// True when it went well.
    async fn syncs(&mut self, at: usize) -> bool {
        let device = &self.devices[at];
        if self.joined.insert(device.name.clone()) {
            device.joins().await;
        }
        let ended = self.way.syncs(device.engine(), &device.token).await;
        let mishaps = self.way.tells().join(", ");
        let outcome = match &ended {
            Ended::Well(synced) => format!("{synced:?}"),
            Ended::Badly(failure) => failure.to_string(),
            Ended::Dead => "the process dies".to_owned(),
        };
        self.tells(&format!("{} syncs: {outcome} [{mishaps}]", self.devices[at].name));
        let is_well = matches!(ended, Ended::Well(_));
        match ended {
            Ended::Dead => self.devices[at].reopens().await,
            Ended::Badly(_) => drop(self.devices[at].look().await),
            Ended::Well(synced) => {
                if synced.conflicts > 0 {
                    let conflicts = self.devices[at].conflicts().await;
                    for conflict in conflicts.iter().rev().take(synced.conflicts) {
                        let fields: Vec<_> = conflict.lost.fields.keys().collect();
                        self.tells(&format!(
                            "    lost {} {fields:?} to {}",
                            conflict.lost.key, conflict.winner
                        ));
                    }
                }
                self.devices[at].look().await;
                if self.devices[at].pending().await == 0 {
                    let sets = self.devices[at].sets().await;
                    self.truth.acknowledge(sets);
                }
            }
        }
        is_well
    }

    /// Another program writes what this one does not know, as a record of its own or beside what it knows.
    async fn newer_writes(&mut self) {
        let sets: Vec<String> = self.devices[0].sets().await.into_iter().collect();
        let house = self.way.house.lock().await;
        let record = if self.chance.one_in(2) && !sets.is_empty() {
            let set = self.chance.one_of(&sets);
            self.newer
                .writes(&house, &self.token, "performed_set", set, "bar_speed")
                .await
        } else {
            let day = self.chance.between(20, 28);
            let key = format!("2026-11-{day}");
            self.newer
                .writes(&house, &self.token, "cycle phase; --", &key, "select")
                .await
        };
        drop(house);
        self.tells(&format!("a newer device writes {}/{}", record.table, record.key));
        self.truth.keep_record(self.now_ms, "newer", &record);
    }

    /// The network is good, all that is late arrives, and everyone syncs until nothing changes any more.
    async fn ends(mut self) -> Vec<String> {
        let had: BTreeSet<String> = {
            let mut had = BTreeSet::new();
            for device in &self.devices {
                had.extend(device.sets().await);
            }
            had
        };
        *self.way.is_good.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.way.delivers_the_late().await;
        if !self.is_quiet().await {
            return vec!["they go on telling each other news".to_owned()];
        }
        if self.kind == Kind::HalfYear {
            // What was deleted long ago is forgotten by the server, and by a device when it compares.
            self.all_compare().await;
            if !self.is_quiet().await {
                return vec!["they go on telling each other news once they have compared".to_owned()];
            }
        }
        self.faults(&had).await
    }

    async fn is_quiet(&mut self) -> bool {
        let mut quiet = 0;
        for _ in 0..MOST_ROUNDS {
            let before = self.digests().await;
            for at in 0..self.devices.len() {
                self.syncs(at).await;
            }
            quiet = if self.digests().await == before { quiet + 1 } else { 0 };
            if quiet == 2 {
                return true;
            }
        }
        false
    }

    async fn all_compare(&mut self) {
        for at in 0..self.devices.len() {
            let device = &self.devices[at];
            let compared = self.way.compares(device.engine(), &device.token).await.unwrap();
            self.tells(&format!("{} compares: {compared:?}", self.devices[at].name));
        }
    }

    async fn digests(&self) -> Vec<std::collections::BTreeMap<sync::Chunk, sync::Digest>> {
        let mut digests = Vec::new();
        for device in &self.devices {
            digests.push(device.digests().await);
        }
        digests
    }

    async fn faults(&mut self, had: &BTreeSet<String>) -> Vec<String> {
        let mut faults = Vec::new();
        let told = {
            let house = self.way.house.lock().await;
            self.newer.digests(&house, &self.token).await
        };
        let export = self.devices[0].engine().export().await.unwrap();
        let records = self.devices[0].records().await;
        for device in &self.devices {
            let name = &device.name;
            let pending = device.pending().await;
            if pending != 0 {
                faults.push(format!("{name} has {pending} records still to send"));
            }
            let differing = sync::differing(&device.digests().await, &told);
            if !differing.is_empty() {
                faults.push(format!("{name} and the server differ in {differing:?}"));
            }
            if device.engine().export().await.unwrap() != export {
                faults.push(format!("{name} exports something else"));
            }
            let other = device.records().await;
            for (place, record) in &other {
                if records.get(place) != Some(record) {
                    faults.push(format!(
                        "{name}: {place:?} is {:?} and not {:?}",
                        Short(record),
                        records.get(place).map(Short)
                    ));
                }
            }
        }
        let sets = self.devices[0].sets().await;
        let missing = self.truth.missing(had, &sets);
        if self.kind != Kind::HalfYear && !missing.is_empty() {
            faults.push(format!("sets are missing: {missing:?}"));
        }
        if self.kind == Kind::Plain {
            faults.extend(self.truth.faults(&records));
        }
        faults
    }
}

/// A record without the text of its values.
struct Short<'r>(&'r sync::Record);

impl std::fmt::Debug for Short<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (name, field) in &self.0.fields {
            write!(f, "{name}@{} ", field.stamp)?;
        }
        write!(f, "deleted {:?}", self.0.deleted.map(|stamp| stamp.to_string()))
    }
}
