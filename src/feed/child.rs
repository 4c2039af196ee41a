//! A part of an album.

use alloc::string::String;

use super::{Copies, Picture};
use crate::json::{Json, coerce};
use crate::kind::Kind;

/// A picture or film of an album. Shape: docs/wire.md, "Item".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Child {
    /// What kind it is.
    pub kind: Kind,
    /// What the picture shows, for those who cannot see it.
    pub alt: String,
    /// The picture, where there is one.
    pub picture: Option<Picture>,
    /// The film's address; empty where the site has none.
    pub video: String,
}

impl Child {
    /// None where it has no id.
    pub(super) fn read(value: &Json) -> Option<Self> {
        let has_id = !coerce::text(&value["id"]).is_empty();
        has_id.then(|| Self {
            kind: Kind::named(coerce::text(&value["kind"])).unwrap_or_default(),
            alt: coerce::field(value, "alt"),
            picture: Copies::read(&value["picture"]).map(Picture::Copied),
            video: coerce::field(value, "video"),
        })
    }
}
