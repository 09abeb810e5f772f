//! The commands as the window's TypeScript sees them. `ui/src/platform/bindings.ts` is generated from here.

use tauri_specta::{Builder, collect_commands};

use crate::commands;

/// The commands with their types.
pub(crate) fn builder() -> Builder<tauri::Wry> {
    Builder::new().disable_serde_phases().commands(collect_commands![
        commands::today,
        commands::step_workout,
        commands::log_set,
        commands::remove_set,
        commands::save_athlete,
        commands::save_appearance,
        commands::dismiss_notices,
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{env, fs, path::Path};

    const BINDINGS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src/platform/bindings.ts");

    /// With `HEALTHPILOT_WRITE_BINDINGS` set, the file is written instead of compared.
    #[test]
    fn the_windows_bindings_are_fresh() {
        let fresh = env::temp_dir().join(format!("healthpilot-bindings-{}.ts", std::process::id()));
        builder()
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
