//! Paints landscapes that never were: the same number gives the same picture.
//!
//! Colours are in display space, 0 to 1. Lengths are in parts of the picture's
//! width, so that a scene looks alike in every shape and size.

mod canvas;
mod land;
mod night;
mod noise;
mod palette;
mod sky;
mod water;
mod woods;

use canvas::Canvas;

/// How many kinds of scene there are. Numbers that differ by a multiple of it show the same kind.
const KINDS: u64 = 8;

/// The scene's pixels, three bytes each, row by row.
pub fn paint(scene: u64, width: u32, height: u32) -> Vec<u8> {
    let mut random = fastrand::Rng::with_seed(scene.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let variant = usize::try_from(scene / KINDS % 64).unwrap_or(0);
    let mut canvas = Canvas::new(width as usize, height as usize);
    match scene % KINDS {
        0 => land::ridges(&mut canvas, variant, &mut random),
        1 => water::sea(&mut canvas, variant, &mut random),
        2 => land::dunes(&mut canvas, variant, &mut random),
        3 => night::aurora(&mut canvas, variant, &mut random),
        4 => woods::fog(&mut canvas, variant, &mut random),
        5 => night::city(&mut canvas, variant, &mut random),
        6 => land::hills(&mut canvas, variant, &mut random),
        _ => water::lake(&mut canvas, variant, &mut random),
    }
    canvas.develop(&mut random)
}
