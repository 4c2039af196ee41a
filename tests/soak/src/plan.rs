//! Which sites there are, for how long, and what befalls them. Everything hangs on the seed.

use super::troubles::{DAY, HOUR, Troubles};
use fastrand::Rng;

/// Sites that are run alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    pub name: &'static str,
    pub sites: usize,
    /// How many of them are WordPress on MariaDB.
    pub wordpress: usize,
    pub days: i64,
    pub cadence: Cadence,
    /// Mean time from one outage of a site to the next, in seconds.
    pub trouble_every: i64,
    /// Of a thousand due refreshes, how many end with a killed process.
    pub crashes: u32,
}

/// How often a site's cron runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cadence {
    /// Once a day for the feed, and at the full hour after a refresh is due.
    Daily,
    /// Every hour, some minutes late.
    Hourly,
}

const LONG: Group = Group {
    name: "5 years, a sync a day",
    sites: 200,
    wordpress: 3,
    days: 5 * 365,
    cadence: Cadence::Daily,
    trouble_every: 40 * DAY,
    crashes: 15,
};
const CLOSE: Group = Group {
    name: "90 days, every hour",
    sites: 20,
    wordpress: 2,
    days: 90,
    cadence: Cadence::Hourly,
    trouble_every: 8 * DAY,
    crashes: 150,
};

/// What is proved: the whole, or as much as a test run has time for.
pub fn groups(quick: bool) -> [Group; 2] {
    if !quick {
        return [LONG, CLOSE];
    }
    [
        Group {
            name: "200 days, a sync a day",
            sites: 16,
            wordpress: 1,
            days: 200,
            trouble_every: 15 * DAY,
            crashes: 150,
            ..LONG
        },
        Group {
            name: "20 days, every hour",
            sites: 4,
            wordpress: 0,
            days: 20,
            trouble_every: 4 * DAY,
            ..CLOSE
        },
    ]
}

/// Enough for a defect to show.
pub fn sabotaged() -> [Group; 2] {
    let [long, close] = groups(true);
    [
        Group {
            wordpress: 0,
            days: 100,
            // Torn writes show only where a process is killed.
            crashes: 600,
            ..long
        },
        Group {
            wordpress: 0,
            days: 6,
            ..close
        },
    ]
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Standalone,
    WordPress,
}

#[derive(Clone, Debug)]
pub struct SitePlan {
    /// Counts all sites from 1.
    pub number: usize,
    /// Index of its group.
    pub group: usize,
    pub kind: Kind,
    pub cadence: Cadence,
    /// The Instagram account it shows.
    pub username: &'static str,
    /// Whether it fetches pictures.
    pub pictures: bool,
    pub connects_at: i64,
    /// Age of its first token when it is pasted, in seconds.
    pub token_age: i64,
    pub until: i64,
    pub troubles: Troubles,
    /// Of a thousand due refreshes, how many end with a killed process.
    pub crashes: u32,
    /// For what is decided while it runs.
    pub seed: u64,
}

/// Where simulated time begins: at a full hour, the same at every run.
pub const START: i64 = 555_556 * HOUR;

/// The sites of all groups.
pub fn sites(groups: &[Group], seed: u64) -> Vec<SitePlan> {
    let mut rng = Rng::with_seed(seed);
    let mut sites = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        for place in 0..group.sites {
            let number = sites.len() + 1;
            sites.push(site(&mut rng, group, index, place, number));
        }
    }
    sites
}

fn site(rng: &mut Rng, group: &Group, index: usize, place: usize, number: usize) -> SitePlan {
    let until = START + group.days * DAY;
    let connects_at = START + rng.i64(0..24) * HOUR;
    // Most have one post, which makes five years of syncs cheap; some have many.
    let has_many_posts = place % 20 == group.wordpress;
    SitePlan {
        number,
        group: index,
        kind: if place < group.wordpress {
            Kind::WordPress
        } else {
            Kind::Standalone
        },
        cadence: group.cadence,
        // A picture takes longer to shrink than everything else of a tick, and the profile's is fetched every day.
        pictures: group.cadence == Cadence::Hourly && place.is_multiple_of(5) && !has_many_posts,
        username: if has_many_posts {
            "lumen.studio"
        } else {
            "one.good.picture"
        },
        connects_at,
        // As the dashboard hands them out, or lying about for weeks.
        token_age: if rng.bool() { 0 } else { rng.i64(0..55 * DAY) },
        until,
        troubles: Troubles::draw(rng, connects_at + DAY, until, group.trouble_every),
        crashes: group.crashes,
        seed: rng.u64(..),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_proof_has_the_sites_that_are_promised() {
        let [long, close] = groups(false);
        assert_eq!((long.sites, long.days), (200, 1825));
        assert_eq!((close.sites, close.days), (20, 90));
        let sites = sites(&[long, close], 1);
        assert_eq!(sites.len(), 220);
        let wordpress = sites.iter().filter(|site| site.kind == Kind::WordPress);
        assert_eq!(wordpress.count(), 5);
    }

    #[test]
    fn every_site_has_troubles_of_its_own() {
        let sites = sites(&groups(false), 1);
        assert_ne!(sites[0].troubles, sites[1].troubles);
        assert!(
            sites
                .iter()
                .all(|site| site.troubles != Troubles::default())
        );
    }
}
