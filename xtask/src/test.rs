//! Runs the suites, and sums up.

use anyhow::{Result, bail};
use clap::{Args, ValueEnum, builder::PossibleValue};
use std::thread;

use crate::{
    counts::Outcome,
    inputs::Inputs,
    prepare::{self, Needs},
    progress::{Lane, seconds, side_by_side},
    quick::{self, Extent},
    size,
    suites::{ALL, Scope, Suite},
    wordpress::Wanted,
};

/// What of the tests is wanted.
#[derive(Debug, Args)]
pub struct Options {
    /// The suites to run; without one all of them, and the sizes. `quick` chooses by what has changed since each suite
    /// passed here, takes less than two minutes, and says what it leaves out: of suites that take minutes it runs the
    /// files of tests that changed, and some of those that name a changed class
    #[arg(value_name = "SUITE")]
    pub suites: Vec<Choice>,
    /// Of those suites, only the tests (or files of tests) that have it in their name
    #[arg(long, value_name = "TEXT")]
    pub filter: Option<String>,
}

/// A word of the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    Quick,
    Suite(Suite),
}

impl ValueEnum for Choice {
    fn value_variants<'a>() -> &'a [Self] {
        const CHOICES: [Choice; ALL.len() + 1] = {
            let mut choices = [Choice::Quick; ALL.len() + 1];
            let mut at = 0;
            while at < ALL.len() {
                choices[at] = Choice::Suite(ALL[at]);
                at += 1;
            }
            choices
        };
        &CHOICES
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Choice::Quick => "quick",
            Choice::Suite(suite) => suite.name(),
        }))
    }
}

/// What is to be done with a suite.
struct Task {
    suite: Suite,
    extent: Extent,
    inputs: Inputs,
}

/// What became of it.
enum Row {
    Ran(Result<Outcome>, Extent),
    /// It was not run, and why.
    Not(&'static str, Extent),
}

/// Runs the named suites, those that changed, or all of them and the sizes.
pub fn run(options: &Options) -> Result<()> {
    let is_quick = options.suites.contains(&Choice::Quick);
    if is_quick && (options.suites.len() > 1 || options.filter.is_some()) {
        bail!("`quick` chooses suites and tests by itself: name no others, and no filter");
    }
    let named = options.suites.iter().filter_map(|choice| match choice {
        Choice::Quick => None,
        Choice::Suite(suite) => Some(*suite),
    });
    let named: Vec<Suite> = named.collect();
    let suites = if named.is_empty() { &ALL } else { &*named };
    let mut tasks = Vec::new();
    for &suite in suites {
        let inputs = Inputs::of(suite)?;
        let extent = if is_quick {
            quick::extent(suite, &inputs)?
        } else {
            Extent::Whole
        };
        tasks.push(Task {
            suite,
            extent,
            inputs,
        });
    }
    let filter = options.filter.as_deref();
    prepare::run(&needs(&tasks, filter))?;
    println!();
    let (run, not): (Vec<Task>, Vec<Task>) = tasks.into_iter().partition(Task::is_run);
    let lanes = run.into_iter().map(|task| -> Lane<(Suite, Row)> {
        let suite = task.suite;
        let work = move || (suite, task.run(is_quick, filter));
        (suite.name(), Box::new(work))
    });
    let mut rows = side_by_side(lanes.collect(), hands());
    rows.extend(not.into_iter().map(|task| (task.suite, task.why_not())));
    let sizes = if options.suites.is_empty() {
        size::run()
    } else {
        Ok(())
    };

    print_table(&rows);
    sizes?;
    if rows.iter().all(|(_, row)| row.is_well()) {
        Ok(())
    } else {
        bail!("not all tests passed")
    }
}

impl Task {
    fn is_run(&self) -> bool {
        match self.extent {
            Extent::Whole | Extent::Files { .. } => true,
            Extent::Unchanged | Extent::LeftOut => false,
        }
    }

    fn run(self, is_quick: bool, filter: Option<&str>) -> Row {
        let scope = match (&self.extent, filter) {
            (Extent::Files { names, .. }, _) => Scope::Files(names),
            (_, Some(text)) => Scope::Named(text),
            (_, None) if is_quick => Scope::Short,
            (_, None) => Scope::All,
        };
        let result = self.suite.run(scope);
        if let Err(error) = &result {
            eprintln!("{}: {error:#}", self.suite.name());
        }
        let is_whole = match &self.extent {
            Extent::Files {
                is_all_that_changed,
                ..
            } => *is_all_that_changed,
            Extent::Whole | Extent::Unchanged | Extent::LeftOut => filter.is_none(),
        };
        let row = Row::Ran(result, self.extent);
        if row.is_well()
            && is_whole
            && let Err(error) = self.inputs.write()
        {
            return Row::Ran(Err(error), Extent::Whole);
        }
        row
    }

