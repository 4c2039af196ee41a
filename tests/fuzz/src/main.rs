//! Feeds odd bytes to Loupe's two halves, in Rust and in PHP, and fails where they do not read them alike.
//!
//! The cases of `spec/vectors` are its beginning; what it makes of them, chance decides, which a seed repeats.

mod area;
mod defect;
mod json;
mod letters;
mod mutate;
mod ours;
mod pair;
mod report;
mod seeds;
mod selection;
mod shrink;
mod theirs;

use anyhow::{Result, bail};
use area::{Area, Case};
use clap::Parser;
use defect::Defect;
use fastrand::Rng;
use mutate::Mutator;
use pair::Pair;
use std::{
    fs,
    path::PathBuf,
    process::ExitCode,
    time::{Duration, Instant},
};

/// So many cases have to find a defect that was planted.
const ENOUGH: usize = 20_000;

/// Feeds odd bytes to Rust and to PHP, which have to read them alike.
#[derive(Parser)]
#[command(bin_name = "cargo run -p fuzz --")]
struct Options {
    /// Decides everything that is left to chance
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// How long it goes on
    #[arg(long, value_name = "N", default_value_t = 60)]
    seconds: u64,
    /// First plants a defect of each kind, and fails unless it is found
    #[arg(long)]
    self_test: bool,
    /// Tries one body only, in an area that an earlier run named
    #[arg(long, value_name = "NAME", requires = "file", value_parser = Area::named)]
    area: Option<Area>,
    /// The file with that body
    #[arg(long, value_name = "FILE", requires = "area")]
    file: Option<PathBuf>,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let options = Options::parse();
    if let (Some(area), Some(file)) = (options.area, &options.file) {
        return once(&Case {
            area,
            body: fs::read(file)?,
        });
    }
    if options.self_test {
        for defect in Defect::ALL {
            prove(defect, options.seed)?;
        }
    }
    let mut pair = Pair::new(None)?;
    let time = Duration::from_secs(options.seconds);
    let tried = search(&mut pair, options.seed, |started, _| {
        started.elapsed() < time
    })?;
    println!(
        "seed {}: {tried} cases, read alike in Rust and PHP",
        options.seed
    );
    Ok(())
}

/// Tries cases for as long as it may. The first that is not read alike, made as small as can be, is the error.
fn search(pair: &mut Pair, seed: u64, may_go_on: impl Fn(Instant, usize) -> bool) -> Result<usize> {
    let started = Instant::now();
    let seeds = seeds::all()?;
    let mut mutator = Mutator::new(Rng::with_seed(seed), &seeds);
    let mut tried = 0;
    for case in letters::rows().iter().chain(&seeds) {
        if let Some(difference) = pair.difference(case)? {
            bail!(report::of(case, &difference)?);
        }
    }
    while may_go_on(started, tried) {
        let case = mutator.next();
        tried += 1;
        if pair.difference(&case)?.is_some() {
            let (case, difference) = shrink::smallest(pair, case)?;
            bail!(report::of(&case, &difference)?);
        }
    }
    Ok(tried)
}

/// Plants a defect, which has to be found: a search that never finds anything is worth nothing.
fn prove(defect: Defect, seed: u64) -> Result<()> {
    let mut pair = Pair::new(Some(defect))?;
    match search(&mut pair, seed, |_, tried| tried < ENOUGH) {
        Ok(_) => bail!("{} was planted and not found", defect.name()),
        Err(found) => {
            let found = found.to_string();
            if !found.contains(defect.shows()) {
                bail!(
                    "{} was planted, and something else found:\n{found}",
                    defect.name()
                );
            }
            println!("{}: found, as it has to be", defect.name());
            Ok(())
        }
    }
}

fn once(case: &Case) -> Result<()> {
    match Pair::new(None)?.difference(case)? {
        None => println!("read alike in Rust and PHP"),
        Some(difference) => bail!("{difference}"),
    }
    Ok(())
}
