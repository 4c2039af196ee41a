//! A MariaDB of our own for each suite: its data below target/, its socket private, no port.

use anyhow::Result;
use std::{env, fs, os::unix::fs::symlink, path::PathBuf, process::Command, time::Duration};

use crate::{
    paths,
    process::{self, Server},
    progress::step,
    system::{self, Program},
};

/// A running server with an empty database.
pub struct Database {
    /// Held to keep it running.
    _server: Server,
    pub socket: PathBuf,
}

/// The database that tests may fill.
pub const NAME: &str = "loupe";
/// Its user, who has no password.
pub const USER: &str = "root";

/// Starts the server of a suite, making its data directory the first time.
pub fn start(suite: &str) -> Result<Database> {
    system::ensure(&[Program::MariaDb])?;
    step("database", |step| {
        let data = paths::target().join("mariadb").join(suite);
        // Of its own: a server that starts clears away the temporary tables of all who share its folder.
        let temporary = data.with_file_name(format!("{suite}-tmp"));
        fs::create_dir_all(&temporary)?;
        if !data.join("ready").exists() {
            if data.exists() {
                // What was cut off is begun anew.
                fs::remove_dir_all(&data)?;
            }
            fs::create_dir_all(&data)?;
            // It is a shell script that splits the path at blanks.
            let link = env::temp_dir().join(format!("loupe-data-{}-{suite}", std::process::id()));
            symlink(&data, &link)?;
            let installed = step.run(
                mariadb("mariadb-install-db")
                    .env("TMPDIR", &temporary)
                    .arg(format!("--datadir={}", link.display()))
                    .args(["--auth-root-authentication-method=normal", "--skip-test-db"]),
            );
            fs::remove_file(&link).ok();
            installed?;
            fs::write(data.join("ready"), "")?;
        }
        let socket = socket(suite);
        let mut command = mariadb("mariadbd");
        command
            .arg(format!("--datadir={}", data.display()))
            .arg(format!("--tmpdir={}", temporary.display()))
            .arg(format!("--socket={}", socket.display()))
            .arg(format!(
                "--pid-file={}",
                socket.with_extension("pid").display()
            ))
            .arg("--skip-networking")
            // What a test wrote need not outlive a power cut, and disks that take long over a promise make suites crawl.
            .args([
                "--innodb-flush-method=nosync",
                "--innodb-flush-log-at-trx-commit=0",
            ])
            // Into its log: who met whom cannot be told afterwards.
            .arg("--innodb-print-all-deadlocks");
        let server = Server::start("mariadb", &mut command)?;
        let client = || {
            let mut command = process::command("mariadb");
            command
                .args(["--no-defaults", "--user", USER, "--socket"])
                .arg(&socket);
            command
        };
        server.wait_until(step, Duration::from_secs(60), || {
            process::answer(client().args(["--execute", "SELECT 1"])).is_ok()
        })?;
        let sql = format!("DROP DATABASE IF EXISTS {NAME}; CREATE DATABASE {NAME}");
        step.run(client().args(["--execute", &sql]))?;
        Ok(Database {
            _server: server,
            socket: socket.clone(),
        })
    })
}

/// Not below target/: a socket's path may have 107 characters at most.
fn socket(suite: &str) -> PathBuf {
    let name = format!("loupe-{}-{suite}.sock", std::process::id());
    let usual = env::temp_dir().join(&name);
    if usual.as_os_str().len() <= 107 {
        usual
    } else {
        PathBuf::from("/tmp").join(name)
    }
}

/// A server program without the system's configuration. As root it must be told that this is meant.
fn mariadb(name: &'static str) -> Command {
    let program = process::find(&[name]).unwrap_or_else(|| name.into());
    let mut command = process::command(program);
    command.arg("--no-defaults");
    if process::is_root() {
        command.arg("--user=root");
    }
    command
}
