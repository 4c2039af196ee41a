//! The panel's door: its boot data are read, and it is started.

use js_sys::JSON;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::intl::Intl;
use super::shell;
use crate::json::Json;
use crate::panel::{Boot, Locale};
use crate::words::Format;

/// Puts the panel into an element and starts it.
///
/// # Errors
/// When the boot data is not of the shape that docs/wire.md tells.
#[wasm_bindgen]
pub fn mount(root: Element, boot: JsValue) -> Result<(), JsValue> {
    console_error_panic_hook::set_once();
    let format = |locale: &Locale| -> Box<dyn Format> { Box::new(Intl::new(locale)) };
    let boot = Boot::read(json(&boot), format).ok_or("the boot data are of another shape")?;
    shell::start(root, boot)
}

/// A value of JavaScript's; what JSON cannot say counts as missing.
fn json(value: &JsValue) -> Json {
    let text = JSON::stringify(value)
        .ok()
        .and_then(|text| text.as_string());
    text.and_then(|text| Json::parse(&text))
        .unwrap_or(Json::Null)
}
