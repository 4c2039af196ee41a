//! A WordPress on a web server, with the sandbox and a database of its own: what browsers are driven on.

use anyhow::Result;
use std::{fs, path::PathBuf, process::Command};

use crate::{
    database::{self, Database},
    node, package, paths,
    prepare::Needs,
    sandbox::{self, Sandbox},
    server::{self, Scheme, WebServer},
    site,
    system::{self, Program},
    themes,
    wordpress::{self, Wanted},
};

/// What it is set up from.
pub struct Ground {
    /// Names its own folder, and that of its screenshots.
    pub folder: &'static str,
    pub scheme: Scheme,
    /// Files of must-use plugins, beside the demo's.
    pub plugins: Vec<PathBuf>,
    /// The calls that all accounts together may make in an hour.
    pub hourly_calls: u32,
    /// Whether there are two web servers.
    pub is_doubled: bool,
    /// The folder of themes that the site has besides WordPress's newest.
    pub themes: Option<PathBuf>,
    /// Its executable, where there is a second browser.
    pub firefox: Option<PathBuf>,
}

impl Ground {
    /// Over http, as many small sites are on their own machine.
    pub fn small(folder: &'static str) -> Self {
        Self {
            folder,
            scheme: Scheme::Http,
            plugins: Vec::new(),
            hourly_calls: 240,
            is_doubled: false,
            themes: None,
            firefox: None,
        }
    }
}

/// What is to be there before it is set.
pub fn needs() -> Needs {
    Needs {
        programs: vec![
            Program::Curl,
            Program::Php,
            Program::PhpFpm,
            Program::MariaDb,
            Program::Nginx,
            Program::OpenSsl,
            Program::Chromium,
        ],
        package: true,
        wordpress: Some(Wanted::Latest),
        sandbox: true,
        ..Needs::default()
    }
}

/// What runs, for as long as this is kept.
pub struct Stage {
    folder: &'static str,
    firefox: Option<PathBuf>,
    second: Option<WebServer>,
    server: WebServer,
    database: Database,
    sandbox: Sandbox,
}

impl Stage {
    /// Sets all of it up.
    pub fn set(ground: Ground) -> Result<Self> {
        let mut plugins = ground.plugins;
        // Activates the plugin, makes a page with the block, and moves its clock.
        plugins.push(paths::root().join("tests/demo/loupe-demo.php"));
        node::ensure()?;
        package::ensure()?;
        let wordpress = wordpress::ensure(&Wanted::Latest)?;
        let sandbox = sandbox::start()?;
        let database = database::start(ground.folder)?;
        let plan = server::Plan {
            dir: paths::target().join(ground.folder),
            scheme: ground.scheme,
            plugins,
            workers: 32,
            is_debugging: true,
            hourly_calls: ground.hourly_calls,
            wordpress: &wordpress,
            database: &database,
            instagram: &sandbox.url,
            themes: ground.themes.as_deref(),
        };
        let server = server::start(&plan)?;
        let second = ground
            .is_doubled
            .then(|| server::start_beside(&server, &server::Plan { workers: 4, ..plan }))
            .transpose()?;
        Ok(Self {
            folder: ground.folder,
            firefox: ground.firefox,
            second,
            server,
            database,
            sandbox,
        })
    }

    /// The folder that a command's screenshots go to.
    pub fn screenshots(&self) -> Result<PathBuf> {
        screenshots(self.folder)
    }

    /// Tells a command of it.
    pub fn tell<'a>(&self, command: &'a mut Command) -> Result<&'a mut Command> {
        let Self { server, second, .. } = self;
        Ok(
            tell_of_the_site(command, self.folder, &server.url, &self.sandbox)?
                .envs(self.firefox.iter().map(|path| ("LOUPE_FIREFOX", path)))
                .envs(
                    second
                        .iter()
                        .map(|second| ("LOUPE_SECOND_SERVER", &second.url)),
                )
                .env("LOUPE_SERVER_DIR", &server.dir)
                .env("LOUPE_THEMES", themes::THEMES.join(" "))
                .env("LOUPE_DB_SOCKET", &self.database.socket)
                .env("LOUPE_DB_NAME", database::NAME)
                .env("LOUPE_DB_USER", database::USER)
                .env("NODE_EXTRA_CA_CERTS", &server.certificate),
        )
    }
}

/// What tests/e2e/lib/settings.mjs reads.
pub fn tell_of_the_site<'a>(
    command: &'a mut Command,
    folder: &str,
    url: &str,
    sandbox: &Sandbox,
) -> Result<&'a mut Command> {
    Ok(command
        .env("LOUPE_SITE", url)
        .env("LOUPE_USER", site::USER)
        .env("LOUPE_PASSWORD", site::PASSWORD)
        .env("LOUPE_SANDBOX", &sandbox.url)
        .env("LOUPE_TOKEN", &sandbox.token)
        .env("LOUPE_CHROMIUM", system::path_of(Program::Chromium)?)
        .env("LOUPE_SCREENSHOTS", screenshots(folder)?))
}

fn screenshots(folder: &str) -> Result<PathBuf> {
    let place = paths::target().join("screenshots").join(folder);
    fs::create_dir_all(&place)?;
    Ok(place)
}
