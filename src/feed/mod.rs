//! The feed as values and as HTML: settings, items, markup.
//!
//! `php-bridge/core/Feed` says the same in PHP. `spec/vectors` holds both to it.

mod child;
mod escaped;
#[cfg(feature = "panel")]
pub mod hosts;
mod html;
pub mod item;
pub mod markup;
mod picture;
mod place;
#[cfg(feature = "panel")]
mod preview;
mod redraw;
mod reply;
pub mod selection;
mod sizes;
mod tags;
pub mod terms;

pub use crate::generated::settings::{Settings, Shape};
pub use child::Child;
pub use html::Html;
pub use item::Item;
pub use picture::{Copies, Cut, Format, Picture};
pub use place::Place;
#[cfg(feature = "panel")]
pub use preview::alt_text;
pub use redraw::Redraw;
pub use reply::{Labels, Profile, Reply};
pub use sizes::{Sizes, Width};
