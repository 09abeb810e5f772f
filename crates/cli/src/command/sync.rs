//! `sync`: the account on a server, its devices, syncing now, and what two devices wrote apart.
//!
//! A password comes from standard input or the environment, never from an argument: arguments are seen by everybody on
//! the machine.

use std::{
    env,
    io::{self, BufRead as _, IsTerminal as _, Write as _},
};

use engine::{
    Engine,
    keychain::Secret,
    sync::{
        ConflictKind, ConflictView, Settlement, SignIn, SyncCompared, SyncDevices, SyncDone, SyncProblemCode, SyncView,
        machine_name,
    },
};

use super::{Outcome, Standpoint, answer};
use crate::{
    args::{Keep, SyncEntry, SyncStep},
    failure::Failure,
};

/// The variable that holds the account's password, and the one that holds the next.
const PASSWORD: &str = "HEALTHPILOT_PASSWORD";
const NEW_PASSWORD: &str = "HEALTHPILOT_NEW_PASSWORD";
/// What a device is called that does not tell its name.
const NAMELESS: &str = "this computer";
/// The longest line that is read as a password.
const MOST_BYTES: u64 = 4096;

pub(super) async fn run(here: &Standpoint, step: SyncStep) -> Outcome {
    match step {
        SyncStep::Status => show(here, &here.engine().await?.sync_status().await?),
        SyncStep::Conflicts => {
            let conflicts = here.engine().await?.sync_status().await?.conflicts;
            answer(here, &conflicts, || listed(&conflicts))
        }
        SyncStep::Devices => devices(here, here.engine().await?.sync_devices().await?),
        SyncStep::Compare => compared(here, &here.engine_to_write().await?.sync_compare().await?),
        step => change(here, &here.engine_to_write().await?, step).await,
    }
}

async fn change(here: &Standpoint, engine: &Engine, step: SyncStep) -> Outcome {
    let done = match step {
        SyncStep::SignUp(entry) => enter(engine, entry, true).await?,
        SyncStep::SignIn(entry) => enter(engine, entry, false).await?,
        SyncStep::Password => {
            let password = password(PASSWORD, "password")?;
            let new_password = self::password(NEW_PASSWORD, "new password")?;
            engine.sync_change_password(password, new_password).await?
        }
        SyncStep::SignOut { wipe } => {
            let done = engine.sync_sign_out(wipe).await?;
            return left(here, done);
        }
        SyncStep::DeleteAccount => engine.sync_delete_account(password(PASSWORD, "password")?).await?,
        SyncStep::Revoke { device } => return devices(here, engine.sync_revoke_device(&device).await?),
        SyncStep::Undo { conflict } => {
            engine.undo_conflict(&conflict).await?;
            return show(here, &engine.sync_status().await?);
        }
        SyncStep::Settle { conflict, keep, set } => {
            engine.settle_conflict(&conflict, settlement(keep, set)?).await?;
            return show(here, &engine.sync_status().await?);
        }
        _ => engine.sync_now().await?,
    };
    succeeded(done.problem)?;
    show(here, &done.view)
}

/// Signs in or up, and syncs for the first time.
async fn enter(engine: &Engine, entry: SyncEntry, is_new: bool) -> Outcome<SyncDone> {
    let sign_in = SignIn {
        server: entry.server,
        email: entry.email,
        password: password(PASSWORD, "password")?,
        device_name: entry.name.or_else(machine_name).unwrap_or_else(|| NAMELESS.to_owned()),
        in_file: entry.in_file,
    };
    let done = if is_new {
        engine.sync_sign_up(sign_in).await?
    } else {
        engine.sync_sign_in(sign_in).await?
    };
    succeeded(done.problem)?;
    Ok(engine.sync_now().await?)
}

/// The device is signed out here in any case; that the server was not told is said, and is no failure.
fn left(here: &Standpoint, done: SyncDone) -> Outcome {
    match done.problem {
        Some(SyncProblemCode::UnderWay) => return Err(Failure::Sync(SyncProblemCode::UnderWay)),
        Some(problem) => tracing::warn!("the server was not told: {problem}"),
        None => {}
    }
    show(here, &done.view)
}

fn succeeded(problem: Option<SyncProblemCode>) -> Outcome {
    problem.map_or(Ok(()), |problem| Err(Failure::Sync(problem)))
}

