//! The engine: a clock, a store, and who makes sessions.

use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use store::{Folder, Store};
use sync::clock::Clocks;
use training::workout::DeviceTag;

use crate::{
    Error, Result, Spoken,
    clock::{Clock, DeviceClock, clocks_of},
    coach::CoachParts,
    history::Deleted,
    source::{PlannerSource, SessionSource},
    sync::{SyncParts, SyncState},
};

/// When this program was built. A device's clock that reads earlier is wrong.
pub const BUILT_AT: Timestamp = built_at();

/// The app's identifier, as in `tauri.conf.json`.
const IDENTIFIER: &str = "app.healthpilot";

/// The use cases, on one data folder. Cloning it is cheap.
#[derive(Clone)]
pub struct Engine {
    pub(crate) store: Store,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) source: Arc<dyn SessionSource>,
    pub(crate) coach: Arc<CoachParts>,
    pub(crate) sync: Arc<SyncState>,
    pub(crate) built_at: Option<Timestamp>,
    pub(crate) system_language: Spoken,
    /// What was deleted last, so that it can be put back.
    pub(crate) deleted: Arc<Mutex<Option<Deleted>>>,
    /// Held while a sync is under way: one at a time.
    pub(crate) syncing: Arc<tokio::sync::Mutex<()>>,
}

/// What an engine is opened with.
pub struct Options {
    /// The data folder.
    pub folder: Folder,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Who makes sessions; the planner stands behind every other source.
    pub source: Arc<dyn SessionSource>,
    /// What a coach needs, should the athlete want one.
    pub coach: CoachParts,
    /// What sync needs, should the athlete sign in.
    pub sync: SyncParts,
    /// The build date against which the clock is checked; `None` when the time was given on purpose.
    pub built_at: Option<Timestamp>,
    /// What the system speaks; who has a better way to know than the environment says so.
    pub system_language: Spoken,
}

impl Options {
    /// The device's own clock, and the planner.
    #[must_use]
    pub fn on_device(folder: Folder) -> Self {
        Self {
            folder,
            clock: Arc::new(DeviceClock),
            source: Arc::new(PlannerSource),
            coach: CoachParts::default(),
            sync: SyncParts::default(),
            built_at: Some(BUILT_AT),
            system_language: Spoken::of_environment(),
        }
    }

    /// A clock of one's own, and the planner. The time is believed whatever it is.
    #[must_use]
    pub fn at_time(folder: Folder, clock: Arc<dyn Clock>) -> Self {
        Self {
            folder,
            clock,
            source: Arc::new(PlannerSource),
            coach: CoachParts::default(),
            sync: SyncParts::default(),
            built_at: None,
            system_language: Spoken::of_environment(),
        }
    }
}

impl Engine {
    /// Opens the engine on a data folder, and makes the folder when there is none.
    ///
    /// Damage of the data file is moved aside and noted; see [`Engine::notices`].
    ///
    /// # Errors
    /// What keeps the store from being opened.
    pub async fn open(options: Options) -> Result<Self> {
        let wall = options.clock.wall();
        Ok(Self {
            store: Store::open(options.folder, wall, fresh_tag()?).await?,
            clock: options.clock,
            source: options.source,
            coach: Arc::new(options.coach),
            sync: Arc::new(SyncState::new(options.sync)),
            built_at: options.built_at,
            system_language: options.system_language,
            deleted: Arc::default(),
            syncing: Arc::default(),
        })
    }

    /// Puts a backup in the place of a folder's data. What was there is moved aside; its folder is answered.
    ///
    /// # Errors
    /// When the data is open anywhere, or the file is no sound backup; nothing is changed then.
    pub async fn restore(folder: &Folder, file: &std::path::Path) -> Result<Option<std::path::PathBuf>> {
        Ok(Store::restore(folder, file, DeviceClock.wall(), fresh_tag()?).await?)
    }

    /// The data folder.
    #[must_use]
    pub fn folder(&self) -> &Folder {
        self.store.folder()
    }

    /// The training clock's instant.
    #[must_use]
    pub fn now(&self) -> jiff::Timestamp {
        self.clock.now().timestamp()
    }

    /// Closes the store. An engine that is dropped instead loses nothing.
    pub async fn close(&self) {
        self.store.close().await;
    }

    /// What the real clocks show, for stamps.
    pub(crate) fn clocks(&self) -> Clocks {
        clocks_of(&*self.clock)
    }
}

/// The data folder of this app on this device: `$XDG_DATA_HOME/app.healthpilot` or the platform's like.
///
/// `None` where the system names no home.
#[must_use]
pub fn default_folder() -> Option<Folder> {
    Some(Folder::at(dirs::data_dir()?.join(IDENTIFIER)))
}

/// 32 bits of the system's randomness.
pub(crate) fn fresh_tag() -> Result<DeviceTag> {
    let bits = getrandom::u32().map_err(|_| {
        Error::Store(store::Error::File {
            path: "the system's random numbers".into(),
            source: std::io::ErrorKind::Unsupported.into(),
        })
    })?;
    Ok(DeviceTag(bits))
}

const fn built_at() -> Timestamp {
    let digits = env!("HEALTHPILOT_BUILT_AT_S").as_bytes();
    let mut seconds = 0_i64;
    let mut index = 0;
    while index < digits.len() {
        seconds = seconds * 10 + (digits[index] - b'0') as i64;
        index += 1;
    }
    Timestamp::constant(seconds, 0)
}
