//! A model's answer, read strictly: known fields only, of the right types, in their ranges, each given once.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::{
    catalogue::{Catalogue, ExerciseId, Muscle},
    quantity::Rpe,
    refusal::Refusal,
    session::{Block, Phase, Reason, Session, SessionKind, SetKind},
};
use validator::Validate;

use super::{TryOutcome, found::objects};
use crate::{Error, document};

/// The rule under which a coach's reasons are kept. Rules of the planner's and the gate's own are theirs to give.
pub(super) const RULE: &str = "coach.reason";
/// Exercises of one session at most (design: more than any hour holds).
const MOST_EXERCISES: usize = 30;
/// Muscles that a session is said to be about (design).
const FOCUS: usize = 4;

/// The part of a session that a model writes. What can be worked out is worked out: minutes, load, muscles, phase.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[schemars(deny_unknown_fields)]
pub(super) struct Reply {
    /// What kind of day it makes.
    pub(super) kind: SessionKind,
    /// A short title for the athlete.
    #[validate(length(min = 1, max = 80))]
    pub(super) title: String,
    /// The exertion that the whole session should feel like (CR-10); null on a rest day.
    pub(super) target_rpe: Option<Rpe>,
    /// The blocks in the order in which they are done.
    #[validate(length(max = 12), nested)]
    pub(super) blocks: Vec<Block>,
    /// Why the session is what it is: one plain sentence each, said to the athlete.
    #[validate(length(max = 6))]
    pub(super) why: Vec<String>,
}

/// What is wrong with an answer. `told` is for the model, and holds no word of the answer's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unreadable {
    pub(super) outcome: TryOutcome,
    pub(super) told: Vec<String>,
}

impl Reply {
    /// Reads the answer; it may be fenced, or stand between sentences.
    pub(super) fn read(text: &str, allowed: &BTreeSet<ExerciseId>) -> Result<Self, Unreadable> {
        let mut first = None;
        for object in objects(text) {
            match strict(object.as_bytes()) {
                Ok(reply) => return reply.checked(allowed),
                Err(refusals) => first = first.or(Some(refusals)),
            }
        }
        match first {
            None => Err(Unreadable {
                outcome: TryOutcome::NotJson,
                told: Vec::new(),
            }),
            Some(refusals) => Err(malformed(&refusals)),
        }
    }

    fn checked(self, allowed: &BTreeSet<ExerciseId>) -> Result<Self, Unreadable> {
        let mut refusals = Vec::new();
        let texts = std::iter::once(("title", &self.title)).chain(self.why.iter().map(|why| ("why", why)));
        for (field, text) in texts {
            if !is_plain(text) {
                refusals.push(Refusal::new(field, "must be plain text of 1 to 400 characters"));
            }
        }
        let exercises = self.blocks.iter().flat_map(|block| &block.exercises);
        if exercises.clone().count() > MOST_EXERCISES {
            refusals.push(Refusal::new("blocks", "must hold at most 30 exercises"));
        }
        for (block, exercises) in self.blocks.iter().enumerate() {
            for (place, planned) in exercises.exercises.iter().enumerate() {
                if !allowed.contains(&planned.exercise_id) {
                    let at = format!("blocks[{block}].exercises[{place}].exercise_id");
                    refusals.push(Refusal::new(at, "must be one of the allowed exercises"));
                }
            }
        }
        if refusals.is_empty() {
            Ok(self)
        } else {
            Err(malformed(&refusals))
        }
    }

    /// The session that the answer means.
    pub(super) fn session(self, phase: Phase, catalogue: &Catalogue) -> Session {
        let reason = |text: String| Reason {
            rule: RULE.to_owned(),
            text,
            exercise_id: None,
            numbers: BTreeMap::new(),
        };
        Session {
            kind: self.kind,
            title: self.title,
            template: None,
            focus: focus(&self.blocks, catalogue),
            phase,
            minutes: 0,
            target_rpe: self.target_rpe,
            load_au: 0,
            blocks: self.blocks,
            reasons: self.why.into_iter().map(reason).collect(),
        }
    }
}

fn strict(object: &[u8]) -> Result<Reply, Vec<Refusal>> {
    let value = document::parsed(object).map_err(refusals)?;
    document::typed(value).map_err(refusals)
}

fn refusals(error: Error) -> Vec<Refusal> {
    match error {
        Error::Refused(refusals) => refusals,
        _ => Vec::new(),
    }
}

/// How many places are named to the model (design: the first few are the cause of the rest).
const MOST_TOLD: usize = 12;

fn malformed(refusals: &[Refusal]) -> Unreadable {
    let told = refusals.iter().take(MOST_TOLD).map(|refusal| {
        // The name of a field that nobody knows is the answer's own word.
        let field = match refusal.message.as_str() {
            "is not a known field" => refusal.field.rsplit_once('.').map_or("", |(parent, _)| parent),
            _ => refusal.field.as_str(),
        };
        let message = match refusal.message.as_str() {
            "is not a known field" => "must not hold other fields than the schema's",
            known if known.len() <= 120 => known,
            _ => "is not valid",
        };
        let field: String = field.chars().filter(|&sign| is_path(sign)).take(80).collect();
        format!("{}: {message}", if field.is_empty() { "document" } else { &field })
    });
    Unreadable {
        outcome: TryOutcome::Malformed,
        told: told.collect(),
    }
}

const fn is_path(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || matches!(sign, '_' | '.' | '[' | ']')
}

/// Plain text: neither control characters nor those that turn the order of others around.
fn is_plain(text: &str) -> bool {
    let is_hidden = |sign: char| {
        sign.is_control()
            || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let length = text.chars().count();
    !text.trim().is_empty() && length <= 400 && !text.chars().any(is_hidden)
}

/// The muscles with the most sets.
fn focus(blocks: &[Block], catalogue: &Catalogue) -> Vec<Muscle> {
    let mut sets: BTreeMap<Muscle, usize> = BTreeMap::new();
    for planned in blocks.iter().flat_map(|block| &block.exercises) {
        let work = planned.sets.iter().filter(|set| set.kind == SetKind::Work).count();
        let primary = catalogue.get(&planned.exercise_id).map(|exercise| &exercise.primary);
        for &muscle in primary.into_iter().flatten() {
            *sets.entry(muscle).or_default() += work;
        }
    }
    let mut most: Vec<(Muscle, usize)> = sets.into_iter().filter(|&(_, sets)| sets > 0).collect();
    most.sort_by_key(|&(_, sets)| std::cmp::Reverse(sets));
    most.into_iter().take(FOCUS).map(|(muscle, _)| muscle).collect()
}
