//! The hand-made page's pictures: a photograph cut to its box and saved as WebP.

use anyhow::{Result, bail};
use image::{ImageFormat, RgbImage};
use std::{fs, process::Command};

const QUALITY: &str = "80";

/// A picture saved by hand.
#[derive(Debug)]
pub struct Saved {
    pub bytes: u64,
    pub pixels: RgbImage,
}

/// Saves it as a person would, with the command that WebP's makers give them.
pub fn save(picture: &RgbImage) -> Result<Saved> {
    let folder = std::env::temp_dir().join(format!("loupe-by-hand-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let [png, webp] = ["png", "webp"].map(|ending| folder.join(format!("picture.{ending}")));
    picture.save_with_format(&png, ImageFormat::Png)?;
    let status = Command::new("cwebp")
        .args(["-quiet", "-q", QUALITY])
        .arg(&png)
        .arg("-o")
        .arg(&webp)
        .status()?;
    if !status.success() {
        bail!("cwebp failed: {status}");
    }
    let saved = fs::read(&webp)?;
    fs::remove_dir_all(&folder)?;
    Ok(Saved {
        bytes: saved.len().try_into()?,
        pixels: image::load_from_memory_with_format(&saved, ImageFormat::WebP)?.to_rgb8(),
    })
}
