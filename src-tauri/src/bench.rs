//! For the bench alone: says when the first session is painted, and opens a bare window to compare with.

use std::io::Write as _;

use tauri::{
    Context, Listener as _, Manager as _, Wry,
    plugin::{Builder, TauriPlugin},
    utils::config::WebviewUrl,
};

/// Set by the bench to open one line of HTML instead of the app, without an engine behind it.
const BARE: &str = "HEALTHPILOT_BENCH_BARE";

/// Two frames after the session, or the bare line, stands in the page, it is on the screen.
const PAINTED: &str = r#"
(() => {
  const told = () => requestAnimationFrame(() => requestAnimationFrame(() =>
    window.__TAURI_INTERNALS__.invoke("plugin:event|emit", { event: "painted", payload: null })));
  const look = () => document.querySelector('[data-ready="true"]') ? (told(), true) : false;
  document.addEventListener("DOMContentLoaded", () => {
    if (look()) return;
    const watch = new MutationObserver(() => { if (look()) watch.disconnect(); });
    watch.observe(document.documentElement, { subtree: true, childList: true, attributes: true });
  });
})();
"#;

/// True when the bare window was asked for.
pub(crate) fn is_bare() -> bool {
    std::env::var_os(BARE).is_some()
}

/// Prints `painted` once the page says so.
pub(crate) fn plugin() -> TauriPlugin<Wry> {
    Builder::new("bench")
        .js_init_script(PAINTED)
        .setup(|app, _| {
            app.add_capability(r#"{"identifier":"bench","windows":["main"],"permissions":["core:event:allow-emit"]}"#)?;
            app.listen_any("painted", |_| {
                // The bench reads this line; without a reader there is nobody to tell.
                let _ = writeln!(std::io::stdout(), "painted");
            });
            Ok(())
        })
        .build()
}

/// The window's page: the app's, or the bare line.
pub(crate) fn page(mut context: Context) -> Context {
    if is_bare() {
        for window in &mut context.config_mut().app.windows {
            window.url = WebviewUrl::App("bare.html".into());
        }
    }
    context
}
