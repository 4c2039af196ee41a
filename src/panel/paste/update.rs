//! What the paste does when something happens.

use super::model::{Lookup, Model, Saving};
use crate::feed::hosts;
use crate::graph::Endpoint;
use crate::graph::user::User;
use crate::panel::command::{Command, Heard, Outcome, Problem, Route, Saved, Task, heard};
use crate::panel::site::Site;

/// What can happen to the paste.
#[derive(Debug)]
pub enum Event {
    /// The text changed.
    Typed(String),
    /// The address that a bare code was sent to changed.
    RedirectUriTyped(String),
    /// Nobody has typed for a moment since this version.
    Debounced(u32),
    /// Ask Instagram once more.
    LookUpAgain,
    /// Store the account.
    Save,
    /// Whose token this version is, by this way.
    User(u32, Route, Result<Outcome, Problem>),
    /// What came of storing this version.
    Saved(u32, Result<Saved, Problem>),
}

/// What follows from an event.
pub struct Update {
    /// What to ask of the shell.
    pub commands: Vec<Command<Task>>,
    /// What the panel's other parts have to know.
    pub transition: Option<Transition>,
}

/// What the panel's other parts have to know.
#[derive(Debug)]
pub enum Transition {
    /// The text is another.
    Changed,
    /// Its account was found, by this way.
    Found(Route),
    /// An account was stored.
    Saved(Saved),
}

impl Model {
    /// Takes in an event.
    pub fn update(&mut self, event: Event, site: &Site) -> Update {
        match event {
            Event::Typed(text) => {
                self.set(text);
                Update {
                    commands: vec![Command::Debounce(self.version)],
                    transition: Some(Transition::Changed),
                }
            }
            Event::RedirectUriTyped(uri) => {
                self.redirect_uri = uri;
                Update::none()
            }
            Event::Debounced(version) if version != self.version => Update::none(),
            Event::Debounced(_) | Event::LookUpAgain => self.look_up(site),
            Event::Save => self.save(site),
            Event::User(version, ..) if version != self.version => Update::none(),
            Event::User(_, route, outcome) => self.user(route, outcome, site),
            Event::Saved(version, reply) => self.saved(version, reply),
        }
    }

    /// Asks whose token it is, if it is one.
    fn look_up(&mut self, site: &Site) -> Update {
        if !self.reading.is_usable(site.graph.product) {
            return Update::none();
        }
        self.lookup = Lookup::Asked;
        Update::send(Task::User(self.version, Route::Direct))
    }

    fn user(&mut self, route: Route, outcome: Result<Outcome, Problem>, site: &Site) -> Update {
        let body = match heard(Endpoint::User, route, outcome) {
            Heard::Nothing => return Update::send(Task::User(self.version, Route::Bridge)),
            Heard::Failed(problem) => {
                let commands = problem.offer();
                self.lookup = Lookup::Failed(problem.message);
                return Update {
                    commands,
                    transition: None,
                };
            }
            Heard::Body(body) => body,
        };
        match User::parse(&body) {
            Ok(mut user) => {
                let picture = user.profile_picture_url.take();
                user.profile_picture_url =
                    picture.filter(|url| hosts::allow(&site.media_hosts, url));
                self.lookup = Lookup::Found(Box::new(user));
                Update {
                    commands: Vec::new(),
                    transition: Some(Transition::Found(route)),
                }
            }
            Err(failure) => {
                self.lookup = Lookup::Failed(failure.word().into());
                Update::none()
            }
        }
    }

    fn save(&mut self, site: &Site) -> Update {
        if !self.can_save(site) || matches!(self.saving, Saving::Asked) {
            return Update::none();
        }
        self.saving = Saving::Asked;
        Update::send(Task::Save(self.version))
    }

    fn saved(&mut self, version: u32, reply: Result<Saved, Problem>) -> Update {
        let is_this = version == self.version;
        match reply {
            Ok(saved) => {
                let mut commands = Vec::new();
                if is_this {
                    self.set(String::new());
                    commands.push(Command::EmptyPaste);
                }
                Update {
                    commands,
                    transition: Some(Transition::Saved(saved)),
                }
            }
            Err(problem) => {
                let commands = problem.offer();
                if is_this {
                    self.saving = Saving::Refused(problem.message);
                }
                Update {
                    commands,
                    transition: None,
                }
            }
        }
    }
}

impl Update {
    fn none() -> Self {
        Self {
            commands: Vec::new(),
            transition: None,
        }
    }

    fn send(task: Task) -> Self {
        Self {
            commands: vec![Command::Send(task)],
            transition: None,
        }
    }
}
