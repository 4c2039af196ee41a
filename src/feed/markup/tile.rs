//! A post in the list.

use alloc::{borrow::Cow, string::String};

use super::{picture, rows, text};
use crate::feed::{
    Item, Picture, Settings, Sizes,
    html::{Html, rel},
};
use crate::generated::settings::{Layout, Opens};
use crate::kind::Kind;
use crate::url;

/// List entries, one after the other.
pub struct Tiles<'a> {
    /// How they are shown.
    pub settings: &'a Settings,
    /// How wide the pictures are.
    pub sizes: &'a Sizes,
    /// Of the feed, among the page's.
    pub number: u32,
    /// What to show.
    pub items: &'a [&'a Item],
    /// How many stand before them.
    pub first: usize,
}

/// Where a picture leads.
pub struct Link<'a> {
    /// Its address.
    pub href: Cow<'a, str>,
    /// Of one that leads away; empty where it does not.
    pub rel: &'static str,
}

impl Tiles<'_> {
    /// As HTML.
    #[inline(never)]
    pub fn write(&self, html: &mut Html) {
        for (at, item) in self.items.iter().enumerate() {
            self.tile(html, self.first + at, item);
        }
    }

    /// One of them, after so many.
    pub fn tile(&self, html: &mut Html, at: usize, item: &Item) {
        let settings = self.settings;
        html.add("<li");
        html.attribute("class", &classes(settings, at, item));
        html.add(">");
        let link = link(settings, self.number, item);
        if let Some(Link { href, rel }) = &link {
            html.link("loupe-link", href, rel);
        }
        let width = self.sizes.of(rows::is_large(settings, at));
        picture::picture(
            html,
            settings.shape,
            width,
            item.picture.as_ref(),
            &item.alt,
        );
        html.add(if link.is_some() { "</a>" } else { "" });
        if item.kind != Kind::Photo {
            html.add("<span class=\"loupe-mark\"></span>");
        }
        html.add(&text::beside(text::Form::of(settings), item));
        html.add("</li>");
    }
}

/// Of a list entry.
#[inline(never)]
pub fn classes(settings: &Settings, at: usize, item: &Item) -> String {
    let mut classes = Html(kind_classes(item.kind));
    if rows::is_large(settings, at) {
        classes.add(" loupe-large");
    }
    if settings.layout == Layout::Masonry {
        classes.add(" loupe-span-");
        classes.number(span(settings, item));
    }
    rows::classes(&mut classes, settings, at);
    classes.0
}

/// Of an entry that has none beside.
fn kind_classes(kind: Kind) -> String {
    let mut classes = Html::default();
    classes.add("loupe-item loupe-");
    classes.add(kind.name());
    classes.0
}

/// Whether list entries have others than those of their kinds.
pub fn has_classes(settings: &Settings) -> bool {
    matches!(settings.layout, Layout::Masonry | Layout::Highlight) || settings.rows > 0
}

/// How many of a masonry's short rows a picture takes: 48 make a square.
fn span(settings: &Settings, item: &Item) -> u32 {
    const SQUARE: u32 = 48;
    const LEAST: u32 = 24;
    const MOST: u32 = 90;
    let whole = match &item.picture {
        Some(Picture::Copied(copies)) => Some((copies.width, copies.height)),
        _ => None,
    };
    match settings.shape.ratio().or(whole) {
        Some((width, height)) if width > 0 && height > 0 => {
            ((2 * SQUARE * height + width) / (2 * width).max(1)).clamp(LEAST, MOST)
        }
        _ => SQUARE,
    }
}

/// None where it leads nowhere.
pub fn link<'a>(settings: &Settings, number: u32, item: &'a Item) -> Option<Link<'a>> {
    let leads_on = url::is_web(&item.link);
    match settings.opens {
        Opens::Lightbox => Some(Link {
            href: slide(&anchor(number), &item.id).into(),
            rel: "",
        }),
        _ if leads_on => Some(Link {
            href: (&item.link).into(),
            rel: rel(settings.sponsored),
        }),
        Opens::Nothing => None,
        Opens::Instagram => url::is_web(&item.permalink).then(|| Link {
            href: (&item.permalink).into(),
            rel: rel(false),
        }),
    }
}

/// The address of a post's slide in the lightbox, by the post's id and the address of its feed.
pub fn slide(feed: &str, id: &str) -> String {
    let mut address = Html::default();
    address.add(feed);
    address.add("-");
    address.add(id);
    address.0
}

/// Of the feed itself.
pub fn anchor(number: u32) -> String {
    named("#loupe-", number)
}

/// The feed's, by which links find it.
pub fn name(number: u32) -> String {
    named("loupe-", number)
}

fn named(start: &str, number: u32) -> String {
    let mut name = Html::default();
    name.add(start);
    name.number(number);
    name.0
}
