//! What `cargo xtask codegen` makes of `spec/`.

#[cfg(feature = "panel")]
pub mod failures;
pub mod settings;
#[cfg(feature = "panel")]
pub mod summary;
#[cfg(feature = "panel")]
pub mod words;
