//! The test suites: what each needs, and how it is run.

use anyhow::{Result, bail};
use std::{env, ffi::OsStr, fs, path::Path, process::Command};

use crate::{
    counts::{self, Outcome},
    database, node, package, paths, process,
    progress::{Step, step},
    sandbox,
    server::Scheme,
    site, soak,
    stage::{self, Ground, Stage},
    stamp::files_below,
    system::{self, Program},
    themes, wasm_pack,
    wordpress::{self, Wanted},
};

/// A suite of tests, by the name that the command line knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suite {
    Rust,
    Wasm,
    Scripts,
    PhpCore,
    Fuzz,
    PhpStandalone,
    PhpWordPress,
    Soak,
    Server,
    EndToEnd,
    Playground,
}

/// In the order they begin, several at once: the longest first, so that none is left over at the end.
pub const ALL: [Suite; 11] = [
    Suite::EndToEnd,
    Suite::PhpWordPress,
    Suite::Playground,
    Suite::Server,
    Suite::Soak,
    Suite::PhpStandalone,
    Suite::Fuzz,
    Suite::Rust,
    Suite::Wasm,
    Suite::PhpCore,
    Suite::Scripts,
];

/// Which tests of a suite are wanted.
#[derive(Clone, Copy, Debug)]
pub enum Scope<'a> {
    All,
    /// All, but of odd bytes some seconds' worth.
    Short,
    /// Those that have it in their name, or in that of their file.
    Named(&'a str),
    /// Those of these files.
    Files(&'a [String]),
}

impl<'a> Scope<'a> {
    fn text(self) -> Option<&'a str> {
        match self {
            Scope::Named(text) => Some(text),
            Scope::All | Scope::Short | Scope::Files(_) => None,
        }
    }
}

impl Suite {
    pub fn name(self) -> &'static str {
        match self {
            Suite::Rust => "rust",
            Suite::Wasm => "wasm",
            Suite::Scripts => "scripts",
            Suite::PhpCore => "php-core",
            Suite::Fuzz => "fuzz",
            Suite::PhpStandalone => "php-standalone",
            Suite::PhpWordPress => "php-wordpress",
            Suite::Soak => "soak",
            Suite::Server => "server",
            Suite::EndToEnd => "e2e",
            Suite::Playground => "playground",
        }
    }

    /// What it needs of the operating system.
    pub fn programs(self) -> &'static [Program] {
        match self {
            Suite::Rust => &[Program::Curl, Program::Php],
            Suite::PhpCore => &[Program::Php, Program::PhpUnit, Program::PhpCodeSniffer],
            Suite::PhpStandalone => &[Program::Php, Program::PhpUnit],
            Suite::Fuzz => &[Program::Php],
            Suite::Scripts => &[],
            Suite::Wasm => &[Program::Chromium, Program::ChromeDriver],
            Suite::PhpWordPress => &[
                Program::Curl,
                Program::Php,
                Program::PhpUnit,
                Program::MariaDb,
            ],
            Suite::Soak => &[Program::Curl, Program::Php, Program::MariaDb],
            Suite::Playground => &[Program::Curl, Program::Chromium],
            Suite::Server => &[
                Program::Curl,
                Program::Php,
                Program::PhpFpm,
                Program::MariaDb,
                Program::Nginx,
                Program::Redis,
                Program::PhpRedis,
                Program::Memcached,
                Program::PhpMemcached,
                Program::OpenSsl,
                Program::Chromium,
            ],
            Suite::EndToEnd => &[
                Program::Curl,
                Program::Php,
                Program::PhpFpm,
                Program::MariaDb,
                Program::Nginx,
                Program::OpenSsl,
                Program::Chromium,
                Program::Firefox,
            ],
        }
    }

    /// Whether it needs the plugin as it is packaged, and a WordPress to put it into.
    pub fn needs_wordpress(self) -> bool {
        match self {
            Suite::EndToEnd
            | Suite::PhpWordPress
            | Suite::Playground
            | Suite::Server
            | Suite::Soak => true,
            Suite::Fuzz
            | Suite::Rust
            | Suite::PhpStandalone
            | Suite::Wasm
            | Suite::Scripts
            | Suite::PhpCore => false,
        }
    }

    /// Sets up what else the suite needs, and runs it. An error means that it could not run.
    pub fn run(self, scope: Scope) -> Result<Outcome> {
        match self {
            Suite::Rust => rust(scope),
            Suite::Wasm => wasm(scope),
            Suite::Scripts => scripts(scope),
            Suite::PhpCore => php_core(scope),
            Suite::Fuzz => fuzz(scope),
            Suite::PhpStandalone => php_standalone(scope),
            Suite::PhpWordPress => php_wordpress(scope),
            Suite::Soak => soak::test(),
            Suite::Server => web_server(scope),
            Suite::EndToEnd => end_to_end(scope),
            Suite::Playground => playground(scope),
        }
    }
}

fn rust(scope: Scope) -> Result<Outcome> {
    step("tests in Rust", |step| {
        count(
            step,
            process::command("cargo")
                .args(["test", "--workspace", "--no-fail-fast"])
                .args(scope.text()),
            counts::cargo,
        )
    })
}

fn wasm(scope: Scope) -> Result<Outcome> {
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
            // What follows the second dashes is the tests' own, not cargo's.
            .args(scope.text().into_iter().flat_map(|text| ["--", text]))
            // Seconds that it waits for the driver, and for the whole run; its own 5 and 20 are short for a busy machine.
            .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
            .env("WASM_BINDGEN_TEST_TIMEOUT", "180");
        count(step, &mut command, counts::cargo)
    })
}

