//! The soak: starts what its sites stand on, and then tests/soak, which drives and judges them.

use anyhow::{Result, bail};
use clap::Args;
use std::process::Command;

use crate::{
    counts::Outcome,
    database::{self, Database},
    package, paths, process,
    progress::step,
    sandbox::{self, Sandbox},
    site,
    system::{self, Program},
    wordpress::{self, Wanted},
};

/// What is asked for.
#[derive(Clone, Copy, Debug, Args)]
pub struct Options {
    /// The same troubles again: it decides everything that is left to chance
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// As much of it as a test run has time for
    #[arg(long)]
    quick: bool,
    /// First breaks each promise on purpose, to see that it is noticed
    #[arg(long)]
    self_test: bool,
    /// A year of 20 accounts of 10,000 posts each, which post, edit and delete, in place of many sites; it takes hours.
    /// LOUPE_DEEP_ACCOUNTS, LOUPE_DEEP_POSTS and LOUPE_DEEP_DAYS in the environment make it smaller; with
    /// LOUPE_DEEP_FIRST=9 it begins with the ninth account, which is the same as the ninth of all 20
    #[arg(long)]
    deep: bool,
}

/// Some of the sites on each.
const SANDBOXES: usize = 4;

/// Sandboxes and a database. They end with this value.
struct Stage {
    sandboxes: Vec<Sandbox>,
    database: Database,
}

/// Runs it in sight, and fails if a promise was broken.
pub fn run(options: Options) -> Result<()> {
    let stage = set()?;
    if stage.driver(options).status()?.success() {
        return Ok(());
    }
    bail!("the soak did not end well")
}

/// The quick soak, after every check was seen to fail where it should.
pub fn test() -> Result<Outcome> {
    let stage = set()?;
    step("soak", |step| {
        // The same troubles each time: a test run has to be comparable with the last.
        let mut passed = 0;
        for deep in [false, true] {
            let mut driver = stage.driver(Options {
                seed: Some(1),
                quick: true,
                self_test: true,
                deep,
            });
            if !step.status(&mut driver)?.success() {
                bail!("{}", step.tail()?);
            }
            passed += 1;
        }
        let said = step.output()?;
        Ok(Outcome {
            passed: passed + said.matches(": found, as it has to be").count(),
            time: step.elapsed(),
            ..Outcome::default()
        })
    })
}

fn set() -> Result<Stage> {
    system::ensure(&[Program::Curl, Program::Php, Program::MariaDb])?;
    package::ensure()?;
    let wordpress = wordpress::ensure(&Wanted::Latest)?;
    step("WordPress for the soak", |step| {
        site::copy_with_plugin(step, &wordpress, &paths::target().join("soak/wordpress"))?;
        step.run(process::command("cargo").args(["build", "--package", "soak"]))
    })?;
    Ok(Stage {
        sandboxes: sandbox::start_several(SANDBOXES)?,
        database: database::start("soak")?,
    })
}

impl Stage {
    fn driver(&self, options: Options) -> Command {
        let urls: Vec<&str> = self.sandboxes.iter().map(|it| it.url.as_str()).collect();
        let dir = paths::target().join("soak");
        let mut command = process::command(paths::target().join("debug/soak"));
        if let Some(seed) = options.seed {
            command.env("LOUPE_SOAK_SEED", seed.to_string());
        }
        for (is_wanted, name) in [
            (options.quick, "LOUPE_SOAK_QUICK"),
            (options.self_test, "LOUPE_SOAK_SELF_TEST"),
            (options.deep, "LOUPE_SOAK_DEEP"),
        ] {
            if is_wanted {
                command.env(name, "");
            }
        }
        command
            .env("LOUPE_SANDBOXES", urls.join(" "))
            .env("LOUPE_WP_DIR", dir.join("wordpress"))
            .env("LOUPE_SOAK_DIR", dir)
            .env("LOUPE_DB_SOCKET", &self.database.socket)
            .env("LOUPE_DB_USER", database::USER);
        command
    }
}
