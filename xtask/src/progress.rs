//! Steps with a name: what is being done, how long it took, and on failure the end of its log.

use anyhow::{Context, Result, bail};
use std::{
    cell::{Cell, RefCell},
    collections::BTreeSet,
    fs::{self, File},
    io::{self, IsTerminal, Write},
    path::{Path, PathBuf},
    process::{Command, ExitStatus, Stdio},
    sync::Mutex,
    thread,
    time::{Duration, Instant},
};

use crate::paths;

/// Lines of a log that are shown when a step fails.
const TAIL: usize = 40;

/// A piece of work that is under way. Its commands write to one log in `target/logs/`.
pub struct Step {
    name: String,
    log: PathBuf,
    started: Instant,
    note: RefCell<Option<String>>,
    well: Cell<bool>,
    /// How many tenths of the work were shown as done.
    tenths: Cell<usize>,
}

/// Does `work` under a name: prints that it began, and then how it ended.
pub fn step<T>(name: &str, work: impl FnOnce(&Step) -> Result<T>) -> Result<T> {
    let logs = paths::target().join("logs");
    fs::create_dir_all(&logs)?;
    let step = Step {
        name: name.to_owned(),
        log: logs.join(file_name(name)),
        started: Instant::now(),
        note: RefCell::new(None),
        well: Cell::new(true),
        tenths: Cell::new(0),
    };
    File::create(&step.log).with_context(|| format!("can't write {}", step.log.display()))?;
    step.show_running();
    let result = work(&step);
    step.show_end(result.is_ok() && step.well.get());
    result
}

/// Says what there was no need to do, once.
pub fn ready(name: &str, note: &str) {
    static SAID: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    let line = format!("  \u{2713} {name}: {note}");
    if SAID.lock().is_ok_and(|mut said| said.insert(line.clone())) {
        println!("{line}");
    }
}

impl Step {
    /// Adds a word to the step's last line: the route that was taken, what was found.
    pub fn note(&self, note: impl Into<String>) {
        *self.note.borrow_mut() = Some(note.into());
    }

    /// Says that the work was done and its outcome is bad, as of tests that failed.
    pub fn mark_bad(&self) {
        self.well.set(false);
    }

    /// Runs a command to its end, its output going to the log. Failing is an error that shows the log's tail.
    pub fn run(&self, command: &mut Command) -> Result<()> {
        if self.status(command)?.success() {
            return Ok(());
        }
        bail!(
            "`{}` failed. The end of its log ({}):\n{}",
            describe(command),
            self.log.display(),
            self.tail()?
        )
    }

    /// Like [`Step::run`], where failing is an answer and not an error.
    pub fn status(&self, command: &mut Command) -> Result<ExitStatus> {
        let mut log = File::options().append(true).open(&self.log)?;
        writeln!(log, "$ {}", describe(command))?;
        let mut child = command
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .with_context(|| format!("can't start `{}`", describe(command)))?;
        loop {
            if let Some(status) = child.try_wait()? {
                return Ok(status);
            }
            self.tick();
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// What the step's commands have printed so far.
    pub fn output(&self) -> Result<String> {
        text(&self.log)
    }

    /// How long the step has been running.
    pub fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    /// The end of the log, indented.
    pub fn tail(&self) -> Result<String> {
        tail(&self.log)
    }

    /// Refreshes the elapsed time where somebody is watching.
    pub fn tick(&self) {
        if io::stdout().is_terminal() {
            print!("\r  \u{2026} {} ({})", self.name, seconds(self.elapsed()));
            io::stdout().flush().ok();
        }
    }

    /// Shows how much of the work is done, as a bar where somebody is watching, else by tenths.
    pub fn advance(&self, done: f64) {
        const WIDTH: usize = 30;
        let done = done.clamp(0.0, 1.0);
        let tenth = (done * 10.0) as usize;
        let is_news = self.tenths.replace(tenth) < tenth;
        if io::stdout().is_terminal() {
            let filled = (done * WIDTH as f64) as usize;
            let bar = format!("{:<WIDTH$}", "#".repeat(filled));
            let (name, elapsed) = (&self.name, seconds(self.elapsed()));
            print!(
                "\r  \u{2026} {name} [{bar}] {:3.0} % ({elapsed})",
                done * 100.0
            );
            io::stdout().flush().ok();
        } else if is_news {
            println!(
                "  \u{2026} {}: {tenth}0 % ({})",
                self.name,
                seconds(self.elapsed())
            );
        }
    }

    fn show_running(&self) {
        if io::stdout().is_terminal() {
            self.tick();
        } else {
            println!("  \u{2026} {}", self.name);
        }
    }

    fn show_end(&self, well: bool) {
        if io::stdout().is_terminal() {
            print!("\r\x1b[2K");
        }
        let mark = if well { '\u{2713}' } else { '\u{2717}' };
        let note = self
            .note
            .borrow()
            .as_ref()
            .map(|note| format!(": {note}"))
            .unwrap_or_default();
        println!("  {mark} {}{note} ({})", self.name, seconds(self.elapsed()));
    }
}

/// A duration as people read it: `3 s`, `2 min 5 s`.
pub fn seconds(duration: Duration) -> String {
    match duration.as_secs() {
        short @ 0..60 => format!("{short} s"),
        long => format!("{} min {} s", long / 60, long % 60),
    }
}

/// The end of a log, indented.
pub fn tail(log: &Path) -> Result<String> {
    let text = text(log)?;
    let lines: Vec<&str> = text.lines().collect();
    let from = lines.len().saturating_sub(TAIL);
    Ok(lines[from..]
        .iter()
        .map(|line| format!("    {line}\n"))
        .collect())
}

/// A log may hold anything that programs print.
fn text(log: &Path) -> Result<String> {
    Ok(String::from_utf8_lossy(&fs::read(log)?).into_owned())
}

fn describe(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

fn file_name(step: &str) -> String {
    let kept = step.chars().map(|c| {
        if c.is_ascii_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            '-'
        }
    });
    format!("{}.log", kept.collect::<String>())
}
