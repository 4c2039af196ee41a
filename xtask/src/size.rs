//! What the plugin weighs, against its budgets.

use anyhow::{Context, Result, bail};
use flate2::{Compression, write::GzEncoder};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::{fs, io::Write, path::Path};

use crate::{
    build::{self, Artefact},
    package, paths, process,
    stamp::files_below,
};

/// How many of the biggest functions are named, so that a regression has a name.
const BIGGEST: usize = 20;

/// A part of the plugin that a browser loads, and the most it may weigh.
struct Budget {
    what: &'static str,
    limit: usize,
    measured: usize,
}

/// Prints every file of the packaged plugin; an error if a budget is exceeded.
pub fn run() -> Result<()> {
    package::ensure()?;
    println!("\n  {:>9} {:>9} {:>9}", "raw", "gzip", "brotli");
    let dir = paths::plugin();
    let mut total = 0;
    for file in files_below(&dir)? {
        let bytes = fs::read(&file)?;
        let name = file.strip_prefix(&dir)?.display();
        println!(
            "  {:>9} {:>9} {:>9}  {name}",
            bytes.len(),
            gzip(&bytes)?,
            brotli(&bytes)?
        );
        total += bytes.len();
    }
    println!("  {total:>9}                      in all\n");

    for artefact in [build::PANEL, build::FEED] {
        print_functions(&artefact)?;
    }

    let mut exceeded = Vec::new();
    for Budget {
        what,
        limit,
        measured,
    } in budgets()?
        .into_iter()
        .chain(page_files()?)
        .chain([element()?, words()?])
    {
        println!("  {measured:>6} of {limit:>6}  {what}");
        if measured > limit {
            exceeded.push(what);
        }
    }
    if exceeded.is_empty() {
        return Ok(());
    }
    bail!("over the budget: {}", exceeded.join("; "))
}

/// The biggest functions of an artefact, as xtask/shrink.mjs has measured them.
fn print_functions(artefact: &Artefact) -> Result<()> {
    let file = paths::root().join(format!("pkg/{}.functions.json", artefact.name));
    let functions: Vec<(String, usize)> = serde_json::from_slice(&fs::read(file)?)?;
    println!(
        "  The biggest of the {} functions of the {}:",
        functions.len(),
        artefact.what
    );
    for (name, bytes) in functions.iter().take(BIGGEST) {
        println!("  {bytes:>9}  {name}");
    }
    println!();
    Ok(())
}

