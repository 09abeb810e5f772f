//! What an account is made of, before anything is stored: e-mails, passwords, tokens, and how often one may try.

mod attempt;
mod email;
mod label;
mod password;
mod token;

pub use attempt::{Attempts, Subject, WINDOW_MS};
pub use email::Email;
pub use label::DeviceName;
pub use password::{MAX_PASSWORD, MIN_PASSWORD, Password, PasswordHash, Passwords};
pub use token::{Token, TokenHash};
