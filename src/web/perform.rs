//! Does what the panel asks: calls, pauses, focus. What a call looks like was decided before.

use gloo_net::http::{self, RequestBuilder};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    AbortSignal, HtmlElement, HtmlTextAreaElement, ReferrerPolicy, RequestCache, RequestCredentials,
};

use super::paint::document;
use crate::panel::{self, Call, Command, Event, Field, Outcome, Reply, Request};

/// Performs a command; what comes of it is told as an event.
pub fn perform(command: Command<Call>, tell: impl Fn(Event) + 'static) {
    match command {
        Command::Debounce(version) => {
            after(panel::DEBOUNCE_MS, move || tell(Event::Debounced(version)))
        }
        Command::Send(Call { ask, request }) => spawn_local(async move {
            let outcome = send(request).await.unwrap_or_else(outcome_of);
            tell(Event::Answered(ask, outcome));
        }),
        Command::EmptyPaste => {
            if let Some(field) = element::<HtmlTextAreaElement>(Field::Token.id()) {
                field.set_value("");
            }
        }
        Command::OfferPlainForm => {
            if let Some(form) = element::<HtmlElement>("loupe-plain") {
                form.set_hidden(false);
            }
        }
        Command::Focus(id) => {
            if let Some(element) = element::<HtmlElement>(&id) {
                let _ = element.focus();
            }
        }
    }
}

async fn send(request: Request) -> Result<Outcome, gloo_net::Error> {
    let response = fetch(request)?.send().await?;
    Ok(Outcome::Reply(Reply {
        status: response.status(),
        body: response.text().await?,
    }))
}

/// The request in the browser's own words.
fn fetch(request: Request) -> Result<http::Request, gloo_net::Error> {
    let mut builder = RequestBuilder::new(request.url.reveal())
        .method(match request.method {
            panel::Method::Get => http::Method::GET,
            panel::Method::Post => http::Method::POST,
        })
        .credentials(match request.credentials {
            panel::Credentials::Omit => RequestCredentials::Omit,
            panel::Credentials::SameOrigin => RequestCredentials::SameOrigin,
        })
        .cache(match request.cache {
            panel::Cache::NoStore => RequestCache::NoStore,
        })
        .referrer_policy(match request.referrer_policy {
            panel::ReferrerPolicy::NoReferrer => ReferrerPolicy::NoReferrer,
            panel::ReferrerPolicy::OfThePage => ReferrerPolicy::None,
        })
        .abort_signal(Some(&AbortSignal::timeout_with_u32(request.timeout_ms)));
    for (name, value) in &request.headers {
        builder = builder.header(name, value.reveal());
    }
    match request.body {
        Some(body) => builder.body(body.reveal()),
        None => builder.build(),
    }
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
