//! What happens to connected accounts.

use super::model::{Connected, Model, Newest};
use crate::generated::summary::Account;
use crate::panel::action::AccountAction;
use crate::panel::command::{Command, Problem, Saved, Task};
use crate::panel::field::Field;

/// What can happen to the connected accounts.
#[derive(Debug)]
pub enum Event {
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
    /// All accounts as they stand now.
    Listed(Result<Vec<Account>, Problem>),
}

impl Model {
    /// Takes in an event.
    pub fn update(&mut self, event: Event) -> Vec<Command<Task>> {
        match event {
            Event::Clock(now) => {
                self.now = now;
                // Whoever waits for a long list to be read wants to see that it goes on.
                let is_reading = self.connected.iter().any(|c| c.account.read.is_some());
                let ask = is_reading.then_some(Command::Send(Task::Accounts));
                ask.into_iter().collect()
            }
            Event::Connected(Saved { account, notice }) => {
                self.newest = Some(Newest {
                    username: account.username.clone(),
                    notice,
                });
                let focus = Command::Focus(format!("loupe-account-{}", account.id));
                self.put(*account);
                vec![focus]
            }
            Event::Dismissed => {
                self.newest = None;
                Vec::new()
            }
            Event::Pressed(id, action) => self.pressed(id, action),
            Event::Done(_, Ok(account)) => {
                self.put(*account);
                Vec::new()
            }
            Event::Disconnected(id, Ok(())) => {
                self.connected.retain(|c| c.account.id != id);
                self.newest = None;
                vec![Command::Focus(Field::Token.id().into())]
            }
            Event::Done(id, Err(problem)) | Event::Disconnected(id, Err(problem)) => {
                self.refuse(&id, problem)
            }
            Event::Listed(accounts) => {
                for account in accounts.into_iter().flatten() {
                    if let Some(connected) = self.find(&account.id) {
                        connected.account = account;
                    }
                }
                Vec::new()
            }
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

    /// Puts an account in its place, or after the others if it is new.
    fn put(&mut self, account: Account) {
        let connected = Connected::new(account);
        match self.find(&connected.account.id) {
            Some(old) => *old = connected,
            None => self.connected.push(connected),
        }
    }
}
