//! The library that draws the icon is found only when the program runs.

/// True when it is installed. Without it, whoever makes an icon ends the program.
pub(super) fn is_installed() -> bool {
    std::panic::catch_unwind(|| {
        let _ = &*libappindicator_sys::LIB;
    })
    .is_ok()
}
