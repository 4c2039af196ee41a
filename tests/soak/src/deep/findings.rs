//! What must not happen to a deep feed.

use crate::{
    plan::START,
    troubles::{DAY, HOUR},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Broken {
    PostLost,
    PostTwice,
    OtherOrder,
    Outdated,
    TooManyCalls,
    RecordLeft,
    PictureLost,
    PictureLeft,
    TooMuchMemory,
}

impl Broken {
    pub const ALL: [Self; 9] = [
        Self::PostLost,
        Self::PostTwice,
        Self::OtherOrder,
        Self::Outdated,
        Self::TooManyCalls,
        Self::RecordLeft,
        Self::PictureLost,
        Self::PictureLeft,
        Self::TooMuchMemory,
    ];

    pub fn promise(self) -> &'static str {
        match self {
            Self::PostLost => "no post that was shown and is on Instagram went from a site",
            Self::PostTwice => "no post was shown twice, and none that never was",
            Self::OtherOrder => "the newest posts always came first",
            Self::Outdated => "what changed on Instagram changed on the site in time",
            Self::TooManyCalls => "no account made more calls than an hour and a day have",
            Self::RecordLeft => "no record stayed that nothing names",
            Self::PictureLost => "no picture that pages name was missing",
            Self::PictureLeft => "no picture stayed for long that pages name no more",
            Self::TooMuchMemory => "no process needed more memory than PHP gives by itself",
        }
    }
}

/// A promise broken, when, and how that showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub broken: Broken,
    pub at: i64,
    pub how: String,
}

impl Finding {
    pub fn told(&self) -> String {
        let (day, hour) = ((self.at - START) / DAY, (self.at - START) % DAY / HOUR);
        format!("on day {day}, hour {hour}: {}", self.how)
    }
}
