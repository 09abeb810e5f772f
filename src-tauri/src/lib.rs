//! The shell around the engine: a window, its commands, and its life cycle. It holds no rules.

mod bindings;
mod commands;
mod shell;

use tauri::Manager as _;

use shell::Shell;

/// Runs the app until its window is closed.
///
/// # Panics
/// When the system gives no window: then there is nothing to run.
#[cfg_attr(mobile, tauri::mobile_entry_point)]
pub fn run() {
    log_to_stderr();
    let commands = bindings::builder();
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| shell::show_window(app)))
        .invoke_handler(commands.invoke_handler())
        .manage(Shell::default())
        .setup(|app| {
            shell::open_early(app.state::<Shell>().inner().clone());
            Ok(())
        });
    app.run(tauri::generate_context!()).expect("the system gives a window");
}

/// Warnings and errors only; nothing of the athlete's is ever logged.
fn log_to_stderr() {
    use tracing_subscriber::filter::LevelFilter;
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_max_level(LevelFilter::WARN).init();
}