    fn why_not(self) -> Row {
        let why = match self.extent {
            Extent::LeftOut => "left out: it takes minutes, and no test of it was changed",
            Extent::Unchanged | Extent::Whole | Extent::Files { .. } => "unchanged since it passed",
        };
        Row::Not(why, self.extent)
    }
}

impl Row {
    fn is_well(&self) -> bool {
        match self {
            Row::Ran(result, _) => result.as_ref().is_ok_and(|outcome| outcome.failed == 0),
            Row::Not(..) => true,
        }
    }

    fn leaves_out(&self) -> bool {
        match self {
            Row::Ran(_, extent) | Row::Not(_, extent) => match extent {
                Extent::Files {
                    is_all_that_changed,
                    ..
                } => !is_all_that_changed,
                Extent::LeftOut => true,
                Extent::Whole | Extent::Unchanged => false,
            },
        }
    }
}

/// Suites at once. Each has servers of its own, and waits for its browser, its database or a timeout for a third of its
/// time, so there is one more than there are cores; more than four would wait for the disk.
fn hands() -> usize {
    thread::available_parallelism().map_or(2, |cores| (cores.get() + 1).clamp(2, 4))
}

fn needs(tasks: &[Task], filter: Option<&str>) -> Needs {
    let suites = tasks.iter().filter(|task| task.is_run());
    let suites: Vec<Suite> = suites.map(|task| task.suite).collect();
    let needs_wordpress = suites.iter().any(|suite| suite.needs_wordpress());
    let mut crates: Vec<&'static [&'static str]> = Vec::new();
    if suites.contains(&Suite::Rust) && filter.is_none() {
        crates.push(&["test", "--workspace", "--no-run"]);
    }
    if suites.contains(&Suite::Fuzz) {
        crates.push(&["build", "--package", "fuzz"]);
    }
    Needs {
        programs: suites
            .iter()
            .flat_map(|suite| suite.programs())
            .copied()
            .collect(),
        package: needs_wordpress,
        wordpress: needs_wordpress.then_some(Wanted::Latest),
        sandbox: needs_wordpress || suites.contains(&Suite::PhpStandalone),
        crates,
    }
}

/// The table, what failed, and below it the sum in a line of its own for whoever counts by machine.
fn print_table(rows: &[(Suite, Row)]) {
    println!(
        "\n  {:<15} {:>7} {:>7} {:>8}   time",
        "suite", "passed", "failed", "skipped"
    );
    let (mut passed, mut failed, mut skipped) = (0, 0, 0);
    for (suite, row) in rows {
        let name = suite.name();
        match row {
            Row::Ran(Ok(outcome), extent) => {
                let note = match extent {
                    Extent::Files { names, .. } => {
                        format!(", of {} of its files alone", names.len())
                    }
                    Extent::Whole | Extent::Unchanged | Extent::LeftOut => String::new(),
                };
                println!(
                    "  {name:<15} {:>7} {:>7} {:>8}   {}{note}",
                    outcome.passed,
                    outcome.failed,
                    outcome.skipped,
                    seconds(outcome.time)
                );
                passed += outcome.passed;
                failed += outcome.failed;
                skipped += outcome.skipped;
            }
            Row::Ran(Err(_), _) => {
                println!("  {name:<15} did not run to its end");
                // That is a failure, too.
                failed += 1;
            }
            Row::Not(why, _) => println!("  {name:<15} {why}"),
        }
    }
    for (suite, row) in rows {
        match row {
            Row::Ran(Ok(outcome), _) => {
                for failure in &outcome.failures {
                    let said = failure.replace('\n', "\n    ");
                    println!("\n  {}: {said}", suite.name());
                }
            }
            Row::Ran(Err(error), _) => println!("\n  {}: {error:#}", suite.name()),
            Row::Not(..) => {}
        }
    }
    println!("\n{passed} passed, {failed} failed, {skipped} skipped");
    if rows.iter().any(|(_, row)| row.leaves_out()) {
        println!("Not all that may be broken was tried: `cargo xtask test` does.");
    }
}
