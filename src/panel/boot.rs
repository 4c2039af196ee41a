//! What the page hands the panel when it starts.

use super::command::Bridge;
use super::locale::Locale;
use super::site::{MissingKey, Site};
use crate::generated::summary::Account;
use crate::graph::Product;
use crate::graph::request::Graph;
use crate::json::Json;
use crate::json::field::{text, whole};
use crate::secret::Secret;
use crate::token::CodeExchange;
use crate::words::{Format, Words};

/// The boot data, printed by the bridge as JSON beside the panel
/// (docs/wire.md, "Boot data").
#[derive(Debug)]
pub struct Boot {
    /// The site that the panel runs on.
    pub site: Site,
    /// The way to the server.
    pub bridge: Bridge,
    /// The accounts that are connected already.
    pub accounts: Vec<Account>,
    /// The server's clock, Unix seconds.
    pub now: i64,
    /// The address that Instagram sends people back to, as the guide has it registered; empty without a bridge.
    pub redirect_uri: String,
}

impl Boot {
    /// Reads the boot data; `None` when they are of another shape. `format` knows a locale's customs.
    pub fn read(mut boot: Json, format: impl FnOnce(&Locale) -> Box<dyn Format>) -> Option<Self> {
        let words = Words::new(boot.take("words"), format(&Locale::read(&boot)));
        let boot = &boot;
        let accounts = boot["accounts"].as_array()?;
        Some(Self {
            site: Site {
                graph: Graph {
                    base: text(&boot["graph"], "base")?,
                    product: Product::named(boot["graph"]["product"].as_str()?)?,
                },
                media_hosts: text(boot, "media_hosts").unwrap_or_default(),
                exchange: match boot["app"]["ready"].as_bool() {
                    None => CodeExchange::ByHand,
                    Some(false) => CodeExchange::NeedsApp,
                    Some(true) => CodeExchange::Ready,
                },
                missing_key: match boot["can_store"].as_bool()? {
                    true => None,
                    false => Some(MissingKey {
                        advice: text(boot, "key_advice").unwrap_or_default(),
                        line: text(boot, "key_line")?,
                    }),
                },
                words,
                new_page: text(&boot["links"], "new_page")?,
            },
            bridge: Bridge {
                root: text(&boot["rest"], "root")?,
                nonce: Secret::new(text(&boot["rest"], "nonce")?),
                nonce_url: text(&boot["links"], "nonce")?,
            },
            accounts: accounts.iter().map(Account::read).collect::<Option<_>>()?,
            now: whole(&boot["now"])?,
            redirect_uri: text(boot, "redirect_uri").unwrap_or_default(),
        })
    }
}
