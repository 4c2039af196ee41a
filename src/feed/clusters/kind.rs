//! What a character is to those at its sides.

/// What decides between two characters whether they are one letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Control,
    /// An accent, a vowel sign and the like.
    Extend,
    /// One that makes the consonants at its sides one letter.
    Linker,
    /// U+200C, which keeps consonants apart, and is an accent otherwise.
    NonJoiner,
    /// U+200D, which joins the parts of an emoji.
    Joiner,
    SpacingMark,
    /// A sign that stands before what it belongs to.
    Prepend,
    /// One of two letters that make a flag.
    Flag,
    /// One of a script that joins them.
    Consonant,
    Pictograph,
    /// Parts of Korean syllables, and whole ones without and with a last consonant.
    Leading,
    Vowel,
    Trailing,
    OpenSyllable,
    ClosedSyllable,
    Other,
}
