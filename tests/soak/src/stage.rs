//! What the sites stand on: sandboxes, a database, a WordPress, all of `cargo xtask soak`; and their own folders.

use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::{
    collections::{BTreeSet, HashMap},
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use super::{
    crew::Crew,
    instagram::Instagram,
    plan::{Kind, SitePlan},
    sabotage::Sabotage,
    shard::{Progress, Shard},
    site::Site,
    tally::Tally,
    worker::Launch,
};

/// Posts of an account that sites keep by themselves.
const POSTS: usize = 48;

/// A plain site that keeps many posts.
#[derive(Clone, Copy, Debug)]
pub struct DeepSite {
    pub number: usize,
    pub posts: usize,
    pub pictures: bool,
    pub sabotage: Option<&'static str>,
}

pub struct Stage {
    /// Each is Instagram for some of the sites.
    sandboxes: Vec<String>,
    /// With the plugin, to be copied.
    wordpress: PathBuf,
    /// Where the copies may lie.
    copies: PathBuf,
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
    /// As xtask/src/soak.rs has set it. A database's socket and user go on to the workers by themselves.
    pub fn from_environment() -> Result<Self> {
        let said = |name: &str| {
            env::var(name).with_context(|| format!("{name} is not set: run `cargo xtask soak`"))
        };
        let copies = PathBuf::from(said("LOUPE_SOAK_DIR")?);
        let errors = copies.join("workers.log");
        fs::create_dir_all(&copies)?;
        fs::write(&errors, "")?;
        Ok(Self {
            sandboxes: said("LOUPE_SANDBOXES")?
                .split_whitespace()
                .map(str::to_owned)
                .collect(),
            wordpress: said("LOUPE_WP_DIR")?.into(),
            copies,
            folder: Folder::make()?,
            errors,
        })
    }

    /// The sites, dealt out to the sandboxes.
    pub fn set<'a>(
        &self,
        sites: Vec<SitePlan>,
        groups: usize,
        sabotage: Option<Sabotage>,
        progress: &'a Progress,
    ) -> Result<Vec<Shard<'a>>> {
        let mut dealt: Vec<Vec<SitePlan>> = vec![Vec::new(); self.sandboxes.len()];
        for site in sites {
            dealt[site.number % self.sandboxes.len()].push(site);
        }
        let shards = self.sandboxes.iter().zip(dealt).enumerate();
        shards
            .map(|(number, (sandbox, sites))| {
                let strings_stay = number % 2 == 1;
                let instagram = Instagram::at(sandbox);
                instagram.reset()?;
                instagram.set(&json!({
                    "refreshed_token": if strings_stay { "same" } else { "new" },
                    "alt_text": if number == 0 { "refused" } else { "served" },
                }))?;
                let (crews, sites) = self.man(sandbox, sites, sabotage)?;
                Ok(Shard {
                    instagram,
                    crews,
                    sites,
                    strings_stay,
                    tallies: vec![Tally::default(); groups],
                    progress,
                    looks_for: sabotage.map(Sabotage::breaks),
                    lineages: HashMap::new(),
                    suspects: BTreeSet::new(),
                    unaccounted: 0,
                })
            })
            .collect()
    }

    /// One crew for the plain sites with pictures, one for those without, and one for each WordPress.
    fn man(
        &self,
        sandbox: &str,
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
            sandbox: sandbox.to_owned(),
            pictures,
            errors: match sabotage {
                Some(_) => self.errors.with_extension("sabotaged.log"),
                None => self.errors.clone(),
            },
            sabotage: sabotage.map(Sabotage::name),
            posts: POSTS,
            options: &[],
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
                    let dir = self.install(sandbox, plan.number)?;
                    crews.push(Crew::start(&launch(Kind::WordPress, dir, plan.pictures))?);
                    crews.len() - 1
                }
            };
            sites.push(Site::new(plan, crew));
        }
        Ok((crews, sites))
    }

    /// The sandboxes' addresses.
    pub fn sandboxes(&self) -> &[String] {
        &self.sandboxes
    }

    /// A crew for a plain site that keeps many posts, and the site's folder.
    pub fn crew_of_deep(&self, sandbox: &str, site: &DeepSite) -> Result<(Crew, PathBuf)> {
        let folder = self.folder.0.join(site.sabotage.unwrap_or("deep"));
        let crew = Crew::start(&Launch {
            kind: Kind::Standalone,
            folder: folder.clone(),
            sandbox: sandbox.to_owned(),
            pictures: site.pictures,
            errors: match site.sabotage {
                Some(_) => self.errors.with_extension("sabotaged.log"),
                None => self.errors.clone(),
            },
            sabotage: site.sabotage,
            posts: site.posts,
            // Stand-ins for pictures: of all formats the one that is made fastest, of small originals.
            options: &["-d", "disable_functions=imageavif,imagewebp"],
        })?;
        Ok((crew, folder.join(site.number.to_string())))
    }

    /// Keeps what is stored of a site where a promise was broken, for whoever wants to know why.
    pub fn keep(&self, site: &Path, name: &str) -> Result<()> {
        let place = self.copies.join(name);
        if place.exists() {
            fs::remove_dir_all(&place)?;
        }
        done(Command::new("cp").arg("-r").arg(site).arg(&place))?;
        println!("  what it had stored is in {}", place.display());
        Ok(())
    }

    /// A WordPress with the plugin, with a folder and a database of its own.
    fn install(&self, sandbox: &str, number: usize) -> Result<PathBuf> {
        let dir = self.copies.join(format!("wordpress-{number}"));
        if dir.exists() {
            fs::remove_dir_all(&dir)?;
        }
        done(Command::new("cp").arg("-r").args([&self.wordpress, &dir]))?;
        done(
            Command::new("php")
                .arg(script("install.php"))
                .env("LOUPE_WP_DIR", &dir)
                .env("LOUPE_DB_NAME", format!("loupe_soak_{number}"))
                .env("LOUPE_SANDBOX", sandbox),
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
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn done(command: &mut Command) -> Result<()> {
    let program = command.get_program().to_owned();
    let status = command.stdin(Stdio::null()).status()?;
    ensure!(status.success(), "{} failed", program.display());
    Ok(())
}
