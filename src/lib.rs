//! Loupe's Rust half: reads what was pasted, queries the user node, renders the feed grid.

pub mod feed;
