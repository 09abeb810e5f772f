//! What somebody with bad intentions would try, each with the answer that is expected.

mod bodies;
mod sign_in;
mod strings;
mod tokens;
