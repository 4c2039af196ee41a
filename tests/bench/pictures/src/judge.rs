//! Of each view: how much was fetched, how sharp and how good that is, and how much it would be by hand.

use anyhow::{Context, Result};
use image::RgbImage;
use std::{collections::HashMap, fs, path::Path};

use crate::{
    boxes::Size,
    by_hand, photographs, pixels,
    views::{Seen, Shown, View},
};

/// What a view came to.
#[derive(Debug)]
pub struct Judged<'a> {
    pub view: &'a View,
    /// The first picture's box.
    pub shown: Size,
    pub bytes: u64,
    pub by_hand: u64,
    /// Pixels in a row of a file ÷ those that its box shows, and the photograph has.
    pub sharpness: Range,
    /// Mean of all pictures.
    pub quality: f64,
    pub quality_by_hand: f64,
}

/// The least and the greatest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    pub least: f64,
    pub greatest: f64,
}

/// A file in a box.
#[derive(Clone, Copy, Debug)]
struct Fitted {
    sharpness: f64,
    quality: f64,
}

/// The hand-made picture of a post in a box.
#[derive(Clone, Copy, Debug)]
struct Made {
    bytes: u64,
    quality: f64,
}

/// Keeps what several views have in common.
pub struct Judge<'a> {
    seen: &'a Seen,
    posts: Vec<RgbImage>,
    fitted: HashMap<(usize, &'a str, Size), Fitted>,
    made: HashMap<(usize, Size), Made>,
}

impl<'a> Judge<'a> {
    pub fn new(posts: &Path, seen: &'a Seen) -> Result<Self> {
        let count = fs::read_dir(posts)?.count();
        let posts = (0..count).map(|turn| {
            let file = photographs::file(posts, turn);
            Ok(image::open(&file)
                .with_context(|| format!("can't read {}", file.display()))?
                .to_rgb8())
        });
        Ok(Self {
            seen,
            posts: posts.collect::<Result<_>>()?,
            fitted: HashMap::new(),
            made: HashMap::new(),
        })
    }

    /// Every view, in the order that they were seen.
    pub fn all(mut self) -> Result<Vec<Judged<'a>>> {
        let views = self.seen.views.iter();
        views.map(|view| self.view(view)).collect()
    }

    fn view(&mut self, view: &'a View) -> Result<Judged<'a>> {
        let first = view
            .pictures
            .first()
            .with_context(|| format!("{} shows no picture", view.page))?;
        let mut fitted = Vec::new();
        let mut made = Vec::new();
        for picture in &view.pictures {
            let size = picture.size(view.density);
            fitted.push(self.fitted(picture, size)?);
            made.push(self.made(picture.post, size)?);
        }
        Ok(Judged {
            view,
            shown: first.size(view.density),
            bytes: view.fetched.iter().sum(),
            by_hand: made.iter().map(|made| made.bytes).sum(),
            sharpness: range(fitted.iter().map(|fitted| fitted.sharpness)),
            quality: mean(fitted.iter().map(|fitted| fitted.quality)),
            quality_by_hand: mean(made.iter().map(|made| made.quality)),
        })
    }

    fn fitted(&mut self, picture: &'a Shown, shown: Size) -> Result<Fitted> {
        let key = (picture.post, picture.file.as_str(), shown);
        if let Some(known) = self.fitted.get(&key) {
            return Ok(*known);
        }
        let file = self.seen.pixels(&picture.file)?;
        let original = self.original(picture.post, shown)?;
        let needed = pixels::size(&original);
        let fitted = Fitted {
            sharpness: sharpness(pixels::size(&file), needed),
            quality: pixels::quality(&original, &pixels::covering(&file, needed))?,
        };
        self.fitted.insert(key, fitted);
        Ok(fitted)
    }

    fn made(&mut self, post: usize, shown: Size) -> Result<Made> {
        if let Some(known) = self.made.get(&(post, shown)) {
            return Ok(*known);
        }
        let original = self.original(post, shown)?;
        let saved = by_hand::save(&original)?;
        let made = Made {
            bytes: saved.bytes,
            quality: pixels::quality(&original, &saved.pixels)?,
        };
        self.made.insert((post, shown), made);
        Ok(made)
    }

    /// A post as a box would show it at best: nobody has more pixels than the photograph.
    fn original(&self, post: usize, shown: Size) -> Result<RgbImage> {
        let post = self
            .posts
            .get(post)
            .context("a page shows an unknown post")?;
        let needed = shown.within(pixels::size(post).part_for(shown));
        Ok(pixels::covering(post, needed))
    }
}

fn sharpness(file: Size, needed: Size) -> f64 {
    let part = file.part_for(needed);
    f64::from(part.width) / f64::from(needed.width)
}

fn range(values: impl Iterator<Item = f64>) -> Range {
    let nothing = Range {
        least: f64::INFINITY,
        greatest: 0.0,
    };
    values.fold(nothing, |range, value| Range {
        least: range.least.min(value),
        greatest: range.greatest.max(value),
    })
}

fn mean(values: impl ExactSizeIterator<Item = f64>) -> f64 {
    let count = values.len();
    values.sum::<f64>() / count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_sharp_that_has_a_pixel_for_each_of_its_box() {
        let needed = Size::new(289, 289);
        for (file, wanted) in [
            (Size::new(289, 289), 1.0),
            (Size::new(578, 722), 2.0),
            // Its width alone would do.
            (Size::new(320, 168), 168.0 / 289.0),
        ] {
            assert_eq!(sharpness(file, needed), wanted);
        }
    }
}
