//! What the panel knows of a paste.

use std::borrow::Cow;

use crate::graph::user::User;
use crate::panel::site::Site;
use crate::secret::Secret;
use crate::token::{self, Reading, Token, Verdict};
use crate::words::Message;

/// What is in the paste field, and what came of it.
#[derive(Debug)]
pub struct Model {
    /// Counts the changes of the text. An answer to an older version is dropped.
    pub version: u32,
    /// What the text is.
    pub reading: Reading,
    /// What Instagram said of it.
    pub lookup: Lookup,
    /// Whether its account is being stored.
    pub saving: Saving,
    /// The address that a bare code was sent to, as the person gives it.
    pub redirect_uri: String,
}

/// What Instagram said of the pasted token.
#[derive(Debug)]
pub enum Lookup {
    /// Nothing was asked yet.
    NotAsked,
    /// The user node was asked for.
    Asked,
    /// It did not work, for this reason.
    Failed(Message),
    /// It belongs to this account.
    Found(Box<User>),
}

/// The way of an account into the site's database.
#[derive(Debug)]
pub enum Saving {
    /// The person has not asked for it yet.
    NotAsked,
    /// The bridge is at work.
    Asked,
    /// The bridge refused, for this reason.
    Refused(Message),
}

impl Model {
    /// An empty field.
    pub fn new(redirect_uri: String) -> Self {
        Self {
            version: 0,
            reading: token::read(""),
            lookup: Lookup::NotAsked,
            saving: Saving::NotAsked,
            redirect_uri,
        }
    }

    /// Takes in another text: whatever was known of the one before is over.
    pub(super) fn set(&mut self, text: String) {
        self.version = self.version.wrapping_add(1);
        self.reading = token::read(&text);
        self.lookup = Lookup::NotAsked;
        self.saving = Saving::NotAsked;
    }

    /// The account that the token belongs to.
    pub fn found(&self) -> Option<&User> {
        match &self.lookup {
            Lookup::Found(user) => Some(user),
            Lookup::NotAsked | Lookup::Asked | Lookup::Failed(_) => None,
        }
    }

    /// What the text is worth here.
    pub(super) fn verdict(&self, site: &Site) -> Verdict {
        self.reading.verdict(site.graph.product, site.exchange)
    }

    /// Whether there is something that can be stored: an account that was found, or a code.
    pub(super) fn can_save(&self, site: &Site) -> bool {
        let is_known = match self.verdict(site) {
            Verdict::Usable => self.found().is_some(),
            Verdict::Connectable => true,
            Verdict::Empty | Verdict::Unusable => false,
        };
        is_known && site.missing_key.is_none()
    }

    /// What the bridge gets to connect with: what was read, and nothing else of the text, which may hold the app's
    /// secret, too, or be a command, which firewalls refuse. A bare code does not say where it was sent to.
    pub fn to_store(&self) -> Vec<(&'static str, Cow<'_, str>)> {
        match &self.reading {
            Reading::Token(Token {
                secret, expires_in, ..
            }) => {
                let term = expires_in.map(|seconds| ("expires_in", seconds.to_string().into()));
                let token = ("token", Cow::from(secret.reveal()));
                [token].into_iter().chain(term).collect()
            }
            Reading::Code(code) => to_redeem(code, &self.redirect_uri),
            Reading::Redirect { code, redirect_uri } => to_redeem(code, redirect_uri),
            // Nothing that can be saved.
            _ => Vec::new(),
        }
    }
}

fn to_redeem<'a>(code: &'a Secret, redirect_uri: &'a str) -> Vec<(&'static str, Cow<'a, str>)> {
    vec![
        ("code", code.reveal().into()),
        ("redirect_uri", redirect_uri.into()),
    ]
}