fn budgets() -> Result<[Budget; 5]> {
    let read = |name: &str| {
        let file = paths::plugin().join(name);
        fs::read(&file).with_context(|| format!("the plugin has no {name}"))
    };
    let weigh = |names: &[&str]| {
        let mut all = 0;
        for name in names {
            all += brotli(&read(name)?)?;
        }
        anyhow::Ok(all)
    };
    let page = |attributes: &str| {
        process::answer(process::command("cargo").args([
            "run",
            "--quiet",
            "--example",
            "feed_page",
            "--",
            attributes,
        ]))
    };
    Ok([
        Budget {
            what: "panel: wasm, glue, loader, stylesheet (brotli)",
            limit: 60_000,
            measured: weigh(&[
                "pkg/loupe_bg.wasm",
                "pkg/loupe.js",
                "www/panel.js",
                "www/panel.css",
            ])?,
        },
        // It draws by the feed's wasm, which the next row has.
        Budget {
            what: "form of a feed's look, above the panel: scripts, stylesheet (brotli)",
            limit: 4_000,
            measured: weigh(&["www/feed-form.js", "www/feed-form.css"])?,
        },
        Budget {
            what: "feed: wasm and glue (brotli)",
            limit: 24_000,
            measured: weigh(&["pkg/feed_bg.wasm", "pkg/feed.js"])?,
        },
        Budget {
            what: "feed page: HTML of 12 posts (gzip)",
            limit: 2_500,
            measured: gzip(page("{}")?.as_bytes())?,
        },
        Budget {
            what: "feed page: HTML of 12 posts and the lightbox (gzip)",
            limit: 5_000,
            measured: gzip(page(r#"{"opens":"lightbox"}"#)?.as_bytes())?,
        },
    ])
}

/// All that the custom element may load.
fn element() -> Result<Budget> {
    let compiled = ["loupe-feed.css", "feed.js", "feed_bg.wasm"];
    let mut measured = 0;
    for file in compiled.into_iter().chain(package::ELEMENT_SCRIPTS) {
        measured += brotli(&fs::read(package::element_folder().join(file))?)?;
    }
    Ok(Budget {
        what: "custom element: scripts, stylesheet and wasm (brotli)",
        limit: 30_000,
        measured,
    })
}

/// What a page with a feed loads, as `core/Feed/PageFiles` says: a layout by itself, or with all that settings can add.
fn page_files() -> Result<Vec<Budget>> {
    const TEXT: &str = "www/feed/text.css";
    const ALWAYS: &str = "www/feed.css";
    let weigh = |names: &[&str]| {
        let mut all = 0;
        for name in names {
            all += gzip(&fs::read(paths::plugin().join(name))?)?;
        }
        anyhow::Ok(all)
    };
    let rows: [(&str, usize, &[&str]); 9] = [
        ("feed page: stylesheet of a grid (gzip)", 2_000, &[ALWAYS]),
        (
            "feed page: stylesheets of a masonry (gzip)",
            2_000,
            &[ALWAYS, "www/layouts/masonry.css"],
        ),
        (
            "feed page: stylesheets of a carousel (gzip)",
            2_000,
            &[ALWAYS, "www/layouts/carousel.css"],
        ),
        (
            "feed page: stylesheets of a highlight (gzip)",
            2_000,
            &[ALWAYS, "www/layouts/highlight.css"],
        ),
        (
            "feed page: stylesheets of a list with its texts (gzip)",
            2_000,
            &[ALWAYS, "www/layouts/list.css", TEXT],
        ),
        (
            "feed page: stylesheets of a single post with its text (gzip)",
            2_000,
            &[ALWAYS, "www/layouts/single.css", TEXT],
        ),
        (
            "feed page: all that settings can add to one (gzip)",
            2_600,
            &[
                TEXT,
                "www/feed/sizes.css",
                "www/feed/around.css",
                "www/feed/lightbox.css",
            ],
        ),
        (
            "feed page: script of lightbox and paging (gzip)",
            700,
            &["www/feed.js"],
        ),
        (
            "feed page: script of a further part with a lightbox (gzip)",
            200,
            &["www/newer.js"],
        ),
    ];
    rows.into_iter()
        .map(|(what, limit, files)| {
            Ok(Budget {
                what,
                limit,
                measured: weigh(files)?,
            })
        })
        .collect()
}

/// What the panel gets to say, language by language, as a page has it.
fn words() -> Result<Budget> {
    let english: Map<String, Value> = json(&paths::root().join("www/words.en.json"))?;
    let mut weights = vec![("en".to_owned(), brotli(&serde_json::to_vec(&english)?)?)];
    for file in files_below(&paths::root().join("spec/languages"))? {
        let mut language: Value = json(&file)?;
        let texts: Map<String, Value> = english
            .keys()
            .map(|id| (id.clone(), language["words"][id].take()))
            .collect();
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        weights.push((name.into_owned(), brotli(&serde_json::to_vec(&texts)?)?));
    }
    for (language, weight) in &weights {
        println!("  {weight:>6}            words in {language} (brotli)");
    }
    Ok(Budget {
        what: "words of the panel in the language where they weigh most (brotli)",
        limit: 7_000,
        measured: weights
            .into_iter()
            .map(|(_, weight)| weight)
            .max()
            .unwrap_or_default(),
    })
}

fn json<T: DeserializeOwned>(file: &Path) -> Result<T> {
    serde_json::from_slice(&fs::read(file)?).with_context(|| file.display().to_string())
}

fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn brotli(bytes: &[u8]) -> Result<usize> {
    let mut packed = Vec::new();
    brotli::BrotliCompress(
        &mut &*bytes,
        &mut packed,
        &brotli::enc::BrotliEncoderParams::default(),
    )?;
    Ok(packed.len())
}
