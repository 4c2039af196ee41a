//! Steps with a name: what is being done, how long it took, and on failure the end of its log.
//!
//! Steps side by side each have a lane, whose name stands before their lines and in the names of their logs.

use anyhow::{Context, Result, bail};
use std::{
    cell::{Cell, RefCell},
    collections::BTreeSet,
    fs::{self, File},
    io::{self, IsTerminal, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    process::{Command, ExitStatus, Stdio},
    sync::{Mutex, MutexGuard, PoisonError},
    thread,
    time::{Duration, Instant},
};

use crate::paths;

/// Lines of a log that are shown when a step fails.
const TAIL: usize = 40;

/// Between two words on a step that takes long, where nobody is watching.
const SILENCE: Duration = Duration::from_secs(30);

/// Letters that fit on one line of any terminal.
const WIDTH: usize = 79;

/// A piece of work that is under way. Its commands write to one log in `target/logs/`.
pub struct Step {
    name: String,
    log: PathBuf,
    started: Instant,
    note: RefCell<Option<String>>,
    well: Cell<bool>,
    /// Until when nothing more is said where nobody is watching.
    silent_until: Cell<Duration>,
}

thread_local! {
    /// What this thread works on, while others work on something else.
    static LANE: Cell<Option<&'static str>> = const { Cell::new(None) };
}

/// A piece of work that may be done beside others, and its lane.
pub type Lane<'a, T> = (&'static str, Box<dyn FnOnce() -> T + Send + 'a>);

/// Does some pieces of work in this order, as many at once as there are `hands`; what they came to, in this order.
pub fn side_by_side<T: Send>(lanes: Vec<Lane<T>>, hands: usize) -> Vec<T> {
    let count = lanes.len();
    let waiting = Mutex::new(lanes.into_iter().enumerate());
    let done = Mutex::new(Vec::with_capacity(count));
    thread::scope(|scope| {
        for _ in 0..hands.min(count) {
            scope.spawn(|| {
                loop {
                    // Not in the loop's head, where the lock would be held while there is work.
                    let next = held(&waiting).next();
                    let Some((at, (name, work))) = next else {
                        break;
                    };
                    LANE.set(Some(name));
                    let result = work();
                    held(&done).push((at, result));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Where the log of something is.
pub fn log_of(name: &str) -> Result<PathBuf> {
    let logs = paths::target().join("logs");
    fs::create_dir_all(&logs)?;
    let lane = LANE
        .get()
        .map(|lane| format!("{lane}-"))
        .unwrap_or_default();
    Ok(logs.join(file_name(&format!("{lane}{name}"))))
}

/// Before every line of a step.
fn margin() -> String {
    LANE.get()
        .map(|lane| format!("  {lane:<14}"))
        .unwrap_or_default()
}

/// Whether a line may be written over again: somebody is watching, and nobody else writes.
fn is_watched() -> bool {
    LANE.get().is_none() && io::stdout().is_terminal()
}

/// Does `work` under a name: prints that it began, and then how it ended.
pub fn step<T>(name: &str, work: impl FnOnce(&Step) -> Result<T>) -> Result<T> {
    let step = Step {
        name: name.to_owned(),
        log: log_of(name)?,
        started: Instant::now(),
        note: RefCell::new(None),
        well: Cell::new(true),
        silent_until: Cell::new(SILENCE),
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
    if held(&SAID).insert(line.clone()) {
        println!("{}{line}", margin());
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

    /// Shows the elapsed time and what is being done: on one line where somebody is watching, else now and then.
    pub fn tick(&self) {
        let elapsed = self.elapsed();
        let line = || {
            let doing = end_of(&self.log).ok().and_then(|end| doing(&end));
            let doing = doing.unwrap_or_default();
            format!("  \u{2026} {} ({}) {doing}", self.name, seconds(elapsed))
        };
        if is_watched() {
            let line: String = line().chars().take(WIDTH).collect();
            print!("\r\x1b[2K{}", line.trim_end());
            io::stdout().flush().ok();
        } else if elapsed >= self.silent_until.get() {
            self.silent_until.set(elapsed + SILENCE);
            println!("{}{}", margin(), line().trim_end());
        }
    }

    fn show_running(&self) {
        if is_watched() {
            self.tick();
        } else {
            println!("{}  \u{2026} {}", margin(), self.name);
        }
    }

    fn show_end(&self, well: bool) {
        if is_watched() {
            print!("\r\x1b[2K");
        }
        let mark = if well { '\u{2713}' } else { '\u{2717}' };
        let note = self
            .note
            .borrow()
            .as_ref()
            .map(|note| format!(": {note}"))
            .unwrap_or_default();
        let elapsed = seconds(self.elapsed());
        println!("{}  {mark} {}{note} ({elapsed})", margin(), self.name);
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

/// Enough of a log for its last lines: it is read many times a second.
fn end_of(log: &Path) -> io::Result<String> {
    const ENOUGH: u64 = 4096;
    let mut file = File::open(log)?;
    let from = file.metadata()?.len().saturating_sub(ENOUGH);
    file.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// What a program is at, as it says last: without colours, and without what it was called with.
fn doing(log: &str) -> Option<String> {
    let lines = log.lines().rev().map(|line| {
        // What a program writes over itself counts as lines, too.
        let line = line.rsplit('\r').find(|part| !part.trim().is_empty());
        let parts = line.unwrap_or_default().split("\x1b[").enumerate();
        let letters = parts.map(|(at, part)| match part.split_once('m') {
            Some((_, rest)) if at > 0 => rest,
            _ => part,
        });
        letters.collect::<String>().trim().to_owned()
    });
    lines
        .take_while(|line| !line.starts_with("$ "))
        .find(|line| line.contains(char::is_alphabetic))
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{
        Barrier,
        atomic::{AtomicUsize, Ordering},
    };

    #[test]
    fn what_is_done_side_by_side_comes_back_in_order() {
        let both = Barrier::new(2);
        let lanes: Vec<Lane<u8>> = vec![
            (
                "slow",
                Box::new(|| {
                    // Taking turns, it would wait for ever.
                    both.wait();
                    thread::sleep(Duration::from_millis(20));
                    1
                }),
            ),
            (
                "fast",
                Box::new(|| {
                    both.wait();
                    2
                }),
            ),
            ("last", Box::new(|| 3)),
        ];
        assert_eq!(side_by_side(lanes, 2), [1, 2, 3]);
    }

    #[test]
    fn there_is_no_more_at_once_than_there_are_hands() {
        let (busy, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let work = || {
            most.fetch_max(busy.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            thread::sleep(Duration::from_millis(5));
            busy.fetch_sub(1, Ordering::SeqCst);
        };
        let lanes: Vec<Lane<()>> = (0..8)
            .map(|_| -> Lane<()> { ("lane", Box::new(work)) })
            .collect();
        side_by_side(lanes, 3);
        assert!(most.load(Ordering::SeqCst) <= 3);
    }

    #[test]
    fn the_log_of_a_lane_has_its_name() {
        let lane: Lane<PathBuf> = ("lane", Box::new(|| log_of("a step").unwrap()));
        let logs = side_by_side(vec![lane], 1);
        assert!(logs[0].ends_with("lane-a-step.log"));
        assert!(log_of("a step").unwrap().ends_with("a-step.log"));
    }

    #[test]
    fn a_step_is_at_what_its_program_said_last() {
        let log = "$ cargo build\n   Compiling syn v2.0.117\n\x1b[1m\x1b[32m   Compiling\x1b[0m clap v4.6.9\n\n}\n";
        assert_eq!(doing(log).as_deref(), Some("Compiling clap v4.6.9"));
        assert_eq!(
            doing("$ npm ci\n10 %\rfetching\r").as_deref(),
            Some("fetching")
        );
    }

    #[test]
    fn a_program_that_has_said_nothing_is_not_quoted() {
        assert_eq!(doing("$ cargo build\n"), None);
        assert_eq!(doing("$ a\nit spoke\n$ b\n"), None);
    }
}
