//! A preview of the feed.

use maud::{PreEscaped, html};

use super::model::{Model, Posts};
use crate::feed::{Settings, markup};
use crate::panel::elements::{problem, working};
use crate::panel::region::Region;
use crate::words::{Word, Words};

/// The preview below the account that was found.
pub fn region(model: &Model, words: &Words) -> Region {
    let content = html! {
        @match &model.posts {
            Posts::NotAsked => {}
            Posts::Asked => (working(words.text(Word::LookLoading))),
            Posts::Failed(message) => (problem(words.say(message))),
            Posts::Here(items) if items.is_empty() => p class="loupe-hint" { (words.text(Word::LookNoPosts)) },
            Posts::Here(items) => div class="loupe-preview" { (PreEscaped(markup::render(&Settings::default(), items))) },
        }
    };
    Region::new("loupe-look", content)
}
