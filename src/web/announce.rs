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
