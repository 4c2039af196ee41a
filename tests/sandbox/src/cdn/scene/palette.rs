//! The light of a scene.

use super::canvas::{Colour, rgb};

#[derive(Debug, Clone, Copy)]
pub struct Light {
    /// The sky from the top down to the horizon.
    pub sky: [Colour; 3],
    pub sun: Colour,
    /// Land far away and land close by.
    pub far: Colour,
    pub near: Colour,
}

const fn light(sky: [u32; 3], sun: u32, far: u32, near: u32) -> Light {
    Light {
        sky: [rgb(sky[0]), rgb(sky[1]), rgb(sky[2])],
        sun: rgb(sun),
        far: rgb(far),
        near: rgb(near),
    }
}

/// Mornings and evenings.
pub const DAYS: [Light; 7] = [
    light([0x5b82ad, 0xe3b7a0, 0xfbd9a8], 0xfff1cf, 0xc79a9b, 0x23304a),
    light([0x2f4a75, 0x9d86a8, 0xf2a98a], 0xffd9a0, 0x8f7596, 0x151d33),
    light([0x7fa9c4, 0xc4d8dc, 0xf4ecd8], 0xfffbe8, 0xa3bcc4, 0x1e3a40),
    light([0x3c2f57, 0xc0596a, 0xfdb36a], 0xfff0b0, 0xa8566e, 0x1c1430),
    light([0x89a7b8, 0xe8dccb, 0xf6d9b4], 0xfff5dc, 0xbfae9f, 0x3a3330),
    light([0x27406b, 0x5f86b0, 0xc7d3de], 0xf5f7ff, 0x7f9cbc, 0x101f38),
    light([0x4f7f96, 0xb9cfae, 0xf7e3a6], 0xfff6c8, 0x9fb59a, 0x1d3328),
];

/// Deserts at the ends of the day.
pub const SANDS: [Light; 4] = [
    light([0x4b78a8, 0x9dbcd0, 0xf0d8b8], 0xfff0d0, 0xe7b27c, 0x8a4a2c),
    light([0x5a4a7a, 0xd88a86, 0xfbc48c], 0xffe2a8, 0xe29a6a, 0x6a2f34),
    light([0x86b4c8, 0xcfe0de, 0xf7ecd4], 0xffffff, 0xf0d6a8, 0xa87b4c),
    light([0x24304f, 0x7f6a8c, 0xe8a58a], 0xffd0a0, 0xc98a72, 0x4a2a38),
];

/// Woods in fog.
pub const FOGS: [Light; 5] = [
    light([0xb9c8c9, 0xd3dcd8, 0xe8ebe3], 0xffffff, 0xb4c4c0, 0x12241f),
    light([0xd9b99a, 0xefd6b4, 0xfae9cf], 0xfff4dc, 0xdcbf9f, 0x2b2218),
    light([0x7d93a8, 0xa9bac6, 0xcdd7dc], 0xf0f6ff, 0x9fb2c0, 0x0d1b2a),
    light([0x9fae8c, 0xcbd2ac, 0xeceac8], 0xfffbe0, 0xb5c098, 0x17240f),
    light([0x8d7f9c, 0xc4b0b8, 0xecd2c6], 0xffe8dc, 0xb8a4b0, 0x1d1626),
];

/// Green land in low sun.
pub const FIELDS: [Light; 5] = [
    light([0x6f9fc8, 0xc6d8d8, 0xf8e6c0], 0xfff4d0, 0x93a98f, 0x33501f),
    light([0x8a9fc0, 0xe8c4a8, 0xfcd79a], 0xffeab8, 0xb39a6c, 0x4a3f18),
    light([0x4f8cc4, 0x9cc6e0, 0xe4f0ee], 0xffffff, 0x8fb4a8, 0x2c6030),
    light([0x564f7c, 0xd08a80, 0xf8c088], 0xffe0a0, 0x8c6a70, 0x27301c),
    light([0x9fb0b8, 0xd0d4cc, 0xe8e2cc], 0xfffdf0, 0xa4aa94, 0x4c5428),
];

impl Light {
    /// The sky's own colour, `down` from 0 at the top to 1 at the horizon.
    pub fn sky_at(&self, down: f32) -> Colour {
        let down = down.clamp(0.0, 1.0);
        if down < 0.6 {
            super::canvas::mix(
                self.sky[0],
                self.sky[1],
                super::canvas::step(0.0, 0.6, down),
            )
        } else {
            super::canvas::mix(
                self.sky[1],
                self.sky[2],
                super::canvas::step(0.6, 1.0, down),
            )
        }
    }
}
