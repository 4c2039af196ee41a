//! Asking Instagram about a pasted token: whose it is, and what they posted last.
//!
//! The browser asks first. When no reply reaches it (a blocker, a strict network, a firewall),
//! the bridge asks for it; what Instagram *answers* is final either way.

use super::bridge::{self, Refusal};
use super::effect::{Effect, Route, What};
use super::event::{Outcome, Reply};
use super::model::{Found, Lookup, Model, Posts};
use super::update::{offer_plain_form, send};
use crate::feed::{Item, hosts};
use crate::graph::Endpoint;
use crate::graph::failure::Failure;
use crate::graph::media::MediaPage;
use crate::graph::user::User;

/// Asks whose token the paste is, if it is one.
pub(super) fn start(model: &mut Model) -> Vec<Effect> {
    if !model.paste.reading.is_usable(model.graph.product) {
        return Vec::new();
    }
    model.paste.lookup = Lookup::Asked;
    let what = What::User(model.paste.version, Route::Direct);
    send(model, what)
}

/// Takes in the user node.
pub(super) fn user(
    model: &mut Model,
    version: u32,
    route: Route,
    outcome: Result<Outcome, Refusal>,
) -> Vec<Effect> {
    if version != model.paste.version {
        return Vec::new();
    }
    let next = match heard(Endpoint::User, route, outcome) {
        Heard::Nothing => What::User(version, Route::Bridge),
        Heard::Refused(refusal) => {
            let effects = offer_plain_form(&refusal);
            model.paste.lookup = Lookup::Failed(refusal.message);
            return effects;
        }
        Heard::Body(body) => match User::parse(&body) {
            Ok(mut user) => {
                user.profile_picture_url = user
                    .profile_picture_url
                    .filter(|url| hosts::allow(&model.media_hosts, url));
                model.paste.lookup = Lookup::Found(Box::new(Found {
                    user,
                    posts: Posts::Asked,
                }));
                What::Posts(version, route)
            }
            Err(failure) => {
                model.paste.lookup = Lookup::Failed(failure.message().into());
                return Vec::new();
            }
        },
    };
    send(model, next)
}

/// Takes in the newest posts.
pub(super) fn posts(
    model: &mut Model,
    version: u32,
    route: Route,
    outcome: Result<Outcome, Refusal>,
) -> Vec<Effect> {
    let hosts = model.media_hosts.clone();
    let Some(found) = model.found(version) else {
        return Vec::new();
    };
    found.posts = match heard(Endpoint::Media, route, outcome) {
        Heard::Nothing => return send(model, What::Posts(version, Route::Bridge)),
        Heard::Refused(refusal) => Posts::Failed(refusal.message),
        Heard::Body(body) => {
            let username = found.user.username.as_deref().unwrap_or_default();
            match preview(&body, username, &hosts) {
                Ok(items) => Posts::Here(items),
                Err(failure) => Posts::Failed(failure.message().into()),
            }
        }
    };
    Vec::new()
}

fn preview(body: &str, username: &str, hosts: &str) -> Result<Vec<Item>, Failure> {
    let page = MediaPage::parse(body, username)?;
    Ok(page
        .posts
        .into_iter()
        .map(|post| post.preview(hosts))
        .collect())
}

/// What came of asking Instagram.
enum Heard {
    /// Nothing at all reached the browser: the bridge may have better luck.
    Nothing,
    /// A body that is not an error.
    Body(String),
    /// It did not work, for this reason, and asking another way would not help.
    Refused(Refusal),
}

fn heard(endpoint: Endpoint, route: Route, outcome: Result<Outcome, Refusal>) -> Heard {
    let reply = match (route, outcome) {
        (Route::Direct, Ok(Outcome::Reply(reply))) => Ok(reply),
        (Route::Direct, Ok(Outcome::Unreachable | Outcome::TimedOut)) => return Heard::Nothing,
        (Route::Bridge, Ok(outcome)) => bridge::relayed(outcome),
        (Route::Direct | Route::Bridge, Err(refusal)) => Err(refusal),
    };
    match reply {
        // A page may not read the headers that tell how long to wait.
        Ok(Reply { status, body }) => match Failure::classify(endpoint, status, &[], &body) {
            Some(failure) => Heard::Refused(Refusal {
                message: failure.message().into(),
                out_of_reach: false,
            }),
            None => Heard::Body(body),
        },
        Err(refusal) => Heard::Refused(refusal),
    }
}
