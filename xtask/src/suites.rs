//! The test suites: how each is run, and how its count is read.

use anyhow::{Result, bail};
use std::{fs, path::Path, process::Command, time::Duration};

use crate::{
    database, node, package, paths, process,
    progress::{Step, step},
    sandbox, site,
    system::{self, Program},
    wasm_pack,
    wordpress::{self, Wanted, WordPress},
};

/// A suite of tests, by the name that the command line knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suite {
    Rust,
    Wasm,
    PhpCore,
    PhpWordPress,
    EndToEnd,
}

/// In the order they run: what fails fastest comes first.
pub const ALL: [Suite; 5] = [
    Suite::Rust,
    Suite::PhpCore,
    Suite::Wasm,
    Suite::PhpWordPress,
    Suite::EndToEnd,
];

/// How a suite went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    pub passed: usize,
    pub failed: usize,
    pub skipped: usize,
    pub time: Duration,
}

impl Suite {
    pub fn name(self) -> &'static str {
        match self {
            Suite::Rust => "rust",
            Suite::Wasm => "wasm",
            Suite::PhpCore => "php-core",
            Suite::PhpWordPress => "php-wordpress",
            Suite::EndToEnd => "e2e",
        }
    }

    /// Sets up what the suite needs, and runs it. An error means that it could not run.
    pub fn run(self) -> Result<Outcome> {
        match self {
            Suite::Rust => rust(),
            Suite::Wasm => wasm(),
            Suite::PhpCore => php_core(),
            Suite::PhpWordPress => php_wordpress(),
            Suite::EndToEnd => end_to_end(),
        }
    }
}

fn rust() -> Result<Outcome> {
    step("tests in Rust", |step| {
        count(
            step,
            process::command("cargo").args(["test", "--workspace", "--no-fail-fast"]),
            cargo_counts,
        )
    })
}

fn wasm() -> Result<Outcome> {
    system::ensure(&[Program::Chromium, Program::ChromeDriver])?;
    let wasm_pack = wasm_pack::ensure()?;
    step("tests in the browser", |step| {
        let mut command = wasm_pack.command()?;
        command
            .args(["test", "--headless", "--chrome", "--chromedriver"])
            .arg(system::path_of(Program::ChromeDriver)?)
            .args(["--", "--test", "browser"]);
        count(step, &mut command, cargo_counts)
    })
}

fn php_core() -> Result<Outcome> {
    system::ensure(&[Program::Php, Program::PhpUnit])?;
    step("tests in PHP without WordPress", |step| {
        count(
            step,
            process::command("phpunit").args(["-c", "tests/php/core"]),
            phpunit_counts,
        )
    })
}

fn php_wordpress() -> Result<Outcome> {
    system::ensure(&[Program::Php, Program::PhpUnit])?;
    package::run()?;
    let wordpress = wordpress::ensure(&Wanted::Latest)?;
    let sandbox = sandbox::start(0)?;
    let database = database::start()?;
    step("tests in PHP inside WordPress", |step| {
        let dir = paths::target().join("php-wordpress");
        install_plugin(step, &wordpress, &dir)?;
        count(
            step,
            process::command("phpunit")
                .args(["-c", "tests/php/wordpress"])
                .env("LOUPE_WP_DIR", &dir)
                .env("LOUPE_DB_SOCKET", &database.socket)
                .env("LOUPE_DB_NAME", database::NAME)
                .env("LOUPE_DB_USER", database::USER)
                .env("LOUPE_SANDBOX", &sandbox.url),
            phpunit_counts,
        )
    })
}

fn install_plugin(step: &Step, wordpress: &WordPress, dir: &Path) -> Result<()> {
    site::copy(wordpress, dir)?;
    step.run(
        process::command("cp")
            .arg("-r")
            .arg(paths::plugin())
            .arg(dir.join("wp-content/plugins/loupe")),
    )
}

fn end_to_end() -> Result<Outcome> {
    system::ensure(&[Program::Chromium])?;
    node::ensure()?;
    package::run()?;
    let wordpress = wordpress::ensure(&Wanted::Latest)?;
    let sandbox = sandbox::start(0)?;
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
    let screenshots = paths::target().join("screenshots");
    fs::create_dir_all(&screenshots)?;
    step("tests from end to end", |step| {
        count(
            step,
            process::command("node")
                .args(["--test", "--test-reporter=tap", "--test-concurrency=1"])
                .args(end_to_end_files()?)
                .env("LOUPE_SITE", &site.url)
                .env("LOUPE_USER", site::USER)
                .env("LOUPE_PASSWORD", site::PASSWORD)
                .env("LOUPE_SANDBOX", &sandbox.url)
                .env("LOUPE_TOKEN", &sandbox.token)
                .env("LOUPE_CHROMIUM", system::path_of(Program::Chromium)?)
                .env("LOUPE_SCREENSHOTS", &screenshots),
            node_counts,
        )
    })
}

