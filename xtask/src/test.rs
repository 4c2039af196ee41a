//! Runs the suites, and sums up.

use anyhow::{Result, bail};
use clap::Args;

use crate::{
    counts::Outcome,
    progress::seconds,
    size,
    suites::{ALL, Suite},
    system::{self, Program},
};

/// What of the tests is wanted.
#[derive(Debug, Args)]
pub struct Options {
    /// The suites to run; without one all of them, and the sizes
    #[arg(value_name = "SUITE")]
    pub suites: Vec<Suite>,
    /// Of those suites, only the tests (or files of tests) that have it in their name
    #[arg(long, value_name = "TEXT")]
    pub filter: Option<String>,
}

/// Runs the named suites, or all of them and the sizes.
pub fn run(options: &Options) -> Result<()> {
    let suites: &[Suite] = match &*options.suites {
        [] => &ALL,
        named => named,
    };
    // All at once: who is not root is told one command.
    let programs: Vec<Program> = suites
        .iter()
        .flat_map(|suite| suite.programs())
        .copied()
        .collect();
    system::ensure(&programs)?;
    let mut rows = Vec::new();
    for suite in suites {
        println!("\n{}", suite.name());
        let result = suite.run(options.filter.as_deref());
        if let Err(error) = &result {
            eprintln!("{error:#}");
        }
        rows.push((*suite, result));
    }
    let sizes = if options.suites.is_empty() {
        size::run()
    } else {
        Ok(())
    };

    print_table(&rows);
    sizes?;
    let well = |result: &Result<Outcome>| result.as_ref().is_ok_and(|outcome| outcome.failed == 0);
    if rows.iter().all(|(_, result)| well(result)) {
        Ok(())
    } else {
        bail!("not all tests passed")
    }
}

/// The table, what failed, and below it the sum in a line of its own for whoever counts by machine.
fn print_table(rows: &[(Suite, Result<Outcome>)]) {
    println!(
        "\n  {:<15} {:>7} {:>7} {:>8}   time",
        "suite", "passed", "failed", "skipped"
    );
    let (mut passed, mut failed, mut skipped) = (0, 0, 0);
    for (suite, result) in rows {
        match result {
            Ok(outcome) => {
                println!(
                    "  {:<15} {:>7} {:>7} {:>8}   {}",
                    suite.name(),
                    outcome.passed,
                    outcome.failed,
                    outcome.skipped,
                    seconds(outcome.time)
                );
                passed += outcome.passed;
                failed += outcome.failed;
                skipped += outcome.skipped;
            }
            Err(_) => {
                println!("  {:<15} did not run to its end", suite.name());
                // That is a failure, too.
                failed += 1;
            }
        }
    }
    for (suite, result) in rows {
        match result {
            Ok(outcome) => {
                for failure in &outcome.failures {
                    let said = failure.replace('\n', "\n    ");
                    println!("\n  {}: {said}", suite.name());
                }
            }
            Err(error) => println!("\n  {}: {error:#}", suite.name()),
        }
    }
    println!("\n{passed} passed, {failed} failed, {skipped} skipped");
}
