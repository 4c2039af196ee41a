//! The feed's HTML, byte for byte what `php-bridge/core/Feed/Markup/` writes, file by file.
//!
//! The panel and the editor need it at once, pages need it without script, so it stands in both languages. One DOM for
//! all layouts: these are stylesheets. Shape: docs/wire.md, "Markup".

mod grid;
mod header;
mod lightbox;
mod paging;
mod picture;
mod rows;
mod slots;
mod text;
mod tile;

use alloc::{string::String, vec::Vec};

use lightbox::Lightbox;

pub use grid::classes;
pub use rows::is_large;
pub use slots::{Form, Slots};
pub use text::{Form as TextForm, beside};
pub use tile::{Tiles, classes as tile_classes, has_classes as tiles_have_classes};

use super::{Html, Item, Labels, Place, Profile, Reply, Settings, Sizes};
use crate::generated::settings::{Layout, More, Opens};

/// What a page shows of a feed.
pub struct Page<'a> {
    /// How it is shown.
    pub settings: &'a Settings,
    /// The posts, and no more than are shown.
    pub items: &'a [&'a Item],
    /// The account's; none where nobody knows it.
    pub profile: Option<&'a Profile>,
    /// What stands on links and buttons.
    pub labels: &'a Labels,
    /// Where it stands.
    pub place: &'a Place<'a>,
    /// How wide its pictures are.
    pub sizes: &'a Sizes,
}

/// A list: how posts are shown, and which.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// How.
    pub settings: &'a Settings,
    /// Which, in their order.
    pub items: &'a [&'a Item],
    /// How wide their pictures are.
    pub sizes: &'a Sizes,
}

/// The feed's tiles alone as HTML, for where nobody scrolls on, and nothing opens; the empty string when there is nothing
/// to show.
pub fn render(settings: &Settings, items: &[Item]) -> String {
    let items: Vec<&Item> = items.iter().collect();
    let items = shown(settings, &items);
    if items.is_empty() {
        return String::new();
    }
    let place = Place::default();
    let tiles = Tiles {
        settings,
        sizes: &Sizes::within(settings, place.room),
        number: place.number,
        items,
        first: 0,
    };
    let mut html = Html::default();
    frame_start(&mut html, settings);
    html.add(">");
    list(&mut html, &tiles);
    html.add("</div>");
    html.0
}

/// The whole as HTML for a place on a page, its posts as they come; the empty string when there is nothing to show.
pub fn whole(settings: &Settings, place: &Place, reply: &Reply) -> String {
    let items: Vec<&Item> = reply.items.iter().collect();
    let page = Page {
        settings,
        items: shown(settings, &items),
        profile: reply.profile.as_ref(),
        labels: &reply.labels,
        place,
        sizes: &Sizes::within(settings, place.room),
    };
    page.render()
}

/// The posts of those that the settings have shown.
pub fn shown<'a, 'b>(settings: &Settings, items: &'b [&'a Item]) -> &'b [&'a Item] {
    items.get(..rows::most(settings)).unwrap_or(items)
}

impl<'a> Page<'a> {
    /// The whole as HTML; the empty string when there is nothing to show.
    pub fn render(&self) -> String {
        let mut html = Html::default();
        if self.items.is_empty() {
            return html.0;
        }
        frame_start(&mut html, self.settings);
        if let Some(id) = id(self.settings, self.place) {
            html.attribute("id", &id);
        }
        html.add(">");
        html.add(&self.head());
        list(&mut html, &self.tiles());
        html.add(&self.tail());
        html.add("</div>");
        html.0
    }

    /// The list's entries.
    pub fn tiles(&self) -> Tiles<'a> {
        Tiles {
            settings: self.settings,
            sizes: self.sizes,
            number: self.place.number,
            items: self.items,
            first: 0,
        }
    }

    /// What other settings are compared with.
    pub fn shown(&self) -> Shown<'a> {
        Shown {
            settings: self.settings,
            items: self.items,
            sizes: self.sizes,
        }
    }

    /// What stands before the list.
    pub fn head(&self) -> String {
        let mut head = Html::default();
        header::header(&mut head, self.settings, self.profile, self.labels);
        head.0
    }

    /// What stands behind it.
    pub fn tail(&self) -> String {
        let Self {
            settings,
            labels,
            place,
            ..
        } = self;
        let mut tail = Html::default();
        if settings.layout == Layout::Carousel {
            paging::arrows(&mut tail, labels);
        }
        paging::paging(&mut tail, settings, labels, place);
        if settings.opens == Opens::Lightbox {
            let opened = Lightbox {
                settings,
                items: self.items,
                labels,
                place,
                sizes: self.sizes,
            };
            lightbox::lightbox(&mut tail, &opened);
        }
        tail.0
    }
}

/// By which links find the feed; none where no link leads to it.
pub fn id(settings: &Settings, place: &Place) -> Option<String> {
    let is_led_to = settings.opens == Opens::Lightbox || settings.more != More::None;
    is_led_to.then(|| tile::name(place.number))
}

/// The class of what is around it.
pub fn frame_class(settings: &Settings) -> String {
    let mut class = Html::default();
    class.add("loupe loupe-layout-");
    class.add(settings.layout.name());
    class.0
}

fn frame_start(html: &mut Html, settings: &Settings) {
    html.add("<div");
    html.attribute("class", &frame_class(settings));
}

fn list(html: &mut Html, tiles: &Tiles) {
    html.add("<ul");
    html.attribute("class", &classes(tiles.settings));
    // A role: without its bullets Safari would not call it a list by itself.
    html.add(" role=\"list\">");
    tiles.write(html);
    html.add("</ul>");
}
