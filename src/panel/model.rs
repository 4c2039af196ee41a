//! All that the panel knows.

use super::account::Account;
use super::action::Chore;
use super::boot::{Boot, Links, MissingKey};
use crate::feed::Item;
use crate::graph::request::Graph;
use crate::graph::user::User;
use crate::secret::Secret;
use crate::token::{self, CodeExchange, Reading, Verdict};

/// All that the panel knows. `update` changes it, `view` shows it.
#[derive(Debug)]
pub struct Model {
    /// Address of the bridge, without a final slash.
    pub rest: String,
    /// WordPress's nonce, renewed when it has expired.
    pub nonce: Secret,
    /// Which Instagram the site talks to.
    pub graph: Graph,
    /// Hosts beside Meta's that pictures may come from.
    pub media_hosts: String,
    /// Addresses within the site.
    pub links: Links,
    /// What becomes of an authorisation code here.
    pub exchange: CodeExchange,
    /// What to do where the site has no encryption key outside its database, or none that is good.
    pub missing_key: Option<MissingKey>,
    /// Unix seconds.
    pub now: i64,
    /// What is in the paste field, and what came of it.
    pub paste: Paste,
    /// The connected accounts, in order of connection.
    pub accounts: Vec<Connected>,
    /// The account that was just saved.
    pub just_saved: Option<JustSaved>,
}

/// An account that was just saved.
#[derive(Debug)]
pub struct JustSaved {
    /// Its handle, without `@`.
    pub username: String,
    /// What went wrong on the way, in the bridge's words.
    pub notice: Option<String>,
}

/// What is in the paste field, and what came of it.
#[derive(Debug)]
pub struct Paste {
    /// Counts the changes of the text. An answer to an older version is dropped.
    pub version: u32,
    /// The text itself: of a code or a reply, the bridge wants the whole of it.
    pub text: Secret,
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
    Failed(String),
    /// It belongs to this account.
    Found(Box<Found>),
}

/// The account that a pasted token belongs to.
#[derive(Debug)]
pub struct Found {
    /// Whose token it is.
    pub user: User,
    /// The account's newest posts.
    pub posts: Posts,
}

/// The newest posts of the account that a pasted token belongs to.
#[derive(Debug)]
pub enum Posts {
    /// They were asked for.
    Asked,
    /// Here they are; none is an answer, too.
    Here(Vec<Item>),
    /// They could not be had, for this reason.
    Failed(String),
}

/// The way of an account into the site's database.
#[derive(Debug)]
pub enum Saving {
    /// The person has not asked for it yet.
    NotAsked,
    /// The bridge is at work.
    Asked,
    /// The bridge refused, for this reason.
    Refused(String),
}

/// A connected account and what is going on with it.
#[derive(Debug)]
pub struct Connected {
    /// The bridge's summary.
    pub account: Account,
    /// Its stored feed, once it was fetched.
    pub feed: Option<Vec<Item>>,
    /// What the server is doing with it.
    pub busy: Option<Chore>,
    /// Whether the person is being asked if they want to disconnect.
    pub asking: bool,
    /// Why the last thing asked of the server was refused.
    pub refused: Option<String>,
}

impl Model {
    /// The panel as it starts.
    #[must_use]
    pub fn new(boot: Boot) -> Self {
        Self {
            rest: boot.rest,
            nonce: boot.nonce,
            graph: boot.graph,
            media_hosts: boot.media_hosts,
            links: boot.links,
            exchange: boot.exchange,
            missing_key: boot.missing_key,
            now: boot.now,
            paste: Paste {
                version: 0,
                text: Secret::new(""),
                reading: token::read(""),
                lookup: Lookup::NotAsked,
                saving: Saving::NotAsked,
                redirect_uri: boot.redirect_uri,
            },
            accounts: boot.accounts.into_iter().map(Connected::new).collect(),
            just_saved: None,
        }
    }

    /// The connected account of this id.
    pub(super) fn account(&mut self, id: &str) -> Option<&mut Connected> {
        self.accounts.iter_mut().find(|c| c.account.id == id)
    }

    /// What the pasted text is worth here.
    pub(super) fn verdict(&self) -> Verdict {
        self.paste
            .reading
            .verdict(self.graph.product, self.exchange)
    }

    /// Whether there is something that can be stored: an account that was found, or a code.
    pub(super) fn can_save(&self) -> bool {
        match self.verdict() {
            Verdict::Usable => matches!(self.paste.lookup, Lookup::Found(_)),
            Verdict::Connectable => true,
            Verdict::Empty | Verdict::Unusable => false,
        }
    }

    /// The account that was found for the paste of this version, if that is still the paste.
    pub(super) fn found(&mut self, version: u32) -> Option<&mut Found> {
        match &mut self.paste.lookup {
            Lookup::Found(found) if self.paste.version == version => Some(found),
            Lookup::NotAsked | Lookup::Asked | Lookup::Failed(_) | Lookup::Found(_) => None,
        }
    }
}

impl Connected {
    /// A connected account with nothing going on.
    #[must_use]
    pub fn new(account: Account) -> Self {
        Self {
            account,
            feed: None,
            busy: None,
            asking: false,
            refused: None,
        }
    }
}
