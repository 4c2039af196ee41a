//! Posts as they are shown before anything is stored.

use super::{Item, Picture, Source, hosts};
use crate::graph::{Kind, Post};
use crate::time;

impl Item {
    /// What to show of a post before it is stored: with Instagram's own address for the picture, and described in the
    /// panel's language. A picture from any other host than `hosts` allow is left out.
    #[must_use]
    pub fn preview(post: Post, hosts: &str) -> Self {
        let alt = if post.alt.is_empty() {
            alt(post.kind, &post.username, post.taken_at)
        } else {
            post.alt
        };
        Self {
            id: post.id,
            kind: post.kind,
            permalink: post.permalink,
            taken_at: post.taken_at,
            caption: post.caption,
            alt,
            picture: post
                .picture_url
                .filter(|url| hosts::allow(hosts, url))
                .map(|url| Picture {
                    width: 0,
                    height: 0,
                    sources: vec![Source { url, width: 0 }],
                    is_foreign: true,
                }),
        }
    }
}

/// What stands for a picture of which nobody wrote what it shows: `core/Feed/EnglishAltText.php` says the same.
fn alt(kind: Kind, username: &str, taken_at: i64) -> String {
    let mut alt = match kind {
        Kind::Photo => "Photo",
        Kind::Video => "Video",
        Kind::Album => "Album",
    }
    .to_owned();
    if !username.is_empty() {
        alt += " by @";
        alt += username;
    }
    if taken_at > 0 {
        alt += ", ";
        alt += &time::day(taken_at);
    }
    alt
}
