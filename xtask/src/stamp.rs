//! Knowing that nothing changed: a file that holds the hash of all that a product was made from.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The hash of some inputs, and the file that remembers it.
pub struct Stamp {
    file: PathBuf,
    hash: String,
}

impl Stamp {
    /// Hashes `inputs` (files, and folders with all below them) and `also`, which says what else matters.
    pub fn new(file: PathBuf, inputs: &[PathBuf], also: &str) -> Result<Self> {
        Ok(Self {
            file,
            hash: hash(inputs, also)?,
        })
    }

    /// Whether the product was made from these very inputs.
    pub fn is_current(&self) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|hash| hash == self.hash)
    }

    /// Remembers that it is made now.
    pub fn write(&self) -> Result<()> {
        if let Some(dir) = self.file.parent() {
            fs::create_dir_all(dir)?;
        }
        fs::write(&self.file, &self.hash)
            .with_context(|| format!("can't write {}", self.file.display()))
    }
}

fn hash(inputs: &[PathBuf], also: &str) -> Result<String> {
    let mut hasher = Sha256::new();
    hasher.update(also);
    for input in inputs {
        for file in files_below(input)? {
            let bytes =
                fs::read(&file).with_context(|| format!("can't read {}", file.display()))?;
            hasher.update(file.as_os_str().as_encoded_bytes());
            hasher.update([0]);
            hasher.update(bytes.len().to_le_bytes());
            hasher.update(bytes);
        }
    }
    Ok(in_hex(hasher))
}

/// The hash of one file.
pub fn hash_of(file: &Path) -> Result<String> {
    let bytes = fs::read(file).with_context(|| format!("can't read {}", file.display()))?;
    Ok(in_hex(Sha256::new_with_prefix(bytes)))
}

fn in_hex(hasher: Sha256) -> String {
    let bytes = hasher.finalize();
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// All files at or below `path`, sorted. None if it is not there.
pub fn files_below(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_path_buf()]);
    }
    if !path.is_dir() {
        return Ok(Vec::new());
    }
    let mut entries: Vec<PathBuf> = fs::read_dir(path)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    entries.sort();
    let mut files = Vec::new();
    for entry in entries {
        files.extend(files_below(&entry)?);
    }
    Ok(files)
}
