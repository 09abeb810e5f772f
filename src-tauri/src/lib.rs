//! The shell around the engine: a window, its commands, and its life cycle. It holds no rules.

#[cfg(feature = "bench")]
mod bench;
mod bindings;
mod commands;
mod day;
mod shell;
#[cfg(target_os = "linux")]
mod sleep;

use engine::scheduler::Cause;
use tauri::{Manager as _, WindowEvent};

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
        .on_window_event(|window, event| {
            if matches!(event, WindowEvent::Focused(true)) {
                window.state::<Shell>().ring(Cause::Focus);
            }
        })
        .setup(|app| {
            #[cfg(feature = "bench")]
            if bench::is_bare() {
                return Ok(());
            }
            let shell = app.state::<Shell>().inner().clone();
            #[cfg(target_os = "linux")]
            sleep::ring_after(shell.clone());
            day::watch(app.handle().clone(), shell);
            Ok(())
        });
    let context = tauri::generate_context!();
    #[cfg(feature = "bench")]
    let (app, context) = (app.plugin(bench::plugin()), bench::page(context));
    app.run(context).expect("the system gives a window");
}

/// Warnings and errors only; nothing of the athlete's is ever logged.
fn log_to_stderr() {
    use tracing_subscriber::filter::LevelFilter;
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_max_level(LevelFilter::WARN)
        .init();
}
