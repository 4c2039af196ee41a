//! What stands under a picture, or over it: what people wrote and said of the post.

use alloc::string::String;

use super::grid;
use crate::feed::{
    Item, Settings,
    html::{Html, rel},
    tags,
};
use crate::generated::settings::Hover;
use crate::{text::split, url};

/// What the settings have of a post's text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Form {
    caption: bool,
    counts: bool,
    time: bool,
    tags: bool,
    sponsored: bool,
}

impl Form {
    /// In a tile.
    pub fn of(settings: &Settings) -> Self {
        let over = |what: Hover| settings.hover == what && grid::is_over(settings);
        Self {
            caption: settings.captions || over(Hover::Caption),
            counts: settings.counts || over(Hover::Counts),
            time: settings.times,
            tags: settings.tags,
            sponsored: settings.sponsored,
        }
    }

    /// In the lightbox, beside the whole caption.
    pub fn opened(settings: &Settings) -> Self {
        Self {
            caption: false,
            counts: settings.counts,
            time: settings.times,
            tags: settings.tags,
            sponsored: settings.sponsored,
        }
    }
}

/// As the last part of a tile; nothing where there is nothing in it.
#[inline(never)]
pub fn beside(form: Form, item: &Item) -> String {
    let mut text = Html::default();
    if form.caption {
        let cut = item.caption_end.and_then(|end| item.caption.get(..end));
        let end = if cut.is_some() { "…" } else { "" };
        caption(&mut text, cut.unwrap_or(&item.caption), end, form.tags);
    }
    meta(&mut text, form, item);
    // Without one, the picture leads there, or is the way to a slide that does.
    own(&mut text, form, item, "");
    let mut html = Html::default();
    html.around("<div class=\"loupe-text\">", &text, "</div>");
    html.0
}

/// A caption, or its beginning; nothing where there is none.
#[inline(never)]
pub fn caption(html: &mut Html, caption: &str, end: &str, has_links: bool) {
    let caption = caption.trim_ascii();
    if !caption.is_empty() {
        html.add("<p class=\"loupe-caption\">");
        lines(html, caption, has_links);
        html.add(end);
        html.add("</p>");
    }
}

/// How a post was received, and when it was taken.
#[inline(never)]
pub fn meta(html: &mut Html, form: Form, item: &Item) {
    let mut parts = Html::default();
    if form.counts {
        parts.said("<span class=\"loupe-likes\">", &item.likes_text, "</span>");
        let between = if parts.0.is_empty() { "" } else { " " };
        if !item.comments_text.is_empty() {
            parts.add(between);
        }
        parts.said(
            "<span class=\"loupe-comments\">",
            &item.comments_text,
            "</span>",
        );
    }
    if form.time && !item.time.is_empty() {
        if !parts.0.is_empty() {
            parts.add(" ");
        }
        parts.add("<time class=\"loupe-time\"");
        parts.attribute("datetime", &item.day);
        parts.attribute("title", &item.date);
        parts.add(">");
        parts.text(&item.time);
        parts.add("</time>");
    }
    html.around("<p class=\"loupe-meta\">", &parts, "</p>");
}

/// The link that the site's owner gave a post, where it has a text, or somebody else has one for it.
#[inline(never)]
pub fn own(html: &mut Html, form: Form, item: &Item, unlabelled: &str) {
    let label = if item.label.is_empty() {
        unlabelled
    } else {
        &item.label
    };
    if !label.is_empty() && url::is_web(&item.link) {
        html.link("loupe-own", &item.link, rel(form.sponsored));
        html.text(label);
        html.add("</a>");
    }
}

/// A text whose line ends are elements, for what changes a page's HTML may join lines or part paragraphs at raw ones.
#[inline(never)]
pub fn lines(html: &mut Html, text: &str, has_links: bool) {
    for (at, line) in split(text, b'\n').enumerate() {
        if at > 0 {
            html.add("<br>");
        }
        let line = line.trim_ascii();
        // Two in a row would be taken for the end of a paragraph.
        if line.is_empty() {
            html.add("<wbr>");
        } else if has_links {
            linked(html, line);
        } else {
            html.text(line);
        }
    }
}

/// A line whose hashtags and mentions lead to Instagram.
fn linked(html: &mut Html, line: &str) {
    tags::pieces(line, |piece| {
        if piece.is_tag {
            let mut address = Html::default();
            address.add("https://www.instagram.com/");
            address.add(if piece.text.starts_with('#') {
                "explore/tags/"
            } else {
                ""
            });
            address.add(piece.text.get(1..).unwrap_or_default());
            address.add("/");
            html.link("", &address.0, "noopener");
            html.text(piece.text);
            html.add("</a>");
        } else {
            html.text(piece.text);
        }
    });
}
