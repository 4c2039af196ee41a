//! What the page hands the panel when it starts.

use super::account::Account;
use super::read::{text, whole};
use crate::graph::Product;
use crate::graph::request::Graph;
use crate::json::Json;
use crate::secret::Secret;
use crate::token::CodeExchange;

/// The boot data, printed by the bridge as JSON beside the panel
/// (docs/architecture.md, "Boot data").
#[derive(Debug)]
pub struct Boot {
    /// Address of `loupe/v1`, without a final slash.
    pub rest: String,
    /// WordPress's nonce for it; it lives for a day at most.
    pub nonce: Secret,
    /// Where Instagram listens, and which of its products is in use.
    pub graph: Graph,
    /// The accounts that are connected already.
    pub accounts: Vec<Account>,
    /// What to do where the site has no encryption key outside its database, or none that is good.
    pub missing_key: Option<MissingKey>,
    /// The server's clock, Unix seconds.
    pub now: i64,
    /// What becomes of an authorisation code here.
    pub exchange: CodeExchange,
    /// The address that Instagram sends people back to, as the guide has it registered; empty without a bridge.
    pub redirect_uri: String,
    /// Hosts beside Meta's that pictures may come from, as the site's owner configured them.
    pub media_hosts: String,
    /// Addresses that the panel points to.
    pub links: Links,
}

/// What a site without a good encryption key is told.
#[derive(Debug, Clone)]
pub struct MissingKey {
    /// What is wrong, and what to do with the line.
    pub advice: String,
    /// The line for wp-config.php.
    pub line: String,
}

/// Addresses within the site.
#[derive(Debug)]
pub struct Links {
    /// Where a new page is written.
    pub new_page: String,
    /// Answers a fresh nonce as plain text while the person is logged in.
    pub nonce: String,
}

impl Boot {
    /// Reads the boot data; `None` when they are of another shape.
    #[must_use]
    pub fn read(boot: &Json) -> Option<Self> {
        let accounts = boot["accounts"].as_array()?;
        Some(Self {
            rest: text(&boot["rest"], "root")?,
            nonce: Secret::new(text(&boot["rest"], "nonce")?),
            graph: Graph {
                base: text(&boot["graph"], "base")?,
                product: Product::named(boot["graph"]["product"].as_str()?)?,
            },
            accounts: accounts.iter().map(Account::read).collect::<Option<_>>()?,
            missing_key: match boot["can_store"].as_bool()? {
                true => None,
                false => Some(MissingKey {
                    advice: text(boot, "key_advice").unwrap_or_default(),
                    line: text(boot, "key_line")?,
                }),
            },
            now: whole(&boot["now"])?,
            exchange: match boot["app"]["ready"].as_bool() {
                None => CodeExchange::ByHand,
                Some(false) => CodeExchange::NeedsApp,
                Some(true) => CodeExchange::Ready,
            },
            redirect_uri: text(boot, "redirect_uri").unwrap_or_default(),
            media_hosts: text(boot, "media_hosts").unwrap_or_default(),
            links: Links {
                new_page: text(&boot["links"], "new_page")?,
                nonce: text(&boot["links"], "nonce")?,
            },
        })
    }
}
