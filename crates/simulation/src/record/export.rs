//! A season as an app that was there on every day would export it.
//!
//! What a simulated athlete does has no hours and no words of its own; here it gets them: training after work, at
//! weekends in the morning, sets one after the other, and what a finished or skipped workout is asked for.

use jiff::{SignedDuration, Timestamp, civil::Weekday, tz::TimeZone};
use training::{
    biometrics::Biometrics,
    day::{DayError, DayStart, DayWindow, TrainingDay},
    export::{Export, Format, VERSION, WorkoutRecord},
    planner::{self, PastWorkout},
    quantity::Rpe,
    session::{Session, SessionKind},
    workout::{Act, Activity, ActivityKind, DeviceTag, Feel, Offer, PerformedSet, SetId, SkipReason, Source, Status},
};

use super::record;
use crate::season::Season;

/// The device that logged everything.
const DEVICE: DeviceTag = DeviceTag(7);
/// From the day's start to the workout's, on working days and at weekends, and how far the one differs from another
/// (design).
const BEGINS_MINUTES: (i64, i64, i64) = (13 * 60 + 15, 5 * 60 + 40, 45);
/// Minutes before the first set is done, and after the last (design).
const WARM_UP_MINUTES: i64 = 7;
/// How far a session may feel off its target and still be right, in RPE (design).
const RIGHT_WITHIN: f64 = 1.5;

/// Lives so many days in a zone with the planner's sessions, and answers with everything that the app then holds.
///
/// # Errors
/// When a day is beyond the calendar.
pub fn export(season: &mut Season, days: u32, zone: &TimeZone) -> Result<Export, DayError> {
    let mut mornings = Vec::new();
    let mut workouts = Vec::new();
    for _ in 0..days {
        let mut lived = None;
        record(season, 1, |day, workout| {
            lived = Some((day.training_day, day.session.clone(), workout.cloned()));
            Ok::<(), DayError>(())
        })?;
        let Some((training_day, session, workout)) = lived else {
            continue;
        };
        let morning = season.input().biometrics.last();
        let morning = morning.filter(|morning| morning.training_day == training_day).cloned();
        if let Some(workout) = workout {
            let reason = skip_reason(season, morning.as_ref());
            workouts.push(whole(training_day, session, workout, reason, zone)?);
        }
        mornings.extend(morning);
    }
    Ok(Export {
        format: Format::Export,
        version: VERSION,
        athlete: Some(season.input().athlete.clone()),
        mornings,
        workouts,
        wishes: Vec::new(),
        kept_proposals: Vec::new(),
    })
}

fn whole(
    training_day: TrainingDay,
    session: Session,
    workout: PastWorkout,
    reason: SkipReason,
    zone: &TimeZone,
) -> Result<WorkoutRecord, DayError> {
    let window = DayWindow::labelled(training_day, zone, DayStart::DEFAULT)?;
    let begins_at = begins_at(&window);
    let is_own = session.kind == SessionKind::Rest && !workout.performed.is_empty();
    let (act, performed) = match workout.status {
        _ if is_own => (Some(besides(training_day, &workout)), Vec::new()),
        Status::Planned => (None, Vec::new()),
        Status::Skipped => (Some(skipped(&session, reason)), Vec::new()),
        // What stays open at night is finished the next day, when the app asks.
        Status::Started | Status::Finished => (
            Some(finished(&session, &workout, begins_at)),
            done(training_day, &workout, begins_at),
        ),
    };
    let offer = Offer {
        session,
        source: Source::Planner,
        planner_version: planner::VERSION,
        asked: false,
        made_at: window.starts_at,
        zone: zone.iana_name().unwrap_or("UTC").to_owned(),
        day_starts: DayStart::DEFAULT,
        starts_at: window.starts_at,
        next_at: window.next_at,
    };
    Ok(WorkoutRecord {
        training_day,
        act,
        offer: Some(offer),
        performed,
    })
}

/// What nobody planned, as it is logged: beside the session.
fn besides(training_day: TrainingDay, workout: &PastWorkout) -> Act {
    let kind = match training_day.date().day_of_year() % 3 {
        0 => ActivityKind::Cycling,
        1 => ActivityKind::Walking,
        _ => ActivityKind::Swimming,
    };
    Act {
        activities: vec![Activity {
            kind,
            minutes: workout.minutes.max(1),
            metres: None,
            rpe: workout.session_rpe.unwrap_or(Rpe::from_tenths(40)),
        }],
        ..Act::default()
    }
}

fn skipped(session: &Session, reason: SkipReason) -> Act {
    Act {
        status: Status::Skipped,
        session: Some(session.clone()),
        skip_reason: Some(reason),
        ..Act::default()
    }
}

fn finished(session: &Session, workout: &PastWorkout, begins_at: Timestamp) -> Act {
    Act {
        status: Status::Finished,
        session: Some(session.clone()),
        started_at: Some(begins_at),
        finished_at: Some(begins_at + SignedDuration::from_mins(i64::from(workout.minutes))),
        session_rpe: workout.session_rpe,
        feel: workout
            .session_rpe
            .zip(workout.target_rpe)
            .map(|(felt, target)| feel(felt.value() - target.value())),
        ..Act::default()
    }
}

fn feel(over: f64) -> Feel {
    if over > RIGHT_WITHIN {
        Feel::TooHard
    } else if over < -RIGHT_WITHIN {
        Feel::TooEasy
    } else {
        Feel::Right
    }
}

/// Why the day's session was left out, if it was.
fn skip_reason(season: &Season, morning: Option<&Biometrics>) -> SkipReason {
    let check_in = morning.and_then(|morning| morning.check_in.as_ref());
    if season.done().is_lost {
        let hurts = check_in.is_some_and(|told| !told.ill && !told.pain.is_empty());
        return if hurts { SkipReason::Pain } else { SkipReason::Ill };
    }
    match check_in.and_then(|told| told.readiness) {
        Some(1 | 2) => SkipReason::Tired,
        _ if season.day().is_multiple_of(3) => SkipReason::NoWish,
        _ => SkipReason::NoTime,
    }
}

/// The sets, one after the other from the warm-up to the end.
fn done(training_day: TrainingDay, workout: &PastWorkout, begins_at: Timestamp) -> Vec<PerformedSet> {
    let sets = i64::try_from(workout.performed.len()).unwrap_or(i64::MAX).max(1);
    let lasts_s = (i64::from(workout.minutes) - 2 * WARM_UP_MINUTES).max(1) * 60;
    let at =
        |place: u32| begins_at + SignedDuration::from_secs(WARM_UP_MINUTES * 60 + lasts_s / sets * i64::from(place));
    (1..)
        .zip(&workout.performed)
        .map(|(counter, set)| PerformedSet {
            set_id: SetId {
                training_day,
                device: DEVICE,
                counter,
            },
            done_at: at(counter),
            ..set.clone()
        })
        .collect()
}

fn begins_at(window: &DayWindow) -> Timestamp {
    let (after_work, at_weekends, differs) = BEGINS_MINUTES;
    let date = window.training_day.date();
    let usual = match date.weekday() {
        Weekday::Saturday | Weekday::Sunday => at_weekends,
        _ => after_work,
    };
    // 17 and 45 have no common factor, so that every minute has its turn.
    let later = i64::from(date.day_of_year()) * 17 % differs;
    window.starts_at + SignedDuration::from_mins(usual + later)
}
