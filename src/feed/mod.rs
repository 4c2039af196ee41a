//! The feed as values and as HTML: settings, posts, items, markup.
//!
//! `php-bridge/core/Feed` says the same in PHP. `spec/vectors` holds both to it.

pub mod clusters;
mod escaped;
pub mod hosts;
pub mod item;
mod lenient;
pub mod markup;
pub mod post;
pub mod settings;
mod sizes;
mod text;
pub(crate) mod time;
mod url;

pub use item::{Item, Kind, Picture, Source};
pub use post::Post;
pub use settings::Settings;
