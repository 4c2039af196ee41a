//! The feed as values and as HTML: settings, posts, items, markup.
//!
//! `php-bridge/core/Feed` says the same in PHP. `spec/vectors` holds both to it.

pub mod clusters;
pub mod hosts;
pub mod item;
pub mod markup;
pub mod post;
mod sizes;
mod text;
pub(crate) mod time;
mod url;

pub use crate::generated::settings::Settings;
pub use item::{Item, Kind, Picture, Source};
pub use post::Post;
