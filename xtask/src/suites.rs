//! The test suites: what each needs, and how it is run.

use anyhow::{Result, bail};
use std::{
    env,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    counts::{self, Outcome},
    database, node, package, paths, process,
    progress::{Step, step},
    sandbox::{self, Sandbox},
    server::{self, Scheme},
    site, soak,
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
    Playground,
}

/// In the order they begin, several at once: the longest first, so that none is left over at the end.
pub const ALL: [Suite; 10] = [
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
            Suite::Wasm => &[Program::Chromium, Program::ChromeDriver],
            Suite::PhpWordPress => &[
                Program::Curl,
                Program::Php,
                Program::PhpUnit,
                Program::MariaDb,
            ],
            Suite::Soak => &[Program::Curl, Program::Php, Program::MariaDb],
            Suite::Playground => &[Program::Curl, Program::Chromium],
            Suite::Server | Suite::EndToEnd => &[
                Program::Curl,
                Program::Php,
                Program::PhpFpm,
                Program::MariaDb,
                Program::Nginx,
                Program::OpenSsl,
                Program::Chromium,
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
            Suite::Fuzz | Suite::Rust | Suite::PhpStandalone | Suite::Wasm | Suite::PhpCore => {
                false
            }
        }
    }

    /// Sets up what else the suite needs, and runs it. An error means that it could not run.
    pub fn run(self, scope: Scope) -> Result<Outcome> {
        match self {
            Suite::Rust => rust(scope),
            Suite::Wasm => wasm(scope),
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
        "server",
        scope,
        Scheme::Https,
        files_below(&paths::root().join("tests/server/mu-plugins"))?,
        // The canary asks for more than any site does.
        100_000,
    )
}

/// Over http, as many small sites are on their own machine.
fn end_to_end(scope: Scope) -> Result<Outcome> {
    on_a_server("e2e", scope, Scheme::Http, Vec::new(), 240)
}

/// The tests of a folder, with a WordPress on a web server of its own.
fn on_a_server(
    folder: &'static str,
    scope: Scope,
    scheme: Scheme,
    mut plugins: Vec<PathBuf>,
    hourly_calls: u32,
) -> Result<Outcome> {
    // Activates the plugin, makes a page with the block, and moves its clock.
    plugins.push(paths::root().join("tests/demo/loupe-demo.php"));
    node::ensure()?;
    package::ensure()?;
    let wordpress = wordpress::ensure(&Wanted::Latest)?;
    let sandbox = sandbox::start()?;
    let database = database::start(folder)?;
    let server = server::start(&server::Plan {
        dir: paths::target().join(folder),
        scheme,
        plugins,
        workers: 32,
        is_debugging: true,
        hourly_calls,
        wordpress: &wordpress,
        database: &database,
        instagram: &sandbox.url,
    })?;
    step("tests on a web server", |step| {
        count(
            step,
            node_tests(folder, scope, &server.url, &sandbox)?
                .env("LOUPE_SERVER_DIR", &server.dir)
                .env("LOUPE_DB_SOCKET", &database.socket)
                .env("LOUPE_DB_NAME", database::NAME)
                .env("LOUPE_DB_USER", database::USER)
                .env("NODE_EXTRA_CA_CERTS", &server.certificate),
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
            &mut node_tests("playground", scope, &site.url, &sandbox)?,
            counts::node,
        )
    })
}

/// Node with the tests of a folder, and what all of them must know of the running site.
fn node_tests(folder: &str, scope: Scope, url: &str, sandbox: &Sandbox) -> Result<Command> {
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
        .args(files);
    tell_of_the_site(&mut command, folder, url, sandbox)?;
    Ok(command)
}

/// What tests/e2e/lib/settings.mjs reads.
pub fn tell_of_the_site(
    command: &mut Command,
    folder: &str,
    url: &str,
    sandbox: &Sandbox,
) -> Result<()> {
    let screenshots = paths::target().join("screenshots").join(folder);
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
