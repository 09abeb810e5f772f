//! Why an exercise asks what it asks.

use super::{about, number, point, unit};
use crate::{
    catalogue::Exercise,
    quantity::{Mass, Rpe},
    session::Reason,
};

pub(in crate::planner) fn first_load(exercise: &Exercise, reserve: u8) -> Reason {
    let text = format!(
        "First time with {}: choose a load that leaves {reserve} repetitions in reserve.",
        exercise.name
    );
    about(
        exercise,
        "progression.first",
        text,
        [("reps_in_reserve", f64::from(reserve))],
    )
}

pub(in crate::planner) fn no_load(exercise: &Exercise, reserve: u8) -> Reason {
    let text = format!(
        "No load was noted for {}: choose one that leaves {reserve} repetitions in reserve.",
        exercise.name
    );
    about(
        exercise,
        "progression.no_load",
        text,
        [("reps_in_reserve", f64::from(reserve))],
    )
}

pub(in crate::planner) fn first_body_weight(exercise: &Exercise, reserve: u8) -> Reason {
    if exercise.is_timed() {
        let text = format!(
            "First time with {}: stop while you could still go on with a steady breath.",
            exercise.name
        );
        return about(exercise, "progression.first.timed", text, []);
    }
    let text = format!(
        "First time with {}: stop with {reserve} repetitions in reserve.",
        exercise.name
    );
    about(
        exercise,
        "progression.first.body_weight",
        text,
        [("reps_in_reserve", f64::from(reserve))],
    )
}

pub(in crate::planner) fn load_up(exercise: &Exercise, from: Mass, to: Mass, reps: u16, rpe: u8) -> Reason {
    let text = format!(
        "You did {reps} at {} kg twice at RPE {} or less. Today: {} kg.",
        number(from.kg()),
        number(point(rpe)),
        number(to.kg())
    );
    let numbers = [
        ("from_kg", from.kg()),
        ("to_kg", to.kg()),
        ("reps", f64::from(reps)),
        ("rpe", point(rpe)),
    ];
    about(exercise, "progression.double.up", text, numbers)
}

pub(in crate::planner) fn more(exercise: &Exercise, from: u16, to: u16) -> Reason {
    let numbers = |from_name, to_name| [(from_name, f64::from(from)), (to_name, f64::from(to))];
    if exercise.is_timed() {
        let text = format!("Last time: {from} s each set. Today: {to} s.");
        return about(
            exercise,
            "progression.double.seconds",
            text,
            numbers("from_seconds", "to_seconds"),
        );
    }
    let text = format!("Last time: {from} repetitions or more in each set. Today: {to}.");
    about(
        exercise,
        "progression.double.reps",
        text,
        numbers("from_reps", "to_reps"),
    )
}

pub(in crate::planner) fn hold(exercise: &Exercise, amount: u16, rpe: Rpe) -> Reason {
    let unit = unit(exercise);
    let text = format!(
        "Last time felt like RPE {}, above the target. Today again: {amount} {unit}.",
        number(rpe.value())
    );
    let (rule, name) = if exercise.is_timed() {
        ("progression.hold.seconds", "seconds")
    } else {
        ("progression.hold", "reps")
    };
    about(exercise, rule, text, [(name, f64::from(amount)), ("rpe", rpe.value())])
}

pub(in crate::planner) fn confirm(exercise: &Exercise, amount: u16) -> Reason {
    let unit = unit(exercise);
    let text = format!("You reached {amount} {unit}. Do it once more, then it gets harder.");
    let (rule, name) = if exercise.is_timed() {
        ("progression.confirm.seconds", "seconds")
    } else {
        ("progression.confirm", "reps")
    };
    about(exercise, rule, text, [(name, f64::from(amount))])
}

pub(in crate::planner) fn fewer(exercise: &Exercise, amount: u16) -> Reason {
    let unit = unit(exercise);
    let text = format!("The last two times were too hard. Today: {amount} {unit}.");
    let (rule, name) = if exercise.is_timed() {
        ("progression.fewer.seconds", "seconds")
    } else {
        ("progression.fewer", "reps")
    };
    about(exercise, rule, text, [(name, f64::from(amount))])
}

