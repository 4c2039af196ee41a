//! Elements, as far as a feed is drawn into them.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// An element. web-sys would also ask whether what we wrote is there, and catch what nobody throws: more of the wasm
    /// than what is done with it. What is set of links and pictures are attributes.
    #[wasm_bindgen(typescript_type = "Element")]
    #[derive(Clone, PartialEq)]
    pub type Element;

    #[wasm_bindgen(method, getter = parentElement)]
    pub(super) fn parent(this: &Element) -> Option<Element>;

    #[wasm_bindgen(method, getter = previousElementSibling)]
    pub(super) fn previous(this: &Element) -> Option<Element>;

    #[wasm_bindgen(method, getter = nextElementSibling)]
    pub(super) fn next(this: &Element) -> Option<Element>;

    #[wasm_bindgen(method, getter = firstElementChild)]
    pub(super) fn first(this: &Element) -> Option<Element>;

    #[wasm_bindgen(method, getter = lastElementChild)]
    pub(super) fn last(this: &Element) -> Option<Element>;

    #[wasm_bindgen(method, getter = childElementCount)]
    pub(super) fn count(this: &Element) -> usize;

    #[wasm_bindgen(method, js_name = querySelector)]
    pub(super) fn find(this: &Element, selectors: &str) -> Option<Element>;

    /// Its first child, which is there.
    #[wasm_bindgen(method, getter = firstChild)]
    pub(super) fn inside(this: &Element) -> Element;

    /// What follows it, which is there.
    #[wasm_bindgen(method, getter = nextSibling)]
    pub(super) fn behind(this: &Element) -> Element;

    #[wasm_bindgen(method, js_name = cloneNode)]
    pub(super) fn copy(this: &Element, is_deep: bool) -> Element;

    #[wasm_bindgen(method)]
    pub(super) fn remove(this: &Element);

    #[wasm_bindgen(method, js_name = appendChild)]
    pub(super) fn append(this: &Element, element: &Element);

    #[wasm_bindgen(method, js_name = insertAdjacentHTML)]
    pub(super) fn insert(this: &Element, place: &str, html: &str);

    #[wasm_bindgen(method, setter = innerHTML)]
    pub(super) fn set_html(this: &Element, html: &str);

    #[wasm_bindgen(method, setter = className)]
    pub(super) fn set_class(this: &Element, class: &str);

    #[wasm_bindgen(method, js_name = setAttribute)]
    pub(super) fn set(this: &Element, attribute: &str, value: &str);

    #[wasm_bindgen(method, js_name = removeAttribute)]
    pub(super) fn unset(this: &Element, attribute: &str);

    #[wasm_bindgen(method, setter)]
    pub(super) fn set_href(this: &Element, url: &str);

    #[wasm_bindgen(method, setter)]
    pub(super) fn set_src(this: &Element, url: &str);

    /// A JavaScript string: one for a picture and its source, instead of a copy for each. As `sizes`.
    #[wasm_bindgen(method, setter)]
    pub(super) fn set_srcset(this: &Element, urls: &JsValue);

    #[wasm_bindgen(method, setter)]
    pub(super) fn set_sizes(this: &Element, sizes: &JsValue);

    #[wasm_bindgen(method, setter)]
    pub(super) fn set_width(this: &Element, px: u32);

    #[wasm_bindgen(method, setter)]
    pub(super) fn set_height(this: &Element, px: u32);

    #[wasm_bindgen(method, setter)]
    pub(super) fn set_alt(this: &Element, text: &str);
}
