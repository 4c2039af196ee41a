//! The test suites: what each needs, and how it is run.

use anyhow::{Result, bail};
use clap::{ValueEnum, builder::PossibleValue};
use std::{env, fs, process::Command, time::Instant};

use crate::{
    counts::{self, Outcome},
    database, node, package, paths, process,
    progress::{Step, step},
    sandbox::{self, Sandbox},
    server, site, soak,
    stamp::files_below,
    system::{self, Program},
    wasm_pack,
    wordpress::{self, Wanted},
};

/// A suite of tests, by the name that the command line knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suite {
    Rust,
    Wasm,
    PhpCore,
    Fuzz,
    PhpStandalone,
    PhpWordPress,
    Soak,
    Server,
    EndToEnd,
}

/// In the order they run: what fails fastest comes first.
pub const ALL: [Suite; 9] = [
    Suite::Rust,
    Suite::PhpCore,
    Suite::Fuzz,
    Suite::Wasm,
    Suite::PhpStandalone,
    Suite::PhpWordPress,
    Suite::Soak,
    Suite::Server,
    Suite::EndToEnd,
];

impl ValueEnum for Suite {
    fn value_variants<'a>() -> &'a [Self] {
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

impl Suite {
    pub fn name(self) -> &'static str {
        match self {
            Suite::Rust => "rust",
            Suite::Wasm => "wasm",
            Suite::PhpCore => "php-core",
            Suite::Fuzz => "fuzz",
            Suite::PhpStandalone => "php-standalone",
            Suite::PhpWordPress => "php-wordpress",
            Suite::Soak => "soak",
            Suite::Server => "server",
            Suite::EndToEnd => "e2e",
        }
    }

    /// What it needs of the operating system.
    pub fn programs(self) -> &'static [Program] {
        match self {
            Suite::Rust => &[Program::Curl],
            Suite::PhpCore => &[Program::Php, Program::PhpUnit, Program::PhpCodeSniffer],
            Suite::PhpStandalone => &[Program::Php, Program::PhpUnit],
            Suite::Fuzz => &[Program::Php],
            Suite::Wasm => &[Program::Chromium, Program::ChromeDriver],
            Suite::PhpWordPress => &[
                Program::Curl,
                Program::Php,
                Program::PhpUnit,
                Program::MariaDb,
            ],
            Suite::Soak => &[Program::Curl, Program::Php, Program::MariaDb],
            Suite::Server => &[
                Program::Curl,
                Program::Php,
                Program::PhpFpm,
                Program::MariaDb,
                Program::Nginx,
                Program::OpenSsl,
                Program::Chromium,
            ],
            Suite::EndToEnd => &[Program::Curl, Program::Chromium],
        }
    }

    /// Sets up what else the suite needs, and runs it, or only what has `filter` in its name.
    /// An error means that it could not run.
    pub fn run(self, filter: Option<&str>) -> Result<Outcome> {
        match self {
            Suite::Rust => rust(filter),
            Suite::Wasm => wasm(filter),
            Suite::PhpCore => php_core(filter),
            Suite::Fuzz => fuzz(),
            Suite::PhpStandalone => php_standalone(filter),
            Suite::PhpWordPress => php_wordpress(filter),
            Suite::Soak => soak(),
            Suite::Server => web_server(filter),
            Suite::EndToEnd => end_to_end(filter),
        }
    }
}

fn rust(filter: Option<&str>) -> Result<Outcome> {
    step("tests in Rust", |step| {
        count(
            step,
            process::command("cargo")
                .args(["test", "--workspace", "--no-fail-fast"])
                .args(filter),
            counts::cargo,
        )
    })
}

fn wasm(filter: Option<&str>) -> Result<Outcome> {
    let wasm_pack = wasm_pack::ensure()?;
    step("tests in the browser", |step| {
        let mut command = wasm_pack.command()?;
        command
            .args(["test", "--headless", "--chrome", "--chromedriver"])
            .arg(system::path_of(Program::ChromeDriver)?)
            .args([
                "--",
                "--all-features",
                "--lib",
                "--test",
                "browser",
                "--test",
                "handle",
            ])
            .args(filter)
            // Seconds that it waits for the driver, and for the whole run; its own 5 and 20 are short for a busy machine.
            .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
            .env("WASM_BINDGEN_TEST_TIMEOUT", "180");
        count(step, &mut command, counts::cargo)
    })
}

fn php_core(filter: Option<&str>) -> Result<Outcome> {
    step("tests in PHP without WordPress", |step| {
        count(
            step,
            &mut phpunit("tests/php/core", filter),
            counts::phpunit,
        )
    })
}

/// A minute of odd bytes, after every kind of defect was planted and found. Both languages have to be of one mind.
fn fuzz() -> Result<Outcome> {
    // The same bytes each time, unless somebody wants others: a test run has to be comparable with the last.
    let seed = env::var("LOUPE_FUZZ_SEED").unwrap_or_else(|_| "1".to_owned());
    step("odd bytes in Rust and PHP", |step| {
        let mut command = process::command("cargo");
        command.args(["run", "--quiet", "-p", "fuzz", "--"]);
        command.args(["--self-test", "--seed", &seed]);
        if !step.status(&mut command)?.success() {
            bail!("{}", step.tail()?);
        }
        let said = step.output()?;
        step.note(said.lines().last().unwrap_or_default());
        Ok(Outcome {
            passed: 1 + said.matches(": found, as it has to be").count(),
            time: step.elapsed(),
            ..Outcome::default()
        })
    })
}

