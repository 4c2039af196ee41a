//! Starting programs: one that answers at once, and one that keeps running beside us.

use anyhow::{Context, Result, bail};
use std::{
    env,
    ffi::OsStr,
    fs::File,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
    time::{Duration, Instant},
};

use crate::{
    paths,
    progress::{self, Step},
};

/// The exit code of a program that Ctrl-C ended.
const INTERRUPTED: i32 = 130;

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

/// Two of them. Both are taken at once, or they could be the same one.
pub fn two_free_ports() -> Result<(u16, u16)> {
    let take = || TcpListener::bind(("127.0.0.1", 0));
    let (first, second) = (take()?, take()?);
    Ok((first.local_addr()?.port(), second.local_addr()?.port()))
}

/// Whether nobody listens on this port of this machine.
pub fn is_free(port: u16) -> bool {
    TcpListener::bind(("127.0.0.1", port)).is_ok()
}

/// A program that runs beside us. It is stopped when this value goes away.
pub struct Server {
    name: String,
    child: Arc<Mutex<Child>>,
    log: PathBuf,
}

impl Server {
    /// Starts it; what it prints goes to `target/logs/`.
    pub fn start(name: &str, command: &mut Command) -> Result<Self> {
        let log = progress::log_of(name)?;
        let file = File::create(&log)?;
        let child = command
            .stdin(Stdio::null())
            .stdout(file.try_clone()?)
            .stderr(file)
            .spawn()
            .with_context(|| format!("can't start {name}"))?;
        let child = Arc::new(Mutex::new(child));
        running().push(Arc::clone(&child));
        let name = name.to_owned();
        Ok(Self { name, child, log })
    }

    /// Waits until `ready` says yes. It is an error if the program ends first, or is still not there after `limit`.
    pub fn wait_until(&self, step: &Step, limit: Duration, ready: impl Fn() -> bool) -> Result<()> {
        let end = Instant::now() + limit;
        while !ready() {
            if let Some(status) = held(&self.child).try_wait()? {
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

    /// The process's number.
    pub fn id(&self) -> u32 {
        held(&self.child).id()
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
    pub fn has_ended(&self) -> bool {
        !is_running(&self.child)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        stop(&self.child);
        running().retain(|child| !Arc::ptr_eq(child, &self.child));
    }
}

/// The servers that run now, for when we are told to stop.
fn running() -> MutexGuard<'static, Vec<Arc<Mutex<Child>>>> {
    static RUNNING: Mutex<Vec<Arc<Mutex<Child>>>> = Mutex::new(Vec::new());
    held(&RUNNING)
}

/// Makes Ctrl-C and a polite kill stop the servers before us.
pub fn stop_servers_on_signal() -> Result<()> {
    ctrlc::set_handler(|| {
        println!("\nStopping.");
        running().iter().for_each(|child| stop(child));
        std::process::exit(INTERRUPTED);
    })?;
    Ok(())
}

/// Asks first, so that databases are closed in order; insists after ten seconds.
fn stop(child: &Mutex<Child>) {
    // Rust's own kill does not ask, and a shell has this one built in.
    let ask = format!("kill -TERM {}", held(child).id());
    Command::new("sh")
        .args(["-c", &ask])
        .stderr(Stdio::null())
        .status()
        .ok();
    let end = Instant::now() + Duration::from_secs(10);
    while Instant::now() < end && is_running(child) {
        thread::sleep(Duration::from_millis(50));
    }
    held(child).kill().ok();
    held(child).wait().ok();
}

fn is_running(child: &Mutex<Child>) -> bool {
    matches!(held(child).try_wait(), Ok(None))
}

/// What a mutex guards. A thread that panicked with it left a process behind, no broken value.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
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
