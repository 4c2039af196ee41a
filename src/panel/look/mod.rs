//! What the feed of a pasted token's account will look like.

mod model;
mod update;
mod view;

pub use model::Model;
pub use update::Event;
pub use view::region;
