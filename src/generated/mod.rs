//! What `cargo xtask codegen` makes of `spec/`.

pub mod failures;
pub mod settings;
pub mod summary;
pub mod words;
