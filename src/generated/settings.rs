//! What a feed looks like: the block's attributes, and the shortcode's. Out of range is clamped, missing is the default.
//!
//! Generated from spec/settings.json by `cargo xtask codegen`: change that, not this.

use crate::json::{Json, coerce};

/// How many posts to show, and how.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Settings {
    /// The account's id or user name; empty for the first connected one.
    pub account: String,
    /// Posts shown, 1 to 48.
    pub count: u32,
    /// Columns where there is room for them, 1 to 6.
    pub columns: u32,
    /// Space between pictures in px, 0 to 48.
    pub gap: u32,
    /// What shape the pictures have.
    pub shape: Shape,
    /// Whether captions stand under the pictures.
    pub captions: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            account: String::new(),
            count: 12,
            columns: 3,
            gap: 8,
            shape: Shape::default(),
            captions: false,
        }
    }
}

impl Settings {
    /// Reads attributes; what is missing in them, or no setting at all, is the default.
    #[must_use]
    pub fn read(value: &Json) -> Self {
        Self {
            account: coerce::text(&value["account"]).trim_ascii().to_owned(),
            count: coerce::clamped(&value["count"], 1, 48).unwrap_or(12),
            columns: coerce::clamped(&value["columns"], 1, 6).unwrap_or(3),
            gap: coerce::clamped(&value["gap"], 0, 48).unwrap_or(8),
            shape: Shape::named(coerce::text(&value["shape"])).unwrap_or_default(),
            captions: coerce::flag(&value["captions"]),
        }
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
    /// As it is written.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Square => "square",
            Self::FourByFive => "4:5",
            Self::ThreeByFour => "3:4",
            Self::Original => "original",
        }
    }

    /// By that.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [
            Self::Square,
            Self::FourByFive,
            Self::ThreeByFour,
            Self::Original,
        ]
        .into_iter()
        .find(|choice| choice.name() == name)
    }
}
