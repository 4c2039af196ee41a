//! Defects that are planted to see them found.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Defect {
    /// PHP drops a character that Rust keeps.
    Difference,
    /// PHP warns of something.
    Warning,
    /// PHP does not come to an end.
    Silence,
    /// PHP ends.
    End,
    /// Rust panics.
    Panic,
}

impl Defect {
    pub const ALL: [Self; 5] = [
        Self::Difference,
        Self::Warning,
        Self::Silence,
        Self::End,
        Self::Panic,
    ];

    /// As `worker.php` knows it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Difference => "difference",
            Self::Warning => "warning",
            Self::Silence => "silence",
            Self::End => "end",
            Self::Panic => "panic",
        }
    }

    /// What the report of it has in it.
    pub fn shows(self) -> &'static str {
        match self {
            Self::Difference => "\u{fffd}",
            Self::Warning => "a planted warning",
            Self::Silence => "PHP does not answer",
            Self::End => "PHP ended",
            Self::Panic => "a planted panic",
        }
    }
}

/// Whether a body sets a planted defect off: no seed does, and mutations soon do.
pub fn is_set_off_by(body: &[u8]) -> bool {
    body.windows(2).any(|pair| pair == [0xc3, 0x28])
}
