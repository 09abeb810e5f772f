//! What the window may ask for. Each command hands the question to the engine and the answer back.

pub(crate) mod coach;
pub(crate) mod data;
pub(crate) mod device;
pub(crate) mod exercise;
pub(crate) mod history;
pub(crate) mod morning;
pub(crate) mod plan;
pub(crate) mod sync;
pub(crate) mod today;
pub(crate) mod workout;

use engine::{Engine, Failure, TodayView};

use crate::shell::failed;

type Answer<T> = Result<T, Failure>;

async fn shown(engine: &Engine) -> Answer<TodayView> {
    engine.today().await.map_err(failed)
}
