//! A tray for the window's tests: it keeps what asks for a place in it, and says so, one line each. It draws nothing.
//!
//! What an icon offers is then asked of the icon itself. The tray goes when the program is ended.

use std::{future::pending, io::Write as _};

use zbus::{connection, interface, message::Header};

/// The keeper's side of <https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem>, as far as icons call it.
struct Tray;

#[interface(name = "org.kde.StatusNotifierWatcher")]
impl Tray {
    /// An icon gives its path, or its name on the bus; who it is, the call itself says.
    fn register_status_notifier_item(&self, path: &str, #[zbus(header)] call: Header<'_>) {
        if let Some(sender) = call.sender() {
            tell(&format!("{sender} {path}"));
        }
    }

    /// Nobody draws: the tests look for themselves.
    fn register_status_notifier_host(&self, _host: &str) {}

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        Vec::new()
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }
}

fn tell(line: &str) {
    let mut out = std::io::stdout();
    // Without a reader there is nobody to tell.
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> zbus::Result<()> {
    let _kept = connection::Builder::session()?
        .serve_at("/StatusNotifierWatcher", Tray)?
        .name("org.kde.StatusNotifierWatcher")?
        .build()
        .await?;
    tell("ready");
    pending().await
}
