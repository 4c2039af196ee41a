//! What a page shows of a feed, as the server says it. Shape: docs/wire.md, "Reply".

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use super::Item;
use crate::json::{Json, coerce};

/// A feed's posts, whose they are, and what else is said of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// The posts.
    pub items: Vec<Item>,
    /// The account's; none where nobody knows it.
    pub profile: Option<Profile>,
    /// What stands on links and buttons.
    pub labels: Labels,
    /// The day where the site is, `2026-03-12`.
    pub today: String,
}

/// Whose feed it is. What is not known is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Without the @.
    pub username: String,
    /// As people call themselves.
    pub name: String,
    /// In lines.
    pub biography: String,
    /// Address of the site's copy of the picture.
    pub picture: String,
    /// How many posts there are, in words.
    pub posts_text: String,
    /// How many follow it, in words.
    pub followers_text: String,
    /// How many it follows, in words.
    pub following_text: String,
}

/// What stands on links and buttons, in the page's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// To the account on Instagram.
    pub follow: String,
    /// To older posts.
    pub more: String,
    /// To newer ones.
    pub newer: String,
    /// To a post on Instagram.
    pub on_instagram: String,
    /// To where the site's owner has a post lead, where they wrote no text for it.
    pub link: String,
    /// Of the lightbox as a whole.
    pub lightbox: String,
    /// To the post before.
    pub previous: String,
    /// To the post behind.
    pub next: String,
    /// Back to the page.
    pub close: String,
}

impl Reply {
    /// None where the text says nothing of the kind. What is missing in it is empty.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let feed = Json::parse(text)?;
        let profile = &feed["profile"];
        Some(Self {
            items: Item::list(&feed)?,
            profile: matches!(profile, Json::Object(_)).then(|| Profile::read(profile)),
            labels: Labels::read(&feed["words"]),
            today: coerce::text(&feed["today"]).to_owned(),
        })
    }
}

impl Profile {
    pub(crate) fn read(value: &Json) -> Self {
        let text = |name: &str| coerce::field(value, name);
        Self {
            username: text("username"),
            name: text("name"),
            biography: text("biography"),
            picture: text("picture"),
            posts_text: text("posts_text"),
            followers_text: text("followers_text"),
            following_text: text("following_text"),
        }
    }
}

impl Labels {
    pub(crate) fn read(value: &Json) -> Self {
        let text = |name: &str| coerce::field(value, name);
        Self {
            follow: text("follow"),
            more: text("more"),
            newer: text("newer"),
            on_instagram: text("on_instagram"),
            link: text("link"),
            lightbox: text("lightbox"),
            previous: text("previous"),
            next: text("next"),
            close: text("close"),
        }
    }
}
