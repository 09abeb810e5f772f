//! A device: an engine on a data folder, a clock that is off, and what can happen to both.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    time::Duration,
};

use engine::{Engine, Folder, Options};
use harness::{Data, HandClock, copy_all};
use jiff::{SignedDuration, Timestamp};
use store::{Conflict, Store};
use sync::{Chunk, Digest, Field, Name, Record, Unsent};
use training::workout::DeviceTag;

/// A field of a record, or its deletion.
pub(crate) type Place = (Name, String, Option<Name>);

pub(crate) struct Device {
    pub(crate) name: String,
    pub(crate) token: String,
    pub(crate) clock: Arc<HandClock>,
    place: Data,
    app: Option<App>,
    /// How much its clock gains, in millionths.
    gains_ppm: i64,
    /// What was written here and is not sent, as last looked at.
    unsent: BTreeMap<Place, Field>,
}

/// What ends with the process.
struct App {
    engine: Engine,
    /// A look into the file beside the engine.
    store: Store,
}

/// What a deed has left in the file.
pub(crate) struct Left {
    pub(crate) written: Vec<(Place, Field)>,
    /// Records that nobody was told of and that are gone.
    pub(crate) withdrawn: BTreeSet<(Name, String)>,
}

impl Device {
    pub(crate) async fn new(name: String, token: String, clock: Arc<HandClock>, gains_ppm: i64) -> Self {
        Self::on(Data::in_memory(), name, token, clock, gains_ppm).await
    }

    async fn on(place: Data, name: String, token: String, clock: Arc<HandClock>, gains_ppm: i64) -> Self {
        let mut device = Self {
            app: Some(open(&place, &clock).await),
            name,
            token,
            clock,
            place,
            gains_ppm,
            unsent: BTreeMap::new(),
        };
        device.look().await;
        device
    }

    pub(crate) async fn joins(&self) {
        let joined = self
            .engine()
            .join_account("https://sync.example", "athlete@example.org");
        joined.await.unwrap();
    }

    pub(crate) fn engine(&self) -> &Engine {
        &self.app.as_ref().unwrap().engine
    }

    fn store(&self) -> &Store {
        &self.app.as_ref().unwrap().store
    }

    /// Time passes, by this device's clock a little more or less.
    pub(crate) fn pass(&self, span: Duration) {
        self.clock.pass(span);
        let gained = i64::try_from(span.as_millis()).unwrap() * self.gains_ppm / 1_000_000;
        self.clock.wind(SignedDuration::from_millis(gained));
    }

    /// The process is killed, and the app is opened again on the folder as it then lay.
    pub(crate) async fn reopens(&mut self) {
        let left = self.folder_copy();
        self.is_put_back(&left).await;
    }

    /// A copy of the whole folder, on a device of its own that shows the same token and time.
    pub(crate) async fn is_copied(&self, name: String) -> Self {
        let place = Data::in_memory();
        copy_all(&self.place.folder(), &place.folder());
        let clock = HandClock::showing(engine::clock::Clock::now(&*self.clock));
        Self::on(place, name, self.token.clone(), clock, 0).await
    }

    /// The folder as it lies, to be put back later.
    pub(crate) fn folder_copy(&self) -> Data {
        let copy = Data::in_memory();
        copy_all(&self.place.folder(), &copy.folder());
        copy
    }

    /// The folder is as it was when the copy was made.
    pub(crate) async fn is_put_back(&mut self, copy: &Data) {
        // A process in its last breath tidies up in its own folder, not in this one.
        self.place = copy.copied();
        self.app = Some(open(&self.place, &self.clock).await);
        self.look().await;
    }

    /// What was written since the last look.
    pub(crate) async fn look(&mut self) -> Left {
        let mut reading = self.store().read().await.unwrap();
        let unsent = reading.acknowledged().await.unwrap();
        let (mut records, mut after) = (Vec::new(), None);
        while let Some(some) = reading.unsent_after(after.as_ref(), 100_000).await.unwrap() {
            records.extend(some.records);
            after = Some(some.span.last);
        }
        drop(reading);
        let keys: BTreeSet<(Name, String)> = records.iter().map(name_of).collect();
        let now: BTreeMap<Place, Field> = records.iter().flat_map(|record| own(record, unsent)).collect();
        let before = std::mem::replace(&mut self.unsent, now);
        let is_new = |(place, field): &(&Place, &Field)| before.get(*place) != Some(*field);
        let written = self.unsent.iter().filter(is_new);
        let gone = before.keys().map(|(table, key, _)| (table.clone(), key.clone()));
        Left {
            written: written.map(|(place, field)| (place.clone(), field.clone())).collect(),
            withdrawn: gone.filter(|name| !keys.contains(name)).collect(),
        }
    }

    pub(crate) async fn digests(&self) -> BTreeMap<Chunk, Digest> {
        self.store().read().await.unwrap().digests().await.unwrap()
    }

    /// Every record of the file, whole.
    pub(crate) async fn records(&self) -> BTreeMap<(Name, String), Record> {
        let all = self.store().read().await.unwrap().sync_records().await.unwrap();
        all.into_iter().map(|record| (name_of(&record), record)).collect()
    }

    /// The sets in the file.
    pub(crate) async fn sets(&self) -> BTreeSet<String> {
        let export = self.engine().export().await.unwrap().export;
        let sets = export.workouts.into_iter().flat_map(|workout| workout.performed);
        sets.map(|set| set.set_id.to_string()).collect()
    }

    pub(crate) async fn pending(&self) -> u32 {
        self.store().read().await.unwrap().count_unsent().await.unwrap()
    }

    pub(crate) async fn has_joined(&self) -> bool {
        self.store().read().await.unwrap().account().await.unwrap().is_some()
    }

    pub(crate) async fn conflicts(&self) -> Vec<Conflict> {
        self.store().read().await.unwrap().conflicts().await.unwrap()
    }
}

fn name_of(record: &Record) -> (Name, String) {
    (record.table.clone(), record.key.clone())
}

/// The fields of a record that were written here and are not acknowledged.
fn own(record: &Record, unsent: Unsent) -> Vec<(Place, Field)> {
    let place = |name: Option<&Name>| (record.table.clone(), record.key.clone(), name.cloned());
    let fields = record
        .fields
        .iter()
        .map(|(name, field)| (place(Some(name)), field.clone()));
    let deletion = record.deleted.map(|stamp| {
        let gone = Field {
            stamp,
            value: Vec::new(),
        };
        (place(None), gone)
    });
    fields
        .chain(deletion)
        .filter(|(_, field)| unsent.holds(field.stamp))
        .collect()
}

async fn open(place: &Data, clock: &Arc<HandClock>) -> App {
    let folder = Folder::at(place.folder());
    let engine = Engine::open(Options::at_time(folder.clone(), clock.clone()))
        .await
        .unwrap();
    let recoveries = engine.notices().await.unwrap();
    assert!(recoveries.is_empty(), "{recoveries:?}");
    let store = Store::open(folder, Timestamp::UNIX_EPOCH, DeviceTag(0)).await.unwrap();
    App { engine, store }
}
