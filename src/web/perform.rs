//! Does what the panel asks: calls, pauses, focus. What a call looks like was decided before.

use gloo_net::http;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    AbortSignal, HtmlElement, HtmlTextAreaElement, ReferrerPolicy, RequestCache,
    RequestCredentials, RequestInit,
};

use super::object::object;
use super::paint::document;
use crate::panel::{self, Call, Command, Event, Field, Outcome, Reply, Request};

/// Performs a command; what comes of it is told as an event.
pub fn perform(command: Command<Call>, tell: impl Fn(Event) + 'static) {
    match command {
        Command::Debounce(version) => {
            after(panel::DEBOUNCE_MS, move || tell(Event::Debounced(version)))
        }
        Command::Send(Call { ask, request }) => spawn_local(async move {
            let outcome = send(&request).await;
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
                // What is folded up cannot be focused.
                if let Ok(Some(fold)) = element.closest("details") {
                    let _ = fold.set_attribute("open", "");
                }
                let _ = element.focus();
            }
        }
    }
}

/// Where no reply comes, the browser tells apart only whether time ran out.
async fn send(request: &Request) -> Outcome {
    let Ok(request) = fetch(request) else {
        return Outcome::Unreachable;
    };
    match reply(request.into()).await {
        Ok(reply) => Outcome::Reply(reply),
        Err(gloo_net::Error::JsError(error)) if error.name == "TimeoutError" => Outcome::TimedOut,
        Err(gloo_net::Error::JsError(_) | gloo_net::Error::GlooError(_)) => Outcome::Unreachable,
    }
}

async fn reply(request: http::Request) -> Result<Reply, gloo_net::Error> {
    let response = request.send().await?;
    Ok(Reply {
        status: response.status(),
        body: response.text().await?,
    })
}

/// The request in the browser's own words. gloo's builder would take the address apart to add nothing to it.
fn fetch(request: &Request) -> Result<web_sys::Request, JsValue> {
    let how = RequestInit::new();
    how.set_method(match request.method {
        panel::Method::Get => "GET",
        panel::Method::Post => "POST",
    });
    how.set_credentials(match request.credentials {
        panel::Credentials::Omit => RequestCredentials::Omit,
        panel::Credentials::SameOrigin => RequestCredentials::SameOrigin,
    });
    how.set_cache(match request.cache {
        panel::Cache::NoStore => RequestCache::NoStore,
    });
    how.set_referrer_policy(match request.referrer_policy {
        panel::ReferrerPolicy::NoReferrer => ReferrerPolicy::NoReferrer,
        panel::ReferrerPolicy::OfThePage => ReferrerPolicy::None,
    });
    how.set_signal(Some(&AbortSignal::timeout_with_u32(request.timeout_ms)));
    let headers = request.headers.iter();
    how.set_headers(&object(
        headers.map(|(name, value)| (*name, value.reveal())),
    ));
    if let Some(body) = &request.body {
        how.set_body(&body.reveal().into());
    }
    web_sys::Request::new_with_str_and_init(request.url.reveal(), &how)
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
