//! The list that a feed's tiles stand in.

use alloc::string::String;

use crate::feed::{Settings, html::Html};
use crate::generated::settings::{Corners, Hover, Layout, TileWidth};
use crate::text::split;

/// Its classes: a Content-Security-Policy may forbid styles in attributes.
pub fn classes(settings: &Settings) -> String {
    let mut classes = Html::default();
    classes.add("loupe-grid");
    numbered(&mut classes, " loupe-columns-", settings.columns);
    if settings.columns_medium > 0 {
        numbered(&mut classes, " loupe-medium-", settings.columns_medium);
    }
    if settings.columns_narrow > 0 {
        numbered(&mut classes, " loupe-narrow-", settings.columns_narrow);
    }
    if settings.rows > 0 && settings.layout == Layout::Carousel {
        numbered(&mut classes, " loupe-rows-", settings.rows);
    }
    if settings.tile_width != TileWidth::default() {
        classes.add(" loupe-tile-");
        classes.add(settings.tile_width.name());
    }
    numbered(&mut classes, " loupe-gap-", settings.gap);
    classes.add(" loupe-shape-");
    for (at, part) in split(settings.shape.name(), b':').enumerate() {
        classes.add(if at > 0 { "-" } else { "" });
        classes.add(part);
    }
    if settings.corners != Corners::None {
        classes.add(" loupe-corners-");
        classes.add(settings.corners.name());
    }
    if is_over(settings) {
        classes.add(" loupe-hover-");
        classes.add(settings.hover.name());
    }
    classes.0
}

#[inline(never)]
fn numbered(classes: &mut Html, name: &str, number: u32) {
    classes.add(name);
    classes.number(number);
}

/// Whether something shows over a picture at which somebody points: where nothing stands under it.
pub fn is_over(settings: &Settings) -> bool {
    let is_under = settings.captions || settings.counts || settings.times;
    settings.hover != Hover::None && !is_under
}
