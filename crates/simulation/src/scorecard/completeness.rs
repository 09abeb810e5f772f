//! Ten categories of a complete programme, as Zaleski 2024 took them from the ACSM's guidelines.

use training::session::SessionKind;

use super::programme::Sample;
use crate::invariant::age;

/// The categories, with what is asked for each here.
pub const CATEGORIES: [(&str, &str); 10] = [
    ("benefit", "a reason names what the athlete trains for"),
    (
        "screening",
        "the health questions are answered, or every session is careful and says so",
    ),
    ("frequency", "every week trains, on at most as many days as asked for"),
    ("intensity", "every work set has a target RPE"),
    ("time", "every session has its minutes, within the athlete's"),
    ("type", "every exercise is one of the catalogue"),
    ("volume", "every work set has repetitions, seconds or metres"),
    ("progression", "a reason speaks of the next step"),
    (
        "special points",
        "limitation, condition, youth or age is named, where there is one",
    ),
    (
        "references",
        "every reason names its rule, whose source the documentation has",
    ),
];

/// Words for what athletes train for.
const BENEFITS: [&str; 7] = [
    "goal",
    "stronger",
    "strength",
    "muscle",
    "endurance",
    "health",
    "last longer",
];
/// Words for what needs care.
const CARE: [&str; 8] = [
    "limitation",
    "spare",
    "condition",
    "age",
    "pregnan",
    "pressure",
    "caution",
    "safety",
];

/// Which categories the programme has.
pub(super) fn has(sample: &Sample) -> [bool; 10] {
    let athlete = &sample.athlete;
    let weekly = || {
        sample
            .weeks()
            .map(|week| week.iter().filter(|day| day.session.kind == SessionKind::Train).count())
    };
    let most = usize::from(athlete.availability.days_per_week);
    let years = age(athlete, sample.from);
    let needs_care = !athlete.limitations.is_empty()
        || !athlete.conditions.is_empty()
        || years.is_some_and(|years| !(18..65).contains(&years));
    let reasons = || sample.days.iter().flat_map(|day| &day.session.reasons);
    [
        sample.says(&BENEFITS),
        athlete.screening.is_some() || sample.says(&["caution", "screening", "health answers"]),
        weekly().all(|days| (1..=most).contains(&days)),
        sample.work().all(|(_, set)| set.target_rpe.is_some()),
        sample
            .sessions()
            .all(|day| day.session.minutes > 0 && day.session.minutes * 10 <= day.minutes * 11),
        sample.work().all(|(exercise, _)| exercise.is_some()),
        sample
            .work()
            .all(|(_, set)| set.reps.is_some() || set.seconds.is_some() || set.metres.is_some()),
        sample.says(&["progression"]),
        !needs_care || sample.says(&CARE),
        reasons().all(|reason| !reason.rule.is_empty()) && reasons().count() > 0,
    ]
}
