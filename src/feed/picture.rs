//! A post's picture: the files that there are of it.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use crate::generated::settings::Shape;
use crate::json::{Json, coerce};

/// What there is of a post's picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picture {
    /// The site's own copies.
    Copied(Copies),
    /// Instagram's own address, before anything is copied. Instagram need not know on what page it is looked at.
    Foreign(String),
}

/// The site's own copies of one picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copies {
    /// Width of the original in px; 0 where unknown.
    pub width: u32,
    /// Height of the original in px; 0 where unknown.
    pub height: u32,
    /// What it is on the whole, `#rrggbb`; none where unknown.
    pub colour: Option<String>,
    /// At least one.
    pub cuts: Vec<Cut>,
}

/// A picture's copies in one shape. Their files are called alike but for their widths: `{path}-{width}.{format}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// What they show of the picture.
    pub shape: Shape,
    /// What their addresses begin with.
    pub path: String,
    /// How they are encoded.
    pub format: Format,
    /// In px, from narrow to wide, at least one.
    pub widths: Vec<u32>,
    /// Width of a JPEG beside them, for programs that do not show their format; none where all do.
    pub plain: Option<u32>,
}

/// How a picture is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Smallest, and not shown by every program.
    Avif,
    /// Shown by every browser.
    WebP,
    /// Shown by everything.
    Jpeg,
    /// As Jpeg; only where it came so and cannot be scaled.
    Png,
}

impl Format {
    /// What a file of it ends in.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Avif => "avif",
            Self::WebP => "webp",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }

    /// As HTML names it.
    #[must_use]
    pub fn mime(self) -> &'static str {
        match self {
            Self::Avif => "image/avif",
            Self::WebP => "image/webp",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    fn named(extension: &str) -> Option<Self> {
        [Self::Avif, Self::WebP, Self::Jpeg, Self::Png]
            .into_iter()
            .find(|format| format.extension() == extension)
    }
}

impl Shape {
    /// How wide it is to how high; none where each picture has its own.
    #[must_use]
    pub fn ratio(self) -> Option<(u32, u32)> {
        match self {
            Self::Square => Some((1, 1)),
            Self::FourByFive => Some((4, 5)),
            Self::ThreeByFour => Some((3, 4)),
            Self::Original => None,
        }
    }
}

impl Copies {
    /// None where there is no cut.
    pub(super) fn read(value: &Json) -> Option<Copies> {
        let cuts = value["cuts"].as_array().unwrap_or_default();
        let cuts: Vec<Cut> = cuts.iter().filter_map(Cut::read).collect();
        let colour = coerce::text(&value["colour"]);
        (!cuts.is_empty()).then(|| Copies {
            width: pixels(&value["width"]),
            height: pixels(&value["height"]),
            colour: is_colour(colour).then(|| String::from("#") + colour),
            cuts,
        })
    }

    /// How wide and high a cut is at its widest; none where unknown.
    #[must_use]
    pub fn size(&self, cut: &Cut) -> Option<(u32, u32)> {
        let width = cut.widths.last().copied()?;
        let (width, height) = match cut.shape.ratio() {
            Some((across, down)) => (width, width * down / across),
            None => (self.width, self.height),
        };
        (width > 0 && height > 0).then_some((width, height))
    }

    /// The cut of a shape, else the one that most of another shape can be shown of.
    #[must_use]
    pub fn cut(&self, shape: Shape) -> Option<&Cut> {
        let of = |shape| self.cuts.iter().find(|cut| cut.shape == shape);
        of(shape)
            .or_else(|| of(Shape::Original))
            .or(self.cuts.first())
    }
}

impl Cut {
    /// None where it names no file.
    fn read(value: &Json) -> Option<Cut> {
        let widths = value["widths"].as_array().unwrap_or_default().iter();
        let cut = Cut {
            shape: Shape::named(coerce::text(&value["shape"]))?,
            path: coerce::text(&value["path"]).to_owned(),
            format: Format::named(coerce::text(&value["type"]))?,
            widths: widths.map(pixels).filter(|width| *width > 0).collect(),
            plain: Some(pixels(&value["plain"])).filter(|width| *width > 0),
        };
        (!cut.path.is_empty() && !cut.widths.is_empty()).then_some(cut)
    }
}

fn is_colour(text: &str) -> bool {
    let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    text.len() == 6 && text.bytes().all(is_digit)
}

/// A width or a height; 0 for what is none.
fn pixels(value: &Json) -> u32 {
    coerce::clamped(value, 0, 65_535).unwrap_or_default()
}
