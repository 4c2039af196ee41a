//! The panel as a person meets it, without a browser.
// clippy.toml's leave for tests covers test functions only, and not what they share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod accounts;
mod bridge;
mod codes;
mod connections;
mod places;
mod regions;
mod requests;
mod support;
mod tokens;
