//! Where bytes come in.

use anyhow::{Result, bail};

/// Bytes, and where they come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    pub area: Area,
    pub body: Vec<u8>,
}

/// What the bytes are taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// A page of media.
    Media,
    /// The same, on its way through the bridge to a browser.
    Relayed,
    /// A user node.
    User,
    /// An answer of which nobody knows yet whether it is an error; the second is that of an exchange.
    Failure,
    ExchangeFailure,
    /// The two headers that name a time to wait.
    RetryAfter,
    Usage,
    /// What somebody pasted.
    Pasted,
    /// What a refresh and the exchange of a code answer. Only PHP reads these: no complaint is all that is asked.
    Term,
    Code,
    /// A block's attributes.
    Settings,
    /// Settings and stored items, to be printed.
    Markup,
    /// A caption, to be printed.
    Caption,
    /// Settings and stored items, to be chosen from.
    Selection,
}

impl Area {
    pub const ALL: [Self; 14] = [
        Self::Media,
        Self::Relayed,
        Self::User,
        Self::Failure,
        Self::ExchangeFailure,
        Self::RetryAfter,
        Self::Usage,
        Self::Pasted,
        Self::Term,
        Self::Code,
        Self::Settings,
        Self::Markup,
        Self::Caption,
        Self::Selection,
    ];

    /// As `worker.php` and the command line know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Media => "media",
            Self::Relayed => "relayed",
            Self::User => "user",
            Self::Failure => "failure",
            Self::ExchangeFailure => "exchange-failure",
            Self::RetryAfter => "retry-after",
            Self::Usage => "usage",
            Self::Pasted => "pasted",
            Self::Term => "term",
            Self::Code => "code",
            Self::Settings => "settings",
            Self::Markup => "markup",
            Self::Caption => "caption",
            Self::Selection => "selection",
        }
    }

    pub fn named(name: &str) -> Result<Self> {
        match Self::ALL.into_iter().find(|area| area.name() == name) {
            Some(area) => Ok(area),
            None => bail!(
                "there is no area `{name}`; there are {}",
                Self::ALL.map(Self::name).join(", ")
            ),
        }
    }
}
