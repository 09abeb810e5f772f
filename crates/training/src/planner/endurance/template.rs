//! The names of what there is: templates with their titles, and the rules that reasons name.

use super::kind::{Kind, Mode};

/// What a session looks like: by its kind, or as a walk-run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Of this kind.
    Of(Kind),
    /// Running and walking in turn.
    WalkRun,
}

/// Movement, form, template id, title in English. A window in another language words them by id.
pub(crate) const TEMPLATES: [(Mode, Form, &str, &str); 19] = [
    (Mode::Run, Form::WalkRun, "run.walk_run", "Walk-run"),
    (Mode::Run, Form::Of(Kind::Recovery), "run.recovery", "Recovery run"),
    (Mode::Run, Form::Of(Kind::Easy), "run.easy", "Easy run"),
    (Mode::Run, Form::Of(Kind::Long), "run.long", "Long run"),
    (Mode::Run, Form::Of(Kind::Tempo), "run.tempo", "Tempo run"),
    (
        Mode::Run,
        Form::Of(Kind::Intervals),
        "run.intervals",
        "Running intervals",
    ),
    (Mode::Ride, Form::Of(Kind::Recovery), "ride.recovery", "Recovery ride"),
    (Mode::Ride, Form::Of(Kind::Easy), "ride.easy", "Easy ride"),
    (Mode::Ride, Form::Of(Kind::Long), "ride.long", "Long ride"),
    (Mode::Ride, Form::Of(Kind::Tempo), "ride.tempo", "Tempo ride"),
    (
        Mode::Ride,
        Form::Of(Kind::Intervals),
        "ride.intervals",
        "Cycling intervals",
    ),
    (Mode::Row, Form::Of(Kind::Recovery), "row.recovery", "Recovery row"),
    (Mode::Row, Form::Of(Kind::Easy), "row.easy", "Easy row"),
    (Mode::Row, Form::Of(Kind::Long), "row.long", "Long row"),
    (Mode::Row, Form::Of(Kind::Tempo), "row.tempo", "Tempo row"),
    (
        Mode::Row,
        Form::Of(Kind::Intervals),
        "row.intervals",
        "Rowing intervals",
    ),
    (Mode::Walk, Form::Of(Kind::Recovery), "walk.recovery", "Easy walk"),
    (Mode::Walk, Form::Of(Kind::Easy), "walk.easy", "Brisk walk"),
    (Mode::Walk, Form::Of(Kind::Long), "walk.long", "Long walk"),
];

/// Every rule that a reason of an endurance session can name, with the numbers that it carries.
pub(crate) const RULES: [(&str, &[&str]); 28] = [
    ("endurance.recovery", &["minutes"]),
    ("endurance.easy", &["minutes"]),
    ("endurance.long", &["longest_minutes", "minutes"]),
    (
        "endurance.tempo",
        &["repeats", "rest_s", "rpe", "work_minutes", "work_s"],
    ),
    (
        "endurance.intervals",
        &["repeats", "rest_s", "rpe", "work_minutes", "work_s"],
    ),
    (
        "endurance.touch",
        &["repeats", "rest_s", "rpe", "work_minutes", "work_s"],
    ),
    ("endurance.walk_run", &["repeats", "run_s", "walk_s"]),
    ("endurance.first_week", &["done_minutes"]),
    ("endurance.volume", &["done_minutes", "limit_minutes", "mean_minutes"]),
    ("endurance.spike", &["limit_minutes", "longest_minutes"]),
    ("endurance.time", &["limit_minutes"]),
    ("endurance.first", &[]),
    ("endurance.deload", &["percent"]),
    ("endurance.after_deload", &["percent"]),
    ("endurance.taper", &["days", "percent"]),
    ("endurance.return", &["days", "percent"]),
    ("endurance.substitute.never", &[]),
    ("endurance.substitute.equipment", &[]),
    ("endurance.substitute.region", &[]),
    ("endurance.substitute.health", &[]),
    ("endurance.easier.health", &[]),
    ("endurance.easier.newcomer", &["days", "needed_days"]),
    ("endurance.easier.week", &["month", "sessions", "week"]),
    ("endurance.easier.gap", &["days"]),
    ("endurance.easier.event", &["days"]),
    ("endurance.easier.time", &["limit_minutes"]),
    ("endurance.easier.region", &[]),
    ("endurance.lowered", &["from_minutes", "minutes"]),
];

/// Id and title. Walking has nothing hard.
pub(super) fn words(mode: Mode, form: Form) -> (&'static str, &'static str) {
    let found = TEMPLATES.iter().find(|row| row.0 == mode && row.1 == form);
    found.map_or(("walk.easy", "Brisk walk"), |row| (row.2, row.3))
}

/// The movement and the form of a template.
pub(in crate::planner) fn of(id: &str) -> Option<(Mode, Form)> {
    TEMPLATES
        .iter()
        .find(|row| row.2 == id)
        .map(|&(mode, form, ..)| (mode, form))
}
