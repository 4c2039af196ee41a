//! The browser's side, which holds no decisions: for each artefact its door, and what stands behind it.

#[cfg(feature = "panel")]
mod announce;
#[cfg(feature = "feed")]
mod feed;
#[cfg(feature = "panel")]
mod intl;
#[cfg(feature = "panel")]
mod listen;
#[cfg(feature = "panel")]
mod object;
#[cfg(feature = "panel")]
mod paint;
#[cfg(feature = "panel")]
mod panel;
#[cfg(feature = "panel")]
mod perform;
#[cfg(feature = "panel")]
mod shell;
#[cfg(feature = "feed")]
mod tiles;

#[cfg(feature = "feed")]
pub use feed::Feed;
#[cfg(feature = "panel")]
pub use panel::mount;
use rlsf::SmallGlobalTlsf;

/// A third of the size of std's; taking and giving back memory takes constant time.
#[global_allocator]
static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();
