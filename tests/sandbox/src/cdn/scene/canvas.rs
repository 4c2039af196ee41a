//! The picture while it is being painted, and its development into bytes.

use fastrand::Rng;

pub type Colour = [f32; 3];

/// A colour from its usual six hex digits.
pub const fn rgb(hex: u32) -> Colour {
    [
        (hex >> 16 & 255) as f32 / 255.0,
        (hex >> 8 & 255) as f32 / 255.0,
        (hex & 255) as f32 / 255.0,
    ]
}

pub fn mix(from: Colour, to: Colour, share: f32) -> Colour {
    [0, 1, 2].map(|i| from[i] + (to[i] - from[i]) * share)
}

/// Light falling on top: brightens without ever burning out.
pub fn add(colour: Colour, light: Colour, strength: f32) -> Colour {
    [0, 1, 2].map(|i| 1.0 - (1.0 - colour[i]) * (1.0 - light[i] * strength).max(0.0))
}

/// 0 below `from`, 1 above `to`, smooth between.
pub fn step(from: f32, to: f32, at: f32) -> f32 {
    let share = ((at - from) / (to - from)).clamp(0.0, 1.0);
    share * share * (3.0 - 2.0 * share)
}

/// Where something begins in each column, from the top, in parts of the width.
#[derive(Clone)]
pub struct Outline(Vec<f32>);

impl Outline {
    pub fn at(&self, x: f32) -> f32 {
        let last = self.0.len() - 1;
        self.0[((x.max(0.0) * self.0.len() as f32) as usize).min(last)]
    }

    /// How steeply it falls to the right.
    pub fn slope(&self, x: f32) -> f32 {
        const REACH: f32 = 0.012;
        let x = x.clamp(REACH, 1.0 - REACH);
        (self.at(x + REACH) - self.at(x - REACH)) / (2.0 * REACH)
    }

    /// Raises it, column by column, to what stands higher.
    pub fn raise(&mut self, columns: std::ops::Range<usize>, height: impl Fn(f32) -> f32) {
        let width = self.0.len() as f32;
        for column in columns.start..columns.end.min(self.0.len()) {
            self.0[column] = self.0[column].min(height(column as f32 / width));
        }
    }

    /// For each of these outlines, from the farthest to the nearest, the skyline of those in front.
    pub fn skylines(outlines: &[Self]) -> Vec<Option<Self>> {
        let mut skylines = Vec::with_capacity(outlines.len());
        let mut skyline: Option<Self> = None;
        for outline in outlines.iter().rev() {
            skylines.push(skyline.clone());
            skyline = Some(match skyline {
                None => outline.clone(),
                Some(nearer) => Self(
                    nearer
                        .0
                        .iter()
                        .zip(&outline.0)
                        .map(|(a, b)| a.min(*b))
                        .collect(),
                ),
            });
        }
        skylines.reverse();
        skylines
    }
}

#[derive(Clone)]
pub struct Canvas {
    pub width: usize,
    pub height: usize,
    pixels: Vec<Colour>,
}

impl Canvas {
    pub fn new(width: usize, height: usize) -> Self {
        Self {
            width,
            height,
            pixels: vec![[0.0; 3]; width * height],
        }
    }

    /// The picture's height in parts of its width.
    pub fn tall(&self) -> f32 {
        self.height as f32 / self.width as f32
    }

    /// Repaints every pixel in the rows between two heights (parts of the width, from the top).
    pub fn paint(
        &mut self,
        from: f32,
        to: f32,
        mut colour: impl FnMut(f32, f32, Colour) -> Colour,
    ) {
        let scale = 1.0 / self.width as f32;
        for row in self.row(from)..self.row(to) {
            let y = row as f32 * scale;
            let line = &mut self.pixels[row * self.width..(row + 1) * self.width];
            for (column, pixel) in line.iter_mut().enumerate() {
                *pixel = colour(column as f32 * scale, y, *pixel);
            }
        }
    }

