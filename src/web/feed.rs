//! The feed's door: its items are decoded once, and drawn as often as its settings change.

use alloc::{string::String, vec::Vec};

use wasm_bindgen::prelude::*;

use super::element::Element;
use super::letters::Letters;
use super::tiles;
use crate::feed::markup::{self, Page, Shown};
use crate::feed::{Html, Item, Place, Redraw, Reply, Settings, Sizes, selection};
use crate::json::Json;

/// A frame and its list; attributes that are set later stay in their order.
const EMPTY: &str = "<div class><ul class role=\"list\"></ul></div>";

/// A feed that can be drawn.
#[wasm_bindgen]
pub struct Feed {
    reply: Reply,
    drawn: Option<Drawn>,
}

/// What was drawn last, and by which settings.
struct Drawn {
    list: Element,
    /// The HTML before the list, and behind it.
    head: String,
    tail: String,
    settings: Settings,
}

#[wasm_bindgen]
impl Feed {
    /// Reads what the bridge says of a feed (docs/wire.md, "Reply").
    ///
    /// # Errors
    /// When it says nothing of the kind.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str) -> Result<Feed, JsValue> {
        let reply = Reply::read(text).ok_or("the feed is of another shape")?;
        Ok(Feed { reply, drawn: None })
    }

    /// The feed as HTML, by a block's attributes as JSON.
    #[must_use]
    pub fn render(&self, attributes: &str) -> String {
        let settings = settings(attributes);
        let all = chosen(&self.reply, &settings);
        let place = place(&settings, &all);
        let sizes = Sizes::within(&settings, place.room);
        page(&self.reply, &settings, &all, &place, &sizes).render()
    }

    /// The ids of the posts that are drawn by a block's attributes, in their order, with blanks between.
    #[must_use]
    pub fn shown(&self, attributes: &str) -> String {
        let settings = settings(attributes);
        let all = chosen(&self.reply, &settings);
        let items = markup::shown(&settings, &all);
        let mut ids = Html::default();
        for (at, item) in items.iter().enumerate() {
            ids.add(if at > 0 { " " } else { "" });
            ids.add(&item.id);
        }
        ids.0
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
        let Self { reply, drawn } = self;
        let all = chosen(reply, &settings);
        let place = place(&settings, &all);
        let sizes = Sizes::within(&settings, place.room);
        let page = page(reply, &settings, &all, &place, &sizes);
        let redraw = drawn
            .as_ref()
            .and_then(|drawn| drawn.redraw(reply, element, &page));
        let redraw = redraw.unwrap_or_else(|| {
            *drawn = Drawn::empty(element, &page);
            Redraw::anew(page.items)
        });
        if let Some(drawn) = drawn {
            drawn.draw(&redraw, &page);
            drawn.settings = settings;
        }
    }
}

impl Drawn {
    /// Without anything in it. None where there is nothing to show.
    fn empty(element: &Element, page: &Page) -> Option<Self> {
        let is_empty = page.items.is_empty();
        element.set_html(if is_empty { "" } else { EMPTY });
        Some(Self {
            list: element.find("ul")?,
            head: String::new(),
            tail: String::new(),
            settings: settings(""),
        })
    }

    /// None where it is not in the element as it was left, or all of it has to be made anew.
    fn redraw<'a>(&self, reply: &Reply, element: &Element, page: &Page<'a>) -> Option<Redraw<'a>> {
        let before = chosen(reply, &self.settings);
        let old = Shown {
            settings: &self.settings,
            items: markup::shown(&self.settings, &before),
            sizes: &Sizes::within(&self.settings, page.place.room),
        };
        let redraw = Redraw::between(old, page.shown())?;
        let frame = self.list.parent()?;
        let is_there = frame.parent().as_ref() == Some(element);
        let is_whole = self.list.count() == redraw.before
            && self.list.find("picture > :last-child:not(img)").is_none();
        (is_there && is_whole).then_some(redraw)
    }

    #[inline(never)]
    fn draw(&mut self, redraw: &Redraw, page: &Page) {
        let list = &self.list;
        if let Some(frame) = list.parent() {
            frame.set_class(&markup::frame_class(page.settings));
            match markup::id(page.settings, page.place) {
                Some(id) => frame.set("id", &id),
                None => frame.unset("id"),
            }
        }
        list.set_class(&markup::classes(page.settings));
        tiles::draw(list, redraw, page);
        let (head, tail) = (page.head(), page.tail());
        if head != self.head || tail != self.tail {
            while let Some(other) = list.previous().or_else(|| list.next()) {
                other.remove();
            }
            list.insert("beforebegin", &head);
            list.insert("afterend", &tail);
            self.head = head;
            self.tail = tail;
        }
    }
}

/// The posts that the settings mean, also those that there is no room for.
fn chosen<'a>(reply: &'a Reply, settings: &Settings) -> Vec<&'a Item> {
    selection::selected::<Letters>(settings, &reply.items, &reply.today)
}

fn page<'a>(
    reply: &'a Reply,
    settings: &'a Settings,
    all: &'a [&'a Item],
    place: &'a Place<'a>,
    sizes: &'a Sizes,
) -> Page<'a> {
    Page {
        settings,
        items: markup::shown(settings, all),
        profile: reply.profile.as_ref(),
        labels: &reply.labels,
        place,
        sizes,
    }
}

/// The one of whoever draws a feed by itself: what follows is on the page that it is seen on.
fn place(settings: &Settings, all: &[&Item]) -> Place<'static> {
    let has_more = all.len() > markup::shown(settings, all).len();
    let more = if has_more { "?loupe-page=2" } else { "" };
    Place {
        more,
        ..Place::default()
    }
}

fn settings(attributes: &str) -> Settings {
    Settings::read(&Json::parse(attributes).unwrap_or(Json::Null))
}
