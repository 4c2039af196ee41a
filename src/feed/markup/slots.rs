//! What differs between list entries of one form: a browser copies one faster than it reads another.

use alloc::{borrow::Cow, string::String};

use super::{picture, tile, tile::Link};
use crate::feed::{Item, Picture, Settings, html::one_line};
use crate::kind::Kind;
use crate::url;

/// What list entries have to have in common to differ in their slots only.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Form {
    /// Of the post.
    pub kind: Kind,
    /// Of the link, where it leads away.
    pub rel: &'static str,
    /// The picture's kind of file, where it is named beside a plain one.
    pub mime: Option<&'static str>,
    /// Whether the picture's colour is known.
    pub has_colour: bool,
}

/// What differs between the list entries of one form, of posts that have all that a post can have, but for its text.
pub struct Slots<'a> {
    /// What they have in common.
    pub form: Form,
    /// Where the picture leads.
    pub href: Cow<'a, str>,
    /// The picture's `src`.
    pub src: String,
    /// Its `srcset`.
    pub srcset: String,
    /// Its width in px.
    pub width: u32,
    /// Its height in px.
    pub height: u32,
    /// Its colour, where it is known.
    pub colour: Option<&'a str>,
    /// What the picture shows.
    pub alt: String,
}

impl<'a> Slots<'a> {
    /// None where the post has less.
    pub fn of(settings: &Settings, number: u32, item: &'a Item) -> Option<Self> {
        let Some(Picture::Copied(copies)) = &item.picture else {
            return None;
        };
        let Link { href, rel } = tile::link(settings, number, item)?;
        let cut = copies.cut(settings.shape)?;
        let (width, height) = copies.size(cut)?;
        let is_whole = picture::is_of_several(cut) && url::is_web(&cut.path);
        is_whole.then(|| Self {
            form: Form {
                kind: item.kind,
                rel,
                mime: picture::mime(cut),
                has_colour: copies.colour.is_some(),
            },
            href,
            src: picture::plain(cut),
            srcset: picture::srcset(cut),
            width,
            height,
            colour: copies.colour.as_deref(),
            alt: one_line(&item.alt),
        })
    }
}
