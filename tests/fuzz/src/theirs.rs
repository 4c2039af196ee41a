//! What PHP reads in a case: one process for all of them.

use anyhow::{Context, Result};
use serde_json::Value;
use std::{
    io::{BufRead, BufReader, Read, Write},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::mpsc::{self, Receiver},
    thread,
};

use crate::area::Case;
use crate::defect::Defect;

/// What becomes of a case in another thread or process.
pub enum Answer {
    Outcome(Value),
    /// A warning, an exception, a panic, or nothing because it ended.
    Trouble(String),
}

pub struct Php {
    child: Child,
    cases: ChildStdin,
    answers: Receiver<Answer>,
}

impl Php {
    pub fn start(defect: Option<Defect>) -> Result<Self> {
        let worker = Path::new(env!("CARGO_MANIFEST_DIR")).join("worker.php");
        let mut child = Command::new("php")
            .args(["-d", "display_errors=stderr", "-d", "memory_limit=256M"])
            .arg(worker)
            .args(defect.map(Defect::name))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("can't start php")?;
        let cases = child.stdin.take().context("no way to php")?;
        let replies = child.stdout.take().context("no way from php")?;
        let (sender, answers) = mpsc::channel();
        thread::spawn(move || {
            let mut replies = BufReader::new(replies);
            loop {
                let answer = read(&mut replies);
                let is_last = answer.is_none();
                let ended = || Answer::Trouble("PHP ended".to_owned());
                if sender.send(answer.unwrap_or_else(ended)).is_err() || is_last {
                    return;
                }
            }
        });
        Ok(Self {
            child,
            cases,
            answers,
        })
    }

    /// Hands a case over. Whether PHP is still there, its answer tells.
    pub fn ask(&mut self, case: &Case) {
        let head = format!("{} {}\n", case.area.name(), case.body.len());
        let _ = self
            .cases
            .write_all(head.as_bytes())
            .and_then(|()| self.cases.write_all(&case.body))
            .and_then(|()| self.cases.flush());
    }

    pub fn answers(&self) -> &Receiver<Answer> {
        &self.answers
    }
}

impl Drop for Php {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A line with a length, and so many bytes of JSON; `None` at the end.
fn read(replies: &mut BufReader<ChildStdout>) -> Option<Answer> {
    let mut length = String::new();
    replies.read_line(&mut length).ok()?;
    let mut reply = vec![0; length.trim_end().parse().ok()?];
    replies.read_exact(&mut reply).ok()?;
    let mut reply: Value = serde_json::from_slice(&reply).ok()?;
    Some(match reply["trouble"].take() {
        Value::String(trouble) => Answer::Trouble(format!("PHP: {trouble}")),
        _ => Answer::Outcome(reply["outcome"].take()),
    })
}
