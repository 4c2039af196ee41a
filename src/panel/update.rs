//! What the panel does when something happens: `update` is the whole of it.

use super::account::Account;
use super::action::{AccountAction, Action, Chore};
use super::bridge;
use super::call;
use super::effect::{Ask, Attempt, Effect, What};
use super::event::{Event, Outcome};
use super::lookup;
use super::model::{Connected, JustSaved, Lookup, Model, Saving};
use crate::secret::Secret;
use crate::token;

/// Changes the model and says what the browser has to do about it.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Mounted => {
            let accounts = model.accounts.iter();
            let feeds = accounts.map(|connected| What::Feed(connected.account.id.clone()));
            feeds.flat_map(|feed| send(model, feed)).collect()
        }
        Event::Typed(text) => typed(model, text),
        Event::RedirectUriTyped(uri) => {
            model.paste.redirect_uri = uri;
            Vec::new()
        }
        Event::Settled(version) if version == model.paste.version => lookup::start(model),
        Event::Settled(_) => Vec::new(),
        Event::Pressed(action) => pressed(model, action),
        Event::Answered(ask, outcome) => answered(model, ask, outcome),
        Event::Clock(now) => {
            model.now = now;
            Vec::new()
        }
    }
}

/// The effect that makes a call, if the call can be made as things stand.
pub(super) fn send(model: &Model, what: What) -> Vec<Effect> {
    send_as(model, what, Attempt::First)
}

fn send_as(model: &Model, what: What, attempt: Attempt) -> Vec<Effect> {
    match call::of(model, &what) {
        Some(call) => vec![Effect::Send(Ask { what, attempt }, call)],
        None => Vec::new(),
    }
}

fn typed(model: &mut Model, text: String) -> Vec<Effect> {
    model.paste.version = model.paste.version.wrapping_add(1);
    model.paste.reading = token::read(&text);
    model.paste.text = Secret::new(text);
    model.paste.lookup = Lookup::NotAsked;
    model.paste.saving = Saving::NotAsked;
    model.just_saved = None;
    vec![Effect::Settle(model.paste.version)]
}

fn pressed(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::LookAgain => lookup::start(model),
        Action::Save => save(model),
        Action::Account(id, action) => account_pressed(model, id, action),
    }
}

fn save(model: &mut Model) -> Vec<Effect> {
    let may_store = model.missing_key.is_none() && model.can_save();
    if !may_store || matches!(model.paste.saving, Saving::Asked) {
        return Vec::new();
    }
    model.paste.saving = Saving::Asked;
    send(model, What::Save(model.paste.version))
}

fn account_pressed(model: &mut Model, id: String, action: AccountAction) -> Vec<Effect> {
    let Some(connected) = model.account(&id) else {
        return Vec::new();
    };
    match action {
        AccountAction::AskDisconnect => {
            connected.asking = true;
            vec![Effect::Focus(format!("loupe-keep-{id}"))]
        }
        AccountAction::Keep => {
            connected.asking = false;
            vec![Effect::Focus(format!("loupe-ask-disconnect-{id}"))]
        }
        AccountAction::Do(_) if connected.busy.is_some() => Vec::new(),
        AccountAction::Do(chore) => {
            connected.busy = Some(chore);
            connected.asking = false;
            connected.refused = None;
            send(model, What::Account(id, chore))
        }
    }
}

fn answered(model: &mut Model, ask: Ask, outcome: Outcome) -> Vec<Effect> {
    let Ask { what, attempt } = ask;
    match attempt {
        Attempt::First if bridge::nonce_expired(&outcome) => {
            let call = call::renew_nonce(model);
            let attempt = Attempt::RenewNonce;
            vec![Effect::Send(Ask { what, attempt }, call)]
        }
        Attempt::RenewNonce => match bridge::nonce(&outcome) {
            Some(nonce) => {
                model.nonce = Secret::new(nonce);
                send_as(model, what, Attempt::Second)
            }
            None => settle(model, what, Err(bridge::logged_out())),
        },
        Attempt::First | Attempt::Second => settle(model, what, Ok(outcome)),
    }
}

