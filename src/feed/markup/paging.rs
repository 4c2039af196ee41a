//! The way to other posts.

use crate::feed::{Labels, Place, Settings, html::Html};
use crate::generated::settings::More;

/// The part from which on the next is not fetched before somebody asks for it: there is a footer, too.
const PRESSED: u32 = 3;

/// Nothing where nobody wants it, or there are none.
pub fn paging(html: &mut Html, settings: &Settings, labels: &Labels, place: &Place) {
    if settings.more == More::None {
        return;
    }
    if !place.more_alone.is_empty() || !place.came.is_empty() {
        // It is there before: only then is it read out what comes.
        html.add("<div class=\"loupe-came\" role=\"log\">");
        html.said("<p>", place.came, "</p>");
        html.add("</div>");
    }
    let mut ways = Html::default();
    // Behind others that are there, nobody needs a way to them.
    if !place.newer.is_empty() && place.came.is_empty() {
        ways.add("<a class=\"loupe-newer\" rel=\"prev\"");
        ways.attribute("href", place.newer);
        ways.add(">");
        ways.text(&labels.newer);
        ways.add(if place.more.is_empty() {
            "</a>"
        } else {
            "</a> "
        });
    }
    if !place.more.is_empty() {
        ways.add("<a class=\"loupe-more\" rel=\"next\"");
        ways.attribute("href", place.more);
        if !place.more_alone.is_empty() {
            ways.attribute("data-more", place.more_alone);
        }
        let is_by_itself = settings.more == More::Scroll && place.part < PRESSED;
        ways.add(if is_by_itself { " data-scroll>" } else { ">" });
        ways.text(&labels.more);
        ways.add("</a>");
    }
    html.around("<p class=\"loupe-paging\">", &ways, "</p>");
}

/// To the left and to the right of a strip, for its script.
pub fn arrows(html: &mut Html, labels: &Labels) {
    html.add("<button class=\"loupe-previous\" type=\"button\"");
    html.attribute("aria-label", &labels.previous);
    html.add("></button><button class=\"loupe-next\" type=\"button\"");
    html.attribute("aria-label", &labels.next);
    html.add("></button>");
}
