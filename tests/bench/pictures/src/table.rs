//! The tables of views.

use crate::judge::Judged;

/// What a page's pictures may weigh, as a multiple of the hand-made page's.
const MOST_BYTES: f64 = 0.85;
/// Pixels in a row of a file ÷ those that its box shows.
const LEAST_SHARPNESS: f64 = 1.0;
const MOST_SHARPNESS: f64 = 1.6;

/// Prints them: first with script, then without.
pub fn print(judged: &[Judged]) {
    println!(
        "Beside a hand-made page: the same photographs cut to their boxes, as WebP at quality 80"
    );
    for (with_script, title) in [(true, "With script"), (false, "With script off")] {
        println!("\n{title}");
        head();
        for judged in judged
            .iter()
            .filter(|it| it.view.with_script == with_script)
        {
            row(judged);
        }
    }
    verdict(judged);
}

/// Says whether every row is as it should be, by the figures as they are printed.
fn verdict(judged: &[Judged]) {
    let missed: Vec<String> = judged.iter().filter_map(misses).collect();
    match &*missed {
        [] => println!("\nEvery row meets the target"),
        some => println!("\nThe target is missed:\n  {}", some.join("\n  ")),
    }
}

fn misses(judged: &Judged) -> Option<String> {
    let Judged { view, .. } = judged;
    let rounded = |number: f64, digits: i32| {
        let scale = 10_f64.powi(digits);
        (number * scale).round() / scale
    };
    let ratio = judged.bytes as f64 / judged.by_hand as f64;
    let faults: Vec<&str> = [
        (rounded(ratio, 2) > MOST_BYTES, "bytes"),
        (
            rounded(judged.quality, 1) < rounded(judged.quality_by_hand, 1),
            "quality",
        ),
        (
            rounded(judged.sharpness.least, 2) < LEAST_SHARPNESS
                || rounded(judged.sharpness.greatest, 2) > MOST_SHARPNESS,
            "sharpness",
        ),
        (view.fetched.len() != view.pictures.len(), "requests"),
    ]
    .into_iter()
    .filter_map(|(is_missed, what)| is_missed.then_some(what))
    .collect();
    let script = if view.with_script { "" } else { ", script off" };
    (!faults.is_empty()).then(|| format!("{}{script}: {}", name(judged), faults.join(", ")))
}

fn name(Judged { view, .. }: &Judged) -> String {
    format!("{}, {} × {}", view.page, view.window, view.density)
}

fn head() {
    println!(
        "  {:<44}{:>10}{:>11}{:>11}{:>9}{:>13}{:>10}{:>10}{:>10}",
        "", "box", "fetched", "by hand", "ratio", "sharpness", "quality", "by hand", "requests"
    );
    println!(
        "  {:<44}{:>10}{:>11}{:>11}{:>9}{:>13}{:>10}{:>10}{:>10}",
        "target",
        "",
        "",
        "",
        format!("≤ {MOST_BYTES:.2}×"),
        format!("{LEAST_SHARPNESS:.2}–{MOST_SHARPNESS:.2}"),
        "≥ by hand",
        "",
        "1 each"
    );
}

fn row(judged: &Judged) {
    let Judged { view, shown, .. } = judged;
    println!(
        "  {:<44}{:>10}{:>11}{:>11}{:>9}{:>13}{:>10.1}{:>10.1}{:>10}",
        name(judged),
        format!("{}×{}", shown.width, shown.height),
        kilobytes(judged.bytes),
        kilobytes(judged.by_hand),
        format!("{:.2}×", judged.bytes as f64 / judged.by_hand as f64),
        format!(
            "{:.2}–{:.2}",
            judged.sharpness.least, judged.sharpness.greatest
        ),
        judged.quality,
        judged.quality_by_hand,
        format!("{}/{}", view.fetched.len(), view.pictures.len()),
    );
}

fn kilobytes(bytes: u64) -> String {
    format!("{:.1} kB", bytes as f64 / 1000.0)
}
