//! The connected accounts: how each is doing, and what can be done with it.

mod details;
mod model;
mod update;
mod view;

pub use model::{Connected, Model};
pub use update::Event;
pub use view::regions;
