//! One day as the windows need it: what was planned, and whether anything came between.

use training::{
    catalogue::{Catalogue, Exercise, Pattern},
    day::TrainingDay,
    planner::PlanInput,
    readiness::Level,
    session::{BlockKind, Phase, Reason, Session, SessionKind},
};

use super::{demand::work, past::HalfSets};
use crate::body::TARGET_GROUPS;

/// The patterns that balance is asked of.
pub(super) const SIDES: [&str; 5] = ["push", "pull", "knee", "hip", "trunk"];

/// A day of a season.
#[derive(Debug, Clone)]
pub(super) struct DayLog<'a> {
    pub(super) training_day: TrainingDay,
    pub(super) kind: SessionKind,
    pub(super) phase: Phase,
    pub(super) template: Option<String>,
    /// Half-sets planned.
    pub(super) half_sets: HalfSets,
    /// Work sets planned by [`SIDES`].
    pub(super) sides: [u16; 5],
    /// The strength exercises planned, each once.
    pub(super) exercises: Vec<&'a Exercise>,
    /// Those of the main blocks.
    pub(super) main: Vec<&'a Exercise>,
    /// Exercises that a reason names.
    pub(super) explained: Vec<String>,
    /// Target groups whose shortage a reason names.
    pub(super) short: Vec<&'static str>,
    /// Sides whose lack a reason names.
    pub(super) lacking: Vec<&'static str>,
    /// False when the morning, an absence, a wish or life changed the day.
    pub(super) is_clean: bool,
    /// True when nothing of a session was done.
    pub(super) is_missed: bool,
}

impl<'a> DayLog<'a> {
    pub(super) fn of(input: &PlanInput, session: &Session, catalogue: &'a Catalogue, level: Level) -> Self {
        let mut log = Self {
            training_day: input.training_day,
            kind: session.kind,
            phase: session.phase,
            template: session.template.clone(),
            half_sets: HalfSets::default(),
            sides: [0; 5],
            exercises: Vec::new(),
            main: Vec::new(),
            explained: Vec::new(),
            short: Vec::new(),
            lacking: Vec::new(),
            is_clean: is_clean(input, level),
            is_missed: false,
        };
        for (planned, _) in work(session, catalogue) {
            let Some(exercise) = planned.and_then(|planned| catalogue.get(&planned.id)) else {
                continue;
            };
            if exercise.pattern.is_strength() {
                log.half_sets.add(exercise);
            }
            if let Some(side) = side(exercise.pattern) {
                log.sides[side] += 1;
            }
            if exercise.pattern.is_strength() && log.exercises.iter().all(|known| known.id != exercise.id) {
                log.exercises.push(exercise);
            }
        }
        let main = session.blocks.iter().filter(|block| block.kind == BlockKind::Main);
        let named = main
            .flat_map(|block| &block.exercises)
            .map(|planned| &planned.exercise_id);
        let in_main: Vec<&str> = named.map(training::catalogue::ExerciseId::as_str).collect();
        log.main = log
            .exercises
            .iter()
            .copied()
            .filter(|exercise| in_main.contains(&exercise.id.as_str()))
            .collect();
        for reason in &session.reasons {
            log.hear(reason);
        }
        log
    }

    /// True when it has work sets of strength.
    pub(super) fn is_strength(&self) -> bool {
        !self.exercises.is_empty() && self.kind == SessionKind::Train
    }

    fn hear(&mut self, reason: &Reason) {
        self.explained
            .extend(reason.exercise_id.iter().map(|id| id.as_str().to_owned()));
        let names = |word: &str| {
            let plain = word.replace('_', " ");
            reason.rule.contains(word)
                || reason.text.to_lowercase().contains(&plain)
                || reason.numbers.keys().any(|name| name.contains(word))
        };
        if reason.rule.starts_with("volume.short") {
            let named = TARGET_GROUPS.iter().map(|group| group.name).filter(|name| names(name));
            self.short.extend(named);
        }
        if reason.rule.starts_with("equipment")
            || reason.rule.starts_with("limitation")
            || reason.rule.contains("balance")
        {
            self.lacking.extend(SIDES.into_iter().filter(|side| names(side)));
        }
    }
}

/// True when neither morning nor absence nor a wish speaks against the plan.
fn is_clean(input: &PlanInput, level: Level) -> bool {
    let today = input.training_day;
    let absences = input.athlete.absences.iter().flatten();
    let is_absent = absences.into_iter().any(|absence| absence.covers(today));
    let has_wish = input.changes.iter().any(|change| change.training_day == today);
    let morning = input.biometrics.last().filter(|day| day.training_day == today);
    let check_in = morning.and_then(|morning| morning.check_in.as_ref());
    let is_spared = check_in.is_some_and(|answers| {
        answers.ill
            || answers.pain.iter().any(|pain| pain.level >= 4)
            || answers.soreness.iter().any(|sore| sore.level >= 5)
    });
    !is_absent && !has_wish && !is_spared && level > Level::Amber
}

/// The side of the body's balance that a pattern is on.
pub(crate) const fn side(pattern: Pattern) -> Option<usize> {
    match pattern {
        Pattern::HorizontalPush | Pattern::VerticalPush => Some(0),
        Pattern::HorizontalPull | Pattern::VerticalPull => Some(1),
        Pattern::Squat | Pattern::Lunge => Some(2),
        Pattern::Hinge => Some(3),
        Pattern::TrunkSagittal | Pattern::TrunkRotation => Some(4),
        _ => None,
    }
}
