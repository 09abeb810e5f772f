//! A real server on a free port, asked over real sockets.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed, and says with what"
)]

mod accounts;
mod attacks;
mod canaries;
mod devices;
mod openapi;
mod operations;
mod support;
mod syncing;
