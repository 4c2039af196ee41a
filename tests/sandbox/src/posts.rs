//! What the accounts have posted: a pure function of the account, the post's number and the start.

use crate::accounts::{Account, AccountIndex, account};
use crate::captions;
use crate::clock::{DAY, HOUR, Timestamp};
use crate::digest;

/// Counts an account's posts from 1, and down from 0 those before, where it has any.
pub type Number = i64;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Portrait,
    Square,
    Landscape,
    Tall,
}

impl Shape {
    /// Width and height in pixels.
    pub fn size(self) -> (u32, u32) {
        match self {
            Self::Portrait => (1080, 1350),
            Self::Square => (1080, 1080),
            Self::Landscape => (1440, 754),
            Self::Tall => (1080, 1920),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    Image,
    Video,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    Image,
    /// A video in the feed.
    Video,
    Reel {
        /// Whether the profile's grid has it, too.
        is_on_grid: bool,
    },
    Album(Vec<Child>),
}

/// One picture or video of an album.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Child {
    pub id: u64,
    pub medium: Medium,
    /// Which scene the painter paints.
    pub scene: u64,
}

#[derive(Debug, Clone)]
pub struct Post {
    pub id: u64,
    pub number: Number,
    pub content: Content,
    pub shape: Shape,
    pub scene: u64,
    pub caption: Option<String>,
    pub alt: Option<&'static str>,
    /// Instagram leaves out the file of flagged or copyrighted media.
    pub has_media_url: bool,
    pub taken_at: Timestamp,
    /// None where the owner hides it.
    pub likes: Option<u64>,
    pub comments: u64,
}

/// The numbers of the account's posts that exist at `now`, the newest first, and of so many before its first one.
pub fn numbers(
    index: AccountIndex,
    start: Timestamp,
    now: Timestamp,
    older: u32,
) -> impl Iterator<Item = Number> {
    let newest = newest(account(index), start, now);
    let older = if newest == 0 { 0 } else { older };
    (1 - Number::from(older)..=newest).rev()
}

/// How many posts the account has made until `now`.
fn newest(account: &Account, start: Timestamp, now: Timestamp) -> Number {
    let since = account
        .posts_every
        .map_or(0, |every| (now - start).max(0) / every);
    Number::from(account.posts_at_start) + since
}

/// One post, whether or not it exists yet.
pub fn post(index: AccountIndex, number: Number, start: Timestamp) -> Post {
    let account = account(index);
    let choice = |of: &str| digest::number(&[of, account.username, &number.to_string()]);
    let at_start = Number::from(account.posts_at_start);
    let age = (at_start - number).max(0);
    let is_new = number > at_start;
    let kind = if is_new { number % 9 } else { age };
    // Multiples of the painter's kinds keep caption, album and picture of one kind.
    let scene = number.rem_euclid(8000).unsigned_abs() + 8000 * u64::from(index);
    let child = |place: u64, medium| Child {
        id: media_id(choice("child").wrapping_add(place)),
        medium,
        scene: scene + 800 * place,
    };
    let (content, shape) = match kind {
        2 | 13 | 27 => (
            Content::Album((0..4).map(|place| child(place, Medium::Image)).collect()),
            Shape::Portrait,
        ),
        7 | 31 => (
            Content::Album(
                (0..3)
                    .map(|place| {
                        child(
                            place,
                            if place == 0 {
                                Medium::Video
                            } else {
                                Medium::Image
                            },
                        )
                    })
                    .collect(),
            ),
            Shape::Square,
        ),
        4 | 10 | 22 | 35 => {
            let is_on_grid = kind != 22;
            (Content::Reel { is_on_grid }, Shape::Tall)
        }
        19 => (Content::Video, Shape::Landscape),
        3 | 9 | 16 | 24 | 30 => (Content::Image, Shape::Landscape),
        1 | 6 | 11 | 15 | 20 | 26 | 33 => (Content::Image, Shape::Square),
        _ => (Content::Image, Shape::Portrait),
    };
    let (caption, alt) = captions::ORDINARY
        [usize::try_from(number.unsigned_abs()).unwrap_or(0) % captions::ORDINARY.len()];
    let caption = match kind {
        5 | 17 | 29 => None,
        14 => Some(captions::HOSTILE.to_owned()),
        18 => Some(captions::emoji()),
        _ => Some(caption.to_owned()),
    };
    let has_alt = content == Content::Image && choice("alt") % 3 != 0;
    Post {
        id: media_id(choice("post")),
        number,
        content,
        shape,
        scene,
        caption,
        alt: has_alt.then_some(alt),
        has_media_url: !matches!(kind, 21 | 35),
        taken_at: taken_at(account, number, start, choice("time")),
        likes: (choice("likes hidden") % 6 != 0).then(|| 40 + choice("likes") % 900),
        comments: choice("comments") % 40,
    }
}

fn taken_at(account: &Account, number: Number, start: Timestamp, choice: u64) -> Timestamp {
    let every = account.posts_every.unwrap_or(3 * DAY);
    let steps = number - i64::from(account.posts_at_start);
    if steps > 0 {
        return start + steps * every;
    }
    let before = 1 - number;
    if before > 0 {
        // Thousands at the pace of the others would go back further than Instagram does.
        let first = start - 17 * HOUR + (steps + before) * every;
        return first - before * BEFORE_EVERY - i64::try_from(choice % 20_000).unwrap_or(0);
    }
    let jitter = i64::try_from(choice % 40_000).unwrap_or(0);
    start - 5 * HOUR + steps * every - jitter
}

/// Seconds between two of the posts before an account's first.
const BEFORE_EVERY: Timestamp = 6 * HOUR;

/// 17 digits, above what a 64-bit float can hold exactly.
fn media_id(choice: u64) -> u64 {
    17_900_000_000_000_000 + choice % 99_999_999_999_999
}

impl Post {
    pub fn children(&self) -> &[Child] {
        match &self.content {
            Content::Album(children) => children,
            Content::Image | Content::Video | Content::Reel { .. } => &[],
        }
    }

    /// The part of a permalink that names the post.
    pub fn shortcode(&self) -> String {
        format!(
            "D{}",
            digest::text(&["shortcode", &self.id.to_string()], 10)
        )
    }
}
