//! What run.mjs saw.

use anyhow::{Context, Result};
use image::RgbImage;
use serde::Deserialize;
use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::boxes::Size;

#[derive(Debug, Deserialize)]
pub struct Seen {
    /// Every page in every window.
    pub views: Vec<View>,
    #[serde(skip)]
    folder: PathBuf,
}

#[derive(Debug, Deserialize)]
pub struct View {
    pub page: String,
    pub window: String,
    pub with_script: bool,
    /// Px of the screen for each px of the page.
    pub density: f64,
    /// Bytes of each answer that carried a picture.
    pub fetched: Vec<u64>,
    pub pictures: Vec<Shown>,
}

/// A picture on a page.
#[derive(Debug, Deserialize)]
pub struct Shown {
    /// The turn of the post.
    pub post: usize,
    /// Px of the page that it takes.
    pub width: f64,
    pub height: f64,
    /// The name of what it shows.
    pub file: String,
}

impl Seen {
    pub fn read(folder: &Path) -> Result<Self> {
        let file = folder.join("seen.json");
        let text =
            fs::read_to_string(&file).with_context(|| format!("can't read {}", file.display()))?;
        Ok(Self {
            folder: folder.to_owned(),
            ..serde_json::from_str(&text)?
        })
    }

    /// A file's pixels, as the browser decoded them.
    pub fn pixels(&self, file: &str) -> Result<RgbImage> {
        let path = self.folder.join("pixels").join(format!("{file}.png"));
        let picture =
            image::open(&path).with_context(|| format!("can't read {}", path.display()))?;
        Ok(picture.to_rgb8())
    }
}

/// Part of a pixel that is none: browsers lay pages out in 64ths of a px.
const BARELY: f64 = 1.0 / 16.0;

impl Shown {
    /// Pixels of the screen that it takes: 419.33 are 419 or 420 by where it stands, and a file for it has the 420.
    pub fn size(&self, density: f64) -> Size {
        let [width, height] =
            [self.width, self.height].map(|side| (side * density - BARELY).ceil().max(1.0) as u32);
        Size::new(width, height)
    }
}
