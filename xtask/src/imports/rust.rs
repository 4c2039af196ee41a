//! Who imports whom below src/.

use anyhow::{Context, Result};
use proc_macro2::{TokenStream, TokenTree};
use std::{
    collections::BTreeMap,
    fmt,
    path::{Path, PathBuf},
};
use syn::{Attribute, Item, ItemUse, UseTree, Visibility, spanned::Spanned, visit, visit::Visit};

use super::{
    Source,
    floors::{House, Import, circles},
};

const CRATE: House = House {
    folder: "src",
    floors: &[
        &["kind", "secret", "text"],
        &["time", "url"],
        &["json"],
        &["permalink"],
        &["generated"],
        &["words"],
        &["graph"],
        // A paste may be a reply of Instagram's, so it is read with what reads those.
        &["token", "feed"],
        &["panel"],
        &["web"],
        &["lib"],
    ],
};

const PANEL: House = House {
    folder: "src/panel",
    floors: &[
        &["action", "field", "locale", "part", "region", "site"],
        &["command"],
        &["elements"],
        // The parts: their parent maps what one has to tell the others.
        &["paste", "look", "accounts"],
        &["boot"],
        &["model"],
        &["announcement", "call", "event"],
        &["update", "view"],
        &["mod"],
    ],
};

const HOUSES: [&House; 2] = [&CRATE, &PANEL];

/// Which of these files' imports must not be.
pub fn breaches(sources: &[Source]) -> Result<Vec<String>> {
    let crate_ = Crate::read(sources)?;
    let imports = crate_.imports();
    let climbs = imports.iter().flat_map(|import| {
        let climb = |house: &&House| house.climb(import, "xtask/src/imports/rust.rs");
        HOUSES.iter().filter_map(climb)
    });
    Ok(climbs.chain(circles(&imports)).collect())
}

type ModulePath = Vec<String>;

/// Every file by the path of its module, lib.rs by none.
#[derive(Default)]
struct Crate(BTreeMap<ModulePath, File>);

#[derive(Default)]
struct File {
    /// As people know it: `src/feed/item.rs`.
    name: PathBuf,
    mentions: Vec<Mention>,
    /// What it passes on: the name, and where that comes from.
    passed_on: BTreeMap<String, ModulePath>,
}

/// A path as it is written, from the crate's root.
struct Mention {
    line: usize,
    path: ModulePath,
}

impl Crate {
    fn read(sources: &[Source]) -> Result<Self> {
        let mut files = BTreeMap::new();
        for (name, text) in sources {
            let parsed = syn::parse_file(text).with_context(|| name.display().to_string())?;
            let mut reader = Reader {
                module: module_of(name),
                file: File::default(),
            };
            reader.visit_file(&parsed);
            reader.file.name.clone_from(name);
            files.insert(reader.module, reader.file);
        }
        Ok(Self(files))
    }

    /// Every import of another file, through whatever passes it on.
    fn imports(&self) -> Vec<Import<'_>> {
        let mut imports = Vec::new();
        for (from, file) in &self.0 {
            for Mention { line, path } in &file.mentions {
                if let Some(to) = self.home(path).filter(|to| *to != from) {
                    imports.push(Import {
                        from: &file.name,
                        line: *line,
                        to: &self.0[to].name,
                    });
                }
            }
        }
        imports
    }

    /// The module in which a path's last name is at home.
    fn home(&self, path: &[String]) -> Option<&ModulePath> {
        let (module, file) = (0..=path.len())
            .rev()
            .find_map(|length| self.0.get_key_value(&path[..length]))?;
        // The root is no module of ours where its path is that of another crate.
        if module.is_empty() && !path.is_empty() {
            return None;
        }
        let passed_on = path
            .get(module.len())
            .and_then(|name| file.passed_on.get(name));
        passed_on
            .and_then(|origin| self.home(origin))
            .or(Some(module))
    }
}

/// `src/feed/item.rs` is `feed::item`, `src/feed/mod.rs` is `feed`, `src/lib.rs` the root.
fn module_of(name: &Path) -> ModulePath {
    let below = name.strip_prefix("src").unwrap_or(name).with_extension("");
    let mut module: ModulePath = below
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    if module.last().is_some_and(|last| last == "mod") || module == ["lib"] {
        module.pop();
    }
    module
}

/// Collects a file's mentions of others. Tests don't count: they look at what they test from everywhere.
struct Reader {
    module: ModulePath,
    file: File,
}

impl Reader {
    fn mention(&mut self, line: usize, path: &[String]) {
        if let Some(path) = self.rooted(path) {
            self.file.mentions.push(Mention { line, path });
        }
    }

    /// A written path from the crate's root; what is neither relative nor of this crate may still be a child's name.
    fn rooted(&self, path: &[String]) -> Option<ModulePath> {
        let mut at = self.module.clone();
        let mut rest = path;
        match rest.first()?.as_str() {
            "crate" => at.clear(),
            "self" | "super" => {}
            _ => return Some([at, rest.to_vec()].concat()),
        }
        while let Some((first, others)) = rest.split_first() {
            match first.as_str() {
                "crate" | "self" => {}
                "super" => drop(at.pop()),
                _ => break,
            }
            rest = others;
        }
        Some([at, rest.to_vec()].concat())
    }

