//! How wide a page shows a feed's pictures, for browsers that choose a file before they lay the page out.

use super::Settings;

/// Px below which feed.css gives a picture no column of its own.
const NARROWEST: u32 = 130;
/// Px that pages leave free at their sides where they are narrow.
const EDGES: u32 = 60;

/// The `sizes` of a feed's pictures: what a column takes, with fewer of them the narrower the window is.
///
/// `room` is the px that the page has for the feed at most; 0 where it goes from edge to edge.
pub fn sizes(settings: &Settings, room: u32) -> String {
    let (gap, edges) = (settings.gap, if room == 0 { 0 } else { EDGES });
    let column = |count: u32| format!("(100vw - {}px) / {count}", edges + (count - 1) * gap);
    let fitting = match room {
        0 => settings.columns,
        room => ((room + gap) / (NARROWEST + gap)).clamp(1, settings.columns),
    };
    let mut sizes = String::new();
    for count in 1..fitting {
        let one_more_fits = (count + 1) * NARROWEST + count * gap + edges;
        sizes += &format!(
            "(max-width: {}px) calc({}), ",
            one_more_fits - 1,
            column(count)
        );
    }
    let widest = column(fitting);
    if room == 0 {
        return sizes + &format!("calc({widest})");
    }
    // Two in a hundred less: nobody sees it, and a column of 645 px is content with a file of 640.
    let most = room.saturating_sub((fitting - 1) * gap) * 49 / (fitting * 50);
    sizes + &format!("min({widest}, {most}px)")
}
