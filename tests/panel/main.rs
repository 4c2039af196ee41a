//! The panel as a person meets it, without a browser.
// clippy.toml's leave for tests covers test functions only, and not what they share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod accounts;
mod bridge;
mod codes;
mod connections;
#[allow(dead_code, reason = "a panel takes its texts by itself")]
#[path = "../english/mod.rs"]
mod english;
mod places;
mod regions;
mod requests;
mod support;
mod tokens;
