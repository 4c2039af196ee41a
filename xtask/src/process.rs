//! Starting programs: one that answers at once, and one that keeps running beside us.

use anyhow::{Context, Result, bail};
use std::{
    env,
    ffi::OsStr,
    fs::File,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::{
    paths,
    progress::{self, Step},
};

/// A command in the repository's top folder, without what `cargo run` left in the environment:
/// its library path would make another compiler load this one's parts.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command
        .current_dir(paths::root())
        .env_remove("LD_LIBRARY_PATH");
    command
}

/// What a command prints, trimmed; an error if it can't be started or fails.
pub fn answer(command: &mut Command) -> Result<String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("can't start {program}"))?;
    if !output.status.success() {
        bail!(
            "{program} failed: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first of `names` that can be run: on PATH, or where servers are kept and ordinary users don't look.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let dirs: Vec<PathBuf> = env::split_paths(&path)
        .chain(["/usr/sbin", "/usr/local/sbin"].map(PathBuf::from))
        .collect();
    names
        .iter()
        .flat_map(|name| dirs.iter().map(move |dir| dir.join(name)))
        .find(|file| file.is_file())
}

/// Whether we may install system packages.
pub fn is_root() -> bool {
    answer(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}

/// A port of this machine that nobody listens on.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// Whether nobody listens on this port of this machine.
pub fn is_free(port: u16) -> bool {
    TcpListener::bind(("127.0.0.1", port)).is_ok()
}

/// A program that runs beside us. It is stopped when this value goes away.
pub struct Server {
    name: &'static str,
    child: Child,
    log: PathBuf,
}

impl Server {
    /// Starts it; what it prints goes to `target/logs/`.
    pub fn start(name: &'static str, command: &mut Command) -> Result<Self> {
        let log = paths::target().join("logs").join(format!("{name}.log"));
        let file = File::create(&log)?;
        let child = command
            .stdin(Stdio::null())
            .stdout(file.try_clone()?)
            .stderr(file)
            .spawn()
            .with_context(|| format!("can't start {name}"))?;
        Ok(Self { name, child, log })
    }

    /// Waits until `ready` says yes. It is an error if the program ends first, or is still not there after `limit`.
    pub fn wait_until(
        &mut self,
        step: &Step,
        limit: Duration,
        ready: impl Fn() -> bool,
    ) -> Result<()> {
        let end = Instant::now() + limit;
        while !ready() {
            if let Some(status) = self.child.try_wait()? {
                bail!(
                    "{} ended at once ({status}). {}",
                    self.name,
                    self.end_of_log()?
                );
            }
            if Instant::now() > end {
                let limit = limit.as_secs();
                bail!(
                    "{} did not answer within {limit} s. {}",
                    self.name,
                    self.end_of_log()?
                );
            }
            step.tick();
            thread::sleep(Duration::from_millis(100));
        }
        Ok(())
    }

    /// The log's path, for messages.
    pub fn log(&self) -> &Path {
        &self.log
    }

    fn end_of_log(&self) -> Result<String> {
        let log = self.log.display();
        Ok(format!(
            "The end of its log ({log}):\n{}",
            progress::tail(&self.log)?
        ))
    }

    /// Whether it ended by itself.
    pub fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }
}

impl Drop for Server {
    /// Asks first, so that databases are closed in order; insists after ten seconds.
    fn drop(&mut self) {
        let id = self.child.id().to_string();
        Command::new("kill")
            .args(["-TERM", &id])
            .stderr(Stdio::null())
            .status()
            .ok();
        let end = Instant::now() + Duration::from_secs(10);
        while Instant::now() < end && !self.has_ended() {
            thread::sleep(Duration::from_millis(50));
        }
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Whether `url` on this machine answers with a status below 500.
pub fn answers(url: &str) -> bool {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .timeout_global(Some(Duration::from_secs(20)))
        .http_status_as_error(false)
        .max_redirects(0)
        .build()
        .into();
    agent
        .get(url)
        .call()
        .is_ok_and(|response| response.status().as_u16() < 500)
}
