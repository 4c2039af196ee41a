//! Accounts of thousands of posts, hour by hour for a year: they post, edit and delete, Instagram misbehaves, and
//! processes die and overtake each other. Each has a site of its own; whoever has an hour to spend takes the next one.

mod account;
mod findings;
mod life;
mod tally;
mod truth;
mod weather;

use anyhow::{Result, bail};
use std::{
    collections::VecDeque,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use crate::{
    instagram::Instagram,
    stage::{DeepSite, Stage},
    troubles::DAY,
};
use account::Account;
use findings::Broken;
use tally::Tally;

/// How much of it.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    pub accounts: usize,
    /// The number of the first, from 1; what an account lives through depends on its number and the seed alone, so
    /// parts of a soak can run one after another.
    pub first: usize,
    /// Of each, at the beginning.
    pub posts: usize,
    /// Of each, on its site.
    pub kept: usize,
    pub days: i64,
    /// Seconds before the first trouble.
    pub calm: i64,
    /// Seconds from one trouble to the next, on average.
    pub trouble_every: i64,
    /// Whether somebody looks at all the posts every hour, and not once a day.
    pub looks_hourly: bool,
}

const WHOLE: Scale = Scale {
    accounts: 20,
    first: 1,
    posts: 10_000,
    kept: 10_000,
    days: 365,
    calm: 3 * DAY,
    trouble_every: 6 * DAY,
    looks_hourly: false,
};
const QUICK: Scale = Scale {
    accounts: 3,
    first: 1,
    posts: 300,
    kept: 2_500,
    days: 25,
    calm: 2 * DAY,
    trouble_every: 3 * DAY,
    looks_hourly: true,
};

/// Of how many accounts one has its pictures copied.
const PICTURES_OF: usize = 5;

/// As the environment names it, where somebody wants another; for what a machine has time for.
pub fn scale(quick: bool) -> Scale {
    let scale = if quick { QUICK } else { WHOLE };
    let number = |name: &str| std::env::var(name).ok()?.parse().ok();
    Scale {
        accounts: number("LOUPE_DEEP_ACCOUNTS").unwrap_or(scale.accounts),
        first: number("LOUPE_DEEP_FIRST").unwrap_or(scale.first),
        posts: number("LOUPE_DEEP_POSTS").unwrap_or(scale.posts),
        days: number("LOUPE_DEEP_DAYS")
            .map_or(scale.days, |days| i64::try_from(days).unwrap_or(i64::MAX)),
        ..scale
    }
}

/// Defects that a worker can be given (Sabotage.php), and the promise that each breaks.
const SABOTAGES: [(&str, Broken); 5] = [
    ("lost-record", Broken::PostLost),
    ("repeated", Broken::PostTwice),
    ("sleepy", Broken::Outdated),
    ("chatty", Broken::TooManyCalls),
    ("untidy", Broken::RecordLeft),
];

/// Enough for a defect to show.
const SABOTAGED: Scale = Scale {
    accounts: 1,
    days: 20,
    // What is late counts in fair weather.
    calm: 20 * DAY,
    ..QUICK
};

/// A defect of each kind has to be found.
pub fn prove(stage: &Stage, seed: u64) -> Result<()> {
    for (defect, broken) in SABOTAGES {
        let tally = soak(stage, SABOTAGED, seed, Some((defect, broken)))?;
        if tally.count(broken) == 0 {
            bail!(
                "{defect} was not found: the check that {} can't fail",
                broken.promise()
            );
        }
        println!("{defect}, of a deep feed: found, as it has to be");
    }
    Ok(())
}

/// Runs it, and fails if a promise was broken.
pub fn run(stage: &Stage, scale: Scale, seed: u64) -> Result<()> {
    let mut tally = soak(stage, scale, seed, None)?;
    tally.print(scale);
    tally.print_findings();
    let broken: Vec<&str> = Broken::ALL
        .into_iter()
        .filter(|broken| tally.count(*broken) > 0)
        .map(Broken::promise)
        .collect();
    if !broken.is_empty() {
        bail!(
            "it is not true that {}. --seed {seed} shows it again",
            broken.join("; ")
        );
    }
    Ok(())
}

fn soak(
    stage: &Stage,
    scale: Scale,
    seed: u64,
    sabotage: Option<(&'static str, Broken)>,
) -> Result<Tally> {
    let waiting: Mutex<VecDeque<usize>> =
        Mutex::new((scale.first..).take(scale.accounts).collect());
    let passed = AtomicI64::new(0);
    let total = scale.days * 24 * i64::try_from(scale.accounts)?;
    let live = |sandbox: &str| -> Result<Tally> {
        let mut tally = Tally::default();
        loop {
            let next = waiting
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .pop_front();
            let Some(number) = next else { return Ok(tally) };
            let site = DeepSite {
                number,
                posts: scale.kept,
                pictures: number % PICTURES_OF == 1,
                sabotage: sabotage.map(|(defect, _)| defect),
            };
            let crew = stage.crew_of_deep(sandbox, &site)?;
            let seed = seed.wrapping_mul(1000) + number as u64;
            let mut account = Account::new(scale, site, Instagram::at(sandbox), crew, seed);
            account.begin()?;
            while account.pass_an_hour()? {
                passed.fetch_add(1, Ordering::Relaxed);
                let is_found = |(_, broken)| account.tally.count(broken) > 0;
                if sabotage.map_or(!account.tally.findings.is_empty(), is_found) {
                    break;
                }
            }
            if sabotage.is_none() && !account.tally.findings.is_empty() {
                for (_, finding) in &account.tally.findings {
                    println!("  account {number}: {}", finding.told());
                }
                stage.keep(&account.folder, &format!("account-{number}"))?;
            }
            tally.add(account.tally);
        }
    };
    let started = Instant::now();
    thread::scope(|scope| {
        let running: Vec<_> = stage
            .sandboxes()
            .iter()
            .map(|sandbox| scope.spawn(|| live(sandbox)))
            .collect();
        let mut said = 0;
        while running.iter().any(|part| !part.is_finished()) {
            let percent = 100 * passed.load(Ordering::Relaxed) / total.max(1);
            if percent >= said + 5 && sabotage.is_none() {
                said = percent;
                println!(
                    "  deep feeds: {percent} % after {} s",
                    started.elapsed().as_secs()
                );
            }
            thread::sleep(Duration::from_millis(100));
        }
        let mut tally = Tally::default();
        for part in running {
            tally.add(
                part.join()
                    .unwrap_or_else(|_| bail!("a part of the soak panicked"))?,
            );
        }
        Ok(tally)
    })
}
