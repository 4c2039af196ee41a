//! What stays as it is while the panel runs.

use crate::graph::request::Graph;
use crate::token::CodeExchange;
use crate::words::Words;

/// The site that the panel runs on.
#[derive(Debug)]
pub struct Site {
    /// Where Instagram listens, and which of its products is in use.
    pub graph: Graph,
    /// Hosts beside Meta's that pictures may come from, as the site's owner configured them.
    pub media_hosts: String,
    /// What becomes of an authorisation code here.
    pub exchange: CodeExchange,
    /// What to do where the site has no encryption key outside its database, or none that is good.
    pub missing_key: Option<MissingKey>,
    /// What the panel says.
    pub words: Words,
    /// Where a new page is written.
    pub new_page: String,
}

/// What a site without a good encryption key is told.
#[derive(Debug, Clone)]
pub struct MissingKey {
    /// What is wrong, and what to do with the line.
    pub advice: String,
    /// The line for wp-config.php.
    pub line: String,
}
