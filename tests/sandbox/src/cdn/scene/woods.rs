//! Trees: a forest in fog, a forest's edge, a grove on a hill.

use super::canvas::{Canvas, Colour, Outline, add, mix, step};
use super::noise;
use super::palette::FOGS;
use super::sky::{self, Sun};
use fastrand::Rng;

/// Row behind row of spruces, each paler than the one before it.
pub fn fog(canvas: &mut Canvas, variant: usize, random: &mut Rng) {
    const ROWS: usize = 7;
    let light = FOGS[variant % FOGS.len()];
    let tall = canvas.tall();
    let sun = Sun {
        x: random.f32(),
        y: tall * 0.2,
        radius: 0.0,
    };
    sky::clear(canvas, &light, tall * 0.8, sun);
    let nearness = |row: usize| row as f32 / (ROWS - 1) as f32;
    let height = |nearness: f32| 0.06 + 0.25 * nearness * nearness;
    let base = |nearness: f32| tall * (0.40 + 0.66 * nearness.powf(1.2));
    let outlines: Vec<Outline> = (0..ROWS)
        .map(|row| {
            let (near, seed) = (nearness(row), random.u32(..));
            spruces(
                canvas,
                |x| base(near) - 0.20 * (noise::rough_line(x * 1.3, 2, seed) - 0.5),
                height(near),
                random,
            )
        })
        .collect();
    for ((row, outline), skyline) in outlines
        .iter()
        .enumerate()
        .zip(Outline::skylines(&outlines))
    {
        let nearness = nearness(row);
        let colour = mix(light.far, light.near, nearness.powf(1.3));
        let (bark, drift) = (random.u32(..), random.u32(..));
        let (crown, foot) = (base(nearness) - height(nearness), base(nearness) + 0.10);
        canvas.paint_below(outline, skyline.as_ref(), |x, y, depth| {
            let needles = noise::plane(x * 420.0, y * 260.0, bark) - 0.5;
            let body = colour.map(|channel| channel * (1.0 + 0.35 * needles * nearness));
            let lit = add(body, light.sun, 0.08 * (1.0 - depth * 12.0).max(0.0));
            let cloud = noise::rough_plane(x * 2.0, y * 4.5, 4, drift);
            let veil = step(crown, foot, y + 0.24 * (cloud - 0.5)) * (0.45 + 0.7 * cloud);
            mix(
                lit,
                light.sky_at(0.95),
                (veil * (1.1 - 0.75 * nearness)).min(0.97),
            )
        });
    }
}

/// The dark edge of a forest in front of everything else.
pub fn edge(
    canvas: &mut Canvas,
    ground: impl Fn(f32) -> f32,
    height: f32,
    colour: Colour,
    random: &mut Rng,
) {
    let outline = spruces(canvas, ground, height, random);
    canvas.paint_below(&outline, None, |_, _, _| colour);
}

/// The skyline of a stand of spruces.
fn spruces(canvas: &Canvas, ground: impl Fn(f32) -> f32, height: f32, random: &mut Rng) -> Outline {
    let mut skyline = canvas.outline(&ground);
    let width = canvas.width as f32;
    let mut x = -0.05;
    while x < 1.05 {
        let tree = height * (0.35 + 0.85 * random.f32());
        let spread = tree * (0.13 + 0.06 * random.f32());
        let top = ground(x) - tree;
        let branches = 13.0 + 9.0 * random.f32();
        let ragged = random.u32(..);
        let lean = random.f32();
        let columns =
            ((x - spread).max(0.0) * width) as usize..((x + spread).max(0.0) * width) as usize;
        skyline.raise(columns, |at| {
            let off = ((at - x) / spread).abs();
            // Branches: each hangs down a little at its end.
            let twig = (off * branches + if at < x { lean } else { 0.0 }).fract();
            let reach = (0.3 + noise::line(off * branches * 2.0, ragged)) * (off * 5.0).min(1.0);
            let down = off - (twig - 0.35) * 1.3 * reach / branches;
            top + tree * down.clamp(0.0, 1.0)
        });
        x += spread * (0.3 + 2.2 * random.f32() * random.f32());
    }
    skyline
}

/// A few broad trees that stand on a hill's outline.
pub fn grove(canvas: &mut Canvas, ground: &Outline, height: f32, colour: Colour, random: &mut Rng) {
    let middle = 0.15 + 0.7 * random.f32();
    for _ in 0..random.usize(1..5) {
        let x = middle + (random.f32() - 0.5) * 0.22;
        let size = height * (0.6 + 0.6 * random.f32());
        let foot = ground.at(x) + 0.006;
        let bark = mix(colour, [0.0; 3], 0.3);
        let trunk = canvas.outline(|at| {
            if (at - x).abs() < size * 0.03 {
                foot - size * 0.5
            } else {
                f32::MAX
            }
        });
        let ground = canvas.outline(|_| foot);
        canvas.paint_below(&trunk, Some(&ground), |_, _, _| bark);
        for _ in 0..240 {
            let (angle, out) = (random.f32() * std::f32::consts::TAU, random.f32().sqrt());
            let (dx, dy) = (
                angle.cos() * out * size * 0.40,
                angle.sin() * out * size * 0.32,
            );
            let leaf = mix(colour, [0.0; 3], 0.3 * random.f32() + 0.2 * (dy / size));
            canvas.spot(
                x + dx,
                foot - size * 0.66 + dy,
                size * (0.018 + 0.05 * random.f32()),
                |distance, under| mix(under, leaf, 1.0 - step(0.7, 1.0, distance)),
            );
        }
    }
}
