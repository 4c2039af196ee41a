//! All that the panel knows.

use super::boot::Boot;
use super::command::Bridge;
use super::part::Part;
use super::site::Site;
use super::{accounts, look, paste};

/// All that the panel knows. `update` changes it, `view` shows it.
#[derive(Debug)]
pub struct Model {
    /// The site that the panel runs on.
    pub site: Site,
    /// The way to the server.
    pub bridge: Bridge,
    /// What is in the paste field, and what came of it.
    pub paste: Part<paste::Model>,
    /// What the feed of its account will look like.
    pub look: Part<look::Model>,
    /// The connected accounts.
    pub accounts: Part<accounts::Model>,
}

impl Model {
    /// The panel as it starts.
    #[must_use]
    pub fn new(boot: Boot) -> Self {
        Self {
            site: boot.site,
            bridge: boot.bridge,
            paste: Part::new(paste::Model::new(boot.redirect_uri)),
            look: Part::new(look::Model::default()),
            accounts: Part::new(accounts::Model::new(boot.accounts, boot.now)),
        }
    }
}
