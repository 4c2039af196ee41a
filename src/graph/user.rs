//! The user node: whose token it is.

use super::body;
use super::failure::{Code, Failure};
use crate::generated::summary::AccountType;

/// An Instagram account as the user node tells it. What Instagram left out is `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// Scoped to the app that the token was made for.
    pub id: String,
    /// The professional account's own id, as in webhooks; Basic Display has none.
    pub user_id: Option<String>,
    /// Without the @.
    pub username: Option<String>,
    /// The name shown on the profile.
    pub name: Option<String>,
    /// Business, creator, personal.
    pub account_type: AccountType,
    /// On Instagram's servers, and it expires.
    pub profile_picture_url: Option<String>,
    /// How many follow it.
    pub followers_count: Option<u32>,
    /// How many posts it has.
    pub media_count: Option<u32>,
}

impl User {
    /// Reads the body of a successful reply; [`Failure::classify`] comes first.
    ///
    /// # Errors
    /// `not_json` for a web page, `garbled` for half a reply, or one without a usable id.
    pub fn parse(body: &str) -> Result<Self, Failure> {
        let garbled = || Failure::of(Code::Garbled);
        let reply = body::decode(body)?;
        let node = body::node(&reply).ok_or_else(garbled)?;
        let user_id = body::id(node, "user_id")?;
        let id = body::id(node, "id")?
            .or_else(|| user_id.clone())
            .ok_or_else(garbled)?;
        Ok(Self {
            id,
            user_id,
            username: body::text(node, "username"),
            name: body::text(node, "name"),
            account_type: account_type(node["account_type"].as_str()),
            profile_picture_url: body::text(node, "profile_picture_url").filter(|url| is_web(url)),
            followers_count: body::count(node, "followers_count"),
            media_count: body::count(node, "media_count"),
        })
    }

    /// The id that the account is stored under.
    pub fn account_id(&self) -> &str {
        self.user_id.as_deref().unwrap_or(&self.id)
    }
}

/// A kind of account by the name that Instagram gives it: `MEDIA_CREATOR` is also seen as `CREATOR`.
fn account_type(name: Option<&str>) -> AccountType {
    match name {
        Some("BUSINESS") => AccountType::Business,
        Some("MEDIA_CREATOR" | "CREATOR") => AccountType::Creator,
        Some("PERSONAL") => AccountType::Personal,
        Some(_) | None => AccountType::Unknown,
    }
}

fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}
