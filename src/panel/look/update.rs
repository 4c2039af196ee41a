//! Asking for an account's newest posts.

use super::model::{Model, Posts};
use crate::feed::{Item, alt_text};
use crate::graph::media::MediaPage;
use crate::graph::{Endpoint, Failure};
use crate::panel::command::{Command, Heard, Outcome, Problem, Route, Task, heard};
use crate::panel::site::Site;

/// What can happen to the look.
#[derive(Debug)]
pub enum Event {
    /// There is an account to look at, of the paste of this version; it was found by this way.
    Found {
        /// The paste's.
        version: u32,
        /// The account's handle, without `@`.
        username: String,
        /// Which way to Instagram.
        route: Route,
    },
    /// There is none any more.
    Gone,
    /// The newest posts of the account that the paste of this version belongs to, by this way.
    Posts(u32, Route, Result<Outcome, Problem>),
}

impl Model {
    /// Takes in an event.
    pub fn update(&mut self, event: Event, site: &Site) -> Vec<Command<Task>> {
        match event {
            Event::Found {
                version,
                username,
                route,
            } => {
                *self = Self {
                    version,
                    username,
                    posts: Posts::Asked,
                };
                vec![Command::Send(Task::Posts(version, route))]
            }
            Event::Gone => {
                *self = Self::default();
                Vec::new()
            }
            Event::Posts(version, ..) if self.is_empty() || version != self.version => Vec::new(),
            Event::Posts(version, route, outcome) => {
                self.posts = match heard(Endpoint::Media, route, outcome) {
                    Heard::Nothing => {
                        return vec![Command::Send(Task::Posts(version, Route::Bridge))];
                    }
                    Heard::Failed(problem) => Posts::Failed(problem.message),
                    Heard::Body(body) => match preview(&body, &self.username, site) {
                        Ok(items) => Posts::Here(items),
                        Err(failure) => Posts::Failed(failure.word().into()),
                    },
                };
                Vec::new()
            }
        }
    }
}

fn preview(body: &str, username: &str, site: &Site) -> Result<Vec<Item>, Failure> {
    let page = MediaPage::parse(body, username)?;
    Ok(page
        .posts
        .into_iter()
        .map(|post| Item::preview(post, &site.media_hosts, |post| alt_text(post, &site.words)))
        .collect())
}
