//! Rules about exercises and their sets: V1, V2, V8, V9, V10, V27.

use super::{Allowance, RuleSeverity, allowance::Ban, findings::Findings, limits};
use crate::{
    athlete::Experience,
    catalogue::{Catalogue, Exercise},
    planner::PlanInput,
    quantity::Mass,
    session::{PlannedExercise, PlannedSet, Session, SetKind},
};

/// Examines every exercise and every set.
pub(super) fn examine(session: &Session, input: &PlanInput, allowance: &Allowance<'_>, findings: &mut Findings) {
    let mut work_sets = 0;
    for (block_index, block) in session.blocks.iter().enumerate() {
        for (index, planned) in block.exercises.iter().enumerate() {
            let at = format!("blocks[{block_index}].exercises[{index}]");
            let Some(exercise) = Catalogue::builtin().get(&planned.exercise_id) else {
                findings.note(
                    "V1",
                    RuleSeverity::Block,
                    &at,
                    (0.0, 1.0),
                    format!("The catalogue has no exercise {}.", planned.exercise_id),
                );
                continue;
            };
            let place = Place {
                exercise,
                input,
                allowance,
                at,
            };
            place.ban(findings);
            for (set_index, set) in planned.sets.iter().enumerate() {
                place.set(set, set_index, findings);
            }
            if exercise.pattern.is_strength() {
                work_sets += place.count(planned, findings);
            }
        }
    }
    let limit = limits::work_sets(input.athlete.experience);
    if work_sets > limit {
        let text = format!("{work_sets} work sets are more than {limit} for this training experience.");
        findings.note("V2", RuleSeverity::Repair, "", (count(work_sets), count(limit)), text);
    }
}

/// An exercise at its place in the session.
struct Place<'a> {
    exercise: &'a Exercise,
    input: &'a PlanInput,
    allowance: &'a Allowance<'a>,
    at: String,
}

