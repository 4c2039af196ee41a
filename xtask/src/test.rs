//! Runs the suites, and sums up.

use anyhow::{Result, bail};

use crate::{
    counts::Outcome,
    progress::seconds,
    size,
    suites::{ALL, Suite},
    system::{self, Program},
};

/// Runs the named suites, or all of them and the sizes.
pub fn run(names: &[String]) -> Result<()> {
    let suites = select(names)?;
    // All at once: who is not root is told one command.
    let programs: Vec<Program> = suites
        .iter()
        .flat_map(|suite| suite.programs())
        .copied()
        .collect();
    system::ensure(&programs)?;
    let mut rows = Vec::new();
    for suite in &suites {
        println!("\n{}", suite.name());
        let result = suite.run();
        if let Err(error) = &result {
            eprintln!("{error:#}");
        }
        rows.push((*suite, result.ok()));
    }
    let sizes = if names.is_empty() {
        size::run()
    } else {
        Ok(())
    };

    print_table(&rows);
    sizes?;
    let well = |outcome: &Option<Outcome>| outcome.is_some_and(|outcome| outcome.failed == 0);
    if rows.iter().all(|(_, outcome)| well(outcome)) {
        Ok(())
    } else {
        bail!("not all tests passed")
    }
}

fn select(names: &[String]) -> Result<Vec<Suite>> {
    if names.is_empty() {
        return Ok(ALL.to_vec());
    }
    let known = || ALL.map(Suite::name).join(", ");
    names
        .iter()
        .map(
            |name| match ALL.into_iter().find(|suite| suite.name() == name) {
                Some(suite) => Ok(suite),
                None => bail!("there is no suite `{name}`; there are {}", known()),
            },
        )
        .collect()
}

/// The table, and below it the sum in a line of its own for whoever counts by machine.
fn print_table(rows: &[(Suite, Option<Outcome>)]) {
    println!(
        "\n  {:<15} {:>7} {:>7} {:>8}   time",
        "suite", "passed", "failed", "skipped"
    );
    let (mut passed, mut failed, mut skipped) = (0, 0, 0);
    for (suite, outcome) in rows {
        match outcome {
            Some(outcome) => {
                let Outcome {
                    passed,
                    failed,
                    skipped,
                    time,
                } = outcome;
                println!(
                    "  {:<15} {passed:>7} {failed:>7} {skipped:>8}   {}",
                    suite.name(),
                    seconds(*time)
                );
            }
            None => println!("  {:<15} did not run", suite.name()),
        }
        // A suite that did not run is a failure.
        let counted = outcome.unwrap_or(Outcome {
            failed: 1,
            ..Outcome::default()
        });
        passed += counted.passed;
        failed += counted.failed;
        skipped += counted.skipped;
    }
    println!("\n{passed} passed, {failed} failed, {skipped} skipped");
}
