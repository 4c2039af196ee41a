//! What the page hands the panel when it starts.

use serde::Deserialize;

use super::account::Account;
use crate::graph::request::Graph;

/// The boot data, printed by the bridge as JSON beside the panel
/// (docs/architecture.md, "Boot data").
#[derive(Debug, Deserialize)]
pub struct Boot {
    /// Where the bridge listens.
    pub rest: Rest,
    /// Where Instagram listens.
    pub graph: Graph,
    /// The accounts that are connected already.
    pub accounts: Vec<Account>,
    /// Whether the site has an encryption key outside its database.
    pub can_store: bool,
    /// The line for wp-config.php that gives it one.
    #[serde(default)]
    pub key_line: String,
    /// The server's clock, Unix seconds.
    pub now: i64,
    /// Addresses that the panel points to.
    pub links: Links,
}

/// The bridge's REST address and the nonce that it wants.
#[derive(Debug, Deserialize)]
pub struct Rest {
    /// Address of `loupe/v1`, without a final slash.
    pub root: String,
    /// WordPress's nonce; it lives for a day at most.
    pub nonce: String,
}

/// Addresses within the site.
#[derive(Debug, Deserialize)]
pub struct Links {
    /// Where a new page is written.
    pub new_page: String,
    /// Answers a fresh nonce as plain text while the person is logged in.
    pub nonce: String,
}
