//! Instagram's API as values: what is asked, and what the answers mean. Nothing here sends anything.

pub(crate) mod body;
pub mod failure;
pub mod media;
pub mod post;
pub mod request;
pub mod user;

pub use crate::generated::failures::Endpoint;
pub use crate::kind::Kind;
pub use failure::Failure;
pub use post::Post;

/// Which of Instagram's two APIs the site is set to. They share a host and almost one contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Product {
    /// Instagram API with Instagram Login; professional accounts only.
    InstagramLogin,
    /// Basic Display, shut down by Meta on 4 December 2024.
    BasicDisplay,
}

impl Product {
    /// By the name that it has in settings and JSON.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "instagram_login" => Some(Self::InstagramLogin),
            "basic_display" => Some(Self::BasicDisplay),
            _ => None,
        }
    }

    /// The fields to ask the user node for (instagram-api: nodes).
    pub fn user_fields(self) -> &'static str {
        match self {
            Self::InstagramLogin => {
                "id,user_id,username,name,account_type,profile_picture_url,followers_count,media_count"
            }
            Self::BasicDisplay => "id,username,account_type,media_count",
        }
    }

    /// The fields to ask media for. Some posts make Instagram refuse `alt_text` with error 100: ask again without it.
    /// Basic Display never had it.
    pub fn media_fields(self, with_alt_text: bool) -> &'static str {
        match (self, with_alt_text) {
            (Self::InstagramLogin, true) => {
                "id,caption,media_type,media_product_type,media_url,thumbnail_url,permalink,timestamp,username,alt_text,\
                 children{id,media_type,media_url,thumbnail_url}"
            }
            (Self::InstagramLogin, false) => {
                "id,caption,media_type,media_product_type,media_url,thumbnail_url,permalink,timestamp,username,\
                 children{id,media_type,media_url,thumbnail_url}"
            }
            (Self::BasicDisplay, _) => {
                "id,caption,media_type,media_url,thumbnail_url,permalink,timestamp,username,\
                 children{id,media_type,media_url,thumbnail_url}"
            }
        }
    }
}
