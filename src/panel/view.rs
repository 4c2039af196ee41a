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
        (paste::section(&model.site, model.accounts.want_a_token()))
    }
    .into_string()
}

/// What the page shows, region by region.
#[derive(Default)]
pub struct Page {
    accounts: Shown,
    paste: Shown,
}

/// Regions, and which revisions of which parts they show; nothing at first.
#[derive(Default)]
struct Shown {
    of: Option<[u32; 3]>,
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
        let of = [accounts.revision(), 0, 0];
        let mut regions = self
            .accounts
            .take(of, &|| accounts::regions(accounts, site));
        // What is said around a paste depends on the accounts that there are.
        let of = [paste.revision(), look.revision(), accounts.revision()];
        regions.extend(self.paste.take(of, &|| {
            let mut regions = paste::regions(paste, site, &accounts.ids());
            if paste.found().is_some() {
                regions.push(look::region(look, &site.words));
            }
            regions
        }));
        regions
    }
}

impl Shown {
    /// Draws these revisions, unless they are shown, and returns the regions that are not shown yet.
    fn take(&mut self, of: [u32; 3], draw: &dyn Fn() -> Vec<Region>) -> Vec<Region> {
        let mut fresh = Vec::new();
        if self.of != Some(of) {
            let drawn = draw();
            for region in &drawn {
                if !self.regions.contains(region) {
                    fresh.push(region.clone());
                }
            }
            self.of = Some(of);
            self.regions = drawn;
        }
        fresh
    }
}
