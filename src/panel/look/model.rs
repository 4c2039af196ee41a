//! What the panel knows of a feed before it is stored.

use crate::feed::Item;
use crate::words::Message;

/// The feed of the account that a pasted token belongs to.
#[derive(Debug, Default)]
pub struct Model {
    /// The paste's. An answer about an older one is dropped.
    pub version: u32,
    /// Whose feed it is, for posts that don't say.
    pub username: String,
    /// The account's newest posts.
    pub posts: Posts,
}

/// The newest posts of an account.
#[derive(Debug, Default)]
pub enum Posts {
    /// Nobody asked for them.
    #[default]
    NotAsked,
    /// They were asked for.
    Asked,
    /// Here they are; none is an answer, too.
    Here(Vec<Item>),
    /// They could not be had, for this reason.
    Failed(Message),
}

impl Model {
    /// Whether there is anything to be seen.
    pub fn is_empty(&self) -> bool {
        matches!(self.posts, Posts::NotAsked)
    }
}
