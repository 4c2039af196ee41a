//! How many of a feed's posts are shown, where only so many rows are.

use crate::feed::{Settings, html::Html};
use crate::generated::settings::{Layout, More};

/// Where a list is wide, medium and narrow, how many of its cells are shown.
struct Cells {
    wide: u32,
    medium: u32,
    narrow: u32,
}

/// How many posts are shown at most.
pub fn most(settings: &Settings) -> usize {
    let count = settings.count as usize;
    let Some(cells) = cells(settings) else {
        return count;
    };
    let most = cells.wide.max(cells.medium).max(cells.narrow);
    (0..count)
        .take_while(|at| taken(settings, *at) <= most)
        .count()
}

/// Adds the classes of a post that is one too many somewhere.
pub fn classes(classes: &mut Html, settings: &Settings, at: usize) {
    // Whoever scrolls on has to come across all of them.
    let cells = cells(settings).filter(|_| settings.more == More::None);
    if let Some(cells) = cells {
        let taken = taken(settings, at);
        for (class, most) in [
            (" loupe-not-wide", cells.wide),
            (" loupe-not-medium", cells.medium),
            (" loupe-not-narrow", cells.narrow),
        ] {
            classes.add(if taken > most { class } else { "" });
        }
    }
}

/// Whether a post is a large one, of four cells.
pub fn is_large(settings: &Settings, at: usize) -> bool {
    settings.layout == Layout::Highlight && at.is_multiple_of(settings.every as usize)
}

/// None where all are shown. A strip has them all in its rows.
fn cells(settings: &Settings) -> Option<Cells> {
    let is_cut = settings.rows > 0 && settings.layout != Layout::Carousel;
    // Of a list each post is a row.
    let cells = |columns: u32| match settings.layout {
        Layout::List => settings.rows,
        _ => settings.rows * columns,
    };
    let or = |set: u32, wider: u32| if set > 0 { set } else { wider };
    let medium = or(settings.columns_medium, settings.columns);
    is_cut.then(|| Cells {
        wide: cells(settings.columns),
        medium: cells(medium),
        narrow: cells(or(settings.columns_narrow, medium)),
    })
}

/// How many cells the posts take up to one, with it.
fn taken(settings: &Settings, at: usize) -> u32 {
    let posts = at as u32 + 1;
    match settings.layout {
        Layout::Highlight if settings.columns > 1 => {
            posts + 3 * (at as u32 / settings.every.max(1)) + 3
        }
        _ => posts,
    }
}
