//! The browser's side: mount, paint, listen, perform. It holds no decisions.

mod announce;
mod intl;
mod listen;
mod paint;
mod perform;
mod shell;

use js_sys::JSON;
use rlsf::SmallGlobalTlsf;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::feed::{Item, Settings, markup};
use crate::json::Json;
use crate::panel::{Boot, Locale};
use crate::words::Format;

/// A third of the size of std's; taking and giving back memory takes constant time.
#[global_allocator]
static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();

/// Puts the panel into an element and starts it.
///
/// # Errors
/// When the boot data is not of the shape that docs/architecture.md tells.
#[wasm_bindgen]
pub fn mount(root: Element, boot: JsValue) -> Result<(), JsValue> {
    console_error_panic_hook::set_once();
    let format = |locale: &Locale| -> Box<dyn Format> { Box::new(intl::Intl::new(locale)) };
    let boot = Boot::read(&json(&boot), format).ok_or("the boot data are of another shape")?;
    shell::start(root, boot)
}

/// The feed as HTML, for the block editor: attributes and items as the bridge gives them.
///
/// # Errors
/// When either is not of the shape that docs/architecture.md tells.
#[wasm_bindgen]
pub fn render_feed(attributes: JsValue, items: JsValue) -> Result<String, JsValue> {
    let settings = Settings::read(&json(&attributes));
    let items = json(&items);
    let items = items.as_array().ok_or("the items are no list")?;
    let items: Vec<Item> = items.iter().map(Item::read).collect();
    Ok(markup::render(&settings, &items))
}

/// A value of JavaScript's; what JSON cannot say counts as missing.
fn json(value: &JsValue) -> Json {
    let text = JSON::stringify(value)
        .ok()
        .and_then(|text| text.as_string());
    text.and_then(|text| Json::parse(&text))
        .unwrap_or(Json::Null)
}
