//! The tables of the pages.

use super::{
    Cost, Page, SIZES,
    parts::{PARTS, Part},
    series::Median,
};

/// What a page with the feed is to stay within, as multiples of the page without it.
const PHP_TARGET: f64 = 1.015;
const SPEED_TARGET: f64 = 0.97;
/// What the plugin may cost a page without a feed, in ms.
const BARE_TARGET: f64 = 0.1;

/// Prints them.
pub fn print(costs: &[Cost]) {
    let of = |page| costs.iter().find(|cost| cost.page == page);
    let (Some(floor), Some(by_hand), Some(inactive)) =
        (of(Page::Without), of(Page::ByHand), of(Page::Inactive))
    else {
        return;
    };
    print_pages(costs, floor, by_hand);
    print_bare(floor, inactive);
    let feeds: Vec<&Cost> = SIZES
        .into_iter()
        .filter_map(|size| of(Page::Feed(size)))
        .collect();
    print_parts(floor, by_hand, &feeds);
}

fn print_pages(costs: &[Cost], floor: &Cost, by_hand: &Cost) {
    println!(
        "\n{:<30}{:>9}{:>18}{:>18}{:>9}{:>9}{:>18}{:>9}",
        "", "PHP", "\u{d7} without", "\u{d7} by hand", "queries", "per s", "\u{d7} without", "kB"
    );
    for cost in costs {
        println!(
            "{:<30}{:>6.2} ms{:>18}{:>18}{:>9}{:>9.1}{:>18}{:>9.1}",
            title(cost.page),
            cost.php.median().value,
            times(cost.php.over(&floor.php)),
            times(cost.php.over(&by_hand.php)),
            cost.queries,
            cost.speed.median().value,
            times(cost.speed.over(&floor.speed)),
            cost.bytes as f64 / 1e3,
        );
    }
    println!(
        "{:<30}{:>9}{:>18}{:>18}{:>9}{:>9}{:>18}",
        "target of a feed",
        "",
        format!("\u{2264} {PHP_TARGET:.3}        "),
        "",
        format!("\u{2264} {}", floor.queries + 1),
        "",
        format!("\u{2265} {SPEED_TARGET:.3}        "),
    );
}

fn print_bare(floor: &Cost, inactive: &Cost) {
    let more = floor.php.minus(&inactive.php);
    let own: f64 = PARTS
        .into_iter()
        .filter(|part| part.is_loupes())
        .map(|part| floor.profile.of(part))
        .sum();
    println!("\nA page without a feed, beside the same where the plugin is not active:");
    println!(
        "{:+} queries, {:+} bytes, {:+.3} \u{b1} {:.3} ms of PHP (target \u{2264} {BARE_TARGET}); sampled in Loupe's own code {own:.3} ms",
        i64::from(floor.queries) - i64::from(inactive.queries),
        floor.bytes as i64 - inactive.bytes as i64,
        more.value,
        more.spread,
    );
}

/// What each part takes more of than on the page without a feed, and its share of all that the first feed takes.
fn print_parts(floor: &Cost, by_hand: &Cost, feeds: &[&Cost]) {
    let more = |cost: &Cost, part: Part| cost.profile.of(part) - floor.profile.of(part);
    let whole = |cost: &Cost| -> f64 { PARTS.into_iter().map(|part| more(cost, part)).sum() };
    let line = |name: &str, of: &dyn Fn(&Cost) -> f64| {
        print!("{name:<30}{:>9.2}", of(by_hand));
        for feed in feeds {
            print!("{:>9.2}{:>6.0} %", of(feed), 100.0 * of(feed) / whole(feed));
        }
        println!();
    };
    print!("\n{:<30}{:>9}", "ms more than without", "by hand");
    for feed in feeds {
        print!("{:>17}", title(feed.page));
    }
    println!();
    for part in PARTS {
        line(part.name(), &|cost| more(cost, part));
    }
    line("all of it", &whole);
}

fn title(page: Page) -> String {
    match page {
        Page::Without => "without a feed".to_owned(),
        Page::Again => "the same once more".to_owned(),
        Page::Inactive => "the same, plugin not active".to_owned(),
        Page::ByHand => "the grid by hand".to_owned(),
        Page::Feed(posts) => format!("{posts} posts"),
    }
}

fn times(ratio: Median) -> String {
    format!("{:.3} \u{b1} {:.3}", ratio.value, ratio.spread)
}
