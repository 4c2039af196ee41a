//! Skies: their colours, the sun, clouds and stars.

use super::canvas::{Canvas, Colour, add, mix, rgb, step};
use super::noise;
use super::palette::Light;
use fastrand::Rng;

/// Where the sun stands and how large it is; lengths in parts of the width.
#[derive(Debug, Clone, Copy)]
pub struct Sun {
    pub x: f32,
    pub y: f32,
    pub radius: f32,
}

/// A clear sky and the sun in it, down to where any land has begun.
pub fn clear(canvas: &mut Canvas, light: &Light, horizon: f32, sun: Sun) {
    canvas.paint(0.0, horizon + 0.15, |x, y, _| {
        let base = light.sky_at(y / horizon);
        let (dx, dy) = (x - sun.x, y - sun.y);
        let distance = (dx * dx + dy * dy).sqrt();
        let wide = 1.0 / (1.0 + distance * distance * 14.0);
        let close = 1.0 / (1.0 + distance * distance * 420.0);
        let disc = 1.0 - step(sun.radius * 0.94, sun.radius * 1.06, distance);
        let lit = add(base, light.sun, 0.34 * wide + 0.45 * close);
        mix(lit, add(light.sun, [1.0; 3], 0.5), disc * 0.95)
    });
}

/// Clouds that catch the sun's colour from below.
pub fn clouds(canvas: &mut Canvas, light: &Light, horizon: f32, amount: f32, random: &mut Rng) {
    let seed = random.u32(..);
    let shade = mix(light.sky[0], light.sky[1], 0.45);
    canvas.paint(0.0, horizon, |x, y, under| {
        // Rows crowd together towards the horizon, as a flat layer of clouds does.
        let far = 1.0 / (0.16 + (horizon - y) / horizon);
        let (u, v) = ((x - 0.5) * far * 1.6 + 7.0, far * 2.6);
        let body = noise::rough_plane(u, v, 5, seed);
        let cover = step(0.62 - amount * 0.3, 0.86 - amount * 0.2, body);
        if cover == 0.0 {
            return under;
        }
        let lit = step(0.5, 0.9, body) * 0.6 + step(0.2, 1.0, y / horizon) * 0.5;
        mix(
            under,
            mix(
                add(under, light.sun, 0.55),
                shade,
                (0.75 - lit * 0.6).clamp(0.0, 1.0),
            ),
            cover * 0.72,
        )
    });
}

/// Stars, many faint and few bright.
pub fn stars(canvas: &mut Canvas, horizon: f32, count: usize, random: &mut Rng) {
    for _ in 0..count {
        let (x, y) = (random.f32(), random.f32() * horizon);
        let brightness = random.f32().powi(4);
        let tint: Colour = mix(rgb(0xbfd4ff), rgb(0xffe8cc), random.f32());
        let radius = 0.0011 + 0.0022 * brightness;
        canvas.spot(x, y, radius, |distance, under| {
            let core = 1.0 - distance;
            add(under, tint, core * core * (0.35 + 0.65 * brightness))
        });
    }
}
