//! Holds the model, and turns the wheel: event → update → paint → effects.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::{announce, listen, paint, perform};
use crate::panel::{Boot, Event, Model, announcements, briefs, update, view};

/// The running panel.
pub struct Shell {
    /// The element that the panel lives in.
    pub root: Element,
    model: RefCell<Model>,
    /// Seconds that the server's clock is ahead of the browser's.
    ahead: i64,
}

/// Starts a panel in an element.
pub fn start(root: Element, boot: Boot) -> Result<(), JsValue> {
    let shell = Rc::new(Shell {
        root,
        ahead: boot.now - browser_seconds(),
        model: RefCell::new(Model::new(boot)),
    });
    listen::listen(&shell)?;
    shell.dispatch(Event::Mounted);
    Ok(())
}

impl Shell {
    /// The server's clock, Unix seconds.
    pub fn now(&self) -> i64 {
        browser_seconds() + self.ahead
    }

    /// Takes in an event.
    pub fn dispatch(self: &Rc<Self>, event: Event) {
        let (html, effects, news) = {
            let mut model = self.model.borrow_mut();
            let before = briefs(&model.accounts);
            update(&mut model, Event::Clock(self.now()));
            let effects = update(&mut model, event);
            let news = announcements(&before, &briefs(&model.accounts));
            (view(&model), effects, news)
        };
        paint::paint(&self.root, &html);
        for announcement in &news {
            announce::announce(&self.root, announcement);
        }
        for effect in effects {
            perform::perform(self, effect);
        }
    }
}

#[allow(clippy::cast_possible_truncation)] // milliseconds since 1970 fit in i64 for good
fn browser_seconds() -> i64 {
    (js_sys::Date::now() / 1000.0) as i64
}
