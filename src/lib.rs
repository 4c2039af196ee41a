//! Loupe's Rust half: reads what was pasted, queries the user node, renders the feed grid.
//!
//! Everything but `web` is functions over values, without browser, clock or network, and is tested natively.

#![forbid(unsafe_code)]
// What std does at a panic, though nobody reads it there, would be a tenth of the feed.
#![cfg_attr(all(target_arch = "wasm32", not(feature = "panel")), no_std)]
#![cfg_attr(
    not(feature = "panel"),
    allow(dead_code, reason = "what both need has parts of the panel's")
)]

extern crate alloc;

pub mod feed;
mod generated;
#[cfg(feature = "panel")]
pub mod graph;
pub mod json;
pub mod kind;
#[cfg(feature = "panel")]
pub mod panel;
mod permalink;
#[cfg(feature = "panel")]
pub mod secret;
mod text;
mod time;
#[cfg(feature = "panel")]
pub mod token;
mod url;
#[cfg(target_arch = "wasm32")]
mod web;
#[cfg(feature = "panel")]
pub mod words;

#[cfg(target_arch = "wasm32")]
pub use web::*;
