//! Gives the window its permissions: the app's own commands, each by name, and nothing else.

/// The commands, as in `src/commands`. One that is missing here is refused to the window.
const COMMANDS: &[&str] = &[
    "today",
    "step_workout",
    "log_set",
    "remove_set",
    "save_athlete",
    "dismiss_notices",
    "workout",
    "replace_set",
    "rest",
    "change_rest",
    "save_rest_sound",
    "amend_workout",
    "undo_amendment",
    "substitutes",
    "additions",
    "note_exercise",
    "workout_summary",
    "rate_workout",
    "skip_workout",
    "morning",
    "save_morning",
    "log_activity",
    "remove_activity",
    "begin_absence",
    "end_absence",
    "plan",
    "change_plan",
    "pin_day",
    "undo_change",
    "accept_proposal",
    "keep_proposal",
    "month",
    "day_record",
    "log_past",
    "amend_past",
    "restore_set",
    "delete_workout",
    "restore_workout",
    "progress",
    "catalogue",
    "exercise",
    "set_never",
    "set_exercise_units",
    "save_own_exercise",
    "remove_own_exercise",
    "save_appearance",
    "notification",
    "save_notification",
    "test_notification",
    "presence",
    "save_presence",
    "export_data",
    "import_data",
    "backups",
    "make_backup",
    "restore_backup",
    "delete_everything",
    "about",
];

fn main() {
    // Only the default place is watched by itself; a capability that is granted must not wait for the next clean build.
    println!("cargo::rerun-if-changed=src-tauri/capabilities");
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    let attributes = tauri_build::Attributes::new()
        .app_manifest(manifest)
        .capabilities_path_pattern("./src-tauri/capabilities/**/*");
    tauri_build::try_build(attributes).expect("tauri.conf.json and the capabilities agree");
}
