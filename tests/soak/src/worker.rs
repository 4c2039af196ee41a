//! A PHP process that works on sites, and its end.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::{
    fs::File,
    io::{BufRead, BufReader, Write},
    path::PathBuf,
    process::{self, Child, ChildStdin, ChildStdout, Stdio},
};

use super::{kill, ledger::Sight, plan::Kind, stage, troubles::Crash};

/// How to start a worker.
#[derive(Clone, Debug)]
pub struct Launch {
    pub kind: Kind,
    /// The WordPress, or the folder above those of the standalone sites.
    pub folder: PathBuf,
    pub sandbox: String,
    /// Whether the sites fetch pictures.
    pub pictures: bool,
    /// What it prints beside its answers; nothing, if all is well.
    pub errors: PathBuf,
    /// The name of a defect that it is to have.
    pub sabotage: Option<&'static str>,
    /// How many posts of an account its sites keep.
    pub posts: usize,
    /// Of PHP's.
    pub options: &'static [&'static str],
}

/// What a worker is told to do for a site whose clock shows `now`.
pub struct Command<'a> {
    pub site: usize,
    pub now: i64,
    pub action: Action<'a>,
}

pub enum Action<'a> {
    Connect {
        token: &'a str,
    },
    Tick {
        work: Work,
        announce: bool,
    },
    Look,
    /// Of somebody who looks at so many of the newest posts.
    Visit {
        count: usize,
    },
    /// Of what is kept for it.
    Inventory,
}

/// What a tick is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// What cron does: all that is due.
    Everything,
    /// What any request does that notices it: a refresh that is due.
    Refresh,
}

impl Work {
    fn name(self) -> &'static str {
        match self {
            Self::Everything => "tick",
            Self::Refresh => "refresh",
        }
    }
}

/// How a tick went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ticked {
    /// With when the next refresh is due, by the site's clock.
    Done {
        next_refresh: Option<i64>,
        /// Bytes that the process has needed at most, since it began.
        memory: u64,
    },
    Killed,
}

impl Ticked {
    fn read(line: &str) -> Result<Self> {
        let said = serde_json::from_str::<Value>(line)?;
        Ok(Self::Done {
            next_refresh: said["next_refresh"].as_i64(),
            memory: said["memory"].as_u64().unwrap_or_default(),
        })
    }
}

pub struct Worker {
    launch: Launch,
    running: Running,
}

struct Running {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Worker {
    pub fn start(launch: Launch) -> Result<Self> {
        let running = Running::start(&launch)?;
        Ok(Self { launch, running })
    }

    pub fn connect(&mut self, command: &Command) -> Result<()> {
        self.send(command)?;
        match self.answer()?["trouble"].as_str() {
            None => Ok(()),
            Some(trouble) => bail!("site {} could not be connected: {trouble}", command.site),
        }
    }

    pub fn ask(&mut self, command: &Command) -> Result<Value> {
        self.send(command)?;
        self.answer()
    }

    pub fn look(&mut self, command: &Command) -> Result<Sight> {
        let said = self.ask(command)?;
        let sight = || {
            Some(Sight {
                account: said["account"].as_bool()?,
                token: said["token"].as_str().map(str::to_owned),
                items: said["items"].as_u64()?,
                hidden: said["hidden"].as_bool()?,
            })
        };
        sight().context("a worker saw something else")
    }

    /// Begins a tick, to be followed by [`Worker::end_tick`].
    pub fn send(&mut self, command: &Command) -> Result<()> {
        let mut line = match command.action {
            Action::Connect { token } => json!({"do": "connect", "token": token}),
            Action::Tick { work, announce } => json!({"do": work.name(), "announce": announce}),
            Action::Look => json!({"do": "look"}),
            Action::Visit { count } => json!({"do": "visit", "count": count}),
            Action::Inventory => json!({"do": "inventory"}),
        };
        line["site"] = command.site.into();
        line["now"] = command.now.into();
        self.tell(&line.to_string())
    }

    /// Waits for the end of a tick, and kills the process in the middle of the write that `crash` names, if it comes to
    /// that one. A new process then takes its place.
    pub fn end_tick(&mut self, crash: Option<Crash>) -> Result<Ticked> {
        let mut writes = 0;
        loop {
            let line = self.line()?;
            if !line.starts_with('!') {
                return Ticked::read(&line);
            }
            writes += 1;
            match crash.filter(|crash| crash.write == writes) {
                None => self.tell("")?,
                Some(crash) => {
                    let Running { child, input, .. } = &mut self.running;
                    kill::after_stops(child, crash.stop, || Ok(writeln!(input)?))?;
                    self.running = Running::start(&self.launch)?;
                    return Ok(Ticked::Killed);
                }
            }
        }
    }

    /// Waits until a tick is about to write for so many times, and holds it there until [`Worker::end_tick`]. None
    /// where it gets there; else how it went.
    pub fn hold(&mut self, write: u32) -> Result<Option<Ticked>> {
        for writes in 1.. {
            let line = self.line()?;
            if !line.starts_with('!') {
                return Ticked::read(&line).map(Some);
            }
            if writes == write {
                return Ok(None);
            }
            self.tell("")?;
        }
        Ok(None)
    }

    /// Lets a tick go on that was held.
    pub fn let_go(&mut self) -> Result<()> {
        self.tell("")
    }

    fn tell(&mut self, line: &str) -> Result<()> {
        writeln!(self.running.input, "{line}").with_context(|| self.obituary())
    }

    fn answer(&mut self) -> Result<Value> {
        let line = self.line()?;
        serde_json::from_str(&line).with_context(|| format!("a worker said {line}"))
    }

    fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        if self.running.output.read_line(&mut line)? == 0 {
            bail!(self.obituary());
        }
        Ok(line)
    }

    fn obituary(&self) -> String {
        let errors = self.launch.errors.display();
        format!("a worker ended by itself; {errors} may say why")
    }
}

impl Running {
    fn start(launch: &Launch) -> Result<Self> {
        let errors = File::options()
            .create(true)
            .append(true)
            .open(&launch.errors)?;
        let mut command = process::Command::new("php");
        command
            .args(["-d", "display_errors=stderr", "-d", "opcache.enable_cli=1"])
            .args(launch.options)
            .arg(stage::script("worker.php"))
            .arg(match launch.kind {
                Kind::Standalone => "standalone",
                Kind::WordPress => "wordpress",
            })
            .arg(&launch.folder)
            .env("LOUPE_SANDBOX", &launch.sandbox)
            .env("LOUPE_PICTURES", if launch.pictures { "1" } else { "" })
            .env("LOUPE_POSTS", launch.posts.to_string())
            .env("LOUPE_SABOTAGE", launch.sabotage.unwrap_or_default());
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(errors)
            .spawn()
            .context("can't start php")?;
        let input = child.stdin.take().context("no way to tell a worker")?;
        let output = child.stdout.take().context("no way to hear a worker")?;
        Ok(Self {
            child,
            input,
            output: BufReader::new(output),
        })
    }
}

impl Drop for Running {
    /// It may be in the middle of something when the soak fails; a killed one is no news to it.
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
