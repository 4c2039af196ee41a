//! Pictures by file name: painted when first asked for and kept, or those of a folder.

use super::scene;
use axum::body::Bytes;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::{fs, io};
use tokio::sync::OnceCell;

/// Which scene, at which size in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Picture {
    pub scene: u64,
    pub width: u32,
    pub height: u32,
}

impl Picture {
    pub fn file_name(&self) -> String {
        format!("{}_{}_{}_n.jpg", self.scene, self.width, self.height)
    }

    pub fn named(file: &str) -> Option<Self> {
        let mut numbers = file.strip_suffix("_n.jpg")?.split('_');
        let scene = numbers.next()?.parse().ok()?;
        let width = numbers.next()?.parse().ok()?;
        let height = numbers.next()?.parse().ok()?;
        numbers.next().is_none().then_some(Self {
            scene,
            width,
            height,
        })
    }
}

type Slot = Arc<OnceCell<Option<Bytes>>>;

/// The pictures painted so far and the ones that were brought along, as JPEG.
#[derive(Default)]
pub struct Pictures {
    painted: Mutex<HashMap<Picture, Slot>>,
    /// Shown in turn, at the size that they have; nothing is painted where there are any.
    brought: Vec<Bytes>,
}

impl Pictures {
    /// A folder's files, by their names.
    pub fn of_folder(folder: &Path) -> io::Result<Self> {
        let mut files = fs::read_dir(folder)?
            .map(|entry| Ok(entry?.path()))
            .collect::<io::Result<Vec<PathBuf>>>()?;
        files.sort();
        let brought = files.iter().map(|file| Ok(fs::read(file)?.into()));
        Ok(Self {
            brought: brought.collect::<io::Result<_>>()?,
            ..Self::default()
        })
    }

    /// The picture's file. Those who ask while it is being painted wait for the one painter.
    pub async fn get(&self, picture: Picture) -> Option<Bytes> {
        if let Some(turn) = picture.scene.checked_rem(self.brought.len() as u64) {
            return self.brought.get(usize::try_from(turn).ok()?).cloned();
        }
        let slot = {
            let mut painted = self.painted.lock().unwrap_or_else(PoisonError::into_inner);
            painted.entry(picture).or_default().clone()
        };
        let paint = || async move {
            let painting = tokio::task::spawn_blocking(move || jpeg(picture));
            painting.await.ok().flatten()
        };
        slot.get_or_init(paint).await.clone()
    }
}

fn jpeg(
    Picture {
        scene,
        width,
        height,
    }: Picture,
) -> Option<Bytes> {
    const QUALITY: u8 = 92;
    let pixels = scene::paint(scene, width, height);
    let mut file = Vec::new();
    let (width, height) = (u16::try_from(width).ok()?, u16::try_from(height).ok()?);
    jpeg_encoder::Encoder::new(&mut file, QUALITY)
        .encode(&pixels, width, height, jpeg_encoder::ColorType::Rgb)
        .ok()?;
    Some(file.into())
}
