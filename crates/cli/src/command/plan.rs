//! `plan`, `wish`, `move`, `swap`: the next seven days, and what the athlete wants of them.

use engine::PlanChange;
use training::{athlete::Equipment, day::TrainingDay, planner::DayWish};

use super::{Outcome, Standpoint, answer, training_day};
use crate::{args::Wish, failure::Failure, text};

pub(super) async fn run(here: &Standpoint) -> Outcome {
    let engine = here.engine().await?;
    let plan = if here.reads_only() {
        engine.preview_plan().await?
    } else {
        engine.plan().await?
    };
    answer(here, &plan, || text::plan::days(&plan.days))
}

pub(super) async fn wish(here: &Standpoint, wish: Wish) -> Outcome {
    let day = training_day("day", &wish.day)?;
    let confirm = wish.confirm;
    change(here, asked(day, wish)?, confirm).await
}

pub(super) async fn move_day(here: &Standpoint, from: &str, to: &str, confirm: bool) -> Outcome {
    let (from, to) = (training_day("from", from)?, training_day("to", to)?);
    change(here, PlanChange::Move { from, to }, confirm).await
}

pub(super) async fn swap(here: &Standpoint, one: &str, other: &str, confirm: bool) -> Outcome {
    let (one, other) = (training_day("one", one)?, training_day("other", other)?);
    change(here, PlanChange::Swap { one, other }, confirm).await
}

async fn change(here: &Standpoint, change: PlanChange, confirm: bool) -> Outcome {
    let view = here.engine_to_write().await?.change_plan(change, confirm).await?;
    answer(here, &view, || text::plan::change(&view))
}

fn asked(training_day: TrainingDay, wish: Wish) -> Outcome<PlanChange> {
    let whole = DayWish {
        rest: (wish.rest || wish.train).then_some(wish.rest),
        template: wish.template,
        minutes: wish.minutes,
        easier: wish.easier.then_some(true),
        equipment: wish.equipment.as_deref().map(equipment).transpose()?,
    };
    if wish.clear {
        return Ok(PlanChange::Clear { training_day });
    }
    if whole == DayWish::default() {
        return Err(Failure::refused("wish", "must say what is wanted; see wish --help"));
    }
    Ok(PlanChange::Wish {
        training_day,
        wish: whole,
    })
}

fn equipment(list: &str) -> Outcome<Vec<Equipment>> {
    let words = list.split(',').map(str::trim).filter(|word| !word.is_empty());
    words
        .map(|word| {
            serde_json::from_value(word.into())
                .map_err(|_| Failure::refused("equipment", "must be words such as dumbbell,bench"))
        })
        .collect()
}
