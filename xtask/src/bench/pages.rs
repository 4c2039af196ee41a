//! What a page costs with a feed on it, beside the same page without one.

mod parts;
mod series;
mod table;
mod visitor;
mod workers;

use anyhow::Result;
use std::time::Instant;

use crate::{
    database, package, paths, process,
    progress::{Step, step},
    server::{self, Scheme, WebServer},
    system::{self, Program},
    wordpress::{self, Wanted},
};
use parts::Profile;
use series::Series;
use visitor::Visitor;
use workers::Workers;

/// Posts that are stored; pages show the newest twelve.
const SIZES: [u32; 4] = [12, 100, 1_000, 10_000];
/// As many at once as requests come, and not more than small servers have.
const WORKERS: usize = 4;
/// Many short rounds rather than few long ones: what else the machine does changes from second to second.
const ROUNDS: usize = 80;
/// Requests of each page in a round: one after the other, and by as many visitors as there are workers.
const ALONE: usize = 6;
const AT_ONCE: usize = 12;
/// Requests of each page whose stacks are sampled.
const SAMPLED: usize = 200;
/// Pages are to be made without Instagram, and nobody listens there.
const NOBODY: &str = "http://127.0.0.1:9";

/// A page that is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Page {
    /// The floor.
    Without,
    /// The floor once more: what is measured of it is the error of the rest.
    Again,
    /// The floor where the plugin is not active.
    Inactive,
    /// With the feed's HTML as a person pastes it.
    ByHand,
    /// With the block, and so many posts stored.
    Feed(u32),
}

const PAGES: [Page; 8] = [
    Page::Without,
    Page::Again,
    Page::Inactive,
    Page::ByHand,
    Page::Feed(SIZES[0]),
    Page::Feed(SIZES[1]),
    Page::Feed(SIZES[2]),
    Page::Feed(SIZES[3]),
];

impl Page {
    fn path(self) -> String {
        match self {
            Self::Without | Self::Again | Self::Inactive => "without/".to_owned(),
            Self::ByHand => "by-hand/".to_owned(),
            Self::Feed(size) => format!("feed-{size}/"),
        }
    }

    /// What tests/bench/pages/loupe-bench.php does for each request of it.
    fn wish(self) -> &'static str {
        match self {
            Self::Inactive => "inactive",
            Self::Without | Self::Again | Self::ByHand | Self::Feed(_) => "",
        }
    }

    /// How many pictures are on it.
    fn pictures(self) -> usize {
        match self {
            Self::Without | Self::Again | Self::Inactive => 0,
            Self::ByHand | Self::Feed(_) => 12,
        }
    }
}

/// What was measured of a page.
struct Cost {
    page: Page,
    queries: u32,
    bytes: usize,
    /// CPU time of php-fpm for each request, in ms, by round.
    php: Series,
    /// Requests that were answered in a second, by round.
    speed: Series,
    profile: Profile,
}

/// Lays the site out, measures, and prints the tables.
pub fn run() -> Result<()> {
    system::ensure(&[
        Program::Curl,
        Program::Php,
        Program::PhpFpm,
        Program::PhpExcimer,
        Program::Nginx,
        Program::OpenSsl,
    ])?;
    package::ensure()?;
    let wordpress = wordpress::ensure(&Wanted::Latest)?;
    let database = database::start("bench")?;
    let bench = paths::root().join("tests/bench/pages");
    let server = server::start(&server::Plan {
        dir: paths::target().join("bench/pages"),
        scheme: Scheme::Http,
        plugins: vec![bench.join("loupe-bench.php")],
        workers: WORKERS,
        is_debugging: false,
        hourly_calls: 0,
        wordpress: &wordpress,
        database: &database,
        instagram: NOBODY,
        themes: None,
    })?;
    step("pages and feeds", |step| {
        step.run(
            process::command("php")
                .arg(bench.join("fill.php"))
                .args(SIZES.map(|size| size.to_string()))
                .env("LOUPE_WP_DIR", server.dir.join("wordpress")),
        )
    })?;
    let costs = step("rounds", |step| measure(step, &server))?;
    table::print(&costs);
    Ok(())
}

/// All pages in each round, so that whatever else the machine does meets all alike.
fn measure(step: &Step, server: &WebServer) -> Result<Vec<Cost>> {
    let visitor = Visitor::new(&server.url);
    let workers = Workers::of(server.php_fpm())?;
    let mut costs: Vec<Cost> = PAGES
        .into_iter()
        .map(|page| first_look(&visitor, page))
        .collect::<Result<_>>()?;
    for round in 0..ROUNDS {
        step.tick();
        for at in order(round) {
            let page = costs[at].page;
            // What the page before left behind in the workers is not this one's to pay for.
            visitor.get_at_once(page, WORKERS, WORKERS)?;
            let mut requests = [0.0; ALONE];
            for spent in &mut requests {
                let before = workers.cpu_time()?;
                visitor.get(page)?;
                *spent = workers.cpu_time()? - before;
            }
            costs[at].php.push(series::of_faster_half(&mut requests));
        }
        for at in order(round) {
            let page = costs[at].page;
            let begun = Instant::now();
            visitor.get_at_once(page, WORKERS, AT_ONCE)?;
            let speed = AT_ONCE as f64 / begun.elapsed().as_secs_f64();
            costs[at].speed.push(speed);
        }
    }
    for round in 0..SAMPLED {
        step.tick();
        for at in order(round) {
            let stacks = visitor.told(costs[at].page, "sample")?;
            costs[at].profile.push(&stacks)?;
        }
    }
    Ok(costs)
}

/// What is the same each time; and the page is in all caches after it.
fn first_look(visitor: &Visitor, page: Page) -> Result<Cost> {
    let bytes = visitor.check(page)?;
    Ok(Cost {
        page,
        queries: visitor.told(page, "count")?.trim().parse()?,
        bytes,
        php: Series::default(),
        speed: Series::default(),
        profile: Profile::default(),
    })
}

/// Each page begins a round in its turn, and has different ones before it.
fn order(round: usize) -> impl Iterator<Item = usize> {
    // With as many pages as there are, every odd step comes by all of them.
    let step = [1, 3, 5, 7][round % 4];
    (0..PAGES.len()).map(move |turn| (round / 4 + turn * step) % PAGES.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_its_turn_in_every_round() {
        for round in 0..ROUNDS {
            let mut turns: Vec<usize> = order(round).collect();
            turns.sort_unstable();
            assert_eq!(turns, Vec::from_iter(0..PAGES.len()));
        }
    }
}
