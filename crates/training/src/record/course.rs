//! Where the athlete stands in the longer course: loading, deload, return.

use super::{Record, trigger::triggers};
use crate::{athlete::Experience, day::TrainingDay, session::Phase};

/// Days of a deload (training science, 3.1: 6.4 ± 1.7; design).
pub(crate) const DELOAD_DAYS: i32 = 7;
/// Days without training that are a rest of their own (design).
const REST_DAYS: i32 = 10;
/// Days of loading before a planned deload: from 65 years and advanced, intermediate (3.1; design).
const LOADING_DAYS: (i32, i32) = (28, 35);
/// Days of loading before which no signal ends it (3.1).
const NO_TRIGGER_DAYS: i32 = 14;
/// Days before an event within which no deload begins: the taper is near (design).
const NO_DELOAD_BEFORE_EVENT_DAYS: i32 = 21;

/// The athlete's course as the history tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    /// The first training day of the present loading; today when there is no history.
    pub loading_since: TrainingDay,
    /// The training day on which a planned deload is due; `None` where none is planned.
    pub due_on: Option<TrainingDay>,
    /// The first training day of the deload that today belongs to.
    pub deload_since: Option<TrainingDay>,
    /// The last training day of the newest deload that is over.
    pub deload_until: Option<TrainingDay>,
    /// Signals that ask for a deload before it is due (3.1: any two).
    pub triggers: u8,
}

impl Course {
    /// The course on the record's training day; worked out when it is first asked for.
    #[must_use]
    pub fn of(record: &Record<'_>) -> Self {
        *record.course.get_or_init(|| Self::worked_out(record))
    }

    fn worked_out(record: &Record<'_>) -> Self {
        let today = record.today();
        let first_deload = first_of_newest_deload(record);
        let end = first_deload.map(|first| first.plus_days(DELOAD_DAYS - 1));
        let deload_until = end.filter(|&end| end < today);
        let after_deload = deload_until.map(|end| end.plus_days(1));
        let after_rest = record.last_return(REST_DAYS).map(|(_, day)| day);
        let first = record.trained().next().map(|day| day.training_day);
        let loading_since = after_deload.max(after_rest).or(first).unwrap_or(today);
        let deload_since = first_deload.filter(|_| end.is_some_and(|end| end >= today));
        let is_near_event = record.input().athlete.event.as_ref().is_some_and(|event| {
            let days = event.training_day.days_since(today);
            (0..=NO_DELOAD_BEFORE_EVENT_DAYS).contains(&days)
        });
        let planned = loading_days(record).map(|days| loading_since.plus_days(days));
        let asked = record.input().athlete.deload_from;
        let asked = asked.filter(|&from| from <= today && record.ago(from) < DELOAD_DAYS);
        let mut course = Self {
            loading_since,
            due_on: asked.or(planned.filter(|_| !is_near_event)),
            deload_since,
            deload_until,
            triggers: 0,
        };
        let may_trigger = !is_near_event && record.ago(loading_since) >= NO_TRIGGER_DAYS;
        if may_trigger && !course.is_deload(today) {
            course.triggers = triggers(record);
        }
        course
    }

    /// True when today's session is one of a deload: it is running, due, or asked for.
    #[must_use]
    pub fn is_deload(&self, today: TrainingDay) -> bool {
        self.deload_since.is_some() || self.due_on.is_some_and(|due| due <= today) || self.triggers >= 2
    }
}

/// The first day of the newest run of deload sessions, a run being what lies within seven days.
fn first_of_newest_deload(record: &Record<'_>) -> Option<TrainingDay> {
    let mut first: Option<TrainingDay> = None;
    let deloads = record
        .days()
        .iter()
        .filter(|day| day.workout.phase == Some(Phase::Deload));
    for day in deloads {
        let is_same = first.is_some_and(|first| day.training_day.days_since(first) < DELOAD_DAYS);
        if !is_same {
            first = Some(day.training_day);
        }
    }
    first
}

fn loading_days(record: &Record<'_>) -> Option<i32> {
    let athlete = &record.input().athlete;
    let year = i32::from(record.today().date().year());
    let is_older = athlete.birth_year.is_some_and(|birth| year - i32::from(birth) >= 65);
    match athlete.experience {
        _ if is_older => Some(LOADING_DAYS.0),
        Experience::Beginner => None,
        Experience::Intermediate => Some(LOADING_DAYS.1),
        Experience::Advanced => Some(LOADING_DAYS.0),
    }
}
