//! What a reading means to the person who pasted: every sentence about it.

use super::reading::{Reading, Token};
use super::verdict::CodeExchange;
use crate::graph::failure::Kind;
use crate::graph::{Failure, Product};

impl Reading {
    /// What it is and what to do next, for a person. Holds no part of what was pasted.
    pub fn says(&self, product: Product, exchange: CodeExchange) -> String {
        let sentence = match self {
            Self::Nothing => "Paste an access token here.",
            Self::Token(token) => token.says(product, exchange),
            Self::FacebookToken => {
                "This is a Facebook token, which the Instagram API with Instagram login does not take. In Meta's App \
                 Dashboard open your app, then Instagram, API setup with Instagram login, generate a token there, and \
                 paste it."
            }
            Self::LegacyToken => {
                "This is a token of Instagram's first API, which ended in 2020. Get a token of the Instagram API with \
                 Instagram login and paste it."
            }
            Self::Code(_) => exchange.of_a_code(),
            Self::Redirect { .. } => exchange.of_a_redirect(),
            Self::Refused => {
                "This is the address that Instagram sends people back to when they did not allow access, so it carries \
                 no code. Open the authorisation page again and choose Allow."
            }
            Self::ErrorReply(failure) => {
                return format!(
                    "This is an error from Instagram, not a token. {}",
                    advice(failure)
                );
            }
            Self::ReplyWithoutToken => {
                "This is an answer to something else: there is no token in it. Paste the answer that has access_token \
                 in it, or the token alone."
            }
            Self::BasicDisplayAuthoriseUrl if product == Product::InstagramLogin => {
                "This is the authorisation page of Instagram Basic Display, which Meta shut down on 4 December 2024. \
                 Follow a guide to the Instagram API with Instagram login instead."
            }
            Self::AuthoriseUrl | Self::BasicDisplayAuthoriseUrl => {
                "This is the address of Instagram's authorisation page. Open it in the browser, choose Allow, and paste \
                 the address that you are sent to."
            }
            Self::Command => {
                "This is a command without a token in it. Run it, and paste what it prints."
            }
            Self::AppSecret => match exchange {
                CodeExchange::ByHand => {
                    "This looks like an app secret, not a token. Keep it to yourself: whoever has it can act as your \
                     app. Paste the access token instead."
                }
                CodeExchange::NeedsApp | CodeExchange::Ready => {
                    "This looks like an app secret, not a token. Keep it to yourself: whoever has it can act as your \
                     app. Its place is the form for App ID and secret. Paste an access token here."
                }
            },
            Self::AppId => match exchange {
                CodeExchange::ByHand => {
                    "This looks like the ID of an app or an account, not a token. A token is much longer and begins \
                     with IGAA. Paste that instead."
                }
                CodeExchange::NeedsApp | CodeExchange::Ready => {
                    "This looks like the ID of an app or an account, not a token. The place of an app's ID is the form \
                     for App ID and secret. Paste an access token here."
                }
            },
            Self::SeveralTokens => {
                "There are several different tokens in this text. Paste only the one to use, which usually is the \
                 newest."
            }
            Self::CutOff => {
                "This is only a part of a token. Copy the whole of it, with the copy button if there is one, and paste \
                 it again."
            }
            Self::Masked => {
                "This is a placeholder, or a token of which a part is hidden. Show the real token, copy the whole of \
                 it, and paste it again."
            }
            Self::Garbage => {
                "There is no access token in this text. A token is a long run of letters and digits that begins with \
                 IGAA. Generate one in Meta's App Dashboard and paste it."
            }
        };
        sentence.to_owned()
    }
}

impl CodeExchange {
    fn of_a_code(self) -> &'static str {
        match self {
            Self::ByHand => {
                "This is an authorisation code, not a token yet. It works once and for one hour: exchange it for a \
                 token, and paste the answer to that."
            }
            Self::NeedsApp => {
                "This is an authorisation code, not a token yet. To exchange it, this site needs your app's ID and \
                 secret: save these first, then paste the code again within its hour."
            }
            Self::Ready => {
                "This is an authorisation code. It works once, for one hour, and only together with the address that \
                 Instagram sent it to. Give that address to the letter, then connect."
            }
        }
    }

    fn of_a_redirect(self) -> &'static str {
        match self {
            Self::ByHand => {
                "This is the address that Instagram sent you back to. It carries an authorisation code, not a token \
                 yet. The code works once and for one hour: exchange it for a token, and paste the answer to that."
            }
            Self::NeedsApp => {
                "This is the address that Instagram sent you back to, with an authorisation code in it. To exchange \
                 the code, this site needs your app's ID and secret: save these first, then paste the address again \
                 within the hour."
            }
            Self::Ready => {
                "This is the address that Instagram sent you back to, with an authorisation code in it. Connect with \
                 it: the code works once and for one hour."
            }
        }
    }
}

impl Token {
    fn says(&self, product: Product, exchange: CodeExchange) -> &'static str {
        match (self.product, product) {
            (Product::BasicDisplay, Product::InstagramLogin) => {
                "This is a token of Instagram Basic Display, which Meta shut down on 4 December 2024. Get a token of the \
                 Instagram API with Instagram login and paste it."
            }
            (Product::InstagramLogin, Product::BasicDisplay) => {
                "This is a token of the Instagram API with Instagram login, but this site is set to Basic Display. Set \
                 LOUPE_PRODUCT to instagram_login, or paste a Basic Display token."
            }
            _ if self.is_short_lived() && exchange == CodeExchange::Ready => {
                "This is a short-lived access token: it works for one hour from when it was made. Check whose account \
                 it is, then save it: this site exchanges it for a long-lived one."
            }
            _ if self.is_short_lived() => {
                "This is a short-lived access token: it works for one hour from when it was made. Better exchange it \
                 for a long-lived one, or generate a token in Meta's App Dashboard, and paste that."
            }
            (Product::InstagramLogin, Product::InstagramLogin) => {
                "This looks like an access token of the Instagram API with Instagram login. Check whose account it is, \
                 then save it."
            }
            (Product::BasicDisplay, Product::BasicDisplay) => {
                "This looks like an access token of Instagram Basic Display. Check whose account it is, then save it."
            }
        }
    }
}

/// Our own fault cannot be the reason when the person's command was asked.
fn advice(failure: &Failure) -> &'static str {
    match failure.kind() {
        Kind::Wait | Kind::Reconnect | Kind::FixApp | Kind::FixServer => failure.message(),
        Kind::Ours => {
            "Instagram did not understand the command that it answers. Check the command against the guide, run it \
             again, and paste what it prints."
        }
    }
}
