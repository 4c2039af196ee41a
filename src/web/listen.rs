//! Turns what the person does into events. Listeners sit on the root: the view comes and goes.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};

use crate::panel::{Action, Event, Field};

/// Starts to tell of what happens in an element, for as long as the page lives.
pub fn listen(root: &Element, tell: impl Fn(Event) + Clone + 'static) -> Result<(), JsValue> {
    on(root, "input", typed, tell.clone())?;
    on(root, "click", pressed, tell)
}

fn on(
    root: &Element,
    kind: &str,
    read: fn(&web_sys::Event) -> Option<Event>,
    tell: impl Fn(Event) + 'static,
) -> Result<(), JsValue> {
    let listener = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
        if let Some(event) = read(&event) {
            tell(event);
        }
    });
    root.add_event_listener_with_callback(kind, listener.as_ref().unchecked_ref())?;
    listener.forget();
    Ok(())
}

fn typed(event: &web_sys::Event) -> Option<Event> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let field = Field::named(&element.get_attribute("data-field")?)?;
    let text = match element.dyn_into::<HtmlTextAreaElement>() {
        Ok(area) => area.value(),
        Err(element) => element.dyn_into::<HtmlInputElement>().ok()?.value(),
    };
    Some(Event::Typed(field, text))
}

fn pressed(event: &web_sys::Event) -> Option<Event> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let button = target.closest("[data-action]").ok()??;
    let account = button.get_attribute("data-account");
    let action = Action::parse(&button.get_attribute("data-action")?, account.as_deref())?;
    Some(Event::Pressed(action))
}