    fn tree(&mut self, item: &ItemUse, tree: &UseTree, before: &[String]) {
        let with = |name: &dyn fmt::Display| [before, &[name.to_string()]].concat();
        match tree {
            UseTree::Path(path) => self.tree(item, &path.tree, &with(&path.ident)),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.tree(item, tree, before);
                }
            }
            UseTree::Name(name) if name.ident == "self" => self.mention(line(tree), before),
            UseTree::Name(name) => self.leaf(item, line(tree), &name.ident, &with(&name.ident)),
            UseTree::Rename(name) => self.leaf(item, line(tree), &name.rename, &with(&name.ident)),
            UseTree::Glob(_) => self.mention(line(tree), before),
        }
    }

    fn leaf(&mut self, item: &ItemUse, line: usize, name: &syn::Ident, path: &[String]) {
        self.mention(line, path);
        if !matches!(item.vis, Visibility::Inherited)
            && let Some(origin) = self.rooted(path)
        {
            self.file.passed_on.insert(name.to_string(), origin);
        }
    }

    /// What stands in a macro is no path yet.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(name) => {
                    if colons != 2 {
                        path.clear();
                    }
                    path.push(name.to_string());
                    if path.len() > 1 {
                        self.mention(name.span().start().line, &path);
                    }
                    colons = 0;
                }
                TokenTree::Punct(sign) if sign.as_char() == ':' => colons += 1,
                TokenTree::Group(group) => {
                    self.tokens(group.stream());
                    colons = 0;
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => colons = 0,
            }
        }
    }
}

impl<'a> Visit<'a> for Reader {
    fn visit_item(&mut self, item: &'a Item) {
        let attributes = match item {
            Item::Mod(item) => &item.attrs,
            Item::Use(item) => &item.attrs,
            _ => return visit::visit_item(self, item),
        };
        if !attributes.iter().any(is_for_tests) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'a ItemUse) {
        self.tree(item, &item.tree, &[]);
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        let names: Vec<String> = path
            .segments
            .iter()
            .map(|part| part.ident.to_string())
            .collect();
        if names.len() > 1 {
            self.mention(line(path), &names);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &'a syn::Macro) {
        self.tokens(called.tokens.clone());
    }
}

fn is_for_tests(attribute: &Attribute) -> bool {
    let condition = attribute.meta.require_list();
    attribute.path().is_ident("cfg")
        && condition.is_ok_and(|list| list.tokens.to_string() == "test")
}

fn line(part: &impl Spanned) -> usize {
    part.span().start().line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn breaches(files: &[(&str, &str)]) -> Vec<String> {
        let sources = files
            .iter()
            .map(|(name, text)| (PathBuf::from(name), (*text).to_owned()));
        super::breaches(&sources.collect::<Vec<_>>()).unwrap()
    }

    #[test]
    fn an_import_from_a_floor_below_is_in_order() {
        let files = [
            ("src/graph/post.rs", "use crate::json::Json;"),
            ("src/json.rs", "pub struct Json;"),
        ];
        assert_eq!(breaches(&files), [""; 0]);
    }

    #[test]
    fn an_import_from_a_floor_above_is_found_by_file_and_line() {
        let files = [
            ("src/graph/media.rs", "//! Media.\nuse crate::feed::Item;"),
            ("src/feed/mod.rs", ""),
        ];
        let [breach] = &breaches(&files)[..] else {
            panic!("one breach");
        };
        assert!(
            breach.starts_with("src/graph/media.rs:2: `graph` imports `feed`"),
            "{breach}"
        );
    }

    #[test]
    fn neighbours_on_one_floor_do_not_know_each_other() {
        let files = [
            ("src/token/mod.rs", "fn look() { crate::feed::draw() }"),
            ("src/feed/mod.rs", ""),
        ];
        assert_eq!(breaches(&files).len(), 1);
    }

    #[test]
    fn a_module_without_a_floor_is_found() {
        let files = [("src/lib.rs", "use cellar::Wine;"), ("src/cellar.rs", "")];
        assert!(breaches(&files)[0].contains("is on no floor"));
    }

    #[test]
    fn a_circle_is_found_behind_a_name_that_is_passed_on_and_in_a_macro() {
        let files = [
            (
                "src/feed/mod.rs",
                "mod item;\nmod tile;\npub use item::Item;",
            ),
            (
                "src/feed/item.rs",
                "fn draw() { html! { (super::tile::draw()) } }",
            ),
            ("src/feed/tile.rs", "use super::Item;"),
        ];
        let [circle] = &breaches(&files)[..] else {
            panic!("one circle");
        };
        assert!(
            circle.starts_with("src/feed/item.rs:1: this import closes a circle"),
            "{circle}"
        );
    }

    #[test]
    fn a_parent_that_passes_on_what_its_children_define_is_no_circle() {
        let files = [
            (
                "src/feed/mod.rs",
                "mod item;\nmod tile;\npub use item::Item;",
            ),
            ("src/feed/item.rs", "pub struct Item;"),
            (
                "src/feed/tile.rs",
                "use super::Item;\n#[cfg(test)]\nmod tests { use crate::panel::view; }",
            ),
            ("src/panel/mod.rs", ""),
        ];
        assert_eq!(breaches(&files), [""; 0]);
    }
}
