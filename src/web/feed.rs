//! The feed's door: its items are decoded once, and drawn as often as its settings change.

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::tiles;
use crate::feed::markup::{self, Sizes};
use crate::feed::{Item, Redraw, Settings};
use crate::json::Json;

/// A feed that can be drawn.
#[wasm_bindgen]
pub struct Feed {
    items: Vec<Item>,
    drawn: Option<Drawn>,
}

/// What was drawn last, and into which list.
struct Drawn {
    list: Element,
    settings: Settings,
}

#[wasm_bindgen]
impl Feed {
    /// Reads what the bridge says of a feed: `{"items": […]}` (docs/wire.md, "Item").
    ///
    /// # Errors
    /// When it says nothing of the kind.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str) -> Result<Feed, JsValue> {
        let items = Item::all(text).ok_or("the feed is of another shape")?;
        Ok(Feed { items, drawn: None })
    }

    /// The feed as HTML, by a block's attributes as JSON.
    #[must_use]
    pub fn render(&self, attributes: &str) -> String {
        markup::render(&settings(attributes), &self.items)
    }

    /// Makes the content of an element the feed as HTML. Where it is so already, but for other attributes, only what
    /// they change is touched: the pictures stay.
    pub fn draw(&mut self, element: &Element, attributes: &str) {
        self.show(element, settings(attributes));
    }
}

impl Feed {
    /// As `draw`, for settings that were read.
    pub fn show(&mut self, element: &Element, settings: Settings) {
        // Of another shape every picture is another one.
        let is_alike =
            |drawn: &Drawn| drawn.is_in(element) && drawn.settings.shape == settings.shape;
        let drawn = self.drawn.take().filter(is_alike);
        let changed = drawn.and_then(|drawn| {
            let redraw = Redraw::between(&drawn.settings, &settings, &self.items);
            drawn.changed(&redraw, &settings).ok()
        });
        let list = changed.or_else(|| {
            let items = markup::shown(&settings, &self.items);
            if items.is_empty() {
                element.set_inner_html("");
                return None;
            }
            element.set_inner_html(&markup::frame(&settings));
            let list = element.first_element_child()?.first_element_child()?;
            tiles::append(&list, items, &settings, &Sizes::of(&settings)).ok()?;
            Some(list)
        });
        self.drawn = list.map(|list| Drawn { list, settings });
    }
}

impl Drawn {
    fn is_in(&self, element: &Element) -> bool {
        let feed = self.list.parent_element();
        feed.is_some_and(|feed| feed.parent_element().as_ref() == Some(element))
    }

    /// The list, once it is changed.
    fn changed(self, redraw: &Redraw, new: &Settings) -> Result<Element, JsValue> {
        let Drawn { list, .. } = self;
        let count = |what: &str| list.query_selector_all(what).map(|found| found.length());
        if list.child_element_count() as usize != redraw.before
            || count("picture")? != count("picture > img")?
        {
            return Err("somebody else changed the list".into());
        }
        for _ in redraw.kept.len()..redraw.before {
            if let Some(tile) = list.last_element_child() {
                tile.remove();
            }
        }
        if let Some(shown) = redraw.captions {
            // From one to the next: a list of all would be counted through anew after each change.
            let mut next = list.first_element_child();
            for item in redraw.kept {
                let tile = next.ok_or("a tile is missing")?;
                next = tile.next_element_sibling();
                if shown {
                    tile.insert_adjacent_html("beforeend", &markup::caption(item).into_string())?;
                } else if let Some(caption) = tile.query_selector(":scope > .loupe-caption")? {
                    caption.remove();
                }
            }
        }
        list.set_class_name(&redraw.classes);
        if redraw.is_resized {
            tiles::size(&list, &redraw.sizes)?;
        }
        tiles::append(&list, redraw.more, new, &redraw.sizes)?;
        Ok(list)
    }
}

fn settings(attributes: &str) -> Settings {
    Settings::read(&Json::parse(attributes).unwrap_or(Json::Null))
}
