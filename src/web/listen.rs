//! Turns what the person does into events. Listeners sit on the root: the view comes and goes.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};

use super::shell::Shell;
use crate::panel::{Action, Event, Field};

const MINUTE: i32 = 60_000;

/// Starts to listen, for as long as the page lives.
pub fn listen(shell: &Rc<Shell>) -> Result<(), JsValue> {
    on(shell, "input", typed)?;
    on(shell, "click", pressed)?;
    let this = Rc::clone(shell);
    let tick = Closure::<dyn FnMut()>::new(move || this.dispatch(Event::Clock(this.now())));
    web_sys::window()
        .ok_or("the panel needs a window")?
        .set_interval_with_callback_and_timeout_and_arguments_0(
            tick.as_ref().unchecked_ref(),
            MINUTE,
        )?;
    tick.forget();
    Ok(())
}

fn on(
    shell: &Rc<Shell>,
    kind: &str,
    read: fn(&web_sys::Event) -> Option<Event>,
) -> Result<(), JsValue> {
    let this = Rc::clone(shell);
    let listener = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
        if let Some(event) = read(&event) {
            this.dispatch(event);
        }
    });
    shell
        .root
        .add_event_listener_with_callback(kind, listener.as_ref().unchecked_ref())?;
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
