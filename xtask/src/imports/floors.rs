//! What imports are measured by, whatever the language: floors, and circles.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    path::Path,
};

/// A folder whose rooms stand on floors.
pub struct House {
    pub folder: &'static str,
    /// Bottom first; a room is a folder in it, or a file without its ending. A room imports from the floors below its
    /// own; those of one floor don't know each other.
    pub floors: &'static [&'static [&'static str]],
}

/// One file's need of another.
#[derive(Clone, Copy)]
pub struct Import<'a> {
    pub from: &'a Path,
    pub line: usize,
    pub to: &'a Path,
}

impl Import<'_> {
    fn place(&self) -> String {
        format!("{}:{}", self.from.display(), self.line)
    }
}

impl House {
    /// What is wrong with an import that leaves its floor otherwise than down; `list` has the floors.
    pub fn climb(&self, import: &Import, list: &str) -> Option<String> {
        let (from, to) = (self.room(import.from)?, self.room(import.to)?);
        if from == to {
            return None;
        }
        let floor = |room: &str| self.floors.iter().position(|floor| floor.contains(&room));
        let place = import.place();
        match (floor(from), floor(to)) {
            (Some(from), Some(to)) if to < from => None,
            (Some(_), Some(_)) => Some(format!(
                "{place}: `{from}` imports `{to}`, which does not lie below it: {list} has the floors"
            )),
            _ => Some(format!(
                "{place}: `{from}` or `{to}` is on no floor: give it one in {list}"
            )),
        }
    }

    fn room<'a>(&self, file: &'a Path) -> Option<&'a str> {
        let below = file.strip_prefix(self.folder).ok()?;
        Path::new(below.iter().next()?).file_stem()?.to_str()
    }
}

/// Circles, each by the import that closes it.
pub fn circles(imports: &[Import]) -> Vec<String> {
    let mut needs: BTreeMap<&Path, BTreeSet<&Path>> = BTreeMap::new();
    for import in imports {
        needs.entry(import.from).or_default().insert(import.to);
    }
    let mut told = BTreeSet::new();
    let mut circles = Vec::new();
    for import in imports {
        let Some(way) = way(&needs, import.to, import.from) else {
            continue;
        };
        // One import closes many circles: those that share a file with one that was told wait for its end.
        if way.iter().any(|file| told.contains(file)) {
            continue;
        }
        let names: Vec<String> = way.iter().map(|file| file.display().to_string()).collect();
        circles.push(format!(
            "{}: this import closes a circle: {} → {}",
            import.place(),
            import.from.display(),
            names.join(" → ")
        ));
        told.extend(way);
    }
    circles
}

/// The shortest way from one file to another, both included.
fn way<'a>(
    needs: &BTreeMap<&'a Path, BTreeSet<&'a Path>>,
    from: &'a Path,
    to: &Path,
) -> Option<Vec<&'a Path>> {
    let mut ways = VecDeque::from([vec![from]]);
    let mut seen = BTreeSet::from([from]);
    while let Some(way) = ways.pop_front() {
        let end = *way.last()?;
        if end == to {
            return Some(way);
        }
        for &next in needs.get(end).into_iter().flatten() {
            if seen.insert(next) {
                ways.push_back([&*way, &[next]].concat());
            }
        }
    }
    None
}
