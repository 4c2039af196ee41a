//! What the panel asks its shell to do, as values: nothing here does anything.

mod answer;
mod bridge;
mod call;
mod instagram;
mod reply;
mod request;
mod task;

pub use answer::{
    Problem, Saved, account, accounts, deleted, logged_out, nonce, nonce_expired, saved,
};
pub use bridge::{Bridge, fields};
pub use call::{Call, Command, DEBOUNCE_MS};
pub use instagram::{Heard, heard};
pub use reply::{Outcome, Reply};
pub use request::{Cache, Credentials, Method, ReferrerPolicy, Request};
pub use task::{Ask, Attempt, Route, Task};
