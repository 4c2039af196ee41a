//! What a feed looks like: the block's attributes, and the shortcode's. Out of range is clamped, missing is the default.
//!
//! Generated from spec/settings.json by `cargo xtask codegen`: change that, not this.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use crate::json::{Json, coerce};
use crate::permalink;
use crate::time;

/// How many posts to show, and how.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Settings {
    /// The account's id or user name, or several with commas between; empty for the first connected one.
    pub account: String,
    /// The shortcode of the one post to show; empty for the newest ones, `?` where what is said names no post.
    pub post: String,
    /// Posts shown, 1 to 48.
    pub count: u32,
    /// Posts left out before the first that is shown, 0 to 100.
    pub offset: u32,
    /// Kinds of posts that are shown; none for all.
    pub kinds: Vec<&'static str>,
    /// Hashtags and words, with commas between: a post has one of them.
    pub with: String,
    /// Hashtags and words, with commas between: a post has none of them.
    pub without: String,
    /// The first day, in the site's time zone; empty for no such.
    pub from: String,
    /// The last day, in the site's time zone; empty for no such.
    pub until: String,
    /// Whether reels that are not on the profile's grid are left out.
    pub profile_only: bool,
    /// In which order posts are shown.
    pub order: Order,
    /// How posts are arranged.
    pub layout: Layout,
    /// Columns where there is room for them, 1 to 6.
    pub columns: u32,
    /// Columns where the feed is narrower than 782 px; 0 for as many as fit, 0 to 6.
    pub columns_medium: u32,
    /// Columns where the feed is narrower than 480 px; 0 for as many as fit, 0 to 6.
    pub columns_narrow: u32,
    /// Rows at most; 0 for all, 0 to 12.
    pub rows: u32,
    /// A picture's least width in px.
    pub tile_width: TileWidth,
    /// Space between pictures in px, 0 to 48.
    pub gap: u32,
    /// What shape the pictures have.
    pub shape: Shape,
    /// How round the corners of pictures are.
    pub corners: Corners,
    /// What is shown over a picture on hover and on focus.
    pub hover: Hover,
    /// In the layout highlight, the first of every so many is large, 3 to 12.
    pub every: u32,
    /// Whether captions stand under the pictures.
    pub captions: bool,
    /// Whether hashtags and mentions in captions are links.
    pub tags: bool,
    /// Whether likes and comments are told.
    pub counts: bool,
    /// Whether it is told when a post was made.
    pub times: bool,
    /// Whether the account stands above the posts.
    pub header: bool,
    /// Whether the header has the profile picture.
    pub header_picture: bool,
    /// Whether the header has the name.
    pub header_name: bool,
    /// Whether the header has the biography.
    pub header_bio: bool,
    /// Whether the header has the numbers of posts and followers.
    pub header_counts: bool,
    /// Whether the header has a link to follow the account.
    pub header_follow: bool,
    /// What stands in the header in place of the account's name; empty for that.
    pub title: String,
    /// What stands in the header in place of the biography; empty for that.
    pub text: String,
    /// Address of what the header shows in place of the profile picture; empty for that.
    pub image: String,
    /// What a click on a picture opens.
    pub opens: Opens,
    /// How more posts are shown.
    pub more: More,
    /// Whether own links of posts are marked as sponsored.
    pub sponsored: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            account: String::new(),
            post: String::new(),
            count: 12,
            offset: 0,
            kinds: Vec::new(),
            with: String::new(),
            without: String::new(),
            from: String::new(),
            until: String::new(),
            profile_only: false,
            order: Order::default(),
            layout: Layout::default(),
            columns: 3,
            columns_medium: 0,
            columns_narrow: 0,
            rows: 0,
            tile_width: TileWidth::default(),
            gap: 8,
            shape: Shape::default(),
            corners: Corners::default(),
            hover: Hover::default(),
            every: 7,
            captions: false,
            tags: false,
            counts: false,
            times: false,
            header: false,
            header_picture: true,
            header_name: true,
            header_bio: true,
            header_counts: true,
            header_follow: true,
            title: String::new(),
            text: String::new(),
            image: String::new(),
            opens: Opens::default(),
            more: More::default(),
            sponsored: false,
        }
    }
}

