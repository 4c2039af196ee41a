//! What the panel does when something happens: each event goes to the part that it is about, and what one part has to
//! tell goes on to the others.

use super::action::{Action, Chore};
use super::call;
use super::command::{
    self, Ask, Attempt, Call, Command, Outcome, Problem, Task, logged_out, nonce, nonce_expired,
};
use super::event::Event;
use super::field::Field;
use super::model::Model;
use super::{accounts, look, paste};
use crate::secret::Secret;

/// Changes the model and says what the browser has to do about it.
pub fn update(model: &mut Model, event: Event) -> Vec<Command<Call>> {
    let commands = match event {
        Event::Clock(now) => clock(model, now),
        Event::Typed(Field::Token, text) => to_paste(model, paste::Event::Typed(text)),
        Event::Typed(Field::RedirectUri, uri) => {
            to_paste(model, paste::Event::RedirectUriTyped(uri))
        }
        Event::Debounced(version) => to_paste(model, paste::Event::Debounced(version)),
        Event::Pressed(Action::LookAgain) => to_paste(model, paste::Event::LookUpAgain),
        Event::Pressed(Action::Save) => to_paste(model, paste::Event::Save),
        Event::Pressed(Action::Account(id, action)) => {
            model.accounts.update(accounts::Event::Pressed(id, action))
        }
        Event::Answered(ask, outcome) => return answered(model, ask, outcome),
    };
    send(model, commands)
}

/// Times are told by the minute: its seconds change nothing.
fn clock(model: &mut Model, now: i64) -> Vec<Command<Task>> {
    if now.div_euclid(60) == model.accounts.now.div_euclid(60) {
        return Vec::new();
    }
    model.accounts.update(accounts::Event::Clock(now))
}

fn to_paste(model: &mut Model, event: paste::Event) -> Vec<Command<Task>> {
    let paste::Update {
        mut commands,
        transition,
    } = model.paste.update(event, &model.site);
    // Where the paste is another, there is nothing to look at any more.
    if model.paste.found().is_none() && !model.look.is_empty() {
        commands.extend(model.look.update(look::Event::Gone, &model.site));
    }
    match transition {
        Some(paste::Transition::Changed) if model.accounts.newest.is_some() => {
            commands.extend(model.accounts.update(accounts::Event::Dismissed));
        }
        None | Some(paste::Transition::Changed) => {}
        Some(paste::Transition::Found(route)) => {
            let username = model.paste.found().and_then(|user| user.username.clone());
            let found = look::Event::Found {
                version: model.paste.version,
                username: username.unwrap_or_default(),
                route,
            };
            commands.extend(model.look.update(found, &model.site));
        }
        Some(paste::Transition::Saved(saved)) => {
            commands.extend(model.accounts.update(accounts::Event::Connected(saved)));
        }
    }
    commands
}

/// Takes in an answer. A call that was refused for its nonce is made once more with a new one.
fn answered(model: &mut Model, ask: Ask, outcome: Outcome) -> Vec<Command<Call>> {
    let Ask { task, attempt } = ask;
    let commands = match attempt {
        Attempt::First if nonce_expired(&outcome) => {
            let request = model.bridge.renew_nonce();
            let attempt = Attempt::RenewNonce;
            let ask = Ask { task, attempt };
            return vec![Command::Send(Call { ask, request })];
        }
        Attempt::RenewNonce => match nonce(&outcome) {
            Some(nonce) => {
                model.bridge.nonce = Secret::new(nonce);
                let call = call(model, task, Attempt::Second);
                return call.map(Command::Send).into_iter().collect();
            }
            None => finish(model, task, Err(logged_out())),
        },
        Attempt::First | Attempt::Second => finish(model, task, Ok(outcome)),
    };
    send(model, commands)
}

/// Takes in the last word on a task: its outcome, or why it could not even be tried.
fn finish(model: &mut Model, task: Task, outcome: Result<Outcome, Problem>) -> Vec<Command<Task>> {
    let event = match task {
        Task::User(version, route) => {
            return to_paste(model, paste::Event::User(version, route, outcome));
        }
        Task::Save(version) => {
            let reply = outcome.and_then(command::saved);
            return to_paste(model, paste::Event::Saved(version, reply));
        }
        Task::Posts(version, route) => {
            let posts = look::Event::Posts(version, route, outcome);
            return model.look.update(posts, &model.site);
        }
        Task::Account(id, Chore::Disconnect) => {
            accounts::Event::Disconnected(id, outcome.and_then(command::deleted))
        }
        Task::Account(id, Chore::Refresh | Chore::Sync) => {
            accounts::Event::Done(id, outcome.and_then(command::account))
        }
        Task::Accounts => accounts::Event::Listed(outcome.and_then(command::accounts)),
    };
    model.accounts.update(event)
}

/// The parts' commands with the calls that their tasks take, where these can be made as things stand.
fn send(model: &Model, commands: Vec<Command<Task>>) -> Vec<Command<Call>> {
    let commands = commands.into_iter();
    commands
        .filter_map(|command| command.map(|task| call(model, task, Attempt::First)))
        .collect()
}

fn call(model: &Model, task: Task, attempt: Attempt) -> Option<Call> {
    let request = call::of(model, &task)?;
    let ask = Ask { task, attempt };
    Some(Call { ask, request })
}
