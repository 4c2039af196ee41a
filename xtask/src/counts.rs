//! Reading from a test runner's output how many tests passed.

use std::time::Duration;

/// How a suite went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    pub passed: usize,
    pub failed: usize,
    pub skipped: usize,
    pub time: Duration,
    /// What the runner says of each test that failed.
    pub failures: Vec<String>,
}

/// Lines of a runner's report that are kept of each failure.
const KEPT: usize = 16;

/// What a runner says of each test that failed: from the line that names it (`---- a::b stdout ----`,
/// `1) Class::test`, `not ok 3 - test`) to the end of that paragraph.
pub fn failures(output: &str) -> Vec<String> {
    let lines: Vec<&str> = output.lines().collect();
    let starts = (0..lines.len()).filter(|&at| names_a_failure(lines[at].trim()));
    starts
        .map(|at| {
            let ends = |line: &&&str| !matches!(line.trim(), "" | "...");
            let said: Vec<&str> = lines[at..]
                .iter()
                .take_while(ends)
                .take(KEPT)
                .copied()
                .collect();
            said.join("\n")
        })
        .collect()
}

fn names_a_failure(line: &str) -> bool {
    let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
    match first {
        "----" => rest.ends_with(" stdout ----"),
        "not" => rest.starts_with("ok "),
        _ => {
            let number = first.strip_suffix(')').unwrap_or_default();
            number.parse::<usize>().is_ok() && rest.contains("::")
        }
    }
}

/// Sums up lines like `test result: ok. 12 passed; 0 failed; 1 ignored; …`.
pub fn cargo(output: &str) -> Outcome {
    let mut outcome = Outcome::default();
    for line in output.lines().filter(|line| line.contains("test result:")) {
        outcome.passed += number_before(line, " passed");
        outcome.failed += number_before(line, " failed");
        outcome.skipped += number_before(line, " ignored");
    }
    outcome
}

/// Reads `OK (12 tests, 40 assertions)` or `Tests: 12, Assertions: 40, Failures: 1, Skipped: 2.`
pub fn phpunit(output: &str) -> Outcome {
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
pub fn node(output: &str) -> Outcome {
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

    #[test]
    fn what_every_runner_says_of_a_failure_is_kept() {
        let output = "test feed::is_shown ... FAILED\n\nfailures:\n\n---- feed::is_shown stdout ----\n\
                      assertion failed\n\nfailures:\n    feed::is_shown\n\
                      2) Loupe\\Tests\\FeedTest::testIsShown with data set \"one\"\nIt is not.\n\n1) a list\n\
                      # Subtest: a feed is shown\n    not ok 1 - a feed is shown\n      error: 'no'\n      ...\n\
                      ok 2 - a feed is hidden\n";
        assert_eq!(
            failures(output),
            [
                "---- feed::is_shown stdout ----\nassertion failed",
                "2) Loupe\\Tests\\FeedTest::testIsShown with data set \"one\"\nIt is not.",
                "    not ok 1 - a feed is shown\n      error: 'no'",
            ]
        );
    }

    #[test]
    fn a_report_without_end_is_cut() {
        let output = format!("not ok 1 - a feed is shown\n{}", "line\n".repeat(100));
        let lines = |said: &String| said.lines().count();
        assert_eq!(
            failures(&output).iter().map(lines).collect::<Vec<_>>(),
            [KEPT]
        );
    }

    fn numbers(outcome: Outcome) -> (usize, usize, usize) {
        (outcome.passed, outcome.failed, outcome.skipped)
    }

    #[test]
    fn the_binaries_of_a_cargo_run_are_summed_up() {
        let output = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured\n\
                      test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured\n";
        assert_eq!(numbers(cargo(output)), (15, 2, 1));
    }

    #[test]
    fn both_endings_of_phpunit_are_read() {
        assert_eq!(
            numbers(phpunit("\nOK (12 tests, 40 assertions)\n")),
            (12, 0, 0)
        );
        let failed = "FAILURES!\nTests: 12, Assertions: 40, Errors: 1, Failures: 2, Skipped: 3.\n";
        assert_eq!(numbers(phpunit(failed)), (6, 3, 3));
    }

    #[test]
    fn the_closing_lines_of_tap_are_read() {
        assert_eq!(
            numbers(node("1..4\n# tests 4\n# pass 3\n# fail 1\n# skipped 0\n")),
            (3, 1, 0)
        );
    }

    #[test]
    fn no_closing_line_counts_nothing() {
        assert_eq!(numbers(cargo("error: could not compile")), (0, 0, 0));
        assert_eq!(numbers(phpunit("PHP Fatal error")), (0, 0, 0));
        assert_eq!(numbers(node("")), (0, 0, 0));
    }
}
