//! Makes a session shorter (V19, V21), in the order of the training-science sheet, 4.11: what is only waiting first,
//! then accessories, main exercises last. A session of endurance gives of that first.

use super::{
    super::{Gate, survey::Survey},
    cut, endurance,
};
use crate::{
    catalogue::{Exercise, Pattern},
    planner,
    session::{Block, BlockKind, Session},
};

/// A rest that is long enough for the heaviest set (4.7: 150 to 240 s; design).
const LONGEST_REST_S: u16 = 300;
/// Seconds of one warm-up or cool-down exercise that are enough (V25 asks for ten minutes before hard intervals).
const LONGEST_FRAME_S: u32 = 600;

/// Shortens to so many minutes.
pub(super) fn to(session: &mut Session, minutes: u16, gate: &Gate<'_>) {
    let steps: [fn(&mut Session, u32, &Gate<'_>) -> bool; 4] = if Survey::of(session, gate.catalogue()).is_endurance() {
        [waiting, endurance, accessory, main]
    } else {
        [waiting, accessory, endurance, main]
    };
    for step in steps {
        while planner::minutes(session, gate.catalogue()) > minutes {
            let seconds = planner::seconds(&session.blocks, gate.catalogue());
            let excess = seconds.saturating_sub(u32::from(minutes) * 60);
            if !step(session, excess, gate) {
                break;
            }
        }
    }
}

/// Long rests, and a frame that is longer than anybody needs.
fn waiting(session: &mut Session, _: u32, _: &Gate<'_>) -> bool {
    let mut has_changed = false;
    for block in &mut session.blocks {
        let is_frame = is_frame(block);
        for set in block.exercises.iter_mut().flat_map(|planned| &mut planned.sets) {
            let rest_s = set.rest_s.min(LONGEST_REST_S);
            let seconds = set.seconds.map(|seconds| {
                if is_frame {
                    seconds.min(LONGEST_FRAME_S)
                } else {
                    seconds
                }
            });
            has_changed |= (rest_s, seconds) != (set.rest_s, set.seconds);
            (set.rest_s, set.seconds) = (rest_s, seconds);
        }
    }
    has_changed
}

/// Endurance work, as much of it as is too much.
fn endurance(session: &mut Session, excess: u32, gate: &Gate<'_>) -> bool {
    let before = planner::seconds(&session.blocks, gate.catalogue());
    let is_endurance = |exercise: &Exercise| exercise.pattern == Pattern::Conditioning;
    endurance::take_seconds(session, excess, gate, &[endurance::Part::Work], is_endurance);
    planner::seconds(&session.blocks, gate.catalogue()) < before
}

fn accessory(session: &mut Session, _: u32, gate: &Gate<'_>) -> bool {
    cut::one(session, gate.catalogue(), |_, kind| kind == BlockKind::Accessory)
}

fn main(session: &mut Session, _: u32, gate: &Gate<'_>) -> bool {
    cut::one(session, gate.catalogue(), |_, _| true)
}

const fn is_frame(block: &Block) -> bool {
    matches!(block.kind, BlockKind::WarmUp | BlockKind::CoolDown)
}
