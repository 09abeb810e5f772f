//! V15, V16, V17, V19, V21: how long, and how often hard.

use training::{
    athlete::Sport,
    catalogue::{Exercise, Intensity, Pattern},
    day::TrainingDay,
    session::PlannedSet,
};

use super::{
    Case,
    Follows::{Repair, Warn},
    Found,
    past::minutes,
    planned::{Planned, seconds_of},
};

/// Days in which a longest session is looked for.
const LONGEST_OF: i32 = 30;

pub(super) fn check(case: &Case<'_>, found: &mut Found) {
    let running = seconds_today(case, Sport::Running);
    found.note_if(running > longest_run_s(case), 15, Repair, "");
    for sport in [Sport::Cycling, Sport::Rowing] {
        let limit = longest_ride_s(case, sport);
        found.note_if(seconds_today(case, sport) > limit, 16, Warn, "");
    }
    if case.planned().iter().any(is_hard) {
        let past = (1..=6).filter(|&ago| was_hard(case, case.ago(ago))).count();
        found.note_if(past + 1 > case.by_experience([1, 2, 3]), 17, Repair, "");
    }
    let minutes = case.minutes_today();
    let limit = if is_endurance(case) {
        endurance_limit_s(case) / 60
    } else {
        case.by_experience([60, 90, 120])
    };
    found.note_if(minutes > limit, 19, Repair, "");
    let there_is = minutes_there_are(case);
    found.note_if(minutes * 10 > u64::from(there_is) * 11, 21, Repair, "");
}

fn minutes_there_are(case: &Case<'_>) -> u16 {
    let usual = case.input.athlete.availability.minutes_on(case.weekday());
    let wished = case.wish().and_then(|wish| wish.minutes);
    wished.map_or(usual, |wished| wished.min(usual))
}

fn seconds_today(case: &Case<'_>, sport: Sport) -> u64 {
    let of_sport = |planned: &&Planned<'_>| planned.exercise.and_then(Exercise::sport) == Some(sport);
    case.planned().iter().filter(of_sport).map(Planned::seconds).sum()
}

fn seconds_on(case: &Case<'_>, day: TrainingDay, is: impl Fn(&Exercise) -> bool) -> u64 {
    let mut sum = 0;
    for set in case.done_on(day) {
        let exercise = case.exercise(&set.exercise_id).filter(|exercise| is(exercise));
        sum += exercise.map_or(0, |exercise| seconds_of(set.seconds, set.metres, Some(exercise)));
    }
    sum
}

/// The longest of the last thirty days in seconds, if there was any.
fn longest_s(case: &Case<'_>, sport: Sport) -> Option<u64> {
    let of_sport = |exercise: &Exercise| exercise.sport() == Some(sport);
    let days = (1..=LONGEST_OF).map(|ago| seconds_on(case, case.ago(ago), of_sport));
    days.max().filter(|&seconds| seconds > 0)
}

fn longest_run_s(case: &Case<'_>) -> u64 {
    let first = 60 * case.by_experience([30, 40, 60]);
    let longest = longest_s(case, Sport::Running);
    longest.map_or(first, |longest| (longest * 110 / 100).max(20 * 60))
}

fn longest_ride_s(case: &Case<'_>, sport: Sport) -> u64 {
    let percent = case.by_experience([120, 125, 130]);
    match longest_s(case, sport) {
        Some(longest) => (longest * percent / 100).max(30 * 60),
        None => endurance_limit_s(case),
    }
}

/// V19's limit of an endurance session.
fn endurance_limit_s(case: &Case<'_>) -> u64 {
    let longest = (1..=LONGEST_OF)
        .filter_map(|ago| endurance_minutes_on(case, case.ago(ago)))
        .max();
    let longest_s = longest.map_or(0, |minutes| minutes * 60 * 110 / 100);
    longest_s.max(60 * case.by_experience([60, 120, 180]))
}

/// Minutes of a past session that was endurance for more than half of its time.
fn endurance_minutes_on(case: &Case<'_>, day: TrainingDay) -> Option<u64> {
    let minutes = case.workout_on(day).map(|workout| u64::from(minutes(workout)))?;
    let endurance_s = seconds_on(case, day, |exercise| exercise.pattern == Pattern::Conditioning);
    (endurance_s * 2 > minutes * 60).then_some(minutes)
}

fn is_endurance(case: &Case<'_>) -> bool {
    let planned = case.planned();
    let endurance = planned.iter().filter(|planned| planned.is_conditioning());
    let endurance_ms: u64 = endurance.map(|planned| planned.seconds() * 1000).sum();
    endurance_ms * 2 > case.ms_today()
}

/// True when the exercise is meant to be harder than zone 1.
pub(super) fn is_intense(exercise: &Exercise) -> bool {
    let meant = exercise.endurance.map(|endurance| endurance.intensity);
    meant.is_some_and(|intensity| intensity != Intensity::Easy)
}

/// True for hard endurance: by zone, by exertion, or by what the exercise is for.
fn is_hard(planned: &Planned<'_>) -> bool {
    let by_target = |set: &PlannedSet| {
        set.zone.is_some_and(|zone| zone >= 2) || set.target_rpe.is_some_and(|rpe| rpe.tenths() >= 70)
    };
    let intense = planned.exercise.is_some_and(is_intense);
    planned.is_conditioning() && planned.work().any(|(_, set)| intense || by_target(set))
}

fn was_hard(case: &Case<'_>, day: TrainingDay) -> bool {
    case.done_on(day).iter().any(|set| {
        let Some(exercise) = case.exercise(&set.exercise_id) else {
            return false;
        };
        let said = set.rpe.is_some_and(|rpe| rpe.tenths() >= 70);
        exercise.pattern == Pattern::Conditioning && (said || is_intense(exercise))
    })
}