impl Settings {
    /// Reads attributes; what is missing in them, or no setting at all, is the default.
    #[must_use]
    pub fn read(value: &Json) -> Self {
        let word = |name: &str| coerce::text(&value[name]);
        let text = |name: &str, most| coerce::cut(&value[name], most).to_owned();
        let number = |name: &str, low, high, default| {
            coerce::clamped(&value[name], low, high).unwrap_or(default)
        };
        let flag = |name: &str, default| coerce::flag(&value[name]).unwrap_or(default);
        let mut settings = Self {
            account: coerce::trimmed(word("account")).to_owned(),
            post: permalink::shortcode(word("post")).to_owned(),
            count: number("count", 1, 48, 12),
            offset: number("offset", 0, 100, 0),
            kinds: coerce::some_of(&value["kinds"], &["photo", "video", "album"]),
            with: text("with", 200),
            without: text("without", 200),
            from: time::day(word("from")).to_owned(),
            until: time::day(word("until")).to_owned(),
            profile_only: flag("profile_only", false),
            order: Order::named(word("order")).unwrap_or_default(),
            layout: Layout::named(word("layout")).unwrap_or_default(),
            columns: number("columns", 1, 6, 3),
            columns_medium: number("columns_medium", 0, 6, 0),
            columns_narrow: number("columns_narrow", 0, 6, 0),
            rows: number("rows", 0, 12, 0),
            tile_width: TileWidth::named(word("tile_width")).unwrap_or_default(),
            gap: number("gap", 0, 48, 8),
            shape: Shape::named(word("shape")).unwrap_or_default(),
            corners: Corners::named(word("corners")).unwrap_or_default(),
            hover: Hover::named(word("hover")).unwrap_or_default(),
            every: number("every", 3, 12, 7),
            captions: flag("captions", false),
            tags: flag("tags", false),
            counts: flag("counts", false),
            times: flag("times", false),
            header: flag("header", false),
            header_picture: flag("header_picture", true),
            header_name: flag("header_name", true),
            header_bio: flag("header_bio", true),
            header_counts: flag("header_counts", true),
            header_follow: flag("header_follow", true),
            title: text("title", 200),
            text: text("text", 500),
            image: text("image", 1000),
            opens: Opens::named(word("opens")).unwrap_or_default(),
            more: More::named(word("more")).unwrap_or_default(),
            sponsored: flag("sponsored", false),
        };
        if !settings.post.is_empty() || settings.layout == Layout::Single {
            settings.columns = 1;
            settings.columns_medium = 0;
            settings.columns_narrow = 0;
            settings.count = 1;
            settings.rows = 0;
        }
        if settings.layout == Layout::Masonry && Shape::named(word("shape")).is_none() {
            settings.shape = Shape::Original;
        }
        settings
    }
}

/// In which order posts are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub enum Order {
    /// The newest first.
    #[default]
    #[serde(rename = "newest")]
    Newest,
    /// The oldest first.
    #[serde(rename = "oldest")]
    Oldest,
    /// The most liked first.
    #[serde(rename = "liked")]
    Liked,
    /// Mixed anew each day.
    #[serde(rename = "random")]
    Random,
}

impl Order {
    const ALL: [Self; 4] = [Self::Newest, Self::Oldest, Self::Liked, Self::Random];
    const NAMES: [&'static str; 4] = ["newest", "oldest", "liked", "random"];

    /// As it is written.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    /// By that.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        coerce::one_of(&Self::ALL, &Self::NAMES, name)
    }
}

/// How posts are arranged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub enum Layout {
    /// Rows of tiles that are alike.
    #[default]
    #[serde(rename = "grid")]
    Grid,
    /// Columns of pictures as high as they were posted.
    #[serde(rename = "masonry")]
    Masonry,
    /// A strip that is scrolled sideways.
    #[serde(rename = "carousel")]
    Carousel,
    /// A grid in which every so many-th is large.
    #[serde(rename = "highlight")]
    Highlight,
    /// Each picture beside its text.
    #[serde(rename = "list")]
    List,
    /// One post alone.
    #[serde(rename = "single")]
    Single,
}

impl Layout {
    const ALL: [Self; 6] = [
        Self::Grid,
        Self::Masonry,
        Self::Carousel,
        Self::Highlight,
        Self::List,
        Self::Single,
    ];
    const NAMES: [&'static str; 6] = ["grid", "masonry", "carousel", "highlight", "list", "single"];

    /// As it is written.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    /// By that.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        coerce::one_of(&Self::ALL, &Self::NAMES, name)
    }
}