fn devices(here: &Standpoint, listed: SyncDevices) -> Outcome {
    succeeded(listed.problem)?;
    answer(here, &listed.devices, || {
        let line = |device: &engine::sync::SyncDevice| {
            let mark = if device.is_this { "  (this one)" } else { "" };
            format!(
                "{}  {}  last seen {}{mark}",
                device.id, device.name, device.last_seen_at
            )
        };
        listed.devices.iter().map(line).collect::<Vec<_>>().join("\n")
    })
}

fn compared(here: &Standpoint, done: &SyncCompared) -> Outcome {
    succeeded(done.problem)?;
    answer(here, done, || {
        let found = done.compared.unwrap_or_default();
        let said = match found.chunks {
            0 => "Compared: this device and the server have the same.".to_owned(),
            chunks => format!(
                "Compared: {chunks} differing (a month of one kind each); {} mended here, {} on the server",
                found.changed, found.records
            ),
        };
        format!("{said}\n{}", standing(&done.view))
    })
}

fn show(here: &Standpoint, view: &SyncView) -> Outcome {
    answer(here, view, || standing(view))
}

fn standing(view: &SyncView) -> String {
    let Some(account) = &view.account else {
        return "Not signed in: this device syncs with nobody.".to_owned();
    };
    let mut lines = vec![format!(
        "{} on {}, as {}",
        account.email, account.server, account.device_name
    )];
    if !view.is_signed_in {
        lines.push("Signed out: sign in to go on.".to_owned());
    }
    lines.push(match &view.last_sync_at {
        Some(at) => format!("Last sync: {at}; {} to send", view.pending),
        None => format!("Not synced yet; {} to send", view.pending),
    });
    lines.extend(view.problem.iter().map(|problem| format!("Problem: {}", problem.code)));
    if !view.conflicts.is_empty() {
        lines.push(listed(&view.conflicts));
    }
    lines.join("\n")
}

fn listed(conflicts: &[ConflictView]) -> String {
    conflicts.iter().map(told).collect::<Vec<_>>().join("\n")
}

fn told(conflict: &ConflictView) -> String {
    let day = conflict
        .training_day
        .map_or_else(String::new, |day| format!(" of {day}"));
    let head = format!("{}  {}{day}", conflict.id, conflict.table);
    if conflict.kind == ConflictKind::SameSet {
        let ids: Vec<String> = conflict.sets.iter().map(|set| set.set.set_id.to_string()).collect();
        return format!("{head}: logged twice as {}", ids.join(" and "));
    }
    let wrote = if conflict.is_from_here { "here" } else { "elsewhere" };
    let fields = conflict
        .fields
        .iter()
        .map(|field| format!("{} {} {wrote}, {} stands", field.name, field.lost, field.stands));
    format!("{head}: {}", fields.collect::<Vec<_>>().join("; "))
}

fn settlement(keep: Keep, set: Option<String>) -> Outcome<Settlement> {
    match (keep, set) {
        (Keep::Stands, None) => Ok(Settlement::Stands),
        (Keep::Both, None) => Ok(Settlement::Both),
        (Keep::Only, Some(id)) => {
            let set_id = id
                .parse()
                .map_err(|_| Failure::refused("set", "must be a set id such as 2026-11-22/13f9xq2-17"))?;
            Ok(Settlement::Only { set_id })
        }
        (Keep::Only, None) => Err(Failure::refused("set", "must name the set to keep")),
        (_, Some(_)) => Err(Failure::refused("set", "is only named to keep that one")),
    }
}

/// A password from the environment, or the next line of standard input.
fn password(variable: &str, what: &str) -> Outcome<Secret> {
    if let Some(text) = env::var(variable).ok().filter(|text| !text.is_empty()) {
        return Ok(Secret::new(text));
    }
    if io::stdin().is_terminal() {
        write!(io::stderr(), "{what}, which will be seen: ")?;
    }
    let mut line = String::new();
    let mut stdin = io::Read::take(io::stdin().lock(), MOST_BYTES);
    let read = stdin.read_line(&mut line);
    let text = line.trim_end_matches(['\r', '\n']);
    if read.is_err() || text.is_empty() {
        return Err(Failure::refused(
            "password",
            &format!("must come on standard input or in {variable}"),
        ));
    }
    Ok(Secret::new(text))
}