fn end_to_end_files() -> Result<Vec<std::path::PathBuf>> {
    let mut files = crate::stamp::files_below(&paths::root().join("tests/e2e"))?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    Ok(files)
}

/// Runs a suite's command and counts. Tests that failed are shown, and are not an error here.
fn count(step: &Step, command: &mut Command, counts: fn(&str) -> Outcome) -> Result<Outcome> {
    let well = step.status(command)?.success();
    let outcome = Outcome {
        time: step.elapsed(),
        ..counts(&step.output()?)
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

/// Sums up lines like `test result: ok. 12 passed; 0 failed; 1 ignored; …`.
fn cargo_counts(output: &str) -> Outcome {
    let mut outcome = Outcome::default();
    for line in output.lines().filter(|line| line.contains("test result:")) {
        outcome.passed += number_before(line, " passed");
        outcome.failed += number_before(line, " failed");
        outcome.skipped += number_before(line, " ignored");
    }
    outcome
}

/// Reads `OK (12 tests, 40 assertions)` or `Tests: 12, Assertions: 40, Failures: 1, Skipped: 2.`
fn phpunit_counts(output: &str) -> Outcome {
    let line = output
        .lines()
        .rev()
        .find(|line| line.starts_with("OK (") || line.starts_with("Tests: "));
    let Some(line) = line else {
        return Outcome::default();
    };
    if line.starts_with("OK (") {
        return Outcome {
            passed: number_before(line, " test"),
            ..Outcome::default()
        };
    }
    let failed = number_after(line, "Failures: ") + number_after(line, "Errors: ");
    let skipped = number_after(line, "Skipped: ") + number_after(line, "Incomplete: ");
    let passed = number_after(line, "Tests: ").saturating_sub(failed + skipped);
    Outcome {
        passed,
        failed,
        skipped,
        ..Outcome::default()
    }
}

/// Reads the closing lines of TAP: `# pass 3`, `# fail 0`.
fn node_counts(output: &str) -> Outcome {
    let sum = |what: &str| number_after(output, &format!("\n# {what} "));
    Outcome {
        passed: sum("pass"),
        failed: sum("fail") + sum("cancelled"),
        skipped: sum("skipped") + sum("todo"),
        ..Outcome::default()
    }
}

fn number_before(line: &str, word: &str) -> usize {
    let number = line
        .find(word)
        .map(|at| line[..at].rsplit(|c: char| !c.is_ascii_digit()).next());
    number
        .flatten()
        .and_then(|digits| digits.parse().ok())
        .unwrap_or(0)
}

fn number_after(text: &str, words: &str) -> usize {
    let rest = text.find(words).map(|at| &text[at + words.len()..]);
    let digits = rest.map(|rest| {
        rest.split(|c: char| !c.is_ascii_digit())
            .next()
            .unwrap_or_default()
    });
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(outcome: Outcome) -> (usize, usize, usize) {
        (outcome.passed, outcome.failed, outcome.skipped)
    }

    #[test]
    fn the_binaries_of_a_cargo_run_are_summed_up() {
        let output = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured\n\
                      test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured\n";
        assert_eq!(numbers(cargo_counts(output)), (15, 2, 1));
    }

    #[test]
    fn both_endings_of_phpunit_are_read() {
        assert_eq!(
            numbers(phpunit_counts("\nOK (12 tests, 40 assertions)\n")),
            (12, 0, 0)
        );
        let failed = "FAILURES!\nTests: 12, Assertions: 40, Errors: 1, Failures: 2, Skipped: 3.\n";
        assert_eq!(numbers(phpunit_counts(failed)), (6, 3, 3));
    }

    #[test]
    fn the_closing_lines_of_tap_are_read() {
        assert_eq!(
            numbers(node_counts(
                "1..4\n# tests 4\n# pass 3\n# fail 1\n# skipped 0\n"
            )),
            (3, 1, 0)
        );
    }

    #[test]
    fn no_closing_line_counts_nothing() {
        assert_eq!(numbers(cargo_counts("error: could not compile")), (0, 0, 0));
        assert_eq!(numbers(phpunit_counts("PHP Fatal error")), (0, 0, 0));
        assert_eq!(numbers(node_counts("")), (0, 0, 0));
    }
}
