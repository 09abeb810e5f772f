//! The commands as the window's TypeScript sees them. `ui/src/platform/bindings.ts` is generated from here.

use tauri_specta::{Builder, collect_commands};

use crate::commands;

/// The commands with their types.
pub(crate) fn builder() -> Builder<tauri::Wry> {
    Builder::new().disable_serde_phases().commands(collect_commands![
        commands::today::today,
        commands::today::step_workout,
        commands::today::log_set,
        commands::today::remove_set,
        commands::today::save_athlete,
        commands::today::dismiss_notices,
        commands::workout::workout,
        commands::workout::replace_set,
        commands::workout::rest,
        commands::workout::change_rest,
        commands::workout::save_rest_sound,
        commands::workout::amend_workout,
        commands::workout::undo_amendment,
        commands::workout::substitutes,
        commands::workout::additions,
        commands::workout::note_exercise,
        commands::workout::workout_summary,
        commands::workout::rate_workout,
        commands::workout::skip_workout,
        commands::morning::morning,
        commands::morning::save_morning,
        commands::morning::log_activity,
        commands::morning::remove_activity,
        commands::morning::begin_absence,
        commands::morning::end_absence,
        commands::plan::plan,
        commands::plan::change_plan,
        commands::plan::pin_day,
        commands::plan::undo_change,
        commands::plan::accept_proposal,
        commands::plan::keep_proposal,
        commands::history::month,
        commands::history::day_record,
        commands::history::log_past,
        commands::history::amend_past,
        commands::history::restore_set,
        commands::history::delete_workout,
        commands::history::restore_workout,
        commands::exercise::progress,
        commands::exercise::catalogue,
        commands::exercise::exercise,
        commands::exercise::set_never,
        commands::exercise::set_exercise_units,
        commands::exercise::save_own_exercise,
        commands::exercise::remove_own_exercise,
        commands::device::save_appearance,
        commands::device::notification,
        commands::device::save_notification,
        commands::device::test_notification,
        commands::device::presence,
        commands::device::save_presence,
        commands::coach::coach,
        commands::coach::save_coach,
        commands::coach::save_coach_key,
        commands::coach::coach_models,
        commands::coach::test_coach,
        commands::coach::model_sees,
        commands::coach::ask_coach,
        commands::coach::compare_coach,
        commands::coach::weekly_word,
        commands::sync::sync_status,
        commands::sync::sync_sign_up,
        commands::sync::sync_sign_in,
        commands::sync::sync_now,
        commands::sync::sync_devices,
        commands::sync::sync_revoke_device,
        commands::sync::sync_change_password,
        commands::sync::sync_sign_out,
        commands::sync::sync_delete_account,
        commands::sync::sync_undo_conflict,
        commands::sync::sync_settle_conflict,
        commands::data::export_data,
        commands::data::import_data,
        commands::data::backups,
        commands::data::make_backup,
        commands::data::restore_backup,
        commands::data::delete_everything,
        commands::data::about,
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::BTreeMap, env, fs, path::Path};
    use training::{
        gate::REPAIRS,
        planner::{ENDURANCE_RULES, RULES, TEMPLATES},
    };

    const BINDINGS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src/platform/bindings.ts");

    /// The rules of reasons with their numbers, which the window words in its own languages.
    fn rules() -> BTreeMap<&'static str, &'static [&'static str]> {
        let all = [RULES, ENDURANCE_RULES, REPAIRS];
        all.into_iter().flatten().copied().collect()
    }

    /// With `HEALTHPILOT_WRITE_BINDINGS` set, the file is written instead of compared.
    #[test]
    fn the_windows_bindings_are_fresh() {
        let fresh = env::temp_dir().join(format!("healthpilot-bindings-{}.ts", std::process::id()));
        builder()
            .constant("RULES", rules())
            .constant("TEMPLATES", TEMPLATES)
            .export(specta_typescript::Typescript::default(), &fresh)
            .unwrap();
        let generated = fs::read_to_string(&fresh).unwrap();
        fs::remove_file(&fresh).unwrap();
        if env::var_os("HEALTHPILOT_WRITE_BINDINGS").is_some() {
            fs::write(BINDINGS, &generated).unwrap();
        }
        let kept = fs::read_to_string(Path::new(BINDINGS)).unwrap();
        assert!(kept == generated, "run script/check --write to write the bindings anew");
    }
}
