//! The browser's side: mount, paint, listen, perform. It holds no decisions.

mod listen;
mod paint;
mod perform;
mod shell;

use rlsf::SmallGlobalTlsf;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element};

use crate::feed::{Item, Settings, markup};
use crate::json::Json;
use crate::panel::Boot;

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
    let boot: Json = serde_wasm_bindgen::from_value(boot)?;
    let boot = Boot::read(&boot).ok_or("the boot data are of another shape")?;
    shell::start(root, boot)
}

/// The feed as HTML, for the block editor: attributes and items as the bridge gives them.
///
/// # Errors
/// When either is not of the shape that docs/architecture.md tells.
#[wasm_bindgen]
pub fn render_feed(attributes: JsValue, items: JsValue) -> Result<String, JsValue> {
    let attributes: Json = serde_wasm_bindgen::from_value(attributes)?;
    let settings = Settings::read(&attributes);
    let items: Json = serde_wasm_bindgen::from_value(items)?;
    let items = items.as_array().ok_or("the items are no list")?;
    let items: Vec<Item> = items.iter().map(Item::read).collect();
    Ok(markup::render(&settings, &items))
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
