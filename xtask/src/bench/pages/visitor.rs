//! Asks for pages.

use anyhow::{Context, Result, bail};
use std::{
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};
use ureq::Agent;

use super::Page;

/// One who looks at pages over connections that stay open.
pub struct Visitor {
    agent: Agent,
    site: String,
}

impl Visitor {
    pub fn new(site: &str) -> Self {
        let site = site.to_owned();
        let agent = Agent::new_with_defaults();
        Self { agent, site }
    }

    /// The page's HTML.
    pub fn get(&self, page: Page) -> Result<String> {
        self.ask(page, page.wish())
    }

    /// The page so many times, by several visitors at once: who has it asks for the next.
    pub fn get_at_once(&self, page: Page, visitors: usize, times: usize) -> Result<()> {
        let asked = AtomicUsize::new(0);
        let visit = || -> Result<()> {
            while asked.fetch_add(1, Ordering::Relaxed) < times {
                self.get(page)?;
            }
            Ok(())
        };
        thread::scope(|scope| {
            let running: Vec<_> = (0..visitors).map(|_| scope.spawn(visit)).collect();
            running
                .into_iter()
                .try_for_each(|visit| visit.join().unwrap_or_else(|_| bail!("a visitor gave up")))
        })
    }

    /// How many bytes it has; an error where it is not the page that was meant.
    pub fn check(&self, page: Page) -> Result<usize> {
        let html = self.get(page)?;
        let pictures = html.matches("loupe-picture").count();
        if pictures != page.pictures() || !html.contains("</html>") {
            bail!("{page:?} has {pictures} pictures:\n{html}");
        }
        Ok(html.len())
    }

    /// What tests/bench/pages/loupe-bench.php writes under that word behind the page's end.
    pub fn told(&self, page: Page, word: &str) -> Result<String> {
        let html = self.ask(page, &format!("{} {word}", page.wish()))?;
        let (_, told) = html
            .rsplit_once(&format!("\n{word}\n"))
            .with_context(|| format!("{page:?} tells nothing of {word}"))?;
        Ok(told.to_owned())
    }

    fn ask(&self, page: Page, wish: &str) -> Result<String> {
        let address = format!("{}/{}", self.site, page.path());
        let mut answer = self.agent.get(&address).header("X-Bench", wish).call()?;
        Ok(answer.body_mut().read_to_string()?)
    }
}
