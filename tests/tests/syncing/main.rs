//! Devices and a real server, each a process of its own: signing in and out, meeting after time apart, and what is
//! refused by name.

#![expect(clippy::unwrap_used, reason = "the steps of a test are part of the test")]

mod accounts;
mod alone;
mod certificates;
mod compare;
mod course;
mod device;
mod meeting;
mod silence;
mod strangers;
