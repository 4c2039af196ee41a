//! What happens to connected accounts.

use super::model::{Connected, Model, Newest};
use crate::feed::Item;
use crate::generated::summary::Account;
use crate::panel::action::{AccountAction, Chore};
use crate::panel::command::{Command, Problem, Saved, Task};
use crate::panel::field::Field;

/// What can happen to the connected accounts.
#[derive(Debug)]
pub enum Event {
    /// The panel is on the page.
    Mounted,
    /// The clock: Unix seconds.
    Clock(i64),
    /// An account was connected.
    Connected(Saved),
    /// The person goes on: what is said of the newest one has been read.
    Dismissed,
    /// A button on the card of the account of this id was pressed.
    Pressed(String, AccountAction),
    /// The account of this id as it stands after the server did something with it.
    Done(String, Result<Box<Account>, Problem>),
    /// Whether the account of this id is gone.
    Disconnected(String, Result<(), Problem>),
    /// The stored feed of the account of this id.
    Feed(String, Result<Vec<Item>, Problem>),
}

impl Model {
    /// Takes in an event.
    pub fn update(&mut self, event: Event) -> Vec<Command<Task>> {
        match event {
            Event::Mounted => {
                let connected = self.connected.iter();
                connected
                    .map(|c| Command::Send(Task::Feed(c.account.id.clone())))
                    .collect()
            }
            Event::Clock(now) => {
                self.now = now;
                Vec::new()
            }
            Event::Connected(Saved { account, notice }) => {
                self.newest = Some(Newest {
                    username: account.username.clone(),
                    notice,
                });
                let focus = Command::Focus(format!("loupe-account-{}", account.id));
                let mut commands = self.put(*account);
                commands.push(focus);
                commands
            }
            Event::Dismissed => {
                self.newest = None;
                Vec::new()
            }
            Event::Pressed(id, action) => self.pressed(id, action),
            Event::Done(_, Ok(account)) => self.put(*account),
            Event::Disconnected(id, Ok(())) => {
                self.connected.retain(|c| c.account.id != id);
                self.newest = None;
                vec![Command::Focus(Field::Token.id().into())]
            }
            Event::Done(id, Err(problem)) | Event::Disconnected(id, Err(problem)) => {
                self.refuse(&id, problem)
            }
            Event::Feed(id, Ok(items)) => {
                if let Some(connected) = self.find(&id) {
                    connected.feed = Some(items);
                }
                Vec::new()
            }
            // The card does without; what ails the account stands in its summary.
            Event::Feed(_, Err(_)) => Vec::new(),
        }
    }

    fn pressed(&mut self, id: String, action: AccountAction) -> Vec<Command<Task>> {
        let Some(connected) = self.find(&id) else {
            return Vec::new();
        };
        match action {
            AccountAction::AskDisconnect => {
                connected.asking = true;
                vec![Command::Focus(format!("loupe-keep-{id}"))]
            }
            AccountAction::Keep => {
                connected.asking = false;
                vec![Command::Focus(format!("loupe-ask-disconnect-{id}"))]
            }
            AccountAction::Do(_) if connected.busy.is_some() => Vec::new(),
            AccountAction::Do(chore) => {
                connected.busy = Some(chore);
                connected.asking = false;
                connected.refused = None;
                vec![Command::Send(Task::Account(id, chore))]
            }
        }
    }

    fn refuse(&mut self, id: &str, problem: Problem) -> Vec<Command<Task>> {
        let commands = problem.offer();
        if let Some(connected) = self.find(id) {
            connected.busy = None;
            connected.refused = Some(problem.message);
        }
        commands
    }

    /// Puts an account in its place, or after the others if it is new, and fetches its stored feed.
    ///
    /// A slow server copies pictures for as long as one request may take; the rest of them is due at
    /// once, so it is asked for right away instead of an hour later.
    fn put(&mut self, account: Account) -> Vec<Command<Task>> {
        let id = account.id.clone();
        let sync = &account.sync;
        let rest = sync.failure.is_none() && sync.last.is_some() && sync.next <= sync.last;
        let connected = Connected {
            busy: rest.then_some(Chore::Sync),
            ..Connected::new(account)
        };
        match self.find(&id) {
            Some(old) => {
                let feed = old.feed.take();
                *old = Connected { feed, ..connected };
            }
            None => self.connected.push(connected),
        }
        let mut commands = vec![Command::Send(Task::Feed(id.clone()))];
        if rest {
            commands.push(Command::Send(Task::Account(id, Chore::Sync)));
        }
        commands
    }
}
