//! What widths cost: how many more pixels a browser gets than its boxes show, whatever the theme and the screen.

use std::ops::RangeInclusive;

use crate::boxes;

/// Pixels across that Instagram's photographs have: no box needs more.
const PHOTOGRAPH: f64 = 1080.0;

const COLUMNS: RangeInclusive<u32> = 1..=6;

/// Pages' content widths and phones' windows, with the densities that their screens have.
const SCREENS: [Screens; 6] = [
    Screens::new("desktop × 1", 600, 1400, 20, 0, 1.0),
    Screens::new("desktop × 1.5", 600, 1400, 20, 0, 1.5),
    Screens::new("desktop × 2", 600, 1400, 20, 0, 2.0),
    Screens::new("phone × 2", 360, 430, 5, 60, 2.0),
    Screens::new("phone × 2.625", 360, 430, 5, 60, 2.625),
    Screens::new("phone × 3", 360, 430, 5, 60, 3.0),
];

#[derive(Clone, Copy, Debug)]
struct Screens {
    name: &'static str,
    narrowest: usize,
    widest: usize,
    step: usize,
    /// Px that the page leaves free at its sides.
    edges: usize,
    density: f64,
}

impl Screens {
    const fn new(
        name: &'static str,
        narrowest: usize,
        widest: usize,
        step: usize,
        edges: usize,
        density: f64,
    ) -> Self {
        Self {
            name,
            narrowest,
            widest,
            step,
            edges,
            density,
        }
    }

    /// Pixels across of the boxes that feeds of so many columns have there.
    fn needs(self, columns: u32) -> impl Iterator<Item = f64> {
        (self.narrowest..=self.widest)
            .step_by(self.step)
            .map(move |width| boxes::side((width - self.edges) as f64, columns) * self.density)
            .map(|need| need.min(PHOTOGRAPH))
    }
}

/// What a ladder of widths costs where boxes need so many pixels.
#[derive(Debug, Default, PartialEq)]
struct Cost {
    /// Pixels of a file ÷ pixels of its box; of boxes for which there is a file wide enough.
    mean: f64,
    worst: f64,
    /// The share of boxes for which there is none, though the photograph would do.
    short: f64,
}

fn cost(widths: &[u32], needs: impl Iterator<Item = f64>) -> Cost {
    let (mut fitted, mut short, mut sum, mut worst) = (0.0, 0.0, 0.0, 0.0_f64);
    for need in needs {
        let width = widths.iter().map(|width| f64::from(*width));
        match width.into_iter().find(|width| *width >= need) {
            Some(width) => {
                let pixels = (width / need).powi(2);
                fitted += 1.0;
                sum += pixels;
                worst = worst.max(pixels);
            }
            None => short += 1.0,
        }
    }
    Cost {
        mean: if fitted > 0.0 { sum / fitted } else { 0.0 },
        worst,
        short: short / (fitted + short),
    }
}

/// Prints what the ladder costs, by columns and screens.
pub fn print(widths: &[u32]) {
    let names: Vec<String> = widths.iter().map(u32::to_string).collect();
    println!(
        "\nWidths {}: pixels of a square file ÷ those of its box, mean and worst",
        names.join("/")
    );
    let cells = |cells: [String; SCREENS.len()]| cells.map(|cell| format!("{cell:>24}")).concat();
    println!(
        "  {:<10}{}",
        "",
        cells(SCREENS.map(|screens| screens.name.to_owned()))
    );
    for columns in COLUMNS {
        let costs = SCREENS.map(|screens| told(&cost(widths, screens.needs(columns))));
        println!(
            "  {columns} column{}{}",
            if columns == 1 { " " } else { "s" },
            cells(costs)
        );
    }
    let everywhere = SCREENS.map(|screens| {
        told(&cost(
            widths,
            COLUMNS.flat_map(|columns| screens.needs(columns)),
        ))
    });
    println!("  {:<10}{}", "all", cells(everywhere));
}

fn told(cost: &Cost) -> String {
    let short = match (cost.short * 100.0).round() {
        0.0 => String::new(),
        percent => format!(" ({percent} % short)"),
    };
    if cost.worst == 0.0 {
        return short;
    }
    format!("{:.2} {:.2}{short}", cost.mean, cost.worst)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_gets_the_narrowest_file_that_is_wide_enough() {
        let cost = cost(&[320, 640], [320.0, 160.0, 641.0, 640.0].into_iter());
        assert_eq!(
            cost,
            Cost {
                mean: 2.0,
                worst: 4.0,
                short: 0.25
            }
        );
    }
}
