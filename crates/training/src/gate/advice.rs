//! What the athlete should do where the gate refuses training, or lets only little of it through.
//!
//! Plain words and no diagnosis. The texts are English; a window in another language words them by their id.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Allowance;
use crate::{planner::PlanInput, session::Session};

/// What to do, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Advice {
    /// What it is about.
    pub id: AdviceId,
    /// True when there is no training today; false when there is less of it.
    pub refuses: bool,
    /// A few plain sentences.
    pub text: String,
}

/// What an advice is about, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum AdviceId {
    /// Pain or pressure in the chest.
    ChestPain,
    /// Fainting, or nearly.
    Fainting,
    /// Breathless at rest.
    BreathlessAtRest,
    /// Blood pressure far too high to train.
    BloodPressure,
    /// A fever.
    Fever,
    /// Another illness, or one that ended yesterday.
    Ill,
    /// Too young for a plan of one's own.
    UnderAge,
    /// Blood pressure that leaves easy movement only.
    RaisedPressure,
    /// Pain in the upper third of the scale.
    SeverePain,
    /// Health answers that ask for a doctor's word first.
    NotCleared,
}

impl AdviceId {
    /// Every advice, the gravest first.
    pub const ALL: [Self; 10] = [
        Self::ChestPain,
        Self::Fainting,
        Self::BreathlessAtRest,
        Self::BloodPressure,
        Self::Fever,
        Self::Ill,
        Self::UnderAge,
        Self::RaisedPressure,
        Self::SeverePain,
        Self::NotCleared,
    ];

    /// True when there is no training at all.
    #[must_use]
    pub const fn refuses(self) -> bool {
        !matches!(self, Self::RaisedPressure | Self::SeverePain | Self::NotCleared)
    }

    /// What to do, in English.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::ChestPain => {
                "You told of pain or pressure in the chest. Do not train. Sit down and stay with someone. If it does \
                 not go at once, or comes back, call emergency help. Let a doctor look at it before you train again."
            }
            Self::Fainting => {
                "You told of fainting, or nearly. Do not train. Lie down until it has passed; if it does not pass at \
                 once, or comes with chest pain, call emergency help. Let a doctor look at it before you train again."
            }
            Self::BreathlessAtRest => {
                "You told of being out of breath at rest. Do not train. Sit upright; if it does not ease at once, call \
                 emergency help. Let a doctor look at it before you train again."
            }
            Self::BloodPressure => {
                "Your blood pressure is too high to train today. Sit quietly for five minutes and measure again. If it \
                 is still as high, call a doctor today. With chest pain, weakness, a severe headache, or trouble \
                 seeing or speaking, call emergency help."
            }
            Self::Fever => {
                "With a fever there is no training. Rest until you have been free of symptoms for 24 hours, then start \
                 gently. If it gets worse, or lasts longer than three days, ask a doctor."
            }
            Self::Ill => {
                "While you are ill, and for a day after, there is no training. Rest until you have been free of \
                 symptoms for 24 hours, then start gently. If it gets worse or does not end, ask a doctor."
            }
            Self::UnderAge => {
                "Plans for one person alone start at 13 years. Play and move with others, and learn to train from \
                 someone who teaches you."
            }
            Self::RaisedPressure => {
                "Your blood pressure is raised, so today is easy movement only. Measure again tomorrow, and tell your \
                 doctor if it stays there. Stop with chest pain, a severe headache, or trouble seeing."
            }
            Self::SeverePain => {
                "What hurts much is left out today. If the pain is sharp, wakes you at night, or comes with numbness or \
                 pins and needles, let someone look at it before you load it again."
            }
            Self::NotCleared => {
                "Your health answers ask for a doctor's word first. Until you have it, sessions stay easy; walking and \
                 gentle movement are fine."
            }
        }
    }
}

impl From<AdviceId> for Advice {
    fn from(id: AdviceId) -> Self {
        Self {
            id,
            refuses: id.refuses(),
            text: id.text().to_owned(),
        }
    }
}

/// What the athlete should do today beside or instead of training; the gravest where there is more than one.
#[must_use]
pub fn advice(input: &PlanInput) -> Option<Advice> {
    Allowance::of(input).advice().map(Advice::from)
}

/// Signs that end a session at once (training science, 6.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum StopSign {
    /// Pain or pressure in the chest.
    ChestPain,
    /// Fainting, or nearly.
    Fainting,
    /// An irregular heartbeat.
    IrregularHeartbeat,
    /// Breathlessness beyond the effort.
    UnusualBreathlessness,
    /// Sudden weakness.
    SuddenWeakness,
    /// Numbness.
    Numbness,
    /// A severe headache.
    SevereHeadache,
    /// Sharp pain in a joint.
    SharpJointPain,
}

/// The signs of which every hard session reminds; none for an easy one.
#[must_use]
pub fn stop_signs(session: &Session) -> &'static [StopSign] {
    const ALL: [StopSign; 8] = [
        StopSign::ChestPain,
        StopSign::Fainting,
        StopSign::IrregularHeartbeat,
        StopSign::UnusualBreathlessness,
        StopSign::SuddenWeakness,
        StopSign::Numbness,
        StopSign::SevereHeadache,
        StopSign::SharpJointPain,
    ];
    if is_hard(session) { &ALL } else { &[] }
}

/// True when the session, or any set of it, is hard (V11, V17).
fn is_hard(session: &Session) -> bool {
    use super::limits::{HIGH_RPE, HIGH_ZONE};
    let is_hard = |rpe: Option<crate::quantity::Rpe>| rpe.is_some_and(|rpe| rpe.tenths() >= HIGH_RPE);
    let exercises = session.blocks.iter().flat_map(|block| &block.exercises);
    let mut sets = exercises.flat_map(|planned| &planned.sets);
    is_hard(session.target_rpe)
        || sets.any(|set| is_hard(set.target_rpe) || set.zone.is_some_and(|zone| zone >= HIGH_ZONE))
}

impl Allowance<'_> {
    /// What to tell the athlete today, the gravest first.
    pub(crate) fn advice(&self) -> Option<AdviceId> {
        let severe = self.worst_pain().is_some_and(|pain| pain >= super::limits::SEVERE_PAIN);
        self.must_rest()
            .or(self.only_easy().then_some(AdviceId::RaisedPressure))
            .or(severe.then_some(AdviceId::SeverePain))
            .or(self.is_not_cleared().then_some(AdviceId::NotCleared))
    }
}
