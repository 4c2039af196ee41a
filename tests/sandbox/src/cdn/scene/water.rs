//! The sea, and mountains mirrored in a lake.

use super::canvas::{Canvas, add, mix, rgb, step};
use super::palette::DAYS;
use super::sky::{self, Sun};
use super::{land, noise};
use fastrand::Rng;

/// Open water under a low sun, with its path of light.
pub fn sea(canvas: &mut Canvas, variant: usize, random: &mut Rng) {
    let light = DAYS[(variant * 3 + 1) % DAYS.len()];
    let tall = canvas.tall();
    let horizon = tall * (0.46 + 0.1 * random.f32());
    let sun = Sun {
        x: 0.25 + 0.5 * random.f32(),
        y: horizon - tall * (0.03 + 0.1 * random.f32()),
        radius: 0.034,
    };
    sky::clear(canvas, &light, horizon, sun);
    let amount = 0.3 + 0.7 * random.f32();
    sky::clouds(canvas, &light, horizon, amount, random);
    if random.bool() {
        let seed = random.u32(..);
        let island = canvas
            .outline(|x| horizon + 0.004 - 0.07 * (noise::peaks(x * 1.7, 5, seed) - 0.5).max(0.0));
        let body = mix(light.far, light.near, 0.25);
        canvas.paint_below(&island, None, |_, _, depth| {
            mix(body, light.sky_at(1.0), step(0.0, 0.05, depth) * 0.5)
        });
    }
    let (swell, glitter) = (random.u32(..), random.u32(..));
    let deep = mix(light.near, light.sky[0], 0.35);
    let sky_low = light.sky_at(0.9);
    canvas.paint(horizon, tall, |x, y, _| {
        let down = (y - horizon) / (tall - horizon);
        let far = 1.0 / (0.035 + down);
        let (u, v) = ((x - 0.5) * far, far * 3.4);
        let wave = noise::rough_plane(u * 2.2, v * 5.0, 4, swell);
        let facet = noise::plane(u * 20.0, v * 24.0, glitter);
        let reach = 0.05 + 0.22 * down;
        let path = 1.0 / (1.0 + ((x - sun.x) / reach).powi(2) * 2.2);
        let water = mix(
            sky_low,
            deep,
            (0.25 + 0.75 * down.sqrt()) * (0.62 + 0.5 * wave),
        );
        let sparkle = step(0.60, 0.86, facet * 0.62 + wave * 0.42) * path;
        add(
            add(water, light.sun, 0.22 * path * (1.0 - 0.5 * down)),
            light.sun,
            0.85 * sparkle,
        )
    });
}

/// Mountains and their mirror image.
pub fn lake(canvas: &mut Canvas, variant: usize, random: &mut Rng) {
    let light = DAYS[(variant * 2 + 2) % DAYS.len()];
    let tall = canvas.tall();
    let shore = tall * (0.52 + 0.06 * random.f32());
    let horizon = shore - 0.22;
    let sun = Sun {
        x: random.f32(),
        y: horizon - tall * 0.12,
        radius: 0.022,
    };
    sky::clear(canvas, &light, shore, sun);
    let amount = 0.4 + 0.6 * random.f32();
    sky::clouds(canvas, &light, shore, amount, random);
    land::mountains(canvas, &light, (horizon, shore + 0.05), sun, random);
    let (ripple, breeze, trees) = (random.u32(..), random.u32(..), random.u32(..));
    let bank = mix(light.near, rgb(0x000000), 0.35);
    let bushes = canvas
        .outline(|x| shore - 0.004 - 0.075 * (noise::rough_line(x * 4.0, 7, trees) - 0.5).max(0.0));
    canvas.paint_below(&bushes, None, |_, _, _| bank);
    // The mirror reads what is painted above the shore while it paints below it.
    let mirror = canvas.clone();
    canvas.paint(shore, tall, |x, y, _| {
        let down = (y - shore) / (tall - shore);
        let far = 1.0 / (0.05 + down);
        let shake = noise::rough_plane((x - 0.5) * far * 1.6, far * 9.0, 3, ripple) - 0.5;
        let stir = step(
            0.45,
            0.75,
            noise::rough_plane(x * 2.0, far * 0.9, 3, breeze),
        );
        let sway = shake * (0.006 + 0.05 * down) * (0.35 + stir);
        let source = (shore - (y - shore) * 1.02 + sway * 1.6).clamp(0.0, shore - 0.002);
        let image = mirror.at((x + sway * 0.4).clamp(0.0, 0.9999), source);
        let image = mix(image, light.sky_at(0.8), 0.22 * stir);
        mix(image, light.near, 0.14 + 0.34 * down)
    });
}
