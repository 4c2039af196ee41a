//! How many of a feed's posts are shown, where only so many rows are.

use crate::feed::{Settings, html::Html};
use crate::generated::settings::{Layout, More};

/// Rows with room for more posts than a block may show.
const ENDLESS: u32 = 99;

/// Where a list is wide, medium and narrow, how many posts fit into its rows.
struct Fitting {
    wide: u32,
    medium: u32,
    narrow: u32,
}

/// How many posts are shown at most.
pub fn most(settings: &Settings) -> usize {
    let fitting = fitting(settings);
    let most = fitting.wide.max(fitting.medium).max(fitting.narrow);
    settings.count.min(most) as usize
}

/// Adds the classes of a post that is one too many somewhere.
pub fn classes(classes: &mut Html, settings: &Settings, at: usize) {
    // Whoever scrolls on has to come across all of them.
    if settings.more != More::None {
        return;
    }
    let fitting = fitting(settings);
    for (class, most) in [
        (" loupe-not-wide", fitting.wide),
        (" loupe-not-medium", fitting.medium),
        (" loupe-not-narrow", fitting.narrow),
    ] {
        classes.add(if at as u32 >= most { class } else { "" });
    }
}

/// Whether a post is a large one, of four cells.
pub fn is_large(settings: &Settings, at: usize) -> bool {
    settings.layout == Layout::Highlight && at.is_multiple_of(settings.every as usize)
}

fn fitting(settings: &Settings) -> Fitting {
    // A strip has all of them in its rows.
    let rows = match settings.rows {
        0 => ENDLESS,
        _ if settings.layout == Layout::Carousel => ENDLESS,
        rows => rows,
    };
    let posts = |columns: u32| match settings.layout {
        // Of a list each post is a row.
        Layout::List => rows,
        // A large one takes four cells, in two rows; it begins a group.
        Layout::Highlight if columns > 1 => {
            let cells = rows.max(2) * columns;
            let group = (settings.every + 3).max(1);
            cells - 3 * (cells / group) - (cells % group).min(3)
        }
        _ => rows * columns,
    };
    let or = |set: u32, other: u32| if set > 0 { set } else { other };
    let medium = or(settings.columns_medium, settings.columns);
    Fitting {
        wide: posts(settings.columns),
        medium: posts(medium),
        // Where nobody said it has as many columns as there is room for: no more than others.
        narrow: posts(or(settings.columns_narrow, medium.min(settings.columns))),
    }
}
