//! Whether a request comes from the data folder that it says, or from one that was put back or copied.

use sync::{
    Stamp,
    wire::{SyncError, SyncRequest, Token},
};

use crate::storage::{File, Ledger};

/// The file as it is once this request is served; or why it is not served.
///
/// A request goes on from the newest token that was given, or from the one before while the newest was never used, for
/// a reply can be lost; and no attempt is served twice.
pub(super) fn admit(ledger: &Ledger, request: &SyncRequest, fresh: Token, now_ms: i64) -> Result<File, SyncError> {
    let is_other = request.generation.is_some_and(|known| known != ledger.generation);
    if is_other || request.position.seq > ledger.seq {
        return Err(SyncError::OtherGeneration);
    }
    if i64::try_from(request.attempt).is_err() {
        return Err(SyncError::Malformed);
    }
    let shown = request.file_token;
    let newest = match &ledger.file {
        None if shown.is_none() => Stamp {
            device: request.device,
            ..Stamp::NEVER
        },
        Some(file) if goes_on(file, request) => file.newest,
        _ => return Err(SyncError::NewTagNeeded),
    };
    Ok(File {
        tag: request.device.0,
        token: shown,
        next_token: fresh,
        attempt: request.attempt,
        newest,
        // During a first download the position is not a number up to which everything is known.
        confirmed_seq: request.position.seq,
        seen_ms: now_ms,
    })
}

fn goes_on(file: &File, request: &SyncRequest) -> bool {
    let is_given = request.file_token == file.token || request.file_token == Some(file.next_token);
    is_given && request.attempt > file.attempt
}
