//! Northern lights over snow, and a city out of focus.

use super::canvas::{Canvas, Colour, add, mix, rgb, step};
use super::palette::Light;
use super::sky::{self, Sun};
use super::{land, noise, woods};
use fastrand::Rng;

/// What the curtains of light look like from below and above.
const AURORAS: [(Colour, Colour); 4] = [
    (rgb(0x3dff9a), rgb(0x6a4bd8)),
    (rgb(0x58ffb8), rgb(0x2a7fd0)),
    (rgb(0x8dff7a), rgb(0xc04a9c)),
    (rgb(0x4af0d0), rgb(0x7a3fc0)),
];

/// A winter night with northern lights.
pub fn aurora(canvas: &mut Canvas, variant: usize, random: &mut Rng) {
    let (low, high) = AURORAS[variant % AURORAS.len()];
    let light = Light {
        sky: [rgb(0x060b1c), rgb(0x0d1d38), mix(rgb(0x1d3a52), low, 0.16)],
        sun: mix(low, rgb(0xffffff), 0.2),
        far: rgb(0x27425c),
        near: rgb(0x050a14),
    };
    let tall = canvas.tall();
    let horizon = tall * (0.62 + 0.08 * random.f32());
    canvas.paint(0.0, tall, |_, y, _| light.sky_at(y / horizon));
    sky::stars(canvas, horizon, 1100, random);
    for curtain in 0..3 {
        hang(
            canvas,
            horizon,
            (low, high),
            0.9 - 0.22 * curtain as f32,
            random,
        );
    }
    let sun = Sun {
        x: random.f32(),
        y: 0.0,
        radius: 0.0,
    };
    land::mountains(canvas, &light, (horizon + 0.02, tall + 0.06), sun, random);
    let seed = random.u32(..);
    let foot = tall * 0.955;
    woods::edge(
        canvas,
        move |x| foot - 0.04 * noise::rough_line(x * 2.0, 3, seed),
        0.09,
        rgb(0x03060c),
        random,
    );
}

/// One curtain of light across the sky.
fn hang(
    canvas: &mut Canvas,
    horizon: f32,
    (low, high): (Colour, Colour),
    strength: f32,
    random: &mut Rng,
) {
    let (path, rays, glow) = (random.u32(..), random.u32(..), random.u32(..));
    let (start, tilt) = (
        horizon * (0.42 + 0.42 * random.f32()),
        (random.f32() - 0.5) * 0.35,
    );
    let reach = horizon * (0.34 + 0.25 * random.f32());
    let columns = canvas.width;
    let column = |x: f32| {
        let hem = start + tilt * (x - 0.5) + 0.26 * (noise::rough_line(x * 2.1, 3, path) - 0.5);
        let ray = 0.35 + 0.65 * noise::rough_line(x * 26.0, 3, rays);
        let patch = step(0.25, 0.8, noise::line(x * 2.7, glow));
        (
            hem,
            strength * ray * patch,
            reach * (0.55 + 0.9 * noise::line(x * 11.0, rays)),
        )
    };
    let table: Vec<_> = (0..columns)
        .map(|i| column(i as f32 / columns as f32))
        .collect();
    canvas.paint(0.0, horizon + 0.05, |x, y, under| {
        let (hem, strength, reach) = table[((x * columns as f32) as usize).min(columns - 1)];
        let up = (hem - y) / reach;
        let fade = if up > 0.0 {
            (-up * 2.6).exp() * step(0.0, 0.06, up)
        } else {
            0.0
        };
        let halo = 0.16 / (1.0 + (up * 3.2).powi(2));
        let colour = mix(low, high, step(0.12, 0.75, up));
        add(under, colour, strength * (0.85 * fade + halo))
    });
}

/// What the lamps of a city look like.
const CITIES: [([u32; 2], [u32; 5]); 4] = [
    (
        [0x0b1026, 0x2a1f33],
        [0xffb35c, 0xff7f4a, 0xffe0a8, 0x6ac8ff, 0xff4f5e],
    ),
    (
        [0x071820, 0x123038],
        [0x7af0e0, 0xffd27a, 0x4aa8ff, 0xffffff, 0xff8f5c],
    ),
    (
        [0x1a0b24, 0x3a1630],
        [0xff6fb0, 0xffa85c, 0x9a7aff, 0xffd9e8, 0x5cc8ff],
    ),
    (
        [0x10100f, 0x2e2418],
        [0xffc46a, 0xffdfa0, 0xff9a4a, 0xfff2d8, 0xe0563a],
    ),
];

/// Lamps as soft discs, large in front and small behind.
pub fn city(canvas: &mut Canvas, variant: usize, random: &mut Rng) {
    const LAMPS: usize = 150;
    let (dark, lamps) = CITIES[variant % CITIES.len()];
    let (top, bottom) = (rgb(dark[0]), rgb(dark[1]));
    let tall = canvas.tall();
    let street = tall * (0.55 + 0.1 * random.f32());
    let seed = random.u32(..);
    canvas.paint(0.0, tall, |x, y, _| {
        let haze = noise::rough_plane(x * 2.0, y * 2.0, 3, seed);
        let glow = 1.0 / (1.0 + ((y - street) * 4.5).powi(2));
        add(
            mix(top, bottom, y / tall),
            rgb(lamps[0]),
            0.26 * glow * (0.35 + haze),
        )
    });
    for lamp in 0..LAMPS {
        let nearness = (lamp as f32 / LAMPS as f32).powi(3);
        let spread = 0.10 + 0.55 * nearness;
        let y = street + (random.f32() + random.f32() - 1.0) * tall * spread;
        let radius = (0.012 + 0.075 * nearness) * (0.7 + 0.6 * random.f32());
        let colour = rgb(lamps[random.usize(..lamps.len())]);
        let strength = (0.75 - 0.5 * nearness) * (0.4 + 0.6 * random.f32());
        disc(canvas, (random.f32(), y), radius, colour, strength);
    }
}

/// A point of light as a lens out of focus shows it: flat, with a brighter rim.
fn disc(canvas: &mut Canvas, (x, y): (f32, f32), radius: f32, colour: Colour, strength: f32) {
    let soft = (0.0022 / radius).min(0.5);
    canvas.spot(x, y, radius, |distance, under| {
        let inside = 1.0 - step(1.0 - soft, 1.0, distance);
        let rim = step(0.72, 0.95, distance) * 0.35;
        add(under, colour, strength * inside * (0.75 + rim))
    });
}
