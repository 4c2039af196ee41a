//! Cutting, scaling and comparing.

use anyhow::{Result, anyhow};
use fast_ssim2::{PixelDescriptor, PixelSlice, compute_ssimulacra2};
use image::{
    RgbImage,
    imageops::{self, FilterType},
};

use crate::boxes::Size;

/// Width and height of a picture.
pub fn size(picture: &RgbImage) -> Size {
    Size::new(picture.width(), picture.height())
}

/// A picture as a box shows it: its middle, cut to the box's shape and scaled.
pub fn covering(picture: &RgbImage, shown: Size) -> RgbImage {
    let whole = size(picture);
    let part = whole.part_for(shown);
    let middle = imageops::crop_imm(
        picture,
        (whole.width - part.width) / 2,
        (whole.height - part.height) / 2,
        part.width,
        part.height,
    )
    .to_image();
    if part == shown {
        return middle;
    }
    imageops::resize(&middle, shown.width, shown.height, FilterType::Lanczos3)
}

/// How like the original a picture of the same size looks: SSIMULACRA2, of which 100 is the same.
pub fn quality(original: &RgbImage, picture: &RgbImage) -> Result<f64> {
    compute_ssimulacra2(&slice(original)?, &slice(picture)?).map_err(|error| anyhow!("{error}"))
}

fn slice(picture: &RgbImage) -> Result<PixelSlice<'_>> {
    let Size { width, height } = size(picture);
    let row = 3 * usize::try_from(width)?;
    PixelSlice::new(
        picture.as_raw(),
        width,
        height,
        row,
        PixelDescriptor::RGB8_SRGB,
    )
    .map_err(|error| anyhow!("{error}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Rgb;

    #[test]
    fn the_middle_of_a_picture_is_what_is_shown() {
        let picture = RgbImage::from_fn(30, 10, |x, _| Rgb([if x / 10 == 1 { 255 } else { 0 }; 3]));
        let shown = covering(&picture, Size::new(5, 5));
        assert_eq!(size(&shown), Size::new(5, 5));
        assert_eq!(shown.get_pixel(2, 2), &Rgb([255; 3]));
    }

    #[test]
    fn what_is_coarser_is_worse() {
        let fine = RgbImage::from_fn(64, 64, |x, y| Rgb([(x * y % 251) as u8; 3]));
        let coarse = covering(&covering(&fine, Size::new(16, 16)), Size::new(64, 64));
        let same = quality(&fine, &fine).unwrap();
        assert!(same > 99.0, "{same}");
        assert!(quality(&fine, &coarse).unwrap() < same - 10.0);
    }
}
