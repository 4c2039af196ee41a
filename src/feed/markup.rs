//! The feed's HTML, byte for byte what `php-bridge/core/Feed/Markup.php` writes.
//!
//! The panel and the editor need it at once, pages need it without script, so it stands in both
//! languages. Shape: docs/wire.md, "Markup".

use maud::{Markup, PreEscaped, Render, html};

use super::{Copies, Cut, Format, Item, Picture, Settings, Shape, escaped::Escaped, text};
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
        shape: settings.shape,
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
    let shape = settings.shape.name().replace(':', "-");
    format!("loupe-grid loupe-columns-{columns} loupe-gap-{gap} loupe-shape-{shape}")
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
    /// What shape the pictures have.
    pub shape: Shape,
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

/// What list entries have to have in common to differ in their slots only.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Form {
    /// Of the post.
    pub kind: Kind,
    /// The picture's kind of file, where it is named beside a plain one.
    pub mime: Option<&'static str>,
    /// Whether the picture's colour is known.
    pub has_colour: bool,
}

/// What differs between the list entries of one form, of posts that have all that a post can have, but for captions.
pub struct Slots<'a> {
    /// What they have in common.
    pub form: Form,
    /// Where the picture leads.
    pub href: &'a str,
    /// The picture's `src`.
    pub src: String,
    /// Its `srcset`.
    pub srcset: String,
    /// Its width in px.
    pub width: u32,
    /// Its height in px.
    pub height: u32,
    /// Its colour, where it is known.
    pub colour: Option<&'a str>,
    /// What the picture shows.
    pub alt: String,
}

impl<'a> Slots<'a> {
    /// None where the post has less.
    pub fn of(shape: Shape, item: &'a Item) -> Option<Self> {
        let Some(Picture::Copied(copies)) = &item.picture else {
            return None;
        };
        let cut = copies.cut(shape)?;
        let (width, height) = copies.size(cut)?;
        let is_whole = is_of_several(cut) && url::is_web(&cut.path) && url::is_web(&item.permalink);
        is_whole.then(|| Self {
            form: Form {
                kind: item.kind,
                mime: mime(cut),
                has_colour: copies.colour.is_some(),
            },
            href: &item.permalink,
            src: plain(cut),
            srcset: srcset(cut),
            width,
            height,
            colour: copies.colour.as_deref(),
            alt: one_line(&item.alt),
        })
    }
}

fn tile(tiles: &Tiles, item: &Item) -> Markup {
    html! {
        li class={ "loupe-item loupe-" (item.kind.name()) } {
            @if url::is_web(&item.permalink) {
                a.loupe-link href=(Escaped(&item.permalink)) target="_blank" rel="noopener" {
                    (picture(tiles, item))
                }
            } @else {
                (picture(tiles, item))
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

fn picture(tiles: &Tiles, item: &Item) -> Markup {
    let alt = one_line(&item.alt);
    let alt = Escaped(&alt);
    match &item.picture {
        Some(Picture::Foreign(address)) if url::is_web(address) => html! {
            img.loupe-picture
                src=(Escaped(address))
                alt=(alt)
                loading="lazy"
                decoding="async"
                referrerpolicy="no-referrer";
        },
        Some(Picture::Copied(copies)) => match copies.cut(tiles.shape) {
            Some(cut) if url::is_web(&cut.path) => copied(tiles.sizes, copies, cut, &alt),
            _ => blank(&alt),
        },
        _ => blank(&alt),
    }
}

fn blank(alt: &Escaped) -> Markup {
    html! { span.loupe-blank { (alt) } }
}

fn copied(sizes: &Sizes, copies: &Copies, cut: &Cut, alt: &Escaped) -> Markup {
    let several = is_of_several(cut);
    let srcset = srcset(cut);
    let srcset = Escaped(&srcset);
    let mime = mime(cut);
    // A <source> may have an `auto` only where its picture has one too.
    let own = if mime.is_some() { "auto" } else { &sizes.lazy };
    let size = copies.size(cut);
    let image = html! {
        img.loupe-picture
            src=(Escaped(&plain(cut)))
            srcset=[(several && mime.is_none()).then_some(&srcset)]
            sizes=[several.then_some(PreEscaped(own))]
            width=[size.map(|(width, _)| width)]
            height=[size.map(|(_, height)| height)]
            data-colour=[copies.colour.as_ref()]
            alt=(alt)
            loading="lazy"
            decoding="async";
    };
    // Without script no picture is lazy, and `auto` would be the whole window.
    let unscripted = several.then_some((Some("(scripting: none)"), &sizes.plain));
    let typed = mime.map(|_| (None, &sizes.lazy));
    let sources: Vec<_> = unscripted.into_iter().chain(typed).collect();
    if sources.is_empty() {
        return image;
    }
    html! {
        picture {
            @for (media, sizes) in sources {
                source media=[media] type=[mime] srcset=(srcset) sizes=[several.then_some(PreEscaped(sizes))];
            }
            (image)
        }
    }
}

/// Raw line ends in attributes are what changes a page's HTML may stumble over.
fn one_line(text: &str) -> String {
    text.replace('\n', " ")
}

fn is_of_several(cut: &Cut) -> bool {
    cut.widths.len() > 1
}

/// Programs that don't know the format choose by its name; those that have never heard of choosing take the plain file.
fn mime(cut: &Cut) -> Option<&'static str> {
    cut.plain.map(|_| cut.format.mime())
}

/// What stands in `src`: the plain file, else the widest up to [`PLAIN_WIDTH`], else the narrowest.
fn plain(cut: &Cut) -> String {
    if let Some(width) = cut.plain {
        return cut.address(width, Format::Jpeg);
    }
    let narrow = cut.widths.iter().rfind(|width| **width <= PLAIN_WIDTH);
    let width = narrow.or(cut.widths.first()).copied().unwrap_or_default();
    cut.address(width, cut.format)
}

fn srcset(cut: &Cut) -> String {
    let mut srcset = String::new();
    for width in &cut.widths {
        if !srcset.is_empty() {
            srcset += ", ";
        }
        srcset += &cut.address(*width, cut.format);
        if is_of_several(cut) {
            srcset.push(' ');
            width.render_to(&mut srcset);
            srcset.push('w');
        }
    }
    srcset
}
