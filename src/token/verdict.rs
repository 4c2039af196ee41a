//! What a reading is worth on this site.

use super::reading::Reading;
use crate::graph::Product;

/// What becomes of an authorisation code on this site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeExchange {
    /// Nothing here exchanges codes: people do it by themselves.
    ByHand,
    /// The app's ID and secret are needed first.
    NeedsApp,
    /// The site exchanges it: the app's ID and secret are stored.
    Ready,
}

/// Whether what was pasted can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Ask Instagram whose it is.
    Usable,
    /// Connect with it. It works only once, so nobody can ask before whose it is.
    Connectable,
    /// Nothing was pasted yet.
    Empty,
    /// What to do instead is in [`Reading::says`].
    Unusable,
}

impl Reading {
    /// What it is worth on a site that is set to `product`.
    pub fn verdict(&self, product: Product, exchange: CodeExchange) -> Verdict {
        if self.is_usable(product) {
            Verdict::Usable
        } else if exchange == CodeExchange::Ready && self.has_code() {
            Verdict::Connectable
        } else if *self == Self::Nothing {
            Verdict::Empty
        } else {
            Verdict::Unusable
        }
    }

    /// Whether the form for App ID and secret is where to go on.
    pub fn belongs_to_an_app(&self, exchange: CodeExchange) -> bool {
        match exchange {
            CodeExchange::ByHand => false,
            CodeExchange::NeedsApp if self.has_code() => true,
            CodeExchange::NeedsApp | CodeExchange::Ready => {
                matches!(self, Self::AppSecret | Self::AppId)
            }
        }
    }
}
