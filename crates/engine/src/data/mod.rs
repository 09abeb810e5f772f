//! The athlete's data as a whole: taken out, brought in, deleted.

mod export;
mod file;
mod import;

pub use export::ExportKind;
pub use import::Imported;
