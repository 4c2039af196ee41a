//! A place of the page that is painted by itself.

use maud::Markup;

/// What the element of this id contains. Elements in it with `data-region` are places of their own, which stay as they
/// are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// The element's id.
    pub id: String,
    /// Its content.
    pub html: String,
}

impl Region {
    /// A place and its content.
    pub fn new(id: impl Into<String>, content: Markup) -> Self {
        Self {
            id: id.into(),
            html: content.into_string(),
        }
    }
}
