//! A preview of the feed.

use maud::{PreEscaped, html};

use super::model::{Model, Posts};
use super::words;
use crate::feed::{Settings, markup};
use crate::panel::elements::{problem, working};
use crate::panel::region::Region;

/// The preview below the account that was found.
pub fn region(model: &Model) -> Region {
    let content = html! {
        @match &model.posts {
            Posts::NotAsked => {}
            Posts::Asked => (working(words::LOADING)),
            Posts::Failed(message) => (problem(message)),
            Posts::Here(items) if items.is_empty() => p class="loupe-hint" { (words::NO_POSTS) },
            Posts::Here(items) => div class="loupe-preview" { (PreEscaped(markup::render(&Settings::default(), items))) },
        }
    };
    Region::new("loupe-look", content)
}
