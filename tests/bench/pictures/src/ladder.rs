//! What widths cost: how many more pixels a browser gets than its boxes show, whatever the theme and the screen.

use anyhow::{Context, Result};
use serde::Deserialize;
use std::{fs, path::Path};

use crate::boxes;

/// Pixels across that Instagram's photographs have: no box needs more.
const PHOTOGRAPH: f64 = 1080.0;

/// Px that pages leave free at their sides.
const EDGES: f64 = 60.0;

/// What people look through: px of windows that are usual, and pixels of the screen that one has.
const SCREENS: [Screens; 7] = [
    Screens::new("desktop × 1", &DESKTOPS, 1.0),
    Screens::new("desktop × 1.25", &DESKTOPS, 1.25),
    Screens::new("desktop × 2", &DESKTOPS, 2.0),
    Screens::new("tablet × 2", &[744, 768, 810, 820, 834, 1024], 2.0),
    Screens::new("phone × 2", &PHONES, 2.0),
    Screens::new("phone × 2.625", &PHONES, 2.625),
    Screens::new("phone × 3", &PHONES, 3.0),
];
const DESKTOPS: [u32; 7] = [1024, 1280, 1366, 1440, 1536, 1680, 1920];
const PHONES: [u32; 9] = [360, 375, 384, 390, 393, 402, 412, 414, 430];

/// Pages' rows of the table.
const PAGES: [Pages; 9] = [
    Pages::of_columns("1 column", 1),
    Pages::of_columns("2 columns", 2),
    Pages::of_columns("3 columns", 3),
    Pages::of_columns("4 columns", 4),
    Pages::of_columns("5 columns", 5),
    Pages::of_columns("6 columns", 6),
    Pages::of_rooms("in the text, 600–800 px", 600, 800),
    Pages::of_rooms("wide, 850–1400 px", 850, 1400),
    Pages::of_rooms("from edge to edge", 0, 0),
];

/// The widths in which pictures are copied for a feed, as tests/bench/pictures/ladders.php tells them.
#[derive(Debug, Deserialize)]
pub struct Ladder {
    /// Px that the page has for the feed at most; 0 from edge to edge.
    room: u32,
    columns: u32,
    widths: Vec<u32>,
}

#[derive(Clone, Copy, Debug)]
struct Screens {
    name: &'static str,
    windows: &'static [u32],
    density: f64,
}

#[derive(Clone, Copy, Debug)]
struct Pages {
    name: &'static str,
    columns: (u32, u32),
    rooms: (u32, u32),
}

/// What ladders of widths cost where boxes need so many pixels.
#[derive(Debug, Default, PartialEq)]
struct Cost {
    /// Boxes that have a file that is wide enough, and those that have none, though the photograph would do.
    fitted: u32,
    short: u32,
    /// Pixels of files ÷ pixels of their boxes.
    sum: f64,
    worst: f64,
}

impl Ladder {
    pub fn read_all(file: &Path) -> Result<Vec<Self>> {
        let text =
            fs::read_to_string(file).with_context(|| format!("can't read {}", file.display()))?;
        Ok(serde_json::from_str(&text)?)
    }

    /// Pixels across of its boxes.
    fn needs(&self, screens: Screens) -> impl Iterator<Item = f64> {
        screens.windows.iter().map(move |window| {
            let window = f64::from(*window);
            let room = match self.room {
                0 => window,
                room => (window - EDGES).min(f64::from(room)),
            };
            (boxes::side(room, self.columns) * screens.density).min(PHOTOGRAPH)
        })
    }
}

impl Screens {
    const fn new(name: &'static str, windows: &'static [u32], density: f64) -> Self {
        Self {
            name,
            windows,
            density,
        }
    }
}

impl Pages {
    const fn of_columns(name: &'static str, columns: u32) -> Self {
        Self {
            name,
            columns: (columns, columns),
            rooms: (0, u32::MAX),
        }
    }

    const fn of_rooms(name: &'static str, least: u32, most: u32) -> Self {
        Self {
            name,
            columns: (0, u32::MAX),
            rooms: (least, most),
        }
    }

    fn has(self, ladder: &Ladder) -> bool {
        let within = |(least, most), number| (least..=most).contains(&number);
        within(self.columns, ladder.columns) && within(self.rooms, ladder.room)
    }
}

impl Cost {
    fn add(&mut self, widths: &[u32], need: f64) {
        // What a hundredth of a pixel makes is no difference.
        let fitting = widths.iter().map(|width| f64::from(*width));
        match fitting
            .filter(|width| *width + 0.01 >= need)
            .reduce(f64::min)
        {
            Some(width) => {
                let pixels = (width / need).powi(2);
                self.fitted += 1;
                self.sum += pixels;
                self.worst = self.worst.max(pixels);
            }
            None => self.short += 1,
        }
    }

    fn told(&self) -> String {
        let mean = self.sum / f64::from(self.fitted.max(1));
        let short = 100.0 * f64::from(self.short) / f64::from((self.fitted + self.short).max(1));
        match short.round() {
            0.0 => format!("{mean:.2} {:.2}", self.worst),
            percent => format!("{mean:.2} {:.2}, {percent} % short", self.worst),
        }
    }
}

/// Prints what the ladders cost, by pages and screens.
pub fn print(ladders: &[Ladder]) {
    println!(
        "\nWidths, for each page its own: pixels of a square file ÷ those of its box, mean and worst,\n\
         if browsers always knew the box; and boxes that get fewer pixels than the photograph has for them"
    );
    let cells = |cells: [String; SCREENS.len()]| cells.map(|cell| format!("{cell:>23}")).concat();
    println!(
        "  {:<24}{:>7}{}",
        "",
        "copies",
        cells(SCREENS.map(|screens| screens.name.to_owned()))
    );
    for pages in PAGES {
        let those: Vec<&Ladder> = ladders.iter().filter(|ladder| pages.has(ladder)).collect();
        let copies: usize = those.iter().map(|ladder| ladder.widths.len()).sum();
        let costs = SCREENS.map(|screens| {
            let mut cost = Cost::default();
            for ladder in &those {
                ladder
                    .needs(screens)
                    .for_each(|need| cost.add(&ladder.widths, need));
            }
            cost.told()
        });
        println!(
            "  {:<24}{:>7.1}{}",
            pages.name,
            copies as f64 / those.len().max(1) as f64,
            cells(costs)
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_gets_the_narrowest_file_that_is_wide_enough() {
        let mut cost = Cost::default();
        for need in [320.0, 160.0, 641.0, 640.0] {
            cost.add(&[320, 640], need);
        }
        assert_eq!(
            cost,
            Cost {
                fitted: 3,
                short: 1,
                sum: 6.0,
                worst: 4.0,
            }
        );
    }

    #[test]
    fn a_page_has_the_boxes_of_its_columns_in_its_room() {
        let ladder = Ladder {
            room: 1180,
            columns: 4,
            widths: Vec::new(),
        };
        let needs = |windows, density| -> Vec<f64> {
            ladder.needs(Screens::new("", windows, density)).collect()
        };
        assert_eq!(needs(&[390, 1280], 1.0), [161.0, 289.0]);
        assert_eq!(needs(&[1280], 6.0), [PHOTOGRAPH]);
    }
}
