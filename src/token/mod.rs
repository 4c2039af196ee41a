//! What was pasted. Reading takes time linear in the text's length, so it may run at every keystroke.
//!
//! The same cases and codes as `php-bridge/core/Connect/Paste`; `spec/vectors/pasted` holds the
//! two together.

mod address;
mod clean;
mod read;
mod reading;
mod reply;
mod scan;
mod sentence;
mod verdict;

pub use read::read;
pub use reading::{Reading, Token};
pub use verdict::{CodeExchange, Verdict};
