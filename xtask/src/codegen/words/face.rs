//! Who says a word.

/// Where a sentence is printed, or decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Decided by php-bridge/core as a code with values, and said by both faces of it.
    Core,
    WordPress,
    /// The command line of a plain site.
    Standalone,
    /// The panel, which gets its words with its boot data.
    Panel,
}

impl Face {
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "core" => Self::Core,
            "wordpress" => Self::WordPress,
            "standalone" => Self::Standalone,
            "panel" => Self::Panel,
            _ => return None,
        })
    }
}
