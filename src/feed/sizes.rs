//! How wide a page shows a feed's pictures, for browsers that choose a file before they lay the page out.

use super::Settings;

/// Px below which feed.css gives a picture no column of its own.
const NARROWEST: u32 = 130;
/// Px that pages leave free at their sides where they are narrow.
const EDGES: u32 = 60;
/// Px that no window has.
const ENDLESS: u32 = 9999;

/// The `sizes` of a feed's pictures: what a column takes, with fewer of them the narrower the window is.
///
/// `room` is the px that the page has for the feed at most; 0 where it goes from edge to edge.
pub fn sizes(settings: &Settings, room: u32) -> String {
    let (edges, room) = match room {
        0 => (0, ENDLESS),
        room => (EDGES, room),
    };
    let gap = settings.gap;
    let mut sizes = String::new();
    for count in 1.. {
        let between = (count - 1) * gap;
        let taken = edges + between;
        let one_more = (count + 1) * NARROWEST + between + gap;
        if count >= settings.columns || one_more > room {
            let most = room.saturating_sub(between).div_ceil(count);
            sizes += &format!("min((100vw - {taken}px) / {count}, {most}px)");
            break;
        }
        let narrower = edges + one_more - 1;
        sizes += &format!("(max-width: {narrower}px) calc((100vw - {taken}px) / {count}), ");
    }
    sizes
}
