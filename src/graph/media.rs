//! A page of an account's media.

use super::body;
use super::failure::{Code, Failure};
use super::post::Post;
use crate::json::Json;

/// One page of posts, newest first, and where the next one starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediaPage {
    /// The entries that could be understood.
    pub posts: Vec<Post>,
    /// Cursor to ask the next page with; `None` on the last one.
    pub after: Option<String>,
}

impl MediaPage {
    /// Reads the body of a successful reply; [`Failure::classify`] comes first.
    ///
    /// `username` is the account's, for posts that do not name their own.
    ///
    /// # Errors
    /// `not_json` for a web page, `garbled` for half a reply, one of another shape, and one with
    /// entries of which none is a post: taken for an empty page it would empty the feed.
    pub fn parse(body: &str, username: &str) -> Result<Self, Failure> {
        let garbled = || Failure::of(Code::Garbled);
        let reply = body::decode(body)?;
        let entries = reply["data"].as_array().ok_or_else(garbled)?;
        let posts: Vec<Post> = entries
            .iter()
            .filter_map(|entry| Post::read(entry, username))
            .collect();
        if posts.is_empty() && !entries.is_empty() {
            return Err(garbled());
        }
        Ok(Self {
            posts,
            after: after(&reply["paging"]),
        })
    }
}

/// The last page keeps its cursors, so `next` tells whether there is more. It embeds the access
/// token and goes no further than this (instagram-api: paging, documented by Meta).
fn after(paging: &Json) -> Option<String> {
    body::text(paging, "next")?;
    body::text(&paging["cursors"], "after")
}
