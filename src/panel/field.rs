//! What the person types into.

/// A field of the panel. It travels through the page as `data-field`; whatever else has an `input` is not ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Where a token is pasted.
    Token,
    /// The address that a bare code came back to.
    RedirectUri,
}

impl Field {
    /// By the value of `data-field`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::Token, Self::RedirectUri]
            .into_iter()
            .find(|field| field.name() == name)
    }

    /// The value of `data-field`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Token => "token",
            Self::RedirectUri => "redirect-uri",
        }
    }

    /// The element's id.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Token => "loupe-token",
            Self::RedirectUri => "loupe-redirect-uri",
        }
    }
}
