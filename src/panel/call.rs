//! The calls that the panel makes: pure values, built from the model.

use super::action::Chore;
use super::effect::{Call, Method, Route, What};
use super::model::{Model, Paste};
use crate::graph::request::Page;
use crate::json::quoted;
use crate::secret::Secret;
use crate::token::{Reading, Token};

/// The posts that the preview shows: four rows of three. Their alternative texts matter on pages,
/// where the server asks for them; a preview does without, and so never needs a second call.
const PREVIEW: Page = Page {
    limit: 12,
    after: None,
    with_alt_text: false,
};

/// The call that answers a question; `None` where the pasted text holds no token to ask with.
#[must_use]
pub fn of(model: &Model, what: &What) -> Option<Call> {
    let call = match what {
        What::User(_, Route::Direct) => Call::Graph(model.graph.user(token(model)?)),
        What::Posts(_, Route::Direct) => Call::Graph(model.graph.media(token(model)?, &PREVIEW)),
        What::User(_, Route::Bridge) => relay(model, "user")?,
        What::Posts(_, Route::Bridge) => relay(model, "media")?,
        What::Save(_) => {
            let body = json(&to_store(&model.paste));
            bridge(model, Method::Post, "/accounts", Some(body))
        }
        What::Account(id, Chore::Refresh) => bridge(
            model,
            Method::Post,
            &format!("/accounts/{id}/refresh"),
            None,
        ),
        What::Account(id, Chore::Sync) => {
            bridge(model, Method::Post, &format!("/accounts/{id}/sync"), None)
        }
        What::Account(id, Chore::Disconnect) => {
            bridge(model, Method::Delete, &format!("/accounts/{id}"), None)
        }
        What::Feed(id) => bridge(model, Method::Get, &format!("/feeds/{id}"), None),
    };
    Some(call)
}

/// The call for a new nonce.
#[must_use]
pub fn renew_nonce(model: &Model) -> Call {
    Call::Nonce(model.links.nonce.clone())
}

fn relay(model: &Model, query: &str) -> Option<Call> {
    let body = json(&[("token", token(model)?.reveal()), ("query", query)]);
    Some(bridge(model, Method::Post, "/relay", Some(body)))
}

fn bridge(model: &Model, method: Method, path: &str, body: Option<Secret>) -> Call {
    Call::Bridge {
        method,
        url: format!("{}{path}", model.rest),
        nonce: model.nonce.clone(),
        body,
    }
}

/// What the bridge gets to connect with. It reads by itself what tells more than a token or a code does: an address, and
/// a reply with the term of its token. Any other text with a token in it may hold the app's secret, too, or be a command,
/// which firewalls refuse: the token alone is sent. A bare code does not say where it was sent to.
fn to_store(paste: &Paste) -> Vec<(&str, &str)> {
    let text = match &paste.reading {
        Reading::Token(Token {
            secret,
            expires_in: None,
            ..
        }) => secret,
        _ => &paste.text,
    };
    let mut fields = vec![("token", text.reveal())];
    if matches!(paste.reading, Reading::Code(_)) {
        fields.push(("redirect_uri", &paste.redirect_uri));
    }
    fields
}

fn json(fields: &[(&str, &str)]) -> Secret {
    let mut object = String::from("{");
    for (i, (name, value)) in fields.iter().enumerate() {
        let comma = if i > 0 { "," } else { "" };
        object += &format!("{comma}\"{name}\":{}", quoted(value));
    }
    Secret::new(object + "}")
}

fn token(model: &Model) -> Option<&Secret> {
    model.paste.reading.token()
}
