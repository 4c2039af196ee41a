//! What the sites stand on: sandboxes, a database, folders, WordPress.

use anyhow::{Context, Result};
use serde_json::json;
use std::{
    collections::{BTreeSet, HashMap},
    env, fs,
    path::{Path, PathBuf},
    sync::atomic::AtomicI64,
};

use super::{
    SHARDS, Sabotage,
    crew::Crew,
    instagram::Instagram,
    plan::{Kind, SitePlan},
    shard::Shard,
    site::Site,
    tally::Tally,
    worker::Launch,
};
use crate::{
    database::{self, Database},
    package, paths, process,
    progress::{Step, step},
    sandbox::{self, Sandbox},
    site as wordpress_site,
    system::{self, Program},
    wordpress::{self, Wanted, WordPress},
};

pub struct Stage {
    sandboxes: Vec<Sandbox>,
    database: Database,
    wordpress: WordPress,
    folder: Folder,
    errors: PathBuf,
}

/// A folder that goes away with this value.
struct Folder(PathBuf);

impl Folder {
    const NAME: &str = "loupe-soak-";

    /// In memory where there is such a place: every write is synced to the disk, and there are millions.
    fn make() -> Result<Self> {
        let memory = PathBuf::from("/dev/shm");
        let place = if memory.is_dir() {
            memory
        } else {
            env::temp_dir()
        };
        Self::clear_away(&place)?;
        let folder = Self(place.join(format!("{}{}", Self::NAME, std::process::id())));
        fs::create_dir_all(&folder.0)?;
        Ok(folder)
    }

    /// What a soak that was interrupted has left.
    fn clear_away(place: &Path) -> Result<()> {
        let processes = Path::new("/proc");
        if !processes.join("self").exists() {
            return Ok(());
        }
        for entry in fs::read_dir(place)?.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if let Some(process) = name.strip_prefix(Self::NAME)
                && !processes.join(process).exists()
            {
                fs::remove_dir_all(entry.path())
                    .with_context(|| format!("can't clear away {}", entry.path().display()))?;
            }
        }
        Ok(())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

impl Stage {
    pub fn build() -> Result<Self> {
        system::ensure(&[Program::Curl, Program::Php, Program::MariaDb])?;
        package::run()?;
        let wordpress = wordpress::ensure(&Wanted::Latest)?;
        let sandboxes = sandbox::start_several(SHARDS)?;
        let database = database::start()?;
        let folder = Folder::make()?;
        let errors = paths::target().join("logs/soak-workers.log");
        fs::write(&errors, "")?;
        Ok(Self {
            sandboxes,
            database,
            wordpress,
            folder,
            errors,
        })
    }

    /// The sites, dealt out to the sandboxes.
    pub fn set<'a>(
        &self,
        sites: Vec<SitePlan>,
        groups: usize,
        sabotage: Option<Sabotage>,
        passed: &'a AtomicI64,
    ) -> Result<Vec<Shard<'a>>> {
        step("sites", |step| {
            let mut dealt: Vec<Vec<SitePlan>> = vec![Vec::new(); SHARDS];
            for site in sites {
                dealt[site.number % SHARDS].push(site);
            }
            let shards = self.sandboxes.iter().zip(dealt).enumerate();
            shards
                .map(|(number, (sandbox, sites))| {
                    let strings_stay = number % 2 == 1;
                    let instagram = Instagram::at(&sandbox.url);
                    instagram.reset()?;
                    instagram.set(&json!({
                        "refreshed_token": if strings_stay { "same" } else { "new" },
                        "alt_text": if number == 0 { "refused" } else { "served" },
                    }))?;
                    let (crews, sites) = self.man(step, sandbox, sites, sabotage)?;
                    Ok(Shard {
                        instagram,
                        crews,
                        sites,
                        strings_stay,
                        tallies: vec![Tally::default(); groups],
                        passed,
                        lineages: HashMap::new(),
                        suspects: BTreeSet::new(),
                        unaccounted: 0,
                    })
                })
                .collect()
        })
    }

    /// One crew for the plain sites with pictures, one for those without, and one for each WordPress.
    fn man(
        &self,
        step: &Step,
        sandbox: &Sandbox,
        plans: Vec<SitePlan>,
        sabotage: Option<Sabotage>,
    ) -> Result<(Vec<Crew>, Vec<Site>)> {
        let plain = self.folder.0.join(match sabotage {
            Some(defect) => defect.name(),
            None => "sites",
        });
        let launch = |kind, folder, pictures| Launch {
            kind,
            folder,
            sandbox: sandbox.url.clone(),
            pictures,
            errors: match sabotage {
                Some(_) => self.errors.with_extension("sabotaged.log"),
                None => self.errors.clone(),
            },
            sabotage: sabotage.map(Sabotage::name),
        };
        let mut crews = Vec::new();
        for pictures in [false, true] {
            crews.push(Crew::start(&launch(
                Kind::Standalone,
                plain.clone(),
                pictures,
            ))?);
        }
        let mut sites = Vec::new();
        for plan in plans {
            let crew = match plan.kind {
                Kind::Standalone => usize::from(plan.pictures),
                Kind::WordPress => {
                    let dir = self.install(step, sandbox, plan.number)?;
                    crews.push(Crew::start(&launch(Kind::WordPress, dir, plan.pictures))?);
                    crews.len() - 1
                }
            };
            sites.push(Site::new(plan, crew));
        }
        Ok((crews, sites))
    }

    /// A WordPress with the plugin, with a folder and a database of its own.
    fn install(&self, step: &Step, sandbox: &Sandbox, number: usize) -> Result<PathBuf> {
        let dir = paths::target().join(format!("soak/wordpress-{number}"));
        wordpress_site::copy_with_plugin(step, &self.wordpress, &dir)?;
        step.run(
            process::command("php")
                .arg(script("install.php"))
                .env("LOUPE_WP_DIR", &dir)
                .env("LOUPE_DB_SOCKET", &self.database.socket)
                .env("LOUPE_DB_NAME", format!("loupe_soak_{number}"))
                .env("LOUPE_DB_USER", database::USER)
                .env("LOUPE_SANDBOX", &sandbox.url),
        )?;
        Ok(dir)
    }

    /// What the honest workers printed beside their answers.
    pub fn errors(&self) -> Result<String> {
        fs::read_to_string(&self.errors).context("the workers' log is gone")
    }
}

/// A file of tests/soak.
pub fn script(name: &str) -> PathBuf {
    Path::join(&paths::root(), "tests/soak").join(name)
}
