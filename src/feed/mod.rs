//! The feed as values and as HTML: settings, items, markup.
//!
//! `php-bridge/core/Feed` says the same in PHP. `spec/vectors` holds both to it.

pub mod clusters;
mod escaped;
pub mod hosts;
pub mod item;
pub mod markup;
mod picture;
mod preview;
mod redraw;
mod sizes;
mod text;

pub use crate::generated::settings::{Settings, Shape};
pub use item::Item;
pub use picture::{Copies, Cut, Format, Picture};
pub use preview::alt_text;
pub use redraw::Redraw;
