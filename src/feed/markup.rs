//! The feed's HTML, byte for byte what `php-bridge/core/Feed/Markup.php` writes.
//!
//! The panel and the editor need it at once, pages need it without script, so it stands in both
//! languages. Shape: docs/wire.md, "Markup".

use maud::{Markup, PreEscaped, Render, html};

use super::{Item, Picture, Settings, Source, escaped::Escaped, text};
use crate::graph::Kind;
use crate::url;

/// Widest source in px that stands in `src`, for browsers without `srcset`.
const PLAIN_WIDTH: u32 = 640;

/// Px that a page has for the feed where nobody knows: few have more.
const USUAL_ROOM: u32 = 1200;

/// The feed as HTML; the empty string when there is nothing to show.
pub fn render(settings: &Settings, items: &[Item]) -> String {
    render_within(USUAL_ROOM, settings, items)
}

/// The feed as HTML for a page that has `room` px for it at most; 0 where it goes from edge to edge.
pub fn render_within(room: u32, settings: &Settings, items: &[Item]) -> String {
    with_sizes(&Sizes::within(room, settings), settings, items)
}

/// The feed as HTML without its list entries.
pub fn frame(settings: &Settings) -> String {
    framed(settings, &PreEscaped("")).into_string()
}

/// Around what stands in the list.
fn framed(settings: &Settings, tiles: &impl Render) -> Markup {
    html! {
        div.loupe {
            // A role: without its bullets Safari would not call it a list by itself.
            ul class=(classes(settings)) role="list" { (tiles) }
        }
    }
}

fn with_sizes(sizes: &Sizes, settings: &Settings, items: &[Item]) -> String {
    let items = shown(settings, items);
    if items.is_empty() {
        return String::new();
    }
    let tiles = Tiles {
        captions: settings.captions,
        sizes,
        items,
    };
    framed(settings, &tiles).into_string()
}

/// The items that the settings have shown.
pub fn shown<'a>(settings: &Settings, items: &'a [Item]) -> &'a [Item] {
    items.get(..settings.count as usize).unwrap_or(items)
}

/// The list's classes: a Content-Security-Policy may forbid styles in attributes.
pub fn classes(settings: &Settings) -> String {
    let Settings { columns, gap, .. } = settings;
    format!("loupe-grid loupe-columns-{columns} loupe-gap-{gap}")
}

/// The `sizes` of a feed's pictures.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Sizes {
    /// How wide the settings make them.
    pub plain: String,
    /// Of a lazy picture: it is as wide as the page lays it out; browsers that don't know `auto` read on.
    pub lazy: String,
}

impl Sizes {
    /// Where nobody knows the page's room.
    pub fn of(settings: &Settings) -> Self {
        Self::within(USUAL_ROOM, settings)
    }

    fn within(room: u32, settings: &Settings) -> Self {
        let plain = super::sizes::sizes(settings, room);
        let lazy = format!("auto, {plain}");
        Self { plain, lazy }
    }
}

/// List entries, one after the other.
pub struct Tiles<'a> {
    /// Whether captions stand under the pictures.
    pub captions: bool,
    /// How wide the pictures are.
    pub sizes: &'a Sizes,
    /// What to show.
    pub items: &'a [Item],
}

impl Render for Tiles<'_> {
    fn render_to(&self, html: &mut String) {
        for item in self.items {
            tile(self, item).render_to(html);
        }
    }
}

/// What differs between the list entries of posts of one kind that have all that a post can have, but for captions.
pub struct Slots<'a> {
    /// Where the picture leads.
    pub href: &'a str,
    /// The picture's `src`.
    pub src: &'a str,
    /// Its `srcset`.
    pub srcset: String,
    /// Width of the original in px.
    pub width: u32,
    /// Height of the original in px.
    pub height: u32,
    /// What the picture shows.
    pub alt: String,
}

