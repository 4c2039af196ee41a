//! How wide a page shows a feed's pictures, for browsers that choose a file before they lay the page out.

use alloc::string::String;

use super::{Settings, html::Html};
use crate::generated::settings::{Layout, TileWidth};

/// Px that pages leave free at their sides where they are narrow.
const EDGES: u32 = 60;
/// Px that no window has.
const ENDLESS: u32 = 9999;

/// Px of a list that is narrower than a wide one, and of one that is narrower than that.
const MEDIUM: u32 = 782;
const NARROW: u32 = 480;

/// The `sizes` of a feed's pictures.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Sizes {
    /// Of most.
    pub usual: Width,
    /// Of those that are larger, where some are.
    pub large: Option<Width>,
}

/// The `sizes` of a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Width {
    /// How wide the settings make it.
    pub plain: String,
    /// Of a lazy one: it is as wide as the page lays it out; browsers that don't know `auto` read on.
    pub lazy: String,
}

impl Width {
    fn of(plain: String) -> Self {
        Self::lazily(plain.clone(), &plain)
    }

    /// Where a lazy one is not as wide as one that is not.
    pub fn lazily(plain: String, narrowest: &str) -> Self {
        let mut lazy = Html::default();
        lazy.add("auto, ");
        lazy.add(narrowest);
        Self {
            plain,
            lazy: lazy.0,
        }
    }
}

impl Sizes {
    /// For a page that has `room` px for the feed at most; 0 where it goes from edge to edge.
    #[must_use]
    pub fn within(settings: &Settings, room: u32) -> Self {
        let width = |columns: u32| Width::of(sizes(settings, room, columns));
        Self {
            usual: width(1),
            large: (settings.layout == Layout::Highlight).then(|| width(2)),
        }
    }

    /// Of a picture that is a large one, or a usual one.
    #[must_use]
    pub fn of(&self, is_large: bool) -> &Width {
        self.large
            .as_ref()
            .filter(|_| is_large)
            .unwrap_or(&self.usual)
    }
}

/// What a picture over so many columns takes, with fewer of them the narrower the window is.
fn sizes(settings: &Settings, room: u32, over: u32) -> String {
    let (edges, room) = match room {
        0 => (0, ENDLESS),
        room => (EDGES, room),
    };
    let mut sizes = Html::default();
    if settings.layout == Layout::List {
        let most = beside_text(settings).min((2 * room).div_ceil(5));
        sizes.numbers("min((100vw - %px) * .4, %px)", &[edges, most]);
        return sizes.0;
    }
    let mut columns = Columns::of(settings, 1);
    let mut width = 1;
    while let Some(wider) = Columns::change(settings, width) {
        width = wider;
        let next = Columns::of(settings, width);
        if width <= room && next != columns {
            sizes.numbers("(max-width: %px) ", &[edges + width - 1]);
            sizes.add(if columns.least > 0 { "" } else { "calc(" });
            columns.part(&mut sizes, edges, over);
            sizes.add(if columns.least > 0 { ", " } else { "), " });
            columns = next;
        }
    }
    sizes.add("min(");
    columns.part(&mut sizes, edges, over);
    sizes.numbers(", %px)", &[columns.most(room, over)]);
    sizes.0
}

/// The columns of a list, all of one width.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Columns {
    count: u32,
    /// Px between them.
    gap: u32,
    /// Px that each has at least, also where the list has less: it is moved sideways then; 0 where it is not.
    least: u32,
}

impl Columns {
    /// Where the list is so wide.
    fn of(settings: &Settings, width: u32) -> Self {
        let Settings { columns, gap, .. } = *settings;
        let set = match width {
            ..NARROW => settings.columns_narrow,
            NARROW..MEDIUM => settings.columns_medium,
            MEDIUM.. => 0,
        };
        let tile = tile_width(settings);
        // What may be nought is made no less than 1 wherever it divides: a panic would bring along where it stands.
        let fitting = |tile: u32| ((width + gap) / (tile + gap).max(1)).max(1).min(columns);
        let (count, least) = match settings.layout {
            _ if set > 0 => (set, 0),
            Layout::Carousel => (columns, tile),
            // A large one takes two.
            Layout::Highlight => (fitting(tile).max(columns.min(2)), 0),
            _ => (fitting(tile), 0),
        };
        Self { count, gap, least }
    }

    /// The next wider list that may have others.
    fn change(settings: &Settings, width: u32) -> Option<u32> {
        let Settings { columns, gap, .. } = *settings;
        let tile = tile_width(settings);
        (2..=columns)
            .map(|count| count * tile + (count - 1) * gap)
            .chain([NARROW, MEDIUM])
            .filter(|change| *change > width)
            .min()
    }

    /// Px of a picture over so many of them, where the list has so many.
    fn most(self, room: u32, over: u32) -> u32 {
        let over = over.min(self.count);
        let one = room
            .saturating_sub(self.between())
            .div_ceil(self.count.max(1));
        (one * over + (over - 1) * self.gap).max(self.least)
    }

    #[inline(never)]
    fn part(self, sizes: &mut Html, edges: u32, over: u32) {
        let Self { count, gap, least } = self;
        sizes.add(if least > 0 { "max(" } else { "" });
        sizes.numbers("(100vw - %px) / %", &[edges + self.between(), count]);
        let over = over.min(count);
        if over > 1 {
            sizes.numbers(" * % + %px", &[over, gap]);
        }
        if least > 0 {
            sizes.numbers(", %px)", &[least]);
        }
    }

    fn between(self) -> u32 {
        (self.count - 1) * self.gap
    }
}

/// Px that a tile has at least, where there is room for one.
fn tile_width(settings: &Settings) -> u32 {
    match settings.tile_width {
        TileWidth::Px100 => 100,
        TileWidth::Px130 => 130,
        TileWidth::Px160 => 160,
        TileWidth::Px200 => 200,
        TileWidth::Px240 => 240,
        TileWidth::Px320 => 320,
    }
}

/// Px of a picture beside its text at most.
fn beside_text(settings: &Settings) -> u32 {
    if settings.tile_width == TileWidth::default() {
        240
    } else {
        tile_width(settings)
    }
}
