//! A post's picture.

use alloc::string::String;

use crate::feed::{
    Copies, Cut, Format, Picture, Shape, Width,
    html::{Html, one_line},
};
use crate::url;

/// Widest source in px that stands in `src`, for browsers without `srcset`.
const PLAIN_WIDTH: u32 = 640;

/// In a shape, so wide; what it shows where there is none.
#[inline(never)]
pub fn picture(html: &mut Html, shape: Shape, width: &Width, picture: Option<&Picture>, alt: &str) {
    let alt = one_line(alt);
    match picture {
        Some(Picture::Foreign(address)) if url::is_web(address) => {
            start(html, address);
            end(html, &alt);
            html.attribute("referrerpolicy", "no-referrer");
            html.add(">");
        }
        Some(Picture::Copied(copies)) => match copies.cut(shape) {
            Some(cut) if url::is_web(&cut.path) => copied(html, width, copies, cut, &alt),
            _ => blank(html, &alt),
        },
        _ => blank(html, &alt),
    }
}

fn blank(html: &mut Html, alt: &str) {
    html.add("<span class=\"loupe-blank\">");
    html.text(alt);
    html.add("</span>");
}

fn start(html: &mut Html, address: &str) {
    html.add("<img class=\"loupe-picture\"");
    html.attribute("src", address);
}

fn end(html: &mut Html, alt: &str) {
    html.attribute("alt", alt);
    html.add(" loading=\"lazy\" decoding=\"async\"");
}

fn copied(html: &mut Html, width: &Width, copies: &Copies, cut: &Cut, alt: &str) {
    let several = is_of_several(cut);
    let srcset = srcset(cut);
    let mime = mime(cut);
    // Without script no picture is lazy, and `auto` would be the whole window.
    if several || mime.is_some() {
        html.add("<picture>");
    }
    if several {
        html.add("<source media=\"(scripting: none)\"");
        source(html, mime, &srcset, Some(&width.plain));
    }
    if mime.is_some() {
        html.add("<source");
        source(html, mime, &srcset, several.then_some(&width.lazy));
    }
    start(html, &plain(cut));
    if several && mime.is_none() {
        html.attribute("srcset", &srcset);
    }
    if several {
        // A <source> may have an `auto` only where its picture has one too.
        html.attribute("sizes", if mime.is_some() { "auto" } else { &width.lazy });
    }
    if let Some((width, height)) = copies.size(cut) {
        html.add(" width=\"");
        html.number(width);
        html.add("\" height=\"");
        html.number(height);
        html.add("\"");
    }
    if let Some(colour) = &copies.colour {
        html.attribute("data-colour", colour);
    }
    end(html, alt);
    html.add(if several || mime.is_some() {
        "></picture>"
    } else {
        ">"
    });
}

fn source(html: &mut Html, mime: Option<&str>, srcset: &str, sizes: Option<&String>) {
    if let Some(mime) = mime {
        html.attribute("type", mime);
    }
    html.attribute("srcset", srcset);
    if let Some(sizes) = sizes {
        html.attribute("sizes", sizes);
    }
    html.add(">");
}

pub fn is_of_several(cut: &Cut) -> bool {
    cut.widths.len() > 1
}

/// Programs that don't know the format choose by its name; those that have never heard of choosing take the plain file.
pub fn mime(cut: &Cut) -> Option<&'static str> {
    cut.plain.map(|_| cut.format.mime())
}

/// What stands in `src`: the plain file, else the widest up to [`PLAIN_WIDTH`], else the narrowest.
pub fn plain(cut: &Cut) -> String {
    let mut html = Html::default();
    if let Some(width) = cut.plain {
        address(&mut html, cut, width, Format::Jpeg);
        return html.0;
    }
    let narrow = cut.widths.iter().rfind(|width| **width <= PLAIN_WIDTH);
    let width = narrow.or(cut.widths.first()).copied().unwrap_or_default();
    address(&mut html, cut, width, cut.format);
    html.0
}

#[inline(never)]
pub fn srcset(cut: &Cut) -> String {
    let mut srcset = Html::default();
    for (at, width) in cut.widths.iter().enumerate() {
        srcset.add(if at > 0 { ", " } else { "" });
        address(&mut srcset, cut, *width, cut.format);
        if is_of_several(cut) {
            srcset.add(" ");
            srcset.number(*width);
            srcset.add("w");
        }
    }
    srcset.0
}

/// Of one of its files.
fn address(html: &mut Html, cut: &Cut, width: u32, format: Format) {
    html.add(&cut.path);
    html.add("-");
    html.number(width);
    html.add(".");
    html.add(format.extension());
}
