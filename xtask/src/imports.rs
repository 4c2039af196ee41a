//! Who imports whom below src/: an arrow never runs up, and none comes back to where it began.

use anyhow::{Context, Result, bail};
use proc_macro2::{TokenStream, TokenTree};
use std::{
    collections::{BTreeMap, VecDeque},
    fmt, fs,
    path::Path,
};
use syn::{Attribute, Item, ItemUse, UseTree, Visibility, spanned::Spanned, visit, visit::Visit};

use crate::{paths, progress::step, stamp::files_below};

/// A folder whose modules stand on floors.
struct House {
    /// The module path of the folder.
    module: &'static [&'static str],
    /// Bottom first. A module imports from the floors below its own; those of one floor don't know each other.
    floors: &'static [&'static [&'static str]],
}

const CRATE: House = House {
    module: &[],
    floors: &[
        &["secret", "text", "time", "url"],
        &["json"],
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
    module: &["panel"],
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

/// Reads all of src/, and says which import must not be.
pub fn run() -> Result<()> {
    step("imports", |step| {
        let root = paths::root();
        let mut files = Vec::new();
        for file in files_below(&root.join("src"))? {
            let name = file.strip_prefix(&root)?;
            files.push((name.to_path_buf(), fs::read_to_string(&file)?));
        }
        let sources = files.iter().map(|(name, text)| (name.as_path(), &**text));
        let crate_ = Crate::read(sources)?;
        step.note(format!("{} files", files.len()));
        let breaches = crate_.breaches(&HOUSES);
        if breaches.is_empty() {
            Ok(())
        } else {
            bail!("{}", breaches.join("\n"))
        }
    })
}

type ModulePath = Vec<String>;

/// Every file by the path of its module, lib.rs by none.
#[derive(Default)]
struct Crate(BTreeMap<ModulePath, File>);

#[derive(Default)]
struct File {
    /// As people know it: `src/feed/item.rs`.
    name: String,
    mentions: Vec<Mention>,
    /// What it passes on: the name, and where that comes from.
    passed_on: BTreeMap<String, ModulePath>,
}

/// A path as it is written, from the crate's root.
struct Mention {
    line: usize,
    path: ModulePath,
}

/// One file's need of another.
struct Import<'a> {
    from: &'a ModulePath,
    line: usize,
    to: &'a ModulePath,
}

impl Crate {
    fn read<'a>(sources: impl Iterator<Item = (&'a Path, &'a str)>) -> Result<Self> {
        let mut files = BTreeMap::new();
        for (name, text) in sources {
            let parsed = syn::parse_file(text).with_context(|| name.display().to_string())?;
            let mut reader = Reader {
                module: module_of(name),
                file: File::default(),
            };
            reader.visit_file(&parsed);
            reader.file.name = name.display().to_string();
            files.insert(reader.module, reader.file);
        }
        Ok(Self(files))
    }

    fn breaches(&self, houses: &[&House]) -> Vec<String> {
        let mut breaches = Vec::new();
        for import in self.imports() {
            breaches.extend(houses.iter().filter_map(|house| self.climb(house, &import)));
        }
        breaches.extend(self.circles());
        breaches
    }

    /// Every import of another file, through whatever passes it on.
    fn imports(&self) -> Vec<Import<'_>> {
        let mut imports = Vec::new();
        for (from, file) in &self.0 {
            for Mention { line, path } in &file.mentions {
                if let Some(to) = self.home(path).filter(|to| *to != from) {
                    let line = *line;
                    imports.push(Import { from, line, to });
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

    /// What is wrong with an import that leaves its floor otherwise than down.
    fn climb(&self, house: &House, import: &Import) -> Option<String> {
        let room = |module: &ModulePath| -> Option<String> {
            let (above, below) = module.split_at_checked(house.module.len())?;
            let is_here = above.iter().eq(house.module);
            let top = if house.module.is_empty() {
                "lib"
            } else {
                "mod"
            };
            is_here.then(|| below.first().map_or(top.to_owned(), Clone::clone))
        };
        let (from, to) = (room(import.from)?, room(import.to)?);
        if from == to {
            return None;
        }
        let floor = |room: &String| {
            let floors = house.floors.iter();
            floors
                .into_iter()
                .position(|floor| floor.contains(&room.as_str()))
        };
        let place = self.place(import);
        match (floor(&from), floor(&to)) {
            (Some(from), Some(to)) if to < from => None,
            (Some(_), Some(_)) => Some(format!(
                "{place}: `{from}` imports `{to}`, which does not lie below it: xtask/src/imports.rs has the floors"
            )),
            _ => Some(format!(
                "{place}: `{from}` or `{to}` is on no floor: give it one in xtask/src/imports.rs"
            )),
        }
    }

    /// Circles, each by the import that closes it.
    fn circles(&self) -> Vec<String> {
        let imports = self.imports();
        let mut told: Vec<&ModulePath> = Vec::new();
        let mut circles = Vec::new();
        for import in &imports {
            let Some(way) = way(&imports, import.to, import.from) else {
                continue;
            };
            // One import closes many circles: those that share a file with one that was told wait for its end.
            if way.iter().any(|module| told.contains(module)) {
                continue;
            }
            let names: Vec<&str> = way.iter().map(|module| &*self.0[*module].name).collect();
            circles.push(format!(
                "{}: this import closes a circle: {} → {}",
                self.place(import),
                self.0[import.from].name,
                names.join(" → ")
            ));
            told.extend(way);
        }
        circles
    }

    fn place(&self, import: &Import) -> String {
        format!("{}:{}", self.0[import.from].name, import.line)
    }
}

/// The shortest way from one module to another, both included.
fn way<'a>(
    imports: &[Import<'a>],
    from: &'a ModulePath,
    to: &ModulePath,
) -> Option<Vec<&'a ModulePath>> {
    let mut ways = VecDeque::from([vec![from]]);
    let mut seen = vec![from];
    while let Some(way) = ways.pop_front() {
        let end = *way.last()?;
        if end == to {
            return Some(way);
        }
        for next in imports.iter().filter(|import| import.from == end) {
            if !seen.contains(&next.to) {
                seen.push(next.to);
                ways.push_back([&*way, &[next.to]].concat());
            }
        }
    }
    None
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
        let sources = files.iter().map(|(name, text)| (Path::new(*name), *text));
        Crate::read(sources).unwrap().breaches(&HOUSES)
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
