//! What a pasted text can be.

use crate::graph::{Failure, Product};
use crate::secret::Secret;

/// Everything that gets pasted where an access token belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing but blanks and quotes.
    Nothing,
    /// A token of one of the two products, cleaned.
    Token(Token),
    /// `EAA…`: a token for graph.facebook.com.
    FacebookToken,
    /// `digits.7 hex.32 hex`: a token of the API that ended in 2020.
    LegacyToken,
    /// A bare authorisation code.
    Code(Secret),
    /// The address that Instagram redirected to, with a code.
    Redirect {
        /// Without the `#_` that Instagram appends.
        code: Secret,
        /// The address to the letter, final slash included, without `code` and `state`.
        redirect_uri: String,
    },
    /// The address that Instagram redirected to after *Cancel*.
    Refused,
    /// A JSON reply that tells of an error.
    ErrorReply(Failure),
    /// A JSON reply to something else, the user node say.
    ReplyWithoutToken,
    /// The authorisation page's address instead of where it leads.
    AuthoriseUrl,
    /// The same of Basic Display, as its scope tells.
    BasicDisplayAuthoriseUrl,
    /// A command to run, without a token in it.
    Command,
    /// 32 hexadecimal digits.
    AppSecret,
    /// 13 to 17 digits: an app's or an account's id.
    AppId,
    /// Different tokens at once.
    SeveralTokens,
    /// A token without its end.
    CutOff,
    /// A token behind dots or asterisks, or a guide's placeholder.
    Masked,
    /// None of these.
    Garbage,
}

/// A token that has the shape of a whole one. Whether Instagram takes it, only Instagram knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Cleaned of quotes, blanks and line breaks.
    pub secret: Secret,
    /// As its beginning tells.
    pub product: Product,
    /// Seconds that it lives from when it was made, where the pasted reply tells.
    pub expires_in: Option<u32>,
}

/// The term of a short-lived token, in seconds (instagram-api: authorisation, documented by Meta).
pub const SHORT_LIVED: u32 = 60 * 60;

impl Token {
    /// Whether it is known to be one of an hour.
    pub fn is_short_lived(&self) -> bool {
        self.expires_in
            .is_some_and(|seconds| seconds <= SHORT_LIVED)
    }
}

impl Reading {
    /// The token, if it is one, usable or not.
    pub fn token(&self) -> Option<&Secret> {
        let Self::Token(token) = self else {
            return None;
        };
        Some(&token.secret)
    }

    /// Whether it is a code, by itself or in an address.
    pub fn has_code(&self) -> bool {
        matches!(self, Self::Code(_) | Self::Redirect { .. })
    }

    /// Whether it is a token of the product that the site is set to.
    pub fn is_usable(&self, product: Product) -> bool {
        matches!(self, Self::Token(token) if token.product == product)
    }
}
