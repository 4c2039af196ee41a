//! Does what the panel asks: calls, pauses, focus.

use std::rc::Rc;

use gloo_net::http::{RequestBuilder, Response};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    AbortSignal, HtmlElement, HtmlTextAreaElement, ReferrerPolicy, RequestCache, RequestCredentials,
};

use super::shell::Shell;
use crate::panel::{Call, Effect, Event, Method, Outcome, Reply};

/// Long enough for a person to paste or type on, short enough not to be noticed.
const SETTLE_MS: i32 = 350;
/// Instagram answers within a second or two, or something is wrong.
const GRAPH_MS: u32 = 15_000;
/// The bridge may be copying pictures.
const BRIDGE_MS: u32 = 90_000;

/// Performs an effect; what comes of it comes back as an event.
pub fn perform(shell: &Rc<Shell>, effect: Effect) {
    let shell = Rc::clone(shell);
    match effect {
        Effect::Settle(version) => spawn_local(async move {
            pause(SETTLE_MS).await;
            shell.dispatch(Event::Settled(version));
        }),
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
    let response = match call {
        // The token stands in the address: no cookie, no referrer, no cache goes with it.
        Call::Graph(request) => {
            RequestBuilder::new(&request.url())
                .credentials(RequestCredentials::Omit)
                .referrer_policy(ReferrerPolicy::NoReferrer)
                .cache(RequestCache::NoStore)
                .abort_signal(Some(&AbortSignal::timeout_with_u32(GRAPH_MS)))
                .send()
                .await?
        }
        Call::Nonce(url) => {
            RequestBuilder::new(&url)
                .cache(RequestCache::NoStore)
                .abort_signal(Some(&AbortSignal::timeout_with_u32(GRAPH_MS)))
                .send()
                .await?
        }
        Call::Bridge {
            method,
            url,
            nonce,
            body,
        } => {
            let request = RequestBuilder::new(&url)
                .header("X-WP-Nonce", nonce.reveal())
                .cache(RequestCache::NoStore)
                .abort_signal(Some(&AbortSignal::timeout_with_u32(BRIDGE_MS)));
            let request = match method {
                Method::Get => request,
                Method::Post => request.method(gloo_net::http::Method::POST),
                // Some hosts refuse DELETE itself; WordPress reads this header.
                Method::Delete => request
                    .method(gloo_net::http::Method::POST)
                    .header("X-HTTP-Method-Override", "DELETE"),
            };
            match body {
                Some(body) => {
                    request
                        .header("Content-Type", "application/json")
                        .body(body.reveal())?
                        .send()
                        .await?
                }
                None => request.send().await?,
            }
        }
    };
    reply(response).await
}

async fn reply(response: Response) -> Result<Outcome, gloo_net::Error> {
    Ok(Outcome::Reply(Reply {
        status: response.status(),
        body: response.text().await?,
    }))
}

/// A call without a reply: the browser tells apart only whether time ran out.
fn outcome_of(error: gloo_net::Error) -> Outcome {
    match error {
        gloo_net::Error::JsError(error) if error.name == "TimeoutError" => Outcome::TimedOut,
        gloo_net::Error::JsError(_) | gloo_net::Error::GlooError(_) => Outcome::Unreachable,
    }
}

async fn pause(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |done, _| {
        if let Some(window) = web_sys::window() {
            let _ =
                window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
        }
    });
    let _ = JsFuture::from(promise).await;
}

fn element<T: JsCast>(id: &str) -> Option<T> {
    web_sys::window()?
        .document()?
        .get_element_by_id(id)?
        .dyn_into()
        .ok()
}
