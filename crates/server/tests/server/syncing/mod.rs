//! What devices sync through the server.

mod bounds;
mod clocks;
mod device;
mod export;
mod files;
mod hostile;
mod meeting;
mod pages;
mod ten_years;
mod tombstones;

pub(crate) use device::Device;