/// A picture's least width in px.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub enum TileWidth {
    /// 100 px.
    #[serde(rename = "100")]
    Px100,
    /// 130 px.
    #[default]
    #[serde(rename = "130")]
    Px130,
    /// 160 px.
    #[serde(rename = "160")]
    Px160,
    /// 200 px.
    #[serde(rename = "200")]
    Px200,
    /// 240 px.
    #[serde(rename = "240")]
    Px240,
    /// 320 px.
    #[serde(rename = "320")]
    Px320,
}

impl TileWidth {
    const ALL: [Self; 6] = [
        Self::Px100,
        Self::Px130,
        Self::Px160,
        Self::Px200,
        Self::Px240,
        Self::Px320,
    ];
    const NAMES: [&'static str; 6] = ["100", "130", "160", "200", "240", "320"];

    /// As it is written.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    /// By that.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        coerce::one_of(&Self::ALL, &Self::NAMES, name)
    }
}

/// What shape the pictures have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub enum Shape {
    /// As high as wide.
    #[default]
    #[serde(rename = "square")]
    Square,
    /// Four wide, five high.
    #[serde(rename = "4:5")]
    FourByFive,
    /// Three wide, four high.
    #[serde(rename = "3:4")]
    ThreeByFour,
    /// As each was posted.
    #[serde(rename = "original")]
    Original,
}

impl Shape {
    const ALL: [Self; 4] = [
        Self::Square,
        Self::FourByFive,
        Self::ThreeByFour,
        Self::Original,
    ];
    const NAMES: [&'static str; 4] = ["square", "4:5", "3:4", "original"];

    /// As it is written.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    /// By that.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        coerce::one_of(&Self::ALL, &Self::NAMES, name)
    }
}

/// How round the corners of pictures are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub enum Corners {
    /// As they are.
    #[default]
    #[serde(rename = "none")]
    None,
    /// A little rounded.
    #[serde(rename = "small")]
    Small,
    /// Rounded.
    #[serde(rename = "medium")]
    Medium,
    /// Much rounded.
    #[serde(rename = "large")]
    Large,
    /// So round that squares become circles.
    #[serde(rename = "round")]
    Round,
}

impl Corners {
    const ALL: [Self; 5] = [
        Self::None,
        Self::Small,
        Self::Medium,
        Self::Large,
        Self::Round,
    ];
    const NAMES: [&'static str; 5] = ["none", "small", "medium", "large", "round"];

    /// As it is written.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    /// By that.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        coerce::one_of(&Self::ALL, &Self::NAMES, name)
    }
}

/// What is shown over a picture on hover and on focus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub enum Hover {
    /// Nothing.
    #[default]
    #[serde(rename = "none")]
    None,
    /// The caption.
    #[serde(rename = "caption")]
    Caption,
    /// Likes and comments.
    #[serde(rename = "counts")]
    Counts,
}

impl Hover {
    const ALL: [Self; 3] = [Self::None, Self::Caption, Self::Counts];
    const NAMES: [&'static str; 3] = ["none", "caption", "counts"];

    /// As it is written.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    /// By that.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        coerce::one_of(&Self::ALL, &Self::NAMES, name)
    }
}

/// What a click on a picture opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub enum Opens {
    /// The post on Instagram.
    #[default]
    #[serde(rename = "instagram")]
    Instagram,
    /// The picture, large, on the page.
    #[serde(rename = "lightbox")]
    Lightbox,
    /// Nothing.
    #[serde(rename = "nothing")]
    Nothing,
}

impl Opens {
    const ALL: [Self; 3] = [Self::Instagram, Self::Lightbox, Self::Nothing];
    const NAMES: [&'static str; 3] = ["instagram", "lightbox", "nothing"];

    /// As it is written.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    /// By that.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        coerce::one_of(&Self::ALL, &Self::NAMES, name)
    }
}

/// How more posts are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub enum More {
    /// None.
    #[default]
    #[serde(rename = "none")]
    None,
    /// By a button.
    #[serde(rename = "button")]
    Button,
    /// On reaching the end.
    #[serde(rename = "scroll")]
    Scroll,
}

impl More {
    const ALL: [Self; 3] = [Self::None, Self::Button, Self::Scroll];
    const NAMES: [&'static str; 3] = ["none", "button", "scroll"];

    /// As it is written.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    /// By that.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        coerce::one_of(&Self::ALL, &Self::NAMES, name)
    }
}
