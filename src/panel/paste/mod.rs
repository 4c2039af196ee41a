//! What is in the paste field, whose it is, and its way into the site's database.

mod model;
mod update;
mod view;

pub use model::Model;
pub use update::{Event, Transition, Update};
pub use view::{regions, section};
