//! `serve-day`: the day's watch without a window, and sync where it is signed in, until somebody ends it.

use std::{io, pin::pin};

use engine::scheduler::{Cause, Did, Look, Scheduler};

use super::{Outcome, Standpoint, tick, today};

pub(super) async fn run(here: &Standpoint) -> Outcome {
    let engine = here.engine_to_serve().await?;
    // From here on a signal ends the loop, not the process in the middle of a look.
    let mut ended = pin!(ended()?);
    let mut syncing = pin!(engine.run_sync());
    let (mut scheduler, _bell) = Scheduler::new(engine.clone());
    loop {
        let look = tokio::select! {
            biased;
            () = &mut ended => return Ok(()),
            () = &mut syncing => return Ok(()),
            look = scheduler.next() => look,
        };
        let Some(look) = look else { return Ok(()) };
        if is_news(&look) {
            tick::tell(&look)?;
        }
        if matches!(look.did, Did::Made(_)) {
            today::keep_safe(&engine).await;
        }
    }
}

/// True for the first look, and for each that did something or saw that something is different.
const fn is_news(look: &Look) -> bool {
    matches!(look.cause, Cause::Start) || look.changed || !matches!(look.did, Did::Nothing)
}

/// Ends when the process is asked to. Asking is heard from the call on.
#[cfg(unix)]
fn ended() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminated = signal(SignalKind::terminate())?;
    let mut interrupted = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminated.recv() => {}
            _ = interrupted.recv() => {}
        }
    })
}

/// Ends when the process is asked to. Asking is heard from the call on.
#[cfg(windows)]
fn ended() -> io::Result<impl Future<Output = ()>> {
    let mut interrupted = tokio::signal::windows::ctrl_c()?;
    Ok(async move {
        interrupted.recv().await;
    })
}
