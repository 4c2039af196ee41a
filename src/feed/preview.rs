//! Posts as they are shown before anything is stored.

use super::{Item, Picture, hosts};
use crate::graph::{Kind, Post};
use crate::words::{Word, Words};

impl Item {
    /// What to show of a post before it is stored: with Instagram's own address for the picture. A picture from any other
    /// host than `hosts` allow is left out. Where nobody wrote what it shows, `describe` says something.
    #[must_use]
    pub fn preview(post: Post, hosts: &str, describe: impl FnOnce(&Post) -> String) -> Self {
        let alt = if post.alt.is_empty() {
            describe(&post)
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
                .map(Picture::Foreign),
            ..Self::default()
        }
    }
}

/// What stands for a picture of which nobody wrote what it shows. `core/Feed/AltText` is where PHP has it from.
#[must_use]
pub fn alt_text(post: &Post, words: &Words) -> String {
    let alone = post.username.is_empty();
    let word = match post.kind {
        Kind::Photo if alone => Word::AltPhoto,
        Kind::Photo => Word::AltPhotoBy,
        Kind::Video if alone => Word::AltVideo,
        Kind::Video => Word::AltVideoBy,
        Kind::Album if alone => Word::AltAlbum,
        Kind::Album => Word::AltAlbumBy,
    };
    let said = words.fill(word, &[("name", &post.username)]);
    if post.taken_at > 0 {
        let day = words.day(post.taken_at);
        words.fill(Word::AltOnDay, &[("post", &said), ("day", &day)])
    } else {
        said
    }
}
