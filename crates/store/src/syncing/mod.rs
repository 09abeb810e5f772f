//! Sync, as the store sees it: rows as records and back, what is unsent, what was pulled, and how far the account is
//! known. The rules of merging are not here but in `sync`; nothing here speaks to a server.

mod absorb;
mod account;
mod athlete;
mod conflict;
mod digests;
mod doubt;
mod insert;
mod load;
mod name;
mod put;
mod restamp;
mod typed;
mod under_way;
mod unsent;

pub use absorb::{Pulled, Taken};
pub use account::Account;
pub use conflict::Conflict;
pub use unsent::{Outgoing, Span};

pub(crate) use doubt::doubt_restored;
pub(crate) use typed::known_fields;
