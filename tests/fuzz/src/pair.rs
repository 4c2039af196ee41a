//! Rust and PHP side by side, with the same case before them.

use anyhow::Result;
use serde_json::Value;
use std::{
    any::Any,
    panic,
    sync::mpsc::{self, Receiver, Sender},
    thread,
    time::Duration,
};

use crate::area::{Area, Case};
use crate::defect::Defect;
use crate::ours;
use crate::theirs::{Answer, Php};

pub struct Pair {
    defect: Option<Defect>,
    rust: (Sender<Case>, Receiver<Answer>),
    php: Php,
}

impl Pair {
    pub fn new(defect: Option<Defect>) -> Result<Self> {
        Ok(Self {
            defect,
            rust: start_rust(defect),
            php: Php::start(defect)?,
        })
    }

    /// What is not alike, or went wrong, for a person to read; `None` if all is well.
    pub fn difference(&mut self, case: &Case) -> Result<Option<String>> {
        self.php.ask(case);
        let _ = self.rust.0.send(case.clone());
        let rust = self.wait(&self.rust.1, "Rust");
        let php = self.wait(self.php.answers(), "PHP");
        match (rust, php) {
            (Ok(Answer::Outcome(rust)), Ok(Answer::Outcome(php))) => {
                Ok((!alike(case, &rust, &php)).then(|| format!("Rust: {rust}\nPHP:  {php}")))
            }
            (Ok(Answer::Trouble(trouble)), Ok(Answer::Outcome(_)))
            | (Ok(Answer::Outcome(_)), Ok(Answer::Trouble(trouble)))
                if trouble != "PHP ended" =>
            {
                Ok(Some(trouble))
            }
            (rust, php) => {
                // What hangs or has ended cannot be asked again.
                let troubles = [rust, php].map(|answer| match answer {
                    Ok(Answer::Outcome(_)) => None,
                    Ok(Answer::Trouble(trouble)) | Err(trouble) => Some(trouble),
                });
                *self = Self::new(self.defect)?;
                Ok(Some(
                    troubles
                        .into_iter()
                        .flatten()
                        .collect::<Vec<_>>()
                        .join("\n"),
                ))
            }
        }
    }

    fn wait(&self, answers: &Receiver<Answer>, who: &str) -> Result<Answer, String> {
        // Both take milliseconds; a planted silence has to last no longer than it takes to see it.
        let is_planted = self.defect == Some(Defect::Silence);
        let limit = Duration::from_secs(if is_planted { 2 } else { 20 });
        answers
            .recv_timeout(limit)
            .map_err(|_| format!("{who} does not answer"))
    }
}

/// A paste is read in depth by Rust alone. PHP may refuse it, but what PHP takes of it has to be what Rust takes.
fn alike(case: &Case, rust: &Value, php: &Value) -> bool {
    let is_refused = php["token"].is_null() && php["code"].is_null();
    rust == php || (case.area == Area::Pasted && is_refused)
}

fn start_rust(defect: Option<Defect>) -> (Sender<Case>, Receiver<Answer>) {
    let (sender, cases) = mpsc::channel::<Case>();
    let (outcomes, answers) = mpsc::channel();
    // What a panic says is told with the case.
    panic::set_hook(Box::new(|_| {}));
    thread::spawn(move || {
        for case in cases {
            let outcome = panic::catch_unwind(|| ours::outcome(&case, defect));
            let answer = match outcome {
                Ok(outcome) => Answer::Outcome(outcome),
                Err(panic) => Answer::Trouble(format!("Rust: {}", said(&*panic))),
            };
            if outcomes.send(answer).is_err() {
                return;
            }
        }
    });
    (sender, answers)
}

fn said(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("it panicked")
}
