//! Every post whole, in a strip over the page of which one is seen at a time. It needs no script: tiles link to their
//! slides.

use super::{picture, rows, text, tile};
use crate::feed::{Item, Labels, Picture, Place, Settings, Shape, Sizes, Width, html::Html};
use crate::kind::Kind;
use crate::url;

/// What is in it.
pub struct Lightbox<'a> {
    pub settings: &'a Settings,
    pub items: &'a [&'a Item],
    pub labels: &'a Labels,
    pub place: &'a Place<'a>,
    pub sizes: &'a Sizes,
}

pub fn lightbox(html: &mut Html, opened: &Lightbox) {
    // As wide as the window, but where there is no script: all pictures are fetched there at once, so those of the
    // tiles have to do.
    let width = Width::lazily(opened.sizes.usual.plain.clone(), "100vw");
    html.add("<dialog class=\"loupe-lightbox\"");
    html.attribute("aria-label", &opened.labels.lightbox);
    html.add(">");
    for (at, item) in opened.items.iter().enumerate() {
        slide(html, opened, &width, at, item);
    }
    html.add("</dialog>");
}

fn slide(html: &mut Html, opened: &Lightbox, width: &Width, at: usize, item: &Item) {
    let Lightbox {
        settings,
        items,
        labels,
        place,
        ..
    } = opened;
    let here = tile::anchor(place.number);
    html.add("<section class=\"loupe-slide\" id=\"loupe-");
    html.number(place.number);
    html.add("-");
    html.text(&item.id);
    html.add("\" tabindex=\"-1\" aria-label=\"");
    html.number((place.before(rows::most(settings)) + at + 1) as u32);
    html.add("\">");
    media(html, width, item);
    about(html, opened, item);
    let before = items.get(at.wrapping_sub(1));
    let newer = (place.newer, place.previous);
    beside(
        html,
        "loupe-previous",
        &here,
        before,
        newer,
        &labels.previous,
    );
    let more = (place.more, place.next);
    beside(
        html,
        "loupe-next",
        &here,
        items.get(at + 1),
        more,
        &labels.next,
    );
    way(html, "loupe-close", &here, &labels.close);
    html.add("</section>");
}

/// The way to another post's slide; where the part ends, to that of an id on another part's page.
#[inline(never)]
fn beside(
    html: &mut Html,
    class: &str,
    here: &str,
    item: Option<&&Item>,
    elsewhere: (&str, &str),
    label: &str,
) {
    let (feed, id) = item.map_or(elsewhere, |item| (here, &item.id));
    if !id.is_empty() {
        way(html, class, &tile::slide(feed, id), label);
    }
}

fn way(html: &mut Html, class: &str, href: &str, label: &str) {
    html.link(class, href, "");
    html.text(label);
    html.add("</a>");
}

fn media(html: &mut Html, width: &Width, item: &Item) {
    if item.children.is_empty() {
        html.add("<div class=\"loupe-media\">");
        shown(
            html,
            width,
            item.kind,
            item.picture.as_ref(),
            &item.alt,
            &item.video,
        );
        html.add("</div>");
    } else {
        // A strip of its own, which can be moved by keys.
        html.add("<ul class=\"loupe-children\" role=\"list\" tabindex=\"0\">");
        for child in &item.children {
            html.add("<li class=\"loupe-media\">");
            shown(
                html,
                width,
                child.kind,
                child.picture.as_ref(),
                &child.alt,
                &child.video,
            );
            html.add("</li>");
        }
        html.add("</ul>");
    }
}

/// A film lies over its picture: a poster would be fetched before anybody opens the lightbox.
#[inline(never)]
fn shown(
    html: &mut Html,
    width: &Width,
    kind: Kind,
    image: Option<&Picture>,
    alt: &str,
    video: &str,
) {
    picture::picture(html, Shape::Original, width, image, alt);
    if kind == Kind::Video && url::is_web(video) {
        html.add("<video class=\"loupe-film\"");
        html.attribute("src", video);
        html.add(" controls preload=\"none\" playsinline></video>");
    }
}

fn about(html: &mut Html, opened: &Lightbox, item: &Item) {
    let form = text::Form::opened(opened.settings);
    html.add("<div class=\"loupe-about\">");
    text::caption(html, &item.caption, "", opened.settings.tags);
    text::meta(html, form, item);
    let mut own = Html::default();
    text::own(&mut own, form, item, &opened.labels.link);
    html.around("<p>", &own, "</p>");
    if url::is_web(&item.permalink) {
        html.add("<p>");
        html.link("loupe-permalink", &item.permalink, "noopener");
        html.text(&opened.labels.on_instagram);
        html.add("</a></p>");
    }
    html.add("</div>");
}
