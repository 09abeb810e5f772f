//! Makes a session: the movement, the kind that is allowed, the length or the repeats, and the blocks.

use super::{
    Draft,
    ask::Ask,
    choice::{self, Choice},
    constants::{EASY_RPE, GENTLE_RPE, INTERVAL_SESSION_RPE, TEMPO_RPE},
    kind::{Kind, Mode},
    length,
    past::Past,
    permit, reasons, repeats,
    scale::Scale,
    template::{self, Form},
    walk_run::{self, WalkRun},
    writing::{self, Frame},
};
use crate::{
    athlete::Sport,
    catalogue::Exercise,
    gate::limits,
    quantity::Rpe,
    session::{Block, Reason},
};

/// The session that is asked for, or the nearest one below it; none on the day of the event itself.
pub(super) fn make(sport: Sport, ask: &Ask<'_>) -> Option<Draft> {
    if ask.days_to_event() == Some(0) {
        return None;
    }
    let choice = choice::choose(sport, ask)?;
    let past = Past::of(choice.mode, ask.record, ask.allowance.is_older());
    let (mut draft, easier) = if choice.easy.id.as_str() == walk_run::ID {
        (by_walk_run(&choice, ask, &past)?, None)
    } else {
        let (kind, easier) = permit::permitted(ask, &past);
        (by_kind(kind, &choice, ask, &past)?, easier)
    };
    draft.reasons.splice(0..0, choice.reason.into_iter().chain(easier));
    Some(draft)
}

fn by_kind(kind: Kind, choice: &Choice, ask: &Ask<'_>, past: &Past) -> Option<Draft> {
    if !kind.is_hard() {
        return steady(kind, choice, ask, past);
    }
    let exercise = repeats::exercise(kind, choice.mode, ask);
    let easier = if exercise.is_some() {
        reasons::easier_time(ask.limit_s)
    } else {
        reasons::easier_region()
    };
    let hard = exercise.and_then(|exercise| hard(kind, exercise, choice, ask, past));
    hard.or_else(|| {
        let mut draft = steady(Kind::Easy, choice, ask, past)?;
        draft.reasons.insert(0, easier);
        Some(draft)
    })
}

fn steady(kind: Kind, choice: &Choice, ask: &Ask<'_>, past: &Past) -> Option<Draft> {
    let frame = Frame::easy(choice.mode, ask);
    let room_s = ask.limit_s.checked_sub(frame.besides_s())?;
    let length = length::of(kind, choice.mode, room_s, ask, past);
    let seconds = length.seconds;
    let blocks = writing::steady(choice.easy, seconds, kind == Kind::Recovery, frame, ask)?;
    let main = match kind {
        Kind::Recovery => reasons::recovery(seconds),
        Kind::Long => reasons::long(seconds, past.longest_s),
        Kind::Easy | Kind::Tempo | Kind::Intervals => reasons::easy(seconds),
    };
    let rpe = if kind == Kind::Recovery { GENTLE_RPE } else { EASY_RPE };
    let reasons = std::iter::once(main).chain(length.reasons).collect();
    Some(written(choice.mode, Form::Of(kind), kind, blocks, rpe, reasons))
}

fn by_walk_run(choice: &Choice, ask: &Ask<'_>, past: &Past) -> Option<Draft> {
    let frame = Frame::walk_run(ask);
    let room_s = ask.limit_s.checked_sub(frame.besides_s())?;
    let Some(walk_run) = WalkRun::of(ask, past) else {
        let easy = choice::easy_exercise(Mode::Walk, ask.allowance)?;
        let walk = Choice {
            mode: Mode::Walk,
            easy,
            reason: None,
        };
        let past_walks = Past::of(Mode::Walk, ask.record, ask.allowance.is_older());
        let mut draft = steady(Kind::Easy, &walk, ask, &past_walks)?;
        draft.reasons.insert(0, reasons::first_week(past.this_week_s));
        return Some(draft);
    };
    let walk_run = walk_run.within(room_s)?;
    let kind = ask.kind.min(Kind::Easy);
    let blocks = writing::walk_run(choice.easy, walk_run, frame, ask);
    let scale = Scale::of(ask, past).reason;
    let reasons = std::iter::once(reasons::walk_run(walk_run)).chain(scale).collect();
    Some(written(Mode::Run, Form::WalkRun, kind, blocks, EASY_RPE, reasons))
}

fn hard(kind: Kind, exercise: &Exercise, choice: &Choice, ask: &Ask<'_>, past: &Past) -> Option<Draft> {
    let scale = Scale::of(ask, past);
    let usual_s = past.session_s().unwrap_or(0) * scale.percent / 100;
    let spike_s = length::spike_s(choice.mode, ask, past);
    let limit_s = ask
        .limit_s
        .min(u32::from(limits::session_minutes(ask.experience())) * 60);
    let options = repeats::choices(kind, choice.mode, scale.percent, ask);
    let (repeats, frame) = options.into_iter().find_map(|repeats| {
        let fits = |frame: &Frame| {
            repeats.work_s() + frame.within_s() <= spike_s
                && repeats.seconds() + frame.within_s() + frame.besides_s() <= limit_s
        };
        // As long around it as usual, or as short as may be.
        let frames = [Frame::hard(repeats.work_s(), usual_s), Frame::hard(repeats.work_s(), 0)];
        frames.into_iter().find(fits).map(|frame| (repeats, frame))
    })?;
    let rpe = repeats.rpe.min(ask.allowance.max_rpe(exercise));
    let blocks = writing::hard(exercise, repeats, choice.easy, frame, ask);
    let session_rpe = if repeats.zone == 3 {
        INTERVAL_SESSION_RPE
    } else {
        TEMPO_RPE
    };
    let reasons = std::iter::once(reasons::repeats(repeats, rpe))
        .chain(scale.reason)
        .collect();
    Some(written(
        choice.mode,
        Form::Of(kind),
        kind,
        blocks,
        session_rpe.min(rpe),
        reasons,
    ))
}

fn written(mode: Mode, form: Form, kind: Kind, blocks: Vec<Block>, rpe: u8, reasons: Vec<Reason>) -> Draft {
    let (template, title) = template::words(mode, form);
    Draft {
        kind,
        sport: mode.sport(),
        blocks,
        template,
        title,
        target_rpe: Rpe::from_tenths(rpe),
        reasons,
    }
}
