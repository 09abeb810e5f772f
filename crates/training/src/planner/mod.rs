//! The built-in rules that make a session: deterministic, offline, the default.
//!
//! A day is chosen for training or for rest; a training day takes the next of three full-body templates; each place
//! of it takes the first exercise that equipment, level and health allow; each exercise takes its next step; and the
//! whole is cut or filled to the athlete's time. Every decision leaves a reason.

mod calendar;
mod constants;
mod draft;
mod duration;
mod effort;
mod entry;
mod fit;
mod forecast;
mod input;
mod ladder;
mod past;
mod preparation;
mod progression;
mod reasons;
mod suitable;
mod template;
mod writing;

pub use forecast::forecast;
pub use input::{DayChange, DayWish, PastWorkout, PlanInput};

pub(crate) use duration::{minutes, seconds, set_s};

use crate::{
    gate::{Allowance, limits},
    session::Session,
};
use calendar::DayChoice;
use draft::Draft;
use effort::Effort;
use template::Template;

/// The version of the rules. It rises with every change that can alter a session, and is stored with each one.
pub const VERSION: u32 = 1;

/// Makes the session of one training day.
#[must_use]
pub fn plan(input: &PlanInput) -> Session {
    let allowance = Allowance::of(input);
    match calendar::choose(input, &allowance) {
        DayChoice::Rest(reason) => writing::rest(reason),
        DayChoice::Train(reason) => {
            let effort = Effort::of(input, &allowance);
            let template = Template::next(input);
            let mut draft = Draft::new(template, input, &allowance, &effort);
            let minutes = input
                .athlete
                .availability
                .session_minutes
                .min(limits::session_minutes(input.athlete.experience));
            fit::fit(&mut draft, u32::from(minutes) * 60, input, &allowance, &effort);
            if draft.entries.is_empty() {
                writing::recovery(reason, input, &allowance)
            } else {
                writing::train(reason, template, &draft, input, &allowance, &effort)
            }
        }
    }
}
