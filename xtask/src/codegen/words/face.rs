//! Who says a word.

/// Where a sentence is printed, or decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Decided by php-bridge/core as a code with values, and said by both faces of it.
    Core,
    WordPress,
    /// The command line of a plain site, which speaks English only.
    Standalone,
    /// The panel, which gets its words with its boot data.
    Panel,
    /// The block in the editor: www/editor/ has it as a literal, as WordPress's tools want it.
    Editor,
    /// The plugin's header, which has it as WordPress reads it.
    Plugin,
    /// The block's description in block.json, likewise.
    Block,
}

impl Face {
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "core" => Self::Core,
            "wordpress" => Self::WordPress,
            "standalone" => Self::Standalone,
            "panel" => Self::Panel,
            "editor" => Self::Editor,
            "plugin" => Self::Plugin,
            "block" => Self::Block,
            _ => return None,
        })
    }
}