fn php_standalone(filter: Option<&str>) -> Result<Outcome> {
    let sandbox = sandbox::start()?;
    step("tests of a site without WordPress", |step| {
        count(
            step,
            phpunit("tests/php/standalone", filter).env("LOUPE_SANDBOX", &sandbox.url),
            counts::phpunit,
        )
    })
}

/// The quick soak, after every check was seen to fail where it should.
fn soak() -> Result<Outcome> {
    let started = Instant::now();
    soak::run(soak::Options {
        // The same troubles each time: a test run has to be comparable with the last.
        seed: Some(1),
        quick: true,
        self_test: true,
    })?;
    Ok(Outcome {
        passed: 1 + soak::Sabotage::ALL.len(),
        time: started.elapsed(),
        ..Outcome::default()
    })
}

fn php_wordpress(filter: Option<&str>) -> Result<Outcome> {
    package::run()?;
    let wordpress = wordpress::ensure(&Wanted::Latest)?;
    let sandbox = sandbox::start()?;
    let database = database::start()?;
    step("tests in PHP inside WordPress", |step| {
        let dir = paths::target().join("php-wordpress");
        site::copy_with_plugin(step, &wordpress, &dir)?;
        count(
            step,
            phpunit("tests/php/wordpress", filter)
                .env("LOUPE_WP_DIR", &dir)
                .env("LOUPE_DB_SOCKET", &database.socket)
                .env("LOUPE_DB_NAME", database::NAME)
                .env("LOUPE_DB_USER", database::USER)
                .env("LOUPE_SANDBOX", &sandbox.url),
            counts::phpunit,
        )
    })
}

fn phpunit(configuration: &str, filter: Option<&str>) -> Command {
    let mut command = process::command("phpunit");
    command.args(["-c", configuration]);
    if let Some(filter) = filter {
        command.args(["--filter", filter]);
    }
    command
}

fn web_server(filter: Option<&str>) -> Result<Outcome> {
    node::ensure()?;
    package::run()?;
    let wordpress = wordpress::ensure(&Wanted::Latest)?;
    let sandbox = sandbox::start()?;
    let database = database::start()?;
    let server = server::start(&server::Plan {
        wordpress: &wordpress,
        database: &database,
        sandbox: &sandbox,
    })?;
    step("tests on a web server", |step| {
        count(
            step,
            node_tests("server", filter, &server.url, &sandbox)?
                .env("LOUPE_SERVER_DIR", &server.dir)
                .env("LOUPE_DB_SOCKET", &database.socket)
                .env("LOUPE_DB_NAME", database::NAME)
                .env("LOUPE_DB_USER", database::USER)
                .env("NODE_EXTRA_CA_CERTS", &server.certificate),
            counts::node,
        )
    })
}

fn end_to_end(filter: Option<&str>) -> Result<Outcome> {
    node::ensure()?;
    package::run()?;
    let wordpress = wordpress::ensure(&Wanted::Latest)?;
    let sandbox = sandbox::start()?;
    let dir = paths::target().join("e2e");
    if dir.exists() {
        fs::remove_dir_all(&dir)?;
    }
    let site = site::start(&site::Plan {
        dir,
        wordpress: &wordpress,
        php: "8.3",
        port: process::free_port()?,
        sandbox: Some(&sandbox),
    })?;
    step("tests from end to end", |step| {
        count(
            step,
            &mut node_tests("e2e", filter, &site.url, &sandbox)?,
            counts::node,
        )
    })
}

/// Node with the tests of a folder, and what all of them must know of the running site.
fn node_tests(folder: &str, filter: Option<&str>, url: &str, sandbox: &Sandbox) -> Result<Command> {
    let mut files = files_below(&paths::root().join("tests").join(folder))?;
    files.retain(|file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.ends_with(".test.mjs") && name.contains(filter.unwrap_or_default())
    });
    if files.is_empty() {
        bail!("no file of tests/{folder} has that in its name");
    }
    let mut command = process::command("node");
    command
        .args(["--test", "--test-reporter=tap", "--test-concurrency=1"])
        .args(files);
    tell_of_the_site(&mut command, url, sandbox)?;
    Ok(command)
}

/// What tests/e2e/lib/settings.mjs reads.
pub fn tell_of_the_site(command: &mut Command, url: &str, sandbox: &Sandbox) -> Result<()> {
    let screenshots = paths::target().join("screenshots");
    fs::create_dir_all(&screenshots)?;
    command
        .env("LOUPE_SITE", url)
        .env("LOUPE_USER", site::USER)
        .env("LOUPE_PASSWORD", site::PASSWORD)
        .env("LOUPE_SANDBOX", &sandbox.url)
        .env("LOUPE_TOKEN", &sandbox.token)
        .env("LOUPE_CHROMIUM", system::path_of(Program::Chromium)?)
        .env("LOUPE_SCREENSHOTS", &screenshots);
    Ok(())
}

/// Runs a suite's command and counts. Tests that failed are shown, and are not an error here.
fn count(step: &Step, command: &mut Command, counts: fn(&str) -> Outcome) -> Result<Outcome> {
    let well = step.status(command)?.success();
    let output = step.output()?;
    let outcome = Outcome {
        time: step.elapsed(),
        failures: counts::failures(&output),
        ..counts(&output)
    };
    step.note(format!(
        "{} passed, {} failed",
        outcome.passed, outcome.failed
    ));
    if !well && outcome.failed == 0 {
        bail!("it ended early:\n{}", step.tail()?);
    }
    if outcome.failed > 0 {
        step.mark_bad();
        eprintln!("\n{}", step.tail()?);
    }
    if outcome.passed + outcome.failed == 0 {
        bail!("no test was found:\n{}", step.tail()?);
    }
    Ok(outcome)
}