/// What scripts decide without a page.
fn scripts(scope: Scope) -> Result<Outcome> {
    step("tests of scripts", |step| {
        count(step, &mut node_tests("scripts", scope)?, counts::node)
    })
}

fn php_core(scope: Scope) -> Result<Outcome> {
    step("tests in PHP without WordPress", |step| {
        count(step, &mut phpunit("tests/php/core", scope), counts::phpunit)
    })
}

/// A minute of odd bytes, after every kind of defect was planted and found. Both languages have to be of one mind.
fn fuzz(scope: Scope) -> Result<Outcome> {
    // The same bytes each time, unless somebody wants others: a test run has to be comparable with the last.
    let seed = env::var("LOUPE_FUZZ_SEED").unwrap_or_else(|_| "1".to_owned());
    step("odd bytes in Rust and PHP", |step| {
        let mut command = process::command("cargo");
        command.args(["run", "--quiet", "-p", "fuzz", "--"]);
        command.args(["--seed", &seed]);
        command.args(match scope {
            Scope::Short => &["--seconds", "15"][..],
            Scope::All | Scope::Named(_) | Scope::Files(_) => &["--self-test"][..],
        });
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

fn php_standalone(scope: Scope) -> Result<Outcome> {
    let sandbox = sandbox::start()?;
    step("tests of a site without WordPress", |step| {
        count(
            step,
            phpunit("tests/php/standalone", scope).env("LOUPE_SANDBOX", &sandbox.url),
            counts::phpunit,
        )
    })
}

fn php_wordpress(scope: Scope) -> Result<Outcome> {
    package::ensure()?;
    let wordpress = wordpress::ensure(&Wanted::Latest)?;
    let sandbox = sandbox::start()?;
    let database = database::start("php-wordpress")?;
    step("tests in PHP inside WordPress", |step| {
        let dir = paths::target().join("php-wordpress");
        site::copy_with_plugin(step, &wordpress, &dir)?;
        count(
            step,
            phpunit("tests/php/wordpress", scope)
                .env("LOUPE_WP_DIR", &dir)
                .env("LOUPE_DB_SOCKET", &database.socket)
                .env("LOUPE_DB_NAME", database::NAME)
                .env("LOUPE_DB_USER", database::USER)
                .env("LOUPE_SANDBOX", &sandbox.url),
            counts::phpunit,
        )
    })
}

fn phpunit(configuration: &str, scope: Scope) -> Command {
    let mut command = process::command("phpunit");
    command.args(["-c", configuration]);
    match scope {
        Scope::All | Scope::Short => {}
        Scope::Named(text) => drop(command.args(["--filter", text])),
        Scope::Files(files) => {
            let classes: Vec<_> = files
                .iter()
                .filter_map(|file| Path::new(file).file_stem())
                .collect();
            let classes = classes.join(OsStr::new("|"));
            command
                .arg("--filter")
                .arg(format!("\\\\({})::", classes.display()));
        }
    }
    command
}

fn web_server(scope: Scope) -> Result<Outcome> {
    on_a_server(
        scope,
        Ground {
            folder: "server",
            scheme: Scheme::Https,
            plugins: files_below(&paths::root().join("tests/server/mu-plugins"))?,
            // The canary asks for more than any site does.
            hourly_calls: 100_000,
            is_doubled: true,
            themes: None,
            firefox: None,
        },
    )
}

fn end_to_end(scope: Scope) -> Result<Outcome> {
    on_a_server(
        scope,
        Ground {
            themes: Some(themes::ensure()?),
            firefox: Some(system::path_of(Program::Firefox)?),
            ..Ground::small("e2e")
        },
    )
}

/// The tests of a folder, with a WordPress on a web server of its own, or on two.
fn on_a_server(scope: Scope, ground: Ground) -> Result<Outcome> {
    let folder = ground.folder;
    let stage = Stage::set(ground)?;
    step("tests on a web server", |step| {
        count(
            step,
            stage.tell(&mut node_tests(folder, scope)?)?,
            counts::node,
        )
    })
}

/// The demo's site: WordPress in a PHP that is WebAssembly itself, with SQLite, one request at a time.
fn playground(scope: Scope) -> Result<Outcome> {
    node::ensure()?;
    package::ensure()?;
    let wordpress = wordpress::ensure(&Wanted::Latest)?;
    let sandbox = sandbox::start()?;
    let dir = paths::target().join("playground");
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
    step("tests of the demo's site", |step| {
        count(
            step,
            stage::tell_of_the_site(
                &mut node_tests("playground", scope)?,
                "playground",
                &site.url,
                &sandbox,
            )?,
            counts::node,
        )
    })
}

/// No file of tests may take longer: milliseconds, several times what the longest takes on a busy machine.
const FILE_TIMEOUT: &str = "--test-timeout=1200000";

/// Node with the tests of a folder.
fn node_tests(folder: &str, scope: Scope) -> Result<Command> {
    let mut files = files_below(&paths::root().join("tests").join(folder))?;
    files.retain(|file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.ends_with(".test.mjs")
            && match scope {
                Scope::All | Scope::Short => true,
                Scope::Named(text) => name.contains(text),
                Scope::Files(files) => files.iter().any(|one| file.ends_with(one)),
            }
    });
    if files.is_empty() {
        bail!("no file of tests/{folder} has that in its name");
    }
    let mut command = process::command("node");
    command
        .args(["--test", "--test-reporter=tap", "--test-concurrency=1"])
        // A file whose set-up or clearing away failed keeps a browser, which would keep the suite from ever ending.
        .args(["--test-force-exit", FILE_TIMEOUT])
        .args(files);
    Ok(command)
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
