//! Does what the panel asks: calls, pauses, focus.

use std::rc::Rc;

use gloo_net::http::{self, Request, RequestBuilder};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    AbortSignal, HtmlElement, HtmlTextAreaElement, ReferrerPolicy, RequestCache, RequestCredentials,
};

use super::panel::document;
use super::shell::Shell;
use crate::panel::{Call, Effect, Event, Method, Outcome, Reply};

/// Long enough for a person to paste or type on, short enough not to be noticed.
const SETTLE_MS: i32 = 350;
/// Instagram answers within a second or two, or something is wrong.
const GRAPH_MS: u32 = 10_000;
/// The bridge may be copying pictures.
const BRIDGE_MS: u32 = 90_000;

/// Performs an effect; what comes of it comes back as an event.
pub fn perform(shell: &Rc<Shell>, effect: Effect) {
    let shell = Rc::clone(shell);
    match effect {
        Effect::Settle(version) => {
            after(SETTLE_MS, move || shell.dispatch(Event::Settled(version)));
        }
        Effect::Send(ask, call) => spawn_local(async move {
            let outcome = send(call).await.unwrap_or_else(outcome_of);
            shell.dispatch(Event::Answered(ask, outcome));
        }),
        Effect::EmptyPaste => {
            if let Some(field) = element::<HtmlTextAreaElement>("loupe-token") {
                field.set_value("");
            }
        }
        Effect::OfferPlainForm => {
            if let Some(form) = element::<HtmlElement>("loupe-plain") {
                form.set_hidden(false);
            }
        }
        Effect::Focus(id) => {
            if let Some(element) = element::<HtmlElement>(&id) {
                let _ = element.focus();
            }
        }
    }
}

async fn send(call: Call) -> Result<Outcome, gloo_net::Error> {
    let response = request(call)?.send().await?;
    Ok(Outcome::Reply(Reply {
        status: response.status(),
        body: response.text().await?,
    }))
}

fn request(call: Call) -> Result<Request, gloo_net::Error> {
    match call {
        // The token stands in the address: no cookie, no referrer, no cache goes with it.
        Call::Graph(request) => fresh(&request.url(), GRAPH_MS)
            .credentials(RequestCredentials::Omit)
            .referrer_policy(ReferrerPolicy::NoReferrer)
            .build(),
        Call::Nonce(url) => fresh(&url, GRAPH_MS).build(),
        Call::Bridge {
            method,
            url,
            nonce,
            body,
        } => {
            let request = fresh(&url, BRIDGE_MS).header("X-WP-Nonce", nonce.reveal());
            let request = match method {
                Method::Get => request,
                Method::Post => request.method(http::Method::POST),
                // Some hosts refuse DELETE itself; WordPress reads this header.
                Method::Delete => request
                    .method(http::Method::POST)
                    .header("X-HTTP-Method-Override", "DELETE"),
            };
            match body {
                Some(body) => request
                    .header("Content-Type", "application/json")
                    .body(body.reveal()),
                None => request.build(),
            }
        }
    }
}

/// A request that no cache answers, given up after a while.
fn fresh(url: &str, milliseconds: u32) -> RequestBuilder {
    RequestBuilder::new(url)
        .cache(RequestCache::NoStore)
        .abort_signal(Some(&AbortSignal::timeout_with_u32(milliseconds)))
}

/// A call without a reply: the browser tells apart only whether time ran out.
fn outcome_of(error: gloo_net::Error) -> Outcome {
    match error {
        gloo_net::Error::JsError(error) if error.name == "TimeoutError" => Outcome::TimedOut,
        gloo_net::Error::JsError(_) | gloo_net::Error::GlooError(_) => Outcome::Unreachable,
    }
}

fn after(milliseconds: i32, then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(then);
    if let Some(window) = web_sys::window() {
        let then = then.unchecked_ref();
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(then, milliseconds);
    }
}

fn element<T: JsCast>(id: &str) -> Option<T> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}
