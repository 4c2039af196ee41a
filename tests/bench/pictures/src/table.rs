//! The tables of views.

use crate::judge::Judged;

/// What a page's pictures may weigh, as a multiple of the hand-made page's.
const MOST_BYTES: f64 = 0.85;
/// Pixels in a row of a file ÷ those that its box shows.
const LEAST_SHARPNESS: f64 = 1.0;

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
        format!("≥ {LEAST_SHARPNESS:.2}"),
        "≥ by hand",
        "",
        "1 each"
    );
}

fn row(judged: &Judged) {
    let Judged { view, shown, .. } = judged;
    println!(
        "  {:<44}{:>10}{:>11}{:>11}{:>9}{:>13}{:>10.1}{:>10.1}{:>10}",
        format!("{}, {} × {}", view.page, view.window, view.density),
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
