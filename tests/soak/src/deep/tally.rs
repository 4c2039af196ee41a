//! What happened, counted, and how it is told.

use super::{
    Scale,
    findings::{Broken, Finding},
};

#[derive(Clone, Debug, Default)]
pub struct Tally {
    pub ticks: usize,
    pub calls: usize,
    pub spoilt: usize,
    pub published: usize,
    pub edited: usize,
    pub deleted: usize,
    pub troubles: usize,
    pub kills: usize,
    pub overtaken: usize,
    pub rivals: usize,
    pub most_an_hour: usize,
    pub most_a_day: usize,
    /// Seconds, of the newest and of the others.
    pub latest: (i64, i64),
    /// Bytes.
    pub memory: u64,
    pub records: usize,
    pub bytes: u64,
    pub pictures: u64,
    /// Posts that were shown at most.
    pub posts: usize,
    /// Microseconds that reading what a page shows took, with the newest posts alone, and with all.
    pages: [Vec<u64>; 2],
    /// With the number of the site.
    pub findings: Vec<(usize, Finding)>,
}

impl Tally {
    pub fn visited(&mut self, posts: usize, microseconds: u64, is_whole: bool) {
        self.posts = self.posts.max(posts);
        self.pages[usize::from(is_whole)].push(microseconds);
    }

    pub fn add(&mut self, other: Self) {
        self.ticks += other.ticks;
        self.calls += other.calls;
        self.spoilt += other.spoilt;
        self.published += other.published;
        self.edited += other.edited;
        self.deleted += other.deleted;
        self.troubles += other.troubles;
        self.kills += other.kills;
        self.overtaken += other.overtaken;
        self.rivals += other.rivals;
        self.most_an_hour = self.most_an_hour.max(other.most_an_hour);
        self.most_a_day = self.most_a_day.max(other.most_a_day);
        self.latest.0 = self.latest.0.max(other.latest.0);
        self.latest.1 = self.latest.1.max(other.latest.1);
        self.memory = self.memory.max(other.memory);
        self.records = self.records.max(other.records);
        self.bytes = self.bytes.max(other.bytes);
        self.pictures = self.pictures.max(other.pictures);
        self.posts = self.posts.max(other.posts);
        for (pages, others) in self.pages.iter_mut().zip(other.pages) {
            pages.extend(others);
        }
        self.findings.extend(other.findings);
    }

    pub fn count(&self, broken: Broken) -> usize {
        self.findings
            .iter()
            .filter(|(_, finding)| finding.broken == broken)
            .count()
    }

    pub fn print(&mut self, scale: Scale) {
        let Scale {
            accounts,
            posts,
            days,
            ..
        } = scale;
        println!("\n  {accounts} accounts of {posts} posts, {days} days");
        let [few, many] = &mut self.pages;
        let rows = [
            (
                "on Instagram",
                format!(
                    "{} posted, {} edited, {} deleted",
                    self.published, self.edited, self.deleted
                ),
            ),
            (
                "in the way",
                format!(
                    "{} troubles, {} kills, {} overtaken, {} rivals",
                    self.troubles, self.kills, self.overtaken, self.rivals
                ),
            ),
            ("ticks", self.ticks.to_string()),
            (
                "calls",
                format!(
                    "{}, {} of them spoilt; {} in an hour at most, {} in a day",
                    self.calls, self.spoilt, self.most_an_hour, self.most_a_day
                ),
            ),
            (
                "late at most",
                format!(
                    "{:.1} h among the newest, {:.1} h among the others",
                    hours(self.latest.0),
                    hours(self.latest.1)
                ),
            ),
            (
                "kept at most",
                format!(
                    "{} posts, {} records of older ones, {} kB of records, {} pictures",
                    self.posts,
                    self.records,
                    self.bytes / 1000,
                    self.pictures
                ),
            ),
            (
                "memory",
                format!("{} MB of a process at most", self.memory >> 20),
            ),
            (
                "a page's record",
                format!(
                    "read in {} µs with the newest alone, in {} µs with all",
                    median(few),
                    median(many)
                ),
            ),
        ];
        for (name, text) in rows {
            println!("  {name:<16} {text}");
        }
        println!();
    }

    pub fn print_findings(&self) {
        for broken in Broken::ALL {
            let count = self.count(broken);
            let mark = if count == 0 { '\u{2713}' } else { '\u{2717}' };
            println!("  {mark} {}: {count} found", broken.promise());
            let of_this_kind = self
                .findings
                .iter()
                .filter(|(_, finding)| finding.broken == broken);
            for (site, finding) in of_this_kind.take(5) {
                println!("      account {site}, {}", finding.told());
            }
        }
    }
}

fn hours(seconds: i64) -> f64 {
    f64::from(i32::try_from(seconds).unwrap_or(i32::MAX)) / 3600.0
}

fn median(values: &mut [u64]) -> u64 {
    values.sort_unstable();
    values.get(values.len() / 2).copied().unwrap_or_default()
}