    /// An outline from its height at each place.
    pub fn outline(&self, height: impl Fn(f32) -> f32) -> Outline {
        Outline(
            (0..self.width)
                .map(|column| height(column as f32 / self.width as f32))
                .collect(),
        )
    }

    /// Paints what lies below an outline, as far down as a nearer skyline leaves it in sight.
    /// `colour` hears the place and how far below the outline it is.
    pub fn paint_below(
        &mut self,
        outline: &Outline,
        nearer: Option<&Outline>,
        mut colour: impl FnMut(f32, f32, f32) -> Colour,
    ) {
        let scale = 1.0 / self.width as f32;
        let top = outline.0.iter().copied().fold(f32::MAX, f32::min) - scale;
        let end = nearer.map_or(f32::MAX, |nearer| {
            nearer.0.iter().copied().fold(f32::MIN, f32::max) + 2.0 * scale
        });
        for row in self.row(top)..self.row(end) {
            let y = row as f32 * scale;
            let line = &mut self.pixels[row * self.width..(row + 1) * self.width];
            for (column, pixel) in line.iter_mut().enumerate() {
                let depth = y - outline.0[column];
                let hidden = nearer.is_some_and(|nearer| y > nearer.0[column] + 2.0 * scale);
                if depth > -scale && !hidden {
                    let cover = ((depth + scale) / (2.0 * scale)).min(1.0);
                    *pixel = mix(
                        *pixel,
                        colour(column as f32 * scale, y, depth.max(0.0)),
                        cover,
                    );
                }
            }
        }
    }

    /// Paints a round spot; `colour` hears how far from the centre it is, 0 to 1.
    pub fn spot(
        &mut self,
        x: f32,
        y: f32,
        radius: f32,
        mut colour: impl FnMut(f32, Colour) -> Colour,
    ) {
        let width = self.width as f32;
        let columns = self.column(x - radius)..self.column(x + radius + 1.0 / width);
        for row in self.row(y - radius)..self.row(y + radius + 1.0 / width) {
            for column in columns.clone() {
                let (dx, dy) = (column as f32 / width - x, row as f32 / width - y);
                let distance = (dx * dx + dy * dy).sqrt() / radius;
                if distance < 1.0 {
                    let pixel = &mut self.pixels[row * self.width + column];
                    *pixel = colour(distance, *pixel);
                }
            }
        }
    }

    pub fn at(&self, x: f32, y: f32) -> Colour {
        let column = self.column(x).min(self.width - 1);
        let row = self.row(y).min(self.height - 1);
        self.pixels[row * self.width + column]
    }

    fn row(&self, y: f32) -> usize {
        ((y * self.width as f32).max(0.0) as usize).min(self.height)
    }

    fn column(&self, x: f32) -> usize {
        ((x * self.width as f32).max(0.0) as usize).min(self.width)
    }

    /// Darker corners, a little contrast, and film grain.
    pub fn develop(&self, random: &mut Rng) -> Vec<u8> {
        const GRAIN: f32 = 0.07;
        let (width, height) = (self.width as f32, self.height as f32);
        let mut bytes = Vec::with_capacity(self.pixels.len() * 3);
        for (row, line) in self.pixels.chunks_exact(self.width).enumerate() {
            let dy = row as f32 / height - 0.5;
            for (column, pixel) in line.iter().enumerate() {
                let dx = column as f32 / width - 0.5;
                let vignette = 1.0 - 0.38 * (dx * dx + dy * dy);
                let noise = random.u32(..);
                let grain = ((noise & 0xff) + (noise >> 8 & 0xff) + (noise >> 16 & 0xff)) as f32
                    / 765.0
                    - 0.5;
                for channel in pixel {
                    let value = (channel * vignette).clamp(0.0, 1.0);
                    let value = value + 0.16 * (value - 0.5) * value * (1.0 - value) * 4.0;
                    let grain = grain * GRAIN * (1.2 - value);
                    bytes.push(((value + grain) * 255.0 + 0.5) as u8);
                }
            }
        }
        bytes
    }
}
