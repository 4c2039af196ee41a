//! Twelve posts, cut from a Debian package's photographs to the shapes and the width that Instagram has.

use anyhow::{Context, Result};
use image::ImageReader;
use jpeg_encoder::{ColorType, Encoder};
use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{boxes::Size, pixels};

/// About what Instagram's own files have.
const QUALITY: u8 = 85;

const PORTRAIT: Size = Size::new(1080, 1350);
const SQUARE: Size = Size::new(1080, 1080);
const LANDSCAPE: Size = Size::new(1080, 566);

/// How their files' names begin, and what shape is cut of them.
const POSTS: [(&str, Size); 12] = [
    ("Bridge", LANDSCAPE),
    ("Dragonfly", PORTRAIT),
    ("Picture_0B", SQUARE),
    ("Wine", PORTRAIT),
    ("aitzgorri", SQUARE),
    ("Picture_1A", LANDSCAPE),
    ("friends", PORTRAIT),
    ("greentock", SQUARE),
    ("life", PORTRAIT),
    ("picosdeeuropa", SQUARE),
    ("sunset", LANDSCAPE),
    ("seeding", PORTRAIT),
];

/// Writes the posts to a folder, named by their turn.
pub fn cut(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for (turn, (name, size)) in POSTS.into_iter().enumerate() {
        let photograph = ImageReader::open(file_of(from, name)?)?.decode()?.to_rgb8();
        let post = pixels::covering(&photograph, size);
        let (width, height) = (u16::try_from(size.width)?, u16::try_from(size.height)?);
        Encoder::new_file(file(to, turn), QUALITY)?.encode(
            post.as_raw(),
            width,
            height,
            ColorType::Rgb,
        )?;
    }
    Ok(())
}

/// Where the post of a turn is.
pub fn file(posts: &Path, turn: usize) -> PathBuf {
    posts.join(format!("{turn:02}.jpg"))
}

fn file_of(folder: &Path, name: &str) -> Result<PathBuf> {
    let beginning = format!("{name}_by_");
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        if file.starts_with(&beginning) {
            return Ok(path);
        }
    }
    None.with_context(|| format!("{} has no photograph {name}", folder.display()))
}