/// Takes in the last word on a call: its outcome, or why it could not even be made.
fn settle(model: &mut Model, what: What, outcome: Result<Outcome, bridge::Refusal>) -> Vec<Effect> {
    match what {
        What::User(version, route) => lookup::user(model, version, route, outcome),
        What::Posts(version, route) => lookup::posts(model, version, route, outcome),
        What::Save(version) => saved(model, version, outcome.and_then(bridge::saved)),
        What::Account(id, Chore::Disconnect) => {
            disconnected(model, &id, outcome.and_then(bridge::deleted))
        }
        What::Account(id, Chore::Refresh | Chore::Sync) => {
            done(model, &id, outcome.and_then(bridge::account))
        }
        What::Feed(id) => {
            if let (Some(connected), Ok(items)) =
                (model.account(&id), outcome.and_then(bridge::items))
            {
                connected.feed = Some(items);
            }
            Vec::new()
        }
    }
}

fn saved(
    model: &mut Model,
    version: u32,
    reply: Result<bridge::Saved, bridge::Refusal>,
) -> Vec<Effect> {
    match reply {
        Ok(bridge::Saved { account, notice }) => {
            let id = account.id.clone();
            let mut effects = Vec::new();
            if model.paste.version == version {
                effects.push(Effect::EmptyPaste);
                typed(model, String::new());
            }
            model.just_saved = Some(JustSaved {
                username: account.username.clone(),
                notice,
            });
            effects.extend(put(model, account));
            effects.push(Effect::Focus(format!("loupe-account-{id}")));
            effects
        }
        Err(refusal) => {
            let effects = offer_plain_form(&refusal);
            if model.paste.version == version {
                model.paste.saving = Saving::Refused(refusal.message);
            }
            effects
        }
    }
}

fn done(model: &mut Model, id: &str, reply: Result<Account, bridge::Refusal>) -> Vec<Effect> {
    match reply {
        Ok(account) => put(model, account),
        Err(refusal) => refuse(model, id, refusal),
    }
}

fn disconnected(model: &mut Model, id: &str, reply: Result<(), bridge::Refusal>) -> Vec<Effect> {
    match reply {
        Ok(()) => {
            model.accounts.retain(|c| c.account.id != id);
            model.just_saved = None;
            vec![Effect::Focus("loupe-token".into())]
        }
        Err(refusal) => refuse(model, id, refusal),
    }
}

fn refuse(model: &mut Model, id: &str, refusal: bridge::Refusal) -> Vec<Effect> {
    let effects = offer_plain_form(&refusal);
    if let Some(connected) = model.account(id) {
        connected.busy = None;
        connected.refused = Some(refusal.message);
    }
    effects
}

pub(super) fn offer_plain_form(refusal: &bridge::Refusal) -> Vec<Effect> {
    if refusal.out_of_reach {
        vec![Effect::OfferPlainForm]
    } else {
        Vec::new()
    }
}

/// Puts an account in its place, or after the others if it is new, and fetches its stored feed.
///
/// A slow server copies pictures for as long as one request may take; the rest of them is due at
/// once, so it is asked for right away instead of an hour later.
fn put(model: &mut Model, account: Account) -> Vec<Effect> {
    let id = account.id.clone();
    let sync = &account.sync;
    let rest = sync.failure.is_none() && sync.last.is_some() && sync.next <= sync.last;
    let connected = Connected {
        busy: rest.then_some(Chore::Sync),
        ..Connected::new(account)
    };
    match model.account(&id) {
        Some(old) => {
            let feed = old.feed.take();
            *old = Connected { feed, ..connected };
        }
        None => model.accounts.push(connected),
    }
    let mut effects = send(model, What::Feed(id.clone()));
    if rest {
        effects.extend(send(model, What::Account(id, Chore::Sync)));
    }
    effects
}
