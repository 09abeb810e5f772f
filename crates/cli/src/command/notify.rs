//! `notify`: the morning notification, as it stands and as it would come.

use engine::notification::{NotificationView, PlannedNotice};
use serde::Serialize;

use super::{Outcome, Standpoint, answer, input};
use crate::{args::NotifyStep, text};

#[derive(Serialize)]
struct Notify {
    #[serde(flatten)]
    notification: NotificationView,
    planned: Vec<PlannedNotice>,
}

pub(super) async fn run(here: &Standpoint, step: Option<NotifyStep>) -> Outcome {
    if let Some(NotifyStep::Set { file }) = step {
        let document = input(&file)?;
        here.engine_to_write().await?.merge_notification(&document).await?;
    }
    let engine = here.engine().await?;
    let plan = if here.reads_only() {
        engine.preview_plan().await?
    } else {
        engine.plan().await?
    };
    let notify = Notify {
        notification: engine.notification().await?,
        planned: engine.planned_notifications(&plan).await?,
    };
    answer(here, &notify, || {
        if notify.notification.settings.enabled {
            text::plan::notices(&notify.planned)
        } else {
            "the morning notification is off".to_owned()
        }
    })
}
