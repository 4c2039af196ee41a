//! WordPress as hosts run it: nginx, php-fpm and MariaDB.

use anyhow::Result;
use std::{
    fs,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use crate::{
    database::{self, Database},
    paths,
    process::{self, Server},
    progress::{Step, step},
    site,
    system::{self, Program},
    wordpress::WordPress,
};

/// What the server is put together from.
pub struct Plan<'a> {
    /// Its own folder, laid out anew.
    pub dir: PathBuf,
    pub scheme: Scheme,
    /// Files of must-use plugins.
    pub plugins: Vec<PathBuf>,
    /// Of php-fpm.
    pub workers: usize,
    /// Whether WordPress looks for defects, as hosts don't let it.
    pub is_debugging: bool,
    /// The calls that all accounts together may make in an hour.
    pub hourly_calls: u32,
    pub wordpress: &'a WordPress,
    pub database: &'a Database,
    /// The address that stands in for Instagram's.
    pub instagram: &'a str,
    /// A folder of themes that the site has besides WordPress's newest.
    pub themes: Option<&'a Path>,
}

/// How browsers reach it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Http,
    /// With a certificate that it signs itself.
    Https,
}

impl Scheme {
    fn name(self) -> &'static str {
        match self {
            Scheme::Http => "http",
            Scheme::Https => "https",
        }
    }
}

/// A running server with a fresh WordPress and the plugin active. It ends with this value.
pub struct WebServer {
    fpm: Server,
    _nginx: Server,
    pub url: String,
    /// Its own folder: `wordpress/`, `logs/` and what the tests leave there.
    pub dir: PathBuf,
    /// Signed by itself, so who trusts the site trusts this.
    pub certificate: PathBuf,
}

impl WebServer {
    /// The process whose children are php-fpm's workers.
    pub fn php_fpm(&self) -> u32 {
        self.fpm.id()
    }
}

/// Lays everything out, and starts it.
pub fn start(plan: &Plan) -> Result<WebServer> {
    let (port, fpm_port) = process::two_free_ports()?;
    let url = format!("{}://127.0.0.1:{port}", plan.scheme.name());
    let values = values(plan, &url, (port, fpm_port), "first");
    step("web server", |step| {
        lay_out(step, plan, &values)?;
        let certificate = certificate(step, &plan.dir)?;
        run(step, &plan.dir, &plan.dir, &values, url, certificate)
    })
}

/// A second web server for the same site: what it shares with the first are the files and the database. Its address is
/// another, but it says that it is asked at the site's, as a load balancer has it.
pub fn start_beside(first: &WebServer, plan: &Plan) -> Result<WebServer> {
    let (port, fpm_port) = process::two_free_ports()?;
    let values = values(plan, &first.url, (port, fpm_port), "second");
    let url = format!("{}://127.0.0.1:{port}", plan.scheme.name());
    step("second web server", |step| {
        let dir = first.dir.join("second");
        for folder in ["logs", "tmp"] {
            fs::create_dir_all(dir.join(folder))?;
        }
        symlink("../wordpress", dir.join("wordpress"))?;
        for file in ["certificate.pem", "key.pem"] {
            fs::copy(first.dir.join(file), dir.join(file))?;
        }
        let certificate = first.certificate.clone();
        run(step, &dir, &first.dir, &values, url, certificate)
    })
}

fn values(
    plan: &Plan,
    url: &str,
    (port, fpm_port): (u16, u16),
    name: &str,
) -> Vec<(&'static str, String)> {
    let (tls, certificates) = match plan.scheme {
        Scheme::Http => ("", ""),
        Scheme::Https => (
            " ssl",
            "ssl_certificate certificate.pem; ssl_certificate_key key.pem;",
        ),
    };
    vec![
        ("web_server", name.to_owned()),
        ("tls", tls.to_owned()),
        ("certificates", certificates.to_owned()),
        ("hourly_calls", plan.hourly_calls.to_string()),
        ("workers", plan.workers.to_string()),
        ("debugging", u8::from(plan.is_debugging).to_string()),
        ("url", url.to_owned()),
        (
            "host",
            url.rsplit('/').next().unwrap_or_default().to_owned(),
        ),
        ("port", port.to_string()),
        ("fpm_port", fpm_port.to_string()),
        ("nginx_user", as_root("user root;")),
        ("fpm_user", as_root("user = root")),
        ("database", database::NAME.to_owned()),
        ("database_user", database::USER.to_owned()),
        ("socket", plan.database.socket.display().to_string()),
        ("sandbox", plan.instagram.to_owned()),
        (
            "sandbox_api",
            plan.instagram.replacen("127.0.0.1", "localhost", 1),
        ),
    ]
}

