//! A feed's list entries in a document.
//!
//! Of the posts of a form the browser reads the HTML of the first. The others are copies of that, with what differs:
//! a browser copies faster than it reads.

use alloc::vec::Vec;

use wasm_bindgen::JsValue;

use super::element::Element;
use crate::feed::markup::{self, Form, Page, Slots, TextForm};
use crate::feed::{Html, Redraw, Sizes, Width};

/// Sizes for all pictures, each text made once.
struct Shared {
    usual: SharedWidth,
    large: Option<SharedWidth>,
}

struct SharedWidth {
    plain: JsValue,
    lazy: JsValue,
}

impl From<&Sizes> for Shared {
    fn from(sizes: &Sizes) -> Self {
        Self {
            usual: (&sizes.usual).into(),
            large: sizes.large.as_ref().map(SharedWidth::from),
        }
    }
}

impl From<&Width> for SharedWidth {
    fn from(width: &Width) -> Self {
        Self {
            plain: JsValue::from_str(&width.plain),
            lazy: JsValue::from_str(&width.lazy),
        }
    }
}

impl Shared {
    fn of(&self, is_large: bool) -> &SharedWidth {
        self.large
            .as_ref()
            .filter(|_| is_large)
            .unwrap_or(&self.usual)
    }
}

/// Makes a list that is as it was left what it is to be.
pub fn draw(list: &Element, redraw: &Redraw, page: &Page) {
    for _ in redraw.kept.len()..redraw.before {
        if let Some(tile) = list.last() {
            tile.remove();
        }
    }
    let sizes = Shared::from(page.sizes);
    if redraw.text.is_some() || redraw.is_reclassed || redraw.is_resized {
        change(list, redraw, page, &sizes);
    }
    append(list, redraw, page, &sizes);
}

/// Gives the entries that stay what is other in them.
fn change(list: &Element, redraw: &Redraw, page: &Page, sizes: &Shared) {
    // From one to the next: a list of all would be counted through anew after each change.
    let mut next = list.first();
    for (at, item) in redraw.kept.iter().enumerate() {
        let Some(tile) = next else {
            return;
        };
        next = tile.next();
        if redraw.is_reclassed {
            tile.set_class(&markup::tile_classes(page.settings, at, item));
        }
        if let Some(form) = redraw.text {
            take_text(&tile);
            tile.insert("beforeend", &markup::beside(form, item));
        }
        if redraw.is_resized
            && let Some(source) = tile.find("source[media]")
        {
            let width = sizes.of(markup::is_large(page.settings, at));
            source.set_sizes(&width.plain);
            source.behind().set_sizes(&width.lazy);
        }
    }
}

/// Adds entries at the list's end.
fn append(list: &Element, redraw: &Redraw, page: &Page, sizes: &Shared) {
    let settings = page.settings;
    let has_classes = markup::tiles_have_classes(settings);
    let text = TextForm::of(settings);
    let mut moulds: Vec<(Form, Element)> = Vec::new();
    for (at, item) in redraw.more.iter().enumerate() {
        let at = redraw.kept.len() + at;
        let slots = Slots::of(settings, page.place.number, item);
        let text = markup::beside(text, item);
        let mould = slots
            .as_ref()
            .and_then(|slots| moulds.iter().find(|(form, _)| *form == slots.form));
        if let (Some(slots), Some((_, mould))) = (&slots, mould) {
            let tile = mould.copy(true);
            fill(&tile, slots, sizes.of(markup::is_large(settings, at)));
            if has_classes {
                tile.set_class(&markup::tile_classes(settings, at, item));
            }
            if !text.is_empty() {
                tile.insert("beforeend", &text);
            }
            list.append(&tile);
            continue;
        }
        let mut html = Html::default();
        page.tiles().tile(&mut html, at, item);
        list.insert("beforeend", &html.0);
        if let (Some(slots), Some(tile)) = (slots, list.last()) {
            // It may be one itself.
            let mould = if text.is_empty() {
                tile
            } else {
                let mould = tile.copy(true);
                take_text(&mould);
                mould
            };
            moulds.push((slots.form, mould));
        }
    }
}

fn take_text(tile: &Element) {
    if let Some(text) = tile.find(":scope > .loupe-text") {
        text.remove();
    }
}

fn fill(tile: &Element, slots: &Slots, sizes: &SharedWidth) {
    let link = tile.inside();
    let unscripted = link.inside().inside();
    // What browsers with script choose from: a source of its own where the format is named, else the picture itself.
    let chosen = unscripted.behind();
    let image = match slots.form.mime {
        Some(_) => chosen.behind(),
        None => chosen.clone(),
    };
    let srcset = JsValue::from_str(&slots.srcset);
    link.set_href(&slots.href);
    unscripted.set_srcset(&srcset);
    unscripted.set_sizes(&sizes.plain);
    image.set_src(&slots.src);
    chosen.set_srcset(&srcset);
    chosen.set_sizes(&sizes.lazy);
    image.set_width(slots.width);
    image.set_height(slots.height);
    if let Some(colour) = slots.colour {
        image.set("data-colour", colour);
    }
    image.set_alt(&slots.alt);
}
