//! What a reading means to the person who pasted.

use super::reading::{Reading, Token};
use super::verdict::CodeExchange;
use crate::graph::failure::Kind;
use crate::graph::{Failure, Product};
use crate::words::{Message, Word};

impl Reading {
    /// What it is and what to do next, for a person. Holds no part of what was pasted.
    pub fn says(&self, product: Product, exchange: CodeExchange) -> Message {
        let word = match self {
            Self::Nothing => Word::PasteNothing,
            Self::Token(token) => token.says(product, exchange),
            Self::FacebookToken => Word::PasteFacebookToken,
            Self::LegacyToken => Word::PasteLegacyToken,
            Self::Code(_) => exchange.of_a_code(),
            Self::Redirect { .. } => exchange.of_a_redirect(),
            Self::Refused => Word::PasteRefused,
            Self::ErrorReply(failure) => {
                return Message::Ours {
                    word: Word::PasteErrorReply,
                    values: vec![("advice", advice(failure).into())],
                };
            }
            Self::ReplyWithoutToken => Word::PasteReplyWithoutToken,
            Self::BasicDisplayAuthoriseUrl if product == Product::InstagramLogin => {
                Word::PasteBasicDisplayAuthoriseUrl
            }
            Self::AuthoriseUrl | Self::BasicDisplayAuthoriseUrl => Word::PasteAuthoriseUrl,
            Self::Command => Word::PasteCommand,
            Self::AppSecret => match exchange {
                CodeExchange::ByHand => Word::PasteAppSecret,
                CodeExchange::NeedsApp | CodeExchange::Ready => Word::PasteAppSecretHasAForm,
            },
            Self::AppId => match exchange {
                CodeExchange::ByHand => Word::PasteAppId,
                CodeExchange::NeedsApp | CodeExchange::Ready => Word::PasteAppIdHasAForm,
            },
            Self::SeveralTokens => Word::PasteSeveralTokens,
            Self::CutOff => Word::PasteCutOff,
            Self::Masked => Word::PasteMasked,
            Self::Garbage => Word::PasteGarbage,
        };
        word.into()
    }
}

impl CodeExchange {
    fn of_a_code(self) -> Word {
        match self {
            Self::ByHand => Word::PasteCodeByHand,
            Self::NeedsApp => Word::PasteCodeNeedsApp,
            Self::Ready => Word::PasteCodeReady,
        }
    }

    fn of_a_redirect(self) -> Word {
        match self {
            Self::ByHand => Word::PasteRedirectByHand,
            Self::NeedsApp => Word::PasteRedirectNeedsApp,
            Self::Ready => Word::PasteRedirectReady,
        }
    }
}

impl Token {
    fn says(&self, product: Product, exchange: CodeExchange) -> Word {
        match (self.product, product) {
            (Product::BasicDisplay, Product::InstagramLogin) => Word::PasteRetiredToken,
            (Product::InstagramLogin, Product::BasicDisplay) => Word::PasteOtherProductsToken,
            _ if self.is_short_lived() && exchange == CodeExchange::Ready => {
                Word::PasteShortLivedTokenReady
            }
            _ if self.is_short_lived() => Word::PasteShortLivedToken,
            (Product::InstagramLogin, Product::InstagramLogin) => Word::PasteToken,
            (Product::BasicDisplay, Product::BasicDisplay) => Word::PasteBasicDisplayToken,
        }
    }
}

/// Our own fault cannot be the reason when the person's command was asked.
fn advice(failure: &Failure) -> Word {
    match failure.kind() {
        Kind::Wait | Kind::Reconnect | Kind::FixApp | Kind::FixServer => failure.word(),
        Kind::Ours => Word::PasteNotUnderstood,
    }
}
