//! The request that a task takes: a pure value, built from the model.

use super::action::Chore;
use super::command::{Request, Route, Task, fields};
use super::model::Model;
use crate::graph::request::Page;
use crate::secret::Secret;

/// The posts that the preview shows: four rows of three. Their alternative texts matter on pages,
/// where the server asks for them; a preview does without, and so never needs a second call.
const PREVIEW: Page = Page {
    limit: 12,
    after: None,
    with_alt_text: false,
};

/// The request for a task; `None` where it is about a paste that is no longer there, or that holds no token to ask with.
#[must_use]
pub fn of(model: &Model, task: &Task) -> Option<Request> {
    let Model {
        site,
        bridge,
        paste,
        ..
    } = model;
    let token = |version: u32| -> Option<&Secret> {
        paste.reading.token().filter(|_| version == paste.version)
    };
    let relay = |version, query| {
        let body = fields(&[("token", token(version)?.reveal()), ("query", query)]);
        Some(bridge.post("/relay", Some(body)))
    };
    let request = match task {
        Task::User(version, Route::Direct) => {
            Request::to_instagram(&site.graph.user(token(*version)?))
        }
        Task::Posts(version, Route::Direct) => {
            Request::to_instagram(&site.graph.media(token(*version)?, &PREVIEW))
        }
        Task::User(version, Route::Bridge) => relay(*version, "user")?,
        Task::Posts(version, Route::Bridge) => relay(*version, "media")?,
        Task::Save(version) if *version == paste.version => {
            bridge.post("/accounts", Some(fields(&paste.to_store())))
        }
        Task::Save(_) => return None,
        Task::Account(id, Chore::Refresh) => bridge.post(&format!("/accounts/{id}/refresh"), None),
        Task::Account(id, Chore::Sync) => bridge.post(&format!("/accounts/{id}/sync"), None),
        Task::Account(id, Chore::Disconnect) => bridge.delete(&format!("/accounts/{id}")),
        Task::Accounts => bridge.get("/accounts"),
    };
    Some(request)
}
