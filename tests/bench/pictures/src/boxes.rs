//! Sizes in pixels, and the boxes that pages give to pictures.

/// Px between two pictures where nobody set it.
const GAP: f64 = 8.0;
/// Px below which feed.css gives a picture no column of its own.
const NARROWEST: f64 = 130.0;

/// Width and height in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Size {
    pub width: u32,
    pub height: u32,
}

impl Size {
    pub const fn new(width: u32, height: u32) -> Self {
        Self { width, height }
    }

    /// The largest part that has the shape of a box.
    pub fn part_for(self, shape: Size) -> Size {
        let [width, height] = [self.width, self.height].map(u64::from);
        let [across, down] = [shape.width, shape.height].map(u64::from);
        let rounded = |a: u64, b: u64| u32::try_from((a + b / 2) / b).unwrap_or(u32::MAX);
        if width * down > height * across {
            Size::new(rounded(height * across, down), self.height)
        } else {
            Size::new(self.width, rounded(width * down, across))
        }
    }

    /// Not more than the other in either direction.
    pub fn within(self, other: Size) -> Size {
        Size::new(self.width.min(other.width), self.height.min(other.height))
    }
}

/// Px of a picture's box in a feed of so many columns at most, in a page that has this room.
pub fn side(room: f64, columns: u32) -> f64 {
    let width = |count: u32| (room - f64::from(count - 1) * GAP) / f64::from(count);
    let counts = (1..=columns).rev();
    let fitting = counts.map(width).find(|side| *side >= NARROWEST);
    fitting.unwrap_or(room)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_part_of_a_photograph_that_a_box_shows_is_as_large_as_can_be() {
        let square = Size::new(289, 289);
        for (whole, part) in [
            ((1080, 1350), (1080, 1080)),
            ((1080, 566), (566, 566)),
            ((320, 168), (168, 168)),
            ((1080, 1080), (1080, 1080)),
        ] {
            let whole = Size::new(whole.0, whole.1);
            assert_eq!(whole.part_for(square), Size::new(part.0, part.1));
        }
        let portrait = Size::new(400, 500);
        assert_eq!(
            Size::new(1080, 1080).part_for(portrait),
            Size::new(864, 1080)
        );
    }

    #[test]
    fn a_feed_has_fewer_columns_where_there_is_no_room() {
        assert_eq!(side(1180.0, 4), 289.0);
        assert_eq!(side(330.0, 4), 161.0);
        assert_eq!(side(330.0, 1), 330.0);
    }
}
