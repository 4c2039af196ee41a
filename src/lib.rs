//! Loupe's Rust half: reads what was pasted, queries the user node, renders the feed grid.
//!
//! Everything but `web` is functions over values, without browser, clock or network, and is tested natively.

#![forbid(unsafe_code)]

pub mod feed;
mod generated;
pub mod graph;
pub mod json;
pub mod panel;
pub mod secret;
mod text;
mod time;
pub mod token;
mod url;
#[cfg(target_arch = "wasm32")]
mod web;
pub mod words;

#[cfg(target_arch = "wasm32")]
pub use web::*;
