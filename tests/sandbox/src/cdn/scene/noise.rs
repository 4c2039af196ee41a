//! Smooth randomness: value noise and its sums over octaves.

use std::sync::LazyLock;

const SIDE: usize = 256;

/// Random values from 0 to 1. The seed says where in the table a noise begins.
static TABLE: LazyLock<Vec<f32>> = LazyLock::new(|| {
    let mut random = fastrand::Rng::with_seed(1);
    (0..SIDE * SIDE).map(|_| random.f32()).collect()
});

fn value(table: &[f32], x: i32, y: i32, seed: u32) -> f32 {
    let x = (x as u32).wrapping_add(seed) as usize % SIDE;
    let y = (y as u32).wrapping_add(seed >> 16) as usize % SIDE;
    table[y * SIDE + x]
}

fn ease(t: f32) -> f32 {
    t * t * (3.0 - 2.0 * t)
}

/// `f32::floor` is a library call on the plainest processors, and far slower.
fn whole(x: f32) -> i32 {
    x as i32 - i32::from(x < 0.0)
}

/// 0 to 1, one random value per whole number.
pub fn line(x: f32, seed: u32) -> f32 {
    let i = whole(x);
    let (a, b) = (value(&TABLE, i, 0, seed), value(&TABLE, i + 1, 0, seed));
    a + (b - a) * ease(x - i as f32)
}

/// 0 to 1, one random value per whole point.
pub fn plane(x: f32, y: f32, seed: u32) -> f32 {
    plane_of(&TABLE, x, y, seed)
}

fn plane_of(table: &[f32], x: f32, y: f32, seed: u32) -> f32 {
    let (i, j) = (whole(x), whole(y));
    let (t, s) = (ease(x - i as f32), ease(y - j as f32));
    let (a, b) = (value(table, i, j, seed), value(table, i + 1, j, seed));
    let (c, d) = (
        value(table, i, j + 1, seed),
        value(table, i + 1, j + 1, seed),
    );
    let (upper, lower) = (a + (b - a) * t, c + (d - c) * t);
    upper + (lower - upper) * s
}

/// Sums ever finer noise; 0 to 1.
pub fn rough_line(x: f32, octaves: u32, seed: u32) -> f32 {
    octave_sum(octaves, seed, |scale, seed| line(x * scale, seed))
}

/// Sums ever finer noise; 0 to 1.
pub fn rough_plane(x: f32, y: f32, octaves: u32, seed: u32) -> f32 {
    let table = &TABLE[..];
    octave_sum(octaves, seed, |scale, seed| {
        plane_of(table, x * scale, y * scale, seed)
    })
}

/// Like a mountain chain from afar: sharp above, round below; 0 to 1.
pub fn peaks(x: f32, octaves: u32, seed: u32) -> f32 {
    octave_sum(octaves, seed, |scale, seed| {
        let fold = 1.0 - (2.0 * line(x * scale, seed) - 1.0).abs();
        fold * fold
    })
}

fn octave_sum(octaves: u32, seed: u32, noise: impl Fn(f32, u32) -> f32) -> f32 {
    let (mut sum, mut total, mut weight, mut scale) = (0.0, 0.0, 1.0, 1.0);
    for octave in 0..octaves {
        sum += weight * noise(scale, seed.wrapping_add(octave.wrapping_mul(0x9e37_79b9)));
        total += weight;
        weight *= 0.5;
        scale *= 2.03;
    }
    sum / total
}
