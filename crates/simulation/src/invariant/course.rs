//! I5: when deloads come, from the phases alone.

use training::{
    athlete::Experience,
    day::TrainingDay,
    planner::PastWorkout,
    session::{Phase, SessionKind},
};

use super::{
    Invariant,
    past::{age, is_trained, was_done},
    watch::Look,
};

/// Days of loading after which a deload is due (3.1): advanced and from 65; intermediate.
const DUE_AFTER_DAYS: (i32, i32) = (28, 35);
/// Days of a deload.
const DELOAD_DAYS: i32 = 7;
/// Days from one session to the next from which loading begins anew.
const ANEW_AFTER_DAYS: i32 = 10;
/// Days between a deload's end and the next one's begin at least (3.1: not again within 14 days).
const APART_DAYS: i32 = 14;
/// Days between two deloads at most, as long as training goes on (8.1).
const MOST_DAYS: i32 = 63;
/// Days before an event in which a deload is left out for the taper.
const EVENT_DAYS: i32 = 21;

/// What is known of the course so far.
#[derive(Debug, Default)]
pub(super) struct Course {
    loading_from: Option<TrainingDay>,
    last_trained: Option<TrainingDay>,
    deload_from: Option<TrainingDay>,
    /// True when the first deload of all was judged, and after which deload the next one was.
    is_first_judged: bool,
    judged_after: Option<TrainingDay>,
    /// True when training went on without a long gap since the last deload began.
    is_unbroken: bool,
    /// The due day that has been judged, so that it is judged once.
    judged: Option<TrainingDay>,
}

impl Course {
    pub(super) fn look(&mut self, look: &mut Look<'_>) {
        let today = look.input.training_day;
        let is_session = look.session.kind != SessionKind::Rest;
        let since = self.last_trained.map(|last| today.days_since(last));
        if since.is_some_and(|days| days >= ANEW_AFTER_DAYS) {
            self.loading_from = None;
            self.is_unbroken = false;
        }
        if look.session.phase == Phase::Taper {
            // A taper takes more off than a deload: what comes after it is not measured from the deload before.
            self.is_unbroken = false;
        }
        if is_session && look.session.phase == Phase::Deload {
            self.deload(look, today);
        } else if is_session && look.session.phase == Phase::Build && look.session.kind == SessionKind::Train {
            self.build(look, today);
        }
    }

    /// A session of a deload: within the week of the one that is running, or the first of the next, which is judged once.
    fn deload(&mut self, look: &mut Look<'_>, today: TrainingDay) {
        let Some(from) = self.deload_from else {
            if !self.is_first_judged {
                self.is_first_judged = true;
                look.note(Invariant::I5, Ok(()));
            }
            return;
        };
        let since = today.days_since(from);
        if since < DELOAD_DAYS || self.judged_after == Some(from) {
            return;
        }
        self.judged_after = Some(from);
        let asked = look.input.athlete.deload_from.is_some();
        let found = if since == DELOAD_DAYS {
            Err(("longer than a week", format!("still a deload on day {}", since + 1)))
        } else if since < DELOAD_DAYS + APART_DAYS && !asked {
            Err(("back to back", format!("a deload {since} days after the last began")))
        } else if since > MOST_DAYS && self.is_unbroken && self.is_planned(look) {
            Err(("too far apart", format!("{since} days between deloads")))
        } else {
            Ok(())
        };
        look.note(Invariant::I5, found);
    }

    /// A session of a loading week: no deload may be overdue by more than a week.
    fn build(&mut self, look: &mut Look<'_>, today: TrainingDay) {
        let Some(due) = self.due(look) else { return };
        if today.days_since(due) <= 7 || self.judged == Some(due) {
            return;
        }
        let event = look
            .input
            .athlete
            .event
            .as_ref()
            .map(|event| event.training_day.days_since(due));
        if event.is_some_and(|days| (-7..=EVENT_DAYS + 7).contains(&days)) {
            return;
        }
        self.judged = Some(due);
        look.note(Invariant::I5, Err(("overdue", format!("a deload was due on {due}"))));
    }

    fn is_planned(&self, look: &Look<'_>) -> bool {
        look.input.athlete.experience != Experience::Beginner
    }

    fn due(&self, look: &Look<'_>) -> Option<TrainingDay> {
        let from = self.loading_from?;
        let older = age(&look.input.athlete, from).is_some_and(|age| age >= 65);
        match look.input.athlete.experience {
            Experience::Beginner => None,
            Experience::Intermediate if !older => Some(from.plus_days(DUE_AFTER_DAYS.1)),
            Experience::Intermediate | Experience::Advanced => Some(from.plus_days(DUE_AFTER_DAYS.0)),
        }
    }

    pub(super) fn done(&mut self, workout: &PastWorkout) {
        if is_trained(workout) {
            self.last_trained = Some(workout.training_day);
            self.loading_from.get_or_insert(workout.training_day);
        }
        // A deload that nobody does is none: the week begins with the first day of it on which something is done.
        let is_running = |from| workout.training_day.days_since(from) < DELOAD_DAYS;
        if was_done(workout) && workout.phase == Some(Phase::Deload) && !self.deload_from.is_some_and(is_running) {
            self.deload_from = Some(workout.training_day);
            self.is_unbroken = true;
            self.loading_from = Some(workout.training_day.plus_days(DELOAD_DAYS));
        }
    }
}
