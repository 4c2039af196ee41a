//! Tells the page around the panel what happened.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use web_sys::{CustomEvent, CustomEventInit, Element};

use crate::panel::Announcement;

/// Sends a DOM event, which bubbles up from the panel. That nobody listens is no failure, nor that the event could not
/// be made: the panel itself needs none.
pub fn announce(root: &Element, announcement: &Announcement) {
    let objects = Serializer::new().serialize_maps_as_objects(true);
    let Ok(detail) = announcement.detail().serialize(&objects) else {
        return;
    };
    let how = CustomEventInit::new();
    how.set_bubbles(true);
    how.set_detail(&detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(announcement.name(), &how) {
        root.dispatch_event(&event).ok();
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use wasm_bindgen::prelude::*;
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    use super::*;
    use crate::panel::Brief;
    use crate::web::paint::document;

    wasm_bindgen_test_configure!(run_in_browser);

    #[wasm_bindgen_test]
    fn a_page_hears_of_an_account_as_a_plain_object() {
        let document = document().unwrap();
        let page = document.create_element("div").unwrap();
        let root = document.create_element("div").unwrap();
        page.append_child(&root).unwrap();
        let heard = Rc::new(RefCell::new(String::new()));
        let hears = Rc::clone(&heard);
        let listener = Closure::<dyn FnMut(CustomEvent)>::new(move |event: CustomEvent| {
            let detail = js_sys::JSON::stringify(&event.detail()).unwrap();
            *hears.borrow_mut() = detail.into();
        });
        page.add_event_listener_with_callback("loupe:changed", listener.as_ref().unchecked_ref())
            .unwrap();
        let brief = Brief {
            id: "17841400000000218".into(),
            username: "lumen.studio".into(),
            state: "waiting",
            synced: None,
        };
        announce(&root, &Announcement::Changed(brief));
        assert_eq!(
            *heard.borrow(),
            r#"{"id":"17841400000000218","username":"lumen.studio","state":"waiting"}"#
        );
    }
}
