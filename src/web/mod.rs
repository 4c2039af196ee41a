//! The browser's side, which holds no decisions: for each artefact its door, and what stands behind it.

#[cfg(feature = "panel")]
mod announce;
#[cfg(feature = "feed")]
mod element;
#[cfg(feature = "feed")]
mod feed;
#[cfg(feature = "panel")]
mod intl;
#[cfg(feature = "feed")]
mod letters;
#[cfg(feature = "panel")]
mod listen;
#[cfg(feature = "panel")]
mod object;
#[cfg(feature = "panel")]
mod paint;
#[cfg(feature = "panel")]
mod panel;
#[cfg(not(feature = "panel"))]
mod panic;
#[cfg(feature = "panel")]
mod perform;
#[cfg(feature = "panel")]
mod shell;
#[cfg(feature = "feed")]
mod tiles;

#[cfg(feature = "panel")]
pub use panel::mount;
use rlsf::SmallGlobalTlsf;
#[cfg(feature = "feed")]
pub use {element::Element, feed::Feed};

/// A third of the size of std's; taking and giving back memory takes constant time.
#[global_allocator]
static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();
