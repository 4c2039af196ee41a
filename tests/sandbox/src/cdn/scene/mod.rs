//! Paints landscapes that never were: the same number gives the same picture.

/// The scene's pixels, three bytes each, row by row.
pub fn paint(scene: u64, width: u32, height: u32) -> Vec<u8> {
    let mut random = fastrand::Rng::with_seed(scene);
    let top = [random.f32() * 120.0, 90.0, 160.0];
    let mut pixels = Vec::with_capacity((width * height * 3) as usize);
    for y in 0..height {
        let down = y as f32 / height as f32;
        for _ in 0..width {
            let grain = (random.f32() - 0.5) * 8.0;
            pixels.extend(top.map(|channel| (channel + (230.0 - channel) * down + grain) as u8));
        }
    }
    pixels
}
