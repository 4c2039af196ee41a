//! The feed's HTML, byte for byte what `php-bridge/core/Feed/Markup.php` writes.
//!
//! The panel and the editor need it at once, pages need it without script, so it stands in both
//! languages. Shape: docs/architecture.md, "Markup".

use maud::{Markup, html};

use super::{Item, Picture, Settings, Source, text, url};

/// Widest source in px that stands in `src`, for browsers without `srcset`.
const PLAIN_WIDTH: u32 = 640;

/// The feed as HTML; the empty string when there is nothing to show.
pub fn render(settings: &Settings, items: &[Item]) -> String {
    if items.is_empty() {
        return String::new();
    }
    let style = format!(
        "--loupe-columns:{};--loupe-gap:{}px",
        settings.columns, settings.gap
    );
    html! {
        div.loupe style=(style) {
            ul.loupe-grid {
                @for item in items.iter().take(settings.count as usize) {
                    (tile(settings, item))
                }
            }
        }
    }
    .into_string()
}

fn tile(settings: &Settings, item: &Item) -> Markup {
    let caption = text::excerpt(&item.caption);
    html! {
        li class={ "loupe-item loupe-" (item.kind.name()) } {
            @if url::is_web(&item.permalink) {
                a.loupe-link href=(item.permalink) target="_blank" rel="noopener" {
                    (picture(settings, item))
                }
            } @else {
                (picture(settings, item))
            }
            @if settings.captions && !caption.is_empty() {
                p.loupe-caption { (caption) }
            }
        }
    }
}

fn picture(settings: &Settings, item: &Item) -> Markup {
    let sources = item
        .picture
        .as_ref()
        .map(usable_sources)
        .unwrap_or_default();
    let (Some(picture), Some(src)) = (&item.picture, plain_source(&sources)) else {
        return html! { span.loupe-blank { (item.alt) } };
    };
    let srcset = srcset(&sources);
    let has_dimensions = picture.width > 0 && picture.height > 0;
    html! {
        img.loupe-picture
            src=(src.url)
            srcset=[&srcset]
            sizes=[srcset.as_ref().map(|_| sizes(settings.columns))]
            width=[has_dimensions.then_some(picture.width)]
            height=[has_dimensions.then_some(picture.height)]
            alt=(item.alt)
            loading="lazy"
            decoding="async"
            referrerpolicy=[picture.is_foreign.then_some("no-referrer")];
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

/// `auto` is for browsers that know a lazy picture's width; the others read on.
fn sizes(columns: u32) -> String {
    if columns == 1 {
        return "auto, 100vw".to_owned();
    }
    format!(
        "auto, (max-width: 600px) 50vw, {}vw",
        100_u32.div_ceil(columns)
    )
}
