//! The feed's HTML, byte for byte what `php-bridge/core/Feed/Markup.php` writes.
//!
//! The panel and the editor need it at once, pages need it without script, so it stands in both
//! languages. Shape: docs/architecture.md, "Markup".

use maud::{Markup, html};

use super::{Item, Picture, Settings, Source, sizes::sizes, text};
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
    if items.is_empty() {
        return String::new();
    }
    let sizes = sizes(settings, room);
    html! {
        div.loupe {
            // Classes: a Content-Security-Policy may forbid styles in attributes. A role: without its bullets Safari
            // would not call it a list by itself.
            ul class={ "loupe-grid loupe-columns-" (settings.columns) " loupe-gap-" (settings.gap) } role="list" {
                @for item in items.iter().take(settings.count as usize) {
                    (tile(settings, &sizes, item))
                }
            }
        }
    }
    .into_string()
}

fn tile(settings: &Settings, sizes: &str, item: &Item) -> Markup {
    let caption = text::excerpt(&item.caption);
    html! {
        li class={ "loupe-item loupe-" (item.kind.name()) } {
            @if url::is_web(&item.permalink) {
                a.loupe-link href=(item.permalink) target="_blank" rel="noopener" {
                    (picture(sizes, item))
                }
            } @else {
                (picture(sizes, item))
            }
            @if item.kind != Kind::Photo {
                span.loupe-mark {}
            }
            @if settings.captions && !caption.is_empty() {
                p.loupe-caption {
                    // Elements, for what changes a page's HTML may join lines or part paragraphs at raw line ends.
                    @for (at, line) in caption.split('\n').enumerate() {
                        @if at > 0 { br; }
                        // Two in a row would be taken for the end of a paragraph.
                        @if line.trim_ascii().is_empty() { wbr; }
                        (line.trim_ascii())
                    }
                }
            }
        }
    }
}

fn picture(sizes: &str, item: &Item) -> Markup {
    let alt = item.alt.replace('\n', " ");
    let sources = item
        .picture
        .as_ref()
        .map(usable_sources)
        .unwrap_or_default();
    let (Some(picture), Some(src)) = (&item.picture, plain_source(&sources)) else {
        return html! { span.loupe-blank { (alt) } };
    };
    let srcset = srcset(&sources);
    let has_dimensions = picture.width > 0 && picture.height > 0;
    let image = html! {
        img.loupe-picture
            src=(src.url)
            srcset=[&srcset]
            // A lazy picture is as wide as the page lays it out; browsers that don't know `auto` read on.
            sizes=[srcset.as_ref().map(|_| format!("auto, {sizes}"))]
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
            source media="(scripting: none)" srcset=(srcset) sizes=(sizes);
            (image)
        }
    }
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
        let comma = if count > 0 { ", " } else { "" };
        srcset += &format!("{comma}{} {}w", source.url, source.width);
        count += 1;
    }
    (count > 1).then_some(srcset)
}
