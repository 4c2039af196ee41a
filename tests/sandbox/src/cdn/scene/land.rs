//! Mountains, dunes and rolling hills.

use super::canvas::{Canvas, Outline, add, mix, step};
use super::noise;
use super::palette::{DAYS, FIELDS, Light, SANDS};
use super::sky::{self, Sun};
use super::woods;
use fastrand::Rng;

pub fn between(random: &mut Rng, from: f32, to: f32) -> f32 {
    from + random.f32() * (to - from)
}

/// Layer by layer: how near each of `count` layers is, 0 to 1, and its outline.
fn layers(
    count: usize,
    mut outline: impl FnMut(f32) -> Outline,
) -> Vec<(f32, Outline, Option<Outline>)> {
    let nearness = |layer: usize| layer as f32 / (count - 1) as f32;
    let outlines: Vec<Outline> = (0..count).map(|layer| outline(nearness(layer))).collect();
    let skylines = Outline::skylines(&outlines);
    (0..count)
        .map(nearness)
        .zip(outlines)
        .zip(skylines)
        .map(|((nearness, outline), skyline)| (nearness, outline, skyline))
        .collect()
}

/// Ridge behind ridge, mist between them.
pub fn ridges(canvas: &mut Canvas, variant: usize, random: &mut Rng) {
    let light = DAYS[variant % DAYS.len()];
    let tall = canvas.tall();
    let horizon = tall * between(random, 0.42, 0.54);
    let sun = Sun {
        x: between(random, 0.2, 0.8),
        y: horizon - tall * between(random, 0.05, 0.16),
        radius: between(random, 0.022, 0.036),
    };
    sky::clear(canvas, &light, horizon, sun);
    let amount = random.f32();
    sky::clouds(canvas, &light, horizon, amount, random);
    mountains(canvas, &light, (horizon, tall), sun, random);
    let seed = random.u32(..);
    let foot = tall * 0.95;
    woods::edge(
        canvas,
        move |x| foot - 0.05 * noise::rough_line(x * 2.2, 3, seed),
        0.055,
        mix(light.near, [0.0; 3], 0.45),
        random,
    );
}

/// A mountain chain in layers, from the horizon down to the foot of the nearest.
pub fn mountains(
    canvas: &mut Canvas,
    light: &Light,
    (horizon, foot): (f32, f32),
    sun: Sun,
    random: &mut Rng,
) {
    const LAYERS: usize = 6;
    let mist = light.sky_at(1.0);
    let base = |nearness: f32| horizon + (foot - horizon) * 0.86 * nearness.powf(1.25);
    let rise = |nearness: f32| 0.10 + 0.12 * nearness;
    let layers = layers(LAYERS, |nearness| {
        let seed = random.u32(..);
        let scale = 2.6 - 1.2 * nearness;
        canvas.outline(|x| {
            base(nearness) - rise(nearness) * (noise::peaks(x * scale + 3.0, 7, seed) - 0.35)
        })
    });
    for (nearness, outline, skyline) in layers {
        let grain = random.u32(..);
        let body = mix(light.far, light.near, nearness.powf(0.85));
        let (summit, valley) = (
            base(nearness) - 0.25 * rise(nearness),
            base(nearness) + 0.30,
        );
        canvas.paint_below(&outline, skyline.as_ref(), |x, y, depth| {
            let rock = noise::rough_plane(x * 9.0 + y * 3.0, y * 14.0 - x * 4.0, 3, grain) - 0.5;
            let towards_sun = 1.0 / (1.0 + 5.0 * (x - sun.x) * (x - sun.x));
            let rim = (1.0 - depth * 16.0).max(0.0) * (1.0 - nearness * 0.8);
            let lit = add(body, light.sun, (0.10 + 0.22 * rim) * towards_sun);
            let textured = lit.map(|channel| channel * (1.0 + rock * 0.34 * nearness));
            let veil = step(summit, valley, y + 0.12 * rock) * (0.95 - 0.6 * nearness);
            mix(textured, add(mist, light.sun, 0.12 * towards_sun), veil)
        });
    }
}

