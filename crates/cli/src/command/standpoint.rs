//! Where a command stands: in which data folder, at what time, in which zone.

use std::{path::Path, sync::Arc};

use engine::{
    BUILT_AT, Engine, Error, Folder, Options,
    clock::{Clock, DeviceClock, ElsewhereClock, StandingClock, ZONES},
    default_folder,
};
use jiff::{Timestamp, Zoned};
use tokio::sync::OnceCell;
use training::catalogue::Catalogue;

use super::Outcome;
use crate::{args::Global, failure::Failure};

pub(super) struct Standpoint {
    folder: Option<Folder>,
    is_default_folder: bool,
    /// A time or a zone of one's own.
    standing: Option<Zoned>,
    has_own_time: bool,
    pub(super) json: bool,
    opened: OnceCell<Engine>,
}

impl Standpoint {
    pub(super) fn new(global: Global) -> Outcome<Self> {
        let at = global.at.as_deref().map(instant).transpose()?;
        let zone = global.zone.as_deref().map(|name| ZONES.get(name)).transpose()?;
        let device = DeviceClock.now();
        let standing = (at.is_some() || zone.is_some()).then(|| {
            let zone = zone.unwrap_or_else(|| device.time_zone().clone());
            at.unwrap_or_else(|| device.timestamp()).to_zoned(zone)
        });
        let own = default_folder().map(|own| absolute(own.path()));
        let named = global.data.as_deref().map(data_folder).transpose()?;
        let folder = named.or_else(|| own.clone());
        Ok(Self {
            is_default_folder: folder == own,
            folder,
            standing,
            has_own_time: at.is_some(),
            json: global.json,
            opened: OnceCell::new(),
        })
    }

    /// The training clock's time.
    pub(super) fn now(&self) -> Zoned {
        self.standing.clone().unwrap_or_else(|| DeviceClock.now())
    }

    /// True at a time that was named, not the clock's.
    pub(super) const fn has_own_time(&self) -> bool {
        self.has_own_time
    }

    /// True when the app's own data may only be read: it must not be told a time that is not true.
    pub(super) const fn reads_only(&self) -> bool {
        self.is_default_folder && self.standing.is_some()
    }

    pub(super) fn folder(&self) -> Outcome<Folder> {
        self.folder.clone().ok_or(Failure::NoHome)
    }

    /// Opens the engine to read.
    pub(super) async fn engine(&self) -> Outcome<Engine> {
        Ok(self.opened.get_or_try_init(|| self.open()).await?.clone())
    }

    /// What the exercises of an answer are called: as the catalogue and the athlete call them. An answer in JSON names
    /// them by id alone, so that nothing is read for it.
    pub(super) async fn catalogue(&self) -> Outcome<Catalogue> {
        if self.json {
            return Ok(Catalogue::builtin().clone());
        }
        Ok(Catalogue::of(&self.engine().await?.athlete().await?))
    }

    /// Closes what was opened, so that the lock is held until the last byte has its place.
    pub(super) async fn close(&self) {
        if let Some(engine) = self.opened.get() {
            engine.close().await;
        }
    }

    async fn open(&self) -> Outcome<Engine> {
        let clock: Arc<dyn Clock> = match &self.standing {
            Some(at) => Arc::new(StandingClock { at: at.clone() }),
            None => Arc::new(DeviceClock),
        };
        self.open_with(clock).await
    }

    async fn open_with(&self, clock: Arc<dyn Clock>) -> Outcome<Engine> {
        let built_at = (!self.has_own_time).then_some(BUILT_AT);
        let options = Options {
            built_at,
            ..Options::at_time(self.folder()?, clock)
        };
        let engine = Engine::open(options).await?;
        for notice in engine.notices().await? {
            tracing::warn!("{}", crate::text::notice(&notice));
        }
        Ok(engine)
    }

    /// Opens the engine to change something.
    pub(super) async fn engine_to_write(&self) -> Outcome<Engine> {
        if self.reads_only() {
            return Err(Error::ReadOnlyClock.into());
        }
        self.engine().await
    }

    /// Opens the engine to live with: its clock goes on, in whatever zone.
    pub(super) async fn engine_to_serve(&self) -> Outcome<Engine> {
        if self.has_own_time {
            return Err(Failure::refused("at", "must be absent: days are served as they come"));
        }
        if self.reads_only() {
            return Err(Error::ReadOnlyClock.into());
        }
        let clock: Arc<dyn Clock> = match &self.standing {
            Some(here) => Arc::new(ElsewhereClock {
                zone: here.time_zone().clone(),
            }),
            None => Arc::new(DeviceClock),
        };
        Ok(self.opened.get_or_try_init(|| self.open_with(clock)).await?.clone())
    }
}

fn data_folder(path: &Path) -> Outcome<Folder> {
    if path.to_str().is_none() {
        return Err(Failure::refused("data", "must be a path in UTF-8"));
    }
    Ok(absolute(path))
}

/// The folder by its one absolute path, so that the app's own is known by whatever name it is called.
fn absolute(path: &Path) -> Folder {
    let absolute = path.canonicalize().or_else(|_| std::path::absolute(path));
    Folder::at(absolute.unwrap_or_else(|_| path.to_owned()))
}

fn instant(text: &str) -> Outcome<Timestamp> {
    text.parse()
        .map_err(|_| Failure::refused("at", "must be an instant such as 2026-03-29T02:10:00Z"))
}