/// Starts nginx and php-fpm in a folder, for the site in another or in the same.
fn run(
    step: &Step,
    dir: &Path,
    site: &Path,
    values: &[(&str, String)],
    url: String,
    certificate: PathBuf,
) -> Result<WebServer> {
    for file in ["nginx.conf", "php-fpm.conf"] {
        configure(file, &dir.join(file), values)?;
    }
    let log = |program: &str| {
        format!(
            "{program}{}",
            if dir == site { "" } else { "-of-the-second" }
        )
    };
    let fpm = Server::start(&log("php-fpm"), &mut php_fpm(dir, site)?)?;
    let nginx = Server::start(&log("nginx"), &mut nginx(dir)?)?;
    nginx.wait_until(step, Duration::from_secs(60), || {
        process::answer(
            process::command("curl")
                .args(["--silent", "--fail", "--output", "/dev/null", "--cacert"])
                .arg(&certificate)
                .arg(&url),
        )
        .is_ok()
    })?;
    step.note(url.clone());
    Ok(WebServer {
        fpm,
        _nginx: nginx,
        url,
        dir: dir.to_owned(),
        certificate,
    })
}

/// Writes a file of `tests/server/conf` with its values.
fn configure(name: &str, to: &Path, values: &[(&str, String)]) -> Result<()> {
    let template = paths::root().join("tests/server/conf").join(name);
    Ok(fs::write(
        to,
        fill_in(&fs::read_to_string(template)?, values)?,
    )?)
}

fn lay_out(step: &Step, plan: &Plan, values: &[(&str, String)]) -> Result<()> {
    let dir = &plan.dir;
    if dir.exists() {
        fs::remove_dir_all(dir)?;
    }
    let wordpress = dir.join("wordpress");
    site::copy(plan.wordpress, &wordpress)?;
    if let Some(themes) = plan.themes {
        step.run(
            process::command("cp")
                .arg("-r")
                .args([&themes.join("."), &wordpress.join("wp-content/themes")]),
        )?;
    }
    for folder in ["logs", "tmp"] {
        fs::create_dir_all(dir.join(folder))?;
    }
    let tests = paths::root().join("tests");
    configure("wp-config.php", &wordpress.join("wp-config.php"), values)?;
    fs::copy(tests.join("server/conf/sendmail"), dir.join("sendmail"))?;
    let must_use = wordpress.join("wp-content/mu-plugins");
    fs::create_dir_all(&must_use)?;
    let sandbox = tests.join("sandbox/loupe-sandbox.php");
    for plugin in plan.plugins.iter().chain([&sandbox]) {
        fs::copy(
            plugin,
            must_use.join(plugin.file_name().unwrap_or_default()),
        )?;
    }
    step.run(
        process::command("cp")
            .arg("-r")
            .arg(paths::plugin())
            .arg(wordpress.join("wp-content/plugins/loupe")),
    )?;
    step.run(
        process::command("php")
            .arg(tests.join("php/wordpress/scripts/install.php"))
            .env("LOUPE_WP_DIR", &wordpress)
            // Not the plugin's name, of which pages without a feed are searched for a trace.
            .env("LOUPE_WP_TITLE", "A site"),
    )
}

/// A line for root alone: nobody else may choose the workers' user, and only root is asked to.
fn as_root(line: &str) -> String {
    if process::is_root() {
        line.to_owned()
    } else {
        String::new()
    }
}

/// Puts the values in place of `{{name}}`, and a new secret in place of each `{{secret}}`.
fn fill_in(template: &str, values: &[(&str, String)]) -> Result<String> {
    let mut text = template.to_owned();
    for (name, value) in values {
        text = text.replace(&format!("{{{{{name}}}}}"), value);
    }
    while text.contains("{{secret}}") {
        text = text.replacen("{{secret}}", &site::secret()?, 1);
    }
    Ok(text)
}

fn certificate(step: &Step, dir: &Path) -> Result<PathBuf> {
    let certificate = dir.join("certificate.pem");
    step.run(
        process::command("openssl")
            .args([
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
            ])
            .args(["-subj", "/CN=127.0.0.1", "-addext"])
            .arg("subjectAltName=IP:127.0.0.1")
            .arg("-keyout")
            .arg(dir.join("key.pem"))
            .arg("-out")
            .arg(&certificate),
    )?;
    Ok(certificate)
}

fn php_fpm(dir: &Path, site: &Path) -> Result<Command> {
    let mut command = process::command(system::path_of(Program::PhpFpm)?);
    command
        .arg("--nodaemonize")
        .arg("--prefix")
        .arg(dir)
        .arg("--fpm-config")
        .arg(dir.join("php-fpm.conf"))
        .env("LOUPE_SERVER_DIR", site);
    if process::is_root() {
        command.arg("--allow-to-run-as-root");
    }
    Ok(command)
}

fn nginx(dir: &Path) -> Result<Command> {
    let mut command = process::command(system::path_of(Program::Nginx)?);
    command
        .arg("-p")
        .arg(dir)
        .args(["-e", "logs/nginx-error.log", "-c", "nginx.conf"])
        .args(["-g", "daemon off;"]);
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_secret_in_a_template_is_another() {
        let text = fill_in("{{url}} {{secret}} {{secret}}", &[("url", "u".to_owned())]).unwrap();
        let words: Vec<&str> = text.split(' ').collect();
        assert_eq!(words[0], "u");
        assert_ne!(words[1], words[2]);
    }
}
