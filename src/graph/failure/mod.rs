//! What went wrong, and what it means for the account. The codes, their kinds and what tells them come from
//! `spec/failures.json`, for PHP too; `spec/vectors/failures` holds the reading of replies together.

mod classify;

pub use crate::generated::failures::{Code, Kind};
use crate::generated::words::Word;

/// A classified error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The case.
    pub code: Code,
    /// Seconds to wait at least, where Instagram said so.
    pub retry_after: Option<u32>,
}

impl Failure {
    /// A failure that carries no waiting time.
    pub fn of(code: Code) -> Self {
        Self {
            code,
            retry_after: None,
        }
    }

    /// What it asks for.
    pub fn kind(&self) -> Kind {
        self.code.kind()
    }

    /// What happened, what it means, and what to do.
    pub fn word(&self) -> Word {
        self.code.word()
    }
}
