//! Years of life for many sites in minutes, with everything going wrong that can. `cargo xtask soak` starts it and what
//! it stands on (`stage`).
//!
//! The PHP core runs with its shipped stores and locks against sandboxes over HTTP. Both clocks, the sandbox's and the
//! site's, are moved from one due tick to the next. What must never happen is judged from outside (`ledger`).

mod crew;
mod deep;
mod instagram;
mod kill;
mod ledger;
mod plan;
mod sabotage;
mod shard;
mod site;
mod stage;
mod summary;
mod tally;
mod troubles;
mod worker;

use anyhow::{Context, Result, bail};
use std::{
    env,
    process::ExitCode,
    sync::atomic::Ordering,
    thread,
    time::{Duration, Instant},
};

use ledger::Broken;
use plan::Group;
use sabotage::Sabotage;
use shard::Progress;
use stage::Stage;
use tally::Tally;

/// What was asked for, as the options of `cargo xtask soak` say it (xtask/src/soak.rs).
#[derive(Clone, Copy, Debug)]
struct Options {
    seed: u64,
    quick: bool,
    self_test: bool,
    /// Accounts of thousands of posts in place of many sites.
    deep: bool,
}

impl Options {
    fn from_environment() -> Result<Self> {
        let seed = match env::var("LOUPE_SOAK_SEED") {
            Ok(seed) => seed
                .parse()
                .with_context(|| format!("LOUPE_SOAK_SEED is no number: {seed}"))?,
            Err(_) => fastrand::u64(..1_000_000),
        };
        Ok(Self {
            seed,
            quick: env::var_os("LOUPE_SOAK_QUICK").is_some(),
            self_test: env::var_os("LOUPE_SOAK_SELF_TEST").is_some(),
            deep: env::var_os("LOUPE_SOAK_DEEP").is_some(),
        })
    }
}

fn main() -> ExitCode {
    match Options::from_environment().and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs it, and fails if a promise was broken.
fn run(options: Options) -> Result<()> {
    let seed = options.seed;
    println!("seed {seed}: the same troubles again with --seed {seed}");
    let stage = Stage::from_environment()?;
    if options.deep {
        if options.self_test {
            deep::prove(&stage, seed)?;
        }
        return deep::run(&stage, deep::scale(options.quick), seed);
    }
    if options.self_test {
        for sabotage in Sabotage::ALL {
            prove(&stage, sabotage, seed)?;
        }
    }
    let groups = plan::groups(options.quick);
    let tallies = soak(&stage, &groups, seed, None)?;
    summary::print(&groups, &tallies);
    let errors = stage.errors()?;
    if !errors.is_empty() {
        bail!("PHP complained:\n{errors}");
    }
    let is_broken = |broken: &Broken| tallies.iter().any(|tally| tally.count(*broken) > 0);
    let broken: Vec<&str> = Broken::ALL
        .iter()
        .filter(|broken| is_broken(broken))
        .map(|broken| broken.promise())
        .collect();
    if !broken.is_empty() {
        let broken = broken.join("; ");
        bail!("it is not true that {broken}. --seed {seed} shows it again");
    }
    Ok(())
}

/// A defect of each kind has to be found.
fn prove(stage: &Stage, sabotage: Sabotage, seed: u64) -> Result<()> {
    let groups = plan::sabotaged();
    let tallies = soak(stage, &groups, seed, Some(sabotage))?;
    let broken = sabotage.breaks();
    if tallies.iter().all(|tally| tally.count(broken) == 0) {
        bail!(
            "{} was not found: the check that {} can't fail",
            sabotage.name(),
            broken.promise()
        );
    }
    println!("{}: found, as it has to be", sabotage.name());
    Ok(())
}

fn soak(
    stage: &Stage,
    groups: &[Group],
    seed: u64,
    sabotage: Option<Sabotage>,
) -> Result<Vec<Tally>> {
    let sites = plan::sites(groups, seed);
    let total: i64 = sites.iter().map(|site| site.until - site.connects_at).sum();
    let progress = Progress::default();
    let shards = stage.set(sites, groups.len(), sabotage, &progress)?;
    let name = sabotage.map_or_else(
        || "soak".to_owned(),
        |defect| format!("soak with {}", defect.name()),
    );
    let started = Instant::now();
    let mut tenths_said = 0;
    thread::scope(|scope| {
        let running: Vec<_> = shards
            .into_iter()
            .map(|shard| scope.spawn(|| shard.run()))
            .collect();
        while running.iter().any(|shard| !shard.is_finished()) {
            let tenths = 10 * progress.passed.load(Ordering::Relaxed) / total.max(1);
            if tenths > tenths_said {
                tenths_said = tenths;
                let seconds = started.elapsed().as_secs();
                println!("  {name}: {tenths}0 % after {seconds} s");
            }
            thread::sleep(Duration::from_millis(200));
        }
        let mut tallies = vec![Tally::default(); groups.len()];
        for shard in running {
            let result = shard.join();
            let result = result.unwrap_or_else(|_| bail!("a part of the soak panicked"));
            for (sum, part) in tallies.iter_mut().zip(result?) {
                sum.add(part);
            }
        }
        Ok(tallies)
    })
}
