//! Where Instagram is known to answer in more than one way, which way the sandbox takes.

use serde::{Deserialize, Serialize};

/// Changed by `POST /sandbox/settings`; keys left out keep their value.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// The reply to a code: `{"data":[…]}` as documented, or flat as seen.
    pub code_reply: Shape,
    /// The user node: `{"data":[…]}` as documented, or flat as seen.
    pub user_reply: Shape,
    /// Whether a refresh gives a new string or the old one with a new life.
    pub refreshed_token: RefreshedToken,
    /// Whether Basic Display still serves, or refuses everything as it has since December 2024.
    pub basic_display: BasicDisplay,
    /// Whether media tell `alt_text`, or refuse every list that asks for it.
    pub alt_text: AltText,
    /// Where the cursors of a list of media lead.
    pub paging: Paging,
    /// How many posts each account that has any has before its first: 10,000 are as many as Instagram tells of.
    pub older_posts: u32,
    /// Fields of media that are refused like one that does not exist.
    pub refused_fields: Vec<String>,
    /// How large the pictures of posts are.
    pub pictures: PictureSize,
    /// How the films of videos are served.
    pub films: Films,
    /// How long each film is, where that is more than the clip.
    pub film_bytes: usize,
    /// Calls that one token may make in an hour of the sandbox's clock.
    pub hourly_calls: u32,
    /// The redirect URIs registered with the app, to the letter.
    /// Null accepts every https address, and http on this machine.
    pub redirect_uris: Option<Vec<String>>,
    /// How many calls the log keeps, the newest; null keeps all.
    pub log: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    Documented,
    Flat,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefreshedToken {
    New,
    Same,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BasicDisplay {
    Served,
    Retired,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AltText {
    Served,
    Refused,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paging {
    /// To the next page, and at last nowhere.
    Sound,
    /// To a page that begins with the last three posts of the one before.
    Overlapping,
    /// To the page that one came from.
    Standing,
    /// To the next page, and from the last back to the beginning.
    Circular,
    /// To a cursor that is no cursor.
    Broken,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PictureSize {
    /// As Instagram has them.
    Full,
    /// A sixth of that in width and height, for who has many copied and looks at something else.
    Reduced,
}

impl PictureSize {
    pub fn of(self, (width, height): (u32, u32)) -> (u32, u32) {
        match self {
            Self::Full => (width, height),
            Self::Reduced => (width / 6, height / 6),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Films {
    /// The part that is asked for.
    Sound,
    /// The whole, whatever is asked for.
    Whole,
    /// The first half of what is asked for; then the connection breaks.
    CutOff,
    /// The part that is asked for, and a place that is not its own.
    Misplaced,
    /// A redirect to another host.
    Elsewhere,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            code_reply: Shape::Documented,
            user_reply: Shape::Flat,
            refreshed_token: RefreshedToken::New,
            basic_display: BasicDisplay::Served,
            alt_text: AltText::Served,
            paging: Paging::Sound,
            older_posts: 0,
            refused_fields: Vec::new(),
            pictures: PictureSize::Full,
            films: Films::Sound,
            film_bytes: 0,
            hourly_calls: 240,
            redirect_uris: None,
            log: None,
        }
    }
}

impl Settings {
    pub fn allows_redirect_to(&self, uri: &str) -> bool {
        match &self.redirect_uris {
            Some(registered) => registered.iter().any(|known| known == uri),
            None => {
                let local = ["http://127.0.0.1", "http://localhost"].iter().any(|host| {
                    uri.strip_prefix(host)
                        .is_some_and(|rest| rest.starts_with([':', '/']))
                });
                local || uri.starts_with("https://")
            }
        }
    }
}