impl Place<'_> {
    fn ban(&self, findings: &mut Findings) {
        let name = &self.exercise.name;
        let text = match self.allowance.ban(self.exercise) {
            None => return,
            Some(Ban::Equipment) => format!("{name} needs equipment that is not there."),
            Some(Ban::Region(_)) => format!("{name} strains a region that must be spared."),
            Some(Ban::Flag(_)) => format!("{name} does not suit the athlete's age, condition or unknown health."),
        };
        findings.note("V1", RuleSeverity::Block, &self.at, (1.0, 0.0), text);
    }

    fn set(&self, set: &PlannedSet, index: usize, findings: &mut Findings) {
        let at = format!("{}.sets[{index}]", self.at);
        self.load(set, &at, findings);
        self.effort(set, &at, findings);
        if set.kind == SetKind::Work && self.exercise.pattern.is_strength() {
            self.amount(set, &at, findings);
            self.maximum(set, &at, findings);
        }
    }

    fn effort(&self, set: &PlannedSet, at: &str, findings: &mut Findings) {
        let Some(rpe) = set.target_rpe else { return };
        let (usual, safe) = (self.allowance.max_rpe(self.exercise), self.allowance.safe_rpe());
        let severity = if rpe.tenths() > safe {
            RuleSeverity::Block
        } else {
            RuleSeverity::Repair
        };
        if rpe.tenths() > usual {
            let limit = f64::from(usual) / 10.0;
            findings.note(
                "V8",
                severity,
                at,
                (rpe.value(), limit),
                format!("RPE {} is above {limit}.", rpe.value()),
            );
        }
    }

    fn amount(&self, set: &PlannedSet, at: &str, findings: &mut Findings) {
        let most = limits::MAX_REPS;
        if let Some(reps) = set.reps.filter(|&reps| reps > most) {
            findings.note(
                "V9",
                RuleSeverity::Repair,
                at,
                (reps.into(), most.into()),
                format!("{reps} repetitions are more than {most}."),
            );
        }
        let longest = self.allowance.max_hold_s();
        if let Some(seconds) = set.seconds.filter(|&seconds| seconds > longest) {
            findings.note(
                "V9",
                RuleSeverity::Repair,
                at,
                (seconds.into(), longest.into()),
                format!("A hold of {seconds} s is longer than {longest} s."),
            );
        }
        let heavy = set.load_kg.is_some() && to_failure(set).is_some_and(|reps| reps <= limits::HEAVY_REPS_TO_FAILURE);
        let least = self
            .allowance
            .min_rest_s()
            .max(if heavy { limits::MIN_REST_HEAVY_S } else { 0 });
        if set.rest_s < least {
            let text = format!("{} s of rest are fewer than {least} s.", set.rest_s);
            findings.note("V9", RuleSeverity::Repair, at, (set.rest_s.into(), least.into()), text);
        }
    }

    fn maximum(&self, set: &PlannedSet, at: &str, findings: &mut Findings) {
        let may = match self.input.athlete.experience {
            Experience::Beginner => false,
            Experience::Intermediate => self.days_of_history() >= limits::NEAR_MAXIMUM_AFTER_DAYS,
            Experience::Advanced => true,
        };
        let least = self.allowance.min_reps().max(if may { 1 } else { limits::MIN_REPS });
        if let Some(reps) = set.reps.filter(|&reps| reps < least) {
            findings.note(
                "V10",
                RuleSeverity::Block,
                at,
                (reps.into(), least.into()),
                format!("{reps} repetitions are fewer than {least}."),
            );
        }
        let careful = !may || self.allowance.min_reps() > 1;
        let near = limits::NEAR_MAXIMUM_REPS_TO_FAILURE;
        if let Some(reps) = to_failure(set).filter(|&reps| careful && set.load_kg.is_some() && reps <= near) {
            findings.note(
                "V10",
                RuleSeverity::Block,
                at,
                (reps.into(), near.into()),
                "The load is 90 % of the maximum or more.",
            );
        }
    }

    fn days_of_history(&self) -> i32 {
        let today = self.input.training_day;
        self.input
            .history
            .iter()
            .map(|workout| today.days_since(workout.training_day))
            .max()
            .unwrap_or(0)
    }

    fn load(&self, set: &PlannedSet, at: &str, findings: &mut Findings) {
        let Some(load) = set.load_kg else { return };
        if load == Mass::ZERO {
            findings.note("V27", RuleSeverity::Block, at, (0.0, 0.0), "A load of 0 kg is no load.");
        } else if !is_on_grid(load) {
            findings.note(
                "V27",
                RuleSeverity::Block,
                at,
                (load.kg(), 0.25),
                format!("No plates make {} kg.", load.kg()),
            );
        }
    }

    /// Notes too many sets of one exercise; gives their number.
    fn count(&self, planned: &PlannedExercise, findings: &mut Findings) -> usize {
        let sets = planned.sets.iter().filter(|set| set.kind == SetKind::Work).count();
        let limit = limits::sets_per_exercise(self.input.athlete.experience);
        if sets > limit {
            findings.note(
                "V9",
                RuleSeverity::Repair,
                &self.at,
                (count(sets), count(limit)),
                format!("{sets} sets of one exercise are more than {limit}."),
            );
        }
        sets
    }
}

/// Repetitions done and left in reserve together, which tell the share of the maximum (RTS chart, 4.5).
fn to_failure(set: &PlannedSet) -> Option<u16> {
    let reserve = set.target_rpe.map_or(0, |rpe| 10 - rpe.tenths().div_ceil(10));
    set.reps.map(|reps| reps + u16::from(reserve))
}

fn is_on_grid(load: Mass) -> bool {
    let mg = u64::from(load.g()) * 1000;
    let over = mg % limits::GRID_HALF_LB_MG;
    load.g().is_multiple_of(limits::GRID_G) || over.min(limits::GRID_HALF_LB_MG - over) <= limits::GRID_SLACK_MG
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