pub(in crate::planner) fn top(exercise: &Exercise, amount: u16) -> Reason {
    let unit = unit(exercise);
    let text = format!("You reached {amount} {unit} twice, and there is no harder step here. Move more slowly.");
    let (rule, name) = if exercise.is_timed() {
        ("progression.top.seconds", "seconds")
    } else {
        ("progression.top", "reps")
    };
    about(exercise, rule, text, [(name, f64::from(amount))])
}

pub(in crate::planner) fn variant_up(to: &Exercise) -> Reason {
    let text = format!("You reached the top of the easier exercise twice. Today: {}.", to.name);
    about(to, "progression.variant.up", text, [])
}

pub(in crate::planner) fn variant_down(to: &Exercise) -> Reason {
    let text = format!("The harder exercise was too hard twice. Today: {}.", to.name);
    about(to, "progression.variant.down", text, [])
}

pub(in crate::planner) fn back_off(exercise: &Exercise, from: Mass, to: Mass) -> Reason {
    let text = format!(
        "{} kg was too hard twice. Today: {} kg.",
        number(from.kg()),
        number(to.kg())
    );
    about(
        exercise,
        "progression.back_off",
        text,
        [("from_kg", from.kg()), ("to_kg", to.kg())],
    )
}

pub(in crate::planner) fn gap(exercise: &Exercise, days: i32) -> Reason {
    let text = format!("There were {days} days without training, so this starts lower than before.");
    about(exercise, "progression.gap", text, [("days", f64::from(days))])
}

pub(in crate::planner) fn linear(exercise: &Exercise, from: Mass, to: Mass, reps: u16) -> Reason {
    let text = format!(
        "Last time: {reps} repetitions in each set at {} kg. Today: {} kg.",
        number(from.kg()),
        number(to.kg())
    );
    let numbers = [("from_kg", from.kg()), ("to_kg", to.kg()), ("reps", f64::from(reps))];
    about(exercise, "progression.linear.up", text, numbers)
}

pub(in crate::planner) fn top_set(exercise: &Exercise, load: Mass, reps: u16, rpe: u8, e1rm: Mass) -> Reason {
    let text = format!(
        "Your sets tell of a maximum of about {} kg: one set of {reps} at {} kg at RPE {}, then lighter ones.",
        number((e1rm.kg() * 2.0).round() / 2.0),
        number(load.kg()),
        number(point(rpe))
    );
    let numbers = [
        ("e1rm_kg", e1rm.kg()),
        ("load_kg", load.kg()),
        ("reps", f64::from(reps)),
        ("rpe", point(rpe)),
    ];
    about(exercise, "progression.top_set", text, numbers)
}

pub(in crate::planner) fn eased(exercise: &Exercise) -> Reason {
    about(
        exercise,
        "progression.deload",
        "The same exercise as before with nine tenths of the load and half the sets.",
        [("percent", 90.0)],
    )
}

pub(in crate::planner) fn from_neighbour(exercise: &Exercise, from: &Exercise, load: Mass) -> Reason {
    let text = format!(
        "You have not done {} yet. {} kg is a careful start from what you lift on {}.",
        exercise.name,
        number(load.kg()),
        from.name
    );
    about(exercise, "progression.neighbour", text, [("load_kg", load.kg())])
}

pub(in crate::planner) fn by_maximum(exercise: &Exercise, load: Option<Mass>, reps: u16) -> Reason {
    let Some(load) = load else {
        let text = "What you lifted so far tells of less than the lightest load here, so choose by feel.";
        return about(exercise, "progression.maximum.none", text, [("reps", f64::from(reps))]);
    };
    let text = format!(
        "What you lifted so far speaks for {reps} repetitions at {} kg, and not yet for more.",
        number(load.kg())
    );
    let numbers = [("load_kg", load.kg()), ("reps", f64::from(reps))];
    about(exercise, "progression.maximum", text, numbers)
}

pub(in crate::planner) fn no_jump(exercise: &Exercise, load: Mass) -> Reason {
    let text = format!(
        "{} kg is as far above your best of the last four weeks as one step goes.",
        number(load.kg())
    );
    about(exercise, "progression.no_jump", text, [("load_kg", load.kg())])
}