impl<'a> Slots<'a> {
    /// None where the post has less.
    pub fn of(item: &'a Item) -> Option<Self> {
        let picture = item.picture.as_ref()?;
        let sources = usable_sources(picture);
        let is_whole =
            picture.has_dimensions() && !picture.is_foreign && url::is_web(&item.permalink);
        is_whole.then_some(Self {
            href: &item.permalink,
            src: &plain_source(&sources)?.url,
            srcset: srcset(&sources)?,
            width: picture.width,
            height: picture.height,
            alt: one_line(&item.alt),
        })
    }
}

fn tile(tiles: &Tiles, item: &Item) -> Markup {
    html! {
        li class={ "loupe-item loupe-" (item.kind.name()) } {
            @if url::is_web(&item.permalink) {
                a.loupe-link href=(Escaped(&item.permalink)) target="_blank" rel="noopener" {
                    (picture(tiles.sizes, item))
                }
            } @else {
                (picture(tiles.sizes, item))
            }
            @if item.kind != Kind::Photo {
                span.loupe-mark {}
            }
            @if tiles.captions {
                (caption(item))
            }
        }
    }
}

/// An item's caption, as the last part of its list entry; nothing where it has none.
pub fn caption(item: &Item) -> Markup {
    let caption = text::excerpt(&item.caption);
    html! {
        @if !caption.is_empty() {
            p.loupe-caption {
                // Elements, for what changes a page's HTML may join lines or part paragraphs at raw line ends.
                @for (at, line) in caption.split('\n').enumerate() {
                    @if at > 0 { br; }
                    // Two in a row would be taken for the end of a paragraph.
                    @if line.trim_ascii().is_empty() { wbr; }
                    (Escaped(line.trim_ascii()))
                }
            }
        }
    }
}

fn picture(sizes: &Sizes, item: &Item) -> Markup {
    let alt = one_line(&item.alt);
    let alt = Escaped(&alt);
    let sources = item
        .picture
        .as_ref()
        .map(usable_sources)
        .unwrap_or_default();
    let (Some(picture), Some(src)) = (&item.picture, plain_source(&sources)) else {
        return html! { span.loupe-blank { (alt) } };
    };
    let srcset = srcset(&sources).map(|srcset| Escaped(&srcset).render());
    let has_dimensions = picture.has_dimensions();
    let image = html! {
        img.loupe-picture
            src=(Escaped(&src.url))
            srcset=[&srcset]
            sizes=[srcset.as_ref().map(|_| PreEscaped(&sizes.lazy))]
            width=[has_dimensions.then_some(picture.width)]
            height=[has_dimensions.then_some(picture.height)]
            alt=(alt)
            loading="lazy"
            decoding="async"
            referrerpolicy=[picture.is_foreign.then_some("no-referrer")];
    };
    let Some(srcset) = srcset else {
        return image;
    };
    html! {
        picture {
            // Without script no picture is lazy, and `auto` would be the whole window.
            source media="(scripting: none)" srcset=(srcset) sizes=(PreEscaped(&sizes.plain));
            (image)
        }
    }
}

/// Raw line ends in attributes are what changes a page's HTML may stumble over.
fn one_line(text: &str) -> String {
    text.replace('\n', " ")
}

fn usable_sources(picture: &Picture) -> Vec<&Source> {
    let sources = picture.sources.iter();
    sources.filter(|source| url::is_web(&source.url)).collect()
}

/// The widest source up to [`PLAIN_WIDTH`], else the narrowest.
fn plain_source<'a>(sources: &[&'a Source]) -> Option<&'a Source> {
    let (mut small, mut large) = (None::<&Source>, None::<&Source>);
    for &source in sources {
        if source.width <= PLAIN_WIDTH {
            small = small
                .filter(|best| best.width >= source.width)
                .or(Some(source));
        } else {
            large = large
                .filter(|best| best.width <= source.width)
                .or(Some(source));
        }
    }
    small.or(large)
}

fn srcset(sources: &[&Source]) -> Option<String> {
    let mut srcset = String::new();
    let mut count = 0;
    for source in sources.iter().filter(|source| source.width > 0) {
        if count > 0 {
            srcset += ", ";
        }
        srcset += &source.url;
        srcset.push(' ');
        source.width.render_to(&mut srcset);
        srcset.push('w');
        count += 1;
    }
    (count > 1).then_some(srcset)
}