/// Dunes with a lit and a shaded flank each.
pub fn dunes(canvas: &mut Canvas, variant: usize, random: &mut Rng) {
    const LAYERS: usize = 5;
    let light = SANDS[variant % SANDS.len()];
    let tall = canvas.tall();
    let horizon = tall * between(random, 0.34, 0.46);
    let sun = Sun {
        x: between(random, 0.1, 0.9),
        y: horizon - tall * between(random, 0.1, 0.2),
        radius: 0.02,
    };
    sky::clear(canvas, &light, horizon, sun);
    sky::clouds(canvas, &light, horizon, 0.15, random);
    let away = if sun.x < 0.5 { -1.0 } else { 1.0 };
    let haze = light.sky_at(1.0);
    let layers = layers(LAYERS, |nearness| {
        let seed = random.u32(..);
        let base = horizon + (tall - horizon) * 0.72 * nearness.powf(1.4);
        let (rise, scale) = (0.07 + 0.20 * nearness, 3.4 - 2.0 * nearness);
        canvas.outline(|x| base - rise * (noise::rough_line(x * scale, 2, seed) - 0.3))
    });
    for (nearness, outline, skyline) in layers {
        let (sand, bend) = (random.u32(..), random.u32(..));
        let bright = mix(
            light.far,
            add(light.far, light.sun, 0.35),
            0.5 + 0.2 * nearness,
        );
        let shade = mix(
            mix(light.far, light.near, 0.35 + 0.65 * nearness),
            light.sky[0],
            0.22 * (1.0 - nearness),
        );
        let veil = 0.5 * (1.0 - nearness).powi(2);
        let ripples = 130.0 - 70.0 * nearness;
        canvas.paint_below(&outline, skyline.as_ref(), |x, y, depth| {
            // A flank lies in shadow where the crest above it falls away from the sun.
            let drift = depth * 0.9 + 0.10 * (noise::rough_line(y * 7.0, 2, bend) - 0.5);
            let lit = step(-0.16, 0.10, away * outline.slope(x + away * drift));
            let wind = noise::rough_plane(x * 2.0, y * 3.0, 2, sand);
            let ripple = noise::line(ripples * (y + 0.10 * wind + 0.12 * x * away), bend) - 0.5;
            let grain = noise::plane(x * 520.0, y * 520.0, sand) - 0.5;
            let texture = 1.0
                + (0.09 * ripple * (0.3 + 0.7 * lit) + 0.07 * grain + 0.10 * (wind - 0.5))
                    * nearness;
            let colour = mix(shade, bright, lit).map(|channel| channel * texture);
            let crest = (1.0 - depth * 120.0).max(0.0);
            mix(add(colour, light.sun, 0.25 * crest * lit), haze, veil)
        });
    }
}

/// Meadows rolling away into the evening, a tree or two on the way.
pub fn hills(canvas: &mut Canvas, variant: usize, random: &mut Rng) {
    const LAYERS: usize = 6;
    let light = FIELDS[variant % FIELDS.len()];
    let tall = canvas.tall();
    let horizon = tall * between(random, 0.40, 0.52);
    let sun = Sun {
        x: between(random, 0.1, 0.9),
        y: horizon - tall * between(random, 0.02, 0.12),
        radius: 0.026,
    };
    sky::clear(canvas, &light, horizon, sun);
    let amount = between(random, 0.3, 1.0);
    sky::clouds(canvas, &light, horizon, amount, random);
    let trees_on = random.usize(2..LAYERS - 1);
    let layers = layers(LAYERS, |nearness| {
        let seed = random.u32(..);
        let base = horizon + (tall - horizon) * 0.80 * nearness.powf(1.3);
        let (rise, scale) = (0.06 + 0.13 * nearness, 2.8 - 1.7 * nearness);
        canvas.outline(|x| base - rise * (noise::rough_line(x * scale, 3, seed) - 0.4))
    });
    for (layer, (nearness, outline, skyline)) in layers.into_iter().enumerate() {
        if layer == trees_on {
            woods::grove(
                canvas,
                &outline,
                0.07 + 0.05 * nearness,
                mix(light.far, mix(light.near, [0.0; 3], 0.5), 0.3 + nearness),
                random,
            );
        }
        meadow(
            canvas,
            &light,
            (&outline, skyline.as_ref()),
            nearness,
            sun,
            random,
        );
    }
}

fn meadow(
    canvas: &mut Canvas,
    light: &Light,
    (outline, skyline): (&Outline, Option<&Outline>),
    nearness: f32,
    sun: Sun,
    random: &mut Rng,
) {
    let (grass, fields) = (random.u32(..), random.u32(..));
    let ground = mix(light.far, light.near, nearness.powf(0.8));
    let haze = light.sky_at(1.0);
    let veil = 0.62 * (1.0 - nearness).powf(1.6);
    canvas.paint_below(outline, skyline, |x, y, depth| {
        let glow = 1.0 / (1.0 + 4.0 * (x - sun.x) * (x - sun.x));
        let slope = outline.slope(x);
        let facing = slope * ((x - sun.x) * 6.0).clamp(-1.0, 1.0);
        let patch = noise::rough_plane(x * 5.0 + slope, (y + depth) * 11.0, 3, fields) - 0.5;
        let blade = noise::plane(x * 460.0, y * 130.0, grass) - 0.5;
        let light_on = (0.16 + 0.35 * facing + 0.5 * patch - depth * 0.8).max(0.0) * glow;
        let crest = (1.0 - depth * 60.0).max(0.0) * glow;
        let lit = add(ground, light.sun, 0.55 * light_on + 0.22 * crest);
        let textured = lit.map(|channel| channel * (1.0 + blade * 0.30 * nearness + patch * 0.3));
        mix(textured, haze, veil)
    });
}
