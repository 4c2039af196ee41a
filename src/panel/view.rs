//! What the panel shows: pure functions of the model. Everything is escaped by maud.

use maud::html;

use super::model::Model;
use super::region::Region;
use super::{accounts, look, paste};

/// The places that the regions are painted into, once.
#[must_use]
pub fn frame(model: &Model) -> String {
    html! {
        div id="loupe-saved" role="status" {}
        div id="loupe-accounts" {}
        (paste::section(&model.site))
    }
    .into_string()
}

/// What the page shows, region by region.
#[derive(Default)]
pub struct Page {
    accounts: Shown<1>,
    paste: Shown<3>,
}

/// Regions, and which revisions of which parts they show; nothing at first.
#[derive(Default)]
struct Shown<const PARTS: usize> {
    of: Option<[u32; PARTS]>,
    regions: Vec<Region>,
}

impl Page {
    /// Draws what changed since the last time, and tells which regions came out otherwise than the page shows them; the
    /// places of some are in others before them.
    pub fn repaint(&mut self, model: &Model) -> Vec<Region> {
        let Model {
            site,
            paste,
            look,
            accounts,
            ..
        } = model;
        let mut regions = self
            .accounts
            .take([accounts.revision()], || accounts::regions(accounts, site));
        // What is said around a paste depends on the accounts that there are.
        let of = [paste.revision(), look.revision(), accounts.revision()];
        regions.extend(self.paste.take(of, || {
            let mut regions = paste::regions(paste, site, &accounts.ids());
            if paste.found().is_some() {
                regions.push(look::region(look));
            }
            regions
        }));
        regions
    }
}

impl<const PARTS: usize> Shown<PARTS> {
    /// Draws these revisions, unless they are shown, and returns the regions that are not shown yet.
    fn take(&mut self, of: [u32; PARTS], draw: impl FnOnce() -> Vec<Region>) -> Vec<Region> {
        if self.of == Some(of) {
            return Vec::new();
        }
        let drawn = draw();
        let fresh = drawn.iter().filter(|region| !self.regions.contains(region));
        let fresh = fresh.cloned().collect();
        self.of = Some(of);
        self.regions = drawn;
        fresh
    }
}
