//! Something to be said, in no language yet: `core/Words/Message.php` is the same in PHP.

use super::Word;

/// What happened, what it means, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// In somebody else's words, such as the bridge's.
    Said(String),
    /// A sentence of ours.
    Ours {
        /// Which one.
        word: Word,
        /// What stands in its places.
        values: Vec<(&'static str, Message)>,
    },
}

impl From<Word> for Message {
    fn from(word: Word) -> Self {
        Self::Ours {
            word,
            values: Vec::new(),
        }
    }
}
