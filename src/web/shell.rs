//! Holds the model, and turns the wheel: event → update → paint → commands.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::{announce, listen, paint, perform};
use crate::panel::{Boot, Event, Model, Page, announcements, briefs, frame, update};

const MINUTE_MS: i32 = 60_000;

/// The running panel.
struct Shell {
    /// The element that the panel lives in.
    root: Element,
    panel: RefCell<(Model, Page)>,
    /// Seconds that the server's clock is ahead of the browser's.
    ahead: i64,
}

/// Starts a panel in an element.
pub fn start(root: Element, boot: Boot) -> Result<(), JsValue> {
    let ahead = boot.now - browser_seconds();
    let model = Model::new(boot);
    root.set_inner_html(&frame(&model));
    let shell = Rc::new(Shell {
        root,
        panel: RefCell::new((model, Page::default())),
        ahead,
    });
    listen::listen(&shell.root, shell.teller())?;
    every_minute(&shell)?;
    shell.dispatch(Event::Clock(shell.now()));
    Ok(())
}

/// What is told of time gets older.
fn every_minute(shell: &Rc<Shell>) -> Result<(), JsValue> {
    let shell = Rc::clone(shell);
    let tick = Closure::<dyn FnMut()>::new(move || shell.dispatch(Event::Clock(shell.now())));
    web_sys::window()
        .ok_or("the panel needs a window")?
        .set_interval_with_callback_and_timeout_and_arguments_0(
            tick.as_ref().unchecked_ref(),
            MINUTE_MS,
        )?;
    tick.forget();
    Ok(())
}

impl Shell {
    /// Takes in what others tell.
    fn teller(self: &Rc<Self>) -> impl Fn(Event) + Clone + 'static {
        let shell = Rc::clone(self);
        move |event| shell.dispatch(event)
    }

    /// The server's clock, Unix seconds.
    fn now(&self) -> i64 {
        browser_seconds() + self.ahead
    }

    /// Takes in an event.
    fn dispatch(self: &Rc<Self>, event: Event) {
        let (regions, commands, news) = {
            let (model, page) = &mut *self.panel.borrow_mut();
            let before = briefs(&model.accounts.connected);
            update(model, Event::Clock(self.now()));
            let commands = update(model, event);
            let news = announcements(&before, &briefs(&model.accounts.connected));
            (page.repaint(model), commands, news)
        };
        for region in &regions {
            paint::paint(&region.id, &region.html);
        }
        for announcement in &news {
            announce::announce(&self.root, announcement);
        }
        for command in commands {
            perform::perform(command, self.teller());
        }
    }
}

#[allow(clippy::cast_possible_truncation)] // milliseconds since 1970 fit in i64 for good
fn browser_seconds() -> i64 {
    (js_sys::Date::now() / 1000.0) as i64
}
