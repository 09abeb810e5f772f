//! The shell around the engine: a window, its commands, and its life cycle. It holds no rules.

#[cfg(feature = "bench")]
mod bench;
mod bindings;
#[cfg(target_os = "linux")]
mod bus;
mod commands;
mod day;
mod file_dialog;
mod leaving;
mod login;
mod notify;
mod presence;
mod rest;
mod shell;
#[cfg(target_os = "linux")]
mod sleep;
mod sync;
#[cfg(desktop)]
mod tray;
#[cfg(mobile)]
#[path = "no_tray.rs"]
mod tray;
mod window;

use engine::scheduler::Cause;
use tauri::{Manager as _, WindowEvent};

use shell::Shell;
use tray::Tray;

/// Runs the app until its window is closed, or, where it stays in the tray, until the athlete ends it there.
///
/// # Panics
/// When the system gives no window: then there is nothing to run.
#[cfg_attr(mobile, tauri::mobile_entry_point)]
pub fn run() {
    log_to_stderr();
    let commands = bindings::builder();
    let app = tauri::Builder::default();
    #[cfg(desktop)]
    let app = app
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::show(app)))
        .plugin(tauri_plugin_autostart::Builder::new().arg(window::MINIMIZED).build());
    let app = app
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_notification::init())
        .invoke_handler(commands.invoke_handler())
        .manage(Shell::default())
        .manage(Tray::default())
        .on_window_event(|window, event| match event {
            WindowEvent::Focused(true) => window.state::<Shell>().ring(Cause::Focus),
            WindowEvent::CloseRequested { api, .. } => window::close(window, api),
            _ => {}
        })
        .setup(|app| {
            window::open_at_start(app.handle())?;
            #[cfg(feature = "bench")]
            if bench::is_bare() {
                return Ok(());
            }
            let shell = app.state::<Shell>().inner().clone();
            #[cfg(target_os = "linux")]
            sleep::ring_after(shell.clone());
            notify::open_today_on_click(app.handle())?;
            tray::follow(app.handle().clone());
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
